//! Wholes and their parts: 13个…，其中…1个，…12个; 合同21份、协议14份，共35份; 252枚（金牌88枚、银牌84枚、铜牌80枚）.
//!
//! A cue (其中, 分为, brackets, 共) and right arithmetic make a sum; so does arithmetic alone where the figure has so many
//! digits that chance is ruled out. A sum that does not add up is claimed only of a list that says that it is complete.

mod among;
mod apart;
mod budget;
mod complete;
mod named;
mod settle;
mod sorted;

use super::{
    item::{Item, Stretch, same_kind},
    list::joined,
    relation::Relation,
    walk::Parting,
};
use crate::{
    lexicon::{Cue, WordList, change_before},
    report::RelationKind,
    text::in_order,
};

/// Parts are looked for among so many numbers behind their whole.
const REACH: usize = 30;

/// Arithmetic alone ties a whole of so many digits to parts somewhere behind it.
const TELLING: u32 = 4;

/// All sums of a paragraph.
#[must_use]
pub fn find(stretch: &Stretch<'_>) -> Vec<Relation> {
    let mut sums = Sums { stretch, items: stretch.items, found: Vec::new() };
    for whole in 0..sums.items.len() {
        if sums.items[whole].adds {
            sums.total(whole);
            sums.added(whole);
            sums.balance(whole);
            sums.among_three(whole);
            sums.points(whole);
            if !sums.lines(whole) {
                sums.parts_behind(whole);
            }
            sums.family(whole);
            sums.industries(whole);
            sums.listed_out(whole);
        } else {
            sums.of_more(whole);
        }
        sums.sorted(whole);
        sums.other_list(whole);
        sums.among_parts(whole);
    }
    (0..sums.items.len()).for_each(|last| sums.rest(last));
    sums.settle();
    in_order(sums.found, |sum| sum.whole.unwrap_or(0) as u32)
}

/// Whether the last of the gaps begins a row.
fn last_row(gaps: &[super::walk::Gap]) -> bool {
    gaps.last().is_some_and(|gap| gap.row)
}

struct Sums<'s> {
    stretch: &'s Stretch<'s>,
    items: &'s [Item],
    found: Vec<Relation>,
}

/// Why a list is taken for the parts of a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Claim {
    /// 其中
    Among,
    /// 分为, or brackets.
    Includes,
    /// Nothing but the place behind the whole.
    Follows,
    /// Nothing but the start of a clause somewhere behind it.
    Somewhere,
}

