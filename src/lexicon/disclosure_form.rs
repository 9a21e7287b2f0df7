//! The rows of the form that every yearly report on open government information holds.

use std::sync::LazyLock;

use super::rows;

/// A row of the form.
#[derive(Clone, Debug)]
pub struct FormRow {
    /// Which it is: `new`, `total`.
    pub id: &'static str,
    /// Its words, in the spellings that are in use.
    pub words: Vec<&'static str>,
}

/// The rows in their order.
pub static DISCLOSURE_FORM: LazyLock<Vec<FormRow>> = LazyLock::new(|| {
    let rows = rows::<2>(table!("tables/disclosure_form.tsv"));
    rows.map(|[id, words]| FormRow { id, words: words.split('|').collect() }).collect()
});
