//! What stands at either end of a clause before a number and is no word of its noun.

use std::{borrow::Cow, ops::Range};

use super::{before::solid, told::whose};
use crate::{
    lexicon::{Roles, Tail, plan_name, roles_at, tail_at, unit_at},
    report::Dimension,
    text::{chars::is_han, numeral},
};

/// The mark of a note that ends `words`: 交易额[18], 总产值①.
pub fn footnote_len(words: &str) -> Option<usize> {
    if let Some(mark) = words.chars().next_back().filter(|c| is_note(*c)) {
        return Some(mark.len_utf8());
    }
    let number = words.strip_suffix(']')?.trim_end_matches(|c: char| c.is_ascii_digit());
    let marked = number.len() + ']'.len_utf8() < words.len();
    (marked && number.ends_with('[')).then_some(words.len() - number.len() + 1)
}

/// A name without the marks of notes in it: 农民工[8]总量.
#[must_use]
pub fn without_notes(name: &str) -> Cow<'_, str> {
    let Some(first) = name.find('[') else { return Cow::Borrowed(name) };
    let (mut kept, mut rest) = (name[..first].to_owned(), &name[first..]);
    while let Some(c) = rest.chars().next() {
        let len = note_len(rest).unwrap_or_else(|| {
            kept.push(c);
            c.len_utf8()
        });
        rest = &rest[len..];
    }
    Cow::Owned(kept)
}

/// Whether a sign marks a note wherever it stands.
fn is_note(c: char) -> bool {
    matches!(c, '①'..='⑳' | '※' | '†')
}

/// The mark of a note at the start of `rest`: [20]东部地区, ②薯类产量.
fn note_len(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if is_note(first) {
        return Some(first.len_utf8());
    }
    let behind = rest.strip_prefix('[')?.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(']')?;
    Some(rest.len() - behind.len()).filter(|len| *len > "[]".len())
}

/// The bytes of 前海三小等 before the 学校 that they are examples of. What is measured is that of the examples too:
/// 果蔬等产业基地面积.
pub fn examples_len(words: &str) -> usize {
    const MEASURED: [char; 12] = ['积', '量', '额', '率', '重', '值', '入', '度', '数', '资', '款', '费'];
    let examples = words.rfind('等').filter(|at| {
        let word = roles_at(&words[*at..]).is_some_and(|(word, _)| word.len() > '等'.len_utf8());
        let within =
            words[..*at].ends_with(['高', '中', '初', '平', '均', '对', '同', '优', '上', '下', '相', '头', '特']);
        !word && !within && solid(&words[..*at]) >= 2
    });
    let len = examples.map_or(0, |at| at + '等'.len_utf8());
    // 生态环境等领域执法检查
    let field = ["重点领域", "领域"].into_iter().find(|field| len > 0 && words[len..].starts_with(field));
    let len = len + field.filter(|field| solid(&words[len + field.len()..]) >= 2).map_or(0, str::len);
    let behind = &words[len..];
    // 用地、用工等困难: what a general word means its examples say.
    let general = solid(behind) == 2 && (words[..len].contains('、') || words[..len].ends_with("”等"));
    let whole = !behind.starts_with(['）', '”', '》']) && !behind.starts_with("方面");
    let measured = words.ends_with(MEASURED) && !words.ends_with("制度");
    if whole && !general && solid(behind) >= 2 && !measured { len } else { 0 }
}

/// What is left of the name of the number at `at` where a failed replacement left $1.$2 in it: what stands between both.
#[must_use]
pub fn undamaged(text: &str, name: Range<usize>, at: usize) -> Option<Range<usize>> {
    let words = &text[name.clone()];
    if !words.contains('$') {
        return Some(name);
    }
    let kept = if name.start > at { words.split('$').next() } else { words.rsplit(['$', '、']).next() };
    let start = if name.start > at { name.start } else { name.end - kept?.len() };
    let end = start + kept?.len();
    (start < end && !kept?.starts_with(|c: char| c.is_ascii_digit())).then_some(start..end)
}

/// A bracket that ends `words`: （含农垦）.
pub fn bracket_len(words: &str) -> Option<usize> {
    let open = words.strip_suffix('）')?.rfind('（')?;
    let inside = &words[open + '（'.len_utf8()..words.len() - '）'.len_utf8()];
    (!governed_alike(inside)).then_some(words.len() - open)
}

