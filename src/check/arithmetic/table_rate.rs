//! A rate in a table that the counts of its row do not give, though those of most rows do.

use rust_decimal::Decimal;

use super::tables::{Grid, Number, is_total, solid};
use crate::{
    check::{
        Check, Scope,
        extent::{Extent, shown},
        figure::Figure,
    },
    report::{Rule, Severity, said},
};

/// Asks about rates of tables.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/table-rate",
        title: said("表中百分率与同行两数不符", "A table's rate is not what its counts give"),
        severity: Severity::Warning,
        asks: said(
            "表中“率”“占比”一栏，多数行能由另两栏相除得出时，其余各行是否也一致。",
            "Where most rates of a table's column are those of two other columns, whether all are.",
        ),
        why: said("改了件数，百分率常忘了重算。", "When counts are updated, the rate is often forgotten."),
        flagged: "各村调解情况如下：\n村\t调解纠纷\t调解成功\t成功率\n石坝村\t12件\t11件\t⟦81.7%⟧\n龙潭村\t28件\t27件\t96.4%\n合计\t40件\t38件\t95%\n",
        passes: "各村调解情况如下：\n村\t调解纠纷\t调解成功\t成功率\n石坝村\t12件\t11件\t91.7%\n龙潭村\t28件\t27件\t96.4%\n合计\t40件\t38件\t95%\n各类占比如下：\n类别\t件数\t占比\n邻里\t20件\t50%\n土地\t12件\t30%\n其他\t8件\t20%\n合计\t40件\t100%\n",
        limits: said(
            "看不出由哪两栏相除的不算；四舍五入、截尾都算一致。",
            "Rates whose counts cannot be told are left out; rounded and cut-off rates pass.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for grid in case.report.tables.iter().filter_map(|table| Grid::of(case, table)) {
            let rates = (1..grid.heads.len().min(MOST)).filter(|column| is_rate(&grid, *column));
            for row in rates.filter_map(|column| way(&grid, column)).flatten() {
                let [rate, part, whole] = row.figures;
                let right = shown(row.percent.value, rate.step().scale());
                let sum = format!("{}÷{}＝{right}%", part.words, whole.words);
                if row.holds() {
                    found.pass(rate.of.span, sum.clone(), sum);
                    continue;
                }
                let zh = format!("{sum}，表中写{}，哪一个对？", rate.words);
                let en = format!("{sum}, the table says {}: which is right?", rate.words);
                let finding = found.flag(rate.of.span, zh, en).expects(format!("{right}%"));
                finding.shows(case.evidence(part.of.span)).shows(case.evidence(whole.of.span));
            }
        }
    },
};

/// A table has at most so many columns that are looked at.
const MOST: usize = 12;

/// A rate with the counts that may give it.
struct Row<'c> {
    /// The rate, the part, the whole.
    figures: [Figure<'c>; 3],
    /// What the counts give.
    percent: Extent,
}

impl Row<'_> {
    fn holds(&self) -> bool {
        self.percent.prints_as(self.figures[0].of.value, self.figures[0].step())
    }

    /// Whether it holds, and not as all of it or none does in any two columns.
    fn proves(&self) -> bool {
        let value = self.figures[0].of.value;
        self.holds() && !value.is_zero() && value != Decimal::ONE_HUNDRED
    }
}

/// Whether a column is of percentages that are no growth.
fn is_rate(grid: &Grid<'_>, column: usize) -> bool {
    let head = solid(&grid.heads[column].text);
    let grows = ["增", "同比", "环比", "降", "幅"].iter().any(|word| head.contains(word));
    !grows && (0..grid.rows.len()).all(|row| grid.number(row, column).is_some_and(|number| is_percent(&number)))
}

fn is_percent(number: &Number<'_>) -> bool {
    match number {
        Number::Is(figure) => figure.is_exact() && figure.is_percent(),
        Number::None => true,
        Number::Words => false,
    }
}

/// The rows of a column of rates with the two counts each that give most of them: two columns, or a column and its total.
fn way<'c>(grid: &Grid<'c>, rate: usize) -> Option<Vec<Row<'c>>> {
    let counts: Vec<usize> = (1..grid.heads.len().min(MOST)).filter(|column| grid.adds(*column)).collect();
    let total = (0..grid.rows.len()).find(|row| is_total(&grid.label(*row)));
    let pairs = counts.iter().flat_map(|part| counts.iter().map(move |whole| (*part, Some(*whole))));
    let shares = counts.iter().filter(|_| total.is_some()).map(|part| (*part, None));
    let read = |(part, whole): (usize, Option<usize>)| -> Vec<Row<'c>> {
        let figure = |row: usize, column: usize| match grid.number(row, column)? {
            Number::Is(figure) => Some(figure),
            _ => None,
        };
        let row = |row: usize| {
            let whole = whole.map_or_else(|| figure(total?, part), |whole| figure(row, whole))?;
            let figures = [figure(row, rate)?, figure(row, part)?, whole];
            let percent = figures[1].extent()?.over(whole.extent()?)?.times(Decimal::ONE_HUNDRED)?;
            Some(Row { figures, percent })
        };
        // The total's own share of itself says nothing.
        (0..grid.rows.len()).filter(|row| whole.is_some() || Some(*row) != total).filter_map(row).collect()
    };
    let right = |rows: &Vec<Row<'c>>| rows.iter().filter(|row| row.holds()).count();
    let best = pairs.filter(|(part, whole)| Some(*part) != *whole).chain(shares).map(read).max_by_key(right)?;
    // Where a total is not the sum of its column, that is asked, and not its rate.
    let is_summed = |row: &Row<'c>| match total {
        Some(at)
            if grid
                .number(at, rate)
                .is_some_and(|number| matches!(number, Number::Is(of) if of.at == row.figures[0].at)) =>
        {
            row.figures[1..].iter().all(|count| sums_up(grid, at, *count))
        }
        _ => true,
    };
    let best: Vec<Row<'c>> = best.into_iter().filter(|row| row.holds() || is_summed(row)).collect();
    // One row that holds to a decimal proves the way, of whole percents two do.
    let fine = best.iter().any(|row| row.proves() && row.figures[0].step() < Decimal::ONE);
    let proved = best.iter().filter(|row| row.proves()).count();
    (proved >= if fine { 1 } else { 2 } && right(&best) >= 2 && right(&best) * 2 > best.len()).then_some(best)
}

/// Whether a number of the total's row is the sum of those above it in its column.
fn sums_up(grid: &Grid<'_>, total: usize, of: Figure<'_>) -> bool {
    let value = |row: usize, column: usize| match grid.number(row, column) {
        Some(Number::Is(figure)) => Some(figure),
        _ => None,
    };
    let column = (1..grid.heads.len()).find(|column| value(total, *column).is_some_and(|figure| figure.at == of.at));
    let above = |column: usize| (0..total).filter_map(move |row| value(row, column)).map(|figure| figure.of.value);
    column.is_none_or(|column| above(column).try_fold(Decimal::ZERO, Decimal::checked_add) == Some(of.of.value))
}
