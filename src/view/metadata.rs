//! What the document says of itself, as a card: each entry with where it stands, a button that leads there, and what
//! one would look for and not find.

use maud::{Markup, html};

use super::marks::Marks;
use super::study::study;
use super::words::Words;
use crate::Report;
use crate::report::{DateEntry, Entry, Label, LabelKey, Level, Metadata, Origin, Span};

/// Kinds of document that go to a superior: they name who signed for them.
const UPWARD: [&str; 3] = ["报告", "请示", "法治政府建设年度报告"];

/// Other kinds that have a number, an addressee and a signature.
const LETTERS: [&str; 5] = ["通知", "意见", "批复", "函", "通报"];

/// A line of the card.
struct Line<'r> {
    name: &'static str,
    values: Vec<Value<'r>>,
}

/// A value, how it came to be known, and the place that shows it.
struct Value<'r> {
    text: String,
    origin: &'static str,
    span: Option<Span>,
    /// The words that prove it, where they are not the value itself.
    because: Option<&'r str>,
}

/// The card. Its main lines come first, the others can be folded away.
#[must_use]
pub fn metadata(report: &Report, _text: &str, words: &Words) -> Markup {
    let (marks, main, rest) = (Marks::new(report), main(report), rest(report, words));
    let card = Card { marks: &marks, words };
    let missing = missing(report, words);
    html! {
        section class="facts" aria-label=(words.say("metadata.title")) {
            dl { @for line in &main { (card.line(line)) } }
            @if !missing.is_empty() {
                p class="missing" { (words.fill("metadata.missing", &[("list", &missing.join(words.say("roles.and")))])) }
            }
            @if rest.iter().any(|line| !line.values.is_empty()) || !others(&report.metadata).is_empty() {
                details open {
                    summary { (words.say("metadata.more")) }
                    dl {
                        @for line in &rest { (card.line(line)) }
                        @for line in &others(&report.metadata) { (card.label(line)) }
                    }
                }
            }
        }
        (study(report, words))
    }
}

/// The lines that head the card.
fn main(report: &Report) -> Vec<Line<'_>> {
    let of = &report.metadata;
    vec![
        line("metadata.name", of.title.as_ref()),
        genre(report),
        line("metadata.number", of.document_number.as_ref()),
        line("metadata.issuer", of.issuer.as_ref()),
        date("metadata.date", of.document_date.as_ref()),
        date("metadata.year", of.period_year.as_ref()),
    ]
}

fn rest<'r>(report: &'r Report, words: &Words) -> Vec<Line<'r>> {
    let of = &report.metadata;
    vec![
        line("metadata.index", of.index_number.as_ref()),
        line("metadata.addressee", of.addressee.as_ref()),
        line("metadata.signature", of.signature.as_ref()),
        level(of, words),
        line("metadata.signer", of.signer.as_ref()),
        line("metadata.note", of.note.as_ref()),
        line("metadata.attachments", &of.attachments),
        line("metadata.copies", of.copies_to.as_ref()),
        line("metadata.printed", of.printed.as_ref()),
    ]
}

/// The page's labels that are none of the card's own lines: 发布日期, 有效性, ….
fn others(of: &Metadata) -> Vec<&Label> {
    let own = |key| {
        use LabelKey::{DocumentNumber, IndexNumber, Issuer, Signer, Title, WrittenDate};
        matches!(key, Title | DocumentNumber | IndexNumber | Issuer | WrittenDate | Signer)
    };
    of.labels.iter().filter(|label| !own(label.key) && !label.value.is_empty()).collect()
}

fn line<'r>(name: &'static str, entries: impl IntoIterator<Item = &'r Entry>) -> Line<'r> {
    let value = |entry: &'r Entry| Value {
        text: entry.value.clone(),
        origin: origin(entry.origin),
        span: Some(entry.span),
        because: None,
    };
    Line { name, values: entries.into_iter().map(value).collect() }
}

fn date<'r>(name: &'static str, entry: Option<&'r DateEntry>) -> Line<'r> {
    let value = |entry: &'r DateEntry| {
        let because = (name == "metadata.year" && entry.text != entry.value).then_some(entry.text.as_str());
        let text = if because.is_some() { entry.value.clone() } else { entry.text.clone() };
        Value { text, origin: origin(entry.origin), span: Some(entry.span), because }
    };
    Line { name, values: entry.into_iter().map(value).collect() }
}

/// The genre, with the words that tell it.
fn genre(report: &Report) -> Line<'_> {
    let evidence = report.genre_evidence.first();
    let value = report.genre.as_ref().map(|genre| Value {
        text: genre.clone(),
        origin: "origin.judged",
        span: evidence.map(|e| e.span),
        because: evidence.map(|e| e.text.as_str()),
    });
    Line { name: "metadata.genre", values: value.into_iter().collect() }
}

/// The level, and the name that tells it.
fn level<'r>(of: &'r Metadata, words: &Words) -> Line<'r> {
    let name = of.signature.as_ref().or(of.issuer.as_ref()).or(of.title.as_ref());
    let value = of.level.map(|level| Value {
        text: words.say(level_word(level)).to_owned(),
        origin: "origin.judged",
        span: name.map(|entry| entry.span),
        because: name.map(|entry| entry.value.as_str()),
    });
    Line { name: "metadata.level", values: value.into_iter().collect() }
}