/// Of 县（市、区）, 乡镇（街道）, 村（社区）: what is governed alike belongs to the name.
fn governed_alike(inside: &str) -> bool {
    const ALIKE: [&str; 12] = ["县", "市", "区", "旗", "街道", "镇", "乡", "社区", "居", "场", "园区", "州"];
    inside.split('、').all(|kind| ALIKE.contains(&kind))
}

/// The length of 村（社区） at the start of `words`, which goes on as 村 alone does: 村（社区）网格.
pub fn alike_len(words: &str) -> Option<usize> {
    let (place, behind) = words.split_once('（')?;
    let (inside, _) = behind.split_once('）')?;
    let short = matches!(place, "村" | "镇" | "乡" | "乡镇" | "县" | "市" | "区" | "街道" | "社区" | "行政村");
    (short && governed_alike(inside)).then(|| place.len() + inside.len() + "（）".len())
}

/// 每人每月, 每亩: what one number is for, at the end of `words`.
pub fn per_len(words: &str) -> Option<usize> {
    const LONGEST: usize = 18;
    // 平均每个行政村（社区）
    let each = words.strip_prefix("平均每个").filter(|place| solid(place) <= 8);
    if let Some(place) = each.filter(|place| whose(place, false) == Some(place.len())) {
        return Some("每个".len() + place.len());
    }
    // 法治课程人均32学时
    let average = ["人均", "户均", "村均", "亩均", "日均", "月均"].into_iter().find(|word| words.ends_with(word));
    if let Some(word) = average.filter(|word| solid(&words[..words.len() - word.len()]) >= 2) {
        return Some(word.len());
    }
    let near = words.ceil_char_boundary(words.len().saturating_sub(LONGEST));
    let first = near + words[near..].find('每')?;
    let unit = &words[first..];
    let short = unit.split('每').skip(1).all(|unit| matches!(unit.chars().count(), 1..=2));
    short.then_some(unit.len())
}

/// The length of a name in quotation marks at the start of `words`: “高效办成一件事”.
pub fn quoted_len(words: &str) -> Option<usize> {
    let close = match words.chars().next()? {
        '“' => '”',
        '"' => '"',
        _ => return None,
    };
    let mut marks = words.match_indices(close).map(|(at, _)| at).filter(|at| *at > 0);
    Some(marks.next()? + close.len_utf8())
}

/// What may stand at the head of a clause and is no word of it: a date, a bracket, a list mark.
pub fn lead_len(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    match first {
        '（' => rest.find('）').filter(|at| *at <= 15).map(|at| at + '）'.len_utf8()),
        '—' | '-' | '*' | '#' | '·' | '：' | ' ' | '\t' => Some(first.len_utf8()),
        '《' => rest.find('》').map(|at| at + '》'.len_utf8()).filter(|len| opens_verb(&rest[*len..])),
        '0'..='9' | '二' | '一' => number_len(rest).or_else(|| date_len(rest)).or_else(|| years_len(rest)),
        '第' => article_len(rest),
        '[' | '①'..='⑳' | '※' | '†' => note_len(rest),
        '每' if roles_at(rest).is_some_and(|(_, roles)| roles.has(Roles::SCOPE)) => None,
        '每' => unit_at(&rest['每'.len_utf8()..]).map(|unit| '每'.len_utf8() + unit.word.len()),
        _ => years_len(rest),
    }
}

/// Where 在1954年 begins that ends `words`, or 在法定时限基础上: 出油量在1954年 is no noun.
pub fn aside_at(words: &str) -> Option<usize> {
    let at = words.rfind('在')?;
    let aside = &words[at + '在'.len_utf8()..];
    let when = aside.starts_with(numeral::starts) && lead_len(aside) == Some(aside.len());
    let noun = words[..at].trim_end_matches(['要', '将', '再', '均']);
    let aside = when || ["基础上", "基数上"].iter().any(|end| aside.ends_with(end));
    (aside && solid(noun) >= 2).then_some(noun.len())
}

