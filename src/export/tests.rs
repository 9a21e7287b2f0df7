//! Tests of what crosses the formats: the way back from a saved file, and texts that mean harm.

use super::*;
use crate::view::Language;
use crate::{Options, analyze};

const HOSTILE: &str = "云溪镇2024年度<b>报告</b>\n一、=HYPERLINK(\"http://x\")</script><script>alert(1)</script>\n\
    全年调处纠纷148起，其中邻里100起、婚姻30起、其他20起。]]>\u{202e}发放资料500余份&amp;。\u{2028}\n\
    （二）<!--<script>--> | *粗*\n截止目前，共有执法人员25人。\n云溪镇人民政府\n2025年2月20日\n";

/// Writes a text in a format, the first finding set aside.
fn written(text: &str, format: Format) -> (File, Report, Handling) {
    let words = Words::new(Language::Chinese);
    let full = analyze(text, &Options::default());
    let (mut report, mut handling) = (full.clone(), Handling::default());
    if let Some(first) = full.findings.first() {
        handling.decide(&crate::view::key(first), true);
        handling.explain(&crate::view::key(first), "含<上年>结转");
    }
    let aside = handling.divide(&mut report, Aside::default());
    let stamp = Stamp::new(&crate::rules(), "2025-03-01 09:30".into());
    let export = Export {
        report: &report,
        text,
        before: None,
        words: &words,
        aside: &aside,
        handling: &handling,
        keeps_clutter: false,
        stamp: &stamp,
    };
    (format.write(&export, "p { color: #123 }</style>"), full, handling)
}

#[test]
fn files_go_by_whose_report_the_reader_says_it_is() {
    let (words, text) = (Words::new(Language::Chinese), sample());
    let report = analyze(text, &Options::default());
    let mut handling = Handling::default();
    handling.tell(text, "白沙镇", "2019");
    let (aside, stamp) = (Aside::default(), Stamp::new(&crate::rules(), String::new()));
    let (report, words, aside, handling, stamp) = (&report, &words, &aside, &handling, &stamp);
    let export = Export { report, text, before: None, words, aside, handling, keeps_clutter: false, stamp };
    assert!(file_name(&export, "数据", "csv").starts_with("白沙镇_2019_"), "{}", file_name(&export, "数据", "csv"));
}

/// What a format writes, as text.
fn text_of(text: &str, format: Format) -> String {
    written(text, format).0.content.text().expect("a format of text").to_owned()
}

fn sample() -> &'static str {
    include_str!("../../www/sample.txt")
}

#[test]
fn what_was_saved_opens_to_the_same() {
    for text in [sample(), HOSTILE, "", "𠮷镇\r\n一、工作\r\n共25人。"] {
        for format in [Format::Saved, Format::Page] {
            let (file, full, handling) = written(text, format);
            let file = file.content.text().unwrap();
            assert!(is_saved(file) && !is_saved(text));
            let saved = read_saved(file, &Words::new(Language::Chinese)).unwrap();
            assert_eq!((saved.text.as_str(), saved.is_intact, &saved.handling), (text, true, &handling));
            let again = analyze(&saved.text, &Options::default());
            assert_eq!(again, full);
            assert!(saved.reads_as(&again));
            let stored: Report = serde_json::from_str(&saved.report).unwrap();
            assert_eq!(stored, full.in_utf16(text));
        }
    }
}

#[test]
fn several_results_stand_in_one_file() {
    let one = text_of(sample(), Format::Saved);
    let two = text_of("白沙镇2023年度报告\r\n一、工作\r\n共25人。", Format::Saved);
    let file = format!("\u{feff}{one}\n{two}");
    let words = Words::new(Language::Chinese);
    let texts: Vec<_> = each_saved(&file).iter().map(|one| read_saved(one, &words).unwrap().text).collect();
    assert_eq!(texts, [sample(), "白沙镇2023年度报告\r\n一、工作\r\n共25人。"]);
    for alone in [&*one, sample(), "", "{\n}"] {
        assert_eq!(each_saved(alone), [alone]);
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let words = Words::new(Language::Chinese);
    let why = |file: &str| read_saved(file, &words).unwrap_err();
    assert!(why("一、工作").contains("不是") && why("{}").contains("不是"));
    let file = text_of(sample(), Format::Saved);
    let half = file.floor_char_boundary(file.len() / 2);
    assert!(why(&file[..half]).contains("不完整") || why(&file[..100]).contains("不完整"));
    assert!(why(&file.replace("baogao.document/1", "baogao.document/2")).contains("更新"));
    let other = read_saved(&file.replace("\"quantities\":[", "\"quantities\":[1,"), &words).unwrap();
    let full = analyze(sample(), &Options::default());
    assert!(!other.reads_as(&full) && other.text == sample(), "another shape of report: the text is still there");
    let changed = file.replacen("辖1", "辖2", 1);
    assert!(!read_saved(&changed, &words).unwrap().is_intact);
}

#[test]
fn keys_stand_in_order() {
    let file = written(sample(), Format::Saved).0;
    let at = |key: &str| file.content.text().unwrap().find(&format!("\"{key}\":")).unwrap();
    let keys = ["schema", "app", "rules", "made", "source", "text", "keeps_clutter", "handling", "report"];
    assert!(keys.windows(2).all(|pair| at(pair[0]) < at(pair[1])));
    assert_eq!(file.name, "云溪镇_2024_法治政府建设年度报告_结果.json");
}

#[test]
fn the_page_has_nothing_that_acts() {
    let page = text_of(HOSTILE, Format::Page);
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert_eq!(page.matches("</script>").count(), 1);
    assert_eq!(page.matches("</style>").count(), 1);
    for word in ["<button", "onclick", "<input", "style=", "<!--", "javascript:"] {
        assert!(!page.contains(word), "{word}");
    }
    // Every link leads somewhere, and no name stands twice.
    let names = |front: &str| page.split(front).skip(1).filter_map(|s| s.split('"').next()).collect::<Vec<_>>();
    let ids = names(" id=\"");
    for target in names(" href=\"#") {
        assert_eq!(ids.iter().filter(|id| **id == target).count(), 1, "{target}");
    }
    assert!(names(" href=\"#").len() > 3 && page.contains("含&lt;上年&gt;结转"), "{page}");
}

#[test]
fn tables_are_rectangles_and_no_formula() {
    for format in [Format::Figures, Format::Checks, Format::Variables] {
        let table = text_of(HOSTILE, format);
        assert!(table.starts_with('\u{feff}') && table.ends_with("\r\n"));
        for row in table.trim_start_matches('\u{feff}').split("\r\n") {
            for cell in row.split(',').map(|cell| cell.trim_start_matches('"')) {
                assert!(!cell.starts_with(['=', '+', '@']), "{row}");
            }
        }
    }
    let figures = text_of(HOSTILE, Format::Figures);
    assert!(figures.contains("\r\n1,纠纷 调处,148,起,精确,148起,"), "{figures}");
    assert!(figures.contains(",不符,") && figures.contains(",500,份,超过,500余份,"), "{figures}");
    let checks = text_of(HOSTILE, Format::Checks);
    assert!(checks.contains("不是问题,含<上年>结转") && checks.contains("未处理"), "{checks}");
}

#[test]
fn the_outline_is_mere_markdown() {
    let outline = text_of(HOSTILE, Format::Markdown);
    assert!(outline.starts_with("# 云溪镇 2024 "), "{outline}");
    assert!(outline.contains("\n## 一、=HYPERLINK") && outline.contains("\n- "), "{outline}");
    assert!(!outline.contains('<'), "{outline}");
}
