//! How long the report is and how it is built: V6, V7, V17.

use super::{
    Entry,
    row::{Row, column},
    told,
};
use crate::{check::Case, report::said};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V6",
        name: said("篇幅", "Length"),
        measures: told("正文有多少字。", "How many characters the body has."),
        computed: told(
            "正文段落、标题和表格的字符数，空白、页面杂项、落款不算。",
            "Characters of paragraphs, headings and tables; no blanks, page clutter or signature.",
        ),
        values: told("字数，标点计入。", "Characters, marks included."),
        limits: told("没有粘贴全的文本按粘贴的部分算。", "Of a piece of a text, the piece."),
        columns: &[column("v6_characters", "正文字数", "characters", "字")],
        fill: |case, row| row.put("v6_characters", case.once.characters, []),
    },
    Entry {
        id: "V7",
        name: said("结构", "Structure"),
        measures: told("标题分几层、几个部分、多少条目。", "How many levels, parts and items the report has."),
        computed: told("数标题和“一是”“首先”等条目。", "Headings and points (一是, 首先) are counted."),
        values: told("个数。", "Counts."),
        limits: told(
            "没有编号又与正文连写的标题可能漏掉。",
            "A heading without number that runs into its text can be missed.",
        ),
        columns: &[
            column("v7_levels", "标题层数", "levels of headings", "层"),
            column("v7_sections", "一级标题", "outermost headings", "个"),
            column("v7_headings", "全部标题", "headings", "个"),
            column("v7_points", "条目", "points", "个"),
        ],
        fill: structure,
    },
    Entry {
        id: "V17",
        name: said("编号", "Numbering"),
        measures: told("标题编号是否逐个相连。", "Whether the numbers of headings follow each other."),
        computed: told(
            "比较同一上级下相邻的编号；跳号、重号各算一处。",
            "Neighbouring numbers under one heading are compared; a gap or a repeat is one break.",
        ),
        values: told("个数。", "Counts."),
        limits: told("只看标题，不看条目。", "Headings only, no points."),
        columns: &[
            column("v17_numbers_compared", "核对的编号", "numbers compared", "处"),
            column("v17_numbers_broken", "不相连的编号", "numbers that do not follow", "处"),
        ],
        fill: |case, row| {
            let all = &case.once.series;
            let compared: usize = all.iter().map(|series| series.items.len().saturating_sub(1)).sum();
            row.put("v17_numbers_compared", compared, []);
            let broken = all.iter().flat_map(|series| series.slips());
            row.count("v17_numbers_broken", broken.map(|slip| slip.this().0.heading));
        },
    },
];

fn structure(case: &Case<'_>, row: &mut Row<'_>) {
    let headings: Vec<_> = case.headings().map(|(_, node)| node).collect();
    let levels = headings.iter().map(|node| node.section.level).max().unwrap_or(0);
    row.put("v7_levels", levels, []);
    let outer = headings.iter().filter(|node| node.parent.is_none());
    row.count("v7_sections", outer.map(|node| node.section.heading));
    row.put("v7_headings", headings.len(), []);
    row.put("v7_points", case.nodes.len() - headings.len(), []);
}