impl Sums<'_> {
    /// Lists behind the whole, each from where it begins.
    fn parts_behind(&mut self, whole: usize) {
        let last = self.items.len().min(whole + 1 + REACH);
        let mut start = whole + 1;
        while start < last {
            // 其中：批捕0件、起诉13件: the list begins with what did not happen.
            let begins = |item: &Item| item.adds || item.is_none();
            let claim = self.claim(whole, start).filter(|_| begins(&self.items[start]));
            let next = claim.and_then(|claim| self.take(whole, start, claim));
            start = next.unwrap_or(start + 1);
        }
    }

    /// Why the list that begins at `start` may be the parts of `whole`.
    fn claim(&self, whole: usize, start: usize) -> Option<Claim> {
        let (gap, depth) = (&self.stretch.gaps[start], self.stretch.gaps[whole].depth);
        if gap.depth < depth || gap.floor < depth {
            return None;
        }
        let near = self.is_nearest(whole, start);
        // 结案增加34件。其中，受理刑事案件68件: of all, not of what is more.
        let more = |i: usize| change_before(self.before(i)).is_some();
        // 其他76条。又有一部分同时发布，其中公告栏85条: of so many as nothing tells.
        let between = self.stretch.quantities[whole].range.end..self.stretch.quantities[start].range.start;
        let untold = || self.stretch.text[between.clone()].contains("一部分");
        match gap.cue {
            Some(Cue::Among) if untold() => return None,
            Some(Cue::Among) if more(whole) && !more(start) => return None,
            Some(Cue::Among) if near => return Some(Claim::Among),
            Some(Cue::Includes) if near && gap.parting <= Parting::Comma => return Some(Claim::Includes),
            Some(Cue::Total) => return None,
            _ => {}
        }
        if gap.depth > depth && gap.floor <= depth && start == whole + 1 {
            return Some(Claim::Includes);
        }
        if start == whole + 1 {
            // 分别奖励50万元、30万元: those that stand side by side are of one rank.
            let beside = !between.is_empty() && joined(self.stretch.text, between);
            // 申请4件，2件为网络申请，2件为信件申请
            let told = start + 1 < self.items.len() && self.are_told(&[start, start + 1]);
            return (!beside || told).then_some(Claim::Follows);
        }
        let begins = gap.parting >= Parting::Semicolon
            || gap.cue.is_some()
            || self.stretch.gaps[start - 1].depth > gap.depth
            || gap.parting == Parting::Comma;
        (begins && self.items[whole].digits >= TELLING).then_some(Claim::Somewhere)
    }

    /// Whether `whole` is the last number of its kind before the cue at `start`, so that the cue speaks of it; the
    /// numbers between are changes of it, or count other things.
    fn is_nearest(&self, whole: usize, start: usize) -> bool {
        let kind = self.items[whole].unit;
        let between = whole + 1..start;
        let gaps = &self.stretch.gaps[whole + 1..=start];
        let sentences = gaps.iter().filter(|gap| gap.parting == Parting::Sentence).count();
        let last = gaps.last().is_some_and(|gap| gap.parting == Parting::Sentence);
        let same_sentence = sentences == 0 || (sentences == 1 && last);
        // Of rows, 其中 speaks of the one right above it.
        let rows = gaps.iter().filter(|gap| gap.row).count();
        let right_above = rows == 0 || (rows == 1 && last_row(gaps));
        same_sentence
            && right_above
            && !between.into_iter().any(|i| {
                self.items[i].adds
                    && same_kind(self.items[i].unit, kind)
                    && self.stretch.gaps[i].depth <= self.stretch.gaps[whole].depth
            })
    }

    /// Takes the list at `start` if it is the parts of `whole`; returns where it ends.
    fn take(&mut self, whole: usize, start: usize, claim: Claim) -> Option<usize> {
        let mut list = self.list(whole, start, claim);
        if let Some(n) = self.adds_up(whole, &list.parts, claim) {
            let parts = list.parts[..n].to_vec();
            let end = parts[n - 1] + 1;
            self.push(RelationKind::Sum, whole, parts, Some(true));
            return Some(end);
        }
        if claim == Claim::Among
            && let [only] = list.parts[..]
            && let Some(parts) = self.with_none(whole, only)
        {
            self.push(RelationKind::Sum, whole, parts, Some(true));
            return Some(only + 1);
        }
        if claim == Claim::Among
            && let Some(end) = self.take_otherwise(whole, start)
        {
            return Some(end);
        }
        // 新收申请317件，上年结转3件。其中…: of both.
        let both = || self.is_carried(whole) && self.before_in_sentence(whole).next().is_some();
        if claim == Claim::Among && (both() || self.take_by_deed(whole, &list.parts)) {
            return None;
        }
        let alone = claim == Claim::Follows && self.is_outcome(whole, &list.tight);
        if !(alone || matches!(claim, Claim::Among | Claim::Includes)) || list.tight.is_empty() {
            return None;
        }
        // 当场解决18个、限期解决11个，另有2个正在推进: what is left is told behind them.
        let mut sum: i128 = list.tight.iter().map(|i| self.items[*i].value).sum();
        let short = alone && sum != self.items[whole].value;
        if let Some(left) = list.tight.last().filter(|_| short).and_then(|last| self.left_behind(*last)) {
            list.tight.push(left);
            sum += self.items[left].value;
        }
        if alone && sum == self.items[whole].value {
            self.push(RelationKind::Sum, whole, list.tight, Some(true));
            return None;
        }
        // 建议7件、提案4件，其中解决9件: they may be parts of all that is listed, or also of what was left from last year.
        if sum > self.items[whole].value && sum <= self.listed(whole) {
            return None;
        }
        if list.tight.len() >= 2 && self.is_complete(whole, &list.tight, sum) {
            let other = self.other_whole(whole, sum);
            self.push(RelationKind::Sum, other.unwrap_or(whole), list.tight, Some(other.is_some()));
        } else {
            let fits =
                list.tight.iter().all(|i| self.items[*i].value <= self.items[whole].value + self.items[whole].slack);
            let is_none = match fits {
                true => claim != Claim::Among,
                false => self.is_named_anew(whole, start) || self.is_of_more(whole, &list.tight),
            };
            if is_none {
                return None;
            }
            self.push(RelationKind::Part, whole, list.tight, Some(fits));
        }
        None
    }

    /// The value of a whole with all that is listed before it: 建议7件、提案4件.
    fn listed(&self, whole: usize) -> i128 {
        let joined = |i: &usize| {
            let last = i.checked_sub(1).is_some_and(|last| same_kind(self.items[last].unit, self.items[*i].unit));
            last && self.stretch.gaps[*i].parting == Parting::List && !self.stretch.gaps[*i].row
        };
        let before = (0..=whole).rev().take(REACH).take_while(joined).map(|i| i - 1);
        let carried = self.before_in_sentence(whole).filter(|i| self.is_carried(*i));
        self.items[whole].value + before.chain(carried).map(|i| self.items[i].value).sum::<i128>()
    }

    /// What was told in the same sentence before `whole`, or so that none is by chance, and is the sum of its parts:
    /// 排查纠纷286起，化解281起，其中….
    fn other_whole(&self, whole: usize, sum: i128) -> Option<usize> {
        let fits = |i: &usize| {
            let item = &self.items[*i];
            item.adds && item.value == sum && same_kind(item.unit, self.items[whole].unit)
        };
        let far = |i: &usize| self.items[*i].digits > among::SURE && !self.stretch.gaps[i + 1].row;
        let mut before = (whole.saturating_sub(REACH)..whole).rev().filter(fits);
        // 撤销38件，确认违法38件。其中…: of what these are the parts of.
        let parts_of = |i: &usize| {
            let mut near = self.found.iter().rev().take(REACH);
            near.any(|sum| sum.whole == Some(*i) && sum.parts.contains(&whole))
        };
        before.find(|i| self.same_sentence(*i, whole) || far(i) || parts_of(i))
    }

    fn same_sentence(&self, first: usize, last: usize) -> bool {
        self.stretch.between(first, last).iter().all(|gap| gap.parting < Parting::Sentence)
    }

    /// The numbers from `start` on that can be parts of `whole`.
    fn list(&self, whole: usize, start: usize, claim: Claim) -> List {
        let gaps = self.stretch.gaps;
        let depth = gaps[start].depth;
        let mut list = List::default();
        // 。其中，…；… goes on over semicolons, ，其中… does not.
        let by_semicolons = gaps[start].parting >= Parting::Semicolon || self.is_parted_to_the_rest(start);
        let most = if by_semicolons { Parting::Semicolon } else { Parting::Comma };
        let mut joint = None;
        let mut nested = false;
        let mut closed = false;
        for (i, gap) in gaps.iter().enumerate().skip(start).take(REACH) {
            let total = gap.cue == Some(Cue::Total) && same_kind(self.items[i].unit, self.items[whole].unit);
            if i > start && (gap.floor < depth || gap.parting == Parting::Sentence || total) {
                break;
            }
            // ，其中1亿元逾期；2户企业…: nor does another clause of the sentence begin the list.
            if i > start && list.parts.is_empty() && gap.parting > most && !self.items[i - 1].is_none() {
                break;
            }
            // 其中持证18名，持证率94.7%，另有法制审核员1名: what there is besides is no part of them.
            if claim == Claim::Among && i > start && WordList::Besides.at(self.before(i)).is_some() {
                break;
            }
            // The rows below 其中 are parts as far as they fit into the whole; nothing says where they end.
            if claim == Claim::Among && i > start && gap.row && !self.goes_on(whole, &list.parts, i) {
                break;
            }
            let opens = i > start && gap.depth == depth && gap.cue == Some(Cue::Among);
            nested = opens || (nested && gap.parting < Parting::Semicolon);
            if gap.depth > depth || nested || !self.items[i].adds {
                closed |= !list.parts.is_empty() && gap.parting > joint.unwrap_or(most);
                continue;
            }
            if !same_kind(self.items[i].unit, self.items[whole].unit) {
                continue;
            }
            if let Some(last) = list.parts.last() {
                closed |= gap.parting > *joint.get_or_insert(gap.parting.min(most));
                // 其中出口62亿美元，增长20%，贸易顺差36亿美元: behind another figure a comma begins something new.
                // 其中住宅投资7亿元，增长7%，商业用房投资1亿元: unless its name goes on.
                let beside = (last + 1..i).all(|between| gaps[between].depth > depth);
                // 其中一般程序9件、罚款1.2万元，简易程序11件、罚款0.3万元: nor where each item has two figures.
                let other = &self.items[i - 1];
                let next = |next: &Item| same_kind(next.unit, other.unit);
                let beside = beside || *last + 2 == i && other.adds && self.items.get(i + 1).is_some_and(next);
                closed |= gap.parting == Parting::Comma && !beside && !self.is_named_alike(whole, *last, i);
                closed |= claim == Claim::Among && gap.parting == Parting::Comma && self.begins_anew(*last, i);
            }
            list.parts.push(i);
            if !closed {
                list.tight.push(i);
            }
        }
        list
    }

    /// ，其中采购合同31份；工程合同27份；其他合同16份: whether semicolons alone part the list from its first to its last.
    fn is_parted_to_the_rest(&self, start: usize) -> bool {
        let same = |i: usize| same_kind(self.items[i].unit, self.items[start].unit);
        let next = |i: &usize| self.stretch.gaps[*i].parting == Parting::Semicolon && same(*i);
        let mut list = (start + 1..self.items.len().min(start + REACH)).take_while(next);
        list.any(|i| self.stretch.gaps[i].cue == Some(Cue::Rest))
    }

    /// Whether whole and parts end alike: 开发投资, 住宅投资, 用房投资.
    fn is_named_alike(&self, whole: usize, last: usize, next: usize) -> bool {
        let tail = |i: usize| {
            let name = self.stretch.name(i);
            name.char_indices().rev().nth(1).map(|(at, _)| &name[at..])
        };
        tail(whole).is_some() && tail(last) == tail(whole) && tail(next) == tail(whole)
    }

    /// Whether the row that begins at `next` can be another part of `whole`.
    fn goes_on(&self, whole: usize, parts: &[usize], next: usize) -> bool {
        let of = &self.items[whole];
        let sum: i128 = parts.iter().chain([&next]).map(|i| self.items[*i].value).sum();
        same_kind(self.items[next].unit, of.unit) && sum <= of.value + of.slack
    }

    /// How many of the leading parts are the whole, if the text or the arithmetic says that they are.
    fn adds_up(&self, whole: usize, parts: &[usize], claim: Claim) -> Option<usize> {
        let of = &self.items[whole];
        let (mut sum, mut slack) = (0, of.slack);
        for (n, i) in parts.iter().enumerate() {
            sum += self.items[*i].value;
            slack += self.items[*i].slack;
            // Beside a cue rounding of the parts counts too; without one the printed figures must agree.
            let cued = matches!(claim, Claim::Among | Claim::Includes);
            let open = if cued || of.digits > TELLING { slack } else { of.slack };
            if n > 0 && (sum - of.value).abs() <= open && self.convinces(whole, &parts[..=n], claim) {
                return Some(n + 1);
            }
            if sum > of.value + slack {
                return None;
            }
        }
        None
    }

    /// The words of the list's item before its number.
    fn before(&self, i: usize) -> &str {
        let last = i.checked_sub(1).map(|last| self.stretch.quantities[last].range.end);
        // Before the first stands all of the text: its sentence will do.
        let from = last.unwrap_or_else(|| self.stretch.facts[i].sentence.start);
        let words = &self.stretch.text[from..self.stretch.quantities[i].range.start];
        words.trim_start_matches(['、', '，', '；', '和', '及', '以'])
    }

    fn push(&mut self, kind: RelationKind, whole: usize, parts: Vec<usize>, holds: Option<bool>) {
        // What was taken for some of another whole is all of this one.
        let taken = |other: &Relation| other.whole == Some(whole) || other.holds == Some(false);
        let some =
            |other: &Relation| other.kind == RelationKind::Part && taken(other) && other.parts.first() == parts.first();
        let found = self.found.iter().rev().take(REACH).position(|other| holds == Some(true) && some(other));
        if let Some(last) = found {
            self.found.remove(self.found.len() - 1 - last);
        }
        let mut near = self.found.iter().rev().take(REACH);
        let known = near.any(|other| other.whole == Some(whole) && other.parts == parts);
        if !known {
            self.found.push(Relation::of_whole(kind, whole, parts, holds));
        }
    }
}

