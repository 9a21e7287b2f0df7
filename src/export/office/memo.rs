//! The findings as an opinion to hand in (核对意见), with the structure behind it: a document for Word and WPS, set as
//! official papers are (GB/T 9704—2012): A4, 仿宋 of size three, lines of 28 points.

use maud::{Markup, PreEscaped, html};

use super::package::package;
use super::{DECLARATION, Part, plain};
use crate::export::{Export, findings, stamp, title};
use crate::report::Finding;
use crate::view::{Places, around, change_sentences, label, told};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A style: name, id, typeface, size in half points, and what else stands in its paragraphs.
struct Style(&'static str, &'static str, &'static str, u32, &'static str);

/// Both the names and the outline levels tell headings: some programs know them by the one, some by the other.
const STYLES: [Style; 7] = [
    Style("Normal", "Normal", "仿宋_GB2312", 32, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"),
    Style(
        "Title",
        "Title",
        "方正小标宋简体",
        44,
        "<w:spacing w:line=\"700\" w:lineRule=\"exact\" w:after=\"280\"/><w:jc w:val=\"center\"/>",
    ),
    Style("heading 1", "Heading1", "黑体", 32, ""),
    Style("heading 2", "Heading2", "楷体_GB2312", 32, ""),
    Style("heading 3", "Heading3", "仿宋_GB2312", 32, ""),
    Style("heading 4", "Heading4", "仿宋_GB2312", 32, ""),
    Style("Cell", "Cell", "仿宋_GB2312", 24, "<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>"),
];

/// The deepest heading that has a style of its own.
const DEEPEST: usize = 4;

/// Width of the columns in twentieths of a point: together the text's on A4 between the standard's margins.
const COLUMNS: [u32; 5] = [650, 1700, 2300, 2700, 1490];

/// The opinion as bytes of a .docx. What its reader has set aside stands behind it, with the reasons.
pub fn memo(export: &Export<'_>) -> Vec<u8> {
    let styles = Part::new("word/styles.xml", "wordprocessingml.styles", styles());
    package(
        Part::new("word/document.xml", "wordprocessingml.document.main", document(export)),
        vec![("styles", styles)],
    )
}

fn document(export: &Export<'_>) -> Markup {
    let words = export.words;
    let aside = export.aside.handled.len() + export.aside.off.len();
    html! {
        (DECLARATION)
        w:document xmlns:w=(WORD) {
            w:body {
                (line("Title", &words.fill("memo.title", &[("title", &title(export))])))
                (line("Normal", &crate::view::recognised(export.report, words)))
                @if aside > 0 { (line("Normal", &words.fill("memo.aside", &[("n", &aside)]))) }
                (line("Heading1", words.say("memo.findings")))
                (opinions(export))
                @if aside > 0 {
                    (line("Heading1", words.say("memo.handled")))
                    @for (found, handling) in findings::all(export).skip(export.report.findings.len()) {
                        (line("Cell", &set_aside(export, found, words.say(handling))))
                    }
                }
                @if let Some(before) = export.before {
                    (line("Heading1", words.say("memo.changes")))
                    @for said in change_sentences(export.report, before, export.text, words) { (line("Cell", &said)) }
                }
                (line("Heading1", words.say("memo.structure")))
                @for heading in Places::new(export.report).headings {
                    (line(&format!("Heading{}", (usize::from(heading.level) + 1).min(DEEPEST)), &label(heading)))
                }
                @for sentence in stamp::sentences(export) { (line("Cell", &sentence)) }
                (PreEscaped("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>"))
            }
        }
    }
}

/// `不是问题：52起＋47起＝99起，哪一个对？（理由：含上年结转）`
fn set_aside(export: &Export<'_>, found: &Finding, handling: &str) -> String {
    let reason = export
        .handling
        .reason(found)
        .filter(|reason| !reason.is_empty())
        .map(|reason| export.words.fill("memo.reason", &[("reason", &reason)]));
    let told = export.words.told(&found.message, &found.message_en);
    format!("{handling}：{told}{}", reason.unwrap_or_default())
}

/// The open findings as a table; a sentence where there are none.
fn opinions(export: &Export<'_>) -> Markup {
    let words = export.words;
    let open: Vec<&Finding> =
        crate::view::in_order(export.report).into_iter().map(|at| &export.report.findings[at]).collect();
    if open.is_empty() {
        return line("Normal", words.say("checks.none"));
    }
    let heads =
        ["take.number", "memo.place", "take.text", "memo.problem", "memo.advice"].map(|id| words.say(id).to_owned());
    let places = Places::new(export.report);
    let rows = open.into_iter().enumerate().map(|(i, found)| {
        let (_, severity) = told(found.severity);
        let source = found.source.as_ref().map(|source| words.fill("memo.source", &[("source", source)]));
        [
            (i + 1).to_string(),
            around(&places, found).map(label).unwrap_or_default(),
            findings::sentence(export.text, found.span).to_owned(),
            format!(
                "【{}】{}{}",
                words.say(severity),
                words.told(&found.message, &found.message_en),
                source.unwrap_or_default()
            ),
            found.expected.clone().unwrap_or_default(),
        ]
    });
    html! {
        w:tbl {
            (PreEscaped("<w:tblPr><w:tblW w:w=\"8840\" w:type=\"dxa\"/><w:tblBorders>"))
            @for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                (PreEscaped(format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")))
            }
            (PreEscaped("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>"))
            w:tblGrid { @for width in COLUMNS { w:gridCol w:w=(width) {} } }
            (row(&heads, PreEscaped("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")))
            @for cells in rows { (row(&cells, PreEscaped("<w:trPr><w:cantSplit/></w:trPr>"))) }
        }
    }
}

fn row(cells: &[String; 5], properties: PreEscaped<&str>) -> Markup {
    html! {
        w:tr {
            (properties)
            @for (cell, width) in cells.iter().zip(COLUMNS) {
                w:tc { w:tcPr { w:tcW w:w=(width) w:type="dxa" {} } (line("Cell", cell)) }
            }
        }
    }
}

/// A paragraph.
fn line(style: &str, words: &str) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } w:r { w:t xml:space="preserve" { (plain(words)) } } } }
}

fn styles() -> Markup {
    html! {
        (DECLARATION)
        w:styles xmlns:w=(WORD) {
            @for Style(name, id, face, size, more) in &STYLES {
                w:style w:type="paragraph" w:styleId=(id) w:default=[(*name == "Normal").then_some("1")] {
                    w:name w:val=(name) {}
                    @if *name != "Normal" { w:basedOn w:val="Normal" {} }
                    w:pPr {
                        (PreEscaped(more))
                        @if let Some(level) = id.strip_prefix("Heading").and_then(|level| level.parse::<u32>().ok()) {
                            w:outlineLvl w:val=(level - 1) {}
                        }
                    }
                    w:rPr {
                        w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia=(face) {}
                        w:sz w:val=(size) {}
                    }
                }
            }
        }
    }
}
