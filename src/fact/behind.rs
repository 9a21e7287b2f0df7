//! The words behind a number: the noun that is counted, or what happened to it.

use std::ops::Range;

use super::{before::solid, clause::ends_behind};
use crate::{
    lexicon::{Roles, Tail, opens_with_single, roles_at, tail_at},
    text::chars::is_han,
};

/// What stands behind a number; ranges count in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// The noun phrase that begins there.
    pub name: Option<Range<usize>>,
    /// The verb that begins there, where no noun does: 43人死亡.
    pub verb: Option<Range<usize>>,
}

/// A noun phrase behind a number is at most this many bytes long (24 characters).
const LONGEST: usize = 72;

/// Reads what follows the number within `text[range]`. Where the number counts `events`, a verb that follows opens what
/// was done (4次研究依法治镇工作).
#[must_use]
pub fn read(text: &str, range: Range<usize>, events: bool) -> Behind {
    let end = text.floor_char_boundary(range.start.saturating_add(LONGEST)).min(range.end);
    let first = range.start + quoted_len(&text[range.start..end]);
    let end = text[first..end].find(ends_behind).map_or(end, |at| first + at);
    let mut reader = Reader { text, start: range.start, at: first, end, modified: false, found: Behind::default() };
    while reader.at < reader.end && reader.step(events) {}
    let words = text[reader.start..reader.at].trim_end_matches(['和', '与', '及', '等', '或']);
    let alone = words.len() == 3 && (reader.start == range.start) && opens_with_single(words);
    if solid(words) >= 2 || alone {
        reader.found.name = Some(reader.start..reader.start + words.len());
    }
    reader.found
}

/// A name in quotation marks at the head, which belongs to the noun: 119个“高效办成一件事”重点事项.
fn quoted_len(words: &str) -> usize {
    let inside = words.strip_prefix('“');
    inside.and_then(|inside| inside.find('”')).map_or(0, |at| '“'.len_utf8() + at + '”'.len_utf8())
}

struct Reader<'t> {
    text: &'t str,
    /// Where the noun phrase begins, by what was read so far.
    start: usize,
    at: usize,
    end: usize,
    /// Whether what was read so far describes a noun that follows its 的.
    modified: bool,
    found: Behind,
}

impl Reader<'_> {
    /// Reads a word; `false` where the noun phrase ends before it.
    fn step(&mut self, events: bool) -> bool {
        let rest = &self.text[self.at..self.end];
        let has_noun = solid(&self.text[self.start..self.at]) >= 1;
        if rest.starts_with('的') {
            let keeps = has_noun && !self.modified && names_holder(&self.text[self.start..self.at]);
            if !keeps {
                self.at += '的'.len_utf8();
                self.start = self.at;
                self.modified = false;
            }
            return !keeps;
        }
        let Some((word, roles)) = roles_at(rest) else {
            self.at += rest.chars().next().map_or(1, char::len_utf8);
            return true;
        };
        let after = &rest[word.len()..];
        let locative = word == "中";
        // 组织三次银企洽谈: what ends the deed that is counted is part of its name.
        let closes = events && has_noun && after.is_empty();
        let verb = roles.has(Roles::VERB) && tail_at(after) != Some(Tail::Any) && !closes;
        let adverb = roles.has(Roles::ADVERB) && (!roles.has(Roles::MANNER) || begins_with_verb(after));
        let ends = verb || adverb || roles.has(Roles::PREPOSITION) || locative;
        if roles.has(Roles::NOUN) || !(ends || (!has_noun && roles.has(Roles::OPENING))) {
            self.nominal(word.len(), roles, after, events && !has_noun);
            return true;
        }
        if has_noun {
            return false;
        }
        self.modified = true;
        if verb && self.found.verb.is_none() {
            self.found.verb = Some(self.at..self.at + word.len());
            // 30人参加培训: what was done is no thing that is counted, unless 的 makes it one.
            if !events {
                return self.skip_to_modified();
            }
        }
        self.at += word.len();
        self.start = self.at;
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
            self.start = self.at;
            return false;
        };
        self.at += at + '的'.len_utf8();
        self.start = self.at;
        self.modified = false;
        true
    }
}

/// Whether what follows is a verb and can be nothing else: of 重点帮扶县 it is not.
fn begins_with_verb(after: &str) -> bool {
    roles_at(after).is_some_and(|(_, roles)| roles.has(Roles::VERB))
}

/// Whether what stands before 的 is a thing that can be counted, and not only describes one: 12名村民的诉求.
fn names_holder(words: &str) -> bool {
    words.chars().filter(|c| is_han(*c)).count() >= 2
        && words.ends_with([
            '人', '员', '者', '户', '民', '村', '镇', '乡', '县', '市', '局', '部', '厅', '院', '校', '企', '家', '生',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, events: bool) -> [String; 2] {
        let behind = read(text, 0..text.len(), events);
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
            ("村（社区）实现", "村"),
            ("“高效办成一件事”重点事项，", "“高效办成一件事”重点事项"),
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
