//! Floor 4: the report as a row of a study table: what the published studies of such reports code by hand.
//!
//! A file per family of variables. Each variable says what it measures, how it is computed, which values it has and
//! where it can be wrong, and names its columns; [`VARIABLES`] is the one list of them, and a codebook is printed from
//! the same words. What cannot be told is missing, with the reason: missing is not zero.

mod contents;
mod days;
mod facts;
mod identity;
mod row;
mod several;
mod shape;
mod sources;
mod words;

use crate::{
    check::Case,
    report::{Said, Variable, said},
    text::in_order,
};

pub use row::{Column, Row};

/// A variable of the codebook.
pub struct Entry {
    /// `V8`, as the list of variables numbers them.
    pub id: &'static str,
    /// A few plain words.
    pub name: Said,
    /// What it measures.
    pub measures: Said,
    /// How it is computed.
    pub computed: Said,
    /// Which values there are.
    pub values: Said,
    /// Where it can be wrong.
    pub limits: Said,
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// Fills them in.
    pub fill: fn(&Case<'_>, &mut Row<'_>),
}

/// All variables, in the order of their numbers.
pub const VARIABLES: &[&[Entry]] = &[
    identity::ENTRIES,
    shape::ENTRIES,
    contents::ENTRIES,
    facts::ENTRIES,
    sources::ENTRIES,
    several::ENTRIES,
    words::ENTRIES,
];

/// The variables of the codebook.
pub fn codebook() -> impl Iterator<Item = &'static Entry> {
    let entries: Vec<&Entry> = VARIABLES.iter().flat_map(|entries| entries.iter()).collect();
    in_order(entries, |entry| entry.id[1..].parse().unwrap_or_default()).into_iter()
}

/// Words of the printed codebook. The WebAssembly module prints none, so they weigh nothing there.
const fn told(zh: &'static str, en: &'static str) -> Said {
    if cfg!(target_arch = "wasm32") { said("", "") } else { said(zh, en) }
}

/// All columns for a document, in order; a column that nothing fills in is missing.
#[must_use]
pub fn variables(case: &Case<'_>) -> Vec<Variable> {
    codebook()
        .flat_map(|entry| {
            let mut row = Row::new(case, entry);
            (entry.fill)(case, &mut row);
            row.into_variables()
        })
        .collect()
}
