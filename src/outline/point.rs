//! Points inside paragraphs: 一是…二是…, 首先/其次/最后, 第一，第二，, 其一，其二，, 一要…二要….

use std::{iter, ops::Range};

use crate::text::{
    chars::signs,
    numeral::{self, is_han_numeral},
};

/// A point; ranges count from the start of the paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// 一是, 首先.
    pub marker: Range<usize>,
    /// What it counts; `None` of 再次 and 最后.
    pub ordinal: Option<u32>,
    /// The clause that names it.
    pub title: Range<usize>,
    /// All of it, up to the next point.
    pub extent: Range<usize>,
}

/// A title is cut at its first comma where its clause is longer than this many characters.
const LONGEST_TITLE: usize = 20;

/// The list of points that is open, and its last number: it may go on in the next paragraph.
pub type Running = (Family, u32);

/// The way a list of points is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// 一是
    Is,
    /// 一要
    Must,
    /// 第一，
    Ordinal,
    /// 其一，
    Among,
    /// 首先，
    First,
}

/// Finds the points of a paragraph of folded text. `running` is the list that is open in the same section.
#[must_use]
pub fn find(text: &str, running: &mut Option<Running>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (at, (family, ordinal, len)) in markers(text) {
        let follows = match *running {
            Some((last, n)) if last == family => {
                // 一是，二是，四是: the number jumps, and the point is one all the same. 三要素 is none.
                let jumps = ordinal == n + 2 && matches!(family, Family::Is | Family::Ordinal | Family::Among);
                ordinal == n + 1 || jumps || ordinal == 1 || family == Family::First
            }
            _ => ordinal == 1,
        };
        if !follows {
            continue;
        }
        *running = Some((family, ordinal));
        if let Some(last) = points.last_mut() {
            last.extent.end = at;
        }
        let counts = (family != Family::First).then_some(ordinal);
        points.push(Point { marker: at..at + len, ordinal: counts, title: at..at, extent: at..text.len() });
    }
    for point in &mut points {
        point.title = title(text, point.marker.end..point.extent.end);
    }
    points
}

/// Every marker at the start of a clause, whether or not it goes on with a list: where it stands, and its family, what
/// it counts, its length.
pub fn markers(text: &str) -> impl Iterator<Item = (usize, (Family, u32, usize))> + '_ {
    let marks = signs(text).filter(|(_, c)| matches!(c, '\n' | '。' | '；' | '：' | '！' | '？' | '，' | '”' | '）'));
    let starts = iter::once(0).chain(marks.map(|(at, mark)| at + mark.len_utf8()));
    starts.filter_map(|at| Some((at, marker_at(&text[at..])?)))
}

/// The marker at the start of `text`: its family, what it counts, its length.
fn marker_at(text: &str) -> Option<(Family, u32, usize)> {
    const FIRST: &[(&str, u32)] = &[("首先", 1), ("其次", 2), ("再次", 3), ("最后", 4)];
    if !text.starts_with(|c| matches!(c, '首' | '再' | '最' | '第' | '其') || is_han_numeral(c)) {
        return None;
    }
    if let Some((word, n)) = FIRST.iter().find(|(word, _)| text.starts_with(word)) {
        return text[word.len()..].starts_with('，').then_some((Family::First, *n, word.len()));
    }
    let (lead, rest) = match text.chars().next()? {
        c @ ('第' | '其') => (Some(c), &text[c.len_utf8()..]),
        _ => (None, text),
    };
    let len: usize = rest.chars().take_while(|c| is_han_numeral(*c)).map(char::len_utf8).sum();
    let n = numeral::read(&rest[..len])?.value.mantissa();
    let n = u32::try_from(n).ok().filter(|n| (1..=30).contains(n))?;
    let after = &rest[len..];
    match lead {
        None if after.starts_with('是') => Some((Family::Is, n, len + 3)),
        None if after.starts_with('要') => Some((Family::Must, n, len + 3)),
        Some('第') if after.starts_with('，') => Some((Family::Ordinal, n, len + 3)),
        Some('其') if after.starts_with(['，', '是']) => Some((Family::Among, n, len + 3)),
        _ => None,
    }
}

fn title(text: &str, body: Range<usize>) -> Range<usize> {
    let words = &text[body.clone()];
    let start = words.len() - words.trim_start_matches(['，', '：', ' ']).len();
    let words = &words[start..];
    let end = words.find(['。', '；', '：', '！', '？']).unwrap_or(words.len());
    let clause = &words[..end];
    let long = clause.chars().count() > LONGEST_TITLE;
    let end = if long { clause.find('，').unwrap_or(end) } else { end };
    body.start + start..body.start + start + words[..end].trim_end_matches(['，', '、']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<&str> {
        find(text, &mut None).into_iter().map(|point| &text[point.title]).collect()
    }

    #[test]
    fn reads_families() {
        assert_eq!(titles("一是加强领导。镇党委。二是强化保证。对三是。"), ["加强领导", "强化保证"]);
        assert_eq!(titles("首先，力量弱。其次，不均。最后，不稳。"), ["力量弱", "不均", "不稳"]);
        assert_eq!(titles("第一，抓队伍。第二，抓覆盖。第二十条。"), ["抓队伍", "抓覆盖"]);
        assert_eq!(titles("一是抓学习。二是抓队伍。四是抓考核。七是完。"), ["抓学习", "抓队伍", "抓考核"]);
        assert_eq!(titles("这一是错的。最后，完了。"), Vec::<&str>::new());
    }
}
