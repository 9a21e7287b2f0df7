//! Ratios with what they are ratios of: 35条，解决33条，解决率94.3%; 占总播种面积的49.3%.
//!
//! Where only the whole is named, a percentage can still be impossible: no whole number of 7 cases is 90% of them.

mod far;
mod other;
mod share;
mod terms;

pub use far::far;
use rust_decimal::Decimal;

use super::{
    again::of_total,
    clause,
    item::{Stretch, same_kind},
    relation::Relation,
    walk::Parting,
};
use crate::{
    lexicon::{RateBase, WordList, figure_words, holds_figure_word, is_average, rate_base},
    report::{Approx, Dimension, RelationKind},
};

/// What a ratio is a ratio of stands among so many numbers before it.
const REACH: usize = 30;

/// All rates of a paragraph, whose `sums` are known.
#[must_use]
pub fn find(stretch: &Stretch<'_>, sums: &[Relation]) -> Vec<Relation> {
    let rates = Rates { stretch, sums };
    let tied = (0..stretch.quantities.len()).filter(|i| rates.is_rate(*i)).filter_map(|i| rates.tie(i));
    other::one_of_each(tied.filter(|rate| !rates.is_elsewhere(rate)).collect())
}

struct Rates<'s> {
    stretch: &'s Stretch<'s>,
    sums: &'s [Relation],
}

