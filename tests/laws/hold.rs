//! The laws of any report of any text, each a function that says how it is broken.

use baogao::{
    Report,
    report::{BlockKind, Evidence, NodeKind, Section, Span},
    text::chars,
};

/// A law: its name, and what breaks it.
type Law = (&'static str, fn(&str, &Report) -> Result<(), String>);

const LAWS: &[Law] = &[
    ("the blocks tile the text", blocks_tile),
    ("spans lie on character boundaries", spans_fit),
    ("words are where their span says", words_match),
    ("sections are nested and in order", sections_nest),
    ("ids are unique and tell the place in the tree", ids_tell_places),
    ("points stand within their section", points_within),
    ("quantities stand in the section and the sentence they name", quantities_within),
    ("mentions are in order and apart", mentions_apart),
    ("relations name quantities", relations_name),
    ("what is counted agrees with what is listed", summary_counts),
    ("UTF-16 spans cut the same words", utf16_cuts),
];

/// The first law that a report of `text` breaks, in words.
pub fn broken(text: &str, report: &Report) -> Option<String> {
    LAWS.iter().find_map(|(name, law)| law(text, report).err().map(|how| format!("{name}: {how}")))
}

fn check(holds: bool, how: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(how()) }
}

fn blocks_tile(text: &str, report: &Report) -> Result<(), String> {
    let mut at = 0;
    for block in &report.blocks {
        check(block.span.start == at, || format!("a gap or an overlap at {at}"))?;
        // An empty last line is a line too.
        check(!block.span.is_empty() || at as usize == text.len(), || format!("an empty block at {at}"))?;
        let levelled = matches!(block.kind, BlockKind::Heading | BlockKind::Attachment);
        check(block.level == 0 || levelled, || format!("level {} at {at}", block.level))?;
        check(block.level > 0 || block.kind != BlockKind::Heading, || format!("a heading without level at {at}"))?;
        at = block.span.end;
    }
    check(at as usize == text.len(), || format!("the blocks end at {at} of {}", text.len()))
}

fn spans_fit(text: &str, report: &Report) -> Result<(), String> {
    let fits = |span: &Span| span.start <= span.end && text.get(span.range()).is_some();
    spans(report).iter().try_for_each(|span| check(fits(span), || format!("{span:?}")))
}

fn words_match(text: &str, report: &Report) -> Result<(), String> {
    for (words, span) in worded(report) {
        check(&text[span.range()] == words, || format!("“{words}” is “{}”", &text[span.range()]))?;
    }
    Ok(())
}

fn sections_nest(_: &str, report: &Report) -> Result<(), String> {
    in_order(&report.outline)?;
    all(report, |section| {
        let within = |child: &Section| section.span.contains(child.span) && child.level > section.level;
        check(section.span.contains(section.heading), || format!("heading of {}", section.id))?;
        check(section.heading.start == section.span.start, || format!("{} begins before its heading", section.id))?;
        check(section.children.iter().all(within), || format!("children of {}", section.id))?;
        in_order(&section.children)
    })
}

fn in_order(sections: &[Section]) -> Result<(), String> {
    let apart = |pair: &[Section]| pair[0].span.end <= pair[1].span.start;
    sections.windows(2).try_for_each(|pair| check(apart(pair), || format!("{} and {}", pair[0].id, pair[1].id)))
}

fn ids_tell_places(_: &str, report: &Report) -> Result<(), String> {
    let mut ids: Vec<&str> = Vec::new();
    all(report, |section| {
        let tells = |(i, child): (usize, &Section)| child.id == format!("{}.{}", section.id, i + 1);
        check(section.children.iter().enumerate().all(tells), || format!("children of {}", section.id))
    })?;
    each(&report.outline, &mut |section| ids.push(&section.id));
    ids.extend(report.quantities.iter().map(|quantity| quantity.id.as_str()));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    check(ids.len() == count, || "an id stands twice".to_owned())
}

/// A point has no headings inside, and lies in the innermost heading around it.
fn points_within(_: &str, report: &Report) -> Result<(), String> {
    all(report, |section| {
        let is_point = section.kind == NodeKind::Point;
        let alone = section.children.iter().all(|child| child.kind == NodeKind::Point);
        check(!is_point || alone, || format!("a heading inside the point {}", section.id))?;
        check(section.ordinal.is_none_or(|n| n > 0), || format!("ordinal of {}", section.id))
    })
}

fn quantities_within(_: &str, report: &Report) -> Result<(), String> {
    let mut headings: Vec<&Section> = Vec::new();
    each(&report.outline, &mut |section| headings.extend((section.kind == NodeKind::Heading).then_some(section)));
    for quantity in &report.quantities {
        check(quantity.sentence.contains(quantity.span), || format!("{} is outside its sentence", quantity.id))?;
        let innermost = headings.iter().rev().find(|section| section.span.contains(quantity.span));
        check(quantity.section.as_ref() == innermost.map(|section| &section.id), || {
            format!("{} is said to stand in {:?}", quantity.id, quantity.section)
        })?;
    }
    Ok(())
}

