//! Lines that a page broke wherever the script changes: `出动⏎8000⏎余人次，清除广告⏎21000⏎余条`. A word processor keeps
//! numbers, letters and marks as pieces of their own, and some pages give each piece a line.
//!
//! One number alone may be the cell of a table. Where several go on in the next line with a unit and a comma, it is the
//! page that broke them: then a line goes on wherever the words do.

use super::marker;
use crate::{
    lexicon::{TITLE_ENDS, unit_at},
    text::{Reading, Span, chars::is_han, lines},
};

/// So many numbers that go on in the next line show that a page is broken so.
const LEAST: usize = 2;

/// No line begins with these.
const CLOSING: &[char] = &['，', '。', '；', '、', '：', '！', '？', '）', '》', '”', '%', '.'];

/// No line ends in these.
const OPENING: &[char] = &['，', '、', '（', '《', '“'];

/// A paragraph may end in these.
const STOPS: &[char] = &['。', '；', '：', '！', '？'];

/// The folded reading of `text` and the lines of `text` that its lines stand for: of a page that is broken so, several
/// for one.
#[must_use]
pub fn read(text: &str) -> (Reading, Vec<Span>) {
    let folded = Reading::of(text);
    let spans: Vec<Span> = lines(text).map(|line| line.span).collect();
    let read = || folded.as_str().split_terminator('\n');
    let seams = read().zip(read().skip(1)).filter(|(line, next)| is_piece(line) && continues(line, next));
    if seams.take(LEAST).count() < LEAST {
        return (folded, spans);
    }
    let mut joined = (Reading::default(), Vec::new());
    let mut so_far = SoFar::default();
    let (mut at, mut first) = (0, 0);
    for (i, line) in read().enumerate() {
        so_far.see(line);
        joined.0.append(&folded, at..at + line.len());
        at += line.len() + 1;
        if !read_next(&folded, at).is_some_and(|next| so_far.goes_on(line, next)) {
            joined.0.end_line();
            joined.1.push(spans[first].cover(spans[i]));
            (so_far, first) = (SoFar::default(), i + 1);
        }
    }
    joined
}

/// The line of the reading that begins at `at`.
fn read_next(folded: &Reading, at: usize) -> Option<&str> {
    folded.as_str().get(at..)?.split_once('\n').map(|(line, _)| line)
}

/// Whether a line is a number and no more.
fn is_piece(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'%'))
}

/// Whether the number that `line` ends in goes on in `next`, as no cell of a table does: 8000⏎余人次, 3312⏎件，, 2024⏎年.
fn continues(line: &str, next: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let year = line.len() - bare.len() == 4 && line[bare.len()..].starts_with(['1', '2']);
    let counted = || unit_at(next).is_some_and(|unit| next[unit.len()..].starts_with(CLOSING));
    line.ends_with(|c: char| c.is_ascii_digit() || c == '%')
        && (next.starts_with(['余', '多'])
            || next.starts_with(CLOSING)
            || (year && next.starts_with('年'))
            || counted())
}

/// What is known of the paragraph up to the end of a line.
#[derive(Default)]
struct SoFar {
    begun: bool,
    /// Whether it begins with the number of a heading.
    numbered: bool,
    /// Whether it is running text: it has clauses, or sentences behind a number.
    running: bool,
}

impl SoFar {
    fn see(&mut self, line: &str) {
        self.numbered |= !self.begun && marker::read(line).is_some();
        self.begun = true;
        self.running |= line.contains('。') || (!self.numbered && line.contains(['，', '；']));
    }

    /// Whether `line` goes on in `next`.
    fn goes_on(&self, line: &str, next: &str) -> bool {
        let row = |line: &str| line.is_empty() || line.contains(['\t', '|']);
        if row(line) || row(next) {
            return false;
        }
        if next.starts_with(CLOSING) || continues(line, next) {
            return true;
        }
        if line.ends_with(STOPS) || marker::read(next).is_some() {
            return false;
        }
        if line.ends_with(OPENING) || self.running {
            return true;
        }
        if next.starts_with(|c: char| c.is_ascii_digit()) {
            // A year may begin what stands below a heading or a title.
            let year = next.bytes().take_while(u8::is_ascii_digit).count() == 4;
            return line.ends_with(is_han)
                && !(year && (self.numbered || TITLE_ENDS.iter().any(|end| line.ends_with(end))));
        }
        line.ends_with(|c: char| c.is_ascii_digit()) && (next.starts_with(['月', '日']) || unit_at(next).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(text: &str) -> Vec<String> {
        let (reading, spans) = read(text);
        let tiles: String = spans.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(tiles, text);
        reading.as_str().split_terminator('\n').map(str::to_owned).collect()
    }

    #[test]
    fn joins_what_a_page_broke_at_its_numbers() {
        let text = "某局\n2023\n年工作总结\n2023\n年,出动\n800\n余人次,按照\n“\n联动\n”\n的要求,整治占道\n120余处\n。\n\
            （一）规范执法,服务民生\n2023\n年我局办案\n35\n件。\n（二）强化宣传\n发放资料\n90\n份。";
        let lines = [
            "某局2023年工作总结",
            "2023年，出动800余人次，按照“联动”的要求，整治占道120余处。",
            "（一）规范执法，服务民生",
            "2023年我局办案35件。",
            "（二）强化宣传",
            "发放资料90份。",
        ];
        assert_eq!(read_as(text), lines);
    }

    #[test]
    fn leaves_cells_and_serial_numbers() {
        for text in
            ["名称\n数量\n单位\n调解\n25\n件\n普法\n30\n场\n", "1\n人民调解员\n2\n项目建设\n", "出动\n80\n余人。"]
        {
            assert_eq!(read_as(text).len(), text.split('\n').count(), "{text}");
        }
    }
}
