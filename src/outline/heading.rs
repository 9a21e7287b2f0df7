//! Which paragraphs are headings, or begin with one.
//!
//! A heading bears a number, or is a short line of its own that names what follows. Not every number at the start of a
//! line makes one: the items of a note under a table, definitions of terms, and numbers that follow on nothing do not.

use std::ops::Range;

use super::{
    level::{self, Step},
    marker::{self, Marker, Style},
    paragraph::Paragraph,
    unnumbered::{Series, is_bare, is_glossary},
};
use crate::{
    lexicon::{FixedForm, fixed_form},
    report::BlockKind,
    text::chars::{is_han, signs},
};

/// A heading found: its number, if it has one, and its title in the reading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Bytes that the number takes at the start of the paragraph; 0 where it has none.
    pub marker: usize,
    /// What the number counts.
    pub ordinal: Option<u32>,
    /// The title.
    pub title: Range<usize>,
}

/// Finds the headings, and their levels.
pub fn find(text: &str, paragraphs: &mut [Paragraph]) {
    let mut found: Vec<(usize, Option<Step>)> = Vec::new();
    let mut lists = Lists { footnotes: has_footnotes(text), series: Series::of(text, paragraphs), ..Lists::default() };
    for i in 0..paragraphs.len() {
        if paragraphs[i].kind == BlockKind::Attachment {
            found.push((i, None));
        }
        let Some((heading, step)) = at(text, paragraphs, i, &mut lists) else { continue };
        paragraphs[i].heading = Some(heading);
        if paragraphs[i].kind == BlockKind::Paragraph {
            paragraphs[i].kind = BlockKind::Heading;
        }
        found.push((i, Some(step)));
    }
    let steps: Vec<_> = found.iter().map(|(_, step)| *step).collect();
    for ((i, _), level) in found.into_iter().zip(level::levels(&steps)) {
        paragraphs[i].level = level;
    }
}

/// The heading of paragraph `i`.
fn at(text: &str, paragraphs: &[Paragraph], i: usize, lists: &mut Lists) -> Option<(Heading, Step)> {
    let paragraph = &paragraphs[i];
    let words = &text[paragraph.view.clone()];
    let start = paragraph.view.start;
    match paragraph.kind {
        BlockKind::Title | BlockKind::Attachment => {
            lists.forget();
            return None;
        }
        BlockKind::Paragraph => {}
        _ => return None,
    }
    let Some(marker) = marker::read_in_list(words).filter(|marker| lists.begun(*marker)) else {
        lists.pass(words);
        if let Some(marker) = dotted_parent(text, paragraphs, i) {
            let heading =
                Heading { marker, ordinal: words[..marker].parse().ok(), title: start + marker..start + words.len() };
            return Some((heading, Step { style: Style::Arabic, ordinal: words[..marker].parse().unwrap_or(0) }));
        }
        let style = if is_glossary(words) || is_bare(text, paragraphs, i, lists.series) {
            Style::Bare
        } else {
            lists.series.has(text, paragraphs, i).then(|| lists.style_of_phrase(paragraphs, i))?
        };
        let title = start..start + words.trim_end_matches(['：', ' ']).len();
        let step = Step { style, ordinal: 0 };
        lists.take(step);
        return Some((Heading { marker: 0, ordinal: None, title }, step));
    };
    let title = lists.admits(marker, words).then(|| title_len(&words[marker.len..])).flatten()?;
    let step = Step { style: marker.style, ordinal: marker.ordinal };
    lists.take(step);
    let from = start + marker.len;
    Some((Heading { marker: marker.len, ordinal: Some(marker.ordinal), title: from..from + title }, step))
}

/// What numbers have been seen, to tell headings from other numbered lines.
#[derive(Default)]
struct Lists {
    /// The last ordinal of each style.
    last: [u32; Style::COUNT],
    /// Whether circled numbers stand in the running text, so that those at the start of lines are its footnotes.
    footnotes: bool,
    /// What lines without numbers make a series.
    series: Series,
    /// Where phrases stand right below a heading, its style: they are its parts, until the next of that style.
    inner: Option<Style>,
    /// The style of the heading found last.
    latest: Style,
    /// In a note under a table or text: the last item's ordinal.
    note: Option<u32>,
}