impl Rates<'_> {
    /// Whether a number is a percentage of something, and not a change.
    fn is_rate(&self, i: usize) -> bool {
        let quantity = &self.stretch.quantities[i];
        let percent = quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
        let change = self.stretch.facts[i].indicator.change.is_some();
        percent && quantity.value_max.is_none() && !change && !self.is_compared(i)
    }

    fn tie(&self, i: usize) -> Option<Relation> {
        let words = self.share_before(i);
        if let Some(of) = words.split_once('占').map(|(_, of)| of).or_else(|| of_total(words)) {
            return self.share(i, of);
        }
        // 分别占15%和1.7%
        if self.shared_out(i) {
            return self.share(i, "");
        }
        if let Some(share) = self.share_of_number(i) {
            return Some(share);
        }
        let stem = self.stretch.name(i).strip_suffix('率')?;
        if let Some(part) = self.in_brackets(i) {
            return self.of_brackets(i, part);
        }
        if let Some(over) = self.over_quota(i, stem) {
            return Some(over);
        }
        let near = || self.before(i).take_while(|j| self.same_sentence(*j, i));
        // 达成协议94起，成功率: what was agreed on was settled.
        let settles = ["成功", "调解", "调处"].iter().any(|deed| stem.ends_with(deed));
        let agreed = |j: usize| settles && WordList::Agreed.ends(self.words_before(j));
        // 审结5391件，结案率: of what, cases left from last year among them, only the arithmetic says.
        let closes = |j: usize| stem.ends_with("结案") && self.words_before(j).ends_with('结');
        // 应参加92人，实际参加90人，参考率: what the rate is of stands right before it.
        let last = i.checked_sub(1).filter(|last| *last > 0 && self.is_of_due(*last));
        let is_part = |j: usize| last == Some(j) || agreed(j) || closes(j) || self.is_done(j, stem);
        let part = near().find(|j| self.counts(*j) && is_part(*j) && !self.is_open(*j, stem));
        let Some(part) = part else {
            return self
                .of_last(i, stem)
                .or_else(|| self.of_among(i))
                .or_else(|| self.of_next(i, stem))
                .or_else(|| self.of_terms(i, stem));
        };
        let right = |j: &usize| self.can_hold(*j, part) && self.holds(i, part, *j) == Some(true);
        // 纠错236件，纠错率24.2%，调解170件，调解率17.4%: what has its own rate is no whole, unless the arithmetic says so.
        // 审结120件，其中维持61件、调解48件，调解率40%: nor is another part of the same list.
        let all = self.whole_of(part);
        let beside = |j: usize| all.is_some() && self.whole_of(j) == all;
        let fits = |j: &usize| self.can_hold(*j, part) && !beside(*j) && (!self.has_own_rate(*j, part) || right(j));
        let whole = near().find(|j| *j < part && fits(j));
        // 受理4939件，同比增长5%。结案2837件，结案率57.44%: of what the sentence before tells, if the arithmetic says so.
        let telling = self.stretch.quantities[i].value.scale() > 0 && self.stretch.items[part].digits >= 2;
        let before = || self.before(part).filter(|j| telling && self.same_paragraph(*j, i)).find(right);
        let Some(whole) = whole.or_else(before) else { return self.of_next(i, stem) };
        let holds = self.holds(i, part, whole);
        // 审结163件235人，批准逮捕134件187人，逮捕率79.6%: of the persons, or of what is not told.
        if self.is_double(part) && holds == Some(false) {
            let persons = self.is_double(whole) && self.holds(i, part + 1, whole + 1) == Some(true);
            return persons.then(|| self.relation(i, Some(part + 1), whole + 1, Some(true)));
        }
        // 现场整改62处，限期整改24处，整改率100%: what was done is told in several parts; of 家庭纠纷96起（化解94起） in brackets.
        let depth = |i: usize| self.stretch.gaps[i].depth;
        let several = self.is_done(whole, stem) && !agreed(part) || depth(part) > depth(i);
        let official = rate_base(stem) == Some(RateBase::Official);
        // 减税37.9亿元；清偿账款8.45亿元，清偿率92.3%: behind a semicolon another thing is told.
        let other = !self.stretch.between(whole, part).iter().all(|gap| gap.parting < Parting::Semicolon)
            && self.name_of(part).is_some_and(|_| self.stretch.name(part) != self.stretch.name(whole));
        // 批捕25人，不捕24人，不捕率49%: of both.
        let denied = stem.starts_with(['不', '未']);
        // 成功调处262件，调处率100%，成功率98.1%: what was dealt with is more than what was settled.
        let settled = settles && !stem.ends_with("成功") && self.words_before(part).contains("成功");
        // 撤销1件；出庭应诉1件，出庭应诉率100%: one is all of any one.
        let trivial = other && official && self.stretch.quantities[i].value == Decimal::ONE_HUNDRED;
        // 按时结案597件，结案率100%: not of those alone that were closed in time.
        let in_time = self.words_before(part).find(stem).is_some_and(|at| ends_plain(&self.words_before(part)[..at]));
        let plain = !(official || several || other || denied || settled || in_time || closes(part));
        let due = last == Some(part) && whole + 1 == part;
        let told = plain || due || holds == Some(true) || (official && self.is_of_judged(i, part, whole, stem));
        (told && !trivial).then(|| self.relation(i, Some(part), whole, holds))
    }

    /// Whether the number behind a count, still before `part`, is the rate of it.
    fn has_own_rate(&self, i: usize, part: usize) -> bool {
        let stem = || self.stretch.name(i + 1).strip_suffix('率');
        // 受理200件，受理率100%，办结190件: all of them.
        let some = || self.stretch.quantities[i + 1].value != Decimal::ONE_HUNDRED;
        i + 1 < part && self.is_rate(i + 1) && some() && stem().is_some_and(|stem| self.is_done(i, stem))
    }

    /// 办结复议案件60件，纠错9件，纠错率18%: whether a rate whose base is defined elsewhere is wrong and can only be that of the
    /// two counts right before it. Of cases that came in some are still open, and some of those in court are never heard.
    fn is_of_judged(&self, i: usize, part: usize, whole: usize, stem: &str) -> bool {
        let words = self.words_before(whole);
        let came = ["received", "came"].iter().any(|list| holds_figure_word(words, list));
        let judged = ["败诉", "纠错"].iter().any(|verdict| stem.ends_with(verdict));
        let told = judged && self.stretch.name(part) == stem && !came || words.contains("开庭");
        told && whole + 1 == part && part + 1 == i && self.holds(i, part, whole) == Some(false)
    }

    /// Whether a count says how many of those did what was due that stand right before it: 应出庭9次，实际出庭8次.
    fn is_of_due(&self, i: usize) -> bool {
        let deed = self
            .words_before(i)
            .trim_start_matches(['、', '，'])
            .strip_prefix('实')
            .map(|deed| deed.trim_start_matches('际'));
        let due =
            |deed: &&str| self.words_before(i - 1).rsplit_once('应').is_some_and(|(_, due)| due.starts_with(*deed));
        deed.filter(due).is_some_and(|deed| !deed.is_empty())
    }

    /// 帮教对象62人，安置率96.8%，其中安置60人: a rate between the two, which the arithmetic ties.
    fn of_next(&self, i: usize, stem: &str) -> Option<Relation> {
        let (whole, part) = (i.checked_sub(1)?, i + 1);
        let told = part < self.stretch.items.len() && self.counts(part) && self.same_sentence(whole, part);
        let fits = told && self.can_hold(whole, part) && self.is_done(part, stem);
        (fits && self.holds(i, part, whole) == Some(true)).then(|| self.relation(i, Some(part), whole, Some(true)))
    }

    /// 承诺500件，实际完成560件，完成率112%: more can be done than there was to do.
    fn over_quota(&self, i: usize, stem: &str) -> Option<Relation> {
        let (whole, part) = (i.checked_sub(2)?, i - 1);
        let told = stem.ends_with("完成") && self.same_sentence(whole, i) && self.counts(whole) && self.counts(part);
        let quota =
            || WordList::Quotas.is_in(self.words_before(whole)) && !WordList::Quotas.is_in(self.words_before(part));
        let fits = told && self.can_add(part, whole) && self.stretch.items[whole].value > 0 && quota();
        let deed = || ["完成", "完工", "实际"].iter().any(|deed| self.words_before(part).contains(deed));
        (fits && deed()).then(|| self.relation(i, Some(part), whole, self.holds(i, part, whole)))
    }

    /// 五保对象764名，其中115人入住，供养率15%: a rate right behind a part, of another name than it, which the arithmetic ties.
    fn of_among(&self, i: usize) -> Option<Relation> {
        let part = i.checked_sub(1).filter(|part| self.counts(*part) && self.same_sentence(*part, i))?;
        let whole = self.whole_of(part).filter(|whole| *whole < part && self.can_hold(*whole, part))?;
        let holds = self.holds(i, part, whole);
        (holds == Some(true)).then(|| self.relation(i, Some(part), whole, holds))
    }

    fn can_add(&self, i: usize, other: usize) -> bool {
        self.counts(i) && same_kind(self.stretch.items[i].unit, self.stretch.items[other].unit)
    }

    /// Whether no line ends between two numbers.
    fn same_paragraph(&self, first: usize, last: usize) -> bool {
        let of = |i: usize| &self.stretch.quantities[i].range;
        !self.stretch.text[of(first.min(last)).end..of(first.max(last)).start].contains('\n')
    }

    fn name_of(&self, i: usize) -> Option<std::ops::Range<usize>> {
        self.stretch.facts[i].indicator.name.clone()
    }

    /// Whether a count of the same unit is no more than the other.
    fn can_be_part(&self, whole: usize, part: usize) -> bool {
        let unit = |i: usize| self.stretch.quantities[i].unit.map(|unit| unit.word);
        unit(whole) == unit(part) && self.can_hold(whole, part)
    }

    /// Whether a count is one of two of the same things: 134件187人.
    fn is_double(&self, i: usize) -> bool {
        let of = |i: usize| self.stretch.quantities.get(i).map(|quantity| &quantity.range);
        of(i).zip(of(i + 1)).is_some_and(|(first, second)| first.end == second.start) && self.counts(i + 1)
    }

    /// A rate of the count right before it, whose numerator is not told.
    fn of_last(&self, i: usize, stem: &str) -> Option<Relation> {
        let beside = |j: usize| WordList::Besides.at(self.words_before(j)).is_some();
        let passed = |j: usize| self.is_rate(j) || self.is_average(j) || beside(j) || self.is_open(j, stem);
        let last = self.before(i).find(|j| !passed(*j))?;
        let whole = self.whole_of(last);
        // 建议8件、提案5件，办复率: of both.
        let listed =
            self.stretch.gaps[last].parting == Parting::List || self.words_before(last).starts_with(['和', '与', '及']);
        if listed && whole.is_none() && last.checked_sub(1).is_some_and(|other| self.can_add(other, last)) {
            return None;
        }
        let whole = whole.unwrap_or(last);
        let near = self.same_sentence(whole, i) && self.stretch.gaps[i].parting <= Parting::Comma;
        let exact = |i: usize| self.stretch.quantities[i].approx == Approx::Exact && self.stretch.items[i].slack == 0;
        let counted = self.is_countable(whole)
            && self.counts(whole)
            && exact(whole)
            && self.stretch.quantities[i].approx == Approx::Exact;
        if !near || !counted || rate_base(stem) != Some(RateBase::Share) || !self.is_about(stem, whole) {
            return None;
        }
        let possible = self.possible(whole, i);
        Some(self.relation(i, None, whole, if possible { None } else { Some(false) }))
    }

    fn relation(&self, rate: usize, part: Option<usize>, whole: usize, holds: Option<bool>) -> Relation {
        let kind = RelationKind::Rate;
        Relation { kind, rate: Some(rate), part, whole: Some(whole), parts: Vec::new(), holds }
    }

    /// The numbers before one, the nearest first.
    fn before(&self, i: usize) -> impl Iterator<Item = usize> + use<'_> {
        (i.saturating_sub(REACH)..i).rev()
    }

    fn same_sentence(&self, first: usize, last: usize) -> bool {
        self.stretch.between(first, last).iter().all(|gap| gap.parting < Parting::Sentence)
    }

    /// Whether a number counts things.
    fn counts(&self, i: usize) -> bool {
        use Dimension::{Multiple, Points, Rate, Ratio, Time};
        let unit = self.stretch.quantities[i].unit;
        let kind = unit.is_some_and(|unit| !matches!(unit.dimension, Multiple | Points | Rate | Ratio | Time));
        kind && self.stretch.items[i].value > 0
            && self.stretch.facts[i].indicator.change.is_none()
            && !self.is_average(i)
    }

    /// Whether a number is one of each day, or head, which is no whole: 日均147件.
    fn is_average(&self, i: usize) -> bool {
        let scope = self.stretch.facts[i].indicator.scope.clone();
        scope.is_some_and(|scope| is_average(&self.stretch.text[scope]))
    }

    /// Whether a rate says nothing else than what it is the rate of, or names what the count counts: of 13个难题
    /// 热线诉求解决率 is no rate.
    fn is_about(&self, stem: &str, whole: usize) -> bool {
        let more = stem.char_indices().rev().nth(1).map_or("", |(at, _)| &stem[..at]);
        let more = PLAIN.iter().fold(more, |more, word| more.trim_end_matches(word).trim_start_matches(word));
        let tail = more.char_indices().rev().nth(1).map_or("", |(at, _)| &more[at..]);
        more.is_empty() || self.stretch.name(whole).contains(tail)
    }

    /// The whole that a number is told to be a part of. The sums stand in the order of their wholes.
    fn whole_of(&self, part: usize) -> Option<usize> {
        let first = self.sums.partition_point(|sum| sum.whole < Some(part.saturating_sub(REACH)));
        let near = self.sums[first..].iter().take_while(|sum| sum.whole <= Some(part + REACH));
        near.into_iter().find(|sum| sum.parts.contains(&part))?.whole
    }

    /// Whether its unit counts cases or persons, of which some may be done.
    fn is_countable(&self, i: usize) -> bool {
        use Dimension::{Case, Count, Document, Household, Item, Organisation, Person, Place};
        let unit = self.stretch.quantities[i].unit;
        unit.is_some_and(|unit| {
            matches!(unit.dimension, Case | Count | Document | Household | Item | Organisation | Person | Place)
        })
    }

    /// Whether `whole` can hold `part`: it counts the same kind of thing, and not less of it.
    fn can_hold(&self, whole: usize, part: usize) -> bool {
        let (of, item) = (&self.stretch.items[whole], &self.stretch.items[part]);
        self.counts(whole) && whole != part && same_kind(of.unit, item.unit) && of.value >= item.value
    }

    /// Whether the words before a count say that it is what the rate is about: 解决33条，解决率.
    fn is_done(&self, i: usize, stem: &str) -> bool {
        let words = self.words_before(i);
        let mut chars = stem.char_indices();
        // A name longer than 持证上岗 begins with whose rate it is: 行政机关负责人出庭应诉率.
        const LONGEST_DEED: usize = 12;
        let head = chars.nth(2).filter(|_| stem.len() <= LONGEST_DEED).map_or(stem, |(at, _)| &stem[..at]);
        let tail = stem.char_indices().rev().nth(1).map_or(stem, |(at, _)| &stem[at..]);
        // 72人通过，通过率92.3%; in 23个预算执行率不足50% the rate itself stands there.
        let rest = &self.stretch.text[self.stretch.quantities[i].range.end..];
        let itself = rest.strip_prefix(stem).is_some_and(|rest| rest.starts_with('率'));
        // 20份中有6份被评为不合格
        let clause = rest.split(['，', '；', '。', '、']).next().and_then(|clause| clause.strip_suffix(stem));
        let told = clause.is_some_and(|before| !before.ends_with(['不', '未']));
        let behind = !itself && (rest.starts_with(head) || told);
        stem.len() >= 6 && (behind || words.contains(head) || words.contains(tail))
    }

    /// 已整改9个，正在整改2个，整改率81.8%; 抽检50批，不合格2批，合格率96%: whether what is counted is not what the rate is of.
    fn is_open(&self, i: usize, stem: &str) -> bool {
        let words = self.words_before(i);
        let tail = stem.char_indices().rev().nth(1).map_or(stem, |(at, _)| &stem[at..]);
        let deed = words.find(stem).or_else(|| words.find(tail)).map(|at| &words[..at]);
        deed.is_some_and(|before| figure_words("not_yet").iter().any(|word| before.ends_with(word)))
    }

    /// The words of a number's clause before it.
    fn words_before(&self, i: usize) -> &str {
        let from = i.checked_sub(1).map_or(0, |last| self.stretch.quantities[last].range.end);
        let end = self.stretch.quantities[i].range.start;
        &self.stretch.text[clause::start(self.stretch.text, from, end)..end]
    }

    /// Whether part and whole give the rate as it is printed, rounded or cut off.
    fn holds(&self, rate: usize, part: usize, whole: usize) -> Option<bool> {
        let of = |i: usize| &self.stretch.quantities[i];
        let exact = |i: usize| of(i).approx == Approx::Exact && of(i).value_max.is_none();
        let true_rate = of(part).value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of(whole).value)?;
        let off = true_rate - of(rate).value;
        let place = Decimal::new(1, of(rate).value.scale());
        // 约16.2% is right or wrong where its decimals are; 约20% may be anything near.
        let about = of(rate).approx == Approx::About
            && (is_printed(off, of(rate).value) || (place < Decimal::ONE && off.abs() > Decimal::ONE));
        let exact = (about || exact(rate)) && exact(part) && exact(whole);
        let rounding = self.stretch.items[part].slack + self.stretch.items[whole].slack > 0;
        let close = is_printed(off, of(rate).value);
        (exact && (close || !rounding || off.abs() > place * Decimal::TWO)).then_some(close)
    }

    /// Whether some whole number of the whole gives the rate as it is printed.
    fn possible(&self, whole: usize, rate: usize) -> bool {
        let (of, rate) = (&self.stretch.quantities[whole], &self.stretch.quantities[rate]);
        let place = Decimal::new(1, rate.value.scale());
        if !of.value.is_integer() || of.value > Decimal::ONE_HUNDRED / place {
            return true;
        }
        let near = (rate.value * of.value / Decimal::ONE_HUNDRED).floor();
        [near, near + Decimal::ONE]
            .into_iter()
            .any(|part| is_printed(part * Decimal::ONE_HUNDRED / of.value - rate.value, rate.value))
    }
}

