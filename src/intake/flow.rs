//! Text as it flows into lines: blanks of markup folded, a list's number before the first word.

use crate::text::{chars::columns, numeral::is_han_numeral};

/// Lines in the making.
#[derive(Debug, Default)]
pub struct Flow {
    done: String,
    line: String,
    /// A blank that waits for the next word, and whether it is but an end of line in the markup.
    blank: Option<Blank>,
    /// The number that the line's first word will get.
    number: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Blank {
    Space,
    LineEnd,
}

impl Flow {
    /// Takes text of markup, where a run of blanks is one.
    pub fn fold(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' | '\r' => self.blank = Some(Blank::LineEnd),
                ' ' | '\t' | '\x0c' => self.blank = self.blank.or(Some(Blank::Space)),
                c => self.push(c),
            }
        }
    }

    /// Takes text as it is.
    pub fn keep(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => self.end(),
                '\r' => {}
                c => self.push(c),
            }
        }
    }

    fn push(&mut self, c: char) {
        if let Some(blank) = self.blank.filter(|_| !self.line.is_empty()) {
            // Editors break their lines anywhere; between two wide characters that is no blank.
            let wide = |c: Option<char>| c.is_some_and(|c| columns(c) == 2);
            if blank == Blank::Space || !(wide(self.line.chars().next_back()) && wide(Some(c))) {
                self.line.push(' ');
            }
        }
        self.blank = None;
        self.line.push(c);
    }

    /// Puts a number before the next line that says something, unless that bears one of its own: pages number their lists
    /// by hand and leave the browser's numbers out by their style sheet.
    pub fn number(&mut self, number: String) {
        self.number = number;
    }

    /// Takes the number away that still waits for its word.
    pub fn drop_number(&mut self) {
        self.number.clear();
    }

    /// The line so far.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// Ends the line; an empty one is none.
    pub fn end(&mut self) {
        self.blank = None;
        let line = self.line.trim_matches(|c: char| c.is_whitespace() && c != '\u{3000}' && c != '\u{a0}');
        if !line.trim().is_empty() {
            let number = std::mem::take(&mut self.number);
            if !bears_number(line) {
                self.done.push_str(&number);
            }
            self.done.push_str(line.trim_end());
            self.done.push('\n');
        }
        self.line.clear();
    }

    /// Takes whole lines, each ended.
    pub fn lines(&mut self, lines: &str) {
        self.end();
        self.done.push_str(lines);
    }

    /// All lines.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.end();
        self.done
    }
}

/// Whether a line begins with a number of its own.
fn bears_number(line: &str) -> bool {
    let is_number = |c: char| c.is_numeric() || is_han_numeral(c);
    let behind = line.trim_start_matches(['（', '(', '第', '[', '〔']);
    let rest = behind.trim_start_matches(is_number);
    rest.len() < behind.len()
        && (behind.len() < line.len() || rest.starts_with(['、', '.', '．', ')', '）', '，', ',', ' ']))
}

/// The text of a cell or a note in one line: its lines put together, with a blank where no wide character needs none.
#[must_use]
pub fn in_one_line(lines: &str) -> String {
    let mut flow = Flow::default();
    flow.fold(&lines.trim().replace('\t', " "));
    flow.line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_blanks() {
        let mut flow = Flow::default();
        flow.number("一、".into());
        flow.fold("\n  工作\n   情况 2 \n");
        flow.end();
        flow.number("2. ".into());
        flow.fold("二、已有");
        flow.end();
        flow.fold("of\nthe \n年");
        flow.end();
        flow.end();
        flow.keep("  a\n\u{3000}\u{3000}b  c");
        assert_eq!(flow.finish(), "一、工作情况 2\n二、已有\nof the 年\na\n\u{3000}\u{3000}b  c\n");
        assert_eq!(in_one_line("本年\n制发\t件数\n"), "本年制发 件数");
    }
}
