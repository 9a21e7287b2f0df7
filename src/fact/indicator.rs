//! What a quantity counts: the noun phrase before it or behind it, and the verb.

use std::ops::Range;

use super::{
    before::{self, Before},
    behind::{self, Behind},
    change::{self, Change},
    clause,
    list::joined,
    topic::Topics,
};
use crate::{
    lexicon::{Roles, Unit, roles_at},
    mention::Quantity,
    report::Dimension,
    text::chars::is_han,
};

/// What is counted; ranges count in the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// The noun phrase.
    pub name: Option<Range<usize>>,
    /// The verb.
    pub action: Option<Range<usize>>,
    /// 全镇, 每村.
    pub scope: Option<Range<usize>>,
    /// Whether the number states a change of it.
    pub change: Option<Change>,
    /// Whether the name was taken over from a quantity before.
    pub inherited: bool,
}

/// Names what `quantity` counts. `room` is where its words may stand: from the end of the last quantity to the start of
/// the next, or from the start of the paragraph to its end.
///
/// `topic` is what the last number of the same sentence counts: a change without a subject, and a number without
/// any noun (采纳58条), speak of it again.
#[must_use]
pub fn name(text: &str, room: Range<usize>, quantity: &Quantity, topics: &Topics) -> Indicator {
    let topic = topics.current();
    let from = room.start;
    let range = quantity.range.clone();
    let clause = clause::start(text, from, range.start)..range.start;
    let is_ratio = quantity
        .unit
        .is_some_and(|unit| matches!(unit.dimension, Dimension::Ratio | Dimension::Points | Dimension::Multiple));
    let noun_behind = text[range.end..].starts_with(begins_noun) || text[range.end..].starts_with('“');
    let same_kind = topic.is_some_and(|topic| comparable(topic.unit, quantity.unit));
    let speaks_on = is_ratio || (same_kind && !noun_behind);
    if let Some(change) = change::read(text, clause.clone(), speaks_on) {
        let own = change.subject.clone();
        let inherited = own.is_none();
        let name = own.or_else(|| topic.map(|topic| topic.name.clone()));
        return Indicator { name, change: Some(change), inherited, ..Indicator::default() };
    }
    let before = before::read_behind(text, clause.clone(), clause.start == from);
    if let Some(subject) = share_of(text, &clause, quantity, &before) {
        return Indicator { name: Some(subject), scope: before.scope, ..Indicator::default() };
    }
    let events = quantity.unit.is_some_and(counts_events);
    let takes_noun = quantity.unit.is_some_and(|unit| takes_noun(unit.dimension));
    // 突破1000亿元和1500亿元大关: a list of amounts is one thing's.
    if let Some(topic) = topic.filter(|_| same_kind && !takes_noun && joined(text, from..range.start)) {
        let name = Some(topic.name.clone());
        return Indicator { name, scope: before.scope, inherited: true, ..Indicator::default() };
    }
    // 镇党委先后4次研究依法治镇工作: before the number stands who did it.
    let does = events && noun_behind && before.action.is_none();
    if before.name.is_some() && !((takes_noun || does) && noun_behind) {
        return Indicator { name: before.name, action: before.action, scope: before.scope, ..Indicator::default() };
    }
    let behind = behind::read(text, range.end..room.end, events);
    decide(text, clause.start, before, behind, quantity, topics)
}

/// Puts together what stands on both sides of a number that has no noun before it, or a measure word that takes one.
fn decide(text: &str, start: usize, before: Before, behind: Behind, quantity: &Quantity, topics: &Topics) -> Indicator {
    let action = before.action.clone().or(behind.verb.clone());
    let scope = before.scope;
    let does = quantity.unit.is_some_and(counts_events) && behind.verb.is_none();
    let own = if does { before.name.or(behind.name) } else { behind.name.or(before.name) };
    if own.is_some() {
        return Indicator { name: own, action, scope, ..Indicator::default() };
    }
    let topic = topics.current();
    let same_kind = topic.filter(|topic| comparable(topic.unit, quantity.unit));
    let whole = topics.whole().filter(|whole| comparable(whole.unit, quantity.unit));
    // 维持8件、驳回2件: each names itself. 提出意见61条，采纳58条: the second speaks of the first.
    // 纠纷84件，其中邻里类31件、其他类53件，调解成功82件: what is done behind a list of parts is done with the whole.
    let list_ended = text[..start].ends_with(['，', '；']);
    let takes_over = whole.filter(|_| list_ended).or(same_kind).filter(|topic| !is_verb(&text[topic.name.clone()]));
    let (own, topic) = if before.ends_in_verb {
        (behind.verb.or(before.action.filter(|_| takes_over.is_none())), takes_over)
    } else {
        (behind.verb.filter(|_| same_kind.is_none()), topic)
    };
    let inherited = own.is_none() && topic.is_some();
    let name = own.or(topic.map(|topic| topic.name.clone())).or(before.subject);
    Indicator { name, action, scope, inherited, ..Indicator::default() }
}

