//! Words that name a time by its distance from the report's year, and the parts of a year: 去年, 上半年, 前三季度, 年底.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// What a word says of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// Years from the year in which the text is spoken: 今年 0, 去年 -1.
    Spoken(i32),
    /// Years from the year that is reported on: 上年 -1.
    Reported(i32),
    /// First and last month of a part of a year: 上半年.
    Part(u32, u32),
    /// The year, without saying which: 年底, 全年.
    Year,
}

/// What the table says of a word, and the characters that make it part of another (明年 in 证明年限).
struct Row {
    says: TimeWord,
    not_behind: &'static str,
    not_before: &'static str,
}

static WORDS: LazyLock<WordTable<Row>> = LazyLock::new(|| {
    let rows = rows::<5>(table!("tables/time_words.tsv"));
    WordTable::new(rows.filter_map(|[kind, word, says, not_behind, not_before]| {
        Some((word, Row { says: says_of(kind, says)?, not_behind, not_before }))
    }))
});

fn says_of(kind: &str, says: &str) -> Option<TimeWord> {
    Some(match kind {
        "spoken" => TimeWord::Spoken(says.parse().ok()?),
        "reported" => TimeWord::Reported(says.parse().ok()?),
        "part" => {
            let (from, to) = says.split_once('/')?;
            TimeWord::Part(from.parse().ok()?, to.parse().ok()?)
        }
        "year" => TimeWord::Year,
        _ => return None,
    })
}

/// The longest such word at the start of `text`, which stands behind `before`; with its length.
#[must_use]
pub fn time_word_at(text: &str, before: char) -> Option<(TimeWord, usize)> {
    let fits = |word: &str, row: &Row| {
        !row.not_behind.contains(before) && !text[word.len()..].starts_with(|c| row.not_before.contains(c))
    };
    WORDS.at(text).find(|(word, row)| fits(word, row)).map(|(word, row)| (row.says, word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [kind, word, says, ..] in rows::<5>(table!("tables/time_words.tsv")) {
            assert!(says_of(kind, says).is_some(), "{kind} {word} {says}");
        }
    }

    #[test]
    fn knows_the_words_and_their_look_alikes() {
        let at = |text: &str| {
            let mut chars = text.chars();
            let before = chars.next().unwrap();
            time_word_at(chars.as_str(), before).map(|(says, _)| says)
        };
        assert_eq!(at("比上年增长"), Some(TimeWord::Reported(-1)));
        assert_eq!(at("，前三季度"), Some(TimeWord::Part(1, 9)));
        assert_eq!(at("，年底"), Some(TimeWord::Year));
        for text in ["以上年龄", "证明年限", "过去年均", "每年底", "文明年"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
