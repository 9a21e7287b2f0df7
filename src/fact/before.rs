//! The words between the head of a clause and its number: openings, verbs, and the noun that is left.

use std::ops::Range;

use crate::{
    lexicon::{Roles, Tail, link_before, roles_at, tail_at},
    text::chars::is_han,
};

/// What stands before a number in its clause; ranges count in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The noun phrase that ends before the number.
    pub name: Option<Range<usize>>,
    /// A noun phrase before the verb: who acts, or what is spoken of.
    pub subject: Option<Range<usize>>,
    /// The last verb.
    pub action: Option<Range<usize>>,
    /// 全镇, 每村, 人均.
    pub scope: Option<Range<usize>>,
    /// Whether the clause ends with its verb, so that what is counted stands behind the number or was named before.
    pub ends_in_verb: bool,
}

/// Reads the clause `text[clause]`, which ends where the number begins.
#[must_use]
pub fn read(text: &str, clause: Range<usize>) -> Before {
    let mut reader = Reader { text, start: clause.start, at: clause.start, end: clause.end, found: Before::default() };
    reader.trim_end();
    while reader.at < reader.end {
        reader.step();
    }
    if reader.start < reader.end {
        reader.found.name = reader.name();
    } else if !reader.found.ends_in_verb {
        // 开展普法活动由上年的40场: nothing but time words stand behind it.
        let verb_end = reader.found.action.as_ref().map_or(0, |verb| verb.end);
        reader.found.name = reader.found.subject.take_if(|subject| subject.start >= verb_end);
    }
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    /// Where the noun phrase begins, by what was read so far.
    start: usize,
    /// Up to where the clause was read.
    at: usize,
    end: usize,
    found: Before,
}

impl Reader<'_> {
    /// Takes links, brackets and 每人每月 off the end.
    fn trim_end(&mut self) {
        loop {
            let words = &self.text[self.start..self.end];
            if let Some(link) = link_before(words) {
                self.end -= link.len();
            } else if let Some(len) = bracket_len(words).filter(|len| solid(&words[..words.len() - len]) >= 2) {
                self.end -= len;
            } else if let Some(len) = per_len(words) {
                self.found.scope = Some(self.end - len..self.end);
                self.end -= len;
            } else {
                return;
            }
        }
    }

    fn step(&mut self) {
        let rest = &self.text[self.at..self.end];
        let at_head = self.at == self.start;
        if at_head && let Some(len) = lead_len(rest) {
            self.at += len;
            self.start = self.at;
            return;
        }
        let Some((word, roles)) = roles_at(rest) else {
            self.at += rest.chars().next().map_or(1, char::len_utf8);
            return;
        };
        let after = &rest[word.len()..];
        if roles.has(Roles::NOUN) {
            self.at += word.len();
        } else if at_head && opens(roles) && (solid(after) != 1 || after.starts_with(stands_alone)) {
            if roles.has(Roles::SCOPE) {
                self.found.scope = Some(self.at..self.at + word.len());
            }
            self.at += word.len();
            self.start = self.at;
        } else if is_verb(roles, after, at_head) {
            self.verb(word.len(), after.is_empty());
        } else if !at_head && parts(roles, word, after) && solid(&self.text[self.start..self.at]) >= 2 {
            self.found.subject = Some(self.start..self.at);
            self.at += word.len();
            self.start = self.at;
        } else {
            self.at += word.len();
        }
    }

    fn verb(&mut self, len: usize, last: bool) {
        if solid(&self.text[self.start..self.at]) >= 2 {
            self.found.subject = Some(self.start..self.at);
        }
        self.found.action = Some(self.at..self.at + len);
        self.found.ends_in_verb = last;
        self.at += len;
        self.start = self.at;
    }

    /// The noun phrase that is left: what follows its last 的, without what joins it to others.
    fn name(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.start..self.end];
        let short = rest.rfind('的').map(|at| at + '的'.len_utf8()).filter(|at| solid(&rest[*at..]) >= 2);
        let start = self.start + short.filter(|_| !rest.contains('占')).unwrap_or(0);
        let name = &self.text[start..self.end];
        let enough = solid(name) >= 2 || name.chars().next().is_some_and(|c| stands_alone(c) && name.len() == 3);
        enough.then_some(start..self.end)
    }
}

