//! The words between the head of a clause and its number: openings, verbs, and the noun that is left.

use std::ops::Range;

use super::{
    edge::{aside_at, bracket_len, examples_len, footnote_len, per_len, quoted_len},
    lead::{earlier_len, gains, opens},
    told::{finished_len, object_at},
};
use crate::{
    lexicon::{
        Link, Roles, WordList, figure_word_at, is_measure, link_before, names_agent, opens_with_single, roles_at,
        tail_at,
    },
    text::chars::is_han,
};

/// What stands before a number in its clause; ranges count in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The noun phrase that ends before the number.
    pub name: Option<Range<usize>>,
    /// A noun phrase before the verb: who acts, or what is spoken of.
    pub subject: Option<Range<usize>>,
    /// The subject where it can be what was dealt with: 项目 of 项目引进12个.
    pub object: Option<Range<usize>>,
    /// The last verb.
    pub action: Option<Range<usize>>,
    /// The verb before the first mark of a list: 研究 of 研究普法规划、推进执法改革等议题.
    pub(super) governs: Option<Range<usize>>,
    /// 全镇, 每村, 人均.
    pub scope: Option<Range<usize>>,
    /// Whether the clause ends with its verb, so that what is counted stands behind the number or was named before.
    pub ends_in_verb: bool,
    /// Where the words end that are no link to the number: 办理时限 of 办理时限压缩至.
    pub end: usize,
}

/// Reads the clause `text[clause]`, which ends where the number begins.
#[must_use]
pub fn read(text: &str, clause: Range<usize>) -> Before {
    read_behind(text, clause, false)
}

/// The same; `behind_number` says whether the clause goes on right behind another number, of whose things it may tell
/// apart some: 26名执法人员中党员6人.
#[must_use]
pub fn read_behind(text: &str, clause: Range<usize>, behind_number: bool) -> Before {
    let Range { mut start, end } = clause;
    // 7名院士、9个实验室: what stands between two numbers of a list belongs to the first.
    if behind_number && end > start && text[start..end].ends_with(['、', '和', '与', '及', '+', '＋']) {
        return Before::default();
    }
    // 简易程序436件 + 普通程序82件
    start += text[start..end].len() - text[start..end].trim_start_matches([' ', '+', '＋']).len();
    // 5个医疗集团、覆盖率达80%: so does what stands before the mark.
    if behind_number && text[start..end].starts_with(is_han) {
        start = text[start..end].rfind('、').map_or(start, |at| start + at + '、'.len_utf8());
        // 4家单位无预算购置车辆6辆: who did what they did has the number before.
        start += object_at(&text[start..end]);
    }
    start += finished_len(&text[start..end]);
    let found = Before { end, ..Before::default() };
    let mut reader = Reader {
        text,
        from: clause.start,
        start,
        at: start,
        end,
        behind_number,
        last: Roles::default(),
        handed: false,
        adjunct: false,
        led: false,
        found,
    };
    reader.trim_end();
    reader.found.end = reader.end;
    while reader.at < reader.end {
        reader.step();
    }
    if reader.start < reader.end {
        reader.found.name = reader.name();
    } else if !reader.found.ends_in_verb && !reader.handed {
        // 开展普法活动由上年的40场: nothing but time words stand behind it.
        let verb_end = reader.found.action.as_ref().map_or(0, |verb| verb.end);
        reader.found.name = reader.found.subject.take_if(|subject| subject.start >= verb_end);
    }
    reader.found
}

/// What stands before what was dealt with: 对违法行为立案4件.
pub const WITH: char = '对';

/// Scores before 为, which is no 分为 there.
const SCORED: [&str; 4] = ["得分为", "评分为", "总分为", "积分为"];

/// What is said of a noun before it belongs to its name where it is at most so many bytes long (12 characters).
const LONGEST_MODIFIER: usize = 36;

