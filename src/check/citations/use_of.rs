//! How a citation is used: applied, or studied, drafted, told of as history.

use crate::{
    check::{Case, around},
    mention::Citation,
};

/// Verbs before what is applied.
const APPLIED: &[&str] = &[
    "依据", "依照", "按照", "根据", "贯彻", "落实", "执行", "实施", "遵守", "遵照", "遵循", "对照", "适用", "违反",
    "按", "依", "参照", "严格",
];

/// Words around a text that is drafted, studied, made known, or over.
const OTHER: &[&str] = &[
    "草案",
    "征求意见",
    "送审",
    "意见稿",
    "起草",
    "审议",
    "立法",
    "即将",
    "将于",
    "拟",
    "出台",
    "颁布",
    "公布",
    "通过",
    "解读",
    "施行后",
    "实施后",
    "生效",
    "废止",
    "修订",
    "修改",
    "替代",
    "取代",
    "原《",
    "原有",
    "旧",
    "曾",
    "当时",
];

/// A verb stands within so many bytes before the first of a list of titles.
const REACH: usize = 30;

/// The words right before a citation, or before the list of titles that it is one of.
pub fn lead<'c>(case: &Case<'c>, citation: &Citation) -> &'c str {
    let mut at = citation.range.start;
    for _ in 0..MOST {
        let before = case.before(at, 240);
        let joined = before.trim_end_matches(['、', '和', '及', '与', '，']).trim_end_matches("以及");
        let Some(open) = joined.ends_with('》').then(|| joined.rfind('《')).flatten() else { break };
        at -= before.len() - open;
    }
    case.before(at, REACH)
}

/// A list has no more titles than this.
const MOST: usize = 12;

/// Whether the text of a citation is applied.
pub fn is_applied(case: &Case<'_>, citation: &Citation) -> bool {
    let lead = lead(case, citation);
    let clause = lead.rsplit(['，', '。', '；', '：']).next().unwrap_or(lead);
    around::any(clause, APPLIED) && !is_other(case, citation)
}

/// Whether the sentence speaks of a draft, of study, or of history.
pub fn is_other(case: &Case<'_>, citation: &Citation) -> bool {
    let sentence = case.sentence(&citation.range);
    let before = case.words(sentence.start..citation.range.start);
    let behind = case.behind(citation.range.end, "（草案）的意见".len());
    // 依照《民法典》拟定文本 drafts another text.
    let behind = behind.strip_prefix("拟定").unwrap_or(behind);
    let clause = before.rsplit('，').next().unwrap_or(before);
    // 通过《…》有关规定维护权益 applies it.
    let by_rules = ["有关规定", "相关规定", "的规定"].iter().any(|rules| behind.starts_with(rules));
    let clause = clause.strip_suffix("通过").filter(|_| by_rules).unwrap_or(clause);
    around::any(clause, OTHER) || around::any(behind, OTHER) || clause.ends_with('原')
}

/// Whether it is one of the titles that the document's own body cites.
pub fn is_own(case: &Case<'_>, citation: &Citation) -> bool {
    let part = case.part_at(citation.range.start);
    citation.damage.is_none() && part.is_some_and(|part| part.kind != crate::report::BlockKind::Clutter)
}
