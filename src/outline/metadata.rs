//! What the document says of itself, and which of two candidates wins.
//!
//! Document number: label, else masthead. Title: the title lines, else the label. Date: under the signature, else the
//! label of the written date. Year reported on: title, else the opening (`现将2024年度…`), else the first year of the
//! opening, else the year before that of a plan heading (`2020年…计划`).

use super::{Outline, block::Labels, line::Line, title::document_number};
use crate::{
    lexicon::ORGAN_SUFFIXES,
    report::{BlockKind, DateEntry, Entry, Label, LabelKey, Metadata, Origin},
    text::{Reading, Span, numeral, read_day},
};

/// Marks signature, date and the notes behind them, looking from the end.
pub fn mark_closing(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let open = |kind: BlockKind| kind == BlockKind::Paragraph;
    let date = (0..lines.len()).rev().find(|i| open(kinds[*i]) && whole_date(words(*i)).is_some());
    let Some(date) = date else { return };
    kinds[date] = BlockKind::Date;
    let passed = |kind: BlockKind| matches!(kind, BlockKind::Blank | BlockKind::Clutter);
    let above: Vec<_> = (0..date).rev().filter(|i| !passed(kinds[*i])).take(2).collect();
    for i in above {
        if !open(kinds[i]) || !is_organ(words(i)) {
            break;
        }
        kinds[i] = BlockKind::Signature;
    }
    for (i, kind) in kinds.iter_mut().enumerate().skip(date + 1) {
        let words = words(i);
        let note = words.starts_with('（') && words.ends_with('）');
        if open(*kind) && (note || words.starts_with("抄送") || words.ends_with("印发")) {
            *kind = BlockKind::Note;
        }
    }
}

/// The name of one or two organs and nothing else.
fn is_organ(line: &str) -> bool {
    let chars = line.chars().count();
    (3..=40).contains(&chars)
        && !line.contains(['。', '，', '；', '：'])
        && ORGAN_SUFFIXES.iter().any(|suffix| line.ends_with(suffix))
}

/// The ISO form of a line that is a full date and nothing else.
fn whole_date(line: &str) -> Option<String> {
    let line = line.trim_matches(['（', '）', ' ', '\t']);
    read_day(line).filter(|(_, len)| *len == line.len()).map(|(day, _)| day.iso())
}

/// Reads the labels, and what the lines of head and closing say.
#[must_use]
pub fn read(text: &str, folded: &Reading, lines: &[Line], kinds: &[BlockKind], labels: &Labels) -> Metadata {
    let entry = |span: Span| {
        let words = &text[span.range()];
        (!words.trim().is_empty()).then(|| Entry {
            text: words.to_owned(),
            value: one_line(words),
            span,
            origin: Origin::default(),
        })
    };
    let view = |line: &Line, range: std::ops::Range<usize>| {
        let words = &folded.as_str()[line.view.clone()];
        let lead = words.len() - words.trim_start().len() + line.view.start;
        folded.span(lead + range.start..lead + range.end)
    };
    let mut found = Metadata::default();
    for (i, labels) in labels {
        for label in labels {
            let Some(key) = key_of(label.key) else { continue };
            let (name, value) = (view(&lines[*i], label.label.clone()), view(&lines[*i], label.value.clone()));
            let value_text = text[value.range()].trim().to_owned();
            let span = if value.is_empty() { name } else { name.cover(value) };
            found.labels.push(Label { key, label: text[name.range()].to_owned(), value: value_text, span });
            take_label(&mut found, key, entry(value));
        }
    }
    let of_kind = |kind: BlockKind| {
        let mut spans = (0..lines.len()).filter(|i| kinds[*i] == kind).map(|i| folded.span(lines[i].view.clone()));
        spans.next().map(|first| spans.fold(first, Span::cover))
    };
    if let Some(title) = of_kind(BlockKind::Title) {
        found.title = entry(title);
    }
    found.addressee = of_kind(BlockKind::Addressee).and_then(entry);
    if let Some(addressee) = &mut found.addressee {
        let name = addressee.text.trim_end_matches([':', '：', '︰', '﹕', ' ', '\t', '\u{3000}']);
        addressee.span.end = addressee.span.start + name.len() as u32;
        (addressee.value, addressee.text) = (one_line(name), name.to_owned());
    }
    found.signature = of_kind(BlockKind::Signature).and_then(entry);
    if let Some(date) = of_kind(BlockKind::Date)
        && let Some(value) = whole_date(Reading::of(&text[date.range()]).as_str().trim())
    {
        found.document_date =
            Some(DateEntry { text: text[date.range()].to_owned(), value, span: date, origin: Origin::Closing });
    }
    if found.document_number.is_none() {
        found.document_number = (0..lines.len()).filter(|i| kinds[*i] == BlockKind::Masthead).find_map(|i| {
            let words = &folded.as_str()[lines[i].view.clone()];
            document_number(words.trim_start()).and_then(|len| entry(view(&lines[i], 0..len)))
        });
    }
    found
}

