//! Whether a number and its unit state a figure, by what stands around them. Words that never do are in the lexicon's
//! table of traps; here are the rules that no list can hold.

use rust_decimal::Decimal;

use super::{Found, bound, number::Number};
use crate::{
    lexicon::{Place, Unit, approximator_behind, unit_at},
    report::{Approx, Dimension},
    text::{
        chars::{is_dash, is_han, parts_clauses},
        numeral::{self, Script},
    },
};

/// What a number with its unit states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A figure.
    Figure,
    /// 一 with a measure word: a figure only in a list with others (镇一个、村十个).
    Lone,
    /// No figure.
    No,
}

/// Whether `number` and `unit`, which ends at `end`, state a figure.
pub fn judge(text: &str, start: usize, number: &Number, unit: Unit, end: usize) -> Verdict {
    let lead = &text[..start];
    if is_point_in_time(text, lead, number, unit, end) || is_age_group(text, lead, number, unit, end) {
        return Verdict::No;
    }
    // 2000吨级航道, 百万千瓦级机组 name a class.
    if text[end..].starts_with('级') {
        return Verdict::No;
    }
    // 1080P says how sharp a picture is.
    if unit.word == "P" && [480, 720, 1080, 1440, 2160].iter().any(|lines| number.value == Decimal::from(*lines)) {
        return Verdict::No;
    }
    if unit.word == "个" && counts_slogans(&text[end..], number) {
        return Verdict::No;
    }
    match number.script {
        Script::Arabic => Verdict::Figure,
        Script::HanDigits => Verdict::No,
        Script::Han if number.unit.is_some() => Verdict::Figure,
        Script::Han => judge_han(text, start, number, unit, end),
    }
}

fn judge_han(text: &str, start: usize, number: &Number, unit: Unit, end: usize) -> Verdict {
    let (word, rest) = (&text[start..], &text[end..]);
    let small = number.value <= Decimal::from(12);
    let no = number.value.is_zero()
        || (is_bare_place(word)
            && number.within == Approx::Exact
            && bound::before(text, 0, start, Some(unit)).is_none())
        || (is_second(word, number) && RANKED.contains(&unit.word))
        || (small
            && unit.word == "期"
            && text[..start].ends_with(|c: char| c.is_ascii_alphabetic() || WORKS.contains(c)))
        || (small && is_glossed(rest))
        // 三类以上 is a grade, 三格式化粪池 a make, 半年一观摩 how often.
        || (unit.word == "类" && rest.trim_start_matches('及').starts_with(['以', '（']))
        || (small && rest.starts_with('式') && !rest.starts_with("式样"))
        || (unit.dimension == Dimension::Time && says_how_often(rest))
        || (small && rest.starts_with(['是', '要', '“', '‘', '「']));
    if no {
        return Verdict::No;
    }
    let one = number.value == Decimal::ONE && number.upper.is_none();
    match unit.word {
        _ if !one => Verdict::Figure,
        "批" => Verdict::No,
        _ if bound::is_bounded(text, start, end, number, unit) => Verdict::Figure,
        "名" | "人次" | "倍" => Verdict::Figure,
        "番" if text[..start].ends_with(['翻', '了']) => Verdict::Figure,
        // 这一个, 另一种, 同一件 point at something.
        _ if text[..start].ends_with(|c| "这那另某同任统唯单逐万下上前后又再专首".contains(c)) => {
            Verdict::No
        }
        "处" | "座" | "所" | "支" | "栋" | "台" | "辆" | "部" if built(&text[..start], rest) => Verdict::Figure,
        _ => Verdict::Lone,
    }
}

/// Whether a noun stands before 一处 and nothing behind it: 新建法治广场一处，
fn built(lead: &str, rest: &str) -> bool {
    let noun = lead.chars().rev().take_while(|c| is_han(*c)).take(4).count() == 4;
    noun && rest.chars().next().is_none_or(|c| parts_clauses(c) || c == '、')
}

/// 百, 千, 万 without a digit say "many" (千家万户, 百日攻坚, 单位：万元) unless a word makes them a bound (上百, 近千, 万余).
fn is_bare_place(word: &str) -> bool {
    word.starts_with(['百', '千', '万', '亿', '佰', '仟', '萬', '億'])
}

/// 二 counts no things, 两 does: 二次, 二层, 二类 are the second.
fn is_second(word: &str, number: &Number) -> bool {
    word.starts_with('二') && number.len == '二'.len_utf8()
}

/// 八项本领：指学习本领…, 五个无忧：“…”: what a glossary explains is a label.
fn is_glossed(rest: &str) -> bool {
    let noun: usize = rest.chars().take_while(|c| is_han(*c)).take(LONGEST_LABEL).map(char::len_utf8).sum();
    let gloss = rest[noun..].strip_prefix('：');
    noun > 0 && gloss.is_some_and(|gloss| gloss.starts_with(['指', '即', '“']) || gloss.starts_with("是指"))
}

/// 一观摩 behind 半年: how often it is done.
fn says_how_often(rest: &str) -> bool {
    let deed = rest.strip_prefix('一').and_then(|rest| rest.chars().next());
    deed.is_some_and(|c| is_han(c) && !"直共律并举跃路步道起致个".contains(c))
}

