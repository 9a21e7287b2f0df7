//! The whole text, laid out as what it is: headings as headings, so that a screen reader's heading keys work,
//! paragraphs, labels, signature; every statistic marked.
//!
//! Nothing of the text is lost: the pane's text content is the text, line ends aside. A very long text is shown in
//! part at first ([`Part`]), and says so.

use maud::{Markup, html};

use super::doubts::doubts;
use super::inline::Inline;
use super::layout::{Run, runs};
use super::marks::Marks;
use super::more;
use super::part::Part;
use super::places::{FRONT, Places};
use super::words::Words;
use crate::Report;
use crate::report::{Block, BlockKind, Section, Span};

/// Blocks that are laid out together; a browser skips the groups that are off screen.
const GROUP: usize = 40;

/// Bytes of a paragraph that are laid out as one; longer ones, which no person writes, are set in pieces.
const PIECE: usize = 30_000;

/// Cells in the widest row that is set as one.
const CELLS: usize = 40;

/// The text as a page.
#[must_use]
pub fn source(report: &Report, text: &str, words: &Words, part: Part<'_>) -> Markup {
    let (places, marks, doubts) = (Places::new(report), Marks::new(report), doubts(report, text));
    let page = Page { inline: Inline { report, text, places: &places, marks: &marks, doubts: &doubts }, words };
    let blocks = shown(&report.blocks, part.blocks());
    let end = blocks.last().map_or(0, |b| b.span.end as usize);
    html! {
        @for (i, group) in groups(runs(&blocks, &report.tables)).iter().enumerate() {
            div class=(if blocks.len() > GROUP { "chunk is-long" } else { "chunk" })
                data-section=[(i == 0 && page.has_front()).then_some(FRONT)] {
                @for run in group { (page.run(run)) }
            }
        }
        @if end < text.len() { (more::source(end * 100 / text.len(), words)) }
    }
}

/// The blocks to begin with; the last one cut short where it is longer than a page can bear.
fn shown(blocks: &[Block], (count, bytes): (usize, usize)) -> Vec<Block> {
    let fits = |b: &&Block| (b.span.start as usize) < bytes;
    let mut shown: Vec<Block> = blocks.iter().take(count).take_while(fits).cloned().collect();
    if let Some(last) = shown.last_mut() {
        last.span.end = last.span.end.min(u32::try_from(bytes).unwrap_or(u32::MAX));
    }
    shown
}

/// Puts runs together until there are blocks enough for the browser to skip them as one.
fn groups<'r>(runs: Vec<Run<'r>>) -> Vec<Vec<Run<'r>>> {
    let (mut groups, mut blocks) = (Vec::new(), GROUP);
    for run in runs {
        if blocks >= GROUP {
            groups.push(Vec::new());
            blocks = 0;
        }
        blocks += run.len();
        if let Some(group) = groups.last_mut() {
            group.push(run);
        }
    }
    groups
}

struct Page<'r> {
    inline: Inline<'r>,
    words: &'r Words,
}

