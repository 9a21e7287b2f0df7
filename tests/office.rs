//! The workbook, the opinion and the OPML, read with other people's eyes: ZIPs by the crate that reads them, parts by an XML
//! parser, the opinion by the reader of .docx files, everything by LibreOffice where it is installed.

// A test that cannot set itself up has failed.
#![allow(clippy::unwrap_used)]

use std::{fs, io::Write, path::Path, process::Command, str::FromStr};

use baogao::export::{Export, Format, Stamp};
use baogao::intake;
use baogao::report::{Approx, NodeKind, Section};
use baogao::view::{Aside, Handling, Language, Words};
use baogao::{Options, Report, analyze, rules};
use rawzip::ZipArchive;
use roxmltree::Document;
use rust_decimal::Decimal;

const SAMPLE: &str = include_str!("../www/sample.txt");
const HOSTILE: &str = "云溪镇2024年度<b>报告</b>\n一、=HYPERLINK(\"http://x\")</w:t>\u{1b}\u{202e}\n（一）&amp;<!--\n\
    全年调处纠纷148起，其中邻里100起、婚姻30起、其他20起。]]>发放资料近500份，办结率96.5%。\n二、不足\n";

fn written(text: &str, format: Format) -> (Vec<u8>, Report) {
    written_after(None, text, format)
}

fn written_after(before: Option<&str>, text: &str, format: Format) -> (Vec<u8>, Report) {
    let (words, report) = (Words::new(Language::Chinese), analyze(text, &Options::default()));
    let stamp = Stamp::new(&rules(), "2025-03-01 09:30".into());
    let (aside, handling) = (Aside::default(), Handling::default());
    let (words, stamp) = (&words, &stamp);
    let export = Export {
        report: &report,
        text,
        before,
        words,
        aside: &aside,
        handling: &handling,
        keeps_clutter: false,
        stamp,
    };
    let bytes = format.write(&export, "").content.bytes().to_vec();
    (bytes, report)
}

/// The parts of a ZIP that stores them, each whole by its own sum.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let archive = ZipArchive::from_slice(bytes).unwrap();
    let (mut entries, mut parts) = (archive.entries(), Vec::new());
    while let Some(entry) = entries.next_entry().unwrap() {
        let data = archive.get_entry(entry.wayfinder()).unwrap().data();
        assert_eq!((rawzip::crc32(data), data.len() as u64), (entry.crc32(), entry.uncompressed_size_hint()));
        let name = String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap();
        parts.push((name, String::from_utf8(data.to_vec()).unwrap()));
    }
    parts
}

fn headings(sections: &[Section]) -> usize {
    let own = sections.iter().filter(|section| section.kind == NodeKind::Heading);
    own.map(|section| 1 + headings(&section.children)).sum()
}

#[test]
fn the_opinion_tells_what_was_changed() {
    let text = "云溪镇2024年度报告\n一、情况\n调处纠纷148起。\n";
    let body = |before| {
        parts(&written_after(before, text, Format::Memo).0).into_iter().map(|(_, part)| part).collect::<String>()
    };
    let told = body(Some("云溪镇2024年度报告\n一、情况\n调处纠纷184起。\n"));
    assert!(told.contains("已作修改") && told.contains("一、情况：“调处纠纷184起。”改为“调处纠纷148起。”。"), "{told}");
    assert!(!body(None).contains("已作修改"));
}

#[test]
fn every_part_is_xml_and_told_of() {
    for text in [SAMPLE, HOSTILE, "", "\u{ffff}𠮷"] {
        for format in [Format::Workbook, Format::Memo] {
            let parts = parts(&written(text, format).0);
            let types = &parts[0].1;
            for (name, content) in &parts {
                let tree = Document::parse(content).unwrap_or_else(|error| panic!("{name}: {error}\n{content}"));
                assert!(
                    name.ends_with(".rels") || name == "[Content_Types].xml" || types.contains(&format!("\"/{name}\""))
                );
                assert!(tree.descendants().all(|node| node.tag_name().name() != "f"), "{name}: a formula");
            }
        }
        let (opml, report) = written(text, Format::Opml);
        let opml = String::from_utf8(opml).unwrap();
        let tree = Document::parse(&opml).unwrap_or_else(|error| panic!("{error}\n{opml}"));
        let nodes = tree.descendants().filter(|node| node.tag_name().name() == "outline").count();
        assert_eq!(nodes, 1 + headings(&report.outline) + report.quantities.len());
    }
}

