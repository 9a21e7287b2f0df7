//! What a quantity counts: the noun phrase before it or behind it, and the verb.

use std::ops::Range;

use super::{
    before::Before,
    behind,
    change::{self, Change},
    clause,
    deed::{ends_in_deed, is_verb, opens_deed},
    dimension::{comparable, takes_noun},
    duration,
    list::joined,
    sides::Sides,
    sorting,
    told::doer_len,
    topic::{Topic, Topics},
};
use crate::{
    lexicon::{Roles, Tail, Unit, WordList, names_agent, roles_at, tail_at, turn_of},
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

/// A number and the words around it.
#[derive(Clone, Copy)]
pub struct Site<'t> {
    /// The reading.
    pub text: &'t str,
    /// The number.
    pub quantity: &'t Quantity,
    /// Where its words begin at the earliest: behind the last number, or where the paragraph begins.
    pub from: usize,
    /// Where its clause begins.
    pub start: usize,
    /// Where its words end at the latest: at the next number, or where the paragraph ends.
    pub until: usize,
    /// What was counted before in the sentence: a change without a subject, and a number without any noun (采纳58条),
    /// speak of it again.
    pub topics: &'t Topics,
}

/// Names what `quantity` counts. `room` is where its words may stand: from the end of the last quantity to the start of
/// the next, or from the start of the paragraph to its end.
#[must_use]
pub fn name(text: &str, room: Range<usize>, quantity: &Quantity, topics: &Topics) -> Indicator {
    let start = clause::start(text, room.start, quantity.range.start);
    let site = Site { text, quantity, from: room.start, start, until: room.end, topics };
    if site.dimension() == Some(Dimension::Time) {
        return duration::name(&site);
    }
    let mut found = site.read();
    let does = found.action.as_ref().is_some_and(|verb| verb.start < quantity.range.start);
    let place = site.place().filter(|place| found.action.is_none() && found.name.as_ref() == Some(place));
    if let Some(head) = place.as_ref().and_then(|place| site.shared(place)) {
        (found.name, found.scope, found.inherited) = (Some(head), place, true);
    }
    let whose = match &found.name {
        Some(_) if found.inherited => None,
        _ if site.adds_up(&found) || site.does_again(&found) => clause::matter(text, room.start, start),
        Some(name) => site.owner(name.clone()),
        None if site.scores() => site.speaks_on().is_none().then(|| clause::matter(text, room.start, start)).flatten(),
        None => Some(start).filter(|_| !does).and_then(|start| clause::topic(text, room.start, start)),
    };
    // 14个村，3200户: what the last number counted is not what this one does.
    let counted = topics.current().filter(|_| site.speaks_on().is_none()).map(|topic| &topic.name);
    let whose = whose.filter(|whose| Some(whose) != counted);
    if let Some(whose) = whose {
        (found.name, found.inherited) = (Some(whose), true);
    }
    if let Some(whose) = site.ranked(&found) {
        (found.name, found.inherited) = (Some(whose), true);
    }
    if found.name.as_ref().is_some_and(|name| site.is_framed(name)) {
        let last = if site.is_relative() { topics.current() } else { site.dealt_with() };
        (found.name, found.inherited) = (last.map(|topic| topic.name.clone()), true);
    }
    found.name = found.name.map(|name| if found.inherited { site.carried_out(name) } else { name });
    if found.change.is_none() {
        found.change = site.turn(&found);
    }
    found.scope.take_if(|scope| site.is_whole(scope));
    found
}

/// Between a verb and its object stand at most so many bytes: 增加全国重点文物保护单位4处.
const NEAR: usize = 12;

impl Indicator {
    /// Whether the number only counts: of a change, what was done (减少贫困人口12万人) can be counted still.
    pub fn counts(&self) -> bool {
        self.change.is_none() || self.action.is_some()
    }
}

