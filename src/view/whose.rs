//! Whose report each of several is, and of which year: to be looked over, and put right, before their figures are compared.

use maud::{Markup, html};

use super::compare::Beside;
use super::number::grouped;
use super::words::Words;

/// The list, folded until somebody wants it: each report with what was recognised of it, unit and year to be changed.
pub fn whose(all: &[Beside<'_>], words: &Words) -> Markup {
    let heads = ["gather.file", "gather.report", "compare.year", "metadata.genre", "cards.chars", "whose.mind"];
    html! {
        details class="whose" {
            summary { (words.say("whose.open")) }
            p class="muted" { (words.say("whose.note")) }
            table {
                thead { tr { @for head in heads { th scope="col" { (words.say(head)) } } } }
                tbody {
                    @for (at, beside) in all.iter().enumerate() {
                        tr {
                            th scope="row" { (beside.name) }
                            td { (field(beside, "unit", beside.unit(), words)) }
                            td { (field(beside, "year", beside.year(), words)) }
                            td { (beside.report.genre.as_deref().unwrap_or_default()) }
                            td class="number" { (grouped(beside.report.summary.chars)) }
                            td id=(format!("mind-{}", beside.id)) { (mind(all, at, words)) }
                        }
                    }
                }
            }
        }
    }
}

fn field(beside: &Beside<'_>, of: &str, value: Option<&str>, words: &Words) -> Markup {
    let (label, most) = if of == "unit" { ("gather.report", 40) } else { ("compare.year", 9) };
    html! {
        input type="text" autocomplete="off" maxlength=(most) value=(value.unwrap_or_default())
            data-whose=(of) data-of=(beside.id) aria-label=(format!("{}：{}", words.say(label), beside.name));
    }
}

/// What is to be minded about one of them: that something is not known, that another is of the same unit and year, that its
/// reader has changed what was read.
#[must_use]
pub fn mind(all: &[Beside<'_>], at: usize, words: &Words) -> String {
    let own = &all[at];
    let known = |beside: &Beside| beside.unit().zip(beside.year()).map(|(unit, year)| format!("{unit} {year}"));
    let same = known(own)
        .and_then(|own| all.iter().enumerate().find(|(i, other)| *i != at && known(other) == Some(own.clone())));
    match same {
        Some((_, other)) => words.fill("whose.same", &[("name", &other.name)]),
        None if own.unit().is_none() => words.say("whose.no_unit").to_owned(),
        None if own.year().is_none() => words.say("whose.no_year").to_owned(),
        None if own.whose.is_some() => words.say("whose.changed").to_owned(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Handling, Language, fixture};

    #[test]
    fn a_reader_can_say_whose_it_is() {
        let (mut report, text) = fixture::town();
        report.metadata.title = None;
        let words = Words::new(Language::Chinese);
        let mut handling = Handling::default();
        handling.tell(&text, " 松岭\t镇 ", "");
        let beside = |text: &str| Beside { id: 1, name: "甲", report: &report, whose: handling.whose(text) };
        let two = [beside("另一份"), beside(&text)];
        assert_eq!((two[0].unit(), two[1].unit(), two[1].year()), (None, Some("松岭 镇"), None));
        assert_eq!([mind(&two, 0, &words), mind(&two, 1, &words)], ["没有认出单位", "没有认出年度"]);
        handling.tell(&text, "松岭镇", "2024");
        let same = [(); 2].map(|()| Beside { id: 1, name: "甲", report: &report, whose: handling.whose(&text) });
        assert!(mind(&same, 0, &words).contains('甲'));
        assert_eq!(mind(&same[..1], 0, &words), "已改");
        assert!(whose(&same, &words).into_string().contains("value=\"松岭镇\""));
        assert_eq!(Handling::restored(&handling.stored()), handling);
        handling.tell(&text, "", "");
        assert_eq!(handling, Handling::default());
    }
}
