//! A total of a table that its rows or columns do not give.

use rust_decimal::Decimal;

use super::{
    disclosure::Form,
    tables::{Grid, Number, is_total, solid},
};
use crate::{
    check::{Case, Check, Found, Scope, extent::Extent, figure::Figure},
    lexicon::WordList,
    report::{Rule, Severity, said},
};

/// Asks about totals of tables.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/table-total",
        title: said("表中合计与各项之和不符", "A table's total is not the sum"),
        severity: Severity::Error,
        asks: said(
            "表中“合计”行、“合计”列是否等于各项之和。",
            "Whether totals of a table are the sums of its rows and columns.",
        ),
        why: said("改了分项，合计忘了改，最容易被审计发现。", "Parts get changed and totals forgotten."),
        flagged: "各领域办案情况如下：\n执法领域\t立案数\t结案数\n食品安全\t96\t92\n产品质量\t52\t49\n价格监管\t60\t58\n合计\t208\t⟦198⟧\n",
        passes: "各领域办案情况如下：\n执法领域\t立案数\t结案数\n食品安全\t96\t92\n产品质量\t52\t49\n价格监管\t60\t58\n其中：明码标价\t20\t18\n合计\t208\t199\n",
        limits: said(
            "“其中”行和百分率列不加；只有一列数时，差得多的当作不是全部，不提示。",
            "Rows told as parts of others and columns of rates are not added; a lone column far from its total is left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/disclosure-form"],
    ask: |case, found| {
        // The form has a check of its own, unless its columns are others.
        if Form::of(case).is_some_and(|form| form.rows().next().is_some()) {
            return;
        }
        for grid in case.report.tables.iter().filter_map(|table| Grid::of(case, table)) {
            let mut sums = down(&grid);
            tell(case, found, std::mem::take(&mut sums));
            tell(case, found, across(&grid));
        }
    },
};

/// A total and what it is the total of.
struct Sum<'c> {
    total: Figure<'c>,
    parts: Vec<Figure<'c>>,
}

impl Sum<'_> {
    fn of(&self) -> Option<Extent> {
        self.parts.iter().try_fold(Extent::exactly(Decimal::ZERO), |sum, part| sum.plus(part.extent()?))
    }

    fn holds(&self) -> bool {
        self.of().zip(self.total.extent()).is_none_or(|(sum, total)| sum.meets(total))
    }

    /// Whether it is so near that hardly anything was left out.
    fn is_near(&self) -> bool {
        let off = self.of().and_then(|sum| sum.value.checked_sub(self.total.of.value));
        off.and_then(|off| off.abs().checked_mul(Decimal::TEN)).is_some_and(|off| off <= self.total.of.value)
    }
}

/// The sums that total rows state of the rows above them, or, where they stand first, below them.
fn down<'c>(grid: &Grid<'c>) -> Vec<Sum<'c>> {
    let labels: Vec<String> = (0..grid.rows.len()).map(|row| grid.label(row)).collect();
    let nested = |label: &String| ["#", "（", "*", "-", "—"].iter().any(|mark| label.starts_with(mark));
    if labels.iter().any(nested) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for total in (0..labels.len()).filter(|row| is_total(&labels[*row])) {
        let rows = if total == start {
            let end = (total + 1..labels.len()).find(|row| is_total(&labels[*row])).unwrap_or(labels.len());
            total + 1..end
        } else {
            start..total
        };
        start = rows.end.max(total + 1);
        let has_parts = rows.clone().any(|row| labels[row] == "小计");
        let taken = rows.filter(|row| (labels[*row] == "小计") == has_parts && !labels[*row].starts_with("其中"));
        let taken = taken.collect::<Vec<_>>();
        let of = |rows: &[usize]| -> Vec<Sum<'c>> {
            let columns = (1..grid.heads.len()).filter(|column| grid.adds(*column));
            columns.filter_map(|column| sum(grid, (total, column), rows.iter().map(|row| (*row, column)))).collect()
        };
        let all = of(&taken);
        // 本年新收, 上年结转: what became of them is told, and added up, below.
        let came = |row: &usize| labels[*row].contains("新收") || WordList::Carried.is_in(&labels[*row]);
        let began = taken.iter().rposition(came).filter(|last| last + 1 < taken.len() && !all.iter().any(Sum::holds));
        found.extend(began.map_or(all, |last| of(&taken[last + 1..])));
    }
    // How many rows below 其中 are of the one above it, only a sum that holds tells.
    let sure = !labels.iter().any(|label| label.starts_with("其中")) || found.iter().any(Sum::holds);
    if sure { found } else { Vec::new() }
}

/// The sums that total columns state of the columns before them.
fn across<'c>(grid: &Grid<'c>) -> Vec<Sum<'c>> {
    let total = |column: &usize| is_total(&solid(&grid.heads[*column].text));
    let totals: Vec<usize> = (1..grid.heads.len()).filter(total).collect();
    let [total] = totals[..] else { return Vec::new() };
    let others: Vec<usize> = (1..grid.heads.len()).filter(|column| *column != total).collect();
    if others.len() < 2 || !(1..grid.heads.len()).all(|column| grid.adds(column)) {
        return Vec::new();
    }
    (0..grid.rows.len()).filter_map(|row| sum(grid, (row, total), others.iter().map(|column| (row, *column)))).collect()
}

fn sum<'c>(grid: &Grid<'c>, total: (usize, usize), parts: impl Iterator<Item = (usize, usize)>) -> Option<Sum<'c>> {
    let Number::Is(whole) = grid.number(total.0, total.1)? else { return None };
    let numbers: Option<Vec<Number<'c>>> = parts.map(|(row, column)| grid.number(row, column)).collect();
    let parts: Vec<Figure<'c>> = numbers?
        .into_iter()
        .filter_map(|number| if let Number::Is(figure) = number { Some(figure) } else { None })
        .collect();
    let alike = parts.iter().all(|part| part.of.unit == whole.of.unit);
    let sum = Sum { total: whole, parts };
    // 1, 0, 0, 总计1: a lone part that is the whole says how the table is made.
    (alike && (sum.parts.len() >= 2 || sum.parts.len() == 1 && sum.holds())).then_some(sum)
}

/// Tells which sums hold and which do not. Where most do not, the table is not understood.
fn tell(case: &Case<'_>, found: &mut Found<'_>, sums: Vec<Sum<'_>>) {
    let right = sums.iter().filter(|sum| sum.holds()).count();
    let wrong = sums.len() - right;
    let alone = right == 0 && wrong == 1 && sums.iter().all(|sum| sum.parts.len() >= 3 && sum.is_near());
    for sum in sums.into_iter().filter(|sum| sum.parts.len() >= 2) {
        let list = crate::check::figure::joined(&sum.parts, "＋");
        let Some(value) = sum.of().map(|told| sum.total.spoken(told.value)) else { continue };
        if sum.holds() {
            let says = format!("{list}＝{}", sum.total.words);
            found.pass(sum.total.of.span, says.clone(), says);
        } else if wrong <= right || alone {
            let zh = format!("{list}＝{value}，表中合计写{}，哪一个对？", sum.total.words);
            let en = format!("{list}＝{value}, the total says {}: which is right?", sum.total.words);
            let finding = found.flag(sum.total.of.span, zh, en).expects(value);
            if alone {
                finding.severity = Severity::Warning;
            }
            for part in sum.parts {
                finding.shows(case.evidence(part.of.span));
            }
        }
    }
}