/// The first label of a kind with a value wins.
fn take_label(found: &mut Metadata, key: LabelKey, entry: Option<Entry>) {
    let Some(entry) = entry.filter(|entry| !matches!(entry.value.as_str(), "无" | "—" | "空" | "-" | "/")) else {
        return;
    };
    let slot = match key {
        LabelKey::IndexNumber => &mut found.index_number,
        LabelKey::DocumentNumber => &mut found.document_number,
        LabelKey::Issuer => &mut found.issuer,
        LabelKey::Title => &mut found.title,
        LabelKey::WrittenDate => {
            let folded = Reading::of(&entry.text);
            if let Some(value) = whole_date(folded.as_str().trim()) {
                found.document_date.get_or_insert(DateEntry {
                    text: entry.text,
                    value,
                    span: entry.span,
                    origin: Origin::Label,
                });
            }
            return;
        }
        _ => return,
    };
    slot.get_or_insert(entry);
}

/// The words on one line, single blanks between them.
fn one_line(words: &str) -> String {
    let joined: String = words.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    joined.split(crate::text::chars::is_blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn key_of(name: &str) -> Option<LabelKey> {
    use serde::de::{IntoDeserializer, value::Error};
    serde::Deserialize::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

/// Finds the year that the report is about.
pub fn read_period(outline: &mut Outline) {
    let text = outline.reading.as_str();
    let of = |kind: BlockKind| outline.paragraphs.iter().filter(move |p| p.kind == kind);
    let opening = || of(BlockKind::Paragraph).take(1).map(|p| p.view.clone());
    let year = of(BlockKind::Title)
        .find_map(|p| year_in(text, p.view.clone(), |_| true))
        .or_else(|| opening().find_map(|range| year_in(text, range, |after| after.starts_with("年度"))))
        .or_else(|| opening().find_map(|range| year_in(text, range, |_| true)))
        .or_else(|| {
            let plan = |p: &&super::Paragraph| p.heading.is_some() && text[p.view.clone()].contains("计划");
            let range = outline.paragraphs.iter().find(plan)?.view.clone();
            year_in(text, range, |_| true).map(|(year, range)| (year - 1, range))
        });
    outline.metadata.period_year = year.map(|(year, range)| {
        let span = outline.reading.span(range.clone());
        DateEntry { text: text[range].to_owned(), value: year.to_string(), span, origin: Origin::Opening }
    });
}

/// The year is looked for in this many bytes (600 characters) of a title or an opening.
const OPENING: usize = 1800;

/// The first year of a stretch, quoted titles left out, for which what follows it is as asked.
fn year_in(
    text: &str,
    range: std::ops::Range<usize>,
    asked: impl Fn(&str) -> bool,
) -> Option<(i32, std::ops::Range<usize>)> {
    let words = &text[range.start..text.floor_char_boundary(range.start.saturating_add(OPENING)).min(range.end)];
    words.match_indices('年').find_map(|(at, year)| {
        let quoted = words[..at].rfind('《').is_some_and(|open| !words[open..at].contains('》'));
        let start = words[..at].char_indices().rev().take(4).last()?.0;
        let digits = &words[start..at];
        let number = numeral::read(digits).filter(|n| n.len == digits.len())?;
        let value = i32::try_from(number.value.mantissa()).ok().filter(|year| (1949..=2100).contains(year))?;
        let end = at + year.len() + if words[at + year.len()..].starts_with('度') { '度'.len_utf8() } else { 0 };
        (!quoted && asked(&words[at..])).then(|| (value, range.start + start..range.start + end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_and_organs() {
        assert_eq!(whole_date("2025年2月28日").as_deref(), Some("2025-02-28"));
        assert_eq!(whole_date("二〇二五年二月二十八日").as_deref(), Some("2025-02-28"));
        assert_eq!(whole_date("2025-02-28").as_deref(), Some("2025-02-28"));
        assert_eq!(whole_date("2025年"), None);
        assert!(is_organ("德化县葛坑镇人民政府") && !is_organ("特此报告。"));
        assert_eq!(key_of("index_number"), Some(LabelKey::IndexNumber));
    }
}
