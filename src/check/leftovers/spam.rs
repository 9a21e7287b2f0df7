//! Advertising and gambling words that break into hijacked pages.

use crate::{
    check::{Check, Scope},
    lexicon::WordList,
    report::{Rule, Severity, said},
};

/// Asks about each sentence.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/spam",
        title: said("混入广告文字", "Advertising in the text"),
        severity: Severity::Warning,
        asks: said(
            "正文里有没有博彩、代办之类的广告词。",
            "Whether words of gambling or advertising stand in the text.",
        ),
        why: said("网页可能被篡改，复制时带进了广告。", "The page may have been hijacked, and its advertising pasted."),
        flagged: "全镇扎实推进⟦百家乐⟧法治建设。",
        passes: "全镇扎实推进法治建设，打击百家乐等网络赌博违法行为3起。",
        limits: said("讲打击、防范这些行为的句子不看。", "Sentences about fighting such things are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            let mut end = 0;
            for (at, word) in WordList::Spam.within(part.words) {
                let range = part.range.start + at..part.range.start + at + word.len();
                let sentence = case.sentence(&range);
                // One word of a sentence is enough.
                let asked = std::mem::replace(&mut end, sentence.end) > range.start;
                if asked || WordList::Against.is_in(&case.words(sentence).replace(word, "")) {
                    continue;
                }
                let zh = format!("“{word}”像是混入的广告，是否删去？");
                let en = format!("“{word}” looks like advertising: should it be deleted?");
                found.flag(case.span(range), zh, en);
            }
        }
    },
};
