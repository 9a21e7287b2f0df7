//! Two values of one thing with what the text says of the change between them: 由上年的40场增加到50场，增长25%;
//! 4860件，比上年的4500件增长8%; 3120件，比上年增加240件，增长8.3%.

use rust_decimal::Decimal;

use crate::{
    check::{Case, extent::Extent, figure::Figure},
    lexicon::{base_in, change_before, holds_figure_word, reaches},
    report::{Dimension, Direction},
};

/// A value, a later one, and the changes that are told of them.
#[derive(Clone, Debug)]
pub struct Step<'c> {
    /// The value before.
    pub last: Extent,
    /// The value now.
    pub now: Extent,
    /// Where the value before is told; it may follow from the value now and a change.
    pub from: Option<Figure<'c>>,
    /// Where the value now is told.
    pub to: Figure<'c>,
    /// Which way the verb between the two goes.
    pub says: Option<Direction>,
    /// The changes behind it.
    pub changes: Vec<Change<'c>>,
    /// The value before, as a formula has it: 40场; （3120件－240件）.
    pub formula: String,
    /// The difference, as a formula has it, where it is told itself: 240件.
    pub by: Option<&'c str>,
}

/// A change that is told of a step.
#[derive(Clone, Copy, Debug)]
pub struct Change<'c> {
    /// Its number.
    pub figure: Figure<'c>,
    /// How much, whatever its sign.
    pub value: Decimal,
    /// Which way.
    pub direction: Direction,
    /// What it is compared with, where that is told again.
    pub base: &'c str,
}

/// All steps of a text; `wholes` are those of its figures.
pub fn steps<'c>(case: &Case<'c>, wholes: &[Option<Figure<'c>>]) -> Vec<Step<'c>> {
    let mut found = Vec::new();
    for first in case.figures() {
        let Some(second) = case.figure(first.at + 1) else { break };
        let alike = same_unit(first, second) && first.of.sentence == second.of.sentence;
        let near = alike && !case.words_between(first, second).contains(['；', '。']);
        let step = || from_to(case, first, second).or_else(|| compared(case, first, second));
        let step = near.then(step).flatten().or_else(|| by_year(case, first, second).filter(|_| near));
        let told = [told_behind(case, first, second), step, grown(case, first, second).filter(|_| near)];
        // 50件，其中电话30件、来信20件，较上年的40件增长25%: of the whole, or of what nothing tells.
        let whole = wholes[first.at].filter(|_| case.words_between(first, second).starts_with('，'));
        for mut step in told.into_iter().flatten() {
            if let Some(whole) = whole.filter(|_| step.to.at == first.at && !step.holds()) {
                let Some(now) = whole.extent().filter(|_| step.from.is_some()) else { continue };
                (step.now, step.to) = (now, whole);
                if !step.holds() {
                    continue;
                }
            }
            found.push(step);
        }
    }
    found
}

/// 由上年的40场增加到50场
fn from_to<'c>(case: &Case<'c>, last: Figure<'c>, now: Figure<'c>) -> Option<Step<'c>> {
    /// 上年同期的 and the like, in bytes.
    const LONGEST: usize = 36;
    let between = without_year(case.words_between(last, now));
    let clause = case.clause_before(last);
    let opens = clause.rfind(['由', '从']).map(|at| &clause[at + '由'.len_utf8()..])?;
    let fits = reaches(between) && opens.len() <= LONGEST && between.len() <= LONGEST * 2;
    // 由上年的1件（制发3件）提高到2件: what stands in brackets is not what rose.
    let plain = !between.trim_start_matches('，').contains(['，', '、', '（'])
        && !opens.contains('（')
        && !opens.starts_with(['于', '来']);
    let says = direction_of(between).filter(|_| !ranks(now));
    let mut step = (fits && plain).then(|| Step::new(case, [last, now], says))??;
    let year = case.year().map_or(String::new(), |year| format!("{}年", year - 1));
    let lately = ["上年", "去年", "同期", &year].iter().any(|word| !word.is_empty() && opens.contains(word));
    step.changes.retain(|change| match change.base.strip_prefix(['比', '较']) {
        Some(year) if year.starts_with(|c: char| c.is_ascii_digit()) => opens.contains(year),
        _ => change.base.is_empty() || lately,
    });
    Some(step)
}

/// 上升到, of 上升到2024年的.
fn without_year(words: &str) -> &str {
    let year = words.strip_suffix('的').unwrap_or(words).strip_suffix('年').unwrap_or_default();
    let rest = year.trim_end_matches(|c: char| c.is_ascii_digit());
    if year.len() == rest.len() + "2024".len() { rest } else { words }
}

