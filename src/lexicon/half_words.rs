//! Words that have lost a part: at the end of a clause (受理渠。), before its verb (极推进).

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};

const TEXT: &str = table!("tables/half_words.tsv");

/// What stands at the end of a clause and cannot end it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfWord {
    /// As written: 受理渠.
    pub half: &'static str,
    /// What is missing: 道; empty where that cannot be told.
    pub missing: &'static str,
    /// Words right before it that make it right, parted by |.
    not_behind: &'static str,
}

static HALVES: LazyLock<EndTable<HalfWord>> = LazyLock::new(|| {
    let rows = rows::<4>(TEXT).filter(|[says, ..]| matches!(*says, "half" | "open"));
    EndTable::new(rows.flat_map(|[_, halves, missing, not_behind]| {
        halves.split('|').map(move |half| (half, HalfWord { half, missing, not_behind }))
    }))
});

/// The half word that ends `clause`.
#[must_use]
pub fn half_word(clause: &str) -> Option<HalfWord> {
    let (word, found) = HALVES.end_of(clause)?;
    let before = &clause[..clause.len() - word.len()];
    let saved = found.not_behind.split('|').any(|word| !word.is_empty() && before.ends_with(word));
    (!saved).then_some(*found)
}

/// Characters with the verbs, parted by |, that they stand before.
static STRAYS: LazyLock<WordTable<&str>> = LazyLock::new(|| {
    let rows = rows::<3>(TEXT).filter(|[says, ..]| *says == "stray");
    let letters = |chars: &'static str| chars.char_indices().map(|(at, c)| &chars[at..at + c.len_utf8()]);
    WordTable::new(rows.flat_map(move |[_, chars, verbs]| letters(chars).map(move |c| (c, verbs))))
});

/// The single character at the start of `clause` that begins no word, and the verb behind it: 极推进.
#[must_use]
pub fn stray_before(clause: &str) -> Option<(&'static str, &'static str)> {
    STRAYS.at(clause).find_map(|(stray, verbs)| {
        let behind = &clause[stray.len()..];
        Some((stray, verbs.split('|').find(|verb| behind.starts_with(verb))?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_half_words() {
        assert_eq!(half_word("畅通诉求反映渠").map(|half| half.missing), Some("道"));
        assert_eq!(half_word("清理农田水渠"), None);
        assert_eq!(half_word("主要举措"), None);
        assert_eq!(half_word("落实会议要求以及").map(|half| half.missing), Some(""));
        assert_eq!(stray_before("明剖析过程"), Some(("明", "剖析")));
        assert_eq!(stray_before("明确责任"), None);
        assert_eq!(stray_before("面推进"), Some(("面", "推进")));
    }
}
