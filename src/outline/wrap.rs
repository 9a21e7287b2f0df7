//! Lines that a PDF or a mail program broke at a fixed width, to be read as one paragraph.

use super::line::Line;

/// How a text is wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Wrap {
    /// Lines at least this wide go on in the next line.
    full: usize,
    /// Whether paragraphs begin with an indent.
    indented: bool,
}

impl Wrap {
    /// Finds out whether the lines of running text are wrapped, from the lines that hold words.
    #[must_use]
    pub fn of(lines: &[&Line], text: &str) -> Option<Wrap> {
        let mut widths: Vec<usize> = lines.iter().map(|line| line.width).filter(|width| *width >= 24).collect();
        if widths.len() < 6 {
            return None;
        }
        widths.sort_unstable();
        let widest = widths[widths.len() * 9 / 10];
        let full = widest.saturating_sub(6);
        let long: Vec<_> = lines.iter().filter(|line| line.width >= full).collect();
        let open = long.iter().filter(|line| !ends(&text[line.view.clone()])).count();
        let wrapped = widest <= 130 && long.len() * 2 >= widths.len() && open * 2 > long.len();
        let indented = lines.iter().filter(|line| (2..=6).contains(&line.indent)).count() >= 3;
        wrapped.then_some(Wrap { full, indented })
    }

    /// Whether `line` is as wide as a line can be and ends in the middle of a sentence.
    #[must_use]
    pub fn leaves_open(&self, line: &Line, text: &str) -> bool {
        line.width >= self.full && !ends(&text[line.view.clone()])
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

/// Whether a paragraph may end here.
fn ends(words: &str) -> bool {
    words.ends_with(['。', '！', '？', '；', '：', '…']) || words.ends_with("。”") || words.ends_with("。）")
}