/// What can be parts of a whole: all numbers of its kind, and those that stand in one list from the start.
#[derive(Default)]
struct List {
    parts: Vec<usize>,
    tight: Vec<usize>,
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze, report::RelationKind};

    /// Whole, parts, and whether they add up.
    pub(super) fn of_kind(text: &str, kind: RelationKind) -> Vec<(String, Vec<String>, Option<bool>)> {
        let report = analyze(text, &Options::default());
        let of = |id: &String| report.quantities.iter().find(|quantity| quantity.id == *id).unwrap().text.clone();
        let sums = report.relations.iter().filter(|relation| relation.kind == kind);
        sums.map(|sum| (of(sum.whole.as_ref().unwrap()), sum.parts.iter().map(of).collect(), sum.holds)).collect()
    }

    pub(super) fn check(text: &str, whole: &str, parts: &[&str], holds: bool) {
        let parts = parts.iter().map(|part| (*part).to_owned()).collect();
        assert_eq!(of_kind(text, RelationKind::Sum), [(whole.to_owned(), parts, Some(holds))], "{text}");
    }

    #[test]
    fn parts_of_all_that_is_listed_are_no_mistake() {
        assert_eq!(of_kind("办理人大建议7件、政协提案4件，其中已解决9件、列入计划2件", RelationKind::Sum), []);
        assert_eq!(of_kind("办理人大建议7件、政协提案4件，其中已解决9件", RelationKind::Part), []);
    }

    #[test]
    fn cues_and_brackets_announce_parts() {
        check("规范13个人民调委会，其中镇级调委会1个，村级调委会12个", "13个", &["1个", "12个"], true);
        check(
            "排查纠纷146起，同比下降7.6%，其中邻里纠纷84起、其他纠纷62起；调解成功144起",
            "146起",
            &["84起", "62起"],
            true,
        );
        check(
            "排查纠纷286起，化解281起，其中婚姻家庭98起，邻里86起，土地45起，其他57起",
            "286起",
            &["98起", "86起", "45起", "57起"],
            true,
        );
        check("获奖牌252枚（金牌88枚、银牌84枚、铜牌80枚）", "252枚", &["88枚", "84枚", "80枚"], true);
        check(
            "合计731宗，其中简易程序512件，处罚金额2.7万元；普通程序219件，处罚金额294.65万元",
            "731宗",
            &["512件", "219件"],
            true,
        );
        check("公开信息40条，其中社保20条、公共法律服务12条、社区事务8条", "40条", &["20条", "12条", "8条"], true);
        check("全镇12个人民调委会中镇级1个、村级11个", "12个", &["1个", "11个"], true);
        check(
            "公开各类信息205条，包括政策文件18条、工作动态142条、其他信息45条",
            "205条",
            &["18条", "142条", "45条"],
            true,
        );
    }

    #[test]
    fn wholes_stand_behind_their_parts_too() {
        let text = "支出18.42亿元，比上年决算数18.9亿元下降2.5%，加上上解支出4.07亿元、还本0.16亿元，合计22.65亿元";
        check(text, "22.65亿元", &["18.42亿元", "4.07亿元", "0.16亿元"], true);
        check("审查合同21份、协议14份，共35份", "35份", &["21份", "14份"], true);
        check("县级部门480件，乡镇政府451件。县级部门和乡镇政府合计败诉931件", "931件", &["480件", "451件"], true);
        check("网站公开412条、公众号公开236条，累计公开648条", "648条", &["412条", "236条"], true);
        check("审核合同26份、重大决策3项、规范性文件1件，合计30件", "30件", &["26份", "3项", "1件"], true);
    }

    #[test]
    fn arithmetic_alone_needs_many_digits() {
        check(
            "税费889.97亿元。向企业多征收331.89亿元；多收取土地出让收入558.08亿元。",
            "889.97亿元",
            &["331.89亿元", "558.08亿元"],
            true,
        );
        check("政务服务事项515项，行政许可事项218项，公共服务等其他事项297项", "515项", &["218项", "297项"], true);
        check("收到行政复议申请103宗，不受理12宗（其中转送7宗），受理91宗", "103宗", &["12宗", "91宗"], true);
        assert_eq!(of_kind("召开会议8次，开展培训5次，检查3次", RelationKind::Sum), []);
    }

    #[test]
    fn points_are_parts_of_what_stands_above_them() {
        let text = "安排资金376.14亿元。一是安排补贴176.58亿元，涉及3个省。二是安排奖励199.56亿元。";
        check(text, "376.14亿元", &["176.58亿元", "199.56亿元"], true);
        check(
            "投资427.4亿元，分配如下：\n工业248.5亿元，占58%；\n农业178.9亿元，占42%。",
            "427.4亿元",
            &["248.5亿元", "178.9亿元"],
            true,
        );
        let text = "办理案件214件，增长5%。其中：\n刑事案件161件，起诉99件。\n民事案件11件，抗诉0件。\n公益诉讼42件。";
        check(text, "214件", &["161件", "11件", "42件"], true);
    }
}