impl Page<'_> {
    /// Whether anything stands before the first heading.
    fn has_front(&self) -> bool {
        self.inline.places.headings.first().is_none_or(|h| h.span.start > 0)
    }

    /// Blocks that are set together.
    fn run(&self, run: &Run) -> Markup {
        html! {
            @match run {
                Run::Table(grid) => (grid.write(&self.inline, self.words)),
                Run::Rows(rows) => div class="rows" { @for row in *rows { (self.block(row)) } },
                Run::Folded(lines) => (self.folded(lines)),
                Run::Single(block) => (self.block(block)),
            }
        }
    }

    /// Lines of a web page, folded. What the fold says is no text of the pane: the style sheet shows it.
    fn folded(&self, run: &[Block]) -> Markup {
        let lines = run.iter().filter(|block| block.kind == BlockKind::Clutter).count();
        html! {
            details {
                summary aria-label=(self.words.fill("source.folded", &[("n", &lines)])) {}
                @for line in run { (self.block(line)) }
            }
        }
    }

    /// One block, its line end behind it as white space.
    fn block(&self, block: &Block) -> Markup {
        let (body, ending) = self.body(block.span);
        html! {
            @match block.kind {
                BlockKind::Blank => (&self.inline.text[body.range()]),
                BlockKind::Heading => (self.heading(block.level, body)),
                BlockKind::Row => (self.row(body)),
                BlockKind::Clutter => {
                    p class="clutter" title=(self.words.say("source.clutter")) { (self.inline.write(body)) }
                }
                kind => @for piece in self.pieces(body) { p class=(self.class(kind, piece)) { (self.inline.write(piece)) } },
            }
            @if ending { "\n" }
        }
    }

    /// The block without its line end, and whether it had one. A cut block may end inside a character: moved back.
    fn body(&self, span: Span) -> (Span, bool) {
        let text = self.inline.text;
        let end =
            (span.start as usize..=span.end as usize).rev().find(|&i| text.is_char_boundary(i)).unwrap_or_default();
        let body = text[span.start as usize..end].trim_end_matches(['\n', '\r']);
        let trimmed = span.start as usize + body.len();
        (Span::new(span.start as usize, trimmed), trimmed < end)
    }

    /// The paragraph, or its pieces where it is longer than a browser lays out in a moment.
    fn pieces(&self, body: Span) -> Vec<Span> {
        let (mut pieces, mut start) = (Vec::new(), body.start as usize);
        let end = body.end as usize;
        while start < end {
            let full = (start..=end.min(start + PIECE)).rev().find(|&i| self.inline.text.is_char_boundary(i));
            let cut = full.unwrap_or(end);
            pieces.push(Span::new(start, cut));
            start = cut;
        }
        pieces
    }

    /// A heading, and what runs on behind it in the same block.
    fn heading(&self, level: u8, body: Span) -> Markup {
        let section = self.section_at(body);
        let end = section.map_or(body.end, |s| self.heading_end(s).clamp(body.start, body.end));
        let (heading, rest) = (Span { end, ..body }, Span { start: end, ..body });
        let id = section.map(|s| s.id.as_str());
        let content = self.inline.write(heading);
        html! {
            @match level {
                0 | 1 => h2 data-section=[id] { (content) },
                2 => h3 data-section=[id] { (content) },
                3 => h4 data-section=[id] { (content) },
                4 => h5 data-section=[id] { (content) },
                _ => h6 data-section=[id] { (content) },
            }
            @for piece in self.pieces(rest) { p class="body" { (self.inline.write(piece)) } }
        }
    }

    /// The section whose heading begins in the block.
    fn section_at(&self, body: Span) -> Option<&Section> {
        let headings = &self.inline.places.headings;
        let first = headings.partition_point(|h| h.heading.start < body.start);
        headings.get(first).copied().filter(|h| h.heading.start < body.end)
    }

    /// Where the heading ends, its full stop or colon included: the body must not begin with it.
    fn heading_end(&self, section: &Section) -> u32 {
        let end = section.heading.end;
        let stop = self.inline.text[end as usize..].chars().next().filter(|c| "。．.：:；;".contains(*c));
        end + stop.map_or(0, |c| c.len_utf8() as u32)
    }

    /// A row of a table: its cells, and between them, unseen, what parts them. What falls into more pieces than a page
    /// has room for is no table.
    fn row(&self, body: Span) -> Markup {
        let cells = cells(self.inline.text, body);
        html! {
            @if cells.len() > CELLS {
                @for piece in self.pieces(body) { p class="body is-piece" { (self.inline.write(piece)) } }
            } @else {
                p class="row" {
                    @for (cell, gap) in cells {
                        span class="cell" { (self.inline.write(cell)) }
                        (&self.inline.text[gap.range()])
                    }
                }
            }
        }
    }

    fn class(&self, kind: BlockKind, body: Span) -> &'static str {
        // A paragraph that brings its own two ideographic spaces is not indented a second time.
        let indented = self.inline.text[body.range()].starts_with(['\u{3000}', '\u{a0}']);
        match kind {
            BlockKind::Label => "label",
            BlockKind::Masthead => "masthead",
            BlockKind::Title => "title",
            BlockKind::Addressee => "addressee",
            BlockKind::Signature => "signature",
            BlockKind::Date => "date",
            BlockKind::Note => "note",
            _ if indented => "body is-indented",
            _ if body.len() + 4 > PIECE => "body is-piece",
            _ => "body",
        }
    }
}

