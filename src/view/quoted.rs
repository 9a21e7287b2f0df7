//! One statistic to be quoted elsewhere: what it says, the sentence that it stands in, and whose.

use super::number::figure;
use super::places::{self, Places, label};
use super::summary::name;
use super::table::{named_plainly, unwrapped};
use super::words::Words;
use crate::Report;

/// `调处纠纷调处 130起：“全年调处130起。”（某镇2024年度报告，（一）矛盾化解）`; `None` where there is no such statistic.
#[must_use]
pub fn quoted(report: &Report, text: &str, words: &Words, id: &str) -> Option<String> {
    let quantity = places::quantity(report, id)?;
    let sentence = text.get(quantity.sentence.range()).map(|sentence| unwrapped(sentence.trim())).unwrap_or_default();
    // Within quotation marks stand single ones.
    let sentence = sentence.replace('“', "‘").replace('”', "’");
    let heading = Places::new(report).heading(quantity.section.as_deref()).map(label);
    let said = words.fill(
        "figure.quoted",
        &[
            ("name", &named_plainly(quantity)),
            ("figure", &figure(quantity)),
            ("sentence", &sentence),
            ("report", &name(report, text, words)),
            ("section", &heading.unwrap_or_else(|| words.say("outline.front").to_owned())),
        ],
    );
    Some(said.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn says_whose_and_where() {
        let (mut report, text) = fixture::town();
        let (start, end) = (text.find("资料1200").unwrap(), text.find("。\n二、").unwrap());
        report.quantities[3].sentence = crate::report::Span::new(start, end);
        let said = quoted(&report, &text, &Words::new(Language::Chinese), "q4").unwrap();
        assert!(said.contains(" >1,200份：“资料1200余份”（") && said.ends_with("，（一）矛盾化解）"), "{said}");
        assert_eq!(quoted(&report, &text, &Words::new(Language::Chinese), "q99"), None);
    }
}
