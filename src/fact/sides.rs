//! What stands on both sides of a number that has no noun before it, or a measure word that takes one: which side says
//! what is counted, or whether both speak of what was counted before.

use std::ops::Range;

use super::{
    before::{Before, WITH, solid},
    behind::Behind,
    clause::reach_behind,
    deed::{ends_in_deed, first_verb, is_outcome, is_verb, last_verb, names_amount, says_alone},
    dimension::{comparable, takes_noun},
    indicator::{Indicator, Site},
    topic::Topic,
};
use crate::{
    lexicon::{Roles, WordList, change_before, names_agent, roles_at},
    report::Dimension,
    text::chars::parts_clauses,
};

/// What begins what did not become of a thing.
const DENIED: [char; 7] = ['未', '不', '没', '尚', '无', '难', '暂'];

/// A number with the words on both sides.
pub struct Sides<'s, 't> {
    /// The number.
    pub site: &'s Site<'t>,
    /// What stands before it.
    pub before: Before,
    /// What stands behind it.
    pub behind: Behind,
}

impl Sides<'_, '_> {
    /// What the number counts.
    #[must_use]
    pub fn decide(self) -> Indicator {
        let action = self.action();
        let scope = self.before.scope.clone();
        if let Some(name) = self.noun().or_else(|| self.object()) {
            return Indicator { name: Some(name), action, scope, ..Indicator::default() };
        }
        let over = self.taken_over();
        // 未化解的8起均已落实包案领导: what is told of what is described names it no more.
        let described = self.described();
        // 未采纳13条均作出说明: nor of what was dealt with.
        let passed = described.is_some() || (self.before.action.is_some() && self.is_told());
        let behind = self.behind.verb.clone().filter(|deed| !passed && self.counts_deed(deed));
        let own = if self.before.ends_in_verb {
            let money = self.site.dimension() == Some(Dimension::Money);
            let alone = |deed: &str| if money { names_amount(deed) } else { says_alone(deed) };
            let before = self.before.action.clone().filter(|deed| over.is_none() && alone(self.words(deed)));
            behind.or(before)
        } else {
            behind.filter(|_| self.site.same_kind().is_none_or(|topic| self.is_deed(topic)))
        };
        // 法律明白人36名、示范户12户，每村3名: an average is of what has its unit.
        let shared = self.site.topics.current().is_some_and(|topic| topic.shared);
        let each = self.site.dealt_with().filter(|_| scope.is_some() || shared);
        let last = || each.or_else(|| self.site.speaks_on()).filter(|_| !self.before.ends_in_verb);
        // 其余38件均已公开: what the rest is was counted before.
        let own = own.filter(|_| self.rest().is_none());
        let rest = self.rest_word().filter(|_| own.is_none() && self.rest().is_none());
        if let Some(word) = rest {
            return Indicator { name: Some(word), action, scope, ..Indicator::default() };
        }
        let topic = over.filter(|_| self.before.ends_in_verb || self.behind.verb.is_some() || described.is_some());
        let topic = topic.or(self.rest()).or_else(last);
        // 剩余2个已明确时限: what becomes of the rest of a list is no name.
        let own = own.filter(|_| self.rest().is_none());
        let inherited = own.is_none() && topic.is_some();
        let subject = || self.before.subject.clone().filter(|_| !self.before.ends_in_verb);
        let name = own.or_else(|| topic.map(|topic| topic.name.clone())).or(described).or_else(subject);
        Indicator { name, action, scope, inherited, ..Indicator::default() }
    }

    /// Whether what was counted last is what happened: 625万人享受低保，12万人享受救助.
    fn is_deed(&self, topic: &Topic) -> bool {
        let words = self.words(&topic.name);
        let opens = || roles_at(words).is_some_and(|(_, roles)| roles.has(Roles::VERB) && !roles.has(Roles::NOUN));
        is_verb(words) || (opens() && says_alone(words))
    }

    /// Whether what stands behind the number is told of all of it.
    fn is_told(&self) -> bool {
        self.site.text[self.site.quantity.range.end..].starts_with(['均', '都', '已'])
    }

    /// The verb of 尚未化解的, where nothing but that stands before the number.
    fn described(&self) -> Option<Range<usize>> {
        let Site { text, start, quantity, .. } = self.site;
        let words = text[*start..quantity.range.start].trim_end_matches(['有', '为', '共']).strip_suffix('的')?;
        let verb = last_verb(text, *start..start + words.len())?;
        self.site.dimension().is_some_and(takes_noun).then_some(verb)
    }