/// Whether a name is nothing but a verb.
fn is_verb(name: &str) -> bool {
    let verb = |roles: Roles| roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    roles_at(name).is_some_and(|(word, roles)| word.len() == name.len() && verb(roles))
}

/// Of 认定标准按保障标准的1.5倍确定 and 种植面积占播种面积的49.3% the thing that has the share.
fn share_of(text: &str, clause: &Range<usize>, quantity: &Quantity, before: &Before) -> Option<Range<usize>> {
    let share = quantity.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Multiple | Dimension::Ratio));
    let of = text[clause.clone()].ends_with('的');
    before.subject.clone().filter(|_| share && of && before.action.is_none())
}

/// Whether what is counted stands behind measure words of this kind where anything does: 一名法律顾问, 13个调委会.
/// Behind the others stands what happened: 培训4期，, 43人死亡, 100%办结.
fn takes_noun(dimension: Dimension) -> bool {
    use Dimension::{Case, Count, Document, Household, Item, Organisation, Person, Place, Thing};
    matches!(dimension, Person | Organisation | Count | Document | Item | Thing | Place | Household | Case)
}

fn counts_events(unit: Unit) -> bool {
    matches!(unit.dimension, Dimension::Event | Dimension::Visit)
}

/// Whether two units can count the same things.
#[must_use]
pub fn comparable(a: Option<Unit>, b: Option<Unit>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            a.word == b.word
                || a.word.starts_with(b.word)
                || b.word.starts_with(a.word)
                || (a.dimension == b.dimension && a.dimension != Dimension::Count && a.dimension != Dimension::Item)
        }
        _ => a == b,
    }
}

/// Whether a noun can begin with `c`: not punctuation, nor the words that go on about what was counted.
fn begins_noun(c: char) -> bool {
    const GOES_ON: &str =
        "均全已都被获并和及的等在为中占较比同以由与达未后前内间来上下左右之其，并进作予到至用按是有分";
    is_han(c) && !GOES_ON.contains(c)
}

#[cfg(test)]
mod tests {
    /// The names of all quantities of a paragraph.
    fn names(text: &str) -> Vec<String> {
        let report = crate::analyze(text, &crate::Options::default());
        report.quantities.into_iter().map(|quantity| quantity.indicator.unwrap_or_default()).collect()
    }

    #[test]
    fn names_what_is_counted() {
        for (text, expected) in [
            ("截至目前，全镇共有行政执法人员25人。", "行政执法人员"),
            ("规范13个人民调委会，其中", "人民调委会"),
            ("组织开展矛盾纠纷排查55次", "矛盾纠纷排查"),
            ("成立了由57名普法志愿者组织成的葛坑镇“蒲公英”", "普法志愿者"),
            ("配备法制审核人员2人", "法制审核人员"),
            ("调解率100%", "调解率"),
            ("造成86名矿工遇难", "矿工"),
            ("造成43人死亡", "死亡"),
            ("镇党委先后4次研究依法治镇工作，", "依法治镇工作"),
            ("造成726.6亿元税费流失", "税费流失"),
            ("一次性增加6万亿元地方专项债务限额", "地方专项债务限额"),
            ("认定标准按最低生活保障标准的1.5倍确定", "认定标准"),
            ("15个村（社区）实现法律顾问全覆盖", "村"),
            ("年末全市户籍人口（含农垦）为281.7万人", "户籍人口"),
            ("新建项目中央补助水平提高至每亩2000元以上", "项目中央补助水平"),
        ] {
            assert_eq!(names(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_number_without_a_noun_speaks_of_the_last_one() {
        for (text, expected) in [
            ("提出法律意见61条，采纳58条，立案9件", &["法律意见", "法律意见", "立案"][..]),
            ("新增7名“两院”院士、9个重点实验室", &["“两院”院士", "重点实验室"]),
            ("排查纠纷84件，其中邻里类31件、其他类53件，调解成功82件", &["纠纷", "邻里类", "其他类", "纠纷"]),
            ("复议案件11件，其中维持8件、驳回2件", &["复议案件", "维持", "驳回"]),
            ("查处案件24件，罚款1.86万元", &["案件", "罚款"]),
            ("接待来访群众68批113人次", &["来访群众", "来访群众"]),
            ("按期办结率由上年的97.2%提高到99.1%，提高1.9个百分点", &["按期办结率"; 3]),
            ("收到申请607件（市政府349件、各部门258件），同比增长70.3%", &["申请", "市政府", "部门", "申请"]),
            ("排查纠纷126件，调解成功123件，成功率97.6%", &["纠纷", "纠纷", "成功率"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