/// Reads the clause word by word.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    /// Where the clause begins.
    pub(super) from: usize,
    /// Where the noun phrase begins, by what was read so far.
    pub(super) start: usize,
    /// Up to where the clause was read.
    pub(super) at: usize,
    pub(super) end: usize,
    /// Whether the clause goes on right behind another number.
    pub(super) behind_number: bool,
    /// What the last verb does.
    pub(super) last: Roles,
    /// Whether the last word was 把 or 对, which hands on to what stands behind the number.
    pub(super) handed: bool,
    /// Whether the noun at `start` only says to whom, where or by what: 向公众, 按规定.
    pub(super) adjunct: bool,
    /// Whether it says to whom or by whom, so that what was done follows.
    pub(super) led: bool,
    pub(super) found: Before,
}

impl Reader<'_> {
    /// Takes links, brackets and 每人每月 off the end.
    fn trim_end(&mut self) {
        loop {
            let words = &self.text[self.start..self.end];
            // 较好的占60%，一般的占20%: before 的占 it is what has the share.
            if words == "一般" && self.text[self.end..].starts_with("的占") {
                return;
            }
            // 主要证据不足2件: what the cases lacked; 公约15份.
            let lacked = words.strip_suffix("不足").is_some_and(|words| WordList::Lacked.ends(words));
            let noun = lacked || WordList::EndsLikeAdverbs.ends(words);
            if let Some((word, link)) = link_before(words).filter(|_| !noun) {
                // 得分为, 总分为: the first character is one of the noun.
                let scored = word == "分为" && SCORED.iter().any(|score| words.ends_with(score));
                let word = if scored { "为" } else { word };
                // 投资由“十一五”时期的3亿元: what stands before the time is the thing.
                let since = || words.rfind(['由', '从', '比', '较']).filter(|at| solid(&words[..*at]) >= 2);
                let time = link == Link::Time;
                self.end = if time { self.start + since().unwrap_or(0) } else { self.end - word.len() };
            } else if let Some(at) = aside_at(words) {
                self.end = self.start + at;
            } else if let Some(len) = footnote_len(words) {
                self.end -= len;
            } else if let Some(len) = bracket_len(words).filter(|len| solid(&words[..words.len() - len]) >= 2) {
                self.end -= len;
            } else if let Some(len) = per_len(words) {
                let end = self.found.scope.as_ref().map_or(self.end, |scope| scope.end);
                self.found.scope = Some(self.end - len..end);
                self.end -= len;
            } else if let Some(len) = self.loose_len(words) {
                self.end -= len;
            } else {
                return;
            }
        }
    }

    fn step(&mut self) {
        let rest = &self.text[self.at..self.end];
        let at_head = self.at == self.start;
        // 推进“高效办成一件事”落地: a name in quotation marks is no sentence.
        if let Some(len) = quoted_len(rest) {
            self.at += len;
            return;
        }
        if at_head && self.leads(rest) {
            return;
        }
        // 出台《执法协作机制》等制度: nor is a title.
        if let Some(close) = rest.strip_prefix('《').and_then(|title| title.find('》')) {
            self.at += '《'.len_utf8() + close + '》'.len_utf8();
            return;
        }
        let Some((word, roles)) = roles_at(rest) else {
            let len = rest.chars().next().map_or(1, char::len_utf8);
            match rest.strip_prefix('上').filter(|_| self.adjunct && self.meets()) {
                Some(after) => self.behind_meeting(after),
                None => self.at += len,
            }
            return;
        };
        let after = &rest[word.len()..];
        let has_noun = solid(&self.text[self.start..self.at]) >= 2;
        let complement = complement_len(roles, after);
        let earlier = if at_head { earlier_len(word, roles, after) } else { 0 };
        if earlier > 0 {
            self.skip(earlier);
        } else if complement > 0 {
            self.verb(word.len() + complement, roles, &after[complement..]);
        } else if roles.has(Roles::NOUN) {
            // 与交警大队联合执法: with whom is none of what was done.
            if self.adjunct && word.starts_with("联合") && names_agent(&self.text[self.start..self.at]) {
                if solid(after) >= 2 && tail_at(after).is_none() {
                    return self.verb(word.len(), roles, after);
                }
                self.skip(0);
            }
            self.at += word.len();
        } else if at_head && opens(word, roles, after) && (solid(after) != 1 || opens_with_single(after)) {
            if roles.has(Roles::SCOPE) {
                self.found.scope = Some(self.at..self.at + word.len());
            }
            // 开通城乡班线: under a verb it is part of the noun.
            if word == "城乡" && self.found.action.is_some() {
                self.found.scope = None;
                self.at += word.len();
                return;
            }
            let taken = word == "全国" && self.found.action.is_some();
            self.found.scope.take_if(|_| taken);
            self.led = WordList::Recipients.holds(word);
            // 在全县大会上
            let goes_on = roles.has(Roles::SCOPE) || word.starts_with('各');
            let adjunct = WordList::Adjuncts.holds(word) || (self.adjunct && goes_on);
            self.adjunct = self.led || adjunct;
            self.skip(word.len());
        } else if self.is_verb(word, roles, after) {
            self.verb(word.len(), roles, after);
        } else if at_head && gains(word, after) {
            self.verb(word.len(), Roles::DOER, after);
        } else if word == "到" && self.found.action.is_some() && has_noun {
            // 选派骨干到县直部门跟班学习: where to is no part of the noun.
            self.end = self.at;
        } else if roles.has(Roles::THAN) && (has_noun || at_head) && !self.adjunct {
            // 增速高于全国0.4个百分点: nor is what it is compared with.
            self.end = without_links(self.text, self.start..self.at);
        } else if has_noun && (self.parts(roles, word, after) || (roles.has(Roles::WHEN) && solid(after) >= 2)) {
            self.speak_of(roles);
            self.handed = matches!(word, "把" | "将" | "对" | "向" | "被");
            // 组织律师为12家企业, 运用大数据对4个单位: whom something is done for, or to, is what that verb does it with.
            self.found.action.take_if(|_| matches!(word, "对" | "为"));
            self.adjunct = roles.has(Roles::PREPOSITION) || roles.has(Roles::THAN);
            self.led = matches!(word, "向" | "对" | "由" | "为");
            self.skip(word.len());
        } else {
            self.at += word.len();
        }
    }

    /// Goes over words that are none of the noun.
    pub(super) fn skip(&mut self, len: usize) {
        self.at += len;
        self.start = self.at;
    }

    fn verb(&mut self, len: usize, roles: Roles, after: &str) {
        let has_noun = solid(&self.text[self.start..self.at]) >= 2;
        if after.starts_with('的') || (after.is_empty() && self.text[self.end..].starts_with('的')) {
            // 因客观条件不能解决的8件, 由司法所受理的5件: neither why nor by whom is what.
            let how = self.text[self.from..self.at].starts_with(['因', '由', '经']);
            self.found.subject.take_if(|_| how);
            // 参与分享的57个县: nor is the verb before it what was done.
            self.found.action.take_if(|verb| after.is_empty() && verb.end == self.at && !has_noun);
            self.deny(len);
            // 代表提出的议案, 下降的为68个: it only describes.
            self.skip((len + '的'.len_utf8()).min(self.end - self.at));
            return;
        }
        // 组织企业参加3场展会: whom it makes do something is none of the deed.
        let made = self.last.has(Roles::CAUSE) && roles.has(Roles::EVENT);
        if after.is_empty() && has_noun && self.last.has(Roles::EVENT) && !made {
            // 开展矛盾纠纷化解12次: under another verb it is a noun.
            self.at += len;
            return;
        }
        // 提请常委会审议议案, 承接县级下放权限: what others do is not what was done.
        let relayed = || roles.has(Roles::RELAY) && names_agent(&self.text[self.start..self.at]);
        let theirs = has_noun && ((self.last.has(Roles::CAUSE) && self.last.has(Roles::DOER)) || relayed());
        if has_noun {
            self.speak_of(roles);
        } else if roles.has(Roles::DOER) {
            self.found.object = None;
        }
        // 利用宣传栏播放标语
        self.led = WordList::Uses.holds(&self.text[self.at..self.at + len]);
        self.adjunct = self.led;
        // 排查化解涉及土地、婚姻等纠纷
        let told = self.found.action.is_some() && &self.text[self.at..self.at + len] == "涉及";
        let kept = (theirs || told) && self.found.action.is_some();
        if !kept && !roles.has(Roles::MODAL) {
            self.act(self.first_of_row()..self.at + len, after);
        }
        self.last = if told { self.last } else { roles };
        self.found.ends_in_verb = after.is_empty();
        if after.is_empty() && has_noun && roles.has(Roles::STATE) {
            self.found.name = self.found.subject.clone();
        }
        self.skip(len);
    }

    /// Takes what was read for the subject of a word that does `roles`.
    fn speak_of(&mut self, roles: Roles) {
        let subject = self.start..without_links(self.text, self.start..self.at);
        // 日均新增133户
        let words = &self.text[subject.clone()];
        if roles_at(words).is_some_and(|(word, roles)| word == words && roles.has(Roles::SCOPE)) {
            self.found.scope = Some(subject);
            return;
        }
        // 318个项目下达166亿元: the noun right behind a number is what that one counts.
        let counted = self.behind_number && self.start == self.from;
        // 通过公众号发布54条: nor is the noun of another verb.
        let passes_on = [Roles::CAUSE, Roles::EVENT, Roles::MODAL].iter().any(|role| self.last.has(*role));
        let own = self.last == Roles::default() || passes_on || roles.has(Roles::STATE);
        let with = self.text[..self.start].ends_with(WITH);
        let dealt_with = own && (!self.adjunct || with) && !counted && !roles.has(Roles::DOER);
        self.found.object = Some(subject.clone()).filter(|_| dealt_with);
        self.found.subject = Some(subject);
    }

    /// The noun phrase that is left: what follows its last 的, without what joins it to others.
    fn name(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.start..self.end];
        let examples = examples_len(rest);
        if examples > 0 {
            self.found.action = self.found.governs.take().or(self.found.action.take());
        }
        let rest = &rest[examples..];
        // 较为突出的是劳资纠纷, 其次是土地纠纷
        let rest = rest.rsplit("的是").next().unwrap_or(rest);
        let rest = rest.strip_prefix('是').filter(|noun| !noun.starts_with(['否', '非'])).unwrap_or(rest);
        self.start = self.end - rest.len();
        let short = rest.rfind('的').map(|at| at + '的'.len_utf8()).filter(|at| solid(&rest[*at..]) >= 2);
        // 具备科学素质的比例: the measure alone names nothing.
        let names = |at: &usize| !rest.contains('占') && !is_measure(&rest[*at..]);
        let mut start = self.start + short.filter(names).unwrap_or(0);
        if start > self.start && self.last.has(Roles::DOER) {
            // 具有资质等级的企业, 涉及民生的支出: the verb only describes, and what it says belongs to the name.
            // 收到关于噪声的投诉, 聚焦群众反映的问题: what was got, or sought by others, was not described by that.
            let describes = |verb: &mut Range<usize>| {
                let words = &self.text[verb.clone()];
                let does = roles_at(words).is_some_and(|(_, roles)| roles.has(Roles::DOER));
                does && figure_word_at(words, "received").is_none()
            };
            let verb = self.found.action.take_if(describes).map_or(start, |verb| verb.start);
            start = if start - verb <= LONGEST_MODIFIER { verb } else { start };
        }
        self.end -= rest.len() - rest.trim_end_matches('、').len();
        let name = &self.text[start.min(self.end)..self.end];
        // 乡镇及70%以上行政村: the list goes on behind the number.
        if ["及", "以及", "和", "与", "或"].iter().any(|joins| name.ends_with(joins)) {
            return None;
        }
        // 人均4.7项
        if roles_at(name).is_some_and(|(word, roles)| word.len() == name.len() && roles.has(Roles::SCOPE)) {
            self.found.scope = Some(start..self.end);
            return None;
        }
        let enough = solid(name) >= 2 || (name.len() == 3 && opens_with_single(name));
        enough.then_some(start..self.end)
    }
}

