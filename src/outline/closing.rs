//! The lines below the body: what is attached, signature, date, notes, print block; and the heads of attachments.
//!
//! Which date is the document's: the first that stands under (or beside) the name of an organ; a notice with an
//! attachment is signed in its middle. Else the first bare date between the last words and what is no running text.

use std::ops::Range;

use super::{line::Line, marker, title::is_organ};
use crate::{
    report::BlockKind,
    text::{numeral::is_han_numeral, read_day},
};

/// Where signature and date stand, as ranges of the folded reading.
#[derive(Clone, Debug, Default)]
pub struct Closing {
    /// The organs that sign, a line each.
    pub signature: Vec<Range<usize>>,
    /// The date.
    pub date: Option<Range<usize>>,
}

/// A joint document is signed by at most so many lines.
const MOST_SIGNERS: usize = 4;

/// Marks the closing among the lines that are still paragraphs.
pub fn mark(lines: &[Line], text: &str, kinds: &mut [BlockKind]) -> Closing {
    let page = Page { lines, text };
    let Some(body) = (0..lines.len()).find(|i| kinds[*i] == BlockKind::Paragraph && page.is_prose(*i)) else {
        return Closing::default();
    };
    let dated: Vec<(usize, Dated)> = (body + 1..lines.len())
        .filter(|i| kinds[*i] == BlockKind::Paragraph)
        .filter_map(|i| page.dated(i).map(|dated| (i, dated)))
        .collect();
    let signed = dated.iter().find(|(i, dated)| dated.organ.is_some() || !page.signers(*i, kinds).is_empty());
    let chosen = signed.or_else(|| dated.iter().find(|(i, _)| page.closes(*i, kinds)));
    let mut closing = Closing::default();
    let end = match chosen {
        Some((at, dated)) => {
            let signers = page.signers(*at, kinds);
            signers.iter().for_each(|i| kinds[*i] = BlockKind::Signature);
            closing.signature = signers.iter().map(|i| page.view(*i)).chain(dated.organ.clone()).collect();
            closing.date = Some(dated.date.clone());
            kinds[*at] = if dated.organ.is_some() { BlockKind::Signature } else { BlockKind::Date };
            *at
        }
        None => page.unsigned(body, kinds, &mut closing),
    };
    page.mark_notes(end, kinds);
    page.mark_attachments(body, kinds);
    closing
}

/// The words of a day take so many bytes at most.
const LONGEST_DAY: usize = 32;

/// A line with a date at its end.
#[derive(Clone)]
struct Dated {
    /// The organ before it on the same line.
    organ: Option<Range<usize>>,
    date: Range<usize>,
}

/// Running text follows the title of an attachment within so many lines.
const REACH: usize = 10;

struct Page<'t> {
    lines: &'t [Line],
    text: &'t str,
}

