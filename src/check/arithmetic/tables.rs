//! Tables as numbers: what stands in a cell, which rows and columns are totals.

use crate::{
    check::{Case, figure::Figure},
    lexicon::WordList,
    report::{Cell, Table},
    text::Span,
};

/// A table of figures below one row of heads, with as many cells in every row.
pub struct Grid<'c> {
    /// What stands over each column.
    pub heads: &'c [Cell],
    /// The rows below.
    pub rows: Vec<&'c [Cell]>,
    figures: Vec<Vec<Number<'c>>>,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub enum Number<'c> {
    /// A number.
    Is(Figure<'c>),
    /// Nothing, or a dash: none.
    None,
    /// Words.
    Words,
}

impl<'c> Grid<'c> {
    /// The table as a grid, if it is one.
    pub fn of(case: &Case<'c>, table: &'c Table) -> Option<Self> {
        let first = table.head_rows as usize;
        let (heads, rows) = (table.rows.get(first.checked_sub(1)?)?, table.rows.get(first..)?);
        let even = rows.len() >= 2 && heads.len() >= 2 && rows.iter().all(|row| row.len() == heads.len());
        let number = |cell: &Cell| Number::of(case, cell);
        let figures = rows.iter().map(|row| row.iter().map(number).collect()).collect();
        even.then(|| Grid { heads, rows: rows.iter().map(|row| &row[..]).collect(), figures })
    }

    /// What the cell holds.
    pub fn number(&self, row: usize, column: usize) -> Option<Number<'c>> {
        self.figures.get(row)?.get(column).copied()
    }

    /// The label of a row, without blanks: its first cell, but for one that only numbers it.
    pub fn label(&self, row: usize) -> String {
        let numbered = self.heads.first().is_some_and(|head| WordList::Serials.holds(&solid(&head.text)));
        let words = |cell: &&Cell| !solid(&cell.text).is_empty();
        let Some(row) = self.rows.get(row) else { return String::new() };
        let label = if numbered { row.get(1).filter(words).or(row.first()) } else { row.first() };
        label.map_or(String::new(), |cell| solid(&cell.text))
    }

    /// Whether the numbers of a column can be added: no shares, no growth, no averages.
    pub fn adds(&self, column: usize) -> bool {
        const NOT: &[&str] = &[
            "率", "比", "%", "占", "增", "均", "单价", "标准", "名次", "排名", "序号", "编号", "年", "指数", "价格",
            "电话",
        ];
        let head = self.heads.get(column).map_or(String::new(), |head| solid(&head.text));
        let plain = |number: &Number<'_>| match number {
            Number::Is(figure) => figure.is_exact() && !figure.is_percent() && !figure.of.value.is_sign_negative(),
            Number::None => true,
            Number::Words => false,
        };
        column > 0
            && !NOT.iter().any(|word| head.contains(word))
            && self.figures.iter().all(|row| row.get(column).is_some_and(plain))
    }
}

impl<'c> Number<'c> {
    fn of(case: &Case<'c>, cell: &Cell) -> Self {
        let first = case.report.quantities.partition_point(|quantity| quantity.span.start < cell.span.start);
        let words = solid(&cell.text);
        match case.figure(first).filter(|figure| cell.span.contains(figure.of.span)) {
            Some(figure) => Number::Is(figure),
            None if words == "0" || words.trim_matches(['-', '—', '－', '/']).is_empty() => Number::None,
            None => Number::Words,
        }
    }
}

/// Whether a label or a head says that its numbers are sums of all others.
pub fn is_total(words: &str) -> bool {
    matches!(words, "合计" | "总计" | "共计" | "总数" | "合计数" | "总计数") || words.ends_with("结果总计")
}

/// Whether a place stands in a table.
pub fn in_table(case: &Case<'_>, span: Span) -> bool {
    let next = case.report.tables.partition_point(|table| table.span.start <= span.start);
    next.checked_sub(1).and_then(|at| case.report.tables.get(at)).is_some_and(|table| span.end <= table.span.end)
}

/// Words without blanks.
pub fn solid(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}
