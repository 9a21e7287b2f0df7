//! The words of the page: one table (`words.tsv`), Chinese first, English second.

use std::fmt::Display;

/// The table as it stands beside this file.
const TABLE: &str = include_str!("words.tsv");

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文
    #[default]
    Chinese,
    /// English
    English,
}

/// The words of one language: id and words, in the order of the table. So few are found by looking through.
pub struct Words {
    language: Language,
    rows: Vec<(&'static str, &'static str)>,
}

impl Words {
    /// Reads the table once.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let rows = rows().map(|[id, chinese, english]| match language {
            Language::Chinese => (id, chinese),
            Language::English => (id, english),
        });
        Words { language, rows: rows.collect() }
    }

    /// The words of `id`. An unknown id gives itself, so that a slip is seen; a test forbids it.
    #[must_use]
    pub fn say(&self, id: &'static str) -> &'static str {
        self.rows.iter().find(|(row, _)| *row == id).map_or(id, |(_, words)| words)
    }

    /// What the analysis says in both languages, in that of the page.
    #[must_use]
    pub fn told<'t>(&self, chinese: &'t str, english: &'t str) -> &'t str {
        match self.language {
            Language::Chinese => chinese,
            Language::English => english,
        }
    }

    /// The words of `id` with each `{name}` filled in.
    #[must_use]
    pub fn fill(&self, id: &'static str, values: &[(&str, &dyn Display)]) -> String {
        values.iter().fold(self.say(id).to_owned(), |sentence, (name, value)| {
            sentence.replace(&format!("{{{name}}}"), &value.to_string())
        })
    }
}

/// The rows of the table; comments, empty lines and broken rows left out.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// All Rust text that may use the table.
    fn sources() -> String {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let folders = ["view", "view/mindmap", "view/picture", "export", "web", "web/page"]
            .map(|floor| fs::read_dir(src.join(floor)).unwrap());
        let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.extension().is_some_and(|e| e == "rs"))
            .map(|p| fs::read_to_string(p).unwrap())
            .collect()
    }

    #[test]
    fn every_row_is_whole_and_stands_once() {
        let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(lines.count(), rows().count(), "a row has not three columns");
        let mut seen = BTreeSet::new();
        for [id, chinese, english] in rows() {
            assert!(![id, chinese, english].iter().any(|cell| cell.trim().is_empty()), "{id}: empty cell");
            assert!(seen.insert(id), "{id} stands twice");
            let names = |s: &str| s.matches(['{', '}']).count();
            assert_eq!(names(chinese), names(english), "{id}: the languages fill in different things");
        }
    }

    #[test]
    fn every_row_is_used_and_every_use_has_a_row() {
        let (sources, ids) = (sources(), rows().map(|[id, ..]| id).collect::<BTreeSet<_>>());
        for id in &ids {
            assert!(sources.contains(&format!("\"{id}\"")), "{id} is not used");
        }
        let groups: BTreeSet<_> = ids.iter().filter_map(|id| id.split_once('.')).map(|(group, _)| group).collect();
        let literals = sources.split('"').filter(|s| s.chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)));
        for id in literals.filter(|s| s.split_once('.').is_some_and(|(group, _)| groups.contains(group))) {
            assert!(ids.contains(id), "{id} is used and has no row");
        }
    }

    #[test]
    fn fills_in() {
        let words = Words::new(Language::Chinese);
        assert_eq!(words.fill("cards.quantities_approx", &[("n", &5)]), "数据(5个约数)");
        assert_eq!(Words::new(Language::English).say("table.unit"), "Unit");
    }
}