impl Site<'_> {
    /// What the unit measures.
    pub fn dimension(&self) -> Option<Dimension> {
        self.quantity.unit.map(|unit| unit.dimension)
    }

    /// The clause up to the number.
    pub fn clause(&self) -> Range<usize> {
        self.start..self.quantity.range.start
    }

    /// Whether the number is one of points. People have none, what they did has: 47名干部参加考试，平均91.6分.
    fn scores(&self) -> bool {
        self.dimension() == Some(Dimension::Score)
    }

    /// Whether the number counts what happens.
    pub fn counts_events(&self) -> bool {
        matches!(self.dimension(), Some(Dimension::Event | Dimension::Visit))
    }

    /// What was counted last, where this number can count it too.
    pub fn same_kind(&self) -> Option<&Topic> {
        self.topics.current().filter(|topic| comparable(topic.unit, self.quantity.unit))
    }

    /// The same, or what was counted before it: what things were dealt with can be told behind others.
    pub fn dealt_with(&self) -> Option<&Topic> {
        let thing = |topic: &Topic| {
            let name = &self.text[topic.name.clone()];
            !ends_in_deed(name) || WordList::Brought.ends(name)
        };
        let earlier = self.topics.earlier().filter(|topic| comparable(topic.unit, self.quantity.unit) && thing(topic));
        self.same_kind().or(earlier)
    }

    /// What was counted last, where a number without any words can speak of it: the 30户 behind 14个村 are no villages.
    pub fn speaks_on(&self) -> Option<&Topic> {
        use Dimension::{Count, Household, Organisation, Person, Place};
        let people = matches!(self.dimension(), Some(Person | Household));
        let bodies = |unit: Unit| matches!(unit.dimension, Count | Organisation | Place);
        // 救援队伍2支56人: right behind its number they are those of it.
        let own = |topic: &Topic| {
            let near = matches!(&self.text[self.from..self.quantity.range.start], "" | "、");
            near && self.text.get(topic.name.end..self.from).is_some_and(|words| !words.contains('，'))
        };
        // 案卷60份，平均得分91分，优秀43份: things are none of a score.
        let things = self.dimension().is_some_and(takes_noun);
        let measure = |unit: Unit| matches!(unit.dimension, Dimension::Score | Dimension::Rate);
        let rate = |topic: &Topic| self.text[topic.name.clone()].ends_with('率');
        let topic = match self.topics.current() {
            Some(topic) if things && (topic.unit.is_some_and(measure) || rate(topic)) => {
                self.topics.earlier().filter(|topic| comparable(topic.unit, self.quantity.unit))
            }
            topic => topic,
        };
        let persons = |unit: Unit| matches!(unit.dimension, Person | Dimension::Visit);
        let fits = |topic: &Topic| !self.scores() || !topic.unit.is_some_and(persons);
        topic.filter(|topic| fits(topic) && (!people || own(topic) || !topic.unit.is_some_and(bodies)))
    }

    /// What the words around the number say that it counts.
    fn read(&self) -> Indicator {
        // 连续6次位列第一: how often in a row.
        if self.counts_events() && self.text[self.clause()].ends_with("连续") {
            return Indicator::default();
        }
        let noun_at = sorting::noun_at(self.text, self.quantity.range.end);
        let noun_behind = begins_noun(&self.text[noun_at..]);
        if let Some(change) = self.change(noun_behind) {
            return change;
        }
        let before = self.before();
        let named = |name: Option<Range<usize>>, inherited: bool| Indicator {
            name,
            action: before.action.clone().filter(|_| !inherited),
            scope: before.scope.clone(),
            inherited,
            ..Indicator::default()
        };
        // 辖4镇、10乡: the measure word is the noun.
        let own = self.quantity.unit.filter(|unit| !noun_behind && WordList::OwnNames.holds(unit.word));
        if let Some(unit) = own.filter(|_| before.name.is_none()) {
            let end = self.quantity.range.end;
            return named(Some(end - unit.word.len()..end), false);
        }
        if let Some(topic) = self.topics.current().filter(|_| self.is_relative() && self.measures_up()) {
            return named(Some(topic.name.clone()), true);
        }
        if let Some(subject) = self.share_of(&before) {
            return named(Some(subject), false);
        }
        if let Some(share) = self.own_share(&before) {
            return Indicator { name: Some(share), scope: before.scope, ..Indicator::default() };
        }
        if let Some(people) = self.of_counted(&before).filter(|_| !noun_behind) {
            return named(Some(people), true);
        }
        if let Some(found) = self.bracketed() {
            return found;
        }
        if let (Some(each), Some(topic)) = (self.each(), self.same_kind()) {
            return Indicator { scope: Some(each), ..named(Some(topic.name.clone()), true) };
        }
        // 比调整前的82项减少55项: what is compared is the same thing.
        // 除涉密的2件外: so is what is left out.
        let base = self.text[self.clause()].starts_with(['比', '较', '除']) && self.text[self.clause()].ends_with('的');
        if let Some(topic) = self.same_kind().filter(|_| base || self.is_base()) {
            return named(Some(topic.name.clone()), true);
        }
        if let Some(topic) = self.same_kind().filter(|_| self.tells_of_same()) {
            return named(Some(topic.name.clone()), true);
        }
        // 社区矫正对象139名，在册18名
        let kept = before.name.as_ref().is_some_and(|name| WordList::Kept.holds(&self.text[name.clone()]));
        let thing = |topic: &&Topic| kept && !ends_in_deed(&self.text[topic.name.clone()]);
        if let Some(topic) = self.same_kind().filter(thing) {
            return named(Some(topic.name.clone()), true);
        }
        if let Some(noun) = self.paid(&before).or_else(|| self.counted_again(&before)).or_else(|| self.land(&before)) {
            return named(Some(noun), false);
        }
        let takes_noun = self.takes_noun();
        // 突破1000亿元和1500亿元大关: a list of amounts is one thing's.
        let listed = !takes_noun && joined(self.text, self.from..self.quantity.range.start);
        if let Some(topic) = self.same_kind().filter(|_| listed) {
            return named(Some(topic.name.clone()), true);
        }
        if let Some(other) = self.done_with_the_same(&before).or_else(|| self.made_of_size(&before)) {
            return other;
        }
        // 镇党委先后4次研究依法治镇工作: before the number stands who did it.
        let does = self.counts_events() && before.action.is_none();
        // 使用1000亿元失业保险基金: a verb alone is no name where its object follows.
        let verb = |name: &Range<usize>| is_verb(&self.text[name.clone()]);
        let owned = self.is_counted(&before);
        let named_behind = takes_noun || does || self.is_portion() || owned;
        let noun_behind = noun_behind || owned;
        let behind_wins = noun_behind && (named_behind || before.name.as_ref().is_some_and(verb));
        let examples = noun_behind && self.counts_events() && self.ends_in_examples();
        if before.name.is_some() && !behind_wins && !examples {
            return named(before.name.clone(), false);
        }
        // 东湖村4公里的水泥路
        let of = owned && self.text[noun_at..].starts_with('的');
        let noun_at = if of { noun_at + '的'.len_utf8() } else { noun_at };
        let until = if noun_at == self.quantity.range.end { self.until } else { self.text.len() };
        let mut behind = behind::read(self.text, noun_at..until, self.dimension());
        // 投入50万元建设阵地5处: what money is for is not what it is.
        let invests = before.ends_in_verb && self.text[..before.end].ends_with("投入");
        behind.name.take_if(|name| invests && opens_deed(&self.text[name.clone()]));
        // 指导18个小区修订规约: whom one makes do something is counted.
        let verb = before.action.as_ref().or(before.name.as_ref()).and_then(|verb| roles_at(&self.text[verb.clone()]));
        let made = behind.name.as_mut().filter(|_| verb.is_some_and(|(_, roles)| roles.has(Roles::CAUSE)));
        if let Some(name) = made {
            name.end = doer_len(&self.text[name.clone()]).map_or(name.end, |len| name.start + len);
        }
        Sides { site: self, before, behind }.decide()
    }

    /// Of 制定规章5件、清理83件 the second: a verb that names nothing speaks of what was counted before it. Behind a comma
    /// only a verb of dealing with things does: 纠纷216件，成功调处212件; 行政许可12件，处罚3件 are two things.
    fn done_with_the_same(&self, before: &Before) -> Option<Indicator> {
        let verb = before.name.clone()?;
        let words = &self.text[verb.clone()];
        if let Some(passed) = before.action.clone().filter(|_| names_agent(words)) {
            // 自行处置5420件，上报县级260件: to whom they were passed on is not what they are.
            let relays = roles_at(&self.text[passed.clone()]).is_some_and(|(_, roles)| roles.has(Roles::RELAY));
            let topic = self.dealt_with().filter(|_| relays && self.dimension() == Some(Dimension::Case))?;
            let (name, action) = (Some(topic.name.clone()), Some(passed));
            return Some(Indicator { name, action, inherited: true, ..Indicator::default() });
        }
        let (word, roles) = roles_at(words)?;
        let bare = word == words && roles.has(Roles::NOMINAL) && !roles.has(Roles::OUTCOME);
        let done = before.action.as_ref().is_none_or(|verb| &self.text[verb.clone()] == "完成");
        let topic = self.dealt_with().filter(|_| bare && self.takes_noun() && done && before.subject.is_none())?;
        let glued = verb.start == self.from + '、'.len_utf8();
        let deals = (word == "调解" || roles.has(Roles::PAIR) || self.text[..verb.start].ends_with('已'))
            && self.text[self.from..verb.start].contains(['，', '；']);
        let (name, action) = (Some(topic.name.clone()), Some(verb));
        let thing = !ends_in_deed(&self.text[topic.name.clone()]) && (glued || deals);
        thing.then(|| Indicator { name, action, inherited: true, ..Indicator::default() })
    }

    /// The change that the number states.
    fn change(&self, noun_behind: bool) -> Option<Indicator> {
        let ratio = matches!(self.dimension(), Some(Dimension::Ratio | Dimension::Points | Dimension::Multiple));
        let speaks_on = ratio || (self.same_kind().is_some() && !noun_behind);
        let apart =
            || change::distance(self.text, self.clause()).filter(|_| self.dimension() == Some(Dimension::Points));
        let signed = || change::signed(self.text, self.clause(), self.quantity.value).filter(|_| ratio);
        let mut change = change::read(self.text, self.clause(), speaks_on).or_else(apart).or_else(signed)?;
        if change.subject.is_none() && change.base.is_none() {
            let glued = self.start == self.from;
            let base = glued.then(|| change::base_of(self.text, self.from)).flatten();
            change.base = base.or_else(|| change::from_when(self.text, self.from));
        }
        // 与上年的240起相比增长10%
        let contrast = |name: &Range<usize>| WordList::Contrasts.holds(&self.text[name.clone()]);
        let own = change.subject.clone().filter(|name| !contrast(name));
        // 村容村貌提升60万元: no amount was raised by money, so it names what that is for.
        let named = |name: &Range<usize>| !WordList::Amounts.ends(&self.text[name.clone()]);
        let project = change.base.is_none() && self.text[self.clause()].ends_with("提升");
        if project && self.dimension() == Some(Dimension::Money) && own.as_ref().is_some_and(named) {
            return None;
        }
        // 改造提升110条道路: two deeds and their object.
        let deed = own.clone().is_some_and(|name| is_verb(&self.text[name]));
        if deed && noun_behind && self.takes_noun() {
            return None;
        }
        if let Some(found) = self.before_bracket().filter(|_| own.is_none()) {
            return Some(Indicator { change: Some(change), ..found });
        }
        let inherited = own.is_none();
        let name = own.or_else(|| self.topics.current().map(|topic| topic.name.clone()));
        Some(Indicator { name, change: Some(change), inherited, ..Indicator::default() })
    }

    /// The change that the verb before the number says, whose object was named: 减少贫困人口12万人, 压减时间60%.
    fn turn(&self, found: &Indicator) -> Option<Change> {
        let verb = found.action.clone().filter(|verb| verb.start < self.quantity.range.start)?;
        // 生产规模扩大到年产30万吨, 关于增产措施和领导的三个问题
        let name = found.name.clone().filter(|_| !found.inherited)?;
        let object = name.start.min(self.quantity.range.start);
        // 检查事项精简两成: the object may stand before its verb too.
        let near = if name.end == verb.start { Some("") } else { self.text.get(verb.end..object) };
        let between = near.filter(|words| words.len() <= NEAR)?;
        let own = !between.contains(['到', '至', '为', '、', '的']);
        let turn = turn_of(&self.text[verb]).filter(|turn| own && (!turn.relative || self.is_relative()))?;
        Some(Change { direction: turn.direction, base: None, subject: None })
    }

    /// Whether the number is one that things are raised or pressed by, not one that counts them.
    pub fn is_relative(&self) -> bool {
        use Dimension::{Multiple, Points, Ratio};
        matches!(self.dimension(), Some(Ratio | Points | Multiple))
    }

    /// Whether what is counted stands behind the number where anything does: 一名法律顾问, 13个调委会, 48万贫困人口.
    /// Behind other units stands what happened: 培训4期，, 100%办结.
    fn takes_noun(&self) -> bool {
        let round = || self.text[self.quantity.range.clone()].ends_with(['万', '亿', '千', '百', '余', '多']);
        self.dimension().map_or_else(round, takes_noun)
    }
}

