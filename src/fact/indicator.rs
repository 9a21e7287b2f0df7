//! What a quantity counts: the noun phrase before it or behind it, and the verb.

use std::ops::Range;

use super::{
    before::{self, Before, solid},
    behind::{self, Behind},
    change::{self, Change},
    clause,
    list::joined,
    topic::{Topic, Topics},
};
use crate::{
    lexicon::{Roles, Unit, is_generic, names_agent, names_span, roles_at},
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
    /// What the clause speaks of where the number counts nothing: 企业数3年翻一番.
    pub aside: Option<Range<usize>>,
}

/// Names what `quantity` counts. `room` is where its words may stand: from the end of the last quantity to the start of
/// the next, or from the start of the paragraph to its end.
///
/// `topic` is what the last number of the same sentence counts: a change without a subject, and a number without
/// any noun (采纳58条), speak of it again.
#[must_use]
pub fn name(text: &str, room: Range<usize>, quantity: &Quantity, topics: &Topics) -> Indicator {
    let clause = clause::start(text, room.start, quantity.range.start)..quantity.range.start;
    if quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Time) {
        return stretch(text, clause, quantity, topics);
    }
    let mut found = read(text, room.clone(), clause.clone(), quantity, topics);
    let whose = match &found.name {
        Some(name) => owner(text, name.clone(), quantity, topics),
        None if found.action.as_ref().is_none_or(|verb| verb.start >= quantity.range.end) => {
            clause::topic(text, room.start, clause.start)
        }
        None => None,
    };
    if let Some(whose) = whose {
        (found.name, found.inherited) = (Some(whose), true);
    }
    found
}

/// Whose 总数 or 占…比重 it is, where the clause itself does not say so: what was counted last.
fn owner(text: &str, name: Range<usize>, quantity: &Quantity, topics: &Topics) -> Option<Range<usize>> {
    let words = &text[name];
    let share = words.starts_with('占') || matches!(words, "比重" | "占比");
    let same = |topic: &&Topic| share || topic.unit.is_none() || comparable(topic.unit, quantity.unit);
    let topic = topics.current().filter(same)?;
    (share || is_generic(words)).then(|| topic.name.clone())
}

/// What the words around a number say that it counts.
fn read(text: &str, room: Range<usize>, clause: Range<usize>, quantity: &Quantity, topics: &Topics) -> Indicator {
    let topic = topics.current();
    let from = room.start;
    let range = quantity.range.clone();
    let is_ratio = quantity
        .unit
        .is_some_and(|unit| matches!(unit.dimension, Dimension::Ratio | Dimension::Points | Dimension::Multiple));
    if counts_again(text, &clause, quantity) {
        return Indicator::default();
    }
    let noun_at = behind::behind_size(text, range.end);
    let noun_behind = begins_noun(&text[noun_at..]);
    let same_kind = topic.is_some_and(|topic| comparable(topic.unit, quantity.unit));
    let speaks_on = is_ratio || (same_kind && !noun_behind);
    if let Some(change) = change::read(text, clause.clone(), speaks_on) {
        let own = change.subject.clone();
        let inherited = own.is_none();
        let name = own.or_else(|| topic.map(|topic| topic.name.clone()));
        return Indicator { name, change: Some(change), inherited, ..Indicator::default() };
    }
    let behind_number = clause.start == from && !text[..from].ends_with('\n') && from > 0;
    let mut before = before::read_behind(text, clause.clone(), behind_number);
    // 占全市51%的污水: what has the share follows.
    if text[range.end..].starts_with('的') && topic.is_none() {
        before.name = before.name.take().filter(|name| !text[name.clone()].starts_with('占'));
    }
    if let Some(subject) = share_of(text, &clause, quantity, &before) {
        return Indicator { name: Some(subject), scope: before.scope, ..Indicator::default() };
    }
    let events = quantity.unit.is_some_and(counts_events);
    // 有48万贫困人口: a round number without a unit counts what follows.
    let round = text[range.clone()].ends_with(['万', '亿', '千', '百', '余', '多']);
    let takes_noun = quantity.unit.map_or(round, |unit| takes_noun(unit.dimension));
    // 突破1000亿元和1500亿元大关: a list of amounts is one thing's.
    if let Some(topic) = topic.filter(|_| same_kind && !takes_noun && joined(text, from..range.start)) {
        let name = Some(topic.name.clone());
        return Indicator { name, scope: before.scope, inherited: true, ..Indicator::default() };
    }
    // 镇党委先后4次研究依法治镇工作: before the number stands who did it.
    let does = events && noun_behind && before.action.is_none();
    // 使用1000亿元失业保险基金: a verb alone is no name where its object follows.
    let verb = |name: &Range<usize>| noun_behind && is_verb(&text[name.clone()]);
    if before.name.as_ref().is_some_and(|name| !verb(name)) && !((takes_noun || does) && noun_behind) {
        return Indicator { name: before.name, action: before.action, scope: before.scope, ..Indicator::default() };
    }
    let until = if noun_at == range.end { room.end } else { text.len() };
    let behind = behind::read(text, noun_at..until, events);
    decide(text, clause.start, before, behind, quantity, topics)
}

