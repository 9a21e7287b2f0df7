//! Numbers that share their words: 甲、乙分别为1件和2件, 68批113人次, 同比分别增长15.8%和14.4%.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    Fact,
    before::{self, solid},
    clause,
    deed::{is_outcome, is_verb},
    edge::lead_len,
    head::{head, sorts},
    indicator::Indicator,
    walk::{Gap, Parting},
};
use crate::{
    lexicon::{
        Roles, WordList, base_in, change_before, each_at, is_measure, names_agent, names_person, pair_at, roles_at,
    },
    mention::Quantity,
    report::Dimension,
};

/// Items of a list that 分别 shares out; more is no list that a reader follows.
const MOST: usize = 12;

/// Gives each number that 分别 shares out its item. `facts` are those of one paragraph, in order.
pub fn share_out(text: &str, quantities: &[Quantity], gaps: &[Gap], facts: &mut [Fact]) {
    let mut shared = 0;
    for first in 0..facts.len() {
        let each = gaps[first].each;
        // The later numbers of a list have their share.
        if first < shared {
            continue;
        }
        if !each && !shares_change(text, quantities, &facts[first].indicator, first) {
            continue;
        }
        let glued = |i: &usize| listed(text, quantities[i - 1].range.end..quantities[*i].range.start);
        let count = 1 + (first + 1..facts.len().min(first + MOST)).take_while(glued).count();
        let from = first.checked_sub(1).map_or(0, |last| quantities[last].range.end);
        let start = clause::start(text, from, quantities[first].range.start);
        let end = quantities[first].range.start;
        let last = text[..start].strip_suffix('，').map(|words| clause::start(text, from, words.len())..words.len());
        let told = |items: &Vec<Range<usize>>| items.len() == count;
        let done = facts[first].indicator.action.is_some();
        let turn = if each { each_at(&text[start..end]) } else { turn_at(&text[start..end]) };
        let items = turn.and_then(|turn| {
            let own = items(text, start..start + turn, count);
            // 投诉量、信访量“双下降”，分别下降8%、9%: no number stands in the clause before.
            let above = || items(text, last.filter(|last| last.start > from || first == 0)?, count);
            // 废水、废气、废渣三类排放量分别为2吨、3吨、5吨
            let counted =
                || items_counted(text, &quantities[..first], start, count).filter(|items| told(items) && !done);
            if !each {
                return own;
            }
            // 书记、镇长分别听取汇报4次和6次: who did it is not what was done.
            let does = |items: &Vec<Range<usize>>| did(text, &items[0]) && !measured(&quantities[first]);
            let object = facts[first].indicator.name.clone().filter(|name| name.start > start + turn);
            if let Some(object) = object.filter(|_| count == 1 || own.as_ref().is_some_and(does)) {
                return Some(vec![object; count]);
            }
            own.filter(|items| told(items) || counted().is_none()).or_else(counted).or_else(|| above().filter(told))
        });
        if each || items.as_ref().is_some_and(told) {
            shared = first + count;
        }
        let change = facts[first].indicator.change.clone();
        let glued = count == 2 && items.as_ref().is_none_or(|items| items.len() < count);
        let both = Some(&facts[first].indicator).filter(|_| glued).and_then(|found| glued_pair(text, found));
        for i in 0..count {
            let named = match &items {
                Some(items) if items.len() == count => Some(items[i].clone()),
                None if first >= count && (each || gaps[first - count].each) => {
                    let last = first - count + i;
                    // 分别听取汇报4次和6次，分别接访12批和9批: what is done next is counted itself.
                    let same = measured(&quantities[first]) || quantities[last].unit == quantities[first + i].unit;
                    facts[last].indicator.name.clone().filter(|_| same && parallel(gaps, first, count))
                }
                None if first >= count && is_row(text, quantities, gaps, facts, first, count) => {
                    facts[first - count + i].indicator.name.clone()
                }
                _ => None,
            };
            let last = first.checked_sub(count).and_then(|last| facts[last + i].indicator.scope.clone());
            let last = last.filter(|scope| items.is_none() && half_at(text, scope).is_some());
            let fact = &mut facts[first + i].indicator;
            let part = both.map(|at| at + i * '城'.len_utf8()).map(|at| at..at + '城'.len_utf8());
            fact.scope = part.or(last).or(fact.scope.take());
            fact.name = named.or(fact.name.take());
            fact.change = fact.change.take().or(change.clone());
        }
    }
}

