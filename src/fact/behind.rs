//! The words behind a number: the noun that is counted, or what happened to it.

mod list;

use std::ops::Range;

use list::{listed_len, ranked_len, with_bracket, with_list};

use super::{
    before::solid,
    clause::ends_behind,
    deed::is_deed,
    dimension::takes_noun,
    edge::{alike_len, opens_verb, quoted_len},
    told::{holder_len, noun_len, opens, shared_len, undone_len, whose},
};
use crate::{
    lexicon::{
        self, Roles, Tail, WordList, names_agent, names_person, names_span, opens_with_single, roles_at, tail_at,
    },
    report::Dimension,
    text::{
        chars::{is_han, parts_clauses},
        numeral,
    },
};

/// What stands behind a number; ranges count in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// The noun phrase that begins there.
    pub name: Option<Range<usize>>,
    /// The verb that begins there, where no noun does: 43人死亡.
    pub verb: Option<Range<usize>>,
}

/// What goes on about a noun and is none of it.
const ASIDES: [&str; 8] = ["周边", "附近", "的同时", "的基础", "的前提", "的情况", "的条件", "的时候"];

/// A noun phrase behind a number is at most this many bytes long (32 characters).
pub const LONGEST: usize = 96;

/// Reads what follows the number within `text[range]`. Where its unit counts events, a verb that follows opens what
/// was done (4次研究依法治镇工作).
#[must_use]
pub fn read(text: &str, range: Range<usize>, unit: Option<Dimension>) -> Behind {
    let end = text.floor_char_boundary(range.start.saturating_add(LONGEST)).min(range.end);
    let start = range.start + praise_len(&text[range.start..end]);
    // 65人的“和事佬”调解队伍
    let start =
        start + text[start..end].strip_prefix('的').filter(|rest| rest.starts_with('“')).map_or(0, |_| '的'.len_utf8());
    // 119个“高效办成一件事”重点事项
    let opening = &text[start..end];
    let alike = alike_len(opening);
    let ranked = || ranked_len(opening, unit == Some(Dimension::Person));
    let first = start + quoted_len(opening).or(alike).or_else(ranked).unwrap_or(0);
    let end = text[first..end].find(ends_behind).map_or(end, |at| first + at);
    let events = matches!(unit, Some(Dimension::Event | Dimension::Visit));
    let people = unit == Some(Dimension::Person);
    let next = |at: usize| &text[at..text.floor_char_boundary(end.saturating_add(LONGEST))];
    let numeral = |c: char| c.is_ascii_digit() || (end == range.end && numeral::starts(c));
    let numbered = next(end).starts_with(numeral);
    let found = Behind::default();
    let mut reader = Reader { text, start, at: first, end, unit, events, people, numbered, modified: false, found };
    while reader.at < reader.end && reader.step() {}
    let mut words = text[reader.start..reader.at].trim_end_matches(['和', '与', '及', '等', '或', '之', '并']);
    if !events && let Some(own) = shared_len(words, next(reader.start + words.len()), people) {
        words = &words[..own];
    }
    if let Some(own) = holder_len(words, &text[..range.start]) {
        words = &words[..own];
    }
    use Dimension::{Count, Household, Organisation, Place, Thing};
    let built = matches!(unit, Some(Count | Household | Organisation | Place | Thing));
    if let Some(own) = undone_len(words).filter(|_| built) {
        words = &words[..own];
    }
    // 12个村（社区）法律顾问: those who are there are not counted.
    if let Some(place) = alike.filter(|_| !people && names_person(words)) {
        words = &words[..place];
    }
    words = with_bracket(text, reader.start..reader.start + words.len(), range.end).unwrap_or(words);
    if unit.is_some_and(takes_noun) && !words.is_empty() {
        words = with_list(text, reader.start..reader.start + words.len(), range.end, unit).unwrap_or(words);
    }
    // 其中两起历时九年
    if numbered && names_span(words) && unit != Some(Dimension::Time) {
        words = "";
    }
    let alone = words.len() == 3 && (reader.start == range.start) && opens_with_single(words);
    let mut name = reader.start..reader.start + words.len();
    // 党委会5次研究信访工作、法治建设等工作
    if events && reader.found.verb.is_some() {
        name.end += listed_len(&text[name.end..range.end]);
    }
    // 38件均已公开, 14户罚款处理: what became of them is no name.
    let became = || text[range.start..].starts_with(['均', '已', '都', '正', '未']) || ends_in_verb(&text[name.end..]);
    if !events && is_deed(words) && became() {
        reader.found.verb = Some(name);
    } else if solid(words) >= 2 || alone {
        reader.found.name = Some(name);
    }
    reader.found
}

