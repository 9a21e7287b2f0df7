//! How much of a long document is put on the page at first.

/// Bounds that keep the first picture quick. What is left out is said, with a button that shows all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Rows of the outline and of the table.
    pub rows: usize,
    /// Blocks of the source.
    pub blocks: usize,
    /// Bytes of the source.
    pub bytes: usize,
}

impl Cap {
    /// What a browser lays out in a moment: some hundred pages of report.
    pub const FIRST: Cap = Cap { rows: 1_000, blocks: 3_000, bytes: 400_000 };
    /// Everything.
    pub const NONE: Cap = Cap { rows: usize::MAX, blocks: usize::MAX, bytes: usize::MAX };
}