/// Words before a deed that a rate of it need not repeat.
const PLAIN: &[&str] = &["按期", "按时", "及时", "到期", "限期", "群众"];

fn ends_plain(words: &str) -> bool {
    PLAIN.iter().any(|word| words.ends_with(word))
}

/// Whether a rate that is off by so much is printed as `rate`, rounded or cut off.
fn is_printed(off: Decimal, rate: Decimal) -> bool {
    let place = Decimal::new(1, rate.scale());
    off.abs() <= place / Decimal::TWO || (off >= Decimal::ZERO && off < place)
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze, report::RelationKind};

    /// Rate, part, whole, and whether it holds.
    fn rates(text: &str) -> Vec<(String, String, String, Option<bool>)> {
        let report = analyze(text, &Options::default());
        let of = |id: &Option<String>| {
            let found = report.quantities.iter().find(|quantity| Some(&quantity.id) == id.as_ref());
            found.map_or(String::new(), |quantity| quantity.text.clone())
        };
        let rates = report.relations.iter().filter(|relation| relation.kind == RelationKind::Rate);
        rates.map(|rate| (of(&rate.rate), of(&rate.part), of(&rate.whole), rate.holds)).collect()
    }

    #[test]
    fn rates_of_two_times_are_not_of_one_count() {
        assert_eq!(rates("全年评查130卷，优秀41卷，优秀率由上半年的25%升至下半年的37.1%"), []);
    }

    #[test]
    fn ties_rates_to_their_counts() {
        for (text, rate, part, whole, holds) in [
            ("收集企业诉求35条，解决33条，解决率94.3%", "94.3%", "33条", "35条", Some(true)),
            ("抽取的40份卷宗中有8份被判为不合格，不合格率20%", "20%", "8份", "40份", Some(true)),
            ("收集意见52条，整改落实48条，整改率96.2%", "96.2%", "48条", "52条", Some(false)),
            ("共有执法人员19名，其中持证执法人员18名，持证上岗率94.7%", "94.7%", "18名", "19名", Some(true)),
            (
                "排查纠纷146起，其中邻里纠纷84起、其他纠纷62起；调解成功144起，成功率98.6%",
                "98.6%",
                "144起",
                "146起",
                Some(true),
            ),
            (
                "总播种面积75.1万公顷，无公害食品种植面积达37万公顷，占总播种面积的49.3%",
                "49.3%",
                "37万公顷",
                "75.1万公顷",
                Some(true),
            ),
            ("网上办理1742件，占办件总量1936件的80%", "80%", "1742件", "1936件", Some(false)),
            ("调解纠纷120起，达成协议114起，调解成功率92%", "92%", "114起", "120起", Some(false)),
            ("执法人员30名，本科以上学历24名，占比85%", "85%", "24名", "30名", Some(false)),
            ("受理复议案件9起，维持2起，占22.2%", "22.2%", "2起", "9起", Some(true)),
            ("78名干部参加考试，72人通过，通过率92.3%", "92.3%", "72人", "78名", Some(true)),
            ("受理各类案件8647件，审结8326件，结案率96.3%", "96.3%", "8326件", "8647件", Some(true)),
            ("受理信访事项7件，办结率90%", "90%", "", "7件", Some(false)),
            ("受理100件，办结90件，办结率90%，上年为85%", "90%", "90件", "100件", Some(true)),
            ("企业85家，合格82家，合格率由上年的93.3%提高到96.5%，全市平均92%", "96.5%", "82家", "85家", Some(true)),
            ("发布信息8160条，回应留言1021条，按时回应率99.5%（1016条）", "99.5%", "1016条", "1021条", Some(true)),
            ("发现问题11个，已整改9个，正在整改2个，整改率81.8%", "81.8%", "9个", "11个", Some(true)),
            ("受理100件，未办结3件，办结率97%", "97%", "", "100件", None),
            // The whole stands behind the rate.
            ("当场处罚48件，占64%，普通程序27件，合计75件", "64%", "48件", "75件", Some(true)),
            ("受理100件，办结90件，办结率95%，上年为80%", "95%", "90件", "100件", Some(false)),
            ("立案受理15件。经审理，维持5件，占受理案件总数的38%", "38%", "5件", "15件", Some(false)),
            ("立案受理15件。经审理，维持5件，占受案总数的33.3%", "33.3%", "5件", "15件", Some(true)),
            ("清单共3528项，承接事项1261项，占全区总执法事项35.74%", "35.74%", "1261项", "3528项", Some(true)),
            ("收案3211件。其中，基层院收案2711件，占全省收案的84.4%", "84.4%", "2711件", "3211件", Some(true)),
            ("五保对象764名，其中115人入住敬老院，集中供养率15%", "15%", "115人", "764名", Some(true)),
            ("审结163件235人，批准逮捕134件187人，逮捕率79.57%", "79.57%", "187人", "235人", Some(true)),
            ("受理信访事项27件，办结率100%", "100%", "", "27件", None),
            (
                "受理案件3939件（含旧存256件），增长5%。结案1837件，结案率46.64%",
                "46.64%",
                "1837件",
                "3939件",
                Some(true),
            ),
            (
                "抽查210批次，合格197批次，合格率93.8%，较2023年的94.6%下降0.8个百分点",
                "93.8%",
                "197批次",
                "210批次",
                Some(true),
            ),
            ("批复指标64亿元，已用指标52亿元，结余12亿元，总体执行率81%", "81%", "52亿元", "64亿元", Some(true)),
            (
                "常住人口40万人，其中城镇人口24万人，乡村人口16万人，常住人口城镇化率60%",
                "60%",
                "24万人",
                "40万人",
                Some(true),
            ),
            ("收入总额82万元，完成年初预算80万元的102.5%", "102.5%", "82万元", "80万元", Some(true)),
            ("抽查210批次，合格197批次，合格率93.8%，高于全市平均的92.6%", "93.8%", "197批次", "210批次", Some(true)),
            ("年度计划改造40台，实际完工43台，完成率107.5%", "107.5%", "43台", "40台", Some(true)),
            ("全年承诺320件，实际完成360件，完成率110%", "110%", "360件", "320件", Some(false)),
            ("行政应诉案件74件，败诉6件，败诉率9.1%", "9.1%", "6件", "74件", Some(false)),
            ("应出庭54件、实际出庭53件，出庭应诉率96.1%", "96.1%", "53件", "54件", Some(false)),
            ("应参加考试62人，实际参加61人，参考率99.4%", "99.4%", "61人", "62人", Some(false)),
            ("审结145件，其中纠错27件，纠错率约16.2%", "约16.2%", "27件", "145件", Some(false)),
            ("审结120件，其中维持61件、撤销11件、调解48件，调解率40%", "40%", "48件", "120件", Some(true)),
            ("帮教对象62人，安置率96.8%，其中安置60人", "96.8%", "60人", "62人", Some(true)),
            (
                "纠纷46件，其中一般纠纷31件，其他15件。已调解成功43件，调解成功率93.5%",
                "93.5%",
                "43件",
                "46件",
                Some(true),
            ),
        ] {
            assert_eq!(rates(text), [(rate.into(), part.into(), whole.into(), holds)], "{text}");
        }
    }

    #[test]
    fn one_part_is_no_whole_of_another() {
        let told = |text: &str| {
            rates(text).into_iter().map(|(rate, _, whole, holds)| (rate, whole, holds)).collect::<Vec<_>>()
        };
        let of = |rate: &str, whole: &str| (rate.to_owned(), whole.to_owned(), Some(true));
        assert_eq!(
            told("户籍总人口15240人。在总人口中，男性人口7925人，占总人口的52%；女性人口7315人，占总人口的48%。"),
            [of("52%", "15240人"), of("48%", "15240人")]
        );
        assert_eq!(
            told("审结案件877件，纠错206件，纠错率23.5%，以调解方式结案170件，调解率19.4%"),
            [of("23.5%", "877件"), of("19.4%", "877件")]
        );
    }

    #[test]
    fn wholes_stand_before_the_heading_too() {
        let text = "一、总体情况\n收到复议申请6200件，比上年的5800件增长6.9%。\n二、收案情况\n市政府收到1186件，\
                    占收到申请总数的19.1%；区县政府收到1680件，占27.1%；其他单位收到90件，占6%。";
        let of = |rate: &str, part: &str| (rate.to_owned(), part.to_owned(), "6200件".to_owned(), Some(true));
        assert_eq!(rates(text), [of("19.1%", "1186件"), of("27.1%", "1680件")]);
    }

    #[test]
    fn rates_of_other_things_are_not_tied() {
        for text in [
            "治理13个共性难题，市民热线诉求解决率达97.3%",
            "收到行政应诉案件74件，败诉6件，败诉率9.1%",
            "行政诉讼案件54件，出庭应诉51件，出庭应诉率96%",
            "审结145件，其中纠错27件，纠错率约16%",
            "受理信访事项7件，满意率90%",
            "办理议案3件、建议9件，办结率100%",
            "排查纠纷60件，成功调解57件，调解率100%",
            "收到复议4件，维持3件、驳回1件；行政诉讼案件1件，行政机关负责人出庭应诉率100%",
            "受理信访事项7件。持证率90%",
            "受理7件，同比增长90%",
            "受理案件54件，审结51件，结案率98.3%",
            "发放资料7份，败诉率10%",
            "受理事项16.8万件，其中跨省通办2320件，线上受理占比41.3%",
            "派单401件，按时结案397件，结案率100%",
            "新增减税降费37.9亿元；清偿拖欠账款8.45亿元，清偿率92.3%",
            "排查纠纷165起，其中家庭纠纷96起（化解94起）、其他69起（化解66起），化解率97.0%",
            "现场整改62处，限期整改24处，整改率100%",
            "逮捕25人，不捕24人，不捕率48.98%",
            "新收46件，上年结转4件，受理40件。维持9件，占受理总数的20.45%",
            "受理45件，上年结转5件。维持9件，占受理总数的18%",
            "受理案件50件，去年受理案件40件。维持10件，占受理总数的21%",
        ] {
            assert_eq!(rates(text), [], "{text}");
        }
    }
}
