//! A number of the text that the row of that name in the table does not have: 违法建设案件21件, and 12 in the row.

use super::tables::{Grid, Number, in_table, is_total, solid};
use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::figure_words,
    report::{Rule, Severity, said},
};

/// Asks about numbers of what a row of a table is called.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/row-in-text",
        title: said("正文与表中同名一行的数不一致", "The text and the row of that name disagree"),
        severity: Severity::Warning,
        asks: said(
            "正文里某类案件、纠纷的数，表中同名一行里有没有。",
            "Whether the number of a kind of matter is one of those in the row of that name.",
        ),
        why: said("表改了，正文忘了改；或者两数抄颠倒了。", "The table was corrected, the text was not."),
        flagged: "全年立案62件，其中违法建设案件⟦21件⟧，占道经营结案⟦35件⟧，见下表。\n案由\t立案（件）\t结案（件）\n占道经营\t38\t37\n违法建设\t12\t9\n噪声扰民\t12\t11\n合计\t62\t57\n",
        passes: "全年立案62件，其中违法建设案件12件，占道经营结案37件，见下表。上年违法建设案件21件。\n案由\t立案（件）\t结案（件）\n占道经营\t38\t37\n违法建设\t12\t9\n噪声扰民\t12\t11\n合计\t62\t57\n",
        limits: said(
            "单位、时间不同的，前面还有别的修饰语的，不算。",
            "Other units, other times, and names with more words before them are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/table-and-text", "arithmetic/total-in-text", "repeats/disagree"],
    ask: |case, found| {
        let rows = rows(case);
        if rows.is_empty() {
            return;
        }
        for figure in case.figures().filter(|figure| figure.is_result() && figure.counts()) {
            if in_table(case, figure.of.span) {
                continue;
            }
            let item = item(case, figure);
            let bare = name(item);
            // 占道经营立案40件 is of a cell, 占道经营案件40件 of any of the row.
            let of = |row: &&Row<'_>| row.is_cell(item) || bare == Some(&*row.label);
            let own: Vec<&Row<'_>> = rows.iter().filter(of).collect();
            let Some(name) = own.first().map(|row| &*row.label) else { continue };
            let own = own.iter().map(|row| row.figure);
            let alike = |cell: &Figure<'_>| cell.of.unit == figure.of.unit && cell.of.period == figure.of.period;
            let own: Vec<Figure<'_>> = own.filter(alike).collect();
            if own.iter().any(|cell| cell.of.value == figure.of.value) {
                let says = format!("表中“{name}”同为{}", figure.words);
                found.pass(figure.of.span, says, format!("{} in the row {name} too", figure.words));
            } else if let Some(first) = own.first() {
                let told: Vec<&str> = own.iter().map(|cell| cell.words).collect();
                let told = told.join("、");
                let zh = format!("这里写{}，表中“{name}”一行是{told}，哪一个对？", figure.words);
                let en = format!("{} here, {told} in the row {name} of the table: which is right?", figure.words);
                found.flag(figure.of.span, zh, en).shows(case.evidence(first.of.span));
            }
        }
    },
};

/// A number of a table.
struct Row<'c> {
    label: String,
    /// What the head of its column says that was done, without the unit: 立案 of 立案（件）.
    deed: String,
    figure: Figure<'c>,
}

impl Row<'_> {
    /// Whether the words are those of the row with those of the column: 占道经营立案.
    fn is_cell(&self, words: &str) -> bool {
        !self.deed.is_empty() && words.strip_prefix(&*self.label) == Some(&self.deed)
    }
}

/// The numbers of all rows.
fn rows<'c>(case: &Case<'c>) -> Vec<Row<'c>> {
    let mut found = Vec::new();
    for grid in case.report.tables.iter().filter_map(|table| Grid::of(case, table)) {
        for row in 0..grid.rows.len() {
            let label = grid.label(row);
            if label.chars().nth(1).is_none() || is_total(&label) {
                continue;
            }
            for column in (1..grid.heads.len()).filter(|column| grid.adds(*column)) {
                if let Some(Number::Is(figure)) = grid.number(row, column) {
                    let head = grid.heads.get(column).map_or(String::new(), |head| solid(&head.text));
                    let deed = head.split(['（', '(']).next().unwrap_or_default().to_owned();
                    found.push(Row { label: label.clone(), deed, figure });
                }
            }
        }
    }
    found
}

/// The words of its item before a figure: 违法建设案件 of 其中违法建设案件21件.
fn item<'c>(case: &Case<'c>, figure: Figure<'c>) -> &'c str {
    let item = case.gap(figure).rsplit(['，', '、', '；', '。', '：', '（']).next().unwrap_or_default();
    item.strip_prefix("其中").unwrap_or(item)
}

/// What an item is of, where the kind of matter ends it: 违法建设 of 违法建设案件.
fn name(item: &str) -> Option<&str> {
    let kinds = figure_words("row_kinds").iter();
    kinds.filter_map(|kind| item.strip_suffix(kind)).min_by_key(|name| name.len()).filter(|name| !name.is_empty())
}
