//! What would break a reader or hold it up: bombs, depths, lengths, scripts, marks that turn the line.

use std::time::{Duration, Instant};

use baogao::intake::{clipboard, html};
use proptest::prelude::*;

use super::{
    package::{Package, numbered, p},
    take,
};

/// No reading here takes so long, even unoptimised on a busy machine; a quadratic one would take minutes.
const SOON: Duration = Duration::from_secs(20);

#[test]
#[allow(clippy::disallowed_methods)] // a test may look at the clock
fn large_and_deep_pages_are_read_soon() {
    let mega = 1 << 20;
    let begun = Instant::now();
    for piece in [
        "<div>",
        "<table><tr><td>",
        "<table>",
        "<ol><li>",
        "</div>",
        "<p>镇</p>",
        "<span style='mso-list:Ignore'>",
        "<",
        "&",
        "&#",
        "<!--",
        "<![if",
        "<a href='",
        "<pre>",
        "<p style=display:none>",
        "<td rowspan=65535 colspan=1000>a",
        "<tr>",
        "x\n ",
        "\t",
        "<script>",
        "</scrip",
        "</",
    ] {
        let page = format!("<html>{}", piece.repeat(mega / piece.len()));
        assert!(html::read(&page).text.len() < 20 * mega, "{piece}");
        let _ = clipboard(&page, "a");
    }
    assert!(begun.elapsed() < 6 * SOON, "{:?}", begun.elapsed());
}

#[test]
#[allow(clippy::disallowed_methods)]
fn large_and_deep_documents_are_read_soon() {
    let mega = 1 << 20;
    let begun = Instant::now();
    for piece in [
        "<w:p>",
        "<w:tbl><w:tr><w:tc>",
        "<w:p><w:r><w:txbxContent>",
        "<w:del>",
        "<mc:Fallback>",
        "<w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/></w:tcPr>",
        "</w:p>",
        "</w:txbxContent>",
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>",
    ] {
        let _ = take("a.docx", &Package::of(&piece.repeat(mega / piece.len())).bytes());
    }
    let long = Package::of(&p(&numbered(1, 0), "镇").repeat(mega / 100));
    assert!(take("a.docx", &long.bytes()).unwrap().text.len() > 20_000);
    assert!(begun.elapsed() < 3 * SOON, "{:?}", begun.elapsed());
}

#[test]
fn bombs_are_refused() {
    // 100 MB of blanks in 100 KB: a part is never so long.
    let bomb = Package::of(&" ".repeat(100 << 20)).bytes();
    assert!(bomb.len() < 1 << 20);
    assert_eq!(take("a.docx", &bomb).unwrap_err().sentence().zh, "文件已加密或损坏，读不出正文。");
}

#[test]
fn nothing_of_a_script_is_text() {
    let page = "<html><body onload=alert(1)><p>镇</p><script>alert('<p>坏</p>')</script><svg onload=alert(1)><text>坏</text></svg>\
        <a href='javascript:alert(1)'>文</a><img src=x onerror=alert(1)><style>p:before{content:'坏'}</style>\
        <template><p>坏</p></template><p hidden>坏<p>本</p><div style='DISPLAY : none'><div>坏</div>坏</div>&lt;script&gt;";
    assert_eq!(html::read(page).text, "镇\n文\n本\n<script>\n");
}

#[test]
fn marks_that_turn_the_line_stay_text() {
    assert_eq!(html::read("<p>2\u{202e}5人&rlm;</p>").text, "2\u{202e}5人\u{200f}\n");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "[a-z]{1,2}\\.(txt|docx|html|doc)") {
        let _ = take(&name, &bytes);
        let _ = html::read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn damaged_documents_are_read_or_refused(at in 0..4000usize, with in any::<u8>(), cut in 0..4000usize) {
        let mut bytes = Package::of(&p(&numbered(1, 0), "正文")).numbering("<w:num w:numId='1'/>").bytes();
        let place = at % bytes.len();
        bytes[place] = with;
        let _ = take("a.docx", &bytes);
        bytes.truncate(cut % bytes.len());
        let _ = take("a.docx", &bytes);
    }

    #[test]
    fn any_tags_are_read(pieces in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:p>", "<w:pPr>", "</w:pPr>", "<w:r>", "<w:t>", "</w:t>", "镇", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
        "<w:txbxContent>", "</w:txbxContent>", "<w:del>", "</w:del>", "<w:del/>", "<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:vanish/>",
        "<w:numPr><w:ilvl w:val='99'/><w:numId w:val='1'/></w:numPr>", "<w:gridSpan w:val='-1'/>", "<mc:Fallback>", "</mc:Fallback>",
    ]), 0..40)) {
        let numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='8'><w:lvlText w:val='%9%'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
        let _ = take("a.docx", &Package::of(&pieces.concat()).numbering(numbering).bytes());
    }

    #[test]
    fn any_page_is_read(pieces in prop::collection::vec(prop::sample::select(vec![
        "<p>", "</p>", "<table>", "</table>", "<tr>", "<td rowspan=3>", "<td colspan=2>", "</td>", "<ol start=-5>", "<ol type=i>", "<li>", "<li value=99999999999>",
        "</ol>", "<pre>", "</pre>", "<span style=mso-list:Ignore>", "</span>", "<p hidden>", "<td style=display:none>", "<li hidden>", "<tr hidden>", "<br>", "镇", "1.", " ",
    ]), 0..40)) {
        let page = pieces.concat();
        let read = html::read(&page);
        prop_assert!(read.text.is_empty() || read.text.ends_with('\n'));
        let _ = clipboard(&page, "镇");
    }
}
