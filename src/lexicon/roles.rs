//! Words of headings and of running text that say what a section does in the report.

use std::sync::LazyLock;

use super::rows;
use crate::report::Role;

/// A word of headings.
#[derive(Clone, Copy, Debug)]
pub struct RoleWord {
    /// The role.
    pub role: Role,
    /// `whole`: the heading is this word; `part`: it holds it; `not`: it then has not this role.
    pub how: &'static str,
    /// The word.
    pub word: &'static str,
}

/// Words of headings.
pub static ROLE_WORDS: LazyLock<Vec<RoleWord>> = LazyLock::new(|| {
    let rows = rows::<3>(include_str!("tables/roles.tsv"));
    rows.filter_map(|[role, how, word]| Some(RoleWord { role: role_of(role)?, how, word })).collect()
});

/// Words of running text that speak for a role.
pub static ROLE_CUES: LazyLock<Vec<(Role, &'static str)>> = LazyLock::new(|| {
    rows::<2>(include_str!("tables/role_cues.tsv")).filter_map(|[role, word]| Some((role_of(role)?, word))).collect()
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
        assert_eq!(ROLE_WORDS.len(), rows::<3>(include_str!("tables/roles.tsv")).count());
        assert_eq!(ROLE_CUES.len(), rows::<2>(include_str!("tables/role_cues.tsv")).count());
        assert!(ROLE_WORDS.iter().all(|word| matches!(word.how, "whole" | "part" | "not")));
    }
}
