//! The lines of a text, with and without their endings.

use super::Span;

/// A line of the given text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line and its ending.
    pub span: Span,
    /// The line without its ending.
    pub content: Span,
}

/// Cuts `text` into lines at LF, CR LF and CR. The lines put together are the text; an empty text has one line.
pub fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    let next = move |from: usize, mark: char| text[from..].find(mark).map_or(text.len(), |at| from + at);
    let (mut start, mut done) = (0, false);
    // The next of each mark is kept, so that a text without the other is searched for it once.
    let (mut lf, mut cr) = (next(0, '\n'), next(0, '\r'));
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let end = lf.min(cr);
        done = end == text.len();
        let ending = match &text.as_bytes()[end..] {
            [] => 0,
            [b'\r', b'\n', ..] => 2,
            _ => 1,
        };
        let line = Line { span: Span::new(start, end + ending), content: Span::new(start, end) };
        start = end + ending;
        if lf < start {
            lf = next(start, '\n');
        }
        if cr < start {
            cr = next(start, '\r');
        }
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_the_text() {
        let text = "甲\r\n乙\r\r丙\n";
        let cut: Vec<_> = lines(text).map(|line| &text[line.span.range()]).collect();
        assert_eq!(cut, ["甲\r\n", "乙\r", "\r", "丙\n", ""]);
        assert_eq!(lines("").count(), 1);
    }
}
