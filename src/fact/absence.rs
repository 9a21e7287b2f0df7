//! What the text says in words did not happen: 未发生行政诉讼败诉案件, 零投诉. With a number it is a quantity: 败诉0件.

use std::ops::Range;

use super::{before::solid, clause::ends_behind};
use crate::lexicon::{denial_at, denies_alone, zero_noun_at};

/// What did not happen; ranges count in the reading.
#[derive(Clone, Debug)]
pub struct Absence {
    /// The words that deny, and what they deny.
    pub range: Range<usize>,
    /// What did not happen.
    pub name: Range<usize>,
    /// When, as ISO 8601.
    pub period: Option<String>,
    /// The heading that it stands under.
    pub section: Option<String>,
    /// Row of the catalogue.
    pub id: Option<&'static str>,
}

/// What did not happen is named within so many bytes (30 characters).
const LONGEST: usize = 90;

/// The denials of the paragraph `text[paragraph]`: all of each, and what it denies.
pub fn find(text: &str, paragraph: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
    let start = paragraph.start;
    let words = &text[paragraph.clone()];
    words.char_indices().filter(|(_, c)| matches!(c, '未' | '没' | '无' | '零')).filter_map(move |(at, c)| {
        let at = start + at;
        let rest = &text[at..paragraph.end];
        if c == '零' {
            let first = at + '零'.len_utf8();
            let noun = zero_noun_at(&text[first..paragraph.end])?;
            let numeral =
                text[..at].ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万".contains(c));
            return (!numeral).then_some((at..first + noun.len(), first..first + noun.len()));
        }
        let alone = || {
            let end = rest.find(ends_behind).filter(|end| *end <= LONGEST)?;
            let begins = start == at || text[..at].ends_with(|c| ends_behind(c) && c != '、');
            (begins && denies_alone(&rest[..end])).then_some("无")
        };
        let mut first = at + denial_at(rest).or_else(alone)?.len();
        for more in ["一起", "一例", "一件", "任何", "因", "新的"] {
            first += if text[first..].starts_with(more) { more.len() } else { 0 };
        }
        let reach = text.floor_char_boundary(first + LONGEST).min(paragraph.end);
        let stop = |c: char| ends_behind(c) && !matches!(c, '、' | '“' | '”');
        let end = text[first..reach].find(stop).map_or(reach, |at| first + at);
        // 未发生事故的，予以奖励: what a rule asks for did not happen by that.
        let asked = text[first..end].ends_with('的');
        (solid(&text[first..end]) >= 2 && end < reach + 1 && !asked).then_some((at..end, first..end))
    })
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn finds_what_did_not_happen() {
        let text =
            "全年未发生行政复议、行政应诉败诉案件，办件零投诉，实现零距离服务，没有发生较大以上安全事故。一百零五件。";
        let report = analyze(text, &Options::default());
        let found: Vec<_> =
            report.absences.iter().map(|absence| (absence.text.as_str(), absence.indicator.as_str())).collect();
        assert_eq!(
            found,
            [
                ("未发生行政复议、行政应诉败诉案件", "行政复议、行政应诉败诉案件"),
                ("零投诉", "投诉"),
                ("没有发生较大以上安全事故", "较大以上安全事故"),
            ]
        );
        let alone = analyze("诉讼1件，无败诉案件，查处无证经营案件3件，无照案件另办。", &Options::default());
        assert_eq!(alone.absences.iter().map(|absence| absence.text.as_str()).collect::<Vec<_>>(), ["无败诉案件"]);
    }
}
