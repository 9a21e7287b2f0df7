//! Words of headings and of running text that say what a section does in the report.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};
use crate::report::Role;

/// A word of headings.
#[derive(Clone, Copy, Debug)]
pub struct RoleWord {
    /// The role.
    pub role: Role,
    /// `whole`: the heading is this word; `part`: it holds it; `not`: it then has not this role.
    pub how: &'static str,
}

static WORDS: LazyLock<WordTable<RoleWord>> = LazyLock::new(|| {
    let rows = rows::<3>(table!("tables/roles.tsv"));
    WordTable::new(rows.filter_map(|[role, how, word]| Some((word, RoleWord { role: role_of(role)?, how }))))
});

/// The words of the table within a heading.
pub fn role_words(heading: &str) -> impl Iterator<Item = (&'static str, RoleWord)> {
    WORDS.within(heading).map(|(_, word, says)| (word, *says))
}

/// Words of running text that speak for a role.
pub static ROLE_CUES: LazyLock<Vec<(Role, &'static str)>> = LazyLock::new(|| {
    rows::<2>(table!("tables/role_cues.tsv")).filter_map(|[role, word]| Some((role_of(role)?, word))).collect()
});

fn role_of(name: &str) -> Option<Role> {
    Some(match name {
        "opening" => Role::Opening,
        "achievements" => Role::Achievements,
        "leadership" => Role::Leadership,
        "problems" => Role::Problems,
        "causes" => Role::Causes,
        "plan" => Role::Plan,
        "other" => Role::Other,
        "closing" => Role::Closing,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_role() {
        for [role, how, word] in rows::<3>(table!("tables/roles.tsv")) {
            assert!(role_of(role).is_some() && matches!(how, "whole" | "part" | "not"), "{word}");
        }
        assert_eq!(ROLE_CUES.len(), rows::<2>(table!("tables/role_cues.tsv")).count());
    }
}
