//! Label lines: `索 引 号：…`, `[ 发文字号 ] …`, several on a line.

use std::ops::Range;

use super::title::is_whole_title;
use crate::{
    lexicon::{LABELS, LabelName, clutter_kind},
    text::numeral,
};

/// A label found in a folded line; ranges count from the start of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The table's key.
    pub key: &'static str,
    /// The label.
    pub label: Range<usize>,
    /// Its value; may be empty.
    pub value: Range<usize>,
}

/// All labels of a folded line; `apart` tells before which of its bytes a blank of the given text stands that the
/// reading left out.
#[must_use]
pub fn find(line: &str, apart: impl Fn(usize) -> bool) -> Vec<Found> {
    let set_off = |at: usize| at == line.len() || line[at..].starts_with([' ', '\t']) || apart(at);
    let found = marked(line, &set_off, true);
    if !found.is_empty() || line.len() > LONGEST_VALUE || line.contains('。') {
        return found;
    }
    let found = marked(line, &set_off, false);
    // Blanks alone tell little: two labels do, one before such a number as it asks for does.
    let told = found.len() > 1 && found.iter().any(|label| !label.value.is_empty());
    let first = found.first().is_some_and(|label| {
        label.label.start == 0 && (told || (is_number(label.key) && fits(label.key, &line[label.value.clone()])))
    });
    if first { found } else { Vec::new() }
}

/// The labels of a line that have their colon or brackets if they are `closed`, else those that are `set_off` on both
/// sides.
fn marked(line: &str, set_off: &dyn Fn(usize) -> bool, closed: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut free = true;
    let mut skip_to = 0;
    for (at, c) in line.char_indices() {
        if at < skip_to {
            continue;
        }
        let parted = || set_off(at) || line[..at].ends_with([' ', '\t']);
        let known = if closed {
            label_at(&line[at..], free || at == skip_to || set_off(at))
        } else {
            set_off_at(&line[at..], |end| set_off(at + end)).filter(|_| at == 0 || parted())
        };
        if let Some((name, label_end, value_start)) = known {
            if let Some(last) = found.last_mut() {
                last.value.end = at;
            }
            found.push(Found { key: name.key, label: at..at + label_end, value: at + value_start..line.len() });
            skip_to = at + value_start;
        }
        free = matches!(c, ' ' | '\t' | '[' | '【' | '-' | '|' | '·' | '*') || c.is_ascii_digit();
    }
    for label in &mut found {
        label.value.end = label.value.start + without_buttons(&line[label.value.clone()], label.value.start, set_off);
        let value = line[label.value.clone()].trim_end_matches([' ', '\t', '[', '【', '|', '-']);
        let start = value.len() - value.trim_start_matches([' ', '\t', '|', '：']).len();
        label.value = label.value.start + start.min(value.len())..label.value.start + value.len().max(start);
    }
    found
}

/// How much of a value, which begins at `from`, stands before the buttons of the page: `217次 字体：【大 中 小】`.
fn without_buttons(value: &str, from: usize, set_off: &dyn Fn(usize) -> bool) -> usize {
    let button = |at: &usize| clutter_kind(value[*at..].trim_start_matches([' ', '\t', '【', '[']), false).is_some();
    let places = value.char_indices().map(|(at, _)| at).filter(|at| *at == 0 || set_off(from + at));
    places.filter(|at| *at > 0 || value.ends_with([']', '】'])).find(button).unwrap_or(value.len())
}

/// A label of so many characters is known as one in the middle of a line too.
const LONG_LABEL: usize = 4;

