//! The most, or the fewest, which the table has of something else: 河道采砂案件最多, and 水土保持 has more.

use super::tables::{Grid, Number, is_total};
use crate::{
    check::{Check, Scope, around, figure::Figure},
    lexicon::figure_words,
    report::{Rule, Severity, said},
};

/// Asks about rows that are told to have the most or the fewest.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/superlative",
        title: said("“最多”“最少”与表中不符", "The most is not the most of the table"),
        severity: Severity::Warning,
        asks: said(
            "正文说某类最多（最少）的，表中这一行是否真的最多（最少）。",
            "Whether the row that the text calls the largest or smallest is that of its table.",
        ),
        why: said("表改了，正文的分析照旧。", "The table was changed and what is said of it was not."),
        flagged: "类别\t立案（件）\t罚款（万元）\n河道采砂\t11\t14.30\n取用水\t13\t8.45\n水土保持\t15\t18.60\n合计\t39\t41.35\n\n从上表看，⟦河道采砂案件最多⟧。",
        passes: "类别\t立案（件）\t罚款（万元）\n河道采砂\t11\t14.30\n取用水\t13\t8.45\n水土保持\t15\t18.60\n合计\t39\t41.35\n\n从上表看，水土保持案件最多，取用水罚款最少。",
        limits: said(
            "任何一栏里真是最多（最少）的不提示。",
            "A row that has the most in any of the columns is left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        if case.report.tables.is_empty() {
            return;
        }
        let grids: Vec<Grid<'_>> = case.report.tables.iter().filter_map(|table| Grid::of(case, table)).collect();
        for part in case.prose() {
            for (word, most) in [("最多", true), ("最少", false), ("最高", true), ("最低", false), ("居首位", true)]
            {
                for (at, _) in part.words.match_indices(word).take(MOST) {
                    let ends = part.words[at + word.len()..].starts_with(['，', '。', '；', '、', '）']);
                    let clause = around::last_clause(&part.words[..at]);
                    let clause = clause.rsplit('、').next().unwrap_or(clause);
                    // 案件数量最多, 以河道采砂案件最多
                    let clause = clause.strip_prefix('以').unwrap_or(clause);
                    let name = ["数量", "占比", "件数", "比例"].iter().find_map(|word| clause.strip_suffix(word));
                    let (Some(row), true) = (row_of(&grids, name.unwrap_or(clause)), ends) else { continue };
                    let Some((own, other, head)) = beaten(&grids, &row, most) else { continue };
                    let place = part.range.start + at - clause.len()..part.range.start + at + word.len();
                    let zh = format!(
                        "表中“{head}”一栏，“{}”是{}，“{row}”是{}，“{word}”对吗？",
                        other.0, other.1.words, own.words
                    );
                    let en = format!(
                        "In the table {} has {}, {row} has {}: is it right that it has the {}?",
                        other.0,
                        other.1.words,
                        own.words,
                        if most { "most" } else { "fewest" }
                    );
                    let finding = found.flag(case.span(place), zh, en);
                    finding.shows(case.evidence(own.of.span)).shows(case.evidence(other.1.of.span));
                }
            }
        }
    },
};

/// Of a paragraph so many are looked at.
const MOST: usize = 5;

/// The row that a clause names with nothing but the kind of matter behind it: 河道采砂案件.
fn row_of(grids: &[Grid<'_>], clause: &str) -> Option<String> {
    let bare = figure_words("row_kinds").iter().filter_map(|kind| clause.strip_suffix(kind)).chain([clause]);
    let bare: Vec<&str> = bare.collect();
    let rows = grids.iter().flat_map(|grid| (0..grid.rows.len()).map(|row| grid.label(row)));
    let named = rows.filter(|label| label.chars().nth(1).is_some() && !is_total(label));
    named.filter(|label| bare.iter().any(|bare| bare == label)).max_by_key(String::len)
}

/// Its own number, another row with a larger (smaller) one, and the head of their column; `None` where the row is the
/// first in any column.
fn beaten<'c>(grids: &[Grid<'c>], label: &str, most: bool) -> Option<(Figure<'c>, (String, Figure<'c>), String)> {
    let mut found = None;
    for grid in grids {
        let Some(own_row) = (0..grid.rows.len()).find(|row| grid.label(*row) == label) else { continue };
        for column in (1..grid.heads.len()).filter(|column| grid.adds(*column)) {
            let number = |row: usize| match grid.number(row, column)? {
                Number::Is(figure) => Some(figure),
                _ => None,
            };
            let own = number(own_row)?;
            let ahead = |row: &usize| {
                let other = number(*row).map(|other| other.of.value);
                !is_total(&grid.label(*row))
                    && other.is_some_and(|other| if most { other > own.of.value } else { other < own.of.value })
            };
            // The first in any column is called so with right.
            let row = (0..grid.rows.len()).find(ahead)?;
            let other = (grid.label(row), number(row)?);
            let head: String = grid.heads.get(column).map_or(String::new(), |head| super::tables::solid(&head.text));
            // The column of the whole year says it best.
            if found.is_none() || head.contains("全年") || head.contains("合计") {
                found = Some((own, other, head));
            }
        }
    }
    found
}
