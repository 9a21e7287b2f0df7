//! Words that are easily taken for others, or whose other spelling is now the rule: 反应情况, 部份.

use super::grouped;
use crate::{
    check::{Case, Check, Scope, hits::Hit},
    report::{Rule, Severity, said},
};

/// Asks about words that are probably meant otherwise.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/confusables",
        title: said("易混词语", "Words easily confused"),
        severity: Severity::Info,
        asks: said(
            "易混的词、有推荐写法的词是否用对。",
            "Whether a word is taken for another, or has a better spelling.",
        ),
        why: said("“反应”与“反映”、“份”与“分”常用混。", "反应 and 反映, 份 and 分 are often confused."),
        flagged: "及时处理群众⟦反应情况⟧，大⟦部份⟧已办结。",
        passes: "及时处理群众反映的情况，大部分已办结。",
        limits: said("引用旧文件时可以保留原写法。", "A quoted text keeps its spelling."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| grouped::ask_where(case, found, |hit| !is_both(case, hit)),
};

/// How far behind 既使 its 又 can stand, in bytes.
const REACH: usize = 240;

/// Whether 既使 opens 既…又…: 既使群众受益，又使干部得到锻炼.
fn is_both(case: &Case<'_>, hit: &Hit) -> bool {
    let text = case.reading.as_str();
    let behind = &text[hit.range.end..text.floor_char_boundary(hit.range.end.saturating_add(REACH))];
    let sentence = behind.split(['。', '\n']).next().unwrap_or(behind);
    text[hit.range.clone()] == *"既使" && ["又", "同时", "也使", "还使"].iter().any(|word| sentence.contains(word))
}
