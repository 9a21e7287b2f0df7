//! Every check's two examples are run; the list of checks is the files on disk; the rules say what a reader needs.

use std::{collections::BTreeSet, fs, path::Path};

use baogao::{
    Options, analyze,
    check::{Check, checks},
};

/// An example without its marks, and the places that stood in ⟦ ⟧, in bytes.
fn unmark(example: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut places, mut open) = (String::new(), Vec::new(), 0);
    for c in example.chars() {
        match c {
            '⟦' => open = text.len(),
            '⟧' => places.push((open, text.len())),
            c => text.push(c),
        }
    }
    (text, places)
}

/// Where the rule's findings in `text` stand, and what is found.
fn found(check: &Check, text: &str) -> (Vec<(usize, usize)>, Vec<String>) {
    let report = analyze(text, &Options::default());
    let own = report.findings.iter().filter(|finding| finding.rule == check.rule.id);
    let told = report.findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.message)).collect();
    (own.map(|finding| (finding.span.start as usize, finding.span.end as usize)).collect(), told)
}

#[test]
fn examples_do_what_they_say() {
    let mut faults = Vec::new();
    for check in checks() {
        let rule = &check.rule;
        let (text, places) = unmark(rule.flagged);
        let (seen, told) = found(check, &text);
        if places.is_empty() || seen != places {
            let seen: Vec<_> = seen.iter().map(|(start, end)| &text[*start..*end]).collect();
            faults.push(format!("{}: its flagged example is flagged at {seen:?}; all findings: {told:#?}", rule.id));
        }
        let (seen, told) = found(check, rule.passes);
        if rule.passes.is_empty() || !seen.is_empty() {
            faults.push(format!("{}: its right example is flagged: {told:#?}", rule.id));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The cases of `tests/spec/findings.txt`, which says how they are written.
#[test]
fn every_case_is_asked_about_as_the_spec_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/findings.txt");
    let spec = fs::read_to_string(root).unwrap();
    let mut faults = Vec::new();
    for line in spec.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (rule, example) = line.split_once('\t').unwrap_or((line, ""));
        let Some(check) = checks().find(|check| check.rule.id == rule) else {
            faults.push(format!("there is no rule {rule}"));
            continue;
        };
        let (text, places) = unmark(&example.replace("\\n", "\n"));
        let (seen, told) = found(check, &text);
        if text.is_empty() || seen != places {
            faults.push(format!("{line}\nall findings: {told:#?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

#[test]
fn rules_are_told_in_full() {
    let mut ids = BTreeSet::new();
    for rule in checks().map(|check| &check.rule) {
        assert!(ids.insert(rule.id), "{} stands twice", rule.id);
        for said in [rule.title, rule.asks, rule.why, rule.limits] {
            assert!(!said.zh.is_empty() && !said.en.is_empty(), "{}: {said:?}", rule.id);
        }
    }
    for check in checks() {
        for other in check.yields_to {
            assert!(ids.contains(other), "{} yields to {other}, which there is not", check.rule.id);
        }
    }
}

/// A file that declares a check is in the list, under its own name.
#[test]
fn the_list_is_what_is_on_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check");
    let mut on_disk = BTreeSet::new();
    for group in fs::read_dir(&root).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(group.path()).unwrap().flatten() {
            let text = fs::read_to_string(file.path()).unwrap();
            if text.contains("pub const CHECK: Check") {
                let name = file.file_name().to_string_lossy().trim_end_matches(".rs").replace('_', "-");
                on_disk.insert(format!("{}/{name}", group.file_name().to_string_lossy()));
            }
        }
    }
    let listed: BTreeSet<String> = checks().map(|check| check.rule.id.to_owned()).collect();
    assert_eq!(listed, on_disk);
}
