//! What the text says in words did not happen: 未发生行政诉讼败诉案件, 零投诉. With a number it is a quantity: 败诉0件.

use std::ops::Range;

use super::{before::solid, clause::ends_behind};
use crate::{
    lexicon::{denial_at, denies_alone, figure_words, shares_outcome, undone_at, zero_noun_at},
    text::chars::parts_clauses,
};

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

/// Words that deny, and what they deny.
#[derive(Clone, Debug)]
pub struct Denial {
    /// All of it.
    pub range: Range<usize>,
    /// What did not happen.
    pub name: Range<usize>,
    /// Whether it says so only of what reports count: 未制定行政规范性文件, but not 未制定预案.
    pub of_deeds: bool,
}

/// The denials of the paragraph `text[paragraph]`.
pub fn find(text: &str, paragraph: Range<usize>) -> impl Iterator<Item = Denial> + '_ {
    let start = paragraph.start;
    let words = &text[paragraph.clone()];
    words.char_indices().filter(|(_, c)| matches!(c, '未' | '没' | '无' | '零')).filter_map(move |(at, c)| {
        let at = start + at;
        let rest = &text[at..paragraph.end];
        if c == '零' {
            return zero(text, start..paragraph.end, at);
        }
        let alone = || {
            let end = rest.find(ends_behind).filter(|end| *end <= LONGEST)?;
            let before = &text[start..at];
            let begins = before.is_empty()
                || before.ends_with(|c| ends_behind(c) && c != '、')
                || figure_words("openings").iter().any(|word| before.ends_with(word))
                || before.ends_with(['年', '度', '也', '均', '亦']);
            begins.then(|| denies_alone(&rest[..end]))?
        };
        let plain = denial_at(rest).or_else(alone);
        let denial = plain.or_else(|| undone_at(rest))?;
        let mut first = at + denial.len();
        for more in ["一起", "一例", "一件", "任何", "因", "新的"] {
            first += if text[first..].starts_with(more) { more.len() } else { 0 };
        }
        let reach = text.floor_char_boundary(first + LONGEST).min(paragraph.end);
        let stop = |c: char| ends_behind(c) && !matches!(c, '、' | '“' | '”');
        let end = text[first..reach].find(stop).map_or(reach, |at| first + at);
        // 未发生事故的，予以奖励: what a rule asks for did not happen by that.
        let asked = text[first..end].ends_with('的');
        let fits = solid(&text[first..end]) >= 2 && end < reach + 1 && !asked;
        fits.then_some(Denial { range: at..end, name: first..end, of_deeds: plain.is_none() })
    })
}
/// 零投诉, or 行政复议案件均为零.
fn zero(text: &str, paragraph: Range<usize>, at: usize) -> Option<Denial> {
    let (before, first) = (&text[paragraph.start..at], at + '零'.len_utf8());
    if let Some(noun) = zero_noun_at(&text[first..paragraph.end]) {
        let numeral = before.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万".contains(c));
        let range = at..first + noun.len();
        return (!numeral).then_some(Denial { name: first..range.end, range, of_deeds: false });
    }
    // 由3件降为零 tells of a change.
    let ends = text[first..paragraph.end].chars().next().is_none_or(parts_clauses);
    let told = before.strip_suffix('为').filter(|told| ends && !told.ends_with(['降', '减', '清', '变', '转']))?;
    let near = &told[told.ceil_char_boundary(told.len().saturating_sub(LONGEST))..];
    let name = near.rsplit(parts_clauses).next().unwrap_or_default().trim_end_matches(['均', '都', '全', '仍']);
    let denies = solid(name) >= 2 && name.len() < LONGEST && !name.contains(|c: char| c.is_ascii_digit());
    let start = paragraph.start + (name.as_ptr() as usize - before.as_ptr() as usize);
    denies.then_some(Denial { range: start..first, name: start..start + name.len(), of_deeds: true })
}

/// What is denied with its row of the catalogue, which `row` finds: a list one by one where each of its items has another
/// (行政复议 and 行政诉讼案件), else as it stands.
pub fn each(
    text: &str,
    name: Range<usize>,
    row: impl Fn(&str) -> Option<&'static str>,
) -> Vec<(Range<usize>, Option<&'static str>)> {
    let words = &text[name.clone()];
    let (mut found, mut start) = (Vec::new(), 0);
    for item in words.split_inclusive(['、', '和', '及', '与', '或']) {
        let own = item.trim_end_matches(['、', '和', '及', '与', '或']);
        // 零诉讼
        let id = row(own).or_else(|| row(&format!("行政{own}")));
        found.push((name.start + start..name.start + start + own.len(), id));
        start += item.len();
    }
    let apart = !shares_outcome(words)
        && found.iter().enumerate().all(|(i, (_, id))| id.is_some() && found[..i].iter().all(|(_, other)| other != id));
    if apart { found } else { vec![(name, row(words))] }
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
        assert_eq!(denied("全年无纠错案件，也没有群体性事件，没有把握的不办。").len(), 2);
    }

    /// `id name` each.
    fn denied(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        let told = |absence: &crate::report::Absence| {
            format!("{} {}", absence.indicator_id.as_deref().unwrap_or("-"), absence.indicator)
        };
        report.absences.iter().map(told).collect()
    }

    #[test]
    fn items_of_a_list_are_told_apart_unless_they_share_an_outcome() {
        let both = ["disp.reviews 行政复议", "disp.lawsuits 行政诉讼案件"];
        assert_eq!(denied("我镇未发生行政复议和行政诉讼案件。"), both);
        assert_eq!(denied("全年无行政复议、行政诉讼案件。"), both);
        assert_eq!(denied("行政复议和行政诉讼案件均为零。"), both);
        assert_eq!(denied("全年实现零诉讼。"), ["disp.lawsuits 诉讼"]);
        assert_eq!(denied("未发生行政复议、行政诉讼败诉案件。"), ["disp.lost 行政复议、行政诉讼败诉案件"]);
    }

    #[test]
    fn deeds_are_denied_of_what_reports_count() {
        assert_eq!(denied("本年度未制发行政规范性文件。"), ["rule.normative_made 行政规范性文件"]);
        assert_eq!(denied("上级尚未出台相关办法，无一例外先审查、后上会，案件由3件降为零。"), [""; 0]);
    }
}
