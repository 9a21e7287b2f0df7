//! Tables to lines: a row is a line, its cells parted by tabs, as the outline reads them and as a copied table reads.
//!
//! A cell over several columns is followed by empty ones. A cell over several rows is said again below where it heads a
//! column, so that the heads of the last row stand over their columns; among the figures its place stays empty, for a
//! figure said twice would count twice. Web pages use tables to lay out prose: a cell with paragraphs is no cell, its
//! lines stand on their own.

use super::flow::in_one_line;

/// A table in the making.
#[derive(Debug, Default)]
pub struct Grid {
    rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Its lines.
    pub text: String,
    /// Over how many columns it reaches.
    pub columns: usize,
    /// Over how many rows.
    pub rows: Rows,
}

/// How far a cell reaches down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rows {
    /// Over so many rows.
    Count(usize),
    /// As far as cells below go on with it.
    Open,
    /// It goes on with the cell above.
    Continued,
}

impl Default for Rows {
    fn default() -> Self {
        Rows::Count(1)
    }
}

/// A table is at most so wide; what is wider is a trap.
const WIDEST: usize = 100;

/// The head of a column is at most so long, in characters.
const HEAD: usize = 20;

/// A cell with so many characters in several lines is prose.
const PROSE: usize = 100;

impl Grid {
    /// Begins a row.
    pub fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Takes the last row away.
    pub fn drop_row(&mut self) {
        self.rows.pop();
    }

    /// Puts a cell into the last row.
    pub fn cell(&mut self, cell: Cell) {
        if self.rows.is_empty() {
            self.row();
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// The table as lines, each ended, and how many of them are rows of several cells.
    #[must_use]
    pub fn lines(self) -> (String, usize) {
        let (mut lines, mut count) = (String::new(), 0);
        let mut above: Vec<Above> = Vec::new();
        let mut heads = true;
        for row in self.rows {
            if row.iter().any(is_prose) {
                row.iter().for_each(|cell| push_lines(&mut lines, &cell.text));
                continue;
            }
            let cells = place(row, &mut above);
            heads &= !cells.iter().any(|cell| cell.own && is_figure(&cell.text));
            let again = |cell: &Placed| heads && cell.text.chars().count() <= HEAD;
            let shown = |cell: &Placed| if cell.own || again(cell) { cell.text.clone() } else { String::new() };
            let line = cells.iter().map(shown).collect::<Vec<_>>().join("\t");
            let line = line.trim_end();
            // A row that only goes on with the cells above says nothing of its own.
            if cells.iter().any(|cell| cell.own && !cell.text.is_empty()) {
                lines.push_str(line);
                lines.push('\n');
                count += usize::from(line.contains('\t'));
            }
        }
        (lines, count)
    }
}

/// A cell that may reach into the rows below.
#[derive(Clone)]
struct Above {
    text: String,
    left: Rows,
}

/// A place of a row, and whether a cell of the row itself stands there.
struct Placed {
    text: String,
    own: bool,
}

/// Puts the cells of a row into their columns, around those that reach down from above.
fn place(row: Vec<Cell>, above: &mut Vec<Above>) -> Vec<Placed> {
    let mut placed = Vec::new();
    for cell in row {
        pass_counted(above, &mut placed);
        let at = placed.len();
        let columns = cell.columns.clamp(1, WIDEST).min(WIDEST.saturating_sub(at).max(1));
        if cell.rows == Rows::Continued {
            let from = above.get(at).filter(|above| above.left == Rows::Open);
            placed.push(Placed { text: from.map_or(String::new(), |above| above.text.clone()), own: false });
        } else {
            let text = in_one_line(&cell.text);
            let left = match cell.rows {
                Rows::Count(rows) => Rows::Count(rows.saturating_sub(1)),
                other => other,
            };
            reach(above, at, columns, Above { text: text.clone(), left });
            placed.push(Placed { text, own: true });
        }
        placed.extend((1..columns).map(|_| Placed { text: String::new(), own: true }));
    }
    pass_counted(above, &mut placed);
    placed
}

/// Passes the columns that cells from above fill.
fn pass_counted(above: &mut [Above], placed: &mut Vec<Placed>) {
    while let Some(Above { text, left: Rows::Count(left @ 1..) }) = above.get_mut(placed.len()) {
        *left -= 1;
        placed.push(Placed { text: text.clone(), own: false });
    }
}

/// Notes how far a cell reaches; only its first column says its words again.
fn reach(above: &mut Vec<Above>, at: usize, columns: usize, cell: Above) {
    if at >= WIDEST {
        return;
    }
    let empty = |left| Above { text: String::new(), left };
    if above.len() < at + columns {
        above.resize(at + columns, empty(Rows::Count(0)));
    }
    above[at + 1..at + columns].fill(empty(cell.left));
    above[at] = cell;
}

fn is_prose(cell: &Cell) -> bool {
    let text = cell.text.trim();
    text.contains('\t') || (text.contains('\n') && text.chars().count() >= PROSE)
}

fn is_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && text.ends_with(|c: char| c.is_ascii_digit() || c == '%')
}

fn push_lines(lines: &mut String, text: &str) {
    let text = text.trim_end();
    if !text.is_empty() {
        lines.push_str(text);
        lines.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of `text*columns^rows`; `^` alone reaches as far as `"` goes on with it.
    fn table(rows: &[&[&str]]) -> String {
        let mut grid = Grid::default();
        for row in rows {
            grid.row();
            for cell in *row {
                let (text, rows) = match cell.split_once('^') {
                    Some((text, "")) => (text, Rows::Open),
                    Some((text, rows)) => (text, Rows::Count(rows.parse().unwrap())),
                    None if *cell == "\"" => ("", Rows::Continued),
                    None => (*cell, Rows::default()),
                };
                let (text, columns) = text.split_once('*').map_or((text, 1), |(text, n)| (text, n.parse().unwrap()));
                grid.cell(Cell { text: text.into(), columns, rows });
            }
        }
        grid.lines().0
    }

    #[test]
    fn heads_are_said_again_and_figures_are_not() {
        let html = table(&[&["指标^2", "2024年*2"], &["数量", "增长"], &["粮食^2", "5", "1%"], &["6", "2%"]]);
        assert_eq!(html, "指标\t2024年\n指标\t数量\t增长\n粮食\t5\t1%\n\t6\t2%\n");
        let word = table(&[&["指标^", "2024年*2"], &["\"", "数量", "增长"], &["粮食^", "5", "1%"], &["\"", "6", "2%"]]);
        assert_eq!(word, html);
    }

    #[test]
    fn prose_is_no_cell() {
        let prose = "一、工作情况\n".to_owned() + &"全镇共有执法人员25人。".repeat(10);
        assert_eq!(table(&[&[&prose], &["a", "本年\n制发"]]), format!("{prose}\na\t本年制发\n"));
        assert_eq!(table(&[&["a\tb\n", "c"]]), "a\tb\nc\n");
    }

    #[test]
    fn traps_stay_small() {
        assert!(table(&[&["a*100000"], &["b^100000", "c"]]).len() < 200);
        let wide: Vec<&str> = vec!["a"; 5000];
        assert_eq!(table(&[&wide, &["b^3"], &["c"]]).lines().count(), 3);
    }
}
