//! The lines above the body: masthead, title, addressee.

use super::{line::Line, marker};
use crate::{report::BlockKind, text::chars::is_han};

/// Endings of the titles of official documents and of what is attached to them.
const TITLE_ENDS: &[&str] = &[
    "报告", "总结", "汇报", "通知", "通报", "通告", "公告", "公报", "意见", "决定", "决议", "命令", "批复", "函",
    "纪要", "方案", "办法", "规定", "细则", "规划", "计划", "要点", "纲要", "情况", "条例", "建议",
];

/// Above the body there are at most this many lines of title.
const MOST_TITLE_LINES: usize = 4;

/// Marks masthead, title and addressee among the lines that are still paragraphs.
pub fn mark(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let open: Vec<usize> = (0..lines.len()).filter(|i| kinds[*i] == BlockKind::Paragraph).collect();
    let body = open.iter().position(|i| is_body(words(*i))).unwrap_or(open.len());
    let addressee = open[..body].iter().rposition(|i| is_addressee(words(*i)));
    if let Some(at) = addressee {
        kinds[open[at]] = BlockKind::Addressee;
    }
    let head = &open[..addressee.unwrap_or(body)];
    for i in head {
        if is_masthead(words(*i)) {
            kinds[*i] = BlockKind::Masthead;
        }
    }
    if let Some(lines) = title_lines(head, kinds, words) {
        lines.iter().for_each(|i| kinds[*i] = BlockKind::Title);
    }
}

/// The last lines of the head that together read as a title.
fn title_lines<'h, 't>(
    head: &'h [usize],
    kinds: &[BlockKind],
    words: impl Fn(usize) -> &'t str,
) -> Option<&'h [usize]> {
    let open = |i: &usize| kinds[*i] == BlockKind::Paragraph;
    let last = head.iter().rposition(|i| open(i) && ends_title(words(*i)))?;
    let mut first = last;
    while first > 0 && last - first + 1 < MOST_TITLE_LINES {
        let above = head[first - 1];
        let adjacent = above + 1 == head[first];
        if !open(&above) || !adjacent || ends_title(words(above)) || !part_of_title(words(above)) {
            break;
        }
        first -= 1;
    }
    Some(&head[first..=last])
}

fn ends_title(line: &str) -> bool {
    let line = line.split_once('（').map_or(line, |(before, after)| if after.ends_with('）') { before } else { line });
    part_of_title(line) && TITLE_ENDS.iter().any(|end| line.ends_with(end))
}

fn part_of_title(line: &str) -> bool {
    let chars = line.chars().count();
    let marks = ['。', '；', '：', '！', '？', '>', '【', '[', '|', '·'];
    (2..=70).contains(&chars) && !line.contains(marks) && !line.starts_with(['—', '-']) && marker::read(line).is_none()
}

/// Running text, or the first heading.
fn is_body(line: &str) -> bool {
    let long = line.chars().take(40).count() == 40;
    marker::read(line).is_some() || (long && line.contains(['。', '，'])) || line.ends_with('。')
}

/// `德化县人民政府:`, `各位代表：`; not `现将有关情况报告如下：`.
fn is_addressee(line: &str) -> bool {
    let Some(names) = line.strip_suffix('：') else { return false };
    let other = ["如下", "下列", "附件", "以下", "包括", "其中"];
    names.chars().count() <= 80 && !names.contains(['。', '；']) && !other.iter().any(|word| names.contains(word))
}

/// `葛坑镇人民政府文件`, `葛政〔2025〕11号    签发人：…`.
fn is_masthead(line: &str) -> bool {
    let first = line.split([' ', '\t']).next().unwrap_or(line);
    line.ends_with("人民政府文件") || line.ends_with("办公室文件") || document_number(first).is_some()
}

/// The document number at the start of a folded text: `葛政〔2025〕11号` → its length in bytes.
#[must_use]
pub fn document_number(text: &str) -> Option<usize> {
    let open = text.find(['〔', '[', '【', '（'])?;
    let code = &text[..open];
    let code_ok = (1..=16).contains(&code.chars().count()) && code.chars().all(is_han);
    let bracket = text[open..].chars().next()?.len_utf8();
    let year = text.get(open + bracket..open + bracket + 4)?;
    let rest = text[open + bracket + 4..].strip_prefix(['〕', ']', '】', '）'])?;
    let serial = rest.trim_start_matches('第');
    let digits = serial.bytes().take_while(u8::is_ascii_digit).count();
    let end = serial[digits..].strip_prefix('号')?;
    let year_ok = year.bytes().all(|b| b.is_ascii_digit());
    (code_ok && year_ok && (1..=5).contains(&digits)).then_some(text.len() - end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_head_lines() {
        assert!(is_addressee("德化县人民政府："));
        assert!(!is_addressee("现将有关情况报告如下："));
        assert_eq!(document_number("葛政〔2025〕11号"), Some("葛政〔2025〕11号".len()));
        assert_eq!(document_number("关于（2025）年的报告"), None);
        assert!(ends_title("2024年度法治政府建设年度报告"));
        assert!(!ends_title("一、工作情况"));
    }
}