/// A label that is explained has at most this many characters behind its measure word.
const LONGEST_LABEL: usize = 8;

/// The last characters of works that are built in phases: 港区三期, 电厂二期.
const WORKS: &str = "区园厂站路线院场库坝桥港程目心网道地段板轨城池管";

const RANKED: [&str; 12] = ["次", "层", "期", "类", "组", "队", "批", "轮", "部", "段", "集", "栋"];

/// 三个“100”, 五个一, 3个100%: what is counted is itself a slogan. (1个500强企业 is one, 两个300人的村 are two.)
fn counts_slogans(rest: &str, number: &Number) -> bool {
    let digits = numeral::run(rest);
    let ratio = rest[digits..].starts_with('%') || rest.starts_with("百分之");
    let small = number.script == Script::Han && number.value <= Decimal::from(12);
    ratio || (small && rest.starts_with(|c: char| c.is_ascii_digit() || c == '一') && !is_measure(rest))
}

/// Whether a number with its unit says how large what follows is: 300平方米的广场.
fn is_measure(rest: &str) -> bool {
    let unit = rest[numeral::run(rest)..].trim_start_matches(['万', '亿']);
    unit_at(unit).is_some_and(|found| unit[found.len()..].starts_with('的'))
}

/// A day of the month, an hour of the day, a year of the calendar, a minute behind its hour.
fn is_point_in_time(text: &str, lead: &str, number: &Number, unit: Unit, end: usize) -> bool {
    let rest = &text[end..];
    match unit.word {
        "日" => {
            let rule = ["为期", "历时", "满", "起", "后"].iter().any(|word| lead.ends_with(word));
            let long =
                approximator_behind(rest, Place::BehindTime).or(approximator_behind(rest, Place::Behind)).is_some();
            number.value <= Decimal::from(31) && !rule && !long && bound::before(text, 0, lead.len(), None).is_none()
        }
        "点" => {
            let hour = ["上午", "下午", "凌晨", "晚上", "早上", "中午", "傍晚", "晚", "早"];
            hour.iter().any(|word| lead.ends_with(word)) || rest.starts_with(|c: char| c.is_ascii_digit())
        }
        "分" => lead.ends_with(['时', '点']),
        "年" => {
            let calendar = Decimal::from(1800)..=Decimal::from(2200);
            calendar.contains(&number.value) && !number.scaled && number.within == Approx::Exact
        }
        _ => false,
    }
}

/// 60岁以上老年人, 16至59岁人口 name a group; 平均年龄38岁 is a figure.
fn is_age_group(text: &str, lead: &str, number: &Number, unit: Unit, end: usize) -> bool {
    if !matches!(unit.word, "岁" | "周岁") {
        return false;
    }
    let stated =
        ["年龄", "寿命", "平均", "达到", "达", "为", "提高到", "延长到"].iter().any(|word| lead.ends_with(word));
    let grouped = text[end..].starts_with(['以', '及', '（', '至', '到', '老', '儿', '青', '人', '之', '的']);
    number.upper.is_some() || grouped || !stated
}

/// Where to go on behind what states no figure: what a slogan counts (两个一百年, 3个100%) is none either.
pub fn end_of_slogan(text: &str, unit: Unit, end: usize) -> usize {
    if unit.word == "个" && !is_measure(&text[end..]) { end + numeral::run(&text[end..]) } else { end }
}

/// Whether the digits at `start` are the middle or the end of a code, a clock time, a model or a date: 7×24, 3·15, 1+3+N,
/// G318, 0874-7932032, 11：30.
pub fn in_code(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    if !bytes[start].is_ascii_digit() {
        return false;
    }
    let lead = &text[..start];
    // 08年, 0517: no number is written so.
    let padded = bytes[start] == b'0' && bytes.get(start + 1).is_some_and(u8::is_ascii_digit);
    let Some(last) = lead.chars().next_back() else { return padded };
    let joins =
        is_dash(last) || matches!(last, '.' | '/' | '_' | '@' | '+' | '*' | '=' | '#' | '&' | '·' | '×' | '：' | ',');
    let joined = || lead[..lead.len() - last.len_utf8()].ends_with(|c: char| c.is_ascii_alphanumeric());
    // $1.$2 is what a broken replacement leaves of 1.2; no amount stands right behind another digit.
    let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
    let sign = lead.strip_suffix('$');
    let broken = sign.is_some_and(|before| {
        before.ends_with(|c: char| c == '.' || c.is_ascii_digit()) || text[start + digits..].starts_with(".$")
    });
    // 治愈人数/出院人数×100% is how something is worked out, not what came of it.
    let factor = matches!(last, '×' | '÷');
    padded
        || broken
        || factor
        || (last.is_ascii_alphanumeric() && !follows_abbreviation(text, start))
        || (joins && joined())
}