/// Cuts a row at its tabs, or at wide gaps where it has no tabs: each cell, and the white space behind it.
fn cells(text: &str, body: Span) -> Vec<(Span, Span)> {
    let row = &text[body.range()];
    let parts = |gap: &str| if row.contains('\t') { gap.contains('\t') } else { gap.chars().count() > 1 };
    let (mut cells, mut cell, mut at) = (Vec::new(), 0, 0);
    while let Some(start) = row[at..].find(char::is_whitespace).map(|i| at + i) {
        at = row[start..].find(|c: char| !c.is_whitespace()).map_or(row.len(), |i| start + i);
        if parts(&row[start..at]) {
            cells.push((cell..start, start..at));
            cell = at;
        }
    }
    // Tabs at the end of a line make no cell of their own.
    if cell < row.len() || cells.is_empty() {
        cells.push((cell..row.len(), row.len()..row.len()));
    }
    let from = body.start as usize;
    let place = |r: std::ops::Range<usize>| Span::new(from + r.start, from + r.end);
    cells.into_iter().map(|(cell, gap)| (place(cell), place(gap))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html() -> (String, String) {
        let (report, text) = fixture::town();
        (source(&report, &text, &Words::new(Language::Chinese), Part::First).into_string(), text)
    }

    #[test]
    fn loses_nothing_of_the_text() {
        let (html, text) = html();
        let lines = |s: &str| s.replace(['\n', '\r'], "");
        assert_eq!(lines(&fixture::content(&html)), lines(&text));
    }

    #[test]
    fn headings_are_headings_and_run_on() {
        let (html, _) = html();
        assert!(html.contains("<h2 data-section=\"1\">一、主要情况</h2>"), "{html}");
        assert!(html.contains("<h3 data-section=\"1.1\">（一）矛盾化解。</h3><p class=\"body\">全年调处"), "{html}");
        assert!(html.starts_with("<div class=\"chunk\" data-section=\"0\"><p class=\"title\">"), "{html}");
    }

    #[test]
    fn every_kind_has_its_look() {
        let (html, _) = html();
        for class in ["title", "addressee", "body is-indented", "signature", "date", "clutter"] {
            assert!(html.contains(&format!("<p class=\"{class}\"")), "{class}: {html}");
        }
        assert!(html.contains("<div class=\"rows\"><p class=\"row\"><span class=\"cell\">项目</span>\t"), "{html}");
        assert_eq!(html.matches("<div class=\"rows\">").count(), 1, "a blank line between rows does not end a table");
        assert!(!html.contains("style="), "the page's policy forbids inline styles");
    }

    #[test]
    fn a_web_pages_navigation_is_folded() {
        let text = "首页\n\n要闻\n政策\n互动\n一、工作\n首页\n";
        let (mut blocks, mut start) = (Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            let kind = match line.trim() {
                "" => BlockKind::Blank,
                "一、工作" => BlockKind::Paragraph,
                _ => BlockKind::Clutter,
            };
            blocks.push(Block { kind, level: 0, span: Span::new(start, start + line.len()) });
            start += line.len();
        }
        let report = Report { blocks, ..Report::default() };
        let html = source(&report, text, &Words::new(Language::Chinese), Part::First).into_string();
        assert!(html.contains("<details><summary aria-label=\"网页残留 4 行"), "{html}");
        assert_eq!(html.matches("<details>").count(), 1, "a single line is shown: {html}");
        assert_eq!(fixture::content(&html), text);
    }

    #[test]
    fn a_table_of_the_report_is_a_table() {
        let (mut report, text) = fixture::town();
        report.tables.push(fixture::table(&text));
        let html = source(&report, &text, &Words::new(Language::Chinese), Part::First).into_string();
        let table = "<div class=\"grid\" role=\"region\" tabindex=\"0\" aria-label=\"表格 1\"><table><thead><tr>\
                     <th scope=\"col\">项目\t</th><th scope=\"col\">数量";
        assert!(
            html.contains(table) && html.contains("<tbody><tr><th scope=\"row\">受理\t</th><td class=\"number\">5"),
            "{html}"
        );
        let lines = |s: &str| s.replace(['\n', '\r'], "");
        assert_eq!(lines(&fixture::content(&html)), lines(&text));
    }

    #[test]
    fn an_empty_cell_is_no_head_of_a_table() {
        let (mut report, text) = fixture::town();
        let mut table = fixture::table(&text);
        for row in &mut table.rows {
            row[0].text.clear();
            row[0].span.end = row[0].span.start;
        }
        report.tables.push(table);
        let html = source(&report, &text, &Words::new(Language::Chinese), Part::First).into_string();
        assert!(html.contains("<thead><tr><td>") && html.contains("<tbody><tr><td>"), "{html}");
    }

    #[test]
    fn a_table_whose_cells_are_out_of_order_stays_rows() {
        let (mut report, text) = fixture::town();
        let mut table = fixture::table(&text);
        table.rows.reverse();
        report.tables.push(table);
        let html = source(&report, &text, &Words::new(Language::Chinese), Part::First).into_string();
        assert!(!html.contains("<table>") && html.contains("<div class=\"rows\">"), "{html}");
    }

    #[test]
    fn a_long_text_is_shown_in_part_and_says_so() {
        let text = "全年开展活动。".repeat(30_000);
        let block = Block { kind: BlockKind::Paragraph, level: 0, span: Span::new(0, text.len()) };
        let report = Report { blocks: vec![block], ..Report::default() };
        let of = |part| source(&report, &text, &Words::new(Language::Chinese), part).into_string();
        assert!(of(Part::First).contains("先显示前 63%") && of(Part::First).contains("data-more=\"source\""));
        assert_eq!(fixture::content(&of(Part::All)), text);
        assert_eq!(of(Part::All).matches("<p class").count(), text.len().div_ceil(PIECE));
    }

    #[test]
    fn an_empty_report_is_an_empty_page() {
        let words = Words::new(Language::Chinese);
        assert_eq!(source(&Report::default(), "", &words, Part::First).into_string(), "");
    }
}
