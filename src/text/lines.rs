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
    let mut start = 0;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let rest = &text.as_bytes()[start..];
        let line = match rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
            Some(at) => {
                let ending = if rest[at..].starts_with(b"\r\n") { 2 } else { 1 };
                Line { span: Span::new(start, start + at + ending), content: Span::new(start, start + at) }
            }
            None => {
                done = true;
                Line { span: Span::new(start, text.len()), content: Span::new(start, text.len()) }
            }
        };
        start = line.span.end as usize;
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
