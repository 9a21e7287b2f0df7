//! A word written twice: 推进推进, 的的.

use crate::{
    check::{Case, Check, Scope, case::Part, hits},
    lexicon::{self, WordList},
    report::{BlockKind, Rule, Severity, said},
    text::{
        chars::{self, is_han},
        numeral,
    },
};

/// Words of so many characters are compared with the next.
const SIZES: [usize; 3] = [4, 3, 2];

/// Bytes of a Chinese character.
const WIDE: usize = '一'.len_utf8();

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/repeated-word",
        title: said("词语重复", "A word stands twice"),
        severity: Severity::Warning,
        asks: said("有没有同一个词连写两遍。", "Whether a word is written twice in a row."),
        why: said("多半是删改或粘贴留下的。", "Mostly left over from an edit."),
        flagged: "全镇扎实⟦推进推进⟧法治建设⟦的的⟧各项任务。",
        passes: "全镇一个一个村落实，方方面面常常一一过问，公共法律服务服务站覆盖各村，的的确确见效。",
        limits: said("“一个一个”“研究研究”等叠词不看。", "Reduplications like 一个一个 are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        hits::ask(case, found);
        let mut asked = 0;
        let titled =
            |part: &&Part<'_>| matches!(part.kind, BlockKind::Title | BlockKind::Paragraph | BlockKind::Heading);
        for part in case.paragraphs.iter().filter(titled) {
            let mut upto = 0;
            for at in doubles(part.words) {
                let Some(len) = twice(&part.words[at..]).filter(|_| at >= upto && asked < MOST) else { continue };
                asked += 1;
                if !is_word(case, &part.words[at..at + len]) {
                    continue;
                }
                upto = at + 2 * len;
                let word = &part.words[at..at + len];
                let place = part.range.start + at..part.range.start + upto;
                // 发布机构：花山镇 花山镇2021年报告: two lines of a page in one.
                if case.written(case.span(place.clone())).contains([' ', '\t', '\u{3000}']) {
                    continue;
                }
                let zh = format!("“{word}”连写了两遍，是否多了一个？");
                found.flag(case.span(place), zh, format!("“{word}” stands twice: is one left over?")).expects(word);
            }
            let mut last = "";
            for (at, clause) in chars::pieces(part.words, |c| matches!(c, '，' | '；' | '。')) {
                let own = clause.trim_end_matches(['，', '；', '。']);
                // 矛盾纠纷化解率稳定在97%以上，化解率稳定在97%以上: a figure told again is.
                let again = own == last || (last.ends_with(own) && own.contains(|c: char| c.is_ascii_digit()));
                if again && own.chars().filter(|c| is_han(*c)).count() >= CLAUSE && asked < MOST {
                    asked += 1;
                    let place = part.range.start + at..part.range.start + at + own.len();
                    let zh = format!("“{own}”连写了两遍，是否多了一遍？");
                    found.flag(case.span(place), zh, format!("“{own}” stands twice: is one left over?"));
                }
                last = own;
            }
        }
    },
};

/// A clause of so many ideographs is not said twice for its sound.
const CLAUSE: usize = 6;

/// More are a habit of the text.
const MOST: usize = 20;

/// Whether what stands twice is a word, not the ends of two (监测预测预警): a known one, or one that stands beside
/// different characters elsewhere.
fn is_word(case: &Case<'_>, word: &str) -> bool {
    // 二〇二〇年
    if word.chars().all(numeral::is_han_numeral) {
        return false;
    }
    if word.chars().count() > 2 || lexicon::roles_at(word).is_some_and(|(known, _)| known == word) {
        return true;
    }
    let text = case.reading.as_str();
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    for (at, _) in text.match_indices(word) {
        let beside = [text[..at].chars().next_back(), text[at + word.len()..].chars().next()];
        for (seen, c) in [&mut before, &mut behind].into_iter().zip(beside) {
            // Twice two of them are those of the place itself.
            if seen.len() < 3 && !seen.contains(&c) {
                seen.push(c);
            }
        }
    }
    before.len() > 2 && behind.len() > 2
}

/// Where an ideograph stands again behind a word of a size that is compared.
fn doubles(words: &str) -> impl Iterator<Item = usize> {
    let bytes = words.as_bytes();
    let ideograph = |at: &usize| matches!(bytes[*at], 0xE4..=0xE9);
    let again = |at: &usize| {
        SIZES.iter().any(|size| bytes.get(at + size * WIDE..at + (size + 1) * WIDE) == bytes.get(*at..at + WIDE))
    };
    (0..bytes.len()).filter(ideograph).filter(again)
}

/// Bytes of a Chinese word at the start of `words` that stands there twice.
fn twice(words: &str) -> Option<usize> {
    SIZES.into_iter().find_map(|size| {
        let len = size * WIDE;
        let (word, rest) = words.split_at_checked(len)?;
        let rest = rest.strip_prefix(word)?;
        let (first, last) = (word.chars().next()?, word.chars().next_back()?);
        let han = word.chars().all(is_han) && word.chars().any(|c| c != first);
        // 一个一个 counts; 二十二十 does not.
        let counts = numeral::starts(first) && !numeral::starts(last);
        let usual = WordList::Twice.at(word).is_some();
        // 法律服务 and 服务站 share a word's border.
        let joins = size == 2 && WordList::Body.at(rest).is_some();
        (han && !counts && !usual && !joins).then_some(len)
    })
}
