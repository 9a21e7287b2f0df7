//! Task `metamorphic`: whether the structure of real texts stays the same however they arrive, and whether the variants
//! of one document read alike. The corpus is not part of the project.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command::run_cargo;
use crate::project::Project;
use crate::score::corpus;

// The very laws of the tests.
#[path = "../../tests/structure/seen.rs"]
mod seen;
#[path = "../../tests/structure/transformations.rs"]
mod transformations;

use seen::{Seen, changes};
use transformations::LAWS;

/// A text of the corpus and what is seen in it as it stands.
struct Document {
    name: String,
    text: String,
    seen: Seen,
}

/// Arguments are parts of names of documents to look at; `--show` lists what changed.
pub fn metamorphic(project: &Project, arguments: &[String]) -> Result<()> {
    let corpus = corpus(project);
    if !corpus.is_dir() {
        println!("skipped: no corpus ({} is not there; BAOGAO_CORPUS names another folder)", corpus.display());
        return Ok(());
    }
    run_cargo(project, &["build", "--release", "--bin", "baogao"])?;
    let program = project.target.join("release").join("baogao");
    let (flags, names): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let shows = flags.iter().any(|flag| *flag == "--show");
    let asked = |name: &str| names.is_empty() || names.iter().any(|part| name.contains(part.as_str()));
    let mut documents = Vec::new();
    for file in texts(&corpus)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if asked(&name) {
            let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            documents.push(Document { seen: see(&program, &text)?, name, text });
        }
    }
    laws(&program, &documents, shows)?;
    variants(&documents);
    Ok(())
}

/// The texts of a corpus and of its folder `real/`, in order.
fn texts(corpus: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in [corpus.to_owned(), corpus.join("real")].iter().filter(|folder| folder.is_dir()) {
        for entry in folder.read_dir()? {
            files.push(entry?.path());
        }
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    Ok(files)
}

/// What the command line sees of a text.
fn see(program: &Path, text: &str) -> Result<Seen> {
    let mut command = Command::new(program);
    command.args(["--json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
    // The program reads all of its input before it writes.
    child.stdin.take().context("the program has an input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{} failed ({})", program.display(), output.status);
    }
    Ok(Seen::of(&serde_json::from_slice::<Value>(&output.stdout).context("the analysis is not JSON")?))
}

/// Applies every law to every document and prints how many headings, points and fields changed.
fn laws(program: &Path, documents: &[Document], shows: bool) -> Result<()> {
    println!("\nheadings lost or new, points lost or new, fields changed; a law that changes nothing is not printed");
    let mut totals: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for document in documents {
        println!("\n{} ({} headings)", document.name, document.seen.headings.len());
        for law in LAWS {
            let seen = see(program, &(law.change)(&document.text))?;
            let headings = changes(&document.seen.headings, &seen.headings);
            let points = changes(&document.seen.points, &seen.points);
            let fields = document.seen.fields_changed(&seen);
            let counts = [headings.len(), points.len(), fields.len()];
            let total = totals.entry(law.name).or_default();
            (0..3).for_each(|i| total[i] += counts[i]);
            if counts != [0; 3] {
                println!("  {}", row(law.name, counts));
            }
            if shows {
                headings.iter().chain(&points).chain(&fields).for_each(|change| println!("      {change}"));
            }
        }
    }
    println!("\nall documents");
    LAWS.iter().for_each(|law| println!("  {}", row(law.name, totals.get(law.name).copied().unwrap_or_default())));
    Ok(())
}

fn row(name: &str, [headings, points, fields]: [usize; 3]) -> String {
    format!("{name:<40} headings {headings:4}  points {points:4}  fields {fields:2}")
}

/// Lists where the variants of one document read otherwise than the first of them.
fn variants(documents: &[Document]) {
    let mut groups: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in documents {
        groups.entry(stem(&document.name)).or_default().push(document);
    }
    for (stem, group) in groups.iter().filter(|(_, group)| group.len() > 1) {
        println!("\nvariants of {stem}");
        for variant in &group[1..] {
            let differences = group[0].seen.differences(&variant.seen);
            println!("  {} against {}: {} differences", group[0].name, variant.name, differences.len());
            differences.iter().for_each(|difference| println!("      {difference}"));
        }
    }
}

/// A name up to its year: `gwr-nat-2022` of `gwr-nat-2022-indent`; without a year all of it.
fn stem(name: &str) -> &str {
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let year = name.split('-').find(|part| is_year(part));
    year.and_then(|year| name.find(&format!("-{year}"))).map_or(name, |at| &name[..at + 5])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_share_a_stem() {
        assert_eq!(stem("gwr-nat-2022-indent"), stem("gwr-nat-2022"));
        assert_eq!(stem("gwr-prov-beijing-2026-nav"), "gwr-prov-beijing-2026");
        assert_ne!(stem("page-gz-01-2024"), stem("page-gz-02-2021"));
    }
}
