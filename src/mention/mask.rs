//! Where no statistic is read: dates, titles, slogans, codes, ordinals, quoted names, the number of a heading.

use std::{ops::Range, sync::LazyLock};

use super::{Citation, Date, Term, pattern::Regex};
use crate::lexicon::traps_in;

/// Codes, document numbers, ordinals, model names: shapes rather than words.
pub(super) const CODES: &str = concat!(
    "[〔（\\[【][12][0-9]{3}[〕）\\]】][^，。、；]{0,8}?第?[0-9]{1,5}号",
    "|第[0-9〇零一二三四五六七八九十百千两]+(?:[届次个批期条款项章节编组名位号版轮季代]|[^0-9])",
    "|[0-9一二三四五六七八九十百]+届(?:[一二三四五六七八九十、]+[中次全])?",
    "|[〇零一二三四五六七八九十]+届?[一二三四五六七八九十]+[中次]全会|[一二三四五六七八九十](?:、[一二三四五六七八九十])*[中次]全会",
    "|[0-9]+(?:\\+[0-9NX]+)+|[A-Za-z]+[0-9][0-9A-Za-z.-]*|[0-9]+(?:-[0-9]+)+|[0-9]+[.][0-9]+[.][0-9.]+",
    "|[0-9.]+版|[0-9]+号(?:楼|院|线)?|[0-9]{11,}|[0-9]+[×x][0-9]+",
    "|[一二三四五六七八九十]+五(?:规划|普法|计划|时期)|每[周月年季]|附件[0-9]+|表[0-9]+|图[0-9]+",
);

static SHAPES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(CODES).ok());

/// The stretches of a folded paragraph, in order and apart, where no statistic is read.
#[must_use]
pub fn of(text: &str, marker: usize, dates: &[Date], citations: &[Citation], terms: &[Term]) -> Vec<Range<usize>> {
    let mut mask: Vec<Range<usize>> = Vec::new();
    mask.extend((marker > 0).then_some(0..marker));
    mask.extend(dates.iter().map(|date| date.range.clone()));
    let whole = citations.iter().filter(|citation| citation.damage.is_none());
    mask.extend(whole.map(|citation| citation.range.clone()));
    mask.extend(terms.iter().map(|term| term.range.clone()));
    mask.extend(traps_in(text));
    mask.extend(quoted_names(text));
    if let Some(shapes) = SHAPES.as_ref() {
        mask.extend(shapes.find_iter(text).map(|shape| shape.range()));
    }
    mask.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(mask.len());
    for range in mask {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// Names in quotation marks, at most this many characters: “八五”, “四不两直”.
const LONGEST_NAME: usize = 10;

fn quoted_names(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('“').filter_map(|(open, mark)| {
        let inside = &text[open + mark.len()..];
        let (close, _) = inside.char_indices().take(LONGEST_NAME + 1).find(|(_, c)| *c == '”')?;
        Some(open..open + mark.len() + close + '”'.len_utf8())
    })
}
