//! Words that facts are read by: verbs, particles, nouns that only look like them, cues, and the names of organs.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};
use crate::{
    report::Direction,
    text::{chars::is_dash, fingerprint, in_order},
};

/// Endings by which the name of an organ is known.
pub static ORGAN_SUFFIXES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(table!("tables/organs.tsv")).map(|[_, suffix]| suffix).collect());

/// What a word does in a clause; a word may do several things, by where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u32);

impl Roles {
    /// A verb wherever it stands: 发放, 参加.
    pub const VERB: Roles = Roles(1);
    /// As often part of a noun: 检查, 培训. A verb only at the head of a clause with a noun behind it.
    pub const NOMINAL: Roles = Roles(2);
    /// Says when, where or how at the head of a clause: 全年, 先后.
    pub const OPENING: Roles = Roles(4);
    /// An opening that says of whom: 全镇, 人均.
    pub const SCOPE: Roles = Roles(8);
    /// Parts subject and verb: 一次性, 均.
    pub const ADVERB: Roles = Roles(16);
    /// An adverb that is as often an adjective: 重点.
    pub const MANNER: Roles = Roles(16 | 512);
    /// Opens an adjunct: 对, 向, 由.
    pub const PREPOSITION: Roles = Roles(32);
    /// Part of a noun, whatever it looks like: 增加值, 行为.
    pub const NOUN: Roles = Roles(64);

    /// A verb whose object is a deed, which is no verb under it: 开展…化解.
    pub const EVENT: Roles = Roles(1 | 128);
    /// A verb that says of its subject what became of it: 项目落地12个.
    pub const STATE: Roles = Roles(1 | 256);
    /// A verb that does nothing to its object: 力争, 达到.
    pub const MODAL: Roles = Roles(1 | 1024);
    /// A verb whose object does something: 支持, 组织.
    pub const CAUSE: Roles = Roles(2048);
    /// A verb that says alone what is counted: 维持, 死亡.
    pub const OUTCOME: Roles = Roles(4096);
    /// A verb that another may stand before: 新建改造.
    pub const PAIR: Roles = Roles(16384);
    /// A verb whose subject is who does it: 获得, 提出.
    pub const DOER: Roles = Roles(32768);
    /// Opens what a thing is compared with: 高于.
    pub const THAN: Roles = Roles(65536);
    /// A verb of others whose object was dealt with: 承接县级下放权限.
    pub const RELAY: Roles = Roles(131_072);
    /// An opening of time, which ends a noun too: 去年.
    pub const WHEN: Roles = Roles(4 | 8192);

    /// Whether the word can do that.
    #[must_use]
    pub fn has(self, role: Roles) -> bool {
        self.0 & role.0 == role.0
    }

    fn of(name: &str) -> Option<Roles> {
        Some(match name {
            "clause" => Roles::VERB,
            "event" => Roles::EVENT,
            "state" => Roles::STATE,
            "modal" => Roles::MODAL,
            "cause" => Roles::CAUSE,
            "outcome" => Roles::OUTCOME,
            "pair" => Roles::PAIR,
            "doer" => Roles::DOER,
            "relay" => Roles::RELAY,
            "noun" => Roles::NOMINAL,
            "opening" => Roles::OPENING,
            "when" => Roles::WHEN,
            "scope" => Roles::SCOPE,
            "adverb" => Roles::ADVERB,
            "manner" => Roles::MANNER,
            "preposition" => Roles::PREPOSITION,
            "than" => Roles::THAN,
            "compound" => Roles::NOUN,
            _ => return None,
        })
    }
}

/// The words of a table whose rows are a key and a list: each word with what its key says, where it says something.
pub fn words<T: Copy>(
    table: &'static str,
    says: impl Fn(&'static str) -> Option<T>,
) -> impl Iterator<Item = (&'static str, T)> {
    let rows = rows::<2>(table).filter_map(move |[key, list]| Some((list, says(key)?)));
    rows.flat_map(|(list, says)| list.split('|').map(move |word| (word, says)))
}

static ROLES: LazyLock<WordTable<Roles>> = LazyLock::new(|| {
    let mut all: Vec<(&str, Roles)> = Vec::new();
    all.extend(words(table!("tables/verbs.tsv"), Roles::of));
    all.extend(words(table!("tables/particles.tsv"), Roles::of));
    all.extend(words(table!("tables/nouns.tsv"), Roles::of));
    // What is the same stands side by side.
    let mut all = in_order(all, |(word, _)| fingerprint(word));
    all.dedup_by(|(word, roles), (kept, both)| {
        let same = word == kept;
        both.0 |= if same { roles.0 } else { 0 };
        same
    });
    WordTable::new(all.into_iter())
});

/// The longest word with a role at the start of `text`, and its roles.
#[must_use]
pub fn roles_at(text: &str) -> Option<(&'static str, Roles)> {
    ROLES.at(text).next().map(|(word, roles)| (word, *roles))
}

/// What ends a clause before its number and is no part of its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// 共有, 达到: goes between a noun and its number.
    Plain,
    /// 以来: ends an adjunct of time, in which nothing is counted.
    Time,
    /// Only ends like one: 行为.
    None,
}