#[test]
fn every_value_is_a_number_as_the_report_has_it() {
    for text in [SAMPLE, HOSTILE] {
        let (bytes, report) = written(text, Format::Workbook);
        let parts = parts(&bytes);
        let sheet = &parts.iter().find(|(name, _)| name.ends_with("sheet2.xml")).unwrap().1;
        let tree = Document::parse(sheet).unwrap();
        let in_column =
            |node: &roxmltree::Node| node.attribute("r").is_some_and(|at| at.starts_with('C') && at != "C1");
        let cells = tree.descendants().filter(|node| node.tag_name().name() == "c").filter(in_column);
        let values = cells.map(|cell| Decimal::from_str(cell.first_element_child().unwrap().text().unwrap()).unwrap());
        let as_shown = |unit: &str| if unit == "%" { Decimal::ONE_HUNDRED } else { Decimal::ONE };
        let shown: Decimal =
            values.zip(&report.quantities).map(|(value, quantity)| value * as_shown(&quantity.unit)).sum();
        assert!(report.quantities.len() > 4);
        assert_eq!(shown, report.quantities.iter().map(|quantity| quantity.value).sum());
    }
}

#[test]
fn every_value_is_shown_as_it_is_written() {
    let (bytes, report) = written(SAMPLE, Format::Workbook);
    let parts = parts(&bytes);
    let tree = |ending: &str| &parts.iter().find(|(name, _)| name.ends_with(ending)).unwrap().1;
    let (styles, sheet) = (Document::parse(tree("styles.xml")).unwrap(), Document::parse(tree("sheet2.xml")).unwrap());
    let cells = styles.descendants().find(|node| node.tag_name().name() == "cellXfs").unwrap();
    for (i, quantity) in report.quantities.iter().enumerate() {
        let at = format!("C{}", i + 2);
        let cell = sheet.descendants().find(|node| node.attribute("r") == Some(&*at)).unwrap();
        let style = cell.attribute("s").unwrap().parse::<usize>().unwrap();
        let style = cells.children().filter(roxmltree::Node::is_element).nth(style).unwrap();
        let format = style.attribute("numFmtId").unwrap();
        let mut formats = styles.descendants().filter(|node| node.tag_name().name() == "numFmt");
        let code = formats.find(|node| node.attribute("numFmtId") == Some(format)).unwrap().attribute("formatCode");
        let shown = code.unwrap();
        assert_eq!(shown.contains('%'), quantity.unit == "%", "{}: {shown}", quantity.text);
        assert_eq!(shown.contains('余'), quantity.approx == Approx::Over, "{}: {shown}", quantity.text);
    }
}

#[test]
fn the_opinion_has_the_headings_of_the_report() {
    for text in [SAMPLE, HOSTILE] {
        let (bytes, report) = written(text, Format::Memo);
        let document = &parts(&bytes).into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
        // Those of the two parts of the opinion are of the first level.
        let styled = |level: std::ops::RangeInclusive<u32>| {
            level.map(|level| document.matches(&format!("\"Heading{level}\"")).count()).sum::<usize>()
        };
        assert_eq!((styled(1..=1), styled(2..=9)), (2, headings(&report.outline)));
        // As the reader of .docx files sees it.
        let read = intake::read("意见.docx", &bytes, None, &|_, _| None).unwrap().text;
        for finding in &report.findings {
            assert!(read.contains(&finding.message.replace(['\n', '\u{202e}', '\u{1b}'], "")), "{read}");
        }
    }
}

