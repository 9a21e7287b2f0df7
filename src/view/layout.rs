//! Which blocks of the source are set together: a table, rows of what may be one, the lines of a web page.

use super::grid::Grid;
use crate::report::{Block, BlockKind, Span, Table};

/// So many lines of a web page one below the other are folded.
const FOLDED: usize = 4;

/// Blocks of a table, and of a run, that are set as one.
const LONGEST: usize = 1_000;

/// Blocks that are set together.
pub(super) enum Run<'r> {
    /// A table whose cells are known.
    Table(Grid<'r>),
    /// Rows whose cells are told by their gaps.
    Rows(&'r [Block]),
    /// Lines of a web page.
    Folded(&'r [Block]),
    /// A block by itself.
    Single(&'r Block),
}

impl Run<'_> {
    /// How many blocks it holds; a table counts its rows.
    pub fn len(&self) -> usize {
        match self {
            Run::Table(grid) => grid.table.rows.len(),
            Run::Rows(blocks) | Run::Folded(blocks) => blocks.len(),
            Run::Single(_) => 1,
        }
    }
}

/// Cuts the blocks into runs.
pub(super) fn runs<'r>(blocks: &'r [Block], tables: &'r [Table]) -> Vec<Run<'r>> {
    let (mut out, mut at) = (Vec::new(), 0);
    for (i, table) in tables.iter().enumerate() {
        let first = blocks.partition_point(|b| b.span.end <= table.span.start);
        let behind = blocks.partition_point(|b| b.span.start < table.span.end);
        let Some(covered) = blocks.get(first..behind).filter(|_| first >= at) else { continue };
        let Some(grid) = grid(covered, table, i + 1) else { continue };
        plain(&blocks[at..first], &mut out);
        out.push(Run::Table(grid));
        at = behind;
    }
    plain(&blocks[at..], &mut out);
    out
}

/// The table as it can be set, where all of it is on the page.
fn grid<'r>(covered: &[Block], table: &'r Table, number: usize) -> Option<Grid<'r>> {
    let span = Span { start: covered.first()?.span.start, end: covered.last()?.span.end };
    let grid = Grid { table, span, number };
    (span.contains(table.span) && covered.len() <= LONGEST && grid.is_whole()).then_some(grid)
}

/// Cuts blocks without tables: rows stand together, blank lines between them or not, and lines of a web page too.
fn plain<'r>(blocks: &'r [Block], out: &mut Vec<Run<'r>>) {
    let is_joined = |kind| matches!(kind, BlockKind::Row | BlockKind::Clutter);
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let mut end = 1;
        for (i, block) in rest.iter().enumerate().take(LONGEST).take_while(|_| is_joined(first.kind)) {
            match block.kind {
                BlockKind::Blank => {}
                kind if kind == first.kind => end = i + 1,
                _ => break,
            }
        }
        let (run, behind) = rest.split_at(end);
        match first.kind {
            BlockKind::Row => out.push(Run::Rows(run)),
            BlockKind::Clutter if end >= FOLDED => out.push(Run::Folded(run)),
            _ => out.extend(run.iter().map(Run::Single)),
        }
        rest = behind;
    }
}
