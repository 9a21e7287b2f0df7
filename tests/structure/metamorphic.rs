//! The readings of the fixtures, and that no transformation changes them.

use std::fs;

use baogao::{Options, analyze};

use crate::{
    expected::Expected,
    fixtures::{fixtures, read, root, see, seen},
    known::{Failure, judge},
    seen::changes,
    transformations::{LAWS, wrapped},
};

#[test]
fn fixtures_read_as_a_person_reads_them() {
    let failures = fixtures().into_iter().filter_map(|fixture| {
        let reading = fs::read_to_string(root(&format!("tests/structure/readings/{}.txt", fixture.name)));
        let reading = reading.unwrap_or_else(|_| panic!("{}: write down what a person reads in it", fixture.name));
        let expected = Expected::parse(reading.lines());
        Failure::of(&fixture.name, "as it stands", expected.differences(&see(&fixture.text)))
    });
    judge("reading", &failures.collect::<Vec<_>>());
}

#[test]
fn transformations_change_nothing() {
    let mut failures = Vec::new();
    for fixture in fixtures() {
        let seen = see(&fixture.text);
        let of = |law: &crate::transformations::Law| {
            let changed = see(&(law.change)(&fixture.text));
            Failure::of(&fixture.name, law.name, seen.differences(&changed))
        };
        failures.extend(LAWS.iter().filter_map(of));
    }
    judge("law", &failures);
}

/// Pages of official documents hold so many characters in a line.
const PAGES: std::ops::RangeInclusive<usize> = 30..=40;

#[test]
fn no_width_of_page_changes_a_heading() {
    for fixture in fixtures() {
        let seen = see(&fixture.text);
        for width in PAGES {
            let changed = changes(&seen.headings, &see(&wrapped(&fixture.text, width)).headings);
            assert!(changed.is_empty(), "{} at {width}: {changed:#?}", fixture.name);
        }
    }
}

#[test]
fn keeping_clutter_changes_nothing_where_there_is_none() {
    let mut keep = Options::default();
    keep.keep_clutter = true;
    for fixture in fixtures() {
        let report = read(&fixture.text);
        if report.clutter.is_empty() {
            let kept = analyze(&fixture.text, &keep);
            assert_eq!(seen(&report), seen(&kept), "{}", fixture.name);
        }
    }
}