/// Of which things each has what follows: 每座公厕 before a verb.
pub fn each_len(rest: &str) -> Option<usize> {
    const LONGEST: usize = 8;
    let things = rest.strip_prefix('每')?;
    let first = unit_at(things).filter(|unit| unit.dimension != Dimension::Time)?.len();
    let verb = |at: &usize| {
        let does = roles_at(&things[*at..]).is_some_and(|(word, roles)| {
            // 每名干部联系3户, but not 每名调解员
            let deed = roles.has(Roles::NOMINAL) && tail_at(&things[*at + word.len()..]).is_none();
            (deed || roles.has(Roles::VERB) || roles.has(Roles::ADVERB) || roles.has(Roles::PREPOSITION))
                && !roles.has(Roles::NOUN)
        });
        does || ["至少", "最多", "平均", "不"].iter().any(|word| things[*at..].starts_with(word))
    };
    let until = things.char_indices().map(|(at, _)| at).filter(|at| *at > first).take(LONGEST).find(verb)?;
    let noun = &things[first..until];
    let alone = noun.chars().all(is_han) && !things[until..].starts_with("平均");
    alone.then_some('每'.len_utf8() + until)
}

/// A stretch of years: 五年内, 五年累计, 今后三年, “十四五”期间.
fn years_len(rest: &str) -> Option<usize> {
    if !rest.starts_with(|c| numeral::starts(c) || matches!(c, '第' | '“' | '"' | '这' | '近' | '过' | '今' | '未'))
    {
        return None;
    }
    if let Some(plan) = plan_name(rest) {
        let words = ["时期", "期间", "末"];
        return words.iter().find(|word| rest[plan.len..].starts_with(**word)).map(|word| plan.len + word.len());
    }
    let looks = ["这", "近", "过去", "今后", "未来"].iter().find(|word| rest.starts_with(**word));
    let behind = &rest[looks.map_or(0, |word| word.len())..];
    let behind = behind[numeral::read(behind)?.len..].strip_prefix('年')?;
    let ending = behind.chars().next().filter(|c| matches!(c, '内' | '来' | '间'));
    let goes_on =
        |(_, roles): (_, Roles)| [Roles::OPENING, Roles::ADVERB, Roles::VERB].iter().any(|role| roles.has(*role));
    let told = ending.is_some() || behind.starts_with('共') || roles_at(behind).is_some_and(goes_on);
    let years = looks.is_some() && !behind.starts_with(['级', '龄', '制', '期', '均']);
    (told || years).then(|| rest.len() - behind.len() + ending.map_or(0, char::len_utf8))
}

/// The number of an item: 36、
fn number_len(rest: &str) -> Option<usize> {
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let marked = behind.len() < rest.len() && behind.starts_with(['、', '.', '）']);
    marked.then(|| rest.len() - behind.len() + behind.chars().next().map_or(0, char::len_utf8))
}

/// The number of an article: 第二十七条
fn article_len(rest: &str) -> Option<usize> {
    let number = |c: char| c.is_ascii_digit() || numeral::is_han_numeral(c);
    let behind = rest['第'.len_utf8()..].trim_start_matches(number);
    let unit = behind.chars().next().filter(|c| matches!(c, '条' | '章' | '节' | '款'))?;
    Some(rest.len() - behind.len() + unit.len_utf8())
}

/// Whether a verb follows, perhaps behind adverbs: of 依据《…》清理文件 the title is no part of the noun.
pub fn opens_verb(after: &str) -> bool {
    const ADVERBS: usize = 2;
    let mut rest = after;
    for _ in 0..=ADVERBS {
        let Some((word, roles)) = roles_at(rest) else { return false };
        rest = &rest[word.len()..];
        if roles.has(Roles::VERB) || roles.has(Roles::NOMINAL) {
            return tail_at(rest) != Some(Tail::Any);
        }
        if !roles.has(Roles::ADVERB) {
            return false;
        }
    }
    false
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
    // 2023年一般公共预算: no number ends a date.
    let words = rest[..len].trim_end_matches(numeral::is_han_numeral);
    let len = words.len();
    let year = ["一九", "二〇", "二零"].iter().any(|century| words.starts_with(century));
    // 12月底前, 6月30日前; 前三季度 begins another word. 4月份
    let day = words.ends_with(['底', '末', '初', '日']).then_some("前");
    let month = words.ends_with('月').then_some("份");
    let endings = ["以前", "之前", "以后", "之后", "以来"].into_iter().chain(day).chain(month);
    let ending = endings.into_iter().find(|word| rest[len..].starts_with(*word));
    let date = words.contains(['年', '月']) && (year || words.chars().any(|c| c.is_ascii_digit()));
    date.then(|| len + ending.map_or(0, |word| word.len()))
}
