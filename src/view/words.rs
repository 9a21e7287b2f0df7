//! The words of the page: one table (`words.tsv`), Chinese first, English second.

use std::fmt::Display;

/// The table as it stands beside this file.
const TABLE: &str = table!("words.tsv");

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

    /// The words of `id` with each `{name}` filled in, and each `(s)` an s unless the value named before it, or the first
    /// where none is, is 1.
    #[must_use]
    pub fn fill(&self, id: &'static str, values: &[(&str, &dyn Display)]) -> String {
        let mut counted = values.first().map(|(_, value)| value.to_string());
        let mut sentence = String::new();
        for (i, piece) in self.say(id).split("(s)").enumerate() {
            sentence += if i > 0 && counted.as_deref() != Some("1") { "s" } else { "" };
            let mut rest = piece;
            while let Some((before, (name, behind))) =
                rest.split_once('{').and_then(|(b, r)| Some((b, r.split_once('}')?)))
            {
                counted = values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string());
                sentence += before;
                sentence += counted.as_deref().unwrap_or(name);
                rest = behind;
            }
            sentence += rest;
        }
        sentence
    }
}

/// The rows of the table; broken ones left out.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    TABLE.lines().filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
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
        let folders = ["view", "view/mindmap", "view/picture", "export", "export/office", "web", "web/page"]
            .map(|floor| fs::read_dir(src.join(floor)).unwrap());
        let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.extension().is_some_and(|e| e == "rs"))
            .map(|p| fs::read_to_string(p).unwrap())
            .collect()
    }

    #[test]
    fn every_row_is_whole_and_stands_once() {
        assert_eq!(TABLE.lines().count(), rows().count(), "a row has not three columns");
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
        assert_eq!(words.fill("cards.approx", &[("n", &5)]), "（5个约数）");
        assert_eq!(Words::new(Language::English).say("table.unit"), "Unit");
    }

    #[test]
    fn one_thing_is_one() {
        let words = Words::new(Language::English);
        let recognised = |h: u32, q: u32| words.fill("summary.recognised", &[("headings", &h), ("quantities", &q)]);
        assert_eq!(recognised(1, 2), "1 heading and 2 figures recognised");
        assert_eq!(recognised(0, 1), "0 headings and 1 figure recognised");
        assert_eq!(words.fill("cards.errors", &[("n", &1)]), "contradiction");
        assert_eq!(words.fill("cards.errors", &[("n", &12)]), "contradictions");
        // A value is not a template.
        assert_eq!(words.fill("finding.quoted", &[("quoted", &"{n}(s)")]), "“{n}(s)”");
    }

    /// A Chinese word of the page and its punctuation are of one width.
    #[test]
    fn chinese_words_have_chinese_punctuation() {
        let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        for [id, chinese, _] in rows() {
            let chars: Vec<char> = chinese.chars().collect();
            let narrow = |pair: &[char]| {
                let [one, other] = [0, 1].map(|at| (is_han(pair[at]), ",:;!?()".contains(pair[at])));
                (one.0 && other.1) || (one.1 && other.0)
            };
            assert!(!chars.windows(2).any(narrow), "{id}: {chinese}");
        }
    }
}