/// Whether nothing but a verb is left of the clause that `text` goes on with.
fn ends_in_verb(text: &str) -> bool {
    roles_at(text).is_some_and(|(word, roles)| {
        let verb = (roles.has(Roles::VERB) || roles.has(Roles::NOMINAL)) && !roles.has(Roles::NOUN);
        verb && text[word.len()..].chars().next().is_none_or(parts_clauses)
    })
}

/// What is said of those who are counted before they are named: 7名政治素质高、群众基础好的“法律明白人”.
fn praise_len(words: &str) -> usize {
    let end = words.find(parts_clauses).unwrap_or(words.len());
    let praised = words[..end].split_once('、').is_some_and(|(first, _)| WordList::Praise.ends(first));
    words[..end].rfind('的').filter(|_| praised).map_or(0, |at| at + '的'.len_utf8())
}

struct Reader<'t> {
    text: &'t str,
    /// Where the noun phrase begins, by what was read so far.
    start: usize,
    at: usize,
    end: usize,
    /// What the number's unit measures.
    unit: Option<Dimension>,
    /// Whether it counts events, or people.
    events: bool,
    people: bool,
    /// Whether another number follows right where the words end.
    numbered: bool,
    /// Whether what was read so far describes a noun that follows its 的.
    modified: bool,
    found: Behind,
}

impl Reader<'_> {
    /// Reads a word; `false` where the noun phrase ends before it.
    fn step(&mut self) -> bool {
        let events = self.events;
        let rest = &self.text[self.at..self.end];
        let read = solid(&self.text[self.start..self.at]);
        if read >= 1 && ASIDES.iter().any(|aside| rest.starts_with(aside)) {
            return false;
        }
        // 138项高频事项可在社区办理
        if read >= 2 && WordList::Can.at(rest).is_some() {
            return false;
        }
        if rest.starts_with('的') {
            return self.describe();
        }
        // 42名网格员 + 15名律师
        if rest.starts_with(['+', '＋']) {
            return false;
        }
        // 64件中简易程序41件: of them.
        let among = self.numbered && rest.starts_with('中') && !rest.ends_with(['和', '与', '及']);
        if read == 0 && among && WordList::Middle.at(rest).is_none() {
            return false;
        }
        // 居全区14个街道第3
        if read >= 1 && self.text[self.at..].strip_prefix('第').is_some_and(|rest| rest.starts_with(numeral::starts)) {
            return false;
        }
        // 9个基层所平均每所218件
        if read >= 2 && rest.starts_with("平均") {
            return false;
        }
        // 14个村均建有工作室
        if read == 0 && rest.starts_with("村均") {
            self.at += '村'.len_utf8();
            return false;
        }
        let words = &self.text[self.start..self.at];
        if read >= 1
            && !events
            && let Some(len) = noun_len(words, rest, self.people, self.numbered)
        {
            self.at = self.start + len;
            return false;
        }
        // 下派6名干部驻村帮扶
        let sent = self.people && own_end(words, true) && WordList::Deployed.at(rest).is_some();
        if sent && !names_person(rest) {
            return false;
        }
        // 其中1人长期被抽调
        if read == 0 && tells(rest) {
            return false;
        }
        let Some((word, roles)) = roles_at(rest) else {
            // 14个产业产值占总产值的80%: what follows is said of it.
            let said = read >= 2 && rest.starts_with(['占', '达', '超', '有']);
            self.at += rest.chars().next().filter(|_| !said).map_or(0, char::len_utf8);
            return !said;
        };
        let after = &rest[word.len()..];
        if read == 0
            && let Some(len) = newly_len(word, after)
        {
            self.skip(len);
            return true;
        }
        // 88%的职工理顺了劳动关系
        if word == "了"
            && let Some(own) = whose(words, true).or_else(|| whose(words, false))
        {
            self.at = self.start + own;
            return false;
        }
        // 126项调整为78项
        // 2个被省司法厅采用: by whom is not what.
        // 2名执法人员因违规被暂扣证件: nor why.
        if (word == "被" && read == 0) || (word == "因" && read >= 2) {
            return false;
        }
        let deed = roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
        let money = self.unit == Some(Dimension::Money);
        // 3亿元未细化到部门: what was not done with money is not what it is.
        if read == 0 && word == "未" && money && !rest.contains('的') {
            return false;
        }
        if deed && !roles.has(Roles::NOUN) && self.acts(words, roles, after) {
            return false;
        }
        // 8个调委会共调处纠纷
        if word == "共" && read >= 1 && (after.is_empty() || opens_verb(after)) {
            return false;
        }
        if read == 0 && deed && !roles.has(Roles::NOUN) && after.starts_with(['为', '到', '至']) {
            return false;
        }
        // 12名志愿者开展巡查: what is done to a deed is none of the noun.
        let told = roles.has(Roles::STATE) || roles.has(Roles::EVENT);
        let part = tail_at(after) == Some(Tail::Any) || (read >= 1 && !told && ends_noun(after, events));
        let verb = roles.has(Roles::VERB) && !part;
        let ends = verb || parts_noun(word, roles, after, read);
        if roles.has(Roles::NOUN) || !(ends || (read == 0 && roles.has(Roles::OPENING))) {
            self.nominal(word.len(), roles, after, events && read == 0);
            return true;
        }
        if read >= 1 {
            return false;
        }
        self.modified = true;
        if verb && self.found.verb.is_none() {
            // 15人实现脱贫: what was reached, not that it was.
            let from = if roles.has(Roles::MODAL) { self.at + word.len() } else { self.at };
            self.found.verb = Some(from..self.at + word.len());
            // 30人参加培训: what was done is no thing that is counted, unless 的 makes it one.
            if !events {
                return self.skip_to_modified();
            }
        }
        self.skip(word.len());
        true
    }

    /// Whether who was counted does what the verb before `after` says: 下派6名干部帮扶12户, 6个部门检查企业120家.
    fn acts(&self, words: &str, roles: Roles, after: &str) -> bool {
        let noun = match tail_at(after) {
            Some(Tail::Head) => !roles.has(Roles::VERB),
            tail => tail == Some(Tail::Any),
        };
        if self.events || solid(words) < 2 || noun {
            return false;
        }
        let object = self.numbered && (after.is_empty() || solid(after) >= 2);
        let people = self.people && own_end(words, true) && !names_person(after);
        people || (object && !self.people && own_end(words, false))
    }

    /// Goes over words that are none of the noun.
    fn skip(&mut self, len: usize) {
        self.at += len;
        self.start = self.at;
    }

    /// Goes over 的: what stands before it only describes, unless it is a thing that is counted: 12名村民的诉求.
    fn describe(&mut self) -> bool {
        let words = &self.text[self.start..self.at];
        let single = words.chars().nth(1).is_none() && opens_with_single(words);
        // 8项市直部门的执法职能: no item is a body.
        let whose = self.unit == Some(Dimension::Item) && names_agent(words);
        if solid(words) >= 1
            && !self.modified
            && !whose
            && (single || names_holder(words) || lexicon::names_holder(words) || (self.people && names_person(words)))
        {
            return false;
        }
        self.skip('的'.len_utf8());
        self.modified = false;
        true
    }

    /// A word that can be part of the noun; of events a nominal verb with an object is none: 4次研究依法治镇工作.
    fn nominal(&mut self, len: usize, roles: Roles, after: &str, event: bool) {
        let verb = event && roles.has(Roles::NOMINAL) && tail_at(after).is_none() && solid(after) >= 4;
        if verb && !roles_at(after).is_some_and(|(_, roles)| roles.has(Roles::NOMINAL)) {
            self.found.verb = Some(self.at..self.at + len);
            self.start = self.at + len;
        }
        self.at += len;
    }

    /// Goes behind the 的 of 需修订的文件, where one stands before the clause ends.
    fn skip_to_modified(&mut self) -> bool {
        let Some(at) = self.text[self.at..self.end].rfind('的') else {
            // 625万人享受最低生活保障: the deed with its object.
            if let Some(verb) = &mut self.found.verb {
                verb.end = self.end;
            }
            self.found.verb = self.found.verb.take().filter(|verb| !verb.is_empty());
            self.start = self.at;
            return false;
        };
        self.at += at + '的'.len_utf8();
        self.start = self.at;
        self.modified = false;
        true
    }
}

