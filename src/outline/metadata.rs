//! What the document says of itself, and which of two candidates wins.
//!
//! - Document number: label, else masthead.
//! - Title: the title lines, else the label.
//! - Signature: the organs above the date of the closing, else who speaks according to the byline.
//! - Date: in the closing, else the label of the written date, else in the byline.
//! - Of a label that stands there twice, the first with a value.
//! - Level: by the name of the organ that signs, else that issues, else in the title; of a speech, of whose it is.
//!
//! The year reported on has rules of its own: `period`.

use std::ops::Range;

use super::{
    block::Labels,
    closing::{self, Closing},
    line::Line,
    speech,
    title::{self, document_number},
    unit::unit,
};
use crate::{
    lexicon::level_of,
    report::{BlockKind, DateEntry, Entry, Label, LabelKey, Metadata, Origin},
    text::{Reading, chars, read_day},
};

/// Reads the labels, and what the lines of head and closing say.
#[must_use]
pub fn read(
    text: &str,
    folded: &Reading,
    lines: &[Line],
    kinds: &[BlockKind],
    labels: &Labels,
    closing: &Closing,
) -> Metadata {
    let source = Source { text, folded, lines, kinds };
    let mut found = Metadata::default();
    for label in labels {
        source.take_label(&mut found, label.key, label.label.clone(), label.value.clone());
    }
    if let Some(mut title) = source.lines_of(BlockKind::Title).first().cloned() {
        title.end = title.start + title::without_footnote(&source.folded.as_str()[title.clone()]).len();
        found.title = source.entry(title, Origin::Title);
    }
    found.addressee = source.addressee();
    found.signature = source.signed(&closing.signature, Origin::Closing);
    let closing_date = closing.date.clone().and_then(|range| source.date(range, Origin::Closing));
    found.document_date = closing_date.or(found.document_date.take());
    let masthead = source.lines_of(BlockKind::Masthead);
    let number = || masthead.iter().flat_map(|range| source.each_line(range)).find_map(|line| source.number(line));
    found.document_number = found.document_number.take().or_else(number);
    source.read_byline(&mut found);
    source.read_notes(&mut found);
    // 云溪镇人民政府关于…的报告 names who reports; a label may name who runs the site.
    let reporter = found.title.as_ref().and_then(|title| title.value.split_once("关于"));
    let reporter = reporter.map(|(organ, _)| organ).filter(|organ| title::is_organ(organ));
    let names = [found.signature.as_ref().map(|entry| &*entry.value), reporter];
    let others = [&found.issuer, &found.title].map(|entry| entry.as_ref().map(|entry| &*entry.value));
    found.unit = unit(&found);
    let speaker = found.unit.is_none().then(|| speech::whose(folded.as_str())).flatten();
    found.level = names.into_iter().chain(others).flatten().chain(speaker).find_map(level_of);
    found.unit = found.unit.or(speaker.map(str::to_owned));
    found
}

/// Values that say that there is none.
const NOTHING: &[&str] = &["无", "—", "空", "-", "/", "--", "——", "暂无", "无。"];

struct Source<'t> {
    text: &'t str,
    folded: &'t Reading,
    lines: &'t [Line],
    kinds: &'t [BlockKind],
}

