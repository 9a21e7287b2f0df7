//! `baogao check`: findings for people, for programs, and for code review tools.

mod config;
mod sarif;
mod text;

use std::path::{Path, PathBuf};

use baogao::{
    Options, analyze,
    report::{Finding, Severity},
};

use self::config::Config;
use super::{
    arguments::{Check, Format},
    files,
};

/// One file with what was found in it.
struct Checked {
    file: PathBuf,
    text: String,
    findings: Vec<Finding>,
}

/// Checks the files and prints what was found; returns whether all could be read and none has an error.
pub fn check(arguments: &Check) -> Result<bool, String> {
    let config = Config::of(arguments)?;
    let mut options = Options::default();
    options.rules_off = config.off();
    let (mut all, mut good) = (Vec::new(), true);
    for file in &arguments.files {
        match files::read(file, arguments.encoding, arguments.english) {
            Ok(text) => all.push(look(file, text, &options, &config)),
            Err(why) => {
                eprintln!("{}: {why}", file.display());
                good = false;
            }
        }
    }
    let printed = match arguments.format {
        Format::Text => all.iter().map(|checked| text::print(checked, arguments.english)).collect(),
        Format::Json => all.iter().map(lines_of_json).collect::<Result<String, _>>().map_err(|why| why.to_string())?,
        Format::Sarif => sarif::print(&all, arguments.english)?,
    };
    files::print(&printed)?;
    let errors = all.iter().flat_map(|checked| &checked.findings).any(|finding| finding.severity == Severity::Error);
    Ok(good && !errors)
}

fn look(file: &Path, text: String, options: &Options, config: &Config) -> Checked {
    let mut findings = analyze(&text, options).findings;
    for finding in &mut findings {
        finding.severity = config.severity(&finding.rule).unwrap_or(finding.severity);
    }
    Checked { file: file.to_owned(), text, findings }
}

/// A line for each finding: its file, its place in lines and columns, and all that the analysis says of it. Spans count
/// UTF-8 bytes of the text.
fn lines_of_json(checked: &Checked) -> Result<String, serde_json::Error> {
    let (mut lines, all) = (String::new(), Lines::of(&checked.text));
    for finding in &checked.findings {
        let (line, before) = all.before(finding.span.start as usize);
        let column = before.chars().count() + 1;
        let line = serde_json::json!({ "file": checked.file, "line": line, "column": column, "finding": finding });
        lines += &serde_json::to_string(&line)?;
        lines.push('\n');
    }
    Ok(lines)
}

/// Where the lines of a text begin.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// The line that holds byte `at`, counted from 1, and its words before that.
    fn before(&self, at: usize) -> (usize, &'t str) {
        let line = self.starts.partition_point(|start| *start <= at);
        (line, &self.text[self.starts[line - 1]..at])
    }
}
