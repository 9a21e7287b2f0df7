//! One mistake put into a clean report gives one finding, the right one, and no other: `tests/spec/mutations.txt`.

use std::{fs, ops::Range, path::Path};

use baogao::{Options, analyze, report::Finding};

/// A mistake that is put into a report.
struct Mutation<'s> {
    name: &'s str,
    /// The words that are replaced; `⋯` stands for all between two of them, of which the second stays.
    find: &'s str,
    with: &'s str,
    /// The rule that must ask about it.
    rule: &'s str,
}

#[test]
fn one_mistake_gives_one_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let read = |file: &str| fs::read_to_string(root.join(file)).expect(file);
    let (spec, clean) = (read("spec/mutations.txt"), read("fixtures/syn-b.txt"));
    let before = analyze(&clean, &Options::default()).findings;
    let mutations: Vec<Mutation> = spec.lines().filter_map(mutation).collect();
    assert!(mutations.len() >= 40, "{} kinds of mistake", mutations.len());
    let mut faults = Vec::new();
    for mutation in &mutations {
        let Some((text, place)) = put_in(&clean, mutation) else {
            faults.push(format!("{}: the fixture has no `{}`", mutation.name, mutation.find));
            continue;
        };
        let after = analyze(&text, &Options::default()).findings;
        let new: Vec<&Finding> = after.iter().filter(|finding| !before.iter().any(|old| same(old, finding))).collect();
        let right = new.len() == 1 && new[0].rule == mutation.rule && (place.is_empty() || touches(new[0], &place));
        if !right {
            let told: Vec<_> =
                new.iter().map(|f| format!("{} at `{}`: {}", f.rule, f.evidence[0].text, f.message)).collect();
            faults.push(format!("{}: expected {}, new are {told:#?}", mutation.name, mutation.rule));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn mutation(line: &str) -> Option<Mutation<'_>> {
    let mut cells = line.split('\t').filter(|_| !line.is_empty() && !line.starts_with('#'));
    Some(Mutation { name: cells.next()?, find: cells.next()?, with: cells.next()?, rule: cells.next()? })
}

/// The text with the mistake in it, and where it stands there.
fn put_in(clean: &str, mutation: &Mutation) -> Option<(String, Range<usize>)> {
    let (first, second) = mutation.find.split_once('⋯').unwrap_or((mutation.find, ""));
    let (first, with) = (first.replace('⏎', "\n"), mutation.with.replace('⏎', "\n"));
    let start = clean.find(&first)?;
    let behind = start + first.len();
    let end = if second.is_empty() { behind } else { behind + clean[behind..].find(second)? };
    Some((format!("{}{with}{}", &clean[..start], &clean[end..]), start..start + with.len()))
}

fn same(a: &Finding, b: &Finding) -> bool {
    a.rule == b.rule && a.message == b.message
}

/// Whether a finding's evidence is at the mistake.
fn touches(finding: &Finding, place: &Range<usize>) -> bool {
    finding
        .evidence
        .iter()
        .map(|evidence| evidence.span.range())
        .any(|span| span.start < place.end && place.start < span.end)
}