impl Source<'_> {
    /// A piece of the folded reading as an entry; `None` where it is empty.
    fn entry(&self, range: Range<usize>, origin: Origin) -> Option<Entry> {
        let span = self.folded.span(range);
        let text = &self.text[span.range()];
        let value = one_line(text);
        (!value.is_empty()).then(|| Entry { text: text.to_owned(), value, span, origin })
    }

    /// Those who sign, a line each, as one entry.
    fn signed(&self, lines: &[Range<usize>], origin: Origin) -> Option<Entry> {
        let whole = self.entry(lines.first()?.start..lines.last()?.end, origin)?;
        let names: Vec<_> = lines.iter().filter_map(|line| self.entry(line.clone(), origin)).map(|e| e.value).collect();
        Some(Entry { value: names.join(" "), ..whole })
    }

    /// The date at the start of a piece of the reading; a time of day may follow.
    fn date(&self, range: Range<usize>, origin: Origin) -> Option<DateEntry> {
        let words = &self.folded.as_str()[range.clone()];
        let (day, len) = read_day(words)?;
        let span = self.folded.span(range.start..range.start + len);
        Some(DateEntry { text: self.text[span.range()].to_owned(), value: day.iso(), span, origin })
    }

    /// The document number at the start of a piece of the reading.
    fn number(&self, range: Range<usize>) -> Option<Entry> {
        let len = document_number(&self.folded.as_str()[range.clone()])?;
        self.entry(range.start..range.start + len, Origin::Masthead)
    }

    /// Runs of lines of a kind, outer blanks left out.
    fn lines_of(&self, kind: BlockKind) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (i, line) in self.lines.iter().enumerate().filter(|(i, _)| self.kinds[*i] == kind) {
            let words = &self.folded.as_str()[line.view.clone()];
            let start = line.view.start + words.len() - words.trim_start().len();
            let view = start..start + words.trim().len();
            match runs.last_mut() {
                Some(run) if last.is_some_and(|last| self.next_to(last, i)) => run.end = view.end,
                _ => runs.push(view),
            }
            last = Some(i);
        }
        runs
    }

    fn next_to(&self, above: usize, below: usize) -> bool {
        self.kinds[above + 1..below].iter().all(|kind| *kind == BlockKind::Blank)
    }

    /// The first label of a kind with a value wins.
    fn take_label(&self, found: &mut Metadata, key: &str, name: Range<usize>, value: Range<usize>) {
        let Some(key) = key_of(key) else { return };
        let entry = self.entry(value.clone(), Origin::Label);
        let (name_span, value_span) = (self.folded.span(name), self.folded.span(value.clone()));
        let span = if value.is_empty() { name_span } else { name_span.cover(value_span) };
        let label = self.text[name_span.range()].to_owned();
        let text = entry.as_ref().map_or(String::new(), |entry| entry.value.clone());
        found.labels.push(Label { key, label, value: text, span });
        let Some(entry) = entry.filter(|entry| !NOTHING.contains(&entry.value.as_str())) else { return };
        match key {
            LabelKey::IndexNumber => found.index_number = found.index_number.take().or(Some(entry)),
            LabelKey::DocumentNumber => found.document_number = found.document_number.take().or(Some(entry)),
            LabelKey::Issuer => found.issuer = found.issuer.take().or(Some(entry)),
            LabelKey::Title => found.title = found.title.take().or(Some(entry)),
            LabelKey::Signer => found.signer = found.signer.take().or(Some(entry)),
            LabelKey::WrittenDate => {
                found.document_date = found.document_date.take().or_else(|| self.date(value, Origin::Label));
            }
            _ => {}
        }
    }

    /// The addressee without its colon.
    fn addressee(&self) -> Option<Entry> {
        let range = self.lines_of(BlockKind::Addressee).first().cloned()?;
        let words = self.folded.as_str()[range.clone()].trim_end_matches(['：', ' ', '\t', '\n']);
        self.entry(range.start..range.start + words.len(), Origin::Opening)
    }

    /// The lines of a run, outer blanks left out.
    fn each_line(&self, run: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let whole = self.folded.as_str();
        let lines = whole[run.clone()].split('\n').filter(|line| !line.trim().is_empty()).map(move |line| {
            let words = line.trim();
            let start = words.as_ptr() as usize - whole.as_ptr() as usize;
            start..start + words.len()
        });
        lines.collect::<Vec<_>>().into_iter()
    }

    /// The byline of a speech stands for signature and date where those are missing.
    fn read_byline(&self, found: &mut Metadata) {
        let mut signers: Vec<Range<usize>> = Vec::new();
        let title = found.title.as_ref().map_or(String::new(), |title| title.value.clone());
        let reporter = title.split_once("关于").map(|(organ, _)| organ).filter(|organ| title::is_organ(organ));
        // 县交通运输局关于…的报告⏎中共某某县委、某某县人民政府: to whom another reports.
        let other = |words: &str| {
            words.contains("人民政府")
                && reporter
                    .is_some_and(|organ| !organ.contains("政府") && !organ.contains(words) && !words.contains(organ))
        };
        for line in self.lines_of(BlockKind::Byline).iter().flat_map(|run| self.each_line(run)) {
            let words = &self.folded.as_str()[line.clone()];
            if found.addressee.is_none() && title::is_organ(words) && other(words) {
                found.addressee = self.entry(line, Origin::Opening);
            } else if title::speaker(words).is_some() || title::is_organ(words) || title::is_name(words) {
                signers.push(line);
            } else if let Some(day) = closing::byline_day(words) {
                let date = self.date(line.start + day.start..line.start + day.end, Origin::Title);
                found.document_date = found.document_date.take().or(date);
            }
        }
        let signed = self.signed(&signers, Origin::Title);
        found.signature = found.signature.take().or(signed);
    }

    /// Notes below the body, and what is attached: as the note names it, and the heads of attachments with their titles.
    fn read_notes(&self, found: &mut Metadata) {
        for (i, line) in self.lines.iter().enumerate().filter(|(i, _)| self.kinds[*i] == BlockKind::Attachment) {
            let passed = |i: &usize| matches!(self.kinds[*i], BlockKind::Blank | BlockKind::Clutter);
            let next = (i + 1..self.lines.len()).find(|i| !passed(i));
            let title = next.filter(|i| self.kinds[*i] == BlockKind::Paragraph).map(|i| self.lines[i].view.clone());
            let named = title.filter(|view| self.folded.as_str()[view.clone()].chars().count() <= 40);
            let end = named.map_or(line.view.end, |view| view.end);
            found.attachments.extend(self.entry(line.view.start..end, Origin::Heading));
        }
        for line in self.lines_of(BlockKind::Note).iter().flat_map(|run| self.each_line(run)) {
            self.take_note(found, &self.folded.as_str()[line.clone()], line.start);
        }
    }

    fn take_note(&self, found: &mut Metadata, words: &str, start: usize) {
        let entry = || self.entry(start..start + words.len(), Origin::Closing);
        if words.starts_with('（') {
            found.note = found.note.take().or_else(entry);
        } else if words.ends_with("印发") {
            found.printed = found.printed.take().or_else(entry);
        } else if let Some(rest) = ["抄送", "抄报", "主送", "分送"].iter().find_map(|word| words.strip_prefix(word))
        {
            let rest = rest.trim_start_matches(['：', ' ']);
            let from = start + words.len() - rest.len();
            found.copies_to = found.copies_to.take().or_else(|| self.entry(from..from + rest.len(), Origin::Closing));
        } else {
            let lead = closing::attachment(words).unwrap_or(0);
            // 联系人：… below what is attached is none of it.
            let listed = lead > 0 || !(found.attachments.is_empty() || closing::is_note(words));
            let name = words[lead..].trim_start();
            // 1.名单, but 12345热线办理情况 is all of a title.
            let behind = name.trim_start_matches(|c: char| c.is_ascii_digit());
            let name =
                if behind.starts_with(['.', '、', ' ']) { behind.trim_start_matches(['.', '、', ' ']) } else { name };
            let from = start + words.len() - name.len();
            let entry = self.entry(from..from + name.len(), Origin::Closing).filter(|_| listed);
            found.attachments.extend(entry);
        }
    }
}