impl Page<'_> {
    fn words(&self, i: usize) -> &str {
        self.text[self.lines[i].view.clone()].trim()
    }

    fn view(&self, i: usize) -> Range<usize> {
        let raw = &self.text[self.lines[i].view.clone()];
        let start = self.lines[i].view.start + raw.len() - raw.trim_start().len();
        start..start + self.words(i).len()
    }

    fn is_prose(&self, i: usize) -> bool {
        let words = self.words(i);
        marker::read(words).is_some() || (words.contains(['。', '，', '；']) && words.chars().count() >= 12)
    }

    /// A line that is a date, or ends in one behind the name of an organ.
    fn dated(&self, i: usize) -> Option<Dated> {
        let view = self.view(i);
        let words = self.words(i);
        if words.len() > 200 {
            return None;
        }
        let bare = words.trim_end_matches(['）', '。', ' ']);
        let (at, len) = bare.char_indices().find_map(|(at, _)| {
            read_day(&bare[at..]).filter(|(_, len)| at + len == bare.len()).map(|(_, len)| (at, len))
        })?;
        let date = view.start + at..view.start + at + len;
        let before = words[..at].trim_end_matches(['（', ' ', '\t']);
        match before {
            "" | "日期：" | "成文日期：" => Some(Dated { organ: None, date }),
            organ if is_organ(organ) => Some(Dated { organ: Some(view.start..view.start + organ.len()), date }),
            _ => None,
        }
    }

    /// The lines right above a date that name the organs that sign, the uppermost first.
    fn signers(&self, date: usize, kinds: &[BlockKind]) -> Vec<usize> {
        let passed =
            |i: &usize| matches!(kinds[*i], BlockKind::Blank | BlockKind::Clutter) || self.words(*i) == "（盖章）";
        let above = (0..date).rev().filter(|i| !passed(i)).take(MOST_SIGNERS);
        let mut signers: Vec<usize> =
            above.take_while(|i| kinds[*i] == BlockKind::Paragraph && self.signs(*i)).collect();
        signers.reverse();
        signers
    }

    /// The name of an organ; a heading may end like one: 第五章 构建治理新格局.
    fn signs(&self, i: usize) -> bool {
        let words = self.words(i);
        // 图片来源 某某办事处 says where something is from.
        marker::read(words).is_none()
            && !words.contains("来源")
            && is_organ(words.trim_end_matches("（盖章）").trim_end_matches("（印章）"))
    }

    /// Whether line `i` stands behind the last words of a document: what follows, if anything, is no running text. (The
    /// title of an attachment may follow.)
    fn closes(&self, i: usize, kinds: &[BlockKind]) -> bool {
        let loose = |i: &usize| kinds[*i] == BlockKind::Paragraph && !self.words(*i).is_empty();
        let above = (0..i).rev().find(loose).is_some_and(|above| {
            self.words(above).ends_with(['。', '！', '”', '）', '；']) || attachment(self.words(above)).is_some()
        });
        above
            && (i + 1..self.lines.len())
                .find(loose)
                .is_none_or(|below| !self.is_prose(below) || is_note(self.words(below)))
    }

    /// A document without its date: the organ below its last words signs. Returns the last line of the document.
    fn unsigned(&self, body: usize, kinds: &mut [BlockKind], closing: &mut Closing) -> usize {
        let open = |i: &usize| kinds[*i] == BlockKind::Paragraph;
        let signer = (body + 1..self.lines.len()).filter(open).find(|i| self.signs(*i) && self.closes(*i, kinds));
        let Some(at) = signer else {
            return (0..self.lines.len()).rev().find(|i| open(i) && self.is_prose(*i)).unwrap_or(body);
        };
        kinds[at] = BlockKind::Signature;
        closing.signature = vec![self.view(at)];
        // 2025年X月X日, 2025年 月 日: a date that was not filled in.
        let words = |i: &usize| kinds[*i] == BlockKind::Paragraph && !self.words(*i).is_empty();
        let below = (at + 1..self.lines.len()).find(words);
        let unfilled = below.filter(|i| {
            let words = self.words(*i);
            words.starts_with("20") && words.contains('年') && words.ends_with('日') && words.len() <= LONGEST_DAY
        });
        match unfilled {
            Some(date) => {
                kinds[date] = BlockKind::Date;
                date
            }
            None => at,
        }
    }

    /// Marks 附件说明 above the signature, and notes, print block and heads of attachments below it.
    fn mark_notes(&self, end: usize, kinds: &mut [BlockKind]) {
        self.mark_list_of_attachments(end, kinds);
        for (i, kind) in kinds.iter_mut().enumerate().skip(end + 1).filter(|(_, kind)| **kind == BlockKind::Paragraph) {
            let words = self.words(i);
            *kind = match attachment(words) {
                // Alone on its line it heads what is attached; 附件：… names it.
                Some(len) if len == words.len() || !words[..len].ends_with('：') => BlockKind::Attachment,
                Some(_) => BlockKind::Note,
                None if is_note(words) => BlockKind::Note,
                None => continue,
            };
        }
    }

    /// Marks the heads of attachments in a document without a closing: 附件1 alone on its line, its title on the next,
    /// and running text behind that.
    fn mark_attachments(&self, body: usize, kinds: &mut [BlockKind]) {
        for i in body + 1..self.lines.len() {
            let head = kinds[i] == BlockKind::Paragraph && attachment(self.words(i)) == Some(self.words(i).len());
            let passed = |kind: BlockKind| matches!(kind, BlockKind::Blank | BlockKind::Clutter);
            let below = |from: usize| (from + 1..self.lines.len()).find(|i| !passed(kinds[*i]));
            let Some(title) = below(i).filter(|_| head) else { continue };
            let titled = kinds[title] == BlockKind::Paragraph && !self.is_prose(title);
            let behind = title + 1..self.lines.len().min(title + REACH);
            if titled && behind.into_iter().any(|text| self.is_prose(text)) {
                kinds[i] = BlockKind::Attachment;
            }
        }
    }

    /// `附件：1.名称⏎2.名称` between the last words and the signature. Where a table stands below, its caption is no name.
    fn mark_list_of_attachments(&self, end: usize, kinds: &mut [BlockKind]) {
        let from = end.saturating_sub(30);
        let open = |i: &usize| kinds[*i] == BlockKind::Paragraph;
        let names = |i: &usize| attachment(self.words(*i)).is_some_and(|len| self.words(*i)[..len].ends_with('：'));
        let Some(first) = (from..end).filter(open).find(names) else { return };
        let short = |i: usize| !self.words(i).ends_with('。') && self.words(i).chars().count() <= 80;
        let end = if kinds[first..end].contains(&BlockKind::Row) { first + 1 } else { end };
        for (i, kind) in kinds.iter_mut().enumerate().take(end).skip(first) {
            if *kind == BlockKind::Paragraph && short(i) {
                *kind = BlockKind::Note;
            }
        }
    }
}