    /// What 其他30件 behind a list of parts counts: the whole, or what is left of what was dealt with (整改49个，其余3个).
    fn rest(&self) -> Option<&Topic> {
        let Site { topics, quantity, .. } = self.site;
        self.rest_word()?;
        let whole = topics.whole().filter(|whole| comparable(whole.unit, quantity.unit));
        whole.or_else(|| self.site.dealt_with().filter(|topic| topic.again))
    }

    /// 其他 where that is all that stands before the number.
    fn rest_word(&self) -> Option<Range<usize>> {
        let clause = self.site.clause();
        let words = self.site.text[clause.clone()].trim_start_matches('、');
        let counts = self.site.dimension().is_some_and(takes_noun);
        (counts && WordList::Rest.holds(words)).then(|| clause.end - words.len()..clause.end)
    }

    /// Whether a name follows right behind the number, and is more than 活动.
    fn follows(&self, name: &Range<usize>) -> bool {
        name.start == self.site.quantity.range.end && solid(self.words(name)) > 2
    }

    fn words(&self, range: &Range<usize>) -> &str {
        &self.site.text[range.clone()]
    }

    /// The name before the number where that is a verb whose object follows: 储备四批次国债.
    fn verb(&self) -> Option<Range<usize>> {
        let name = self.before.name.clone().filter(|name| self.behind.name.is_some() && is_verb(self.words(name)))?;
        Some(name).filter(|verb| !self.site.text[verb.end..].starts_with('的'))
    }

    fn action(&self) -> Option<Range<usize>> {
        let deed = || {
            // 党委会4次专题研究信访工作
            let name = self.behind.name.as_ref().filter(|_| self.site.counts_events());
            let does = |deed: &Range<usize>| name.is_some_and(|name| name.start == deed.end);
            let deed = self.behind.verb.clone().filter(|deed| does(deed) || says_alone(self.words(deed)))?;
            Some(first_verb(self.site.text, deed))
        };
        self.verb()
            .or_else(|| self.before.action.clone())
            .or_else(deed)
            .or_else(|| self.completed())
            .or_else(|| self.predicate())
    }

    /// The verb of 将36项事项纳入“一窗受理”, which stands behind what it is done with, or of 12个项目全部投产, which tells
    /// what became of what is counted.
    fn predicate(&self) -> Option<Range<usize>> {
        let name = self.behind.name.clone()?;
        let rest = &self.site.text[name.end..reach_behind(self.site.text, name.end)];
        let clause = rest.split(parts_clauses).next().unwrap_or(rest);
        let adverb = roles_at(clause).filter(|(_, roles)| roles.has(Roles::ADVERB)).map_or(0, |(word, _)| word.len());
        let (verb, roles) = roles_at(&clause[adverb..])?;
        let handed = self.words(&self.site.clause()).starts_with(['将', '把']);
        let does = if handed {
            roles.has(Roles::VERB)
        } else {
            self.becomes(&name) && self.ends_so(&clause[adverb..], verb, roles) && !clause.starts_with(DENIED)
        };
        let start = name.end + adverb;
        let does = does && !roles.has(Roles::NOUN) && change_before(verb).is_none();
        does.then_some(start..start + verb.len())
    }

    /// Whether something can become of what is named right behind the number.
    fn becomes(&self, name: &Range<usize>) -> bool {
        let counts = self.site.dimension().is_some_and(takes_noun) && self.before.name.is_none();
        counts && name.start == self.site.quantity.range.end && !self.words(name).starts_with(DENIED)
    }

    /// Whether a verb says what became of the thing before it: it has no object (加快建设), is one of such verbs, or one of
    /// gaining. Of 6个执法队办理案件40件 and 2名干部负责 the verb tells of others.
    fn ends_so(&self, words: &str, verb: &str, roles: Roles) -> bool {
        let after = &words[verb.len()..];
        let alone = is_verb(words) && self.site.dimension() != Some(Dimension::Person);
        let state = roles.has(Roles::STATE) && after.is_empty();
        let gains = WordList::Gains.at(verb).is_some() && !after.is_empty();
        (alone || state || gains) && !after.contains('的') && !(roles.has(Roles::MODAL) || roles.has(Roles::EVENT))
    }

    /// 完成 of 完成54个小区雨污分流改造, a link elsewhere. Of 完成4个养殖场收尾工作 the things are not what was done.
    fn completed(&self) -> Option<Range<usize>> {
        let clause = self.site.clause();
        let name = self.behind.name.as_ref().filter(|_| self.before.name.is_none() && self.before.subject.is_none())?;
        let whole = self.site.text[name.end..].chars().next().is_none_or(|c| parts_clauses(c) || c == '、');
        let verb = Some("完成").filter(|verb| whole && self.words(&clause).ends_with(verb))?;
        Some(clause.end - verb.len()..clause.end)
    }