/// Where the word stands both of whose kinds have their number: 城乡居民收入分别达到4万元、2万元.
fn glued_pair(text: &str, found: &Indicator) -> Option<usize> {
    [&found.scope, &found.name].into_iter().flatten().find_map(|range| {
        let mut places = text[range.clone()].char_indices().map(|(at, _)| range.start + at);
        places.find(|at| pair_at(&text[*at..range.end]).is_some())
    })
}

/// The pair whose half `scope` is, and that half in full: of 城乡 its 乡 is 农村.
fn half_at(text: &str, scope: &Range<usize>) -> Option<(&'static str, &'static str)> {
    let half = &text[scope.clone()];
    half.chars().nth(1).is_none().then_some(())?;
    let first = || pair_at(&text[scope.start..]).map(|(pair, [first, _])| (pair, first));
    let second = || {
        let start = text[..scope.start].char_indices().next_back()?.0;
        pair_at(&text[start..]).map(|(pair, [_, second])| (pair, second))
    };
    first().or_else(second)
}

/// The same of what was found.
#[must_use]
pub fn half(text: &str, found: &Indicator) -> Option<(&'static str, &'static str)> {
    half_at(text, found.scope.as_ref()?)
}

/// Whether the change that the `first` number states is one of several things, each with its number, though nothing says
/// so: 粮食产量和油料产量同比增长3%和5%.
fn shares_change(text: &str, quantities: &[Quantity], found: &Indicator, first: usize) -> bool {
    let (number, Some(next)) = (&quantities[first], quantities.get(first + 1)) else { return false };
    let pair = number.unit == next.unit && measured(number) && found.change.is_some();
    pair && matches!(text.get(number.range.end..next.range.start), Some("和" | "与" | "、"))
}

/// Where the verb of a change begins that ends `words`.
fn turn_at(words: &str) -> Option<usize> {
    change_before(words).map(|(verb, _)| words.len() - verb.len())
}

/// Gives a number the verb of the one before it in a list: 新建道路12条、桥梁3座 builds both. What measures the thing
/// before it (公园3个、面积2公顷) or is a ratio was done by no one; a change goes on over ratios alone (压减时间60%、材料40%).
pub fn carry(text: &str, last: &Quantity, before: &Indicator, next: &Quantity, found: &mut Indicator) {
    let Some(name) = found.name.clone().filter(|name| name.start >= last.range.end && !found.inherited) else { return };
    let Some(verb) = before.action.clone().filter(|verb| verb.start < last.range.start) else { return };
    // 推出16项任务、70条举措: the noun may stand behind the number.
    let from = before.name.clone().filter(|name| name.start >= last.range.end).map_or(last.range.end, |name| name.end);
    let lead = text.get(from..next.range.start).unwrap_or_default();
    let parted = |lead: &str| lead.contains(['，', '。', '；', '：', '（', '）']);
    let listed = lead.starts_with(['、', '和', '与', '及']) && !parted(lead);
    // 建成3个示范点，8个示范片，: both nouns stand behind their numbers, and nothing is said of the second.
    let behind = name.start == next.range.end && from > last.range.end;
    let alone = || text[name.end..].chars().next().is_none_or(|c| matches!(c, '，' | '。' | '；' | '\n'));
    let listed = listed || (lead == "，" && behind && last.unit == next.unit && alone());
    // 暂扣三轮车7辆，其他物品20余件
    let listed =
        listed || lead.strip_prefix('，').is_some_and(|lead| WordList::Rest.at(lead).is_some() && !parted(lead));
    let words = &text[name];
    let measures = is_measure(words) || words.ends_with("能力");
    // 动用基金3亿元、上年结余1亿元
    let deed = is_verb(words.trim_start_matches("上年"));
    let own = found.action.is_some() || found.change.is_some() || deed || is_outcome(words) || measures;
    // 刑事拘留9人、行政处罚13人: what was done to those who were counted before is told of each.
    let own = own || before.inherited;
    // 项目落地12个、开工3个: what became of a thing is not what was done with the next.
    let state = roles_at(&text[verb.clone()]).is_some_and(|(_, roles)| roles.has(Roles::STATE));
    // 热线转办16件、来电来访3件: nor what was done with what stands before its verb.
    let became = before.name.as_ref().map_or(state, |name| name.start < verb.start);
    if !listed || own || became {
        return;
    }
    let money = |quantity: &Quantity| quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Money);
    if money(last) != money(next) || measured(last) != measured(next) || (measured(next) && before.change.is_none()) {
        return;
    }
    found.action = Some(verb);
    found.change = before.change.clone().filter(|change| change.base.is_none());
}

