//! Floor 0: the words. One table file per list, which a person who does not program can read and edit.
//!
//! A table is tab-separated: first column an id, the others as its `#` head line says; other lines that begin with
//! `#` are comments. Logic stays in code, words stay in tables.

mod adverbs;
mod approximators;
mod clutter;
mod contents;
mod cues;
mod disclosure_form;
mod documents;
mod eras;
mod figure_words;
mod fixed_days;
mod half_words;
mod indicators;
mod labels;
mod laws;
mod levels;
mod lists;
mod look_alikes;
mod nouns;
mod pairs;
mod plans;
mod rate_terms;
mod roles;
mod sets;
mod terms;
mod time_words;
mod traps;
mod units;
mod word_table;
mod wordings;
mod words;

pub use adverbs::adverb_with_de;
pub use approximators::{Approximator, Place, approximator_before, approximator_behind};
pub use clutter::{ClutterKind, clutter_kind};
pub use contents::{WordPlaces, Words, names_no_village};
pub use cues::{
    Cue, compares, complement_each_other, cue_at, defines, each_at, is_lead, is_sorting, likens, of_one_family,
    plans_ahead, reaches, reviews, sets_tasks,
};
pub use disclosure_form::{DISCLOSURE_FORM, FormRow};
pub use documents::{
    FixedForm, GENRES, GenreCue, HEADLINE_ENDS, OFFICES, TITLE_ENDS, fixed_form, place_of_office, reports,
};
pub use eras::{Era, eras_in};
pub use figure_words::{figure_word_at, figure_word_in, figure_words, holds_figure_word};
pub use fixed_days::{FixedDay, fixed_days_in};
pub use half_words::{HalfWord, half_word, stray_before};
pub use indicators::{Counted, IndicatorRow, indicator_of, theme_of, theme_of_name};
pub use labels::{LABELS, LabelName};
pub use laws::{Ending, Law, articles_on, law, law_name_at, law_near, law_of, moved_article, title_ending};
pub use levels::{ends_in_no_place, ends_in_place, level_of};
pub use lists::WordList;
pub use look_alikes::look_alike;
pub use nouns::{
    attribute_at, ends_in_yardstick, is_average, is_generic, is_measure, measures_of, names_agent, names_class,
    names_holder, names_person, names_span, opens_with_single,
};
pub use pairs::pair_at;
pub use plans::{PlanName, YearSpan, plan_in, plan_name};
pub use rate_terms::rate_terms;
pub use roles::{ROLE_CUES, RoleWord, role_words};
pub use sets::{Set, sets_in};
pub use terms::{TermEntry, term_at, term_starts};
pub use time_words::{TimeWord, time_word_at};
pub use traps::trap_end;
pub use units::{Second, Unit, scaled_unit, unit_at, units_at};
pub use wordings::{Wording, wordings_in};
pub use words::{
    Link, ORGAN_SUFFIXES, RateBase, Roles, Tail, Turn, apart_in, base_in, change_before, denial_at, denies_alone,
    link_before, name_head, rate_base, roles_at, shares_outcome, tail_at, turn_of, undone_at, zero_noun_at,
};

/// The rows of a [`table!`], cut into `N` cells; cells that a row leaves out are empty.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or(""))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Every table is tidy: it says what its columns are, no row stands twice, none lacks its first cells, and no word has
    /// blanks around it.
    #[test]
    fn tables_are_tidy() -> std::io::Result<()> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/tables");
        for file in std::fs::read_dir(folder)? {
            let path = file?.path();
            let (name, table) = (path.display(), std::fs::read_to_string(&path)?);
            assert!(table.starts_with('#'), "{name}: the first line names the columns");
            let mut rows = BTreeSet::new();
            for row in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let cells: Vec<&str> = row.split('\t').collect();
                assert!(cells.len() > 1 && cells[..2].iter().all(|cell| !cell.is_empty()), "{name}: {row:?}");
                assert!(cells.iter().all(|cell| cell.trim() == *cell), "{name}: blanks in {row:?}");
                assert!(rows.insert(row), "{name}: twice {row:?}");
            }
        }
        Ok(())
    }
}
