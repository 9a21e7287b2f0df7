//! 《 》 inside 《 》, where 〈 〉 belongs.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/nested-book-marks",
        title: said("书名号里套双书名号", "《》 inside 《》"),
        severity: Severity::Info,
        asks: said("书名号里面的书名号是否用“〈〉”。", "Whether a title inside a title has 〈〉."),
        why: said("内外不分，文件名容易看错。", "Else it is hard to see where which title ends."),
        flagged: "全镇落实《关于贯彻⟦《法治社会建设实施纲要》⟧的实施方案》。",
        passes: "全镇落实《关于贯彻〈法治社会建设实施纲要〉的实施方案》。",
        limits: said("全文只提示第一处。", "Only the first is asked about."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &["punctuation/book-marks"],
    ask: |case, found| {
        let body =
            |at: usize| case.paragraphs.iter().any(|part| part.kind != BlockKind::Clutter && part.range.contains(&at));
        let titles = case.mentions.citations.iter().filter(|citation| citation.damage.is_none());
        let nested: Vec<_> = titles
            .filter_map(|citation| {
                let title = &case.reading.as_str()[citation.title.clone()];
                let (open, close) = (title.find('《')?, title.find('》')?);
                (open < close).then_some(citation.title.start + open..citation.title.start + close + '》'.len_utf8())
            })
            .collect();
        if let Some(first) = nested.first().filter(|first| body(first.start)) {
            let n = nested.len();
            let zh = format!("书名号里面的书名号用“〈〉”，是否改？（共{n}处）");
            let en = format!("A title inside a title has 〈〉 ({n} here).");
            found.flag(case.span(first.clone()), zh, en);
        }
    },
};
