//! An opening that reports to another body than the report is addressed to.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about the body that the opening names.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/reported-to",
        title: said("报告对象与主送机关不同", "Reported to another than it is addressed to"),
        severity: Severity::Warning,
        asks: said(
            "“现向某某报告如下”里的机关，是不是主送机关。",
            "Whether the body that the opening reports to is the addressee.",
        ),
        why: said("套用向别处报告的稿子时，开头常忘了改。", "Openings are left over from a report to another body."),
        flagged: "青河街道2024年法治政府建设情况报告\n区委、区政府：\n现⟦向区人大常委会报告⟧如下：\n一、主要工作\n全年调处纠纷35起。\n青河街道办事处\n2025年2月28日\n",
        passes: "青河街道2024年法治政府建设情况报告\n区委、区政府：\n现向区委、区政府报告如下：\n一、主要工作\n全年调处纠纷35起。\n青河街道办事处\n2025年2月28日\n",
        limits: said("党委、政府、人大只要有一个对得上就不提示。", "One body in common is enough."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let Some(addressee) = &case.report.metadata.addressee else { return };
        let to = kinds(&addressee.value);
        let Some(part) = case.prose().next() else { return };
        let opening = ["现向", "现将有关情况向", "现将情况向", "现将工作情况向", "现将有关工作情况向"];
        let at = opening.iter().find_map(|words| Some(part.words.find(words)? + words.len() - '向'.len_utf8()));
        let Some(at) = at else { return };
        let rest = &part.words[at..];
        let end = ["报告", "汇报"].iter().filter_map(|word| Some(rest.find(word)? + word.len())).min();
        let Some(end) = end.filter(|end| *end <= LONGEST && !rest[..*end].contains(['。', '，'])) else { return };
        let told = kinds(&rest[..end]);
        if to.contains(&true) && told.contains(&true) && !to.iter().zip(told).any(|(to, told)| *to && told) {
            let (words, a) = (&rest[..end], &addressee.value);
            let zh = format!("主送机关是“{a}”，这里写“{words}”，哪一个对？");
            let en = format!("The report is addressed to {a}; “{words}” here: which is right?");
            let start = part.range.start + at;
            found.flag(case.span(start..start + end), zh, en).shows(case.evidence(addressee.span));
        }
    },
};

/// The body is named in so many bytes.
const LONGEST: usize = 90;

/// Whether words name a committee of the party, a government, a congress.
fn kinds(words: &str) -> [bool; 3] {
    let party = ["省委", "市委", "县委", "区委", "旗委", "州委", "党委", "工委"];
    let names = |all: &[&str]| all.iter().any(|word| words.contains(word));
    [names(&party), words.contains("政府"), names(&["人大", "人民代表大会"])]
}