    /// The noun that is counted: behind a measure word it wins over what stands before.
    fn noun(&self) -> Option<Range<usize>> {
        let (before, behind) = (self.before.name.clone(), self.behind.name.clone());
        let does = self.site.counts_events() && self.behind.verb.is_none() && self.verb().is_none();
        // “政策问答”等17场专题宣讲: before the number stand examples.
        let does = does && !(self.site.ends_in_examples() && behind.as_ref().is_some_and(|name| self.follows(name)));
        if does { before.or(behind) } else { behind.or(before) }
    }

    /// 中央投资安排6400亿元, 违法建设拆除25处: the subject is what was dealt with, unless it is who did it.
    fn object(&self) -> Option<Range<usize>> {
        let object = self.before.object.clone().filter(|object| !names_agent(self.words(object)));
        // 中心“一站式”受理586件: by what it was done is not what was.
        let object = object.filter(|object| self.words(object).starts_with('“') || !self.words(object).ends_with('”'));
        let mut object = object.filter(|_| self.before.ends_in_verb && self.behind.verb.is_none())?;
        // 对行政审判中的违法行为受理4件: only what has a measure word was dealt with.
        if self.site.text[..object.start].ends_with(WITH) {
            let last = self.words(&object).rfind('的').map_or(0, |at| at + '的'.len_utf8());
            object.start += last;
            return Some(object).filter(|_| self.site.dimension().is_some_and(takes_noun));
        }
        use Dimension::{Event, Household, Person, Visit};
        let verb = self.before.action.clone()?;
        let does = roles_at(self.words(&verb)).map_or(Roles::default(), |(_, roles)| roles);
        let reaches = does.has(Roles::OUTCOME);
        // The verb may be another one, that stands before it.
        if verb.end < object.end {
            return Some(object);
        }
        match self.site.dimension() {
            // 改造惠及390万人: whom it reached are others.
            Some(Person | Visit | Household) if reaches => Some(object.start..verb.end),
            // 案件移交25次: so often was it done.
            Some(Event) if !does.has(Roles::EVENT) => Some(object.start..verb.end),
            _ => Some(object),
        }
    }

    /// What was counted before and is spoken of again. 维持8件、驳回2件: each names itself. 提出意见61条，采纳58条: the
    /// second speaks of the first. 纠纷84件，其中邻里类31件、其他类53件，调解成功82件: what is done behind a list of parts
    /// is done with the whole.
    fn taken_over(&self) -> Option<&Topic> {
        let Site { text, quantity, start, topics, .. } = self.site;
        let list_ended = text[..*start].ends_with(['，', '；']);
        let whole = topics.whole().filter(|whole| list_ended && comparable(whole.unit, quantity.unit));
        // 按日连续处罚2件、查封扣押14件: of a list of deeds each is counted.
        let listed = text[self.site.from..].starts_with('、');
        let own = self.before.action.as_ref().filter(|_| listed && self.before.ends_in_verb);
        let own = own.is_some_and(|deed| says_alone(self.words(deed)));
        let deed = |name: &Range<usize>| {
            let words = self.words(name);
            is_verb(words) || is_outcome(words) || (own && ends_in_deed(words))
        };
        // 其他结果1件、尚未审结2件: nor is the rest of a list what another part of it is.
        let rest = |name: &Range<usize>| WordList::Rest.at(self.words(name)).is_some();
        // 政法专项编制26名，实有22名: those who are there are no posts.
        let posts = |name: &Range<usize>| self.words(name).ends_with("编制");
        let other = |topic: &Topic| deed(&topic.name) || rest(&topic.name) || posts(&topic.name);
        let same = whole.or(self.site.dealt_with()).filter(|topic| !other(topic));
        // 粮食产量70650万吨，增产1.6%: a ratio is of what was spoken of.
        same.or(topics.current().filter(|_| self.site.dimension() == Some(Dimension::Ratio)))
    }

    /// Whether a deed says what is counted. 统筹30亿元支持企业, 支出的74%用于民生: what amounts are for does not.
    fn counts_deed(&self, deed: &Range<usize>) -> bool {
        let spoken_of = self.site.topics.current().is_some();
        let counts = self.site.dimension().is_none_or(|unit| match unit {
            Dimension::Ratio => !spoken_of,
            unit => takes_noun(unit) || unit == Dimension::Visit,
        });
        counts && says_alone(self.words(deed))
    }
}
