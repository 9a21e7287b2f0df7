//! Goldens: what is read in each fixture, as text that a person can check. `BLESS=1 cargo test --test golden` rewrites
//! them; the difference is then read in the commit.

// The switch that rewrites the goldens is the one thing a test takes from outside.
#![allow(clippy::disallowed_methods)]

use std::{fmt::Write, fs, path::Path};

use baogao::{
    Options, Report, analyze,
    report::{NodeKind, Section, Span},
};

#[test]
fn fixtures_read_as_recorded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut fixtures: Vec<_> =
        fs::read_dir(root.join("tests/fixtures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    fixtures.push(root.join("www/sample.txt"));
    fixtures.sort();
    let mut changed = Vec::new();
    for fixture in &fixtures {
        let text = fs::read_to_string(fixture).unwrap();
        let found = describe(&analyze(&text, &Options::default()), &text);
        let golden = root.join("tests/golden").join(fixture.file_name().unwrap());
        if std::env::var("BLESS").is_ok() {
            fs::write(&golden, &found).unwrap();
        }
        let recorded = fs::read_to_string(&golden).unwrap_or_default();
        if recorded != found {
            changed.push(format!("{}:\n{}", golden.display(), first_difference(&recorded, &found)));
        }
    }
    assert!(fixtures.len() > 1 && changed.is_empty(), "{}", changed.join("\n"));
}

fn first_difference(recorded: &str, found: &str) -> String {
    let mut pairs =
        recorded.lines().chain(std::iter::repeat("(end)")).zip(found.lines().chain(std::iter::once("(end)")));
    pairs.find(|(a, b)| a != b).map_or_else(|| "(more was recorded)".to_owned(), |(a, b)| format!("- {a}\n+ {b}"))
}

/// The report with each place shown in its surroundings.
fn describe(report: &Report, text: &str) -> String {
    let mut out = String::new();
    let metadata = &report.metadata;
    for (name, entry) in [
        ("title", &metadata.title),
        ("document_number", &metadata.document_number),
        ("index_number", &metadata.index_number),
        ("issuer", &metadata.issuer),
        ("addressee", &metadata.addressee),
        ("signature", &metadata.signature),
    ] {
        let _ = writeln!(out, "{name}: {}", entry.as_ref().map_or("—", |entry| &entry.value));
    }
    for (name, date) in [("document_date", &metadata.document_date), ("period_year", &metadata.period_year)] {
        let _ = writeln!(out, "{name}: {}", date.as_ref().map_or("—", |date| &date.value));
    }
    for clutter in &report.clutter {
        let _ = writeln!(out, "clutter: {}", clutter.text);
    }
    for notice in &report.notices {
        let _ = writeln!(out, "notice: {}", notice.message);
    }
    let _ = writeln!(out, "summary: {}\n", serde_json::json!(report.summary));
    sections(&mut out, &report.outline, 0);
    let _ = writeln!(out);
    for quantity in &report.quantities {
        let max = quantity.value_max.map_or(String::new(), |max| format!("..{max}"));
        let _ = writeln!(
            out,
            "{:4} {} = {}{max} {} {:?} · {} · {}",
            quantity.id,
            shown(text, quantity.span),
            quantity.value,
            quantity.unit,
            quantity.approx,
            quantity.action.as_deref().unwrap_or("—"),
            quantity.indicator.as_deref().unwrap_or("—"),
        );
    }
    for relation in &report.relations {
        let _ = writeln!(out, "{:?} {:?} = {:?} {:?}", relation.kind, relation.whole, relation.parts, relation.holds);
    }
    for date in &report.dates {
        let _ = writeln!(out, "date {} = {}", shown(text, date.span), date.iso);
    }
    for citation in &report.citations {
        let _ = writeln!(out, "cited {}", citation.title);
    }
    for finding in &report.findings {
        let (rule, place) = (&finding.rule, shown(text, finding.span));
        let _ = writeln!(out, "{:?} {rule} {place} {}", finding.severity, finding.message);
    }
    out
}

fn sections(out: &mut String, list: &[Section], depth: usize) {
    for section in list {
        let sign = if section.kind == NodeKind::Point { "· " } else { "" };
        let indent = "  ".repeat(depth);
        let _ =
            writeln!(out, "{indent}{sign}{} {} [{} {}字]", section.marker, section.title, section.id, section.chars);
        sections(out, &section.children, depth + 1);
    }
}

/// The found words in ‹›, with eight characters around them.
fn shown(text: &str, span: Span) -> String {
    let before: Vec<char> = text[..span.start as usize].chars().rev().take(8).collect();
    let after: String = text[span.end as usize..].chars().take(8).collect();
    let line = |words: String| words.replace(['\n', '\r'], "⏎");
    format!("{}‹{}›{}", line(before.into_iter().rev().collect()), line(text[span.range()].to_owned()), line(after))
}
