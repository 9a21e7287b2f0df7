//! A report in one line: its name, and what was found in it.

use super::direction::unturned;
use super::words::Words;
use crate::Report;
use crate::lexicon;
use crate::text::chars::is_blank;

/// How many characters of a first line make a name.
const NAME_CHARS: usize = 40;

/// What to call the document: its title; else its issuer or its kind, with the year; else its first words.
#[must_use]
pub fn name(report: &Report, text: &str, words: &Words) -> String {
    let metadata = &report.metadata;
    let title = metadata.title.as_ref().map(|title| title.value.as_str());
    let by = || organ(report).filter(|organ| lexicon::place_of_office(organ).is_none()).or_else(|| unit(report));
    let known = title.or_else(by).or(report.genre.as_deref());
    let line =
        || text.lines().map(unturned).find(|line| !line.chars().all(is_blank)).map(|line| shortened(line.trim()));
    let year = metadata.period_year.as_ref().filter(|_| metadata.title.is_none()).map(|y| format!(" {}", y.value));
    let name = match known {
        Some(name) => name.to_owned() + &year.unwrap_or_default(),
        None => line().unwrap_or_else(|| words.say("summary.untitled").to_owned()),
    };
    // It stands in the title of the window, and in sentences.
    unturned(&name)
}

/// What a name of an organ ends with that everybody leaves out.
const OFFICIAL: &str = "人民政府";

/// Whose report it is, in short: 云溪镇 of 云溪镇人民政府, 宁波市 of 宁波市市长 金德水.
pub(crate) fn unit(report: &Report) -> Option<&str> {
    let organ = organ(report)?;
    let organ = lexicon::place_of_office(organ).unwrap_or(organ);
    Some(organ.strip_suffix(OFFICIAL).filter(|place| place.chars().nth(1).is_some()).unwrap_or(organ))
        .filter(|unit| !unit.is_empty())
}

/// Who signed it, or gave it out.
fn organ(report: &Report) -> Option<&str> {
    let of = &report.metadata;
    of.signature.as_ref().or(of.issuer.as_ref()).map(|organ| organ.value.as_str())
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
        let signed = |organ: &str| {
            let (mut report, text) = fixture::town();
            report.metadata.signature =
                report.metadata.title.clone().map(|title| crate::report::Entry { value: organ.into(), ..title });
            unit(&report).map(str::to_owned).filter(|_| !text.is_empty())
        };
        assert_eq!(signed("云溪镇人民政府").as_deref(), Some("云溪镇"));
        assert_eq!(signed("人民政府").as_deref(), Some("人民政府"));
        assert_eq!(signed("青江市人民政府代市长 赵青江").as_deref(), Some("青江市"));
        assert_eq!(signed("市长 赵青江"), None);
        let speech = Report { genre: Some("政府工作报告".into()), ..Report::default() };
        assert_eq!(name(&speech, "各位代表：", &words), "政府工作报告");
        assert_eq!(name(&Report::default(), &"字".repeat(99), &words).chars().count(), NAME_CHARS + 1);
    }
}
