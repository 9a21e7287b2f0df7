//! What was done in a clause before a number, told by who did it, with whom and where.

use std::ops::Range;

use super::{
    before::{Reader, solid},
    deed::prefix_len,
    edge::opens_verb,
    predicate::is_predicate,
};
use crate::lexicon::{Roles, Tail, WordList, change_before, names_agent, roles_at, tail_at, turn_of};

impl Reader<'_> {
    /// Whether a word is what was done.
    pub(super) fn is_verb(&self, word: &str, roles: Roles, after: &str) -> bool {
        let at_head = self.at == self.start;
        // 拥有注册商标, 发放宣传折页: right behind a verb that takes a thing it is part of the thing.
        let taken = self.found.action.clone().is_some_and(|verb| {
            let has = self.text[verb.clone()].ends_with('有');
            let glued = verb.end == self.at && !roles.has(Roles::PAIR);
            has || (glued && ![Roles::EVENT, Roles::CAUSE, Roles::MODAL].iter().any(|role| self.last.has(*role)))
        });
        // 向民间资本推介项目: behind whom it is done to stands what is done.
        let words = &self.text[self.start..self.at];
        // 召开党委会研究议题: what met does it.
        let met = self.last.has(Roles::EVENT) && words.ends_with(['会', '议']) && tail_at(after).is_none();
        let led = self.adjunct && (self.led || WordList::MeansEnds.ends(words)) || self.acts(words) || met;
        // 干部学习《信访工作条例》
        let led = led || (after.starts_with('《') && names_agent(words));
        let led = led && solid(words) >= 2 && roles.has(Roles::NOMINAL);
        // 对企业的检查2次: but what is of someone is a noun.
        // 通过“双随机”监管平台抽查
        let means = WordList::MeansHeads.at(after).is_some();
        let object = (solid(after) >= 2 && !means) || (after.is_empty() && !words.contains('的'));
        let does = led && object && tail_at(after) != Some(Tail::Any);
        // 制止焚烧秸秆行为: of what someone did it is part of the name.
        let misdeed = ["行为", "现象", "人数"].iter().any(|word| after.ends_with(word));
        // 查处违法设置户外广告
        let misdeed = misdeed || WordList::Wrongly.ends(words);
        let misdeed = misdeed && self.found.action.is_some();
        // 矛盾纠纷排查化解建档率
        let rate = after.ends_with('率') && solid(after) <= 4 && solid(words) >= 2;
        let turns = change_before(word).is_some() || turn_of(word).is_some();
        let rate = rate && !turns && ![Roles::EVENT, Roles::CAUSE, Roles::MODAL].iter().any(|role| roles.has(*role));
        // 嵌入项目审批、政策制定等8类流程: of examples it is part of the last.
        let example = after.is_empty() && solid(words) >= 2 && self.text[self.end..].starts_with('等');
        // 全镇共调解案件: what was done so many times is no name.
        let summed =
            at_head && roles.has(Roles::NOMINAL) && matches!(after, "案件" | "信息" | "问题") && self.sums_up();
        // 在考核中得分
        let during = self.adjunct && after.starts_with('中') && roles_at(after).is_some_and(|(next, _)| next == "中");
        // 撤销、变更6件
        let listed = after.is_empty() && roles.has(Roles::NOMINAL) && self.last.has(Roles::OUTCOME) && self.joins();
        does || listed
            || summed
            || (!during && !misdeed && !rate && !example && is_predicate(word, roles, after, at_head && !taken))
    }

    /// Whether what stands before the clause's first noun says that all of what was done is told: 共, 累计.
    fn sums_up(&self) -> bool {
        self.found.action.is_none()
            && ["共", "共计", "累计"].iter().any(|word| self.text[self.from..self.at].ends_with(word))
    }

    /// Whether nothing but what joins a list stands between the last verb and here.
    fn joins(&self) -> bool {
        self.found.action.as_ref().is_some_and(|verb| matches!(&self.text[verb.end..self.at], "、" | "和" | "或"))
    }

    /// Whether `words` before a verb are who did it: 调委会调解纠纷.
    fn acts(&self, words: &str) -> bool {
        let words = words.trim_matches(['“', '”', '"']);
        let organ = WordList::ActorEnds.ends(words) && names_agent(words);
        self.found.action.is_none()
            && (organ || WordList::Meetings.ends(words))
            && !["网站", "社会"].iter().any(|word| words.ends_with(word))
    }

    /// Where the row of verbs begins whose last begins here: 新建改造, 新建和改扩建.
    pub(super) fn first_of_row(&self) -> usize {
        let row = |verb: &Range<usize>| {
            let between = &self.text[verb.end..self.at];
            let joins = between.trim_matches(['、', '和', '与', '及', '或', '并', '新']);
            let adverb = joins.is_empty()
                || roles_at(joins).is_some_and(|(word, roles)| word.len() == joins.len() && roles.has(Roles::ADVERB));
            adverb && !self.last.has(Roles::EVENT)
        };
        self.found
            .action
            .clone()
            .filter(row)
            .map_or_else(|| self.at - prefix_len(&self.text[self.from..self.at]), |verb| verb.start)
    }

    /// Takes note of a verb that stands before `after`.
    pub(super) fn act(&mut self, verb: Range<usize>, after: &str) {
        // 公开资金分配、政策落实等信息: what ends an item of a list does not govern it, nor does what stands in a later one.
        let listed = |first: &Range<usize>| {
            let between = self.text.get(first.end..verb.start).unwrap_or_default();
            between.contains('、') || (solid(between) >= 2 && after.starts_with('、'))
        };
        if !self.found.governs.as_ref().is_some_and(listed) {
            self.found.governs = Some(verb.clone());
        }
        self.found.action = Some(verb);
    }

    /// Takes note that the verb here, of `len` bytes and before 的, is denied: what was not done is told of 未办结的案件3件.
    pub(super) fn deny(&mut self, len: usize) {
        let start = self.at - prefix_len(&self.text[self.from..self.at]);
        let denies = self.text[start..].starts_with(['未', '不', '没', '尚', '暂']);
        self.found.action = self.found.action.take().or(denies.then_some(start..self.at + len));
    }

    /// Whether what was read so far is where people meet: 党委会.
    pub(super) fn meets(&self) -> bool {
        solid(&self.text[self.start..self.at]) >= 2 && self.text[..self.at].ends_with(['会', '议', '坛', '堂', '班'])
    }

    /// Goes over the 上 of 在党委会上作专题辅导: where it was done is none of the deed. `after` is what follows it.
    pub(super) fn behind_meeting(&mut self, after: &str) {
        let gives = after.chars().next().filter(|c| matches!(c, '作' | '做' | '讲') && roles_at(after).is_none());
        if gives.is_none() && !opens_verb(after) {
            self.at += '上'.len_utf8();
            return;
        }
        self.skip('上'.len_utf8());
        self.adjunct = false;
        if let Some(gives) = gives {
            self.found.action = Some(self.at..self.at + gives.len_utf8());
            self.found.ends_in_verb = gives.len_utf8() == after.len();
            self.last = Roles::EVENT;
            self.skip(gives.len_utf8());
        }
    }
}
