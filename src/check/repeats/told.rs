//! Numbers of which a text holds but one: what a place has (行政村, 执法人员), and what the year brought in all (全年办理…).

use crate::{
    check::{Case, figure::Figure},
    lexicon::{figure_word_at, figure_word_in, figure_words, holds_figure_word},
    report::{Dimension, Role},
    text::chars::is_han,
};

/// Such a number.
#[derive(Clone, Debug)]
pub struct Told<'c> {
    /// What it counts: the same words, the same thing.
    pub key: String,
    /// The words for it.
    pub name: &'c str,
    /// The number.
    pub figure: Figure<'c>,
    /// Whether it is said to be of all: 全镇…, …都….
    pub whole: bool,
    /// What place, or that the year, is named: 镇 of 全镇….
    pub area: Option<char>,
}

/// All such numbers of a text.
pub fn told<'c>(case: &Case<'c>) -> Vec<Told<'c>> {
    let results = case.figures().filter(|figure| figure.is_result() && figure.counts());
    let here = results.filter(|figure| case.part_at(figure.start).is_some_and(|part| part.role != Some(Role::Plan)));
    let mut found: Vec<Told<'c>> = Vec::new();
    for mut told in here.filter_map(|figure| stock(case, figure).or_else(|| flow(case, figure))) {
        // 全镇共有调委会16个，调解员73名: what goes on is of the same place.
        let beside = |last: &&Told<'_>| last.figure.at + 1 == told.figure.at && last.area != Some('年');
        let goes_on = told.area.is_none() && case.gap(told.figure).strip_prefix('，') == Some(told.name);
        if let Some(last) = found.last().filter(beside).filter(|_| goes_on) {
            (told.area, told.whole) = (last.area, last.whole || told.whole);
        }
        found.push(told);
    }
    found
}

/// What a place has: 全镇辖11个行政村, 配备人民调解员38名.
fn stock<'c>(case: &Case<'c>, figure: Figure<'c>) -> Option<Told<'c>> {
    let (clause, behind) = (own_words(case, figure), case.tail(figure));
    // 17个村规民约 are no villages.
    let whole_word = |noun: &&str| {
        *noun != "村" || behind[noun.len()..].chars().next().is_none_or(|c| !is_han(c) || "全都均".contains(c))
    };
    let (noun, before, rest) = match figure_word_at(behind, "stock").filter(whole_word) {
        Some(noun) => (noun, clause, &behind[noun.len()..]),
        None => {
            // 培育“法律明白人”86名
            let (named, open) = clause.strip_suffix('”').map_or((clause, ""), |named| (named, "“"));
            let before = |noun: &str| {
                let before = named.strip_suffix(noun)?.strip_suffix(open)?;
                let all = figure_words("stock_kinds").iter().find_map(|kinds| before.strip_suffix(kinds));
                Some(all.unwrap_or(before)).filter(|before| opens(before))
            };
            let nouns = figure_words("stock").iter().filter_map(|noun| Some((*noun, before(noun)?)));
            let (noun, before) = nouns.max_by_key(|(noun, _)| noun.len())?;
            (noun, before, behind)
        }
    };
    let starts = |list: &str| figure_word_at(rest, list).is_some();
    let area = area(before);
    let whole = area.is_some() || starts("all_of");
    // Of a village, or an office, there are other numbers.
    let own = !before.contains(['村', '社', '所', '队', '组', '室', '站', '级']);
    let words = if before.is_empty() { case.sentence_before(figure) } else { before };
    let has = whole || (own && holds_figure_word(words, "stock_verbs"));
    let loose = holds_figure_word(before, "flow") || starts("some_of");
    let kind = figure.of.dimension.map_or(0, |dimension| dimension as u8);
    (has && !loose).then(|| Told { key: format!("{}/{kind}", plain(noun)), name: noun, figure, whole, area })
}

/// The words of its clause before a figure. 全镇11个行政村中有9个…: what stands before another number is of that number,
/// unless both are of one list.
fn own_words<'c>(case: &Case<'c>, figure: Figure<'c>) -> &'c str {
    let (clause, gap) = (case.clause_before(figure), case.gap(figure));
    if gap.len() < clause.len() && !gap.contains('、') { gap } else { clause }
}

/// The place that is named as a whole.
fn area(words: &str) -> Option<char> {
    let word = figure_word_in(words, "whole_area")?;
    word.strip_prefix('全').map_or(Some('辖'), |place| place.chars().next())
}

/// Whether nothing that belongs to a noun stands right before it.
fn opens(words: &str) -> bool {
    let ends = |list: &str| figure_words(list).iter().any(|word| words.ends_with(word));
    words.is_empty() || words.ends_with(['、', '和', '及']) || ends("stock_verbs") || ends("whole_area")
}

/// A noun without what others leave out: 行政执法人员 and 执法人员 are the same.
fn plain(noun: &str) -> &str {
    let noun = noun.strip_prefix("在册").unwrap_or(noun);
    let noun = noun.strip_prefix("社区矫正").unwrap_or(noun);
    let noun = noun.strip_prefix("行政").filter(|rest| rest.starts_with("执法")).unwrap_or(noun);
    noun.strip_prefix("人民").filter(|rest| rest.starts_with('调')).unwrap_or(noun)
}

/// Words without what is left out when a thing is told again: 行政复议申请 and 复议申请, 政府信息 and 信息.
fn short(words: &str) -> String {
    words.replace("政府信息", "信息").replace("行政", "")
}

/// What the year brought in all: 全年办理行政处罚案件24件.
fn flow<'c>(case: &Case<'c>, figure: Figure<'c>) -> Option<Told<'c>> {
    /// Shorter words say too little.
    const SHORTEST: usize = 5;
    let mut words = case.clause_before(figure);
    let mut year = false;
    loop {
        let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let opening = figure_word_at(words, "openings").map(|opening| &words[opening.len()..]);
        let Some(rest) = opening.or(words[digits..].strip_prefix('年').filter(|_| digits == 4)) else { break };
        year |= words.starts_with("全年") || words.starts_with("年内");
        words = rest;
    }
    let behind = figure.of.indicator.as_deref().filter(|name| case.tail(figure).starts_with(name)).unwrap_or_default();
    let plain = !holds_figure_word(words, "flow") && words.chars().count() + behind.chars().count() >= SHORTEST;
    let flows = !matches!(figure.of.dimension, Some(Dimension::Person | Dimension::Organisation));
    (year && plain && flows).then(|| Told {
        key: format!("{}{behind}/{}", short(words), figure.of.unit),
        name: figure.of.indicator.as_deref().unwrap_or(words),
        figure,
        whole: true,
        area: Some('年'),
    })
}
