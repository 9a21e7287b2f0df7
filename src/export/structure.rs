//! The headings as a table, in the order of the text, each with what it holds: its own text and that of those below it.

use super::Export;
use super::table::{Cell, Table};
use crate::report::Section;
use crate::view::{Places, findings_in, quantities_in};

/// All headings. The share is a fraction of the body's characters.
pub fn table(export: &Export<'_>) -> Table<'static> {
    let heads =
        ["take.level", "take.id", "outline.title", "outline.chars", "take.share", "cards.quantities", "cards.errors"];
    let all = u64::from(export.report.summary.chars).max(1);
    let row = |section: &&Section| {
        let share = rust_decimal::Decimal::from(u64::from(section.chars)) / rust_decimal::Decimal::from(all);
        vec![
            Cell::from(section.level),
            Cell::line(section.marker.trim()),
            Cell::line(&section.title),
            Cell::from(section.chars),
            Cell::Number(share.round_dp(4).normalize().to_string()),
            Cell::from(quantities_in(export.report, section.span) as u64),
            Cell::from(findings_in(export.report, section.span).0 as u64),
        ]
    };
    Table {
        heads: heads.map(|id| export.words.say(id)).into(),
        rows: Places::new(export.report).headings.iter().map(row).collect(),
    }
}
