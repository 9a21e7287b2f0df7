//! What one document alone cannot tell: V22, V23.

use super::{Entry, row::column, told};
use crate::report::said;

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V22",
        name: said("与其他报告的雷同", "Text shared with other reports"),
        measures: told(
            "与上一年或邻近单位的报告有多少相同文字。",
            "How much text is shared with last year's or neighbours' reports.",
        ),
        computed: told("需要几份报告一起比较。", "Needs several reports."),
        values: told("缺失。", "Missing."),
        limits: told("单份报告不能计算。", "Not from one report."),
        columns: &[column("v22_reused_share", "雷同占比", "share of shared text", "%")],
        fill: |_, row| row.miss_all(said("需要几份报告一起比较", "needs several reports")),
    },
    Entry {
        id: "V23",
        name: said("事项清单覆盖", "Matters covered"),
        measures: told("地方事项清单里的事项覆盖了多少。", "How many matters of a local list are covered."),
        computed: told("需要当地的事项清单。", "Needs the list of the place."),
        values: told("缺失。", "Missing."),
        limits: told("各地清单不同，没有内置。", "Lists differ from place to place; none is built in."),
        columns: &[column("v23_matters", "覆盖事项", "matters covered", "项")],
        fill: |_, row| row.miss_all(said("没有内置地方事项清单", "no local list is built in")),
    },
];
