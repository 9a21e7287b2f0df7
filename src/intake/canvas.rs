//! Lines with tables between them, and tables inside the cells of tables.

use super::{
    flow::Flow,
    grid::{Cell, Grid},
};

/// Tables inside tables inside tables are read so deep; what lies deeper is text of the cell around it.
const DEEPEST: usize = 16;

/// What is read of a page, in the making.
#[derive(Default)]
pub struct Canvas {
    /// The line that is being read: of the page, or of the cell around it.
    pub flow: Flow,
    /// The tables around this place.
    tables: Vec<Table>,
    /// How many tables deeper than that are open.
    too_deep: usize,
    rows: usize,
}

struct Table {
    /// Goes on behind the table.
    around: Flow,
    grid: Grid,
    cell: Option<Cell>,
}

impl Canvas {
    /// A table begins.
    pub fn begin_table(&mut self) {
        if self.tables.len() == DEEPEST {
            self.too_deep += 1;
            return;
        }
        let around = std::mem::take(&mut self.flow);
        self.tables.push(Table { around, grid: Grid::default(), cell: None });
    }

    /// A row begins.
    pub fn begin_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.table() {
            table.grid.row();
        }
    }

    /// A cell begins; its text is what flows up to its end.
    pub fn begin_cell(&mut self, cell: Cell) {
        self.end_cell();
        if let Some(table) = self.table() {
            table.cell = Some(cell);
        }
    }

    /// The cell that is being read.
    pub fn cell(&mut self) -> Option<&mut Cell> {
        self.table()?.cell.as_mut()
    }

    /// The cell is over. What flowed without a cell is a caption: lines before the table.
    pub fn end_cell(&mut self) {
        if self.too_deep > 0 || self.tables.is_empty() {
            return self.flow.end();
        }
        let text = std::mem::take(&mut self.flow).finish();
        let Some(table) = self.table() else { return };
        match table.cell.take() {
            Some(cell) => table.grid.cell(Cell { text, ..cell }),
            None => table.around.lines(&text),
        }
    }

    /// The row that was read last counts for nothing.
    pub fn drop_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.table() {
            table.grid.drop_row();
        }
    }

    /// The table is over: its rows are lines.
    pub fn end_table(&mut self) {
        self.end_cell();
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(table) = self.tables.pop() {
            let (lines, rows) = table.grid.lines();
            self.rows += rows;
            self.flow = table.around;
            self.flow.lines(&lines);
        }
    }

    /// Whether this is inside a table and outside its cells.
    #[must_use]
    pub fn is_between_cells(&self) -> bool {
        self.tables.last().is_some_and(|table| table.cell.is_none())
    }

    /// All lines, and how many are rows of tables.
    #[must_use]
    pub fn finish(mut self) -> (String, usize) {
        self.too_deep = 0;
        while !self.tables.is_empty() {
            self.end_table();
        }
        (self.flow.finish(), self.rows)
    }

    fn table(&mut self) -> Option<&mut Table> {
        self.tables.last_mut().filter(|_| self.too_deep == 0)
    }
}