/// Whether `words` end where those end who are counted.
fn own_end(words: &str, people: bool) -> bool {
    whose(words, people) == Some(words.len())
}

/// Whether what stands right behind a number tells of what was counted before it: 2个没有电梯, 8家集中在县城.
fn tells(rest: &str) -> bool {
    let clause = rest.split(parts_clauses).next().unwrap_or(rest);
    let longer = |word: &str| roles_at(rest).is_some_and(|(other, _)| other.len() > word.len());
    if WordList::TellsOf.at(rest).is_some_and(|word| (!word.ends_with('算') || word == clause) && !longer(word))
        || (rest.starts_with('因') && roles_at(rest).is_some_and(|(word, _)| word == "因") && !clause.contains('的'))
    {
        return true;
    }
    let Some((word, roles)) = roles_at(rest) else {
        return opens(rest).is_some_and(|word| {
            let after = &rest[word.len()..];
            let verb = roles_at(after).filter(|(_, roles)| roles.has(Roles::VERB));
            after.starts_with('被') || verb.is_some_and(|(verb, _)| tail_at(&after[verb.len()..]).is_none())
        });
    };
    word == "没有" && !roles.has(Roles::NOUN) && !rest.contains('的')
}

/// Whether what follows is a verb and can be nothing else: of 重点帮扶县 it is not.
fn begins_with_verb(after: &str) -> bool {
    roles_at(after).is_some_and(|(_, roles)| roles.has(Roles::VERB))
}

