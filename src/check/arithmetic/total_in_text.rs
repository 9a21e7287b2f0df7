//! A total that the sentence before a table tells otherwise than the table: 办结案件251件（见下表）, 合计 215.

use rust_decimal::prelude::ToPrimitive;

use super::tables::{Grid, Number, is_total};
use crate::{
    check::{Case, Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about what a table and the sentence that leads to it tell.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/total-in-text",
        title: said("正文与表中合计不一致", "A total in the text is not the table's"),
        severity: Severity::Warning,
        asks: said(
            "写明“见下表”的总数，与表中“合计”是否一致。",
            "Whether totals that point to a table are the table's.",
        ),
        why: said("表格更新后，正文里的总数常忘了改。", "Tables are updated and the text before them forgotten."),
        flagged: "全年办结处罚案件⟦251件⟧，罚没款⟦31.4元⟧（见下表）：\n领域\t案件数（件）\t罚没款（万元）\n食品\t96\t20.1\n药品\t119\t11.3\n合计\t215\t31.4\n",
        passes: "全年办结处罚案件215件，罚没款31.4万元（见下表）：\n领域\t案件数（件）\t罚没款（万元）\n食品\t96\t20.1\n药品\t119\t11.3\n合计\t215\t31.4\n",
        limits: said(
            "只看句中写明“下表”的；同样单位的数有几个、看不出对应哪一栏的不算。",
            "Only sentences that name the table; numbers whose column cannot be told are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/table-total"],
    ask: |case, found| {
        for grid in case.report.tables.iter().filter_map(|table| Grid::of(case, table)) {
            let mut totals = (0..grid.rows.len()).filter(|row| is_total(&grid.label(*row)));
            let (Some(row), None) = (totals.next(), totals.next()) else { continue };
            let total = |column: usize| match grid.number(row, column)? {
                Number::Is(total) if grid.adds(column) => Some(total),
                _ => None,
            };
            let totals: Vec<Figure<'_>> = (1..grid.heads.len()).filter_map(total).collect();
            let leads = leads_to(case, &grid);
            for figure in &leads {
                let alike = |other: &Figure<'_>| other.of.dimension == figure.of.dimension;
                let mut own = totals.iter().filter(|total| alike(total));
                let (Some(total), None) = (own.next(), own.next()) else { continue };
                if leads.iter().filter(|other| alike(other)).count() > 1 {
                    continue;
                }
                if figure.of.value == total.of.value {
                    let says = format!("表中合计同为{}", total.words);
                    found.pass(figure.of.span, says, format!("{} in the table too", total.words));
                    continue;
                }
                let right = written(*total);
                let zh = format!("这里写{}，下表合计是{right}，哪一个对？", figure.words);
                let en = format!("{} here, {right} in the table below: which is right?", figure.words);
                found.flag(figure.of.span, zh, en).expects(right).shows(case.evidence(total.of.span));
            }
        }
    },
};

/// A total of a column as running text writes it: 312.46万元.
fn written(total: Figure<'_>) -> String {
    let scale = total.scale().and_then(|scale| scale.to_u64());
    let place = match scale {
        Some(10_000) => "万",
        Some(100_000_000) => "亿",
        _ => return total.spoken(total.of.value),
    };
    format!("{}{place}{}", total.words, total.of.unit)
}

/// The sentence that points to a table stands at most so many bytes before it.
const NEAR: usize = 400;

/// The results of the sentence before a table that points to it.
fn leads_to<'c>(case: &Case<'c>, grid: &Grid<'c>) -> Vec<Figure<'c>> {
    let first = (0..grid.rows.len()).flat_map(|row| (0..grid.heads.len()).map(move |column| (row, column)));
    let first = first.filter_map(|(row, column)| grid.number(row, column)).find_map(|number| match number {
        Number::Is(figure) => Some(figure),
        _ => None,
    });
    let Some(first) = first else { return Vec::new() };
    let points = |figure: &Figure<'c>| {
        let sentence = case.words(case.sentence(&(figure.start..figure.end)));
        sentence.contains("下表") || sentence.contains("下列表")
    };
    let before = (0..first.at).rev().filter_map(|at| case.figure(at));
    let near = before.take_while(|figure| figure.end + NEAR >= first.start);
    near.filter(|figure| figure.is_result() && figure.counts() && points(figure)).collect()
}