/// A list of this style that has not begun cannot go on with a higher number than this.
const STRAY: u32 = 3;

/// 十一 is the first of October too.
const HOLIDAY: u32 = 11;

/// A few numbers may be missing before a real eleventh.
const FAR: u32 = 3;

impl Lists {
    fn forget(&mut self) {
        *self = Lists { footnotes: self.footnotes, series: self.series, ..Lists::default() };
    }

    /// A paragraph without a number: a note begins or ends.
    fn pass(&mut self, words: &str) {
        const NOTES: &[&str] = &["注：", "备注：", "说明：", "注释：", "注1", "注一"];
        self.note = NOTES
            .iter()
            .find_map(|note| words.strip_prefix(note))
            .map(|rest| marker::read(rest.trim_start()).map_or(0, |marker| marker.ordinal))
            .or_else(|| is_glossary(words).then_some(0));
    }

    /// Whether a doubtful number goes on with a list.
    fn begun(&self, marker: Marker) -> bool {
        let last = self.last[marker.style as usize];
        !marker.doubtful || (last > 0 && marker.ordinal == last + 1)
    }

    /// Whether a number at the start of a paragraph can be a heading's.
    fn admits(&mut self, marker: Marker, words: &str) -> bool {
        if let Some(last) = self.note {
            if marker.style >= Style::Arabic && marker.ordinal == last + 1 {
                self.note = Some(marker.ordinal);
                return false;
            }
            self.note = None;
        }
        let known = self.last[marker.style as usize];
        let follows = marker.ordinal == 1 || marker.ordinal == known + 1;
        match marker.style {
            Style::Article | Style::Dotted | Style::DottedTwice => follows,
            // A circled number stands under a heading; without one it is a footnote's.
            Style::Circled => {
                let under = self.last[..Style::Circled as usize].iter().any(|last| *last > 0);
                under && !self.footnotes && !is_definition(words)
            }
            Style::Arabic | Style::ArabicBracket => {
                (follows || known > 0 || marker.ordinal <= STRAY) && !is_definition(words)
            }
            // 十一、国庆期间 is no eleventh heading where a first stands and no tenth.
            _ => {
                !(marker.ordinal == HOLIDAY && (1..HOLIDAY - FAR).contains(&known))
                    && fixed_form(&words[marker.len..]) != Some(FixedForm::Row)
            }
        }
    }

    fn take(&mut self, step: Step) {
        self.last[step.style as usize] = step.ordinal;
        self.inner = self.inner.filter(|outer| step.style > *outer);
        self.latest = step.style;
    }

    /// A phrase is a part of the heading that it stands right below, and so are those that follow; else a part of the
    /// text, like a line that is worded like one.
    fn style_of_phrase(&mut self, paragraphs: &[Paragraph], i: usize) -> Style {
        if i > 0 && paragraphs[i - 1].heading.is_some() {
            self.inner = self.inner.or(Some(self.latest));
        }
        if self.inner.is_some() { Style::Phrase } else { Style::Bare }
    }
}

/// Whether a circled number stands behind a word: `薯类折粮②`.
fn has_footnotes(text: &str) -> bool {
    let word = |at: usize| text[..at].ends_with(|last| is_han(last) || last == '”');
    signs(text).any(|(at, c)| matches!(c, '①'..='⑳') && word(at))
}

/// A term and what it means, as reports list them at their end: `1.黄金十六条：指龙华区打造的…`.
fn is_definition(words: &str) -> bool {
    let head = &words[..words.floor_char_boundary(180)];
    let Some((_, rest)) = head.split_once('：') else { return head.contains("是指") };
    let rest = rest.trim_start_matches(['“', '”']);
    ["指", "是指", "即"].iter().any(|word| rest.starts_with(word)) || head.contains("”指") || head.contains("”是指")
}