/// Whether a noun can begin `text`: not punctuation, nor the words that go on about what was counted.
fn begins_noun(text: &str) -> bool {
    const GOES_ON: &str =
        "均全已都被获并和及的等在为中占较比同以由与达未后前内间来上下左右之其，并进作予到至用按是有分";
    let word = roles_at(text).is_some_and(|(word, roles)| {
        // 下沉人员: a verb may be part of it.
        let part = || roles.has(Roles::VERB) && tail_at(&text[word.len()..]) == Some(Tail::Any);
        roles.has(Roles::NOUN) || roles.has(Roles::SCOPE) || part()
    });
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
    fn goals_are_of_what_their_heading_names() {
        let text =
            "一、业务目标\n（1）水库除险加固\n计划6座，完成率83%。\n（2）信息公开\n目标：不少于120条。任务26项。";
        assert_eq!(names(text), ["水库除险加固", "完成率", "信息公开", "任务"]);
    }

    #[test]
    fn names_what_several_count() {
        for (text, expected) in [
            ("组建一支65人的“和事佬”调解队伍", "“和事佬”调解队伍"),
            ("建成1个300平方米的法治公园", "法治公园|法治公园"),
            ("47名在编干部参加学法考试，平均91.6分", "在编干部|学法考试"),
            ("法律明白人120名，平均每村（社区）3名", "法律明白人|法律明白人"),
            ("收到复议申请86件，其他处理3件；审结72件", "复议申请|其他处理|复议申请"),
            ("仍有19个未达到持证5人以上的要求", "|持证"),
            ("物业纠纷最多，达173件；邻里纠纷次之，131件", "物业纠纷|邻里纠纷"),
            ("满意率升至96.4%，居全区14个街道第3", "满意率|街道"),
            ("坝高由32.5米加高到36米", "坝高|坝高"),
        ] {
            assert_eq!(names(text).join("|"), expected, "{text}");
        }
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
            ("15个村（社区）实现法律顾问全覆盖", "村（社区）"),
            ("年末全市户籍人口（含农垦）为281.7万人", "户籍人口"),
            ("新建项目中央补助水平提高至每亩2000元以上", "项目中央补助水平"),
            ("使用300亿元稳岗基金", "稳岗基金"),
            ("打造6个“一村一品”示范带", "“一村一品”示范带"),
            ("贡献了全市1/3的专利申请量", "专利申请量"),
            ("改造2万平方米D级危房", "D级危房"),
            ("全市有3.2万在校学生", "在校学生"),
            ("设施比例应不小于住宅面积的9%", "设施比例"),
            ("垃圾清运量为上年的2倍", "垃圾清运量"),
            ("中央投资安排500亿元", "中央投资"),
            ("旧城更新惠及20万人", "旧城更新惠及"),
            ("载重汽车：达到四千辆", "载重汽车"),
            ("税收迈入百亿元俱乐部，达120亿元", "税收"),
            ("审批时限压缩到5天", "审批时限"),
            ("应当自变动之日起1个月内提出", ""),
            ("连续6次位列榜首", ""),
            ("全年开行500列", ""),
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
            ("新增高新技术企业582家，总数达2223家", &["高新技术企业"; 2]),
            ("民间投资增长8%，占投资比重达56.2%", &["民间投资", "民间投资占投资比重"]),
            ("棉布：从2亿匹增加到3亿匹，增长0.5倍", &["棉布"; 3]),
            ("夏粮产量14989万吨，完成计划的102%", &["夏粮产量"; 2]),
            ("资金周转期由8.8天延长到9.9天", &["资金周转期"; 2]),
            ("企业数3年翻一番，新增园区2个", &["", "企业数", "园区"]),
            ("新增医疗集团5个、覆盖率达80%", &["医疗集团", "覆盖率"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
