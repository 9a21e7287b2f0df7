//! Rows of the fixed disclosure form whose words are nearly, but not quite, the form's.

use crate::{
    check::{Check, Scope, arithmetic::Form},
    lexicon::DISCLOSURE_FORM,
    report::{Rule, Severity, said},
};

/// Asks about damaged words of the form.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/form-words",
        title: said("固定表格的栏目文字有误", "Damaged words of the fixed form"),
        severity: Severity::Warning,
        asks: said(
            "政府信息公开年报表格各栏的文字是否与规定格式一致。",
            "Whether the rows of the disclosure form bear the form's own words.",
        ),
        why: said(
            "栏目是统一格式，不能改动；复制时容易掉字。",
            "The words are fixed, and characters get lost in copying.",
        ),
        flagged: "一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n⟦其他法律行政止公开⟧ 0 0 0 0 0 0 0\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        passes: "一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n其他法律行政法规禁止公开 0 0 0 0 0 0 0\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        limits: said("换行截断的栏目不算。", "Words cut off at the end of a line are left alone."),
        source: Some("国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(form) = Form::of(case) else { return };
        let Some(words) = case.reading.as_str().get(form.start..form.end) else { return };
        let mut at = form.start;
        for line in words.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let Some((from, label)) = label(line) else { continue };
            if let Some(right) = meant(label) {
                let place = case.span(start + from..start + from + label.len());
                let zh = format!("表格栏目“{label}”是否应为“{right}”？");
                found.flag(place, zh, format!("Should the row “{label}” be “{right}”?")).expects(right);
            }
        }
    },
};

/// The words of a row before its numbers, without what numbers it, and where they begin.
fn label(line: &str) -> Option<(usize, &str)> {
    let marker =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '（' | '）' | '．') || "一二三四五六七八".contains(c);
    let words = line.trim_start_matches(marker);
    let ends = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\t' | '|');
    let label = &words[..words.find(ends)?];
    let numbers = words[label.len()..].trim_start_matches([' ', '\t', '|']);
    numbers.starts_with(|c: char| c.is_ascii_digit()).then_some((line.len() - words.len(), label))
}

/// The row of the form that a label is nearly; `None` where it is one, or like none.
fn meant(label: &str) -> Option<&'static str> {
    /// Shorter words are too like each other.
    const SHORTEST: usize = 5;
    let words: Vec<char> = label.chars().collect();
    let rows = || DISCLOSURE_FORM.iter().flat_map(|row| row.words.iter().copied());
    if words.len() < SHORTEST || rows().any(|row| row.starts_with(label) || row.ends_with(label)) {
        return None;
    }
    let near = rows().filter_map(|row| {
        let row_words: Vec<char> = row.chars().collect();
        let off = distance(&words, &row_words)?;
        (row_words.len() >= SHORTEST && off * 3 <= row_words.len()).then_some((off, row))
    });
    near.min_by_key(|(off, _)| *off).map(|(_, row)| row)
}

/// How many characters are lost, added or changed between two words; `None` where it is more than a few.
fn distance(a: &[char], b: &[char]) -> Option<usize> {
    const MOST: usize = 4;
    if a.len().abs_diff(b.len()) > MOST || a.len() > 60 {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = corner + usize::from(from != to);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row.last().copied().filter(|off| *off <= MOST)
}
