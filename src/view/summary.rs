//! A report in one line: its name, and what was found in it.

use super::direction::unturned;
use super::words::Words;
use crate::Report;
use crate::text::chars::is_blank;

/// How many characters of a first line make a name.
const NAME_CHARS: usize = 40;

/// Whether the text itself says what it is or whose.
#[must_use]
pub fn is_named(report: &Report) -> bool {
    let of = &report.metadata;
    of.title.is_some() || of.unit.is_some()
}

/// What to call the document: its title; else its issuer or its kind, with the year; else its first words.
#[must_use]
pub fn name(report: &Report, text: &str, words: &Words) -> String {
    let metadata = &report.metadata;
    let line =
        || text.lines().map(unturned).find(|line| !line.chars().all(is_blank)).map(|line| shortened(line.trim()));
    let name = match (&metadata.title, unit(report).or(report.genre.as_deref()), &metadata.period_year) {
        (Some(title), ..) => title.value.clone(),
        (None, Some(name), Some(year)) => words.fill("summary.year", &[("name", &name), ("year", &year.value)]),
        (None, Some(name), None) => name.to_owned(),
        (None, None, _) => line().unwrap_or_else(|| words.say("summary.untitled").to_owned()),
    };
    // It stands in the title of the window, and in sentences.
    unturned(&name)
}

/// Whose report it is, in short.
pub(crate) fn unit(report: &Report) -> Option<&str> {
    report.metadata.unit.as_deref()
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// The sentence that is read out after an analysis: 已识别 10 个标题、22 个数据.
#[must_use]
pub fn recognised(report: &Report, words: &Words) -> String {
    let summary = &report.summary;
    let counts: [(&str, &dyn std::fmt::Display); 2] =
        [("headings", &summary.headings), ("quantities", &summary.quantities)];
    let mut sentence = words.fill("summary.recognised", &counts);
    if summary.errors > 0 {
        sentence += &words.fill("summary.findings", &[("n", &summary.errors)]);
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn says_what_it_is_and_what_was_found() {
        let (report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        assert_eq!(name(&report, &text, &words), "云溪镇2024年度报告");
        assert_eq!(recognised(&report, &words), "已识别 3 个标题、5 个数据");
    }

    #[test]
    fn a_text_without_title_goes_by_its_first_words() {
        let words = Words::new(Language::Chinese);
        assert_eq!(name(&Report::default(), "\n  一段话\n第二行", &words), "一段话");
        assert_eq!(name(&Report::default(), " \n", &words), "未命名报告");
        assert_eq!(name(&Report::default(), "\u{202e}\u{200b}\n甲\u{202e}乙", &words), "甲乙");
        let speech = Report { genre: Some("政府工作报告".into()), ..Report::default() };
        assert_eq!(name(&speech, "各位代表：", &words), "政府工作报告");
        let (mut signed, text) = fixture::town();
        (signed.metadata.title, signed.metadata.unit) = (None, Some("云溪镇".into()));
        assert_eq!(name(&signed, &text, &words), "云溪镇");
        assert_eq!(name(&Report::default(), &"字".repeat(99), &words).chars().count(), NAME_CHARS + 1);
    }
}