/// The words on one line, single blanks between them.
fn one_line(words: &str) -> String {
    let joined: String = words.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    let bare = joined.replace("**", "");
    bare.split(chars::is_blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn key_of(name: &str) -> Option<LabelKey> {
    use serde::de::{IntoDeserializer, value::Error};
    serde::Deserialize::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_documents() {
        let read = |text: &str| crate::outline::build(text, false).metadata;
        let title = |text: &str| read(text).title.map_or(String::new(), |title| title.value);
        let below = "\n县协调中心：\n办理案件8件，群众满意。\n";
        assert_eq!(title(&format!("云溪镇\n\n一季度纠纷分析研判综合报告{below}")), "云溪镇一季度纠纷分析研判综合报告");
        assert_eq!(title(&format!("云溪镇\n\n关于纠纷分析研判的综合报告{below}")), "关于纠纷分析研判的综合报告");
        let speech = "更新时间 ：2024/11/17 下面是文章的全部内容请认真阅读。\n政府工作报告\n\
                      2012年1月4日在云溪乡第八届人民代表大会第五次会议上 各位代表：\n现在，我向大会报告工作，请予审议。\n\
                      一、2011年工作回顾\n存款7338万元，贷款余额达4022\n- 1 -\n万元，增长5%。\n二、2012年工作\n我们要继续努力，新建公路3公里。";
        let found = read(speech);
        assert_eq!(found.addressee.map(|entry| entry.value).as_deref(), Some("各位代表"));
        assert_eq!(found.document_date.map(|date| date.value).as_deref(), Some("2012-01-04"));
        let outline = crate::outline::build(speech, false);
        assert!(outline.reading.as_str().contains("达4022万元，增长5%。"), "{}", outline.reading.as_str());
        let labelled = "发布机构：云溪经济技术开发区\n云溪市云汀区枫桠镇人民政府关于2024年工作情况的报告\n一、情况\n";
        assert_eq!(read(labelled).level, Some(crate::report::Level::Township));
        let noted = "云溪镇2024年工作报告\n办理案件8件，群众满意。\n附件：12345热线办理情况表\n2025年1月8日";
        assert_eq!(read(noted).attachments[0].value, "12345热线办理情况表");
    }

    #[test]
    fn knows_every_key() {
        assert!(crate::lexicon::LABELS.iter().all(|name| key_of(name.key).is_some()));
        assert_eq!(key_of("index_number"), Some(LabelKey::IndexNumber));
    }
}