#[test]
fn many_reports_make_one_rectangle_with_sums_that_are_true() {
    let words = Words::new(Language::Chinese);
    let texts = [
        SAMPLE.to_owned(),
        SAMPLE.replace("云溪镇", "松岭镇").replace("法治专题学习6次", "法治专题学习9次"),
        HOSTILE.replace("云溪镇", "白沙镇"),
    ];
    let reports: Vec<Report> = texts.iter().map(|text| analyze(text, &Options::default())).collect();
    let (aside, handling, stamp) = (Aside::default(), Handling::default(), Stamp::new(&rules(), "2025-03-01".into()));
    let all: Vec<(Export, &str)> = reports
        .iter()
        .zip(&texts)
        .map(|(report, text)| {
            let (words, aside, handling, stamp) = (&words, &aside, &handling, &stamp);
            (Export { report, text, before: None, words, aside, handling, keeps_clutter: false, stamp }, "甲.txt")
        })
        .collect();
    let file = baogao::export::gather(&all);
    assert_eq!(file.name, "2024_3份报告_汇总表.xlsx");
    let parts = parts(file.content.bytes());
    for (name, content) in &parts {
        Document::parse(content).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let sheet = &parts.iter().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap().1;
    let tree = Document::parse(sheet).unwrap();
    let sums: Vec<_> = tree
        .descendants()
        .filter(|node| node.tag_name().name() == "f" && node.text().is_some_and(|text| text.starts_with("SUM(")))
        .collect();
    assert!(sums.len() > 30, "{}", sums.len());
    for sum in sums {
        let cell = sum.parent().unwrap();
        let column: String = cell.attribute("r").unwrap().chars().filter(char::is_ascii_uppercase).collect();
        assert_eq!(sum.text().unwrap(), format!("SUM({column}3:{column}5)"));
        let value = |node: roxmltree::Node| {
            let value = node.children().find(|child| child.tag_name().name() == "v")?.text()?;
            Decimal::from_str(value).ok()
        };
        let added = (3..6).filter_map(|line| {
            let at = format!("{column}{line}");
            value(tree.descendants().find(|node| node.attribute("r") == Some(&*at))?)
        });
        assert_eq!(added.sum::<Decimal>(), value(cell).unwrap());
    }
    let rows = |sheet: &str| {
        let sheet = &parts.iter().find(|(name, _)| name.ends_with(sheet)).unwrap().1;
        Document::parse(sheet).unwrap().descendants().filter(|node| node.tag_name().name() == "row").count()
    };
    let figures: usize = reports.iter().map(|report| report.quantities.len()).sum();
    assert_eq!(
        (rows("sheet5.xml"), rows("sheet6.xml")),
        (1 + figures, 1 + reports.len()),
        "all figures, all variables"
    );
    assert!(baogao::export::gather(&[]).content.bytes().is_empty());
}

#[test]
fn the_same_report_makes_the_same_file() {
    for format in [Format::Workbook, Format::Memo] {
        assert_eq!(written(SAMPLE, format).0, written(SAMPLE, format).0);
    }
}

/// Says so where the test's own output is not shown.
fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "office_programs_open_them is skipped: {why}");
}

/// Skipped, aloud, where there is no LibreOffice with what reads spreadsheets.
#[test]
fn office_programs_open_them() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (format, name, to, made) in [
        (Format::Memo, "opinion.docx", "txt:Text (encoded):UTF8", "opinion.txt"),
        (
            Format::Workbook,
            "book.xlsx",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
            "book-数据.csv",
        ),
    ] {
        let (bytes, report) = written(SAMPLE, format);
        fs::write(folder.join(name), bytes).unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        let ran = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", to, "--outdir"])
            .args([&folder, &folder.join(name)])
            .output();
        let Ok(ran) = ran else { return skipped("no soffice on this machine") };
        let said = String::from_utf8_lossy(&ran.stderr).into_owned() + &String::from_utf8_lossy(&ran.stdout);
        let Ok(opened) = fs::read_to_string(folder.join(made)) else {
            // Without the part that reads spreadsheets it says only that it cannot.
            assert!(format == Format::Workbook && said.contains("could not be loaded"), "{name}: {said}");
            return skipped("this LibreOffice reads no spreadsheets");
        };
        match format {
            Format::Memo => {
                assert!(report.findings.iter().all(|finding| opened.contains(&finding.message)), "{opened}")
            }
            _ => assert_eq!(opened.trim().lines().count(), 1 + report.quantities.len(), "{opened}"),
        }
    }
}
