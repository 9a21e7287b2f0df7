//! Lines that a PDF or a mail program broke at a fixed width, to be read as one paragraph.

use super::{line::Line, marker};
use crate::{report::BlockKind, text::chars::columns};

/// How a text is wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Wrap {
    /// How wide its lines are.
    measure: fn(&Line) -> usize,
    /// Lines at least this wide go on in the next line.
    full: usize,
    /// The width that most full lines have, in columns.
    page: usize,
    /// Whether paragraphs begin with an indent.
    indented: bool,
    /// Whether blank lines part the paragraphs, so that where there is none the paragraph goes on.
    spaced: bool,
}

/// What stands between two lines of running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No blank line.
    None,
    /// Blank lines.
    Blank,
    /// Blank lines and clutter: a page ended, maybe within a sentence.
    Page,
}

impl Gap {
    /// What lines of these kinds make of it.
    #[must_use]
    pub fn of(between: &[BlockKind]) -> Gap {
        match (between.contains(&BlockKind::Blank), between.contains(&BlockKind::Clutter)) {
            (false, _) => Gap::None,
            (true, false) => Gap::Blank,
            (true, true) => Gap::Page,
        }
    }
}

/// A page holds at most so many columns; wider lines are paragraphs of their own.
const WIDEST: usize = 130;

/// Lines of a page differ by so many columns, since no line begins with a comma or a closing bracket.
const SLACK: usize = 6;

/// What cannot be parted takes at most so many columns: an address of the Web says nothing of the page.
const LONGEST_PIECE: usize = 12;

/// So many paragraphs show how paragraphs are parted.
const LEAST_PARTED: usize = 5;

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

    fn of(lines: &[&Line], text: &str, measure: fn(&Line) -> usize, width: usize) -> Full {
        let mut full = Full { lines: 0, open: 0, go_on: 0 };
        for (i, line) in lines.iter().enumerate().filter(|(_, line)| measure(line) + SLACK >= width) {
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
    /// Finds out whether the running text is wrapped. Its digits may have been widened afterwards: the measure by which
    /// more lines are full is the one that wrapped them.
    #[must_use]
    pub fn of(lines: &[Line], kinds: &[BlockKind], text: &str) -> Option<Wrap> {
        let prose: Vec<usize> = (0..lines.len()).filter(|i| kinds[*i] == BlockKind::Paragraph).collect();
        let running: Vec<&Line> = prose.iter().map(|i| &lines[*i]).collect();
        let measures: [fn(&Line) -> usize; 2] = [|line| line.narrow, |line| line.width];
        let measured = measures.into_iter().filter_map(|measure| Wrap::measured(&running, text, measure));
        let (_, wrap) = measured.max_by_key(|(lines, _)| *lines)?;
        Some(Wrap { spaced: wrap.is_spaced(lines, kinds, text, &prose), ..wrap })
    }

    /// How the lines are wrapped by this measure, and how many of them are full.
    fn measured(lines: &[&Line], text: &str, measure: fn(&Line) -> usize) -> Option<(usize, Wrap)> {
        // How many lines of running text have which width; those wider than a page are all alike.
        let mut counts = [0; WIDEST + 2];
        let widths = lines.iter().map(|line| measure(line));
        widths.filter(|width| *width >= 24).for_each(|width| counts[width.min(WIDEST + 1)] += 1);
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
        let mostly = Full::of(lines, text, measure, usual);
        let always = Full::of(lines, text, measure, widest);
        let (width, full) = if usual <= WIDEST && mostly.lines * 2 >= total && mostly.open * 2 > mostly.lines {
            (usual, mostly)
        } else if widest <= WIDEST && always.tells() {
            (widest, always)
        } else {
            return None;
        };
        let least = width.saturating_sub(SLACK);
        let page = (least..=WIDEST).max_by_key(|width| counts[*width])?;
        let indented = lines.iter().filter(|line| (2..=6).contains(&line.indent)).count() >= 3;
        Some((full.lines, Wrap { measure, full: least, page, indented, spaced: false }))
    }

    /// Whether blank lines part the paragraphs.
    #[must_use]
    pub fn spaced(&self) -> bool {
        self.spaced
    }

    /// Whether a blank line stands behind nearly every line that is not full, and behind nearly none that is.
    fn is_spaced(&self, lines: &[Line], kinds: &[BlockKind], text: &str, prose: &[usize]) -> bool {
        // Lines that end a paragraph and lines that do not: all of them, and those above a blank line.
        let (mut ended, mut open) = ([0, 0], [0, 0]);
        for (i, next) in prose.iter().zip(prose.iter().skip(1)) {
            let gap = usize::from(Gap::of(&kinds[i + 1..*next]) != Gap::None);
            let of = match self.leaves_open(&lines[*i], &lines[*next], text) {
                true => &mut open,
                false if self.is_full(&lines[*i], &lines[*next], text) => continue,
                false => &mut ended,
            };
            of[0] += 1;
            of[1] += gap;
        }
        ended[0] >= LEAST_PARTED && ended[1] * 10 >= ended[0] * 9 && open[1] * 10 <= open[0]
    }

    /// Whether `line` reaches the edge of the page.
    #[must_use]
    pub fn is_wide(&self, line: &Line) -> bool {
        (self.measure)(line) >= self.full
    }

    /// Whether `line` is as wide as a line can be: it reaches the edge of the page, or what begins `next` had no room.
    fn is_full(&self, line: &Line, next: &Line, text: &str) -> bool {
        let piece = first_piece(text[next.view.clone()].trim_start());
        self.is_wide(line) || (piece <= LONGEST_PIECE && (self.measure)(line) + piece > self.page)
    }

    /// Whether `line` is as wide as a line can be and ends in the middle of a sentence.
    #[must_use]
    pub fn leaves_open(&self, line: &Line, next: &Line, text: &str) -> bool {
        self.is_full(line, next, text) && !ends(&text[line.view.clone()])
    }

    /// Whether `line` was ended on purpose: what begins `next` would have had room in it.
    #[must_use]
    pub fn ended_early(&self, line: &Line, next: &Line, text: &str) -> bool {
        (self.measure)(line) + first_piece(text[next.view.clone()].trim_start()) <= self.page
    }

    /// Whether the text of `line` goes on in `next`; `gap` stands between them.
    #[must_use]
    pub fn joins(&self, line: &Line, next: &Line, gap: Gap, text: &str) -> bool {
        let words = &text[line.view.clone()];
        let open = !ends(words);
        let comma = words.ends_with(['，', '、', '（', '“', '《', '—']);
        // A title that is open goes on: 《中华人民共和 / 国政府信息公开条例》.
        let titled = open && words.rfind('《') > words.rfind('》');
        let starts = !next.begins || (self.indented && next.indent >= 2);
        // Where indents or blank lines part the paragraphs, a sentence may end with its line too.
        let inside = self.indented || (self.spaced && gap == Gap::None);
        !starts && ((self.is_full(line, next, text) && (open || inside)) || comma || titled)
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
