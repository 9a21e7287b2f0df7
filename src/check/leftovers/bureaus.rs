//! Another bureau that vows something in the report as if it were its own: 县应急管理局将继续… in that of
//! 县市场监督管理局.

use std::ops::Range;

use crate::{
    check::{
        Case, around,
        identity::organ::{self, Organ},
    },
    text::chars,
};

/// The bureau that signs, and where others of its place open a clause and vow what the writer of a report does.
pub fn others<'c>(case: &Case<'c>) -> Option<(&'c str, Vec<Range<usize>>)> {
    const VOWS: &[&str] = &["将以", "将继续", "将坚持", "将进一步", "将深入", "将始终", "将认真", "将全面"];
    let signed = organ::each(&case.report.metadata.signature.as_ref()?.value).next()?;
    let (_, place) = signed.places.last().filter(|_| signed.rest.ends_with('局'))?;
    let level = place.chars().next_back()?;
    let mut found = Vec::new();
    for part in case.prose() {
        for (at, clause) in chars::pieces(part.words, chars::parts_clauses) {
            let Some(end) = clause.find("局将").map(|at| at + '局'.len_utf8()) else { continue };
            let bureau = clause[..end].strip_prefix(level).filter(|_| around::begins(&clause[end..], VOWS));
            if bureau.is_some_and(|bureau| is_other(bureau, &signed)) {
                found.push(part.range.start + at..part.range.start + at + end);
            }
        }
    }
    Some((signed.name, found))
}

/// Whether a name is a bureau's, and neither is short for the other: 市监局 for 市场监督管理局.
fn is_other(bureau: &str, own: &Organ<'_>) -> bool {
    let named = bureau.chars().count() > 1 && bureau.chars().all(chars::is_han);
    named && !organ::is_short_for(bureau, own.rest) && !organ::is_short_for(own.rest, bureau)
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn another_bureau_vows_nothing_here() {
        let flagged = |bureau: &str| {
            let text = format!(
                "云溪县水利局2024年法治政府建设年度报告\n一、主要情况\n2024年，云溪县水利局坚持依法行政，办理案件9件。\n二、下一步打算\n加强学习。{bureau}将继续抓好普法。\n云溪县水利局\n2025年2月20日\n"
            );
            let report = analyze(&text, &Options::default());
            report.findings.iter().any(|finding| finding.rule == "leftovers/other-place")
        };
        assert!(flagged("县应急管理局"));
        assert!(!flagged("县水利局") && !flagged("我局") && !flagged("市水利局"));
    }
}