/// Gives a number the change of the one before it, where nothing tells them apart: 同比减少2批19人次.
pub fn carry_change(text: &str, last: &Quantity, before: &Indicator, next: &Quantity, found: &mut Indicator) {
    let glued = matches!(&text[last.range.end..next.range.start], "" | "、") && measured(last) == measured(next);
    if glued && found.inherited && found.change.is_none() && before.action.is_none() {
        found.change = before.change.clone();
    }
    // 转移群众12户36人
    if glued && found.inherited && found.name == before.name {
        found.action = found.action.take().or(before.action.clone());
    }
}

/// Whether an item is who does something, or when, and not what is counted.
fn did(text: &str, item: &Range<usize>) -> bool {
    let words = &text[item.clone()];
    names_person(words) || names_agent(words) || words.ends_with("季度") || words.ends_with('月')
}

/// Gives a number without a name that of the next, where both count the same people: 14户25人享受低保.
pub fn pair_up(quantities: &[Quantity], facts: &mut [Fact]) {
    use Dimension::{Household, Person, Visit};
    let people = |i: usize| quantities[i].unit.is_some_and(|unit| matches!(unit.dimension, Household | Person | Visit));
    for i in 1..facts.len() {
        let glued = quantities[i - 1].range.end == quantities[i].range.start && people(i - 1) && people(i);
        let name = facts[i].indicator.name.clone().filter(|_| glued && facts[i - 1].indicator.name.is_none());
        if name.is_some() {
            (facts[i - 1].indicator.name, facts[i - 1].indicator.inherited) = (name, true);
        }
    }
}

/// Whether a number measures what others count: a ratio, a rate, a stretch of time, a score.
fn measured(quantity: &Quantity) -> bool {
    use Dimension::{Multiple, Points, Rate, Ratio, Score, Time};
    quantity.unit.is_some_and(|unit| matches!(unit.dimension, Multiple | Points | Rate | Ratio | Score | Time))
}

/// Whether the change that the numbers from `first` on state is that of the `count` before, each of another thing in the
/// same unit: 城镇居民收入3.2万元，农村居民收入1.8万元，增长8%和9%.
fn is_row(text: &str, quantities: &[Quantity], gaps: &[Gap], facts: &[Fact], first: usize, count: usize) -> bool {
    let own =
        |i: usize| facts[i].indicator.name.clone().filter(|_| !facts[i].indicator.inherited).map(|name| &text[name]);
    let of = first - count..first;
    let alike =
        of.clone().all(|i| quantities[i].unit == quantities[first - 1].unit && facts[i].indicator.change.is_none());
    let apart = of.clone().skip(1).all(|i| own(i).is_some() && own(i) != own(i - 1)) && own(of.start).is_some();
    let near = gaps[of.start + 1..=first].iter().all(|gap| gap.parting <= Parting::Comma);
    facts[first].indicator.inherited && measured(&quantities[first]) && alike && apart && near
}

/// Whether the `count` numbers before `first` stand in its sentence.
fn parallel(gaps: &[Gap], first: usize, count: usize) -> bool {
    count > 1 && gaps[first + 1 - count..=first].iter().all(|gap| gap.parting < Parting::Sentence)
}

/// The items that a number of them stands behind, which ends where the clause begins at `start`.
fn items_counted(text: &str, before: &[Quantity], start: usize, count: usize) -> Option<Vec<Range<usize>>> {
    let (last, earlier) = before.split_last()?;
    let own = last.range.end == start && last.value == Decimal::from(count);
    let from = earlier.last().map_or(0, |quantity| quantity.range.end);
    own.then(|| items(text, clause::start(text, from, last.range.start)..last.range.start, count))?
}

