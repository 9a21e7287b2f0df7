//! Numbers that only a verb names (受理65件), where what was dealt with is told farther off: with the same verb before, or
//! by the label of the line.

use std::ops::Range;

use super::{
    Fact,
    before::solid,
    clause,
    deed::is_verb,
    dimension::takes_noun,
    edge::bracket_len,
    walk::{Gap, Parting},
};
use crate::{mention::Quantity, text::chars::is_han};

/// Names are looked for among at most so many numbers before.
const REACH: usize = 8;

/// A label is at most so many bytes long (16 characters).
const LONGEST_LABEL: usize = 48;

/// What begins no label: 据某部门调查：.
const SAYS_WHENCE: [char; 5] = ['据', '经', '按', '从', '自'];

/// Gives the numbers of a paragraph, which begins at `start`, that only a verb names what it dealt with.
pub fn name(text: &str, start: usize, quantities: &[Quantity], gaps: &[Gap], facts: &mut [Fact]) {
    // What was named so last: 各县受理65件，审结60件 and 正在解决的62件，占25% go on.
    let mut last: Option<(usize, Range<usize>)> = None;
    for i in 0..facts.len() {
        let found = &facts[i].indicator;
        let verb = found.action.clone();
        if found.change.is_some() || found.name.as_ref().is_some_and(|name| Some(name) != verb.as_ref()) {
            continue;
        }
        let goes_on = last.take().filter(|(at, _)| at + 1 == i && gaps[i].parting <= Parting::Comma);
        let goes_on = goes_on.map(|(_, name)| name);
        let things = quantities[i].unit.is_some_and(|unit| takes_noun(unit.dimension));
        let dealt = match &verb {
            Some(verb) if things => {
                let told =
                    |j: &usize| facts[*j].indicator.action.clone().is_some_and(|own| text[own] == text[verb.clone()]);
                label(text, start, verb.start).or_else(|| earlier(text, quantities, gaps, facts, i, told))
            }
            Some(_) => None,
            // 已经解决的171件；正在解决的62件
            None if things && is_headless(text, &quantities[i]) => {
                earlier(text, quantities, gaps, facts, i, |j| is_headless(text, &quantities[*j]))
            }
            None => None,
        };
        let dealt = dealt.or(goes_on);
        if dealt.is_some() {
            last = dealt.clone().map(|name| (i, name));
            (facts[i].indicator.name, facts[i].indicator.inherited) = (dealt, true);
        }
    }
}

/// Whether what stands before the number only describes it: 正在解决的（B类）62件.
fn is_headless(text: &str, quantity: &Quantity) -> bool {
    let before =
        &text[text.floor_char_boundary(quantity.range.start.saturating_sub(LONGEST_LABEL))..quantity.range.start];
    before[..before.len() - bracket_len(before).unwrap_or(0)].ends_with('的')
}

/// Of 收到申请47件，受理41件；各县受理65件 the 申请: what a number before in the sentence counted, in the same unit, of which
/// the same is `told`.
fn earlier(
    text: &str,
    quantities: &[Quantity],
    gaps: &[Gap],
    facts: &[Fact],
    i: usize,
    told: impl Fn(&usize) -> bool,
) -> Option<Range<usize>> {
    let mut near = (i.saturating_sub(REACH)..i).rev().take_while(|j| gaps[j + 1].parting < Parting::Sentence);
    let same = |j: &usize| quantities[*j].unit == quantities[i].unit && told(j);
    let name = facts[near.find(same)?].indicator.name.clone()?;
    (!is_verb(&text[name.clone()])).then_some(name)
}

/// Of ——宅基地审批：受理63宗，批准58宗 the 宅基地审批: what stands before the colon of the item that holds `at`.
fn label(text: &str, start: usize, at: usize) -> Option<Range<usize>> {
    let item = text[start..at].rfind(['；', '。']).map_or(start, |mark| start + mark + '；'.len_utf8());
    let colon = text[item..at].find('：').filter(|len| *len <= LONGEST_LABEL)?;
    let lead = text[item..item + colon].trim_start_matches(|c: char| !is_han(c));
    let label = lead.strip_suffix("方面").unwrap_or(lead);
    let noun = label.chars().all(is_han)
        && solid(label) >= 4
        && !clause::is_aside(label)
        && !label.ends_with("如下")
        && !label.starts_with(SAYS_WHENCE);
    let start = item + colon - lead.len();
    noun.then_some(start..start + label.len())
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn names(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        report.quantities.into_iter().map(|quantity| quantity.indicator.unwrap_or_default()).collect()
    }

    #[test]
    fn a_label_names_what_was_dealt_with() {
        assert_eq!(names("——农村宅基地审批：受理63宗，批准58宗，退回补正5宗；"), ["农村宅基地审批"; 3]);
        assert_eq!(names("主要情况如下：受理63件，办结58件。")[0], "受理");
    }

    #[test]
    fn the_same_verb_deals_with_the_same() {
        let text = "州本级收到复议申请47件，受理41件；各县（市）受理65件，审结60件。";
        assert_eq!(names(text), ["复议申请"; 4]);
        assert_eq!(names("收到复议申请47件，受理41件；各县受理65件，审结60件。"), ["复议申请"; 4]);
        assert_eq!(names("办理建议248件，已经解决的（A类）171件，占69%；正在解决的（B类）62件，占25%。"), ["建议"; 5]);
        assert_eq!(names("受理复议申请41件。各县受理65件。")[1], "受理");
    }
}