/// The word of a level.
pub(super) fn level_word(level: Level) -> &'static str {
    match level {
        Level::Nation => "level.nation",
        Level::Province => "level.province",
        Level::City => "level.city",
        Level::County => "level.county",
        Level::Township => "level.township",
        Level::Village => "level.village",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Label => "origin.label",
        Origin::Masthead => "origin.masthead",
        Origin::Title => "origin.title",
        Origin::Opening => "origin.opening",
        Origin::Closing => "origin.closing",
        Origin::Heading => "origin.heading",
    }
}

/// What one would look for and not find. What the kind of document need not have is not asked for.
fn missing(report: &Report, words: &Words) -> Vec<&'static str> {
    let (of, genre) = (&report.metadata, report.genre.as_deref().unwrap_or_default());
    let is_upward = UPWARD.contains(&genre);
    let is_letter = is_upward || LETTERS.contains(&genre);
    let asked = [
        ("metadata.name", of.title.is_none()),
        ("metadata.number", is_letter && of.document_number.is_none()),
        ("metadata.addressee", is_letter && of.addressee.is_none()),
        ("metadata.signature", is_letter && of.signature.is_none() && of.issuer.is_none()),
        ("metadata.date", of.document_date.is_none()),
        ("metadata.year", genre.ends_with("年度报告") && of.period_year.is_none()),
        ("metadata.signer", is_upward && of.signer.is_none()),
    ];
    asked.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| words.say(name)).collect()
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], "")
}

struct Card<'r> {
    marks: &'r Marks<'r>,
    words: &'r Words,
}

impl Card<'_> {
    /// A name and its values; nothing where there is none.
    fn line(&self, line: &Line) -> Markup {
        html! {
            @if !line.values.is_empty() {
                div {
                    dt { (self.words.say(line.name)) }
                    @for value in &line.values { dd { (self.value(value)) } }
                }
            }
        }
    }

    fn value(&self, value: &Value) -> Markup {
        let origin = self.words.say(value.origin);
        html! {
            (self.to_place(&value.text, value.span)) " "
            span class="origin" {
                @match value.because {
                    Some(because) => (self.words.fill("origin.because", &[("origin", &origin), ("text", &one_line(because))])),
                    None => (origin),
                }
            }
        }
    }

    /// One of the page's labels.
    fn label(&self, label: &Label) -> Markup {
        let name: String = label.label.chars().filter(|c| !c.is_whitespace()).collect();
        html! {
            div {
                dt { (name.trim_end_matches([':', '：'])) }
                dd {
                    (self.to_place(&label.value, Some(label.span))) " "
                    span class="origin" { (self.words.say("origin.label")) }
                }
            }
        }
    }

    /// The value as a button that leads to its place, where the text has one.
    fn to_place(&self, text: &str, span: Option<Span>) -> Markup {
        html! {
            @match span {
                Some(span) => (self.marks.button(span, text)),
                None => (text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Evidence;
    use crate::view::{Language, fixture};

    fn html(change: impl FnOnce(&mut Report, &str)) -> String {
        let (mut report, text) = fixture::town();
        change(&mut report, &text);
        metadata(&report, &text, &Words::new(Language::Chinese)).into_string()
    }

    #[test]
    fn an_entry_says_where_it_stands_and_leads_there() {
        let html = html(|report, _| report.metadata.title.as_mut().unwrap().origin = Origin::Title);
        let value = "<dt>标题</dt><dd><button type=\"button\" class=\"to-source\" data-to-place=\"0\">云溪镇2024年度报告</button> \
                     <span class=\"origin\">标题行</span></dd>";
        assert!(html.contains(value), "{html}");
        assert!(html.contains("<p class=\"missing\">未见：成文日期</p>"), "{html}");
        assert!(!html.contains("<details"), "{html}");
    }

    #[test]
    fn what_is_judged_shows_the_words_that_tell_it() {
        let html = html(|report, text| {
            report.genre = Some("法治政府建设年度报告".into());
            let words = fixture::entry(text, "年度报告");
            report.genre_evidence.push(Evidence { text: words.text, span: words.span });
            report.metadata.level = Some(Level::Township);
            report.metadata.signature = Some(fixture::entry(text, "云溪镇人民政府"));
        });
        assert!(
            html.contains("法治政府建设年度报告</button> <span class=\"origin\">判断依据：年度报告</span>"),
            "{html}"
        );
        assert!(html.contains("乡级</button> <span class=\"origin\">判断依据：云溪镇人民政府</span>"), "{html}");
        assert!(html.contains("<details open>"), "{html}");
    }

    #[test]
    fn asks_only_for_what_the_kind_of_document_has() {
        let missing = |genre: Option<&str>| {
            let html = html(|report, _| report.genre = genre.map(String::from));
            html.split("未见：").nth(1).and_then(|s| s.split('<').next()).map(String::from).unwrap_or_default()
        };
        assert_eq!(missing(None), "成文日期");
        assert_eq!(missing(Some("统计公报")), "成文日期");
        assert_eq!(missing(Some("通知")), "发文字号、主送机关、署名、成文日期");
        assert_eq!(missing(Some("法治政府建设年度报告")), "发文字号、主送机关、署名、成文日期、报告年度、签发人");
    }

    #[test]
    fn other_labels_of_the_page_are_shown_as_they_are() {
        let html = html(|report, text| {
            let span = fixture::entry(text, "2025年2月20日").span;
            let label = Label {
                key: LabelKey::PublishDate,
                label: "发 布 日 期：".into(),
                value: "2025年2月20日".into(),
                span,
            };
            report.metadata.labels.push(label);
        });
        assert!(html.contains("<dt>发布日期</dt>") && html.contains("网页标签"), "{html}");
    }
}
