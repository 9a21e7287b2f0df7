//! Label lines: `索 引 号：…`, `[ 发文字号 ] …`, several on a line.

use std::ops::Range;

use crate::lexicon::{LABELS, LabelName};

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

/// All labels of a folded line.
#[must_use]
pub fn find(line: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut free = true;
    let mut skip_to = 0;
    for (at, c) in line.char_indices() {
        if at < skip_to {
            continue;
        }
        if free && let Some((name, label_end, value_start)) = label_at(&line[at..]) {
            if let Some(last) = found.last_mut() {
                last.value.end = at;
            }
            found.push(Found { key: name.key, label: at..at + label_end, value: at + value_start..line.len() });
            skip_to = at + value_start;
        }
        free = matches!(c, ' ' | '\t' | '[' | '【' | '-' | '|' | '·' | '*');
    }
    for label in &mut found {
        let value = line[label.value.clone()].trim_end_matches([' ', '\t', '[', '【', '|', '-']);
        let start = value.len() - value.trim_start_matches([' ', '\t', '|', '：']).len();
        label.value = label.value.start + start.min(value.len())..label.value.start + value.len().max(start);
    }
    found
}

/// The label at the start of `text`, its length, and where its value begins.
fn label_at(text: &str) -> Option<(LabelName, usize, usize)> {
    LABELS.iter().find_map(|name| {
        let end = spelled(text, name.spelling)?;
        let rest = &text[end..];
        let closed = rest.trim_start_matches([' ', '\t']);
        let close = closed.chars().next().filter(|c| matches!(c, '：' | ']' | '】' | '|'));
        let parted = rest.starts_with('\t');
        let start = close.map_or(0, char::len_utf8) + rest.len() - closed.len();
        (close.is_some() || parted).then_some((*name, end, end + start))
    })
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

    fn pairs(line: &str) -> Vec<(&'static str, &str)> {
        find(line).into_iter().map(|label| (label.key, &line[label.value])).collect()
    }

    #[test]
    fn reads_layouts() {
        assert_eq!(pairs("-索引号：QZ1-2"), [("index_number", "QZ1-2")]);
        assert_eq!(pairs("标 题：关于"), [("title", "关于")]);
        assert_eq!(pairs("索引号：\t1/2\t主题分类：\t安全"), [("index_number", "1/2"), ("topic", "安全")]);
        assert_eq!(pairs("[索引号]X[发文字号]Y"), [("index_number", "X"), ("document_number", "Y")]);
        assert_eq!(pairs("来源于群众"), []);
        assert_eq!(pairs("雁政〔2023〕6号 签发人：沈知予"), [("signer", "沈知予")]);
    }
}
