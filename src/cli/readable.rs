//! A report for a terminal: outline with bars, statistics as a table.

use std::fmt::Write;

use baogao::{
    Report,
    report::{Approx, NodeKind, Quantity, Section},
};
use unicode_width::UnicodeWidthStr;

/// Columns of the outline's titles, and of the bars behind them.
const TITLE: usize = 56;
const BAR: usize = 24;

/// The report as text.
#[must_use]
pub fn readable(report: &Report) -> String {
    let mut out = String::new();
    for notice in &report.notices {
        let _ = writeln!(out, "{}", notice.message);
    }
    outline(&mut out, report, &report.outline, 0);
    if !report.quantities.is_empty() {
        let _ = writeln!(out);
    }
    for quantity in &report.quantities {
        row(&mut out, quantity);
    }
    let summary = &report.summary;
    let _ = writeln!(
        out,
        "\n正文 {} 字 · 标题 {} · 要点 {} · 数据 {}（约数 {}）· 引用 {}",
        summary.chars, summary.headings, summary.points, summary.quantities, summary.approximate, summary.citations
    );
    out
}

fn outline(out: &mut String, report: &Report, sections: &[Section], depth: usize) {
    for section in sections.iter().filter(|section| section.kind == NodeKind::Heading) {
        let title = format!("{}{}{}", "  ".repeat(depth), section.marker, section.title);
        let _ = writeln!(out, "{} {} {:>6}", pad(&title, TITLE), bar(report, section), section.chars);
        outline(out, report, &section.children, depth + 1);
    }
}

/// Where the section stands in the whole text, and how long it is.
fn bar(report: &Report, section: &Section) -> String {
    let end = report.blocks.last().map_or(1, |block| block.span.end.max(1)) as usize;
    let from = section.span.start as usize * BAR / end;
    let upto = (section.span.end as usize * BAR).div_ceil(end).max(from + 1);
    (0..BAR).map(|i| if (from..upto).contains(&i) { '█' } else { '·' }).collect()
}

fn row(out: &mut String, quantity: &Quantity) {
    let name = quantity.indicator.as_deref().unwrap_or("—");
    let max = quantity.value_max.map_or(String::new(), |max| format!("–{max}"));
    let value = format!("{}{}{max}", sign(quantity.approx), quantity.value);
    let section = quantity.section.as_deref().unwrap_or("");
    let _ = writeln!(out, "{} {value:>14} {} {section}", pad(name, TITLE), pad(&quantity.unit, 10));
}

fn sign(approx: Approx) -> &'static str {
    match approx {
        Approx::Exact => "",
        Approx::Over => ">",
        Approx::Under => "<",
        Approx::About | Approx::Several => "≈",
        Approx::AtLeast => "≥",
        Approx::AtMost => "≤",
    }
}

/// `words` cut or filled to `columns` of the terminal.
fn pad(words: &str, columns: usize) -> String {
    let mut cut = String::new();
    for c in words.chars() {
        if cut.width() + 2 > columns {
            break;
        }
        cut.push(c);
    }
    let fill = columns.saturating_sub(cut.width());
    cut + &" ".repeat(fill)
}