/// 4860件，比上年的4500件增长8%
fn compared<'c>(case: &Case<'c>, now: Figure<'c>, last: Figure<'c>) -> Option<Step<'c>> {
    let between = case.words_between(now, last).trim_start_matches(['，', '、', '（']);
    let base = between.strip_prefix(['比', '较'])?;
    let base = base.strip_suffix('的').unwrap_or(base);
    let time = ["年", "期", "年底", "年末", "年初", "月"].iter().any(|end| base.ends_with(end));
    let fits = time && !base.contains(['，', '、']);
    let step = fits.then(|| Step::new(case, [last, now], None))??;
    let first = step.changes.first()?;
    let right_behind = first.base.is_empty() && !case.gap(first.figure).starts_with('，');
    right_behind.then_some(step)
}

/// The time that is compared with.
const LAST: &[&str] = &["上年", "去年", "上年同期", "去年同期", "上一年", "上一年度", "上年度", "去年全年"];

/// What may stand between such a time and its number.
const LINKS: [char; 11] = ['，', '、', '（', '为', '是', '有', '达', '到', '仅', '共', '则'];

/// 开展, in bytes.
const DEED: usize = 6;

/// 今年开展42场，去年同期36场，同比增长16.7%; 2023年20件、2024年24件，增长20%; 2023年、2024年分别为20件和24件，增长20%
fn by_year<'c>(case: &Case<'c>, first: Figure<'c>, second: Figure<'c>) -> Option<Step<'c>> {
    let between = case.words_between(first, second).trim_matches(LINKS);
    // 2023年调处纠纷240起，2024年调处纠纷203起: the same words again.
    let again = between.find('年').map_or("", |year| &between[year + '年'.len_utf8()..]);
    let again = again.len() >= DEED && case.clause_before(first).trim_end_matches(LINKS).ends_with(again);
    let between =
        if again { &between[..between.find('年').map_or(0, |year| year + '年'.len_utf8())] } else { between };
    let year = |period: &Option<String>| period.as_deref().filter(|year| year.len() == 4)?.parse::<i32>().ok();
    let years = (year(&first.of.period), year(&second.of.period));
    let named =
        between.strip_suffix("同期").unwrap_or(between).strip_suffix(['年', '度']).is_some_and(|year| {
            year.trim_end_matches('年').len() == 4 && year.starts_with(|c: char| c.is_ascii_digit())
        });
    let shared = matches!(between, "" | "和" | "与")
        && first.name() == second.name()
        && case.clause_before(first).contains("分别");
    let [last, now] = match years {
        _ if LAST.contains(&between) => [second, first],
        (Some(a), Some(b)) if between == "今年" && a + 1 == b => [first, second],
        (Some(a), Some(b)) if (named || shared) && a + 1 == b => [first, second],
        (Some(a), Some(b)) if named && b + 1 == a => [second, first],
        _ => return None,
    };
    let plain = [first, second].iter().all(|figure| figure.of.is_level() && figure.counts());
    let step = plain.then(|| Step::new(case, [last, now], None))??;
    (!step.changes.is_empty()).then_some(step)
}

/// 32件，同比下降20%，上年为40件
fn told_behind<'c>(case: &Case<'c>, now: Figure<'c>, change: Figure<'c>) -> Option<Step<'c>> {
    let last = case.figure(change.at + 1).filter(|last| same_unit(now, *last) && last.of.is_level())?;
    let words = case.words_between(change, last).trim_matches(LINKS);
    let told = LAST.contains(&words) && now.of.sentence == last.of.sentence && change.of.change.is_some();
    let (direction, base) = pure(case.words_between(now, change)).filter(|_| told)?;
    let known = now.of.is_level() && is_last_year(base);
    let mut step = known.then(|| Step::new(case, [last, now], None))??;
    step.changes = vec![Change { figure: change, value: change.of.value, direction, base }];
    Some(step)
}

/// 3120件，比2021年增加240件，增长8.3%
fn grown<'c>(case: &Case<'c>, now: Figure<'c>, by: Figure<'c>) -> Option<Step<'c>> {
    let fits = now.counts() && now.of.is_level() && now.of.modality == by.of.modality;
    // 268个，比2023年的241个增加27个; 总量比上年的2000件减少150件: what stands before the change is the old value.
    let old = case.clause_before(now).starts_with(['比', '较']) || base_in(case.clause_before(now)).is_some();
    let (direction, base) = pure(case.words_between(now, by)).filter(|_| fits && !old && by.of.change.is_some())?;
    let (whole, part) = (now.extent()?, by.extent()?);
    let (last, sign) = match direction {
        Direction::Up => (whole.minus(part)?, '－'),
        Direction::Down => (whole.plus(part)?, '＋'),
        Direction::Flat => return None,
    };
    let formula = format!("（{}{sign}{}）", now.words, by.words);
    let changes =
        changes_behind(case, by).into_iter().filter(|change| change.base.is_empty() || is_last_year(base)).collect();
    Some(Step { last, now: whole, from: None, to: now, says: None, changes, formula, by: Some(by.words) })
}