/// GDP1960亿元, PCT申请…: a figure can stand right behind a word of three Latin letters or more, a model number does not
/// have a unit behind it.
fn follows_abbreviation(text: &str, start: usize) -> bool {
    let letters = text[..start].bytes().rev().take_while(u8::is_ascii_uppercase).count();
    let before = text[..start - letters].chars().next_back();
    let whole = letters >= 3 && before.is_none_or(|c| !c.is_ascii_alphanumeric());
    let behind = || numeral::read(&text[start..]).map(|number| &text[start + number.len..]);
    whole && behind().is_some_and(|rest| unit_at(rest).is_some())
}

/// Where a list of ordinals ends that begins at `start`: 第一、二、三产业, 第3—5条. `end` is the end of its first.
pub fn end_of_list(text: &str, start: usize, end: usize) -> usize {
    if !text[..start].ends_with('第') {
        return end;
    }
    let listed = |mark: char| is_dash(mark) || matches!(mark, '、' | '至' | '到' | '和');
    let (next, _) = members(text, start, end, listed);
    // 第2,3,5组 reads with full commas; behind one comma a new clause begins as likely: 排名第5，12家….
    let (commas, many) = members(text, start, end, |mark| mark == '，');
    if many >= 2 { commas } else { next }
}

/// The end of the members that `mark` parts from `end` on, in the script of the numeral at `start`, and how many they are.
fn members(text: &str, start: usize, end: usize, mark: impl Fn(char) -> bool) -> (usize, usize) {
    let arabic = text.as_bytes()[start].is_ascii_digit();
    let (mut end, mut many) = (end, 0);
    while let Some(c) = text[end..].chars().next().filter(|c| mark(*c)) {
        let next = end + c.len_utf8();
        let run = numeral::run(&text[next..]);
        if run == 0 || text.as_bytes()[next].is_ascii_digit() != arabic {
            break;
        }
        (end, many) = (next + run, many + 1);
    }
    (end, many)
}

/// 半年, 半天, 半个月: half of a time, at `start`.
pub fn half(text: &str, start: usize) -> Option<Number> {
    let rest = text[start..].strip_prefix('半')?;
    let time = ["年", "天", "个月", "小时", "个小时", "个世纪", "个学期"].iter().any(|unit| rest.starts_with(unit));
    let part = text[..start].ends_with(|c| "上下大前后一过多小对折夜".contains(c));
    // 半年来 says when.
    let when = ["年来", "年以来"].iter().any(|since| rest.starts_with(since));
    (time && !part && !when).then(|| Number::half('半'.len_utf8()))
}

/// 从5个到8个 and 由3%至5% say two values, no range.
pub fn says_from_to(text: &str, start: usize) -> bool {
    text[..start].ends_with(['从', '由', '自'])
}

/// The sign of a currency before the number: its unit, and where the whole then begins.
pub fn currency(text: &str, from: usize, start: usize) -> (Option<Unit>, usize) {
    const SIGNS: [(&str, &str); 6] =
        [("¥", "元"), ("￥", "元"), ("US$", "美元"), ("$", "美元"), ("€", "欧元"), ("£", "英镑")];
    let sign = SIGNS.iter().find(|(sign, _)| text[from..start].ends_with(sign));
    match sign {
        Some((sign, unit)) => (Some(Unit::plain(unit, Dimension::Money)), start - sign.len()),
        None => (None, start),
    }
}

/// The bytes of a minus before a ratio, a temperature or an amount: 增长-3.5%.
pub fn minus(text: &str, start: usize, unit: Option<Unit>) -> Option<usize> {
    use Dimension::{Money, Points, Ratio};
    let unit = unit.filter(|unit| matches!(unit.dimension, Ratio | Points | Money) || unit.word == "℃")?;
    let lead = &text[..start];
    let minus = lead.chars().next_back().filter(|c| *c == '-' || (*c == '—' && unit.dimension == Ratio))?;
    let before = lead[..lead.len() - minus.len_utf8()].chars().next_back();
    let joins = before.is_some_and(|c| c.is_ascii_alphanumeric() || is_dash(c) || matches!(c, '%' | '）' | '元'));
    (!joins).then_some(minus.len_utf8())
}

/// Keeps of the lone 一 those that stand in a list with another of the same unit: 镇一个、村十个.
pub fn keep_listed_ones(text: &str, found: &mut Vec<Found>) {
    let listed = |one: &Found, other: &Found| {
        let (first, second) =
            if one.quantity.range.start < other.quantity.range.start { (one, other) } else { (other, one) };
        let gap = &text[first.quantity.range.end..second.quantity.range.start];
        let marks = gap.chars().filter(|c| "，、；。：（）\t".contains(*c)).count();
        let parted = gap.contains(['、', '，']) && marks == 1 && gap.len() <= LIST_GAP;
        other.verdict == Verdict::Figure
            && other.script == Script::Han
            && other.quantity.unit == one.quantity.unit
            && parted
    };
    let keep: Vec<bool> = (0..found.len())
        .map(|i| {
            let one = &found[i];
            let near = |j: Option<usize>| j.and_then(|j| found.get(j)).is_some_and(|other| listed(one, other));
            one.verdict == Verdict::Figure || near(i.checked_sub(1)) || near(Some(i + 1))
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(false));
}

/// Members of a list stand no farther apart than this many bytes.
const LIST_GAP: usize = 36;
