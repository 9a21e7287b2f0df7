//! Shares of a whole: 占总播种面积的49.3%, 占办件总量1936件的90%.

use rust_decimal::Decimal;

use super::{
    super::{clause, relation::Relation, walk::Parting},
    Rates, is_printed,
};
use crate::lexicon::WordList;

impl Rates<'_> {
    /// 占总播种面积的49.3%: the whole bears the name that stands between, the part was spoken of last or is named too.
    pub(super) fn share(&self, i: usize, of: &str) -> Option<Relation> {
        let all = of.split('的').next()?.trim_end_matches(['比', '达', '到', '为', '重']);
        let of = all.trim_start_matches(['总', '全', '部', '市', '县', '镇', '区', '省', '国']);
        let name = self.stretch.name(i);
        let subject = name.split('占').next().filter(|subject| subject.len() < name.len() && !subject.is_empty());
        let part = match subject {
            _ if self.shared_out(i) => {
                self.before(i).find(|j| self.counts(*j) && self.name_of(*j) == self.name_of(i))?
            }
            Some(subject) => self.before(i).find(|j| self.counts(*j) && self.stretch.name(*j).ends_with(subject))?,
            // 被诉4件（驳回3件、撤诉1件），占0.2%: what brackets hold is passed over.
            None => {
                let depth = |i: usize| self.stretch.gaps[i].depth;
                self.before(i).find(|j| depth(*j) <= depth(i)).filter(|j| self.counts(*j))?
            }
        };
        let named = |j: &usize| self.can_hold(*j, part) && !of.is_empty() && self.stretch.name(*j).ends_with(of);
        // 男性人口2万人，占总人口的52%；女性人口…，占总人口的48%: not of the other part.
        let whole =
            self.before(i).filter(named).find(|j| self.stretch.name(*j).ends_with(all) || !self.is_shared(*j, i));
        let whole = match whole {
            // 占22.2%: of what, the arithmetic says or nothing does.
            None if of.is_empty() && self.whole_of(part).is_some_and(|whole| self.can_hold(whole, part)) => {
                self.whole_of(part)?
            }
            None if of.is_empty() && self.is_right_behind(part, i) => part - 1,
            None if of.is_empty() => {
                self.before(part).find(|j| self.can_hold(*j, part) && self.holds(i, part, *j) == Some(true))?
            }
            None => return self.share_of_same(i, part, of),
            Some(found) => found,
        };
        let right = |j: &usize| self.can_hold(*j, part) && self.holds(i, part, *j) == Some(true);
        // 办理100件，办结95件，其中处罚40件，占40%: of what stands before the whole that 其中 speaks of.
        let other = || self.before(part).take_while(|j| self.same_sentence(*j, i)).find(right);
        let wrong = of.is_empty() && self.holds(i, part, whole) == Some(false);
        let whole = Some(whole).filter(|_| !wrong).or_else(other).unwrap_or(whole);
        let holds = self.holds(i, part, whole);
        // Of another place or year the whole may bear the same name.
        let near = self.same_sentence(whole, i) || holds != Some(false);
        // 其中跨省通办3120件，线上受理占比46.3%: a share with a subject of its own.
        let near = near && (holds == Some(true) || !of.is_empty() || self.shared_out(i) || self.is_share_of(i, part));
        near.then(|| self.relation(i, Some(part), whole, holds))
    }

    /// Whether the number behind a count, still before `i`, is its share of something.
    fn is_shared(&self, j: usize, i: usize) -> bool {
        j + 1 < i && self.is_rate(j + 1) && self.share_before(j + 1).contains('占')
    }

    /// Whether the words before 占比 name what the part is, or nothing at all.
    pub(super) fn is_share_of(&self, i: usize, part: usize) -> bool {
        let words = self.share_before(i).split('占').next().unwrap_or_default();
        let subject =
            words.trim_matches(['约', '共', '就', '均', '且', '其', '所', '分', '别', '比', '例', '重', '（']);
        subject.is_empty() || self.stretch.name(part).contains(subject) || subject.contains(self.stretch.name(part))
    }

    /// 受理15件。经审理，维持5件，占受理案件总数的33%: the whole is told by what was done with it; of what bears quite another
    /// name only right arithmetic speaks, of one that the part is told to be of, or to so many places that none is by chance.
    fn share_of_same(&self, i: usize, part: usize, of: &str) -> Option<Relation> {
        let right = |j: &usize| self.can_hold(*j, part) && self.holds(i, part, *j) == Some(true);
        let telling = self.stretch.quantities[i].value.scale() >= 2;
        let near = |j: &usize| telling || self.same_paragraph(*j, i);
        let (named, alone) = self.done_to_all(part, of);
        let fits = self.whole_of(part).filter(right).or_else(|| named.filter(right));
        let fits =
            fits.or_else(|| self.before(part).take_while(near).find(right).filter(|_| telling || named.is_some()));
        if let Some(whole) = fits {
            return Some(self.relation(i, Some(part), whole, Some(true)));
        }
        // What was left from last year may be among what was dealt with.
        let whole = named.filter(|whole| self.same_paragraph(*whole, i) && part + 1 == i)?;
        let others = || self.before(part).take_while(near).filter(|j| *j != whole && self.can_add(*j, whole));
        let with_other = others().any(|j| self.gives(i, part, [whole, j]));
        let sentences = self.stretch.between(whole, i).iter().filter(|gap| gap.parting == Parting::Sentence).count();
        let told = self.words_before(i).trim_start_matches('约').starts_with('占');
        let holds = self.holds(i, part, whole);
        (alone && sentences <= 1 && told && !with_other && holds == Some(false))
            .then(|| self.relation(i, Some(part), whole, holds))
    }

    /// The last count before one that can be what 占受理案件总数 speaks of, what was received, and whether it is the only one.
    fn done_to_all(&self, part: usize, of: &str) -> (Option<usize>, bool) {
        let mut found = deed_of_all(of).into_iter().flat_map(|deed| {
            self.before(part).filter(move |j| self.can_hold(*j, part) && self.words_before(*j).contains(deed))
        });
        (found.next(), found.next().is_none())
    }

    /// The words of a share before it, over a comma too: 占受理数的比例最高，达92.7%.
    pub(super) fn share_before(&self, i: usize) -> &str {
        let own = self.words_before(i);
        let from = i.checked_sub(1).map_or(0, |last| self.stretch.quantities[last].range.end);
        let start = self.stretch.quantities[i].range.start;
        let comma = start - own.len();
        let reached = matches!(own, "达" | "达到" | "为" | "高达") && self.stretch.text[from..comma].ends_with('，');
        if reached {
            &self.stretch.text[clause::start(self.stretch.text, from, comma - '，'.len_utf8())..start]
        } else {
            own
        }
    }

    /// Whether the sum of two wholes gives the rate.
    fn gives(&self, rate: usize, part: usize, [one, other]: [usize; 2]) -> bool {
        let of = |i: usize| self.stretch.quantities[i].value;
        let percent = of(part).checked_mul(Decimal::ONE_HUNDRED);
        let true_rate = percent.and_then(|percent| percent.checked_div(of(one).checked_add(of(other))?));
        true_rate.is_some_and(|true_rate| is_printed(true_rate - of(rate), of(rate)))
    }

    /// Whether a number is one of those that 分别占 shares out.
    pub(super) fn shared_out(&self, i: usize) -> bool {
        const MOST: usize = 12;
        let joined = |j: &usize| matches!(self.words_before(*j), "和" | "、" | "与");
        let head = self.before(i + 1).take(MOST).find(|j| !joined(j));
        head.is_some_and(|j| self.words_before(j).contains("分别占"))
    }

    /// 1742件，占办件总量1936件的90%; 38亿元，完成年初预算39亿元的97.4%: the whole stands in the words.
    pub(super) fn share_of_number(&self, i: usize) -> Option<Relation> {
        let (part, whole) = (i.checked_sub(2)?, i - 1);
        let of = self.words_before(i).strip_prefix('的').is_some_and(|of| of.is_empty() || of == "比例为");
        let words = self.words_before(whole).trim_start_matches('，');
        let quota =
            ["完成", "为", "达到", "占"].iter().any(|verb| words.starts_with(verb)) && WordList::Quotas.is_in(words);
        let told = of && (quota || words.starts_with('占')) && self.same_sentence(part, i);
        let holds = self.holds(i, part, whole);
        // A quota can be passed.
        let fits = told && (self.can_be_part(whole, part) || (quota && self.can_be_part(part, whole)));
        fits.then(|| self.relation(i, Some(part), whole, holds))
    }

    /// 执法人员30名，本科以上24名，占比85%: the first two counts of a sentence, and their rate.
    fn is_right_behind(&self, part: usize, rate: usize) -> bool {
        let Some(whole) = part.checked_sub(1).filter(|_| part + 1 == rate) else { return false };
        let first = whole == 0 || !self.same_sentence(whole - 1, whole);
        let comma = self.stretch.gaps[part].parting == Parting::Comma;
        first && comma && self.same_sentence(whole, rate) && self.can_be_part(whole, part)
    }
}

/// What was done with all that 受理案件总数, or 受案总数, are the number of.
fn deed_of_all(of: &str) -> Option<&str> {
    let all = ["总数", "总量", "件数", "数"].iter().find_map(|tail| of.strip_suffix(tail))?;
    let mut chars = all.char_indices();
    match chars.nth(1)? {
        (at, '案') => Some(&all[..at]),
        _ => Some(&all[..chars.next().map_or(all.len(), |(at, _)| at)]),
    }
}
