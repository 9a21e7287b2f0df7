//! Marks that open and close: which of them stand alone.

use std::ops::Range;

use crate::{
    check::{Case, case::Part},
    report::BlockKind,
    text::{chars, in_order, numeral},
};

/// A mark without its other half.
#[derive(Clone, Debug)]
pub struct Lone {
    /// Where it stands in the reading.
    pub at: Range<usize>,
    /// The mark.
    pub mark: char,
    /// Whether it opens.
    pub opens: bool,
    /// Its paragraph.
    pub paragraph: usize,
}

/// Halves that stand in paragraphs so near each other belong together: a wrapped line, a quotation of several
/// paragraphs.
const NEAR: usize = 4;

/// The lone marks of a text, tables left out.
pub fn lone(case: &Case<'_>, pairs: &[(char, char)]) -> Vec<Lone> {
    let mut all: Vec<Lone> = Vec::new();
    for (i, part) in case.paragraphs.iter().enumerate().filter(|(_, part)| is_text(part)) {
        if all.last().is_some_and(|last| last.paragraph + 1 == i && is_split_number(case, last, part)) {
            all.pop();
        }
        for (at, mark, opens) in in_paragraph(part.words, pairs) {
            let at = part.range.start + at..part.range.start + at + mark.len_utf8();
            let near = |last: &Lone| last.paragraph < i && i - last.paragraph <= NEAR;
            let joined = |last: &Lone| last.opens && !opens && near(last) && closes(pairs, last.mark, mark);
            if all.last().is_some_and(joined) {
                all.pop();
            } else {
                all.push(Lone { at, mark, opens, paragraph: i });
            }
        }
    }
    // What a cell leaves open may go on below the table; in itself it says nothing.
    all.retain(|mark| case.paragraphs[mark.paragraph].kind != BlockKind::Row);
    all
}

fn is_text(part: &Part<'_>) -> bool {
    matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Title | BlockKind::Row)
}

/// `（⏎三）`: a number that a line end cuts in two.
fn is_split_number(case: &Case<'_>, last: &Lone, part: &Part<'_>) -> bool {
    let ends = last.mark == '（' && last.at.end == case.paragraphs[last.paragraph].range.end;
    ends && part.words.trim_start_matches(numeral::starts).starts_with('）')
}

fn closes(pairs: &[(char, char)], open: char, close: char) -> bool {
    pairs.contains(&(open, close))
}

/// Marks stand inside each other at most so deep.
const DEEPEST: usize = 16;

/// The lone marks of a paragraph in order: where, which, whether it opens.
pub fn in_paragraph(words: &str, pairs: &[(char, char)]) -> Vec<(usize, char, bool)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut lone = Vec::new();
    for (at, c) in chars::signs(words) {
        if pairs.iter().any(|(mark, _)| *mark == c) {
            open.push((at, c));
        } else if pairs.iter().any(|(_, mark)| *mark == c) {
            let from = open.len().saturating_sub(DEEPEST);
            match open[from..].iter().rposition(|(_, mark)| closes(pairs, *mark, c)) {
                // What was opened inside and never closed stands alone.
                Some(inner) => lone.extend(open.drain(from + inner..).skip(1).map(|(at, mark)| (at, mark, true))),
                None if c == '）' && is_enumerator(&words[..at]) => {}
                None => lone.push((at, c, false)),
            }
        }
    }
    lone.extend(open.into_iter().map(|(at, mark)| (at, mark, true)));
    in_order(lone, |(at, ..)| *at as u32)
}

/// `1）`, `一）`, `a）`: a number, or a letter, with one bracket.
fn is_enumerator(before: &str) -> bool {
    let rest = before.trim_end_matches(numeral::starts);
    let number = before[rest.len()..].chars().count();
    let rest = if number == 0 { before.trim_end_matches(|c: char| c.is_ascii_alphabetic()) } else { rest };
    let short = before.len() > rest.len() && before[rest.len()..].chars().count() <= 2;
    // 24） behind a word may be the end of a remark, 4） is an enumerator.
    let parted = rest.chars().next_back().is_none_or(|c| !chars::is_han(c) && !c.is_ascii_alphanumeric());
    short && (parted || number == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUND: &[(char, char)] = &[('（', '）'), ('〔', '〕')];

    fn lone(words: &str) -> Vec<(char, bool)> {
        in_paragraph(words, ROUND).into_iter().map(|(_, mark, opens)| (mark, opens)).collect()
    }

    #[test]
    fn knows_lone_marks() {
        assert_eq!(lone("（一）建成9个（含村级8个，全部配齐"), [('（', true)]);
        assert_eq!(lone("1）宣传；2）培训；四）化解"), []);
        assert_eq!(lone("纲要2021-2025）和（2020）"), [('）', false)]);
        assert_eq!(lone("政发〔2025）3号"), [('〔', true), ('）', false)]);
        assert_eq!(lone("（甲（乙）丙）"), []);
        assert_eq!(lone("（甲〔乙）丙"), [('〔', true)]);
    }
}
