//! A plain rectangle: one line of heads, then rows. Whatever writes tables writes these.

use crate::text::chars::{is_blank, turns};

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; whatever they begin with, no program may take them for a formula.
    Words(String),
    /// A number, bare: no separators, no unit.
    Number(String),
}

/// Heads and rows.
pub struct Table<'h> {
    /// What the columns are called.
    pub heads: Vec<&'h str>,
    /// As many cells each as there are heads.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// Words on one line: the line ends of the paper are none of a table's.
    pub fn line(words: &str) -> Cell {
        Cell::Words(words.replace(['\n', '\r'], ""))
    }

    /// Words, where there are any.
    pub fn maybe(words: Option<&str>) -> Cell {
        Cell::line(words.unwrap_or_default())
    }

    /// What stands in it.
    pub fn words(&self) -> &str {
        match self {
            Cell::Words(words) | Cell::Number(words) => words,
        }
    }

    /// The cell as a program may read it. What a spreadsheet would take for a formula, in either width, begins with an
    /// apostrophe: a text that was pasted must not become a command. What cannot be seen before the sign is not looked
    /// at: some programs drop it.
    pub fn safe(&self) -> String {
        let is_unseen = |c: char| c.is_whitespace() || c.is_control() || is_blank(c) || turns(c);
        match self {
            Cell::Words(words)
                if words.starts_with(['\t', '\r'])
                    || words
                        .trim_start_matches(is_unseen)
                        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) =>
            {
                format!("'{words}")
            }
            Cell::Words(words) | Cell::Number(words) => words.clone(),
        }
    }
}

impl<T: Into<u64>> From<T> for Cell {
    fn from(number: T) -> Cell {
        Cell::Number(number.into().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_are_a_formula() {
        for words in ["=HYPERLINK(\"x\")", "+1", "-索引号", "@a", "\t=1", "＝1", " =1", "\u{0}\u{200b}=1"] {
            assert_eq!(Cell::Words(words.into()).safe(), format!("'{words}"));
        }
        assert_eq!(Cell::Number("-9".into()).safe(), "-9");
        assert_eq!(Cell::line("调处\r\n纠纷").safe(), "调处纠纷");
    }
}