/// The label at the start of `text`, its length, and where its value begins. Where the label does not stand `free`,
/// it must be long and have its colon.
fn label_at(text: &str, free: bool) -> Option<(LabelName, usize, usize)> {
    LABELS.iter().find_map(|name| {
        let end = spelled(text, name.spelling)?;
        let rest = &text[end..];
        let closed = rest.trim_start_matches([' ', '\t']);
        let close = closed.chars().next().filter(|c| matches!(c, '：' | ']' | '】' | '|'));
        let parted = rest.starts_with('\t') && free;
        let start = close.map_or(0, char::len_utf8) + rest.len() - closed.len();
        let clear = free || (close == Some('：') && name.spelling.chars().count() >= LONG_LABEL);
        (clear && (close.is_some() || parted)).then_some((*name, end, end + start))
    })
}

/// The label at the start of `text` where it has no mark, but is `set_off` behind its end; short ones are words.
fn set_off_at(text: &str, set_off: impl Fn(usize) -> bool) -> Option<(LabelName, usize, usize)> {
    let long = LABELS.iter().filter(|name| name.spelling.len() >= "索引号".len());
    let (name, end) =
        long.filter_map(|name| Some((name, spelled(text, name.spelling)?))).find(|(_, end)| set_off(*end))?;
    Some((*name, end, end))
}

/// A value on a line of its own is at most this long, in bytes of the reading.
const LONGEST_VALUE: usize = 240;

/// A block of labels on lines of their own has at least so many different ones that bear a value; fewer are navigation,
/// which may say the same twice.
const LEAST_PAIRS: usize = 2;

/// So many lines inside a block of labels may be something else: a value that lost its label.
const STRAYS: usize = 1;

