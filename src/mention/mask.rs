//! Where no statistic is read whatever it says: dates, titles, quoted names, the number of a heading.

use std::ops::Range;

use super::{Citation, Date, Term, code};
use crate::text::{chars::signs, in_order};

/// The stretches of a folded paragraph, in order and apart, where no statistic is read.
#[must_use]
pub fn of(text: &str, marker: usize, dates: &[Date], citations: &[Citation], terms: &[Term]) -> Vec<Range<usize>> {
    let mut mask: Vec<Range<usize>> = Vec::with_capacity(FEW + dates.len() + citations.len() + terms.len());
    mask.extend((marker > 0).then_some(0..marker));
    mask.extend(dates.iter().map(|date| date.range.clone()));
    let whole = citations.iter().filter(|citation| citation.damage.is_none());
    mask.extend(whole.map(|citation| citation.range.clone()));
    // 12345 is a hotline until something is counted: 12345件.
    let worded = terms.iter().filter(|term| !text[term.range.clone()].bytes().all(|b| b.is_ascii_digit()));
    mask.extend(worded.map(|term| term.range.clone()));
    mask.extend(code::find(text));
    names(text, &mut mask);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(mask.len());
    for range in in_order(mask, |range| range.start as u32) {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// A paragraph has hardly more codes and names than this.
const FEW: usize = 6;

/// Names in quotation marks, at most this many characters: “八五”, “四不两直”. What is longer is speech or a list.
const LONGEST_NAME: usize = 10;

/// A pair of the same mark on both sides is looked for within this many bytes.
const REACH: usize = 300;

/// Adds the quoted names, marks included.
fn names(text: &str, mask: &mut Vec<Range<usize>>) {
    let mut from = 0;
    for (start, open) in signs(text).filter(|(_, c)| matches!(c, '“' | '「' | '"')) {
        if start < from {
            continue;
        }
        let close = match open {
            '“' => '”',
            '「' => '」',
            _ => open,
        };
        let inside = start + open.len_utf8();
        let reach = text.floor_char_boundary(inside.saturating_add(REACH)).min(text.len());
        from = inside;
        let Some(len) = text[inside..reach].find(close) else { continue };
        let end = inside + len + close.len_utf8();
        if text[inside..inside + len].chars().nth(LONGEST_NAME).is_none() {
            mask.push(start..end);
            from = end;
        } else if open == close {
            // The second of two like marks opens nothing.
            from = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_names_but_no_speech() {
        let masked =
            |text| of(text, 0, &[], &[], &[]).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(masked("“六进”活动32场次"), ["“六进”"]);
        assert_eq!(masked("\"六进\"活动32场次，\"八五\"普法"), ["\"六进\"", "\"八五\""]);
        assert_eq!(masked("“全年要完成建设30个、改造20个的任务”"), Vec::<String>::new());
    }
}