/// A heading that runs on into its body ends at its first 。, if that comes within this many characters.
const LONGEST_RUN_IN: usize = 120;

/// Bytes of the title behind a marker; `None` where the paragraph is no heading.
fn title_len(words: &str) -> Option<usize> {
    let end = words.find('。').unwrap_or(words.len());
    let runs_in = end + '。'.len_utf8() < words.len();
    let title = words[..end].trim_end_matches(['：', '；', ' ', '\t']);
    let too_long = runs_in && title.chars().take(LONGEST_RUN_IN + 1).count() > LONGEST_RUN_IN;
    (!title.is_empty() && !too_long).then_some(title.len())
}

/// The digits of `1 总则` where `1.1 …` follows; its blank is not read.
fn dotted_parent(text: &str, paragraphs: &[Paragraph], i: usize) -> Option<usize> {
    let line = &text[paragraphs[i].view.clone()];
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let named = (1..=2).contains(&digits) && line[digits..].starts_with(is_han) && line.chars().take(21).count() <= 20;
    let below = &text[paragraphs.get(i + 1).filter(|_| named)?.view.clone()];
    let child = below.strip_prefix(&line[..digits])?.strip_prefix(".1")?;
    child.trim_start().starts_with(is_han).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(lines: &[&str]) -> Vec<String> {
        let text = lines.join("\n");
        let mut at = 0;
        let mut paragraphs: Vec<Paragraph> = lines
            .iter()
            .enumerate()
            .map(|(first_line, line)| {
                let view = at..at + line.len();
                at += line.len() + 1;
                Paragraph {
                    kind: BlockKind::Paragraph,
                    view,
                    first_line,
                    bold: false,
                    starts_list: false,
                    first_break: None,
                    heading: None,
                    level: 0,
                }
            })
            .collect();
        find(&text, &mut paragraphs);
        let shown = |p: &Paragraph| p.heading.as_ref().map(|h| format!("{} {}", p.level, &text[h.title.clone()]));
        paragraphs.iter().filter_map(shown).collect()
    }

    #[test]
    fn tells_headings_from_other_numbers() {
        let body = "全镇上下认真贯彻上级决策部署，扎实推进各项工作，取得了明显成效，群众满意度持续提升，法治环境更好。";
        assert_eq!(titles(&["一、情况", "（一）宣传。开展活动。", "1.讲座"]), ["1 情况", "2 宣传", "3 讲座"]);
        assert_eq!(titles(&["一、情况", "注：1、初步数", "2、现价计算"]), ["1 情况"]);
        assert_eq!(
            titles(&["一、情况", body, "有关名词解释：", "1、“三化”：指的是什么", "2.两权：甲、乙"]),
            ["1 情况", "1 有关名词解释"]
        );
        assert_eq!(titles(&["12.全镇共有"]), Vec::<String>::new());
        assert_eq!(titles(&["1.四下基层：指宣传下基层", "2.六水共治：指治水"]), Vec::<String>::new());
        assert_eq!(
            titles(&["2016年工作回顾", body, "2017年工作安排", "一、加快建设"]),
            ["1 2016年工作回顾", "1 2017年工作安排", "2 加快建设"]
        );
        assert_eq!(
            titles(&[
                "一、情况",
                body,
                "2017年工作思路",
                "抓队伍，提升执法能力",
                body,
                "抓源头，减少增量",
                body,
                "抓宣传，营造氛围",
                body
            ]),
            ["1 情况", "1 2017年工作思路", "2 抓队伍，提升执法能力", "2 抓源头，减少增量", "2 抓宣传，营造氛围"]
        );
        assert_eq!(
            titles(&["法治责任，层层压实", body, "营商服务，更快更暖", body, "差距不回避，2023年再出发", body]),
            ["1 法治责任，层层压实", "1 营商服务，更快更暖", "1 差距不回避，2023年再出发"]
        );
        assert_eq!(titles(&["第一条为了规范。", "第二条本办法。", "第九条之外"]), ["1 为了规范", "1 本办法"]);
    }
}