static LINKS: LazyLock<EndTable<Link>> = LazyLock::new(|| {
    let link = words(table!("tables/particles.tsv"), |role| match role {
        "link" => Some(Link::Plain),
        "time" => Some(Link::Time),
        _ => None,
    });
    // 实现 is a verb and a link; 下达 and 行为 only end like one.
    let verb = words(table!("tables/verbs.tsv"), |_| Some(Link::None));
    let noun = words(table!("tables/nouns.tsv"), |role| (role == "compound").then_some(Link::None));
    EndTable::new(link.chain(verb).chain(noun))
});

/// The longest word that ends `text`, if it goes between a noun and its number.
#[must_use]
pub fn link_before(text: &str) -> Option<(&'static str, Link)> {
    LINKS.end_of(text).map(|(word, link)| (word, *link)).filter(|(_, link)| *link != Link::None)
}

/// What follows a verb that makes it part of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// After any verb: 率, 人员.
    Any,
    /// After a nominal verb at the head of a clause: 活动, 案件.
    Head,
    /// After none, though it begins like one: 会议.
    None,
}

static TAILS: LazyLock<WordTable<Tail>> = LazyLock::new(|| {
    WordTable::new(words(table!("tables/tails.tsv"), |role| match role {
        "noun" => Some(Tail::Any),
        "head" => Some(Tail::Head),
        _ => Some(Tail::None),
    }))
});

/// The longest noun tail at the start of `text`.
#[must_use]
pub fn tail_at(text: &str) -> Option<Tail> {
    TAILS.at(text).next().map(|(_, tail)| *tail).filter(|tail| *tail != Tail::None)
}

static CHANGES: LazyLock<EndTable<Option<Direction>>> = LazyLock::new(|| {
    EndTable::new(words(table!("tables/changes.tsv"), |says| match says {
        "up" => Some(Some(Direction::Up)),
        "down" => Some(Some(Direction::Down)),
        "flat" => Some(Some(Direction::Flat)),
        "level" => Some(None),
        _ => None,
    }))
});

/// The verb of a change that ends `text`, and its direction.
#[must_use]
pub fn change_before(text: &str) -> Option<(&'static str, Direction)> {
    CHANGES.end_of(text).and_then(|(word, direction)| Some((word, (*direction)?)))
}

/// A verb of a change whose object follows: 减少贫困人口12万人.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Which way.
    pub direction: Direction,
    /// Whether it is one of ratios and times alone: 压减时间60% is one, 压减事项23项 says what was done.
    pub relative: bool,
}

static TURNS: LazyLock<EndTable<&str>> = LazyLock::new(|| {
    let turns = |says| matches!(says, "more" | "less" | "raise" | "press").then_some(says);
    EndTable::new(words(table!("tables/changes.tsv"), turns))
});

/// What the verb says that ends `text`, if it is one of a change whose object follows.
#[must_use]
pub fn turn_of(text: &str) -> Option<Turn> {
    let (_, says) = TURNS.end_of(text)?;
    let direction = if matches!(*says, "more" | "raise") { Direction::Up } else { Direction::Down };
    Some(Turn { direction, relative: matches!(*says, "raise" | "press") })
}

static APART: LazyLock<WordTable<Direction>> = LazyLock::new(|| {
    WordTable::new(words(table!("tables/changes.tsv"), |says| match says {
        "above" => Some(Direction::Up),
        "below" => Some(Direction::Down),
        _ => None,
    }))
});

/// The verb in `text` that says how far it is from what follows, where it stands, and which way: 高于全市平均水平.
#[must_use]
pub fn apart_in(text: &str) -> Option<(usize, &'static str, Direction)> {
    APART.within(text).last().map(|(at, word, direction)| (at, word, *direction))
}

static NAME_HEADS: LazyLock<WordTable<()>> =
    LazyLock::new(|| WordTable::new(words(table!("tables/particles.tsv"), |says| (says == "head").then_some(()))));

/// The word at the start of `name` that is none of it: 但 of 但使用面积. (就业 begins like one.)
#[must_use]
pub fn name_head(name: &str) -> Option<&'static str> {
    let (word, ()) = NAME_HEADS.at(name).next()?;
    let longer = roles_at(name).is_some_and(|(other, _)| other.len() > word.len());
    (!longer).then_some(word)
}

static BASES: LazyLock<WordTable<()>> =
    LazyLock::new(|| WordTable::new(words(table!("tables/changes.tsv"), |says| (says == "base").then_some(()))));

/// Where in `text` the first begins of what a change is compared with: 同比, 比上年.
#[must_use]
pub fn base_in(text: &str) -> Option<usize> {
    let word = BASES.within(text).next().map(|(at, ..)| at);
    // 比1—3月份
    let months = || text.find(['比', '较']).filter(|at| is_month(&text[at + '比'.len_utf8()..]));
    word.or_else(months)
}

