//! The study table: the variables of the fictional sample, and what the codebook must say of each.

use std::collections::BTreeSet;

use baogao::{Options, analyze, codebook::codebook, report::Variable};

fn of(text: &str) -> Vec<Variable> {
    analyze(text, &Options::default()).variables
}

fn value<'v>(variables: &'v [Variable], key: &str) -> Option<&'v str> {
    variables.iter().find(|variable| variable.key == key).and_then(|variable| variable.value.as_deref())
}

#[test]
fn the_sample_is_coded_as_a_reader_would() {
    let sample = of(include_str!("../www/sample.txt"));
    for (key, expected) in [
        ("v1_issuer", "云溪镇人民政府"),
        ("v1_level", "township"),
        ("v1_region", "云溪镇"),
        ("v2_year", "2024"),
        ("v3_document_number", "云溪政〔2025〕7号"),
        ("v4_addressee", "临霁县人民政府"),
        ("v5_written", "2025-02-20"),
        ("v5_written_days", "-9"),
        ("v7_sections", "3"),
        ("v7_levels", "2"),
        ("v8_achievements", "heading"),
        ("v8_leadership", "text"),
        ("v8_causes", "heading"),
        ("v8_other", "none"),
        ("v8_contents", "4"),
        ("v9_problems", "3"),
        ("v9_with_cause", "3"),
        ("v9_concrete", "1"),
        ("v10_form", "sentence"),
        ("v11_plan_items", "3"),
        ("v11_answered", "3"),
        ("v11_unanswered", "0"),
        ("v12_statistics", "91"),
        ("v16_sums_failed", "1"),
        ("v17_numbers_broken", "1"),
        ("v18_cited", "6"),
        ("v18_superseded", "0"),
        ("v19_meetings", "2"),
    ] {
        assert_eq!(value(&sample, key), Some(expected), "{key}");
    }
}

#[test]
fn missing_is_not_zero() {
    let bare = of("今天天气很好。");
    for key in ["v2_year", "v8_problems", "v9_problems", "v11_answered", "v12_approximate_share", "v22_reused_share"] {
        let variable = bare.iter().find(|variable| variable.key == key).unwrap();
        assert!(variable.value.is_none() && variable.reason.is_some() && variable.reason_en.is_some(), "{key}");
    }
    assert_eq!(value(&bare, "v12_statistics"), Some("0"));
    assert!(of("").iter().all(|variable| variable.value.is_some() == variable.reason.is_none()));
}

#[test]
fn every_variable_is_explained() {
    let mut keys = BTreeSet::new();
    let mut last = 0;
    for entry in codebook() {
        let number: u32 = entry.id[1..].parse().unwrap();
        assert!(number == last + 1, "{} follows V{last}", entry.id);
        last = number;
        for said in [entry.name, entry.measures, entry.computed, entry.values, entry.limits] {
            assert!(!said.zh.is_empty() && !said.en.is_empty(), "{}", entry.id);
        }
        for column in entry.columns {
            assert!(column.key.starts_with(&format!("v{number}_")) && keys.insert(column.key), "{}", column.key);
        }
    }
    assert_eq!(last, 25);
}
