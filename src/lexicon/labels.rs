//! The labels of the block that government pages print above or below a document.

use std::sync::LazyLock;

use super::rows;

/// One spelling of a label.
#[derive(Clone, Copy, Debug)]
pub struct LabelName {
    /// The table's key: `index_number`.
    pub key: &'static str,
    /// A spelling, without blanks.
    pub spelling: &'static str,
}

/// All spellings, the longest first, so that 信息索引号 is found before 信息索引.
pub static LABELS: LazyLock<Vec<LabelName>> = LazyLock::new(|| {
    let mut names: Vec<LabelName> = Vec::new();
    for [key, spellings] in rows::<2>(table!("tables/labels.tsv")) {
        for spelling in spellings.split('|') {
            let longer = names.iter().take_while(|name| name.spelling.len() >= spelling.len()).count();
            names.insert(longer, LabelName { key, spelling });
        }
    }
    names
});