/// Of 办理时限压缩至3天 the name; a stretch that only says when (三个月内, 连续五年) counts nothing.
fn stretch(text: &str, clause: Range<usize>, quantity: &Quantity, topics: &Topics) -> Indicator {
    const SAYS_WHEN: [char; 14] = ['内', '前', '后', '来', '以', '间', '之', '的', '多', '里', '中', '制', '期', '起'];
    const HOURS: [&str; 6] = ["小时", "个小时", "学时", "课时", "天", "分钟"];
    let range = quantity.range.clone();
    if let Some(change) = change::read(text, clause.clone(), false).filter(|change| change.subject.is_some()) {
        return Indicator { name: change.subject.clone(), change: Some(change), ..Indicator::default() };
    }
    let before = before::read(text, clause.clone());
    let aside = before.name.clone().filter(|_| before.action.is_none());
    if text[range.end..].starts_with(SAYS_WHEN) {
        return Indicator { aside, ..Indicator::default() };
    }
    let link = &text[before.end..clause.end];
    let led = link.ends_with(['为', '达', '到', '至', '过', '于']) || link == "平均";
    let within = text[range].ends_with('内');
    let hours = !within && quantity.unit.is_some_and(|unit| HOURS.contains(&unit.word));
    match before.name.filter(|name| names_span(&text[name.clone()]) || led || hours) {
        Some(name) => {
            Indicator { name: Some(name), action: before.action, scope: before.scope, ..Indicator::default() }
        }
        None => {
            // 由上年的8.8天延长到9.9天
            let topic = topics.current().filter(|topic| led && comparable(topic.unit, quantity.unit));
            let name = topic.map(|topic| topic.name.clone());
            Indicator { inherited: name.is_some(), name, aside, ..Indicator::default() }
        }
    }
}

/// Whether a number only says how often in a row: 连续6次位列第一.
fn counts_again(text: &str, clause: &Range<usize>, quantity: &Quantity) -> bool {
    quantity.unit.is_some_and(counts_events) && text[clause.clone()].ends_with("连续")
}

