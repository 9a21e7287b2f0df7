//! What travels to the reader, weighed: `sizes.csv` holds the recorded figures and their limits.
//!
//! Above a limit is a failure. So is a figure that has drifted from its record: growth is then always a visible commit.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::pack::{SINGLE_FILE, gzip, is_hashed};
use crate::pdfjs;
use crate::project::Project;

/// How far a figure may drift from its record, in percent.
const DRIFT: u64 = 5;

/// One figure, in bytes.
struct Weight {
    name: &'static str,
    bytes: u64,
}

/// The figures of `dist/` as it stands.
pub struct Weights(Vec<Weight>);

/// One line of the ledger.
#[derive(Debug, PartialEq)]
struct Entry {
    name: String,
    bytes: u64,
    limit: u64,
    /// Whether it is known to be over its limit. It is then said aloud on every run, and fails once it is under.
    known_over: bool,
}

/// Task `sizes`.
pub fn sizes(project: &Project, arguments: &[String]) -> Result<()> {
    let weights = Weights::of(project)?;
    print!("{weights}");
    let ledger = read_ledger(project)?;
    match arguments {
        [] => check(&weights, &ledger),
        [option] if option == "--bless" => bless(project, &weights, &ledger),
        _ => bail!("usage: cargo xtask sizes [--bless]"),
    }
}

impl Weights {
    /// Weighs what `build` made.
    pub fn of(project: &Project) -> Result<Weights> {
        let dist = project.dist();
        let (mut wasm, mut first_load, mut first_pdf) = (0, 0, None);
        for entry in fs::read_dir(&dist).with_context(|| format!("cannot list {}; build first", dist.display()))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with("pdfjs-") {
                first_pdf = Some(first_pdf_of(&dist.join(&name))?);
                continue;
            }
            if name != "index.html" && !is_hashed(&name) {
                continue;
            }
            let bytes = fs::read(dist.join(&name)).with_context(|| format!("cannot read {name}"))?;
            first_load += gzip(&bytes)?.len() as u64;
            if name.ends_with(".wasm") {
                wasm = bytes.len() as u64;
            }
        }
        let single_file = fs::metadata(dist.join(SINGLE_FILE)).with_context(|| format!("no {SINGLE_FILE}"))?.len();
        let weights = [("wasm", wasm), ("single file", single_file), ("first load gzip", first_load)];
        // Without npm the page is made without its reader of PDFs.
        let weights = weights.into_iter().chain(first_pdf.map(|bytes| ("first PDF gzip", bytes)));
        Ok(Weights(weights.map(|(name, bytes)| Weight { name, bytes }).collect()))
    }
}

/// What comes with the first PDF: the scripts, not the tables of characters, of which a PDF may ask for some.
fn first_pdf_of(folder: &Path) -> Result<u64> {
    let script = |name: &str| Ok::<_, anyhow::Error>(gzip(&fs::read(folder.join(name))?)?.len() as u64);
    pdfjs::SCRIPTS.into_iter().map(|(_, name)| script(name)).sum()
}

impl fmt::Display for Weights {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|weight| writeln!(out, "{:<16} {:>9} bytes", weight.name, weight.bytes))
    }
}

