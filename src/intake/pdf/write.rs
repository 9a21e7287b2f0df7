//! Lines of pages as text: where a paragraph is indented, where lines stand apart, where a page ends.

use super::{Line, Number, Sheet, cells, page::rank};
use crate::text::in_order;

/// A line that stands lower than usual by so many hundredths has a blank line above it.
const APART: i32 = 145;

/// No line stands farther below another, in ten-thousandths of a size or a length.
const FARTHEST: i32 = 1_000_000_000;

/// Writes the text of all pages.
pub fn write(pages: &[Sheet]) -> String {
    let usual = usual_pitch(pages);
    let mut text = String::new();
    for page in pages {
        let numbers = |above: bool| page.number.as_ref().filter(|number| number.is_above == above);
        text.extend(numbers(true).map(number_line));
        let body = Body::of(&page.lines);
        for (i, line) in page.lines.iter().enumerate() {
            let is_apart = i > 0 && pitch(&page.lines[i - 1], line) > usual / 100 * APART;
            let indent = if body.indents(line) { "　　" } else { "" };
            text.extend([if is_apart { "\n" } else { "" }, indent, &cells::words(&page.lines, i), "\n"]);
        }
        text.extend(numbers(false).map(number_line));
    }
    text
}

/// As official documents print it: the analysis knows it by that.
fn number_line(number: &Number) -> String {
    ["— ", &number.value.to_string(), " —\n"].concat()
}

/// How far a line stands below the one before it, in ten-thousandths of the larger type's size; of a table it is not said.
fn pitch(above: &Line, line: &Line) -> i32 {
    if above.is_table || line.is_table {
        return 0;
    }
    let far = (line.y - above.y).clamp(0, FARTHEST / 10_000);
    far * 10_000 / above.size.max(line.size)
}

/// How far lines usually stand apart.
fn usual_pitch(pages: &[Sheet]) -> i32 {
    let pairs = pages.iter().flat_map(|page| page.lines.windows(2));
    let all = pairs.map(|pair| pitch(&pair[0], &pair[1])).filter(|pitch| *pitch > 0).collect();
    let all = in_order(all, |pitch: &i32| rank(*pitch));
    all.get(all.len() / 2).copied().unwrap_or(FARTHEST)
}

/// Where the lines of a page begin and end.
struct Body {
    left: i32,
    right: i32,
}

impl Body {
    /// The left edge is where the leftmost of the lines begin that go on to the right one.
    fn of(lines: &[Line]) -> Body {
        let lines = || lines.iter().filter(|line| !line.is_table);
        let right = lines().map(Line::right).max().unwrap_or(0);
        let full = lines().filter(|line| right - line.right() < 2 * line.size && line.runs.len() == 1);
        let left = full.map(Line::x).min().or_else(|| lines().map(Line::x).min()).unwrap_or(0);
        Body { left, right }
    }

    /// Whether a line begins a paragraph by its indent. What stands in the middle has as much room on both sides.
    fn indents(&self, line: &Line) -> bool {
        let (before, behind) = (line.x() - self.left, self.right - line.right());
        let is_indent = !line.is_table && before > line.size / 10 * 14 && before < line.size / 10 * 46;
        is_indent && (before - behind).abs() > line.size
    }
}