/// The end of `words` without the links and adverbs there: 事故 of 事故共.
fn without_links(text: &str, words: Range<usize>) -> usize {
    let mut end = words.end;
    while let Some((word, Link::Plain)) = link_before(&text[words.start..end]) {
        end -= word.len();
    }
    if solid(&text[words.start..end]) >= 2 { end } else { words.end }
}

/// Chinese characters, letters and digits: what a noun is made of.
pub fn solid(words: &str) -> usize {
    words.chars().filter(|c| is_han(*c) || c.is_ascii_alphanumeric()).count()
}

/// The length of 出 behind a verb that it ends: 排查出隐患, but not 检查出口企业.
fn complement_len(roles: Roles, after: &str) -> usize {
    let does = (roles.has(Roles::VERB) || roles.has(Roles::NOMINAL)) && !roles.has(Roles::NOUN);
    let found = after.strip_prefix('出').filter(|_| does && roles_at(after).is_none());
    found.filter(|thing| thing.is_empty() || solid(thing) >= 2).map_or(0, |_| '出'.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> [String; 3] {
        let before = read(text, 0..text.len());
        [before.name, before.action, before.scope]
            .map(|range| range.map_or(String::new(), |range| text[range].to_owned()))
    }

    #[test]
    fn names_what_stands_before() {
        for (text, name, action) in [
            ("全镇共有行政执法人员", "行政执法人员", "共有"),
            ("组织开展矛盾纠纷排查", "矛盾纠纷排查", "开展"),
            ("配备法制审核人员", "法制审核人员", "配备"),
            ("调解率达到", "调解率", ""),
            ("共办结人大代表提出的议案", "议案", "办结"),
            ("第一产业实现增加值", "增加值", ""),
            ("城镇实现", "城镇", ""),
            ("、规范性文件", "规范性文件", ""),
            ("、村务公开栏", "村务公开栏", ""),
            ("年末全市户籍人口（含农垦）为", "户籍人口", ""),
            ("村（社区）级", "村（社区）级", ""),
            ("处罚金额", "处罚金额", ""),
            ("审核合同", "合同", "审核"),
            ("违法行为", "违法行为", ""),
            ("2023年对", "", ""),
            ("成立了由", "", "成立"),
            ("，村", "村", ""),
            ("解决", "", "解决"),
            ("机关学法讲堂开讲", "机关学法讲堂", "开讲"),
            ("税务部门查处", "", "查处"),
            ("持证上岗率", "持证上岗率", ""),
            ("推动持证率提高到", "持证率", "推动"),
            ("开展安全隐患整改", "安全隐患整改", "开展"),
            ("依据《公平竞争审查条例》清理涉企政策文件", "涉企政策文件", "清理"),
            ("选派执法骨干到县直部门跟班学习", "执法骨干", "选派"),
            ("新增规模以上企业", "规模以上企业", "新增"),
            ("新建改造雨水管网", "雨水管网", "新建改造"),
            ("新建或标准化改造集贸市场", "集贸市场", "新建或标准化改造"),
            ("改造和筹建福利院床位", "福利院床位", "改造和筹建"),
            ("制定修订地方标准", "地方标准", "制定修订"),
            ("发放宣传挂图", "宣传挂图", "发放"),
            ("拥有注册商标", "注册商标", "拥有"),
            ("提请县人大常委会审议专项报告", "专项报告", "提请"),
            ("新增的纳税主体", "纳税主体", ""),
            ("力争水泥加工能力达到", "水泥加工能力", ""),
            ("建成农产品配送示范点", "农产品配送示范点", "建成"),
            ("向社会资本推介项目", "项目", "推介"),
            ("水库蓄水量首次", "水库蓄水量", ""),
            ("登记失业率全年控制在", "登记失业率", ""),
            ("新增主体去年纳税达到", "纳税", "新增"),
            ("增速高于全省", "增速", ""),
            ("城乡居民收入", "城乡居民收入", ""),
        ] {
            assert_eq!(parts(text)[..2], [name, action], "{text}");
        }
    }

    #[test]
    fn tells_what_was_dealt_with_from_who_did_it() {
        let object = |text: &str| read(text, 0..text.len()).object.map(|range| text[range].to_owned());
        assert_eq!(object("中央投资安排"), Some("中央投资".into()));
        assert_eq!(object("经济总量连续跨入"), Some("经济总量".into()));
        assert_eq!(object("某车企在港口获得"), None);
        assert_eq!(object("向公众免费赠阅"), None);
    }

    #[test]
    fn reads_the_scope() {
        assert_eq!(parts("全镇共有行政执法人员")[2], "全镇");
        assert_eq!(parts("基本生活标准为每人每月"), ["基本生活标准", "", "每人每月"]);
    }
}
