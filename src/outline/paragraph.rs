//! Paragraphs of the reading: wrapped lines joined, clutter left out.

use std::ops::Range;

use super::{
    alone::Alone,
    heading::Heading,
    line::Line,
    marker::{self, Marker, Style},
    wrap::{Gap, Wrap},
};
use crate::{
    lexicon::{ClutterKind, clutter_kind},
    report::BlockKind,
    text::{Reading, chars::is_han},
};

/// A line of the reading.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the reading, without its line end.
    pub view: Range<usize>,
    /// The line of the given text where it begins.
    pub first_line: usize,
    /// Whether it is set off from the rest, in bold or as a heading of Markdown.
    pub bold: bool,
    /// Where in the reading its first line ends, if it has several.
    pub first_break: Option<usize>,
    /// Whether it begins with a number that may be a heading's.
    pub starts_list: bool,
    /// The heading that it is, or begins with.
    pub heading: Option<Heading>,
    /// Of a heading: 1 is the outermost.
    pub level: u8,
}

/// Makes the reading that later stages search: one line a paragraph, clutter that cites at the end.
#[must_use]
pub fn join(folded: &Reading, lines: &[Line], kinds: &[BlockKind]) -> (Reading, Vec<Paragraph>) {
    let text = folded.as_str();
    let mut seams = Seams::of(lines, kinds, text);
    let mut reading = Reading::default();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut above: Option<Above> = None;
    for (i, line) in lines.iter().enumerate() {
        let kind = kinds[i];
        if matches!(kind, BlockKind::Blank | BlockKind::Clutter) {
            continue;
        }
        let words = line.view.start + blanks(&text[line.view.clone()])..line.view.end;
        let marker = marker::read(&text[words.clone()]);
        let sentence = text[words.clone()].contains('。');
        let goes_on = above.filter(|above| kinds[above.line] == kind).is_some_and(|above| match kind {
            BlockKind::Paragraph => seams.goes_on(above, i, marker),
            BlockKind::Title | BlockKind::Addressee => true,
            _ => false,
        });
        if !goes_on {
            if !paragraphs.is_empty() {
                reading.end_line();
            }
            let at = reading.as_str().len();
            let bold = line.bold;
            let starts_list = marker.is_some();
            paragraphs.push(Paragraph {
                kind,
                view: at..at,
                first_line: i,
                bold,
                starts_list,
                first_break: None,
                heading: None,
                level: 0,
            });
            seams.numbers.see(marker.filter(|_| kind == BlockKind::Paragraph));
        }
        if goes_on && let Some(paragraph) = paragraphs.last_mut() {
            paragraph.first_break.get_or_insert(reading.as_str().len());
        }
        // A number alone on its line and what it numbers are one line: `lone`.
        let mut from = words.start;
        for piece in text[words].split('\n') {
            reading.append(folded, from + blanks(piece)..from + piece.len());
            from += piece.len() + 1;
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.view.end = reading.as_str().len();
        }
        let heading = !sentence && if goes_on { above.is_some_and(|above| above.heading) } else { marker.is_some() };
        above = Some(Above { line: i, first: !goes_on, heading });
    }
    append_clutter(folded, lines, kinds, &mut reading, &mut paragraphs);
    (reading, paragraphs)
}

/// The line above, and its paragraph so far.
#[derive(Clone, Copy)]
struct Above {
    line: usize,
    /// Whether the paragraph begins with it.
    first: bool,
    /// Whether the paragraph could be a heading: it begins with a number and has no sentence.
    heading: bool,
}

/// What is known of a text that tells whether a line goes on with the one above.
struct Seams<'t> {
    lines: &'t [Line],
    kinds: &'t [BlockKind],
    text: &'t str,
    wrap: Option<Wrap>,
    alone: Alone,
    numbers: Numbers,
}

impl<'t> Seams<'t> {
    fn of(lines: &'t [Line], kinds: &'t [BlockKind], text: &'t str) -> Self {
        let wrap = Wrap::of(lines, kinds, text);
        let alone = wrap.map(|wrap| Alone::of(lines, kinds, text, &wrap)).unwrap_or_default();
        Seams { lines, kinds, text, wrap, alone, numbers: Numbers::default() }
    }

    /// Whether line `i` of running text, which begins with `marker`, goes on with the paragraph above.
    fn goes_on(&self, above: Above, i: usize, marker: Option<Marker>) -> bool {
        let (last, line) = (&self.lines[above.line], &self.lines[i]);
        if marker.is_none() && self.breaks_at_page(above, i) {
            return true;
        }
        let Some(wrap) = self.wrap else { return false };
        let gap = Gap::of(&self.kinds[above.line + 1..i]);
        // A heading may be as wide as the page; running text that stops in a sentence has more to come.
        let inside = marker.is_none_or(|marker| {
            wrap.leaves_open(last, line, self.text) && !(above.heading && self.numbers.expect(marker))
        });
        let set_off = last.bold && !line.bold;
        // A page may end within a sentence; a number that stands behind a gap begins something, and a heading ends
        // before one where gaps part the paragraphs.
        let begins = gap != Gap::None && marker.is_some_and(|marker| !marker.doubtful);
        let parted = gap == Gap::Blank && above.heading && wrap.spaced();
        inside
            && !set_off
            && !begins
            && !parted
            && !self.ended(&wrap, above, line)
            && wrap.joins(last, line, gap, self.text)
    }

