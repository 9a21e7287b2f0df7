//! Words that hold a numeral and state no figure: slogans, ordinals, programmes, names of places.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};
use crate::text::numeral::{self, is_han_numeral};

/// What a row of the table stands for; the key is what stands from its numeral on.
struct Trap {
    /// What stands before the numeral.
    before: &'static str,
    /// Whether the words state a figure, though they begin like a trap: 3个突出问题.
    figure: bool,
}

/// Words with their own numeral, by what stands from it on: 八进 of 法律八进.
static WORDS: LazyLock<WordTable<Trap>> = LazyLock::new(|| {
    WordTable::new(traps().filter(|[_, row]| !row.contains(ANY)).map(|[_, row]| {
        let at = row.find(numeral::starts).unwrap_or(0);
        (&row[at..], Trap { before: &row[..at], figure: false })
    }))
});

/// Words around any numeral, by what stands behind it: 个坚持 of N个坚持.
static FRAMES: LazyLock<WordTable<Trap>> = LazyLock::new(|| {
    let frames = traps().filter_map(|[kind, row]| Some((kind, row.split_once(ANY)?)));
    let frames = frames.filter(|(_, (_, behind))| !behind.is_empty());
    WordTable::new(frames.map(|(kind, (before, behind))| (behind, Trap { before, figure: kind == "figure" })))
});

/// Words after which no number is a figure, whatever follows: 第N.
static HEADS: LazyLock<EndTable<()>> = LazyLock::new(|| {
    let frames = traps().filter_map(|[_, row]| row.split_once(ANY));
    EndTable::new(frames.filter(|(_, behind)| behind.is_empty()).map(|(head, _)| (head, ())))
});

/// The mark of any numeral in a row.
const ANY: char = 'N';

fn traps() -> impl Iterator<Item = [&'static str; 2]> {
    rows::<2>(table!("tables/traps.tsv"))
}

/// Where the trap ends whose numeral begins at byte `at` of folded text; the longest that fits. `end` is where that
/// numeral ends. Numerals are never cut: 两个 is none of 十两个.
#[must_use]
pub fn trap_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let before = |trap: &Trap| text[..at].ends_with(trap.before);
    let word = WORDS.at(&text[at..]).find(|(word, trap)| {
        let cut = word.ends_with(is_han_numeral) && text[at + word.len()..].starts_with(is_han_numeral);
        !cut && before(trap)
    });
    let frame = FRAMES.at(&text[end..]).find(|(_, trap)| before(trap)).filter(|(_, trap)| !trap.figure);
    let ends = [word.map(|(word, _)| at + word.len()), frame.map(|(behind, _)| end + behind.len())];
    let head = HEADS.end_of(&text[..at]).map(|_| end);
    ends.into_iter().flatten().max().or(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trap(text: &str) -> Option<&str> {
        let at = text.find(numeral::starts)?;
        let end = at + numeral::run(&text[at..]);
        trap_end(text, at, end).map(|end| &text[at..end])
    }

    #[test]
    fn takes_the_longest_and_cuts_no_numeral() {
        assert_eq!(trap("参加铁人三项比赛"), Some("三项"));
        assert_eq!(trap("落实三项制度"), Some("三项制度"));
        assert_eq!(trap("坚持四个自信"), Some("四个自信"));
        assert_eq!(trap("第3批"), Some("3"));
        assert_eq!(trap("建成3个工作站"), None);
        assert_eq!([trap("做到三个突出，"), trap("三个突出问题，")], [Some("三个突出"), None]);
    }
}