fn mentions_apart(_: &str, report: &Report) -> Result<(), String> {
    let lists: [(&str, Vec<Span>); 4] = [
        ("quantities", report.quantities.iter().map(|quantity| quantity.span).collect()),
        ("dates", report.dates.iter().map(|date| date.span).collect()),
        ("citations", report.citations.iter().map(|citation| citation.span).collect()),
        ("clutter", report.clutter.iter().map(|clutter| clutter.span).collect()),
    ];
    lists.iter().try_for_each(|(name, list)| {
        check(list.windows(2).all(|pair| pair[0].end <= pair[1].start), || (*name).to_owned())
    })
}

fn relations_name(_: &str, report: &Report) -> Result<(), String> {
    let known = |id: &String| report.quantities.iter().any(|quantity| quantity.id == *id);
    report.relations.iter().try_for_each(|relation| {
        let mut ids = relation.parts.iter().chain(&relation.whole).chain(&relation.part).chain(&relation.rate);
        check(ids.all(known), || format!("{relation:?}"))
    })
}

fn summary_counts(text: &str, report: &Report) -> Result<(), String> {
    let (mut headings, mut points) = (0, 0);
    each(&report.outline, &mut |section| match section.kind {
        NodeKind::Heading => headings += 1,
        NodeKind::Point => points += 1,
    });
    let summary = &report.summary;
    check((summary.headings, summary.points) == (headings, points), || {
        format!("{headings} headings, {points} points")
    })?;
    check(summary.quantities as usize == report.quantities.len(), || "quantities".to_owned())?;
    check(report.text.chars as usize == text.chars().count(), || "characters".to_owned())?;
    all(report, |section| {
        let words = text[section.span.range()].chars();
        let counted = words.filter(|c| !c.is_whitespace() && !chars::is_blank(*c)).count();
        check(section.chars as usize == counted, || format!("characters of {}", section.id))
    })
}

fn utf16_cuts(text: &str, report: &Report) -> Result<(), String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let counted = report.in_utf16(text);
    let cut = |span: &Span| units.get(span.range()).and_then(|words| String::from_utf16(words).ok());
    let (before, after) = (spans(report), spans(&counted));
    check(before.len() == after.len(), || "a span is lost".to_owned())?;
    for (bytes, utf16) in before.iter().zip(&after) {
        let words = &text[bytes.range()];
        check(cut(utf16).as_deref() == Some(words), || format!("“{words}” is {:?}", cut(utf16)))?;
    }
    Ok(())
}

/// Asks a question of every section.
fn all(report: &Report, ask: impl Fn(&Section) -> Result<(), String>) -> Result<(), String> {
    let mut answer = Ok(());
    each(&report.outline, &mut |section| {
        if answer.is_ok() {
            answer = ask(section);
        }
    });
    answer
}

/// Sees every section, in the order of the text.
pub fn each<'r>(sections: &'r [Section], see: &mut impl FnMut(&'r Section)) {
    for section in sections {
        see(section);
        each(&section.children, see);
    }
}

/// What says in words what its span holds.
fn worded(report: &Report) -> Vec<(&str, Span)> {
    let mut found: Vec<(&str, Span)> = report.metadata.places().collect();
    found.extend(report.quantities.iter().map(|quantity| (&*quantity.text, quantity.span)));
    found.extend(report.dates.iter().map(|date| (&*date.text, date.span)));
    found.extend(report.terms.iter().map(|term| (&*term.text, term.span)));
    found.extend(evidence(report).map(|evidence| (&*evidence.text, evidence.span)));
    found.extend(report.tables.iter().flat_map(|table| &table.rows).flatten().map(|cell| (&*cell.text, cell.span)));
    found
}

fn evidence(report: &Report) -> impl Iterator<Item = &Evidence> {
    let findings = report.findings.iter().flat_map(|finding| &finding.evidence);
    let captions = report.tables.iter().filter_map(|table| table.caption.as_ref());
    let passages = report.variables.iter().flat_map(|variable| &variable.passages);
    report.clutter.iter().chain(&report.genre_evidence).chain(findings).chain(captions).chain(passages)
}

/// Every span of a report.
fn spans(report: &Report) -> Vec<Span> {
    let mut spans: Vec<Span> = worded(report).into_iter().map(|(_, span)| span).collect();
    spans.extend(report.quantities.iter().map(|quantity| quantity.sentence));
    spans.extend(report.quantities.iter().filter_map(|quantity| quantity.indicator_span));
    spans.extend(report.relative_dates.iter().map(|date| date.span));
    spans.extend(report.terms.iter().map(|term| term.span));
    spans.extend(report.citations.iter().map(|citation| citation.span));
    spans.extend(report.tables.iter().flat_map(|table| table.rows.iter().flatten().map(|cell| cell.span)));
    spans.extend(report.metadata.labels.iter().map(|label| label.span));
    spans.extend(report.blocks.iter().map(|block| block.span));
    spans.extend(report.tables.iter().map(|table| table.span));
    spans.extend(report.findings.iter().map(|finding| finding.span));
    each(&report.outline, &mut |section| spans.extend([section.span, section.heading]));
    spans
}