/// `（此件公开发布）`, `抄送：…`, `…2025年3月1日印发`, `联系人：…`.
#[must_use]
pub fn is_note(words: &str) -> bool {
    // One bracket holds all of it: （二）初审。由街道办事处（镇人民政府） is no note.
    let whole = words.starts_with('（') && bracket_end(words) == Some(words.len());
    let bracketed = whole && words.chars().count() <= 60;
    bracketed
        || ["抄送", "抄报", "主送", "分送", "联系人", "联系电话", "公开方式", "公开属性"]
            .iter()
            .any(|word| words.starts_with(word))
        || (words.ends_with("印发") && words.contains(|c: char| c.is_ascii_digit()))
}

/// The end of the first bracket in `words`, those inside it passed.
fn bracket_end(words: &str) -> Option<usize> {
    let mut depth = 0;
    words.match_indices(['（', '）']).find_map(|(at, mark)| {
        depth += if mark == "（" { 1 } else { -1 };
        (depth == 0).then_some(at + mark.len())
    })
}

/// The length of 附件, 附件1, 附件： at the start of a line.
#[must_use]
pub fn attachment(words: &str) -> Option<usize> {
    let rest =
        words.strip_prefix("附件").or_else(|| words.strip_prefix("附表")).or_else(|| words.strip_prefix("附："))?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || is_han_numeral(c) || c == '-');
    let rest = rest.strip_prefix('：').unwrap_or(rest);
    let len = words.len() - rest.len();
    let parted = rest.is_empty() || words[..len].ends_with('：') || rest.starts_with([' ', '\t']);
    parted.then_some(len)
}

/// The day that a byline names: `——2025年6月24日在…`.
#[must_use]
pub fn byline_day(words: &str) -> Option<Range<usize>> {
    words.char_indices().find_map(|(at, _)| read_day(&words[at..]).map(|(_, len)| at..at + len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_attachments_and_notes() {
        assert_eq!(attachment("附件1"), Some("附件1".len()));
        assert_eq!(attachment("附件：1.一览表"), Some("附件：".len()));
        assert_eq!(attachment("附件材料齐全"), None);
        assert!(is_note("（此件公开发布）") && is_note("某办公室2025年3月1日印发") && !is_note("特此报告。"));
        assert!(is_note("（此件（含附件）公开发布）") && !is_note("（二）初审。由街道办事处（镇人民政府）"));
    }
}