    /// …余额达4022 / - 1 - / 万元，增长37.8%。: whether a page ended within running text that nothing else ends.
    fn breaks_at_page(&self, above: Above, i: usize) -> bool {
        let words = |i: usize| self.text[self.lines[i].view.clone()].trim();
        let page = |i: usize| {
            self.kinds[i] == BlockKind::Clutter && clutter_kind(words(i), true) == Some(ClutterKind::PageNumber)
        };
        let (last, next) = (words(above.line), words(i));
        let open = last.ends_with(['，', '、']) || last.ends_with(|c: char| c.is_ascii_digit());
        let runs = last.contains(['，', '。']) && next.starts_with(|c: char| is_han(c) || c.is_ascii_digit());
        open && runs && next.contains(['，', '。']) && (above.line + 1..i).any(page)
    }

    /// Whether the line above is all of a heading: `line` would have had room in it, or is running text below one whose
    /// siblings stand alone.
    fn ended(&self, wrap: &Wrap, above: Above, line: &Line) -> bool {
        let last = &self.lines[above.line];
        let words = self.text[last.view.clone()].trim();
        let open = words.ends_with(['，', '、', '；', '：']);
        let may_end = above.first && above.heading && !open;
        let Some(style) = may_end.then(|| marker::read(words)).flatten().map(|marker| marker.style) else {
            return false;
        };
        let running = || wrap.is_wide(line) || self.text[line.view.clone()].contains('。');
        matches!(style, Style::Part | Style::Chapter | Style::Section | Style::Han | Style::HanBracket)
            && (wrap.ended_early(last, line, self.text) || (self.alone.stands(style) && running()))
    }
}

/// What was left out stands behind the document: its titles in 《》 are still citations.
fn append_clutter(
    folded: &Reading,
    lines: &[Line],
    kinds: &[BlockKind],
    reading: &mut Reading,
    paragraphs: &mut Vec<Paragraph>,
) {
    let cites = |line: &Line| folded.as_str()[line.view.clone()].contains('《');
    for (i, line) in lines.iter().enumerate().filter(|(i, line)| kinds[*i] == BlockKind::Clutter && cites(line)) {
        reading.end_line();
        let at = reading.as_str().len();
        reading.append(folded, line.view.clone());
        let view = at..reading.as_str().len();
        let kind = BlockKind::Clutter;
        let paragraph = Paragraph {
            kind,
            view,
            first_line: i,
            bold: false,
            starts_list: false,
            first_break: None,
            heading: None,
            level: 0,
        };
        paragraphs.push(paragraph);
    }
}

fn blanks(words: &str) -> usize {
    words.len() - words.trim_start_matches([' ', '\t']).len()
}

/// The numbers that paragraphs began with: a line in the middle of a sentence can begin with one too.
#[derive(Default)]
struct Numbers {
    last: [u32; Style::COUNT],
}

impl Numbers {
    fn see(&mut self, marker: Option<Marker>) {
        if let Some(marker) = marker {
            self.last[marker.style as usize] = marker.ordinal;
        }
    }

    /// Whether the number begins a list, or goes on with the one before.
    fn expect(&self, marker: Marker) -> bool {
        marker.ordinal == 1 || marker.ordinal == self.last[marker.style as usize] + 1
    }
}

#[cfg(test)]
mod tests {
    use crate::outline::build;

    /// Paragraphs of a text of which the last lines are in question.
    fn last_paragraphs(lines: &[&str]) -> Vec<String> {
        let full = "全镇上下认真贯彻上级部署扎实推进工作\n".repeat(12);
        let text = format!("{full}取得明显成效。\n\n{}", lines.join("\n"));
        let outline = build(&text, true);
        outline.paragraphs.iter().skip(1).map(|p| outline.words(p.view.clone()).to_owned()).collect()
    }

    #[test]
    fn joins_what_blank_lines_do_not_part() {
        let short = ["工作有成效。", ""].repeat(5);
        let with = |lines: &[&str]| last_paragraphs(&[&short, lines].concat()).split_off(5);
        let goes_on = ["1、两集中：事项向一个科室集中办理到位；", "两到位即进驻到位。"];
        assert_eq!(with(&goes_on).len(), 1);
        assert_eq!(last_paragraphs(&goes_on).len(), 2);
        let heading = ["一、全面加强党对法治建设工作的总领导", "", "镇党委书记带头学法。"];
        assert_eq!(with(&heading).len(), 2);
        assert_eq!(last_paragraphs(&heading).len(), 1);
    }

    #[test]
    fn joins_what_had_no_room() {
        assert_eq!(last_paragraphs(&["保障标准确定为每人每月", "1963.5元。"]).len(), 2);
        assert_eq!(last_paragraphs(&["生活保障标准确定为每人每月共", "121963.50元。"]).len(), 1);
    }

    #[test]
    fn parts_a_heading_from_its_body_as_its_siblings_are() {
        let full = ["三、全面加强党对法治建设工作的总领导", "镇党委书记带头学法。"];
        let siblings = ["一、基本情况", "成效明显。", "二、主要做法", "成效明显。"];
        assert_eq!(last_paragraphs(&[&siblings[..], &full].concat()).len(), 6);
        assert_eq!(last_paragraphs(&full).len(), 1);
        assert_eq!(last_paragraphs(&[&siblings[..], &[full[0], "与保障"]].concat()).len(), 5);
    }

    #[test]
    fn reads_lines_whose_digits_were_widened() {
        let lines = ["全年办理案件１２３４５６７件调解纠纷", "案件成功。"];
        assert_eq!(last_paragraphs(&lines).len(), 1);
        let wide = format!("{}取得成效。", "全年办理１２３４５６７８件全年工作总数\n".repeat(9));
        let outline =
            build(&format!("{wide}\n{}全镇工作有成效。", "全镇上下认真贯彻上级部署扎实推进\n".repeat(12)), true);
        assert_eq!(outline.paragraphs.len(), 2);
    }
}
