//! Tests: what stands in one row, what may be added, what stands for the year.

use super::*;
use crate::{Options, analyze};

fn read(texts: &[&str]) -> Vec<Report> {
    texts.iter().map(|text| analyze(text, &Options::default())).collect()
}

fn town(facts: &str) -> String {
    format!("甲镇2024年度法治政府建设工作报告\n一、工作情况\n{facts}\n")
}

/// `name: value, -, value; sum`.
fn told(texts: &[&str]) -> Vec<String> {
    let texts: Vec<String> = texts.iter().map(|text| town(text)).collect();
    let reports = read(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let (rows, _) = compare(&reports.iter().collect::<Vec<_>>(), true);
    let cell = |cell: &Option<Cell>| {
        cell.as_ref()
            .map_or("-".into(), |cell| cell.quantity().map_or("0".into(), |quantity| quantity.value.to_string()))
    };
    let row = |row: &Row| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}: {}; {}", row.name, cells.join(", "), row.sum().map_or("-".into(), |sum| sum.to_string()))
    };
    rows.iter().map(row).collect()
}

#[test]
fn the_same_thing_stands_in_one_row_whatever_it_is_called() {
    let rows = told(&["全镇共有行政执法人员25人。", "我镇执法人员18人。", "开展法治宣传12场次。"]);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].ends_with(": 25, 18, -; 43"), "missing is not zero: {rows:?}");
}

#[test]
fn rates_are_never_added() {
    let rows = told(&["调处矛盾纠纷148起，调解成功率96%。", "调处矛盾纠纷52起，调解成功率98%。"]);
    assert!(rows.iter().any(|row| row.ends_with(": 148, 52; 200")), "{rows:?}");
    assert!(rows.iter().any(|row| row.ends_with(": 96, 98; -")), "{rows:?}");
}

#[test]
fn results_of_the_year_stand_for_it() {
    let first = "调处矛盾纠纷148起，同比增长12%，其中邻里纠纷40起。2025年计划调处矛盾纠纷200起。";
    let rows = told(&[first, "2023年调处矛盾纠纷60起，2024年调处矛盾纠纷52起。"]);
    assert!(rows.iter().any(|row| row.contains(": 148, 52;")), "{rows:?}");
    let years = "2022年至2024年累计调处矛盾纠纷900起。2024年调处矛盾纠纷310起。";
    let rows = told(&[years, "调处矛盾纠纷52起。"]);
    assert!(rows.iter().any(|row| row.contains(": 310, 52;")), "{rows:?}");
}

#[test]
fn what_one_alone_says_is_counted() {
    let texts = [town("全镇共有行政执法人员25人，调处矛盾纠纷148起。"), town("我镇执法人员18人。")];
    let reports = read(&[&texts[0], &texts[1]]);
    let (rows, alone) = compare(&reports.iter().collect::<Vec<_>>(), true);
    assert_eq!((rows.len(), alone), (1, 1));
    assert_eq!(compare(&[], true), (Vec::new(), 0));
}

#[test]
fn words_that_count_alike_are_added() {
    let rows = told(&["调处矛盾纠纷148起，持证执法人员12名。", "调处矛盾纠纷52件，持证执法人员9人。"]);
    assert!(rows.iter().any(|row| row.ends_with(": 148, 52; 200")), "{rows:?}");
    assert!(rows.iter().any(|row| row.ends_with(": 12, 9; 21")), "{rows:?}");
    let rows = told(&["走访企业63家次。", "走访企业21家。"]);
    assert!(rows.iter().all(|row| row.ends_with("; -")), "visits beside bodies: {rows:?}");
}

#[test]
fn what_one_report_tells_apart_stands_in_rows_of_their_own() {
    let both = "举办法治讲座8场，开展法治宣讲12场。";
    let rows = told(&[both, "举办法治讲座5场。", "开展法治宣讲9场。"]);
    assert!(rows.iter().any(|row| row.ends_with(": 8, 5, -; 13")), "{rows:?}");
    assert!(rows.iter().any(|row| row.ends_with(": 12, -, 9; 21")), "{rows:?}");
}

#[test]
fn what_one_row_of_the_catalogue_calls_otherwise_stands_apart() {
    let rows = told(&["全镇有10个行政村、1个社区。", "全镇有12个行政村、60个村民小组。"]);
    assert!(rows.iter().any(|row| row.ends_with(": 10, 12; 22")), "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains("60")), "{rows:?}");
    assert!(are_alike("人大建议", "人大代表建议") && are_alike("法治宣传活动", "普法宣传活动"));
    assert!(!are_alike("优秀案卷", "行政执法案卷") && !are_alike("区域面积", "林地面积"));
}

#[test]
fn what_is_of_each_is_not_of_all() {
    let rows = told(&["各村培养法律明白人三至五名。", "培养法律明白人60名。", "培养法律明白人40名。"]);
    assert!(rows.iter().any(|row| row.ends_with(": -, 60, 40; 100")), "{rows:?}");
}

#[test]
fn what_did_not_happen_is_none_and_what_is_not_said_is_missing() {
    let texts = ["行政复议案件3件。", "全年无行政复议、行政诉讼案件。", "行政复议案件2件。", "开展宣传12场。"];
    let rows = told(&texts);
    assert!(rows.iter().any(|row| row.ends_with(": 3, 0, 2, -; 5")), "{rows:?}");
    let rows = told(&["发生安全事故3起。", "未发生较大以上安全事故。", "发生安全事故1起。"]);
    assert!(rows.iter().any(|row| row.ends_with(": 3, -, 1; 4")), "some of it is not all: {rows:?}");
}