/// Every figure has its line, stays under its limit, and is near its record.
fn check(weights: &Weights, ledger: &[Entry]) -> Result<()> {
    for Entry { name, bytes, limit, .. } in ledger.iter().filter(|entry| entry.known_over) {
        println!("FALLS SHORT, known: {name} is recorded at {bytes} bytes, its limit is {limit}");
    }
    let faults: Vec<String> = weights.0.iter().filter_map(|weight| fault(weight, ledger)).collect();
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// What is wrong with one figure, in a sentence.
fn fault(weight: &Weight, ledger: &[Entry]) -> Option<String> {
    let Weight { name, bytes } = weight;
    let Some(entry) = ledger.iter().find(|entry| entry.name == *name) else {
        return Some(format!("sizes.csv has no line for `{name}`."));
    };
    if entry.known_over && *bytes <= entry.limit {
        return Some(format!("{name}: {bytes} bytes is under its limit; take `known` off its line in sizes.csv."));
    }
    if *bytes > entry.limit && !entry.known_over {
        return Some(format!("{name}: {bytes} bytes is over its limit of {}.", entry.limit));
    }
    let drifted = bytes.abs_diff(entry.bytes) * 100 > entry.bytes * DRIFT;
    drifted.then(|| {
        format!(
            "{name}: {bytes} bytes is more than {DRIFT}% off the {} recorded in sizes.csv; if that is meant, \
             `cargo xtask sizes --bless` records it.",
            entry.bytes
        )
    })
}

/// Records the figures; limits are changed by hand only.
fn bless(project: &Project, weights: &Weights, ledger: &[Entry]) -> Result<()> {
    let mut text = String::from("name,bytes,limit,over\n");
    if let Some(Weight { name, .. }) =
        weights.0.iter().find(|weight| !ledger.iter().any(|entry| entry.name == weight.name))
    {
        bail!("sizes.csv has no line, so no limit, for `{name}`");
    }
    for Entry { name, bytes, limit, known_over } in ledger {
        // What was not made here keeps its record.
        let bytes = weights.0.iter().find(|weight| weight.name == name).map_or(*bytes, |weight| weight.bytes);
        let known = if *known_over { "known" } else { "" };
        text += &format!("{name},{bytes},{limit},{known}\n");
    }
    let path = ledger_path(project);
    fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
    check(weights, &parse(&text)?)
}

fn ledger_path(project: &Project) -> PathBuf {
    project.root.join("sizes.csv")
}

fn read_ledger(project: &Project) -> Result<Vec<Entry>> {
    let path = ledger_path(project);
    parse(&fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?)
}

/// Lines of `name,bytes,limit,over` under a head line; `over` is empty, or `known` for a known failure.
fn parse(text: &str) -> Result<Vec<Entry>> {
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines.map(|line| entry(line).with_context(|| format!("sizes.csv: `{line}` is not name,bytes,limit,over"))).collect()
}

fn entry(line: &str) -> Option<Entry> {
    let cells: Vec<&str> = line.split(',').map(str::trim).collect();
    let [name, bytes, limit, over @ ("" | "known")] = cells[..] else { return None };
    Some(Entry {
        name: name.to_owned(),
        bytes: bytes.parse().ok()?,
        limit: limit.parse().ok()?,
        known_over: over == "known",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(bytes: u64) -> Option<String> {
        let ledger = [Entry { name: "wasm".into(), bytes: 1000, limit: 1040, known_over: false }];
        fault(&Weight { name: "wasm", bytes }, &ledger)
    }

    #[test]
    fn limits_and_drift() {
        assert_eq!(says(1040), None);
        assert!(says(1041).is_some_and(|sentence| sentence.contains("limit")));
        assert_eq!(says(950), None);
        assert!(says(949).is_some_and(|sentence| sentence.contains("--bless")));
    }

    #[test]
    fn a_known_failure_may_not_grow_unseen_nor_pass_unseen() {
        let ledger = [Entry { name: "wasm".into(), bytes: 1000, limit: 900, known_over: true }];
        let says = |bytes| fault(&Weight { name: "wasm", bytes }, &ledger);
        assert_eq!(says(1000), None);
        assert!(says(1060).is_some() && says(890).is_some_and(|sentence| sentence.contains("known")));
    }

    #[test]
    fn reads_its_own_lines() -> Result<()> {
        let expected = Entry { name: "single file".into(), bytes: 12, limit: 600_000, known_over: false };
        assert_eq!(parse("name,bytes,limit,over\nsingle file,12,600000,\n")?, [expected]);
        assert!(parse("name,bytes,limit,over\nwasm,x,1,\n").is_err());
        Ok(())
    }
}