/// 3月, 1—3月, 一季度 at the start of `text`.
fn is_month(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit() || is_dash(c) || matches!(c, '至' | '月'));
    let figure = &text[..text.len() - behind.len()];
    let quarter = text.strip_prefix('第').unwrap_or(text).chars().nth(1) == Some('季');
    (figure.starts_with(|c: char| c.is_ascii_digit()) && figure.ends_with('月')) || quarter
}

/// Words of a kind in the table of denials.
fn denials(kind: &'static str) -> WordTable<()> {
    WordTable::new(words(table!("tables/absences.tsv"), move |says| (says == kind).then_some(())))
}

static DENIALS: LazyLock<WordTable<()>> = LazyLock::new(|| denials("none"));
static UNDONE: LazyLock<WordTable<()>> = LazyLock::new(|| denials("deed"));
static ZERO_NOUNS: LazyLock<WordTable<()>> = LazyLock::new(|| denials("zero"));

static NO_DENIALS: LazyLock<WordTable<()>> = LazyLock::new(|| denials("but"));

/// The 无 or 没有 of a clause that is no more than it and what did not happen: 无败诉案件; not 无证经营案件.
#[must_use]
pub fn denies_alone(clause: &str) -> Option<&'static str> {
    let noun = |at: usize| ZERO_NOUNS.at(&clause[at..]).any(|(word, ())| at + word.len() == clause.len());
    let denial = ["无", "没有"].into_iter().find(|word| clause.starts_with(word))?;
    let denies =
        NO_DENIALS.at(clause).next().is_none() && clause.char_indices().any(|(at, _)| at >= denial.len() && noun(at));
    denies.then_some(denial)
}

static SHARED_OUTCOMES: LazyLock<WordTable<()>> = LazyLock::new(|| denials("outcome"));

/// Whether the items of a list of things that did not happen may share what became of them: 行政复议、行政诉讼败诉案件.
#[must_use]
pub fn shares_outcome(list: &str) -> bool {
    SHARED_OUTCOMES.within(list).next().is_some()
}

/// The words at the start of `text` that say that something did not happen: 未发生.
#[must_use]
pub fn denial_at(text: &str) -> Option<&'static str> {
    let word = || DENIALS.at(text).next().map(|(word, ())| word);
    NO_DENIALS.at(text).next().is_none().then(word)?
}

/// The words at the start of `text` that deny a deed, if what follows is one that reports count: 未制定.
#[must_use]
pub fn undone_at(text: &str) -> Option<&'static str> {
    UNDONE.at(text).next().map(|(word, ())| word)
}

/// The noun at the start of `text` that a 零 before it denies: 投诉.
#[must_use]
pub fn zero_noun_at(text: &str) -> Option<&'static str> {
    ZERO_NOUNS.at(text).next().map(|(word, ())| word)
}

/// What a rate is a rate of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateBase {
    /// Of the things counted right before it: 整改率.
    Share,
    /// Of something that is defined elsewhere: 败诉率.
    Official,
}

static RATES: LazyLock<EndTable<RateBase>> = LazyLock::new(|| {
    let says = |says| if says == "share" { RateBase::Share } else { RateBase::Official };
    EndTable::new(words(table!("tables/rates.tsv"), move |key| Some(says(key))))
});

/// What a rate of this stem (整改 of 整改率) is a rate of, where the table knows it.
#[must_use]
pub fn rate_base(stem: &str) -> Option<RateBase> {
    RATES.end_of(stem).map(|(_, base)| *base)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of the tables of words that say something else than what a word does in its clause.
    const OTHER_ROLES: [&str; 16] = [
        "head",
        "link",
        "time",
        "measure",
        "average",
        "single",
        "yardstick",
        "span",
        "generic",
        "agent",
        "class",
        "piece",
        "firm",
        "attribute",
        "holder",
        "person",
    ];

    #[test]
    fn every_row_says_something() {
        let tables = [table!("tables/verbs.tsv"), table!("tables/particles.tsv"), table!("tables/nouns.tsv")];
        for [role, _] in tables.into_iter().flat_map(rows::<2>) {
            assert!(OTHER_ROLES.contains(&role) || Roles::of(role).is_some(), "{role}");
        }
    }

    #[test]
    fn a_word_has_its_roles() {
        let (word, roles) = roles_at("累计发放").unwrap();
        assert!(word == "累计" && roles.has(Roles::OPENING) && roles.has(Roles::ADVERB) && !roles.has(Roles::VERB));
        assert!(roles_at("增加值").unwrap().1.has(Roles::NOUN));
        assert!(roles_at("检查").unwrap().1.has(Roles::NOMINAL));
        assert_eq!(link_before("调解率达到"), Some(("达到", Link::Plain)));
        assert_eq!(link_before("十八大以来"), Some(("以来", Link::Time)));
        assert_eq!(link_before("违法行为"), None);
        assert_eq!(tail_at("人员2人"), Some(Tail::Any));
        assert_eq!(change_before("同比增长"), Some(("增长", Direction::Up)));
        assert_eq!((base_in("件数比上年增长"), base_in("比重")), (Some(6), None));
    }
}
