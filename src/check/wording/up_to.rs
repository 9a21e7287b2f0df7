//! 截止 for 截至: 截止目前, 截止12月底.

use crate::{
    check::{Check, Scope},
    lexicon::time_word_at,
    report::{Rule, Severity, said},
};

/// Asks about 截止 before a time.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/up-to",
        title: said("“截止”应为“截至”", "截止 for 截至"),
        severity: Severity::Warning,
        asks: said("“截止”后面直接跟时间时，是否应写“截至”。", "Whether 截止 right before a time should be 截至."),
        why: said(
            "“截止”表示到期停止，后面不带时间；“截至”表示到某时为止，后面带时间。",
            "截止 means that something stops; 截至 is the word before a time.",
        ),
        flagged: "⟦截止目前⟧，全镇共有执法人员25人，比⟦截止2023年⟧多3人。",
        passes: "截至目前，全镇共有执法人员25人。报名截止日期为12月1日，材料报送截止3月底。",
        limits: said("“截止日期”“报名截止”“截止到”不提示。", "截止日期, 报名截止 and 截止到 are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, word) in part.words.match_indices("截止") {
                let behind = &part.words[at + word.len()..];
                let ends = ENDS.iter().any(|noun| part.words[..at].ends_with(noun));
                let Some(len) = time(behind).filter(|_| !ends) else { continue };
                let right = format!("截至{}", &behind[..len]);
                let range = part.range.start + at..part.range.start + at + word.len() + len;
                let zh = format!("“截止{}”是否应为“{right}”？", &behind[..len]);
                let en = format!("Should “截止{}” be “{right}”?", &behind[..len]);
                found.flag(case.span(range), zh, en).expects(right);
            }
        }
    },
};

/// What can end at a time: 报名截止3月1日.
const ENDS: [&str; 10] = ["报名", "申报", "投标", "报送", "提交", "征集", "受理", "登记", "期限", "申请"];

/// Bytes of the time at the start of `text`: 目前, 去年, 2023年, 12月.
fn time(text: &str) -> Option<usize> {
    const WORDS: [&str; 8] = ["目前", "当前", "现在", "日前", "今日", "上月", "本月", "月底"];
    let word = WORDS.iter().find(|word| text.starts_with(**word)).map(|word| word.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let unit = text[digits..].chars().next().filter(|c| digits > 0 && matches!(c, '年' | '月' | '日'));
    word.or_else(|| time_word_at(text, '止').map(|(_, len)| len)).or(unit.map(|unit| digits + unit.len_utf8()))
}
