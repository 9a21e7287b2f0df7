//! PDFs as pdf.js reads them, and the text that is made of them. `pdf/*.tsv`: invented reports, printed by the program that
//! gave the file its name; a line for each page (width, height), each piece (direction, place, length, size, words) and each
//! straight line (two corners), in hundredths of a point. `BLESS=1 cargo test --test intake` rewrites the texts beside them.

// The switch that rewrites the texts is the one thing a test takes from outside.
#![allow(clippy::disallowed_methods)]

use std::fs;
use std::path::{Path, PathBuf};

use baogao::intake::{Refusal, Remark, pdf, pdf::Page};
use proptest::prelude::*;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/pdf")
}

/// The pages of a fixture.
fn pages(tsv: &str) -> Vec<Page> {
    let mut pages: Vec<(Vec<i32>, Vec<&str>, Vec<i32>)> = Vec::new();
    for line in tsv.lines() {
        let cells: Vec<&str> = line.splitn(7, '\t').collect();
        let numbers = |cells: &[&str]| -> Vec<i32> { cells.iter().map(|cell| cell.parse().unwrap()).collect() };
        if cells[0] == "page" {
            pages.push((numbers(&cells[1..]), Vec::new(), Vec::new()));
            continue;
        }
        let (places, words, drawn) = pages.last_mut().unwrap();
        if cells[0] == "line" {
            drawn.extend(numbers(&cells[1..]));
        } else {
            places.extend(numbers(&cells[..6]));
            words.push(cells[6]);
        }
    }
    pages.iter().map(|(places, words, drawn)| Page::new(places, &words.join("\n"), drawn)).collect()
}

