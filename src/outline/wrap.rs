//! Lines that a PDF or a mail program broke at a fixed width, to be read as one paragraph.

use super::{line::Line, marker};
use crate::text::chars::columns;

/// How a text is wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Wrap {
    /// Lines at least this wide go on in the next line.
    full: usize,
    /// The width that most full lines have, in columns.
    page: usize,
    /// Whether paragraphs begin with an indent.
    indented: bool,
}

/// A page holds at most so many columns; wider lines are paragraphs of their own.
const WIDEST: usize = 130;

/// Lines of a page differ by so many columns, since no line begins with a comma or a closing bracket.
const SLACK: usize = 6;

/// The lines that are as wide as the page.
struct Full {
    lines: usize,
    /// Those that end in the middle of a sentence.
    open: usize,
    /// Those of them whose next line bears no number.
    go_on: usize,
}

impl Full {
    /// Whether few full lines prove a page: at least two go on in the next, nearly all that are open do, and not many
    /// end with their sentence.
    fn tells(&self) -> bool {
        self.go_on >= 2 && self.go_on * 5 >= self.open * 4 && self.open * 5 >= self.lines * 2
    }

    fn of(lines: &[&Line], text: &str, width: usize) -> Full {
        let mut full = Full { lines: 0, open: 0, go_on: 0 };
        for (i, line) in lines.iter().enumerate().filter(|(_, line)| line.width + SLACK >= width) {
            let open = !ends(&text[line.view.clone()]);
            let next = lines.get(i + 1).is_some_and(|next| marker::read(text[next.view.clone()].trim()).is_none());
            full.lines += 1;
            full.open += usize::from(open);
            full.go_on += usize::from(open && next);
        }
        full
    }
}

impl Wrap {
    /// Finds out whether the lines of running text are wrapped, from the lines that hold words.
    #[must_use]
    pub fn of(lines: &[&Line], text: &str) -> Option<Wrap> {
        // How many lines of running text have which width; those wider than a page are all alike.
        let mut counts = [0; WIDEST + 2];
        lines.iter().filter(|line| line.width >= 24).for_each(|line| counts[line.width.min(WIDEST + 1)] += 1);
        let total: usize = counts.iter().sum();
        if total < 6 {
            return None;
        }
        // Most lines are full; or few are, but all of them break off in a sentence and go on in the next line.
        let mut passed = 0;
        let reaches = |count: &usize| {
            passed += count;
            passed > total * 9 / 10
        };
        let usual = counts.iter().position(reaches)?;
        let widest = counts.iter().rposition(|count| *count > 0)?;
        let mostly = Full::of(lines, text, usual);
        let always = Full::of(lines, text, widest);
        let full = if usual <= WIDEST && mostly.lines * 2 >= total && mostly.open * 2 > mostly.lines {
            usual
        } else if widest <= WIDEST && always.tells() {
            widest
        } else {
            return None;
        };
        let full = full.saturating_sub(SLACK);
        let page = (full..=WIDEST).max_by_key(|width| counts[*width])?;
        let indented = lines.iter().filter(|line| (2..=6).contains(&line.indent)).count() >= 3;
        Some(Wrap { full, page, indented })
    }

    /// Whether `line` is as wide as a line can be and ends in the middle of a sentence.
    #[must_use]
    pub fn leaves_open(&self, line: &Line, text: &str) -> bool {
        line.width >= self.full && !ends(&text[line.view.clone()])
    }

    /// Whether `line` was ended on purpose: what begins `next` would have had room in it.
    #[must_use]
    pub fn ended_early(&self, line: &Line, next: &Line, text: &str) -> bool {
        line.width + first_piece(text[next.view.clone()].trim_start()) <= self.page
    }

    /// Whether the text of `line` goes on in `next`.
    #[must_use]
    pub fn joins(&self, line: &Line, next: &Line, text: &str) -> bool {
        let words = &text[line.view.clone()];
        let open = !ends(words);
        let comma = words.ends_with(['，', '、', '（', '“', '《', '—']);
        // A title that is open goes on: 《中华人民共和 / 国政府信息公开条例》.
        let titled = open && words.rfind('《') > words.rfind('》');
        let starts = self.indented && next.indent >= 2;
        !starts && ((line.width >= self.full && (open || self.indented)) || comma || titled)
    }
}

/// Columns of what cannot be parted at the start of a line: a character, a number, a word, and the marks around it.
fn first_piece(words: &str) -> usize {
    let opens = |c: char| matches!(c, '“' | '‘' | '（' | '《' | '〈' | '【' | '〔');
    let closes = |c: char| "，。、；：？！”’）》〉】〕%".contains(c);
    let latin = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let rest = words.trim_start_matches(opens);
    let word = rest.find(|c| !latin(c)).filter(|len| *len > 0);
    let rest = &rest[word.unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8))..];
    let rest = rest.trim_start_matches(closes);
    words[..words.len() - rest.len()].chars().map(columns).sum()
}

/// Whether a paragraph may end here.
fn ends(words: &str) -> bool {
    words.ends_with(['。', '！', '？', '；', '：', '…']) || words.ends_with("。”") || words.ends_with("。）")
}
