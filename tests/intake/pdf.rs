//! PDFs as pdf.js reads them, and the text that is made of them. `pdf/*.tsv`: invented reports, printed by the program that
//! gave the file its name; a line for each page (width, height), each piece (direction, place, length, size, words) and each
//! straight line (two corners), in hundredths of a point. `BLESS=1 cargo test --test intake` rewrites the texts beside them.

// The switch that rewrites the texts is the one thing a test takes from outside.
#![allow(clippy::disallowed_methods)]

use std::fs;
use std::path::{Path, PathBuf};

use baogao::intake::{pdf, pdf::Page};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/pdf")
}

/// The pages of a fixture.
fn pages(tsv: &str) -> Vec<Page> {
    let mut pages: Vec<(Vec<i32>, Vec<&str>, Vec<i32>)> = Vec::new();
    for line in tsv.lines() {
        let cells: Vec<&str> = line.splitn(7, '\t').collect();
        let numbers = |cells: &[&str]| -> Vec<i32> { cells.iter().map(|cell| cell.parse().unwrap()).collect() };
        if cells[0] == "page" {
            pages.push((numbers(&cells[1..]), Vec::new(), Vec::new()));
            continue;
        }
        let (places, words, drawn) = pages.last_mut().unwrap();
        if cells[0] == "line" {
            drawn.extend(numbers(&cells[1..]));
        } else {
            places.extend(numbers(&cells[..6]));
            words.push(cells[6]);
        }
    }
    pages.iter().map(|(places, words, drawn)| Page::new(places, &words.join("\n"), drawn)).collect()
}

#[test]
fn real_pages_become_the_text_that_was_printed() {
    let mut faults = Vec::new();
    let mut fixtures: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    fixtures.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    assert!(fixtures.len() >= 2, "no fixtures");
    for path in fixtures {
        let read = pdf::read(pages(&fs::read_to_string(&path).unwrap())).unwrap();
        let written = format!("{}remarks: {:?}\n", read.text, read.remarks);
        let golden = path.with_extension("txt");
        if std::env::var("BLESS").is_ok() {
            fs::write(&golden, &written).unwrap();
        }
        if fs::read_to_string(&golden).unwrap_or_default() != written {
            faults.push(format!("{}:\n{written}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