/// Puts together what stands on both sides of a number that has no noun before it, or a measure word that takes one.
fn decide(text: &str, start: usize, before: Before, behind: Behind, quantity: &Quantity, topics: &Topics) -> Indicator {
    let unit = quantity.unit.map(|unit| unit.dimension);
    let describes = |verb: &Range<usize>| text[verb.end..].starts_with('的');
    let verb = before.name.clone().filter(|name| behind.name.is_some() && is_verb(&text[name.clone()]));
    let verb = verb.filter(|verb| !describes(verb));
    let deed = behind.verb.clone().filter(|deed| says_alone(&text[deed.clone()])).map(|deed| first_verb(text, deed));
    let action = verb.clone().or(before.action.clone()).or(deed);
    let scope = before.scope;
    let does = quantity.unit.is_some_and(counts_events) && behind.verb.is_none() && verb.is_none();
    let own = if does { before.name.or(behind.name) } else { behind.name.or(before.name) };
    // 中央投资安排6400亿元, 违法建设拆除25处: the subject is what was dealt with, unless it is who did it.
    let object = before.object.filter(|object| !names_agent(&text[object.clone()]));
    // 改造惠及390万人: but whom it reached are others.
    let reached = unit.is_some_and(|unit| matches!(unit, Dimension::Person | Dimension::Visit | Dimension::Household));
    let reached = reached
        && before
            .action
            .clone()
            .is_some_and(|verb| roles_at(&text[verb]).is_some_and(|(_, roles)| roles.has(Roles::OUTCOME)));
    let own = own.or_else(|| object.filter(|_| before.ends_in_verb && behind.verb.is_none() && !reached));
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
    // 统筹30亿元支持企业: what money is for is not what is counted.
    let of_topic = unit == Some(Dimension::Ratio) && topic.is_some();
    let deeds = unit.is_none_or(|unit| takes_noun(unit) || matches!(unit, Dimension::Visit | Dimension::Ratio));
    let deeds = deeds && !of_topic;
    let alone = |verb: &Range<usize>| says_alone(&text[verb.clone()]) && (deeds || verb.end <= quantity.range.start);
    // 粮食产量70650万吨，增产1.6%: a ratio is of what was spoken of.
    let takes_over = takes_over.or(topic.filter(|_| unit == Some(Dimension::Ratio)));
    let (own, topic) = if before.ends_in_verb {
        (behind.verb.or(before.action.filter(|_| takes_over.is_none())), takes_over)
    } else {
        (behind.verb.filter(|_| same_kind.is_none()), topic)
    };
    let own = own.filter(alone);
    let inherited = own.is_none() && topic.is_some();
    let name = own.or(topic.map(|topic| topic.name.clone())).or(before.subject.filter(|_| !before.ends_in_verb));
    Indicator { name, action, scope, inherited, ..Indicator::default() }
}

/// The verb at the head of what was done.
fn first_verb(text: &str, deed: Range<usize>) -> Range<usize> {
    let len = roles_at(&text[deed.clone()]).map_or(deed.len(), |(word, _)| word.len());
    deed.start..deed.start + len.min(deed.len())
}

/// Whether a verb says what is counted: 维持8件, 43人死亡, 30人参加培训; 打造3个 does not.
fn says_alone(deed: &str) -> bool {
    const LONGEST: usize = 12;
    let Some((word, roles)) = roles_at(deed) else { return false };
    let object = solid(&deed[word.len()..]);
    (2..=LONGEST).contains(&object) || roles.has(Roles::OUTCOME) || (object == 0 && roles.has(Roles::NOMINAL))
}

/// Whether a name is nothing but verbs.
fn is_verb(name: &str) -> bool {
    let mut rest = name;
    while let Some((word, _)) = roles_at(rest).filter(|(_, roles)| roles.has(Roles::VERB) || roles.has(Roles::NOMINAL))
    {
        rest = &rest[word.len()..];
    }
    rest.is_empty() && !name.is_empty()
}

/// Of 认定标准按保障标准的1.5倍确定, 征收量为2012年的2倍 the thing that has the share.
fn share_of(text: &str, clause: &Range<usize>, quantity: &Quantity, before: &Before) -> Option<Range<usize>> {
    let share = quantity.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Multiple | Dimension::Ratio));
    if !share || !text[clause.clone()].ends_with('的') || before.action.is_some() {
        return None;
    }
    let equals = |name: Range<usize>| {
        let at = text[name.clone()].find(['为', '是']).filter(|at| solid(&text[name.start..name.start + at]) >= 2)?;
        Some(name.start..name.start + at)
    };
    before.subject.clone().or_else(|| equals(before.name.clone()?))
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

/// Whether a noun can begin `text`: not punctuation, nor the words that go on about what was counted.
fn begins_noun(text: &str) -> bool {
    const GOES_ON: &str =
        "均全已都被获并和及的等在为中占较比同以由与达未后前内间来上下左右之其，并进作予到至用按是有分";
    let word = roles_at(text).is_some_and(|(_, roles)| roles.has(Roles::NOUN) || roles.has(Roles::SCOPE));
    word || text.starts_with(|c: char| c == '“' || c.is_ascii_alphabetic() || (is_han(c) && !GOES_ON.contains(c)))
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
