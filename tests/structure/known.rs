//! The list of known failures (`*` in it is every fixture), and the judgement on a test's failures.

use std::fs;

use crate::fixtures::root;

/// What failed.
pub struct Failure {
    /// The fixture or the text.
    pub subject: String,
    /// The law that it breaks.
    pub law: String,
    /// How.
    pub differences: Vec<String>,
}

impl Failure {
    /// A failure, where there are differences.
    pub fn of(subject: &str, law: &str, differences: Vec<String>) -> Option<Failure> {
        (!differences.is_empty()).then(|| Failure { subject: subject.to_owned(), law: law.to_owned(), differences })
    }

    fn shown(&self) -> String {
        let lines = self.differences.iter().map(|line| format!("\n    {line}"));
        format!("{}\t{}{}", self.subject, self.law, lines.collect::<String>())
    }
}

/// Fails on what is not known, and on what is known and passes. Known ones are printed, for `--nocapture`.
pub fn judge(test: &str, failures: &[Failure]) {
    let list = fs::read_to_string(root("tests/structure/known.tsv")).expect("the list");
    let rows = list.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let known: Vec<_> = rows.filter(|row| row[0] == test).collect();
    assert!(known.iter().all(|row| row.len() == 4), "known.tsv: test, subject, law, reason");
    let is_of =
        |row: &Vec<&str>, failure: &Failure| (row[1] == "*" || row[1] == failure.subject) && row[2] == failure.law;
    let mut faults = Vec::new();
    for failure in failures {
        match known.iter().find(|row| is_of(row, failure)) {
            Some(row) => println!("known: {} ({})", failure.shown(), row[3]),
            None => faults.push(format!("FAILS {test}\t{}", failure.shown())),
        }
    }
    for row in known.iter().filter(|row| !failures.iter().any(|failure| is_of(row, failure))) {
        faults.push(format!("PASSES NOW, strike it from known.tsv: {}", row.join("\t")));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