#[test]
fn real_pages_become_the_text_that_was_printed() {
    let mut faults = Vec::new();
    let mut fixtures: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    fixtures.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    assert!(fixtures.len() >= 2, "no fixtures");
    for path in fixtures {
        let read = pdf::read(pages(&fs::read_to_string(&path).unwrap())).unwrap();
        let written = format!("{}remarks: {:?}\n", read.text, read.remarks);
        let golden = path.with_extension("txt");
        if std::env::var("BLESS").is_ok() {
            fs::write(&golden, &written).unwrap();
        }
        if fs::read_to_string(&golden).unwrap_or_default() != written {
            faults.push(format!("{}:\n{written}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A page of A4 in the making; lengths in points.
#[derive(Default)]
struct Sheet {
    places: Vec<i32>,
    words: Vec<String>,
}

impl Sheet {
    /// Words at a place, in type of a size, running to the right and down by so much.
    fn turned(mut self, words: &str, [x, y, size]: [i32; 3], [right, down]: [i32; 2]) -> Sheet {
        let columns: i32 = words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        self.places.extend([right * size, down * size, x, y, columns * size / 2, size].map(|length| length * 100));
        self.words.push(words.to_owned());
        self
    }

    /// Words in type of 16 points.
    fn say(self, words: &str, x: i32, y: i32) -> Sheet {
        self.turned(words, [x, y, 16], [1, 0])
    }

    fn page(&self) -> Page {
        let places = [&[59_500, 84_200], self.places.as_slice()].concat();
        Page::new(&places, &self.words.join("\n"), &[])
    }

    fn text(&self) -> String {
        pdf::read(vec![self.page()]).unwrap().text
    }
}

#[test]
fn order_is_by_place() {
    let sheet = Sheet::default().say("第二行。", 80, 228).say("报", 112, 200).say("第一", 80, 200);
    assert_eq!(sheet.text(), "第一报\n第二行。\n");
    let raised = Sheet::default().say("面积12km", 80, 200).turned("2", [144, 194, 9], [1, 0]).say("，增长", 150, 200);
    assert_eq!(raised.text(), "面积12km2，增长\n");
}

#[test]
fn blanks_are_only_between_narrow_letters() {
    let sheet = Sheet::default().say("2024 年 Open", 80, 200).say("Data", 190, 200).say("平台", 226, 200);
    assert_eq!(sheet.text(), "2024年Open Data平台\n");
    let heavy = Sheet::default().say("工作报告", 80, 200).turned("工作报告", [81, 200, 16], [1, 0]);
    assert_eq!(heavy.text(), "工作报告\n");
}

#[test]
fn what_runs_another_way_is_left_out() {
    let sheet = Sheet::default().say("一、工作情况", 80, 200).turned("内部资料", [30, 500, 9], [0, -1]).turned(
        "样稿",
        [200, 500, 60],
        [1, 1],
    );
    assert_eq!(sheet.text(), "一、工作情况\n");
    // All of it runs up: a page that is held sideways.
    let sideways = Sheet::default()
        .turned("二、存在问题", [128, 700, 16], [0, -1])
        .turned("一、工作情况", [100, 700, 16], [0, -1])
        .say("1", 300, 800);
    assert_eq!(sideways.text(), "一、工作情况\n二、存在问题\n");
}

#[test]
fn gaps_part_cells_where_columns_stand() {
    let table = Sheet::default().say("项目", 80, 200).say("件数", 130, 200).say("检查", 80, 228).say("12", 130, 228);
    assert_eq!(table.text(), "项目\t件数\n检查\t12\n");
    let label = Sheet::default().say("索引号：12", 80, 200).say("发布日期：2025-01-20", 300, 200);
    assert_eq!(label.text(), "索引号：12\t发布日期：2025-01-20\n");
    let numbered = Sheet::default().say("一、", 80, 200).say("工作情况", 140, 200);
    assert_eq!(numbered.text(), "一、工作情况\n");
    let spread = Sheet::default().say("目", 200, 200).say("录", 264, 200);
    assert_eq!(spread.text(), "目录\n");
}

#[test]
fn pages_are_parted_by_their_numbers() {
    let page = |number: u32, words: &str| {
        let sheet =
            Sheet::default().say("云汀镇年度报告", 200, 50).say(words, 80, 200).say("全镇共有村民25人。", 80, 228);
        let sheet = (0..4).fold(sheet, |sheet, n| sheet.say("全镇共有村民25人。", 80, 256 + 28 * n));
        sheet.say(&number.to_string(), 290, 790).page()
    };
    let read = pdf::read(vec![page(3, "甲"), page(4, "乙"), page(5, "丙")]).unwrap();
    let body = "全镇共有村民25人。\n".repeat(5);
    assert_eq!(read.text, format!("甲\n{body}— 3 —\n乙\n{body}— 4 —\n丙\n{body}— 5 —\n"));
    assert_eq!(read.remarks, [Remark::Edges]);
    // Two pages that begin alike may say so; numbers that do not go up are none.
    let read = pdf::read(vec![page(7, "甲"), page(2, "乙")]).unwrap();
    assert_eq!(read.text, format!("云汀镇年度报告\n\n甲\n{body}\n7\n云汀镇年度报告\n\n乙\n{body}\n2\n"));
}

#[test]
fn pages_without_words_are_scans() {
    assert_eq!(pdf::read(Vec::new()), Err(Refusal::ScannedPdf));
    let numbered = |number: u32| Sheet::default().say(&number.to_string(), 290, 790).page();
    assert_eq!(pdf::read(vec![numbered(1), numbered(2), numbered(3)]), Err(Refusal::ScannedPdf));
    let read = pdf::read(vec![Sheet::default().say("一、工作", 80, 200).page(), Page::default()]).unwrap();
    assert_eq!((read.text.as_str(), read.remarks.as_slice()), ("一、工作\n", &[Remark::Wordless][..]));
}

proptest! {
    /// Whatever a PDF says, reading ends, and nothing but places and blanks is added to its words.
    #[test]
    fn any_numbers_are_read(
        places in prop::collection::vec(prop_oneof![any::<i32>(), -70_000..70_000], 0..80),
        drawn in prop::collection::vec(prop_oneof![any::<i32>(), 0..3000], 0..80),
        words in prop::collection::vec("[一二12、.⼈ \\t年]{0,4}", 0..12),
    ) {
        let words = words.join("\n");
        let pages = |count: usize| (0..count).map(|_| Page::new(&places, &words, &drawn)).collect::<Vec<_>>();
        for count in [1, 4] {
            if let Ok(read) = pdf::read(pages(count)) {
                prop_assert!(read.text.chars().all(|c| "一二12、.人年—0123456789\n\t 　".contains(c)), "{}", read.text);
            }
        }
    }
}
