//! Policy abbreviations of the glossary, each time they stand there; the longest wins.

use std::ops::Range;

use super::Citation;
use crate::lexicon::{TermEntry, term_at, term_starts};

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Where it stands.
    pub range: Range<usize>,
    /// What the glossary says.
    pub entry: &'static TermEntry,
}

/// All terms of a folded paragraph, in order and apart. Words of a title (《法律援助法》) are none.
#[must_use]
pub fn find(text: &str, citations: &[Citation]) -> Vec<Term> {
    let mut found = Vec::new();
    let mut titles = citations.iter().filter(|citation| citation.damage.is_none()).peekable();
    // Where a term may begin again, and where the last one ended.
    let (mut free, mut behind) = (0, 0);
    for (at, _) in term_starts().places(text) {
        if at < free {
            continue;
        }
        while titles.next_if(|title| title.range.end <= at).is_some() {}
        let stop = titles.peek().map_or(text.len(), |title| title.range.start);
        if stop <= at {
            free = titles.peek().map_or(at, |title| title.range.end);
            continue;
        }
        let before = text[behind.min(at)..at].chars().next_back().unwrap_or('\n');
        let Some((entry, len)) = term_at(&text[at..stop], before) else { continue };
        let marks = |c: char| matches!(c, '“' | '”');
        let words = &text[at..at + len];
        let start = at + len - words.trim_start_matches(marks).len();
        let end = at + words.trim_end_matches(marks).len();
        found.push(Term { range: start..end, entry });
        (free, behind) = (at + len, at + len);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::citation;

    #[test]
    fn finds_terms_outside_titles() {
        let text =
            "深化“放管服”改革，落实“三重一大”，《法律援助法》和法律援助，“八五”普法，六进，“一件事”改革，“一件事”";
        let found: Vec<_> = find(text, &citation::find(text)).into_iter().map(|term| &text[term.range]).collect();
        assert_eq!(found, ["放管服", "三重一大", "法律援助", "八五”普法", "一件事”改革"]);
        assert_eq!(find("落实“五位一体”关爱帮扶小组", &[]), []);
        assert_eq!(find("统筹推进“五位一体”总体布局", &[]).len(), 1);
    }
}
