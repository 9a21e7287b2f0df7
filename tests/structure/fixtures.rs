//! The fixtures, and what the analysis sees in a text.

use std::{fs, path::PathBuf};

use baogao::{Options, Report, analyze};

use crate::seen::Seen;

/// A document of the project.
pub struct Fixture {
    /// The name of its file, without ending.
    pub name: String,
    /// What was pasted.
    pub text: String,
}

/// All fixtures, by name.
pub fn fixtures() -> Vec<Fixture> {
    let folder = fs::read_dir(root("tests/fixtures")).expect("the fixtures");
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.push(root("www/sample.txt"));
    files.sort();
    let fixture = |file: &PathBuf| Fixture {
        name: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        text: fs::read_to_string(file).expect("a fixture"),
    };
    files.iter().map(fixture).collect()
}

/// A file of the project.
pub fn root(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// The analysis with default options.
pub fn read(text: &str) -> Report {
    analyze(text, &Options::default())
}

/// What the analysis sees of a text's structure.
pub fn see(text: &str) -> Seen {
    seen(&read(text))
}

/// What a report says of its text's structure.
pub fn seen(report: &Report) -> Seen {
    Seen::of(&serde_json::to_value(report).expect("a report is JSON"))
}
