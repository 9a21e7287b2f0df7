//! Adverbs with 的 where 地 belongs: 更好的将, 不断的加强.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// What a word can be around 的.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An adverb that is no adjective.
    Only,
    /// An adverb that can be an adjective.
    Manner,
    /// Opens what a verb does something with.
    Preposition,
    /// A verb whose object follows.
    Verb,
}

const TEXT: &str = table!("tables/adverbs.tsv");

static WORDS: LazyLock<WordTable<Kind>> = LazyLock::new(|| {
    let kind = |says: &str| match says {
        "only" => Some(Kind::Only),
        "manner" => Some(Kind::Manner),
        "preposition" => Some(Kind::Preposition),
        "verb" => Some(Kind::Verb),
        _ => None,
    };
    let rows = rows::<2>(TEXT).filter_map(move |[says, words]| Some((kind(says)?, words)));
    WordTable::new(rows.flat_map(|(kind, words)| words.split('|').map(move |word| (word, kind))))
});

/// Bytes of adverb, 的 and verb at byte `at` of `clause`, where no reading but 地 saves the 的.
#[must_use]
pub fn adverb_with_de(clause: &str, at: usize) -> Option<usize> {
    let (adverb, kind) = word(&clause[at..]).filter(|(_, kind)| matches!(kind, Kind::Only | Kind::Manner))?;
    let behind = clause[at + adverb..].strip_prefix('的')?;
    let len = adverb + '的'.len_utf8();
    let (verb, what) = word(behind).filter(|(_, kind)| matches!(kind, Kind::Preposition | Kind::Verb))?;
    let rest = &behind[verb..];
    let sure = match what {
        Kind::Preposition => kind == Kind::Only && !rest.starts_with(AFTER),
        _ if rest.starts_with('了') => true,
        _ => kind == Kind::Only && !makes_noun(&clause[..at]) && takes_object(rest),
    };
    sure.then_some(len + verb)
}

fn word(text: &str) -> Option<(usize, Kind)> {
    WORDS.at(text).next().map(|(word, kind)| (word.len(), *kind))
}

/// Marks, and words behind a verb that is a noun.
const AFTER: [char; 12] = ['，', '。', '；', '、', '：', '的', '和', '与', '及', '是', '）', '”'];

/// Whether an object follows a verb, and no noun that the verb could belong to.
fn takes_object(rest: &str) -> bool {
    let clause = rest.split(['，', '。', '；', '：']).next().unwrap_or(rest);
    !rest.is_empty() && !rest.starts_with(AFTER) && !clause.contains('的') && !NOUNS.iter().any(|n| clause.ends_with(n))
}

/// Nouns that a verb can stand before: 不断的推进过程.
const NOUNS: [&str; 9] = ["作用", "过程", "力度", "措施", "局面", "态势", "阶段", "需要", "要求"];

fn makes_noun(before: &str) -> bool {
    rows::<2>(TEXT)
        .filter(|[says, _]| *says == "before")
        .any(|[_, words]| words.split('|').any(|w| before.ends_with(w)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sure_ones_only() {
        let at = |text: &'static str| {
            (0..text.len())
                .filter(|i| text.is_char_boundary(*i))
                .find_map(|i| adverb_with_de(text, i).map(|len| &text[i..i + len]))
        };
        assert_eq!(at("保障，更好的将各项法律服务落到实处"), Some("更好的将"));
        assert_eq!(at("不断的加强队伍建设"), Some("不断的加强"));
        assert_eq!(at("有效的促进了公正执法"), Some("有效的促进"));
        assert_eq!(at("得到进一步的加强"), None);
        assert_eq!(at("有效的推动作用"), None);
        assert_eq!(at("严格的执行标准"), None);
        assert_eq!(at("更好的服务"), None);
    }
}