/// The items of a clause before 分别, as many as there are numbers where the words can be parted so; `None` where nothing stands
/// there.
fn items(text: &str, clause: Range<usize>, count: usize) -> Option<Vec<Range<usize>>> {
    let Range { end, .. } = clause;
    let mut clause = clause;
    let end = text[clause.clone()].find("“双").map_or(end, |at| clause.start + at);
    while let Some(len) = lead_len(&text[clause.start..end]) {
        clause.start += len;
    }
    let end = base_in(&text[clause.start..end]).map_or(end, |at| clause.start + at);
    let fits = SEPARATORS.iter().find_map(|marks| {
        let parts = parts(text, clause.start..end, marks);
        let names = |part: &Range<usize>| item(text, part.clone());
        (parts.len() == count).then(|| parts.iter().map(names).collect::<Option<Vec<_>>>())?
    });
    fits.or_else(|| item(text, clause.start..end).map(|whole| vec![whole]))
}

/// What parts the items of a list; where all these marks part too much, some alone may fit.
const SEPARATORS: [&[char]; 3] = [&['、', '和', '与', '及'], &['、'], &['和', '与', '及']];

/// The parts of `words` between `marks`; “甲”“乙” are parted too.
fn parts(text: &str, words: Range<usize>, marks: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = words.start;
    let mut last = ' ';
    for (at, c) in text[words.clone()].char_indices() {
        let at = words.start + at;
        if marks.contains(&c) || (c == '“' && last == '”') {
            found.push(start..at);
            start = if c == '“' { at } else { at + c.len_utf8() };
        }
        last = c;
    }
    found.push(start..words.end);
    found.retain(|part| solid(&text[part.clone()]) > 0);
    found
}

/// The name of one item: of 实现旅游总花费 the noun, of 新材料等产业产值 what stands before 等.
fn item(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    // 轻、重工业占比
    if sorts(&text[part.clone()]) && head(text, &part).is_some() {
        return Some(part);
    }
    let found = before::read(text, part);
    let name = found.name.or(found.subject)?;
    // 第一、第三: the first is none without the noun of the last.
    if text[name.clone()].starts_with('第') && solid(&text[name.clone()]) <= 2 && head(text, &name).is_none() {
        return None;
    }
    let short = text[name.clone()].find('等').filter(|at| solid(&text[name.start..name.start + at]) >= 2);
    Some(name.start..short.map_or(name.end, |at| name.start + at))
}

/// Whether nothing but what joins a list stands between two numbers, or the verb of the second: 下降25%、增长18%.
fn listed(text: &str, between: Range<usize>) -> bool {
    let verb = || {
        let verb = text[between.clone()].strip_prefix('、')?;
        change_before(verb).filter(|(word, _)| *word == verb)
    };
    joined(text, between.clone()) || verb().is_some()
}

/// Whether nothing but what joins a list stands between two numbers.
#[must_use]
pub fn joined(text: &str, between: Range<usize>) -> bool {
    matches!(&text[between], "" | "、" | "和" | "与" | "及" | "，" | "以及" | "或" | "/")
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_number_has_its_item() {
        for (text, expected) in [
            ("能源、旅游投资分别增长9.4%、5%", ["能源投资", "旅游投资"]),
            ("地铁运营和在建里程分别达108公里、276公里", ["地铁运营里程", "在建里程"]),
            ("接待游客、实现旅游花费分别增长11%、12%", ["游客", "旅游花费"]),
            ("“两抢”“两盗”警情分别下降20%、16.7%", ["“两抢”警情", "“两盗”警情"]),
            ("15、城乡居民低保标准分别达到420元/月、180元/月", ["城镇居民低保标准", "农村居民低保标准"]),
            ("力争客货吞吐量分别突破300万人次、12万吨", ["旅客吞吐量", "货物吞吐量"]),
            ("金融机构存贷款余额分别达到80亿元和52亿元", ["金融机构存款余额", "金融机构贷款余额"]),
            ("批发业实现38亿元，住宿业实现64亿元，同比分别增长15%和14%", ["批发业", "住宿业"]),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            let names: Vec<_> = report.quantities.into_iter().filter_map(|quantity| quantity.indicator).collect();
            assert_eq!(names[names.len() - 2..], expected, "{text}");
        }
    }
}