/// Nouns of one character.
fn stands_alone(c: char) -> bool {
    matches!(c, '镇' | '村' | '乡' | '县' | '市' | '区' | '省' | '州' | '男' | '女' | '户' | '牛' | '羊' | '猪')
}

/// Chinese characters, letters and digits: what a noun is made of.
pub fn solid(words: &str) -> usize {
    words.chars().filter(|c| is_han(*c) || c.is_ascii_alphanumeric()).count()
}

/// Whether a word is a verb here; `after` is what stands between it and the number.
fn is_verb(roles: Roles, after: &str, at_head: bool) -> bool {
    let verb = roles.has(Roles::VERB);
    if !verb && !(roles.has(Roles::NOMINAL) && at_head) {
        return false;
    }
    match tail_at(after) {
        Some(Tail::Any) => false,
        Some(Tail::Head) => verb,
        // 公开栏: one character is no object, so the verb is part of a noun; what ends the clause is one, if it can be.
        None if after.is_empty() => verb,
        None if opens_rate(after) => false,
        None => solid(after) >= 2 || after.starts_with(stands_alone),
    }
}

/// Whether a verb follows that makes a rate, so that the verb before it is part of its name: 持证上岗率.
fn opens_rate(after: &str) -> bool {
    let verb = |roles: Roles| roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    roles_at(after).is_some_and(|(word, roles)| verb(roles) && after[word.len()..].starts_with('率'))
}

/// Whether a word at the head of a clause is none of its noun.
fn opens(roles: Roles) -> bool {
    roles.has(Roles::OPENING) || roles.has(Roles::SCOPE) || roles.has(Roles::ADVERB)
}

/// Whether a word inside a clause parts the subject from the rest.
fn parts(roles: Roles, word: &str, after: &str) -> bool {
    match word {
        "到" | "至" | "于" | "与" | "为" | "在" => false,
        "中" => !after.is_empty(),
        _ => roles.has(Roles::PREPOSITION) || (roles.has(Roles::ADVERB) && word.len() > 3),
    }
}

/// A bracket that ends `words`: （含农垦）.
fn bracket_len(words: &str) -> Option<usize> {
    let open = words.strip_suffix('）')?.rfind('（')?;
    Some(words.len() - open)
}

/// 每人每月, 每亩: what one number is for, at the end of `words`.
fn per_len(words: &str) -> Option<usize> {
    const LONGEST: usize = 18;
    let near = words.ceil_char_boundary(words.len().saturating_sub(LONGEST));
    let first = near + words[near..].find('每')?;
    let unit = &words[first..];
    let short = unit.split('每').skip(1).all(|unit| matches!(unit.chars().count(), 1..=2));
    short.then_some(unit.len())
}

/// What may stand at the head of a clause and is no word of it: a date, a bracket, a list mark.
fn lead_len(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    match first {
        '（' => rest.find('）').filter(|at| *at <= 15).map(|at| at + '）'.len_utf8()),
        '—' | '-' | '*' | '#' | '·' | '：' | ' ' | '\t' => Some(first.len_utf8()),
        '0'..='9' | '二' | '一' => date_len(rest),
        _ => None,
    }
}

/// A date at the head of a clause: 2024年, 2024年12月底.
fn date_len(rest: &str) -> Option<usize> {
    let is_date = |c: &char| {
        c.is_ascii_digit()
            || matches!(
                c,
                '年' | '月'
                    | '日'
                    | '度'
                    | '底'
                    | '初'
                    | '末'
                    | '至'
                    | '—'
                    | '-'
                    | '.'
                    | '〇'
                    | '一'
                    | '二'
                    | '三'
                    | '四'
                    | '五'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
                    | '十'
            )
    };
    let len: usize = rest.chars().take_while(is_date).map(char::len_utf8).sum();
    let words = &rest[..len];
    (words.contains(['年', '月']) && words.chars().any(|c| c.is_ascii_digit() || c == '〇')).then_some(len)
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
            ("共办结人大代表提出的议案", "议案", "提出"),
            ("第一产业实现增加值", "增加值", "实现"),
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
        ] {
            assert_eq!(parts(text)[..2], [name, action], "{text}");
        }
    }

    #[test]
    fn reads_the_scope() {
        assert_eq!(parts("全镇共有行政执法人员")[2], "全镇");
        assert_eq!(parts("基本生活标准为每人每月"), ["基本生活标准", "", "每人每月"]);
    }
}