/// The length of 新招引 in 新招引企业, where `word` is 新.
fn newly_len(word: &str, after: &str) -> Option<usize> {
    let (verb, roles) = roles_at(after).filter(|_| word == "新")?;
    let does = roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    (does && solid(&after[verb.len()..]) >= 2).then(|| word.len() + verb.len())
}

/// Whether a verb before `after` is part of a noun that ends there: 雨污分流改造, 拆除工作; of events even the verb
/// alone, as in 组织三次银企洽谈.
fn ends_noun(after: &str, events: bool) -> bool {
    let last = |(word, next): (&str, Roles)| next.has(Roles::NOMINAL) && word.len() == after.len();
    (events && after.is_empty()) || roles_at(after).is_some_and(last) || (tail_at(after).is_some() && solid(after) <= 2)
}

/// Whether a word that is no verb ends the noun before it.
fn parts_noun(word: &str, roles: Roles, after: &str, read: usize) -> bool {
    if word == "中" {
        return read >= 2 || after.starts_with(['有', '尚', '仍', '还', '只', '已']) || after.is_empty();
    }
    let than = roles.has(Roles::THAN) && read >= 2;
    // 31项任务目前已完成
    let when = roles.has(Roles::WHEN) && read >= 2;
    let adverb = roles.has(Roles::ADVERB) && (!roles.has(Roles::MANNER) || begins_with_verb(after));
    // 30家合作社和一批带头人: nor is what is counted in no number.
    let batch = roles.has(Roles::OPENING) && word.starts_with('一') && read >= 2;
    // 15所院校签约入驻: of two verbs the first is none of the noun either.
    let next = |(_, next): (_, Roles)| next.has(Roles::VERB) && !next.has(Roles::NOUN);
    let row = roles.has(Roles::NOMINAL) && read >= 1 && roles_at(after).is_some_and(next);
    // 3名律师各联系5个村
    let each = word == "各" && read >= 1 && opens_verb(after);
    adverb || when || batch || row || than || each || roles.has(Roles::PREPOSITION)
}

/// Whether what stands before 的 is a thing that can be counted, and not only describes one: 12名村民的诉求.
fn names_holder(words: &str) -> bool {
    words.chars().filter(|c| is_han(*c)).count() >= 2
        && words.ends_with([
            '人', '员', '者', '户', '民', '村', '镇', '乡', '县', '市', '区', '省', '局', '部', '门', '厅', '院', '校',
            '所', '站', '企', '司', '家', '国', '生', '口', '业', '品', '故', '案',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, events: bool) -> [String; 2] {
        let behind = read(text, 0..text.len(), events.then_some(Dimension::Event));
        [behind.name, behind.verb].map(|range| range.map_or(String::new(), |range| text[range].to_owned()))
    }

    #[test]
    fn names_what_stands_behind() {
        for (text, name) in [
            ("名普法志愿者组织成的", "普法志愿者"),
            ("人民调委会，其中", "人民调委会"),
            ("干部参加年度学法考试，", "干部"),
            ("矿工遇难", "矿工"),
            ("直接责任人已经在事故中死亡", "直接责任人"),
            ("海关单位对进出口商品归类", "海关单位"),
            ("项目一次性下达", "项目"),
            ("需修订的文件启动修订工作", "文件"),
            ("以区政府为被告的行政诉讼案件，", "行政诉讼案件"),
            ("符合条件企业未及时享受", "符合条件企业"),
            ("单位和30名", "单位"),
            ("执法人员中法律专业", "执法人员"),
            ("村民的诉求", "村民"),
            ("法律服务工作室，", "法律服务工作室"),
            ("村（社区）实现", "村（社区）"),
            ("“高效办成一件事”重点事项，", "“高效办成一件事”重点事项"),
            ("国家缔结", "国家"),
            ("公路相继开通", "公路"),
            ("指标已完成", "指标"),
            ("县的学校", "县"),
            ("新招引企业投产", "企业"),
            ("小区雨污分流改造，", "小区雨污分流改造"),
            ("重点产业占总产值", "重点产业"),
            ("机车订单的同时", "机车订单"),
        ] {
            assert_eq!(parts(text.trim_start_matches('名'), false)[0], name, "{text}");
        }
    }

    #[test]
    fn what_happened_is_no_thing_counted() {
        assert_eq!(parts("死亡，", false), ["", "死亡"]);
        assert_eq!(parts("参加培训，", false), ["", "参加培训"]);
        assert_eq!(parts("研究依法治镇工作", true), ["依法治镇工作", "研究"]);
        assert_eq!(parts("网上评查，", true), ["网上评查", ""]);
    }
}