/// Labels whose value stands on the next line: 索引号⏎X⏎发文字号⏎Y. `lines` are the words of the lines in question, each
/// next to the other; returns each label with its place among them, and whether the next one is its value.
#[must_use]
pub fn pairs(lines: &[&str]) -> Vec<(&'static str, usize, bool)> {
    let mut found: Vec<(&'static str, usize, bool)> = Vec::new();
    let mut run: Vec<(&'static str, usize, bool)> = Vec::new();
    let mut at = 0;
    let mut strays = 0;
    while at <= lines.len() {
        let label = lines.get(at).and_then(|line| bare(line)).filter(|_| strays <= STRAYS);
        let Some(label) = label else {
            at += 1;
            strays += 1;
            if strays > STRAYS || at > lines.len() {
                let mut values: Vec<&str> = Vec::new();
                let mut sure = false;
                for (key, at, has_value) in &run {
                    if *has_value && !values.contains(key) {
                        values.push(key);
                        // A colon before such a number as the label asks for is enough.
                        sure |= is_number(key) && lines[*at].ends_with('：');
                    }
                }
                found.extend(run.drain(..).filter(|_| sure || values.len() >= LEAST_PAIRS));
                strays = 0;
            }
            continue;
        };
        let has_value = lines.get(at + 1).is_some_and(|line| bare(line).is_none() && fits(label.key, line));
        run.push((label.key, at, has_value));
        strays = 0;
        at += if has_value { 2 } else { 1 };
    }
    found
}

/// Whether a line can be the value of a label: what stands behind the last, empty label of a block is no value of it.
fn fits(key: &str, line: &str) -> bool {
    let short = line.len() <= LONGEST_VALUE && !line.ends_with('：');
    let digits =
        line.contains(|c: char| c.is_ascii_digit()) || numeral::is_han_numeral(line.chars().next().unwrap_or(' '));
    short
        && match key {
            "index_number" | "document_number" => digits && !is_whole_title(line),
            "written_date" | "publish_date" | "effective_date" | "expiry_date" => digits && line.len() <= 60,
            "validity" | "hits" | "disclosure" => line.chars().count() <= 8,
            "title" => true,
            _ => line.chars().count() <= 30 && !is_whole_title(line),
        }
}

/// Whether what the label names holds digits.
fn is_number(key: &str) -> bool {
    key.ends_with("_number") || key.ends_with("_date")
}

/// A line without the colon, brackets or bullet of a label.
#[must_use]
pub fn unmarked(line: &str) -> &str {
    line.trim_start_matches(['•', '·', '●', '-', '*']).trim_matches(['[', ']', '【', '】', '：', ' ', '\t'])
}

/// The label that is all of a line, its colon, brackets or bullet aside.
#[must_use]
pub fn bare(line: &str) -> Option<LabelName> {
    let line = unmarked(line);
    LABELS.iter().find(|name| spelled(line, name.spelling) == Some(line.len())).copied()
}

/// How far `text` spells `word`, blanks between its characters allowed.
fn spelled(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    let mut end = 0;
    for expected in word.chars() {
        let (at, c) = rest.by_ref().find(|(at, c)| *at == 0 || !matches!(c, ' ' | '\t'))?;
        if c != expected {
            return None;
        }
        end = at + c.len_utf8();
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs_of(line: &str) -> Vec<(&'static str, &str)> {
        find(line, |_| false).into_iter().map(|label| (label.key, &line[label.value])).collect()
    }

    #[test]
    fn reads_pairs_of_lines() {
        let block = ["索 引 号", "LJ10319", "发文字号：", "[主题分类]", "其他", "正文"];
        assert_eq!(pairs(&block), [("index_number", 0, true), ("document_number", 2, false), ("topic", 3, true)]);
        assert_eq!(pairs(&["标题", "全文", "按时间"]), []);
        assert_eq!(pairs(&["· 索引号：", "LJ10319"]), [("index_number", 0, true)]);
        assert_eq!(pairs(&["来源：", "云溪镇2024年法治政府建设报告"]), []);
        assert_eq!(pairs(&["标题", "按时间", "标题", "按相关度"]), []);
    }

    #[test]
    fn reads_layouts() {
        assert_eq!(pairs_of("-索引号：QZ1-2"), [("index_number", "QZ1-2")]);
        assert_eq!(pairs_of("标 题：关于"), [("title", "关于")]);
        assert_eq!(pairs_of("索引号：\t1/2\t主题分类：\t安全"), [("index_number", "1/2"), ("topic", "安全")]);
        assert_eq!(pairs_of("[索引号]X[发文字号]Y"), [("index_number", "X"), ("document_number", "Y")]);
        assert_eq!(pairs_of("来源于群众"), []);
        assert_eq!(pairs_of("发布日期：2024-09-12浏览次数：-"), [("publish_date", "2024-09-12"), ("hits", "")]);
        assert_eq!(pairs_of("来源：镇办 浏览次数：88次\t字体：【大 中 小】"), [("source", "镇办"), ("hits", "88次")]);
        assert_eq!(pairs_of("文号：时效性：有效"), [("document_number", ""), ("validity", "有效")]);
        assert_eq!(pairs_of("浏览次数：字体：[大 中]"), [("hits", "")]);
        let apart = |line: &'static str, at: &[&str]| -> Vec<(&str, &str)> {
            let places: Vec<usize> = at.iter().filter_map(|word| line.find(word)).collect();
            let found = find(line, |at| places.contains(&at));
            found.into_iter().map(|label| (label.key, &line[label.value])).collect()
        };
        assert_eq!(
            apart("公开单位柳浦镇公开方式主动公开", &["柳浦", "公开方式", "主动"]),
            [("issuer", "柳浦镇"), ("disclosure", "主动公开")]
        );
        assert_eq!(apart("名称：工作总结文号：", &["文号"]), [("title", "工作总结"), ("document_number", "")]);
        assert_eq!(apart("点击数：-分享到：", &["分享"]), [("hits", "")]);
        assert_eq!(apart("成文日期2025-01-16", &["2025"]), [("written_date", "2025-01-16")]);
        assert_eq!(apart("公开单位柳浦镇", &["柳浦"]), []);
        assert_eq!(apart("成文日期公开方式", &["公开方式"]), []);
        assert_eq!(pairs_of("雁政〔2023〕6号 签发人：沈知予"), [("signer", "沈知予")]);
    }
}