impl<'c> Step<'c> {
    fn new(case: &Case<'c>, [last, now]: [Figure<'c>; 2], says: Option<Direction>) -> Option<Self> {
        let changes = changes_behind(case, if last.at > now.at { last } else { now });
        let formula = last.words.to_owned();
        let (last, from) = (last.extent()?, Some(last));
        Some(Step { last, now: now.extent()?, from, to: now, says, changes, formula, by: None })
    }

    /// Whether its changes are those that its values give.
    fn holds(&self) -> bool {
        let right = |change: &Change<'_>| {
            !change.figure.is_percent()
                || self
                    .percent(change.direction)
                    .is_some_and(|percent| percent.prints_as(change.value, change.figure.step()))
        };
        self.changes.iter().all(right)
    }

    /// By how many percent it went that way.
    pub fn percent(&self, direction: Direction) -> Option<Extent> {
        let (one, factor) = (Extent::exactly(Decimal::ONE), self.now.over(self.last)?);
        let part = if direction == Direction::Down { one.minus(factor) } else { factor.minus(one) };
        part?.times(Decimal::ONE_HUNDRED)
    }

    /// Whether its numbers can be compared as they are: growth in other prices, or of years on average, cannot.
    pub fn compares(&self, case: &Case<'c>) -> bool {
        let end = self.changes.last().map_or(self.to.end, |change| change.figure.end);
        let words = &case.reading.as_str()[self.to.start.min(end)..end];
        let before = case.sentence_before(self.from.filter(|from| from.at < self.to.at).unwrap_or(self.to));
        ![before, words].iter().any(|words| holds_figure_word(words, "growth_real"))
    }
}

/// The changes behind a figure, where nothing else is named: ，增加10场，增长25%.
fn changes_behind<'c>(case: &Case<'c>, figure: Figure<'c>) -> Vec<Change<'c>> {
    /// More are told of no change.
    const MOST: usize = 3;
    let mut found = Vec::new();
    let mut last = figure;
    while let Some(next) = case.figure(last.at + 1).filter(|next| next.of.sentence == last.of.sentence) {
        if found.len() == MOST {
            break;
        }
        let Some((direction, base)) = pure(case.words_between(last, next)) else { break };
        found.push(Change { figure: next, value: next.of.value, direction, base });
        last = next;
    }
    found
}

/// What stands between a verb of change and its number, or before it.
const ADVERBS: &[char] = &['了', '共', '净', '均', '约', '达', '为'];

/// What else may stand between two numbers of one thing, parted by the verb.
const BASES: &[&str] = &["", "同比", "相比", "上年", "去年", "上一年", "上年度", "上一年度"];

/// The time that a change is compared with, without the words around it: 上年 of 较上年同期.
fn time_of(base: &str) -> &str {
    let time = base.strip_prefix(['比', '较', '与']).unwrap_or(base);
    let time = if time.len() < base.len() { time.strip_suffix("相比").unwrap_or(time) } else { base };
    time.strip_suffix("同期").unwrap_or(time)
}

/// Whether a change is compared with the year before, where it does not name that.
fn is_last_year(base: &str) -> bool {
    BASES.contains(&time_of(base))
}

/// Which way the words between two numbers say that the first went, and compared with what, if they say nothing else:
/// ，同比增长.
fn pure(words: &str) -> Option<(Direction, &str)> {
    let words = words.trim_start_matches(['，', '、', '（']).trim_end_matches(ADVERBS);
    let (verb, direction) = change_before(words)?;
    let base = words[..words.len() - verb.len()].trim_end_matches(ADVERBS);
    let year = time_of(base).strip_suffix('年').filter(|_| base.starts_with(['比', '较']));
    let year = year.is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    (year || is_last_year(base)).then_some((direction, base))
}

fn same_unit(a: Figure<'_>, b: Figure<'_>) -> bool {
    a.of.unit == b.of.unit && a.of.dimension == b.of.dimension && a.of.dimension.is_some()
}

/// Which way 增加到 and 下降至 go.
fn direction_of(words: &str) -> Option<Direction> {
    let verb = &words[words.char_indices().rev().nth(3).map_or(0, |(at, _)| at)..];
    if verb.contains(['降', '减', '缩', '跌', '落']) {
        Some(Direction::Down)
    } else if verb.contains(['增', '升', '提', '扩', '涨']) {
        Some(Direction::Up)
    } else {
        None
    }
}

/// Whether less can be better, or higher: 由第10名提升到第3名.
fn ranks(figure: Figure<'_>) -> bool {
    matches!(figure.of.dimension, Some(Dimension::Score | Dimension::Time | Dimension::Rate) | None)
        || matches!(&*figure.of.unit, "名" | "位" | "级" | "等")
}
