//! The fixed form of 政府信息公开工作年度报告, whose numbers are tied to each other by the form itself.

use std::ops::Range;

use super::disclosure::{COLUMNS, Form, Number};
use crate::{
    check::{Case, Check, Found, Scope},
    report::{Rule, Severity, said},
};

/// Asks about numbers of the form that do not tally.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/disclosure-form",
        title: said("政府信息公开年报表格数据勾稽不符", "The disclosure form does not tally"),
        severity: Severity::Error,
        asks: said(
            "新收＋上年结转是否等于办理总计＋结转下年；各行、各列、复议诉讼各组的总计是否相符。",
            "Whether new and carried-over applications are those handled and left, and whether every total of the form is its sum.",
        ),
        why: said(
            "表格自带勾稽关系，报送系统和评估都按它核对。",
            "The form itself states these ties, and reviewers check them.",
        ),
        flagged: "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 ⟦21⟧ 0 0 0 0 0 21\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        passes: "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 20 0 0 0 0 0 20\n四、结转下年度继续办理 3 0 0 0 0 0 3\n",
        limits: said("有空格、少格的行不核对。", "Rows with empty or missing cells are left alone."),
        source: Some("《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(form) = Form::of(case) else { return };
        let rows: Vec<bool> = form.rows().map(|row| ask_total(case, found, row)).collect();
        // Where a row's own total is wrong, what it is compared with is wrong too.
        let columns = if rows.contains(&false) { COLUMNS - 1 } else { COLUMNS };
        for (group, name) in form.cases.chunks(5).zip(["行政复议", "未经复议直接起诉", "复议后起诉"]) {
            ask_group(case, found, group, name);
        }
        ask_balance(case, found, &form, columns);
        ask_decisions(case, found, &form, columns);
    },
};

/// 自然人 and the five kinds of organisations are 总计.
fn ask_total(case: &Case<'_>, found: &mut Found<'_>, row: &[Number]) -> bool {
    row.split_last().is_none_or(|(total, parts)| {
        compare(case, found, &total.range, total.value, parts.iter().map(|part| part.value), "本行总计")
    })
}

/// 结果维持, 结果纠正, 其他结果, 尚未审结 are 总计.
fn ask_group(case: &Case<'_>, found: &mut Found<'_>, group: &[Number], name: &str) {
    if let (Some((total, parts)), Some(first)) = (group.split_last(), group.first()) {
        let place = first.range.start..total.range.end;
        compare(case, found, &place, total.value, parts.iter().map(|part| part.value), &format!("{name}“总计”"));
    }
}

/// What came is what was handled and what is left, in every column.
fn ask_balance(case: &Case<'_>, found: &mut Found<'_>, form: &Form, columns: usize) {
    let [new, carried, total, left] = ["new", "carried", "total", "left"].map(|id| form.row(id));
    let (Some(new), Some(carried), Some(total), Some(left)) = (new, carried, total, left) else { return };
    let mut right = true;
    for column in 0..columns {
        let [new, carried, done, left] = [new, carried, total, left].map(|row| row[column].value);
        let place = case.span(total[column].range.clone());
        let sums = (new.saturating_add(carried), done.saturating_add(left));
        if sums.0 == sums.1 {
            if sums.0 > 0 {
                let says = format!("{new}＋{carried}＝{done}＋{left}");
                found.pass(place, says.clone(), says);
            }
            continue;
        }
        // The last column repeats what another has shown.
        if column + 1 == COLUMNS && !right {
            return;
        }
        right = false;
        let says = format!("新收{new}＋上年结转{carried}＝{}，办理总计{done}＋结转下年{left}＝{}", sums.0, sums.1);
        let zh = format!("{says}，两者应相等，哪一个数有误？");
        let en = format!(
            "{new}＋{carried}＝{} came, {done}＋{left}＝{} are handled or left: which is wrong?",
            sums.0, sums.1
        );
        found.flag(place, zh, en);
    }
}

/// 总计 is all that was decided, in every column.
fn ask_decisions(case: &Case<'_>, found: &mut Found<'_>, form: &Form, columns: usize) {
    let (Some(total), Some(rows)) = (form.row("total"), form.decisions()) else { return };
    let mut right = true;
    for (column, total) in total.iter().enumerate().take(columns) {
        let parts = rows.iter().map(|row| row[column].value).filter(|part| *part > 0);
        if column + 1 < COLUMNS || right {
            right &= compare(case, found, &total.range, total.value, parts, "办理结果总计");
        }
    }
}

/// Compares a total with its parts; whether it is their sum.
fn compare(
    case: &Case<'_>,
    found: &mut Found<'_>,
    place: &Range<usize>,
    total: u64,
    parts: impl Iterator<Item = u64> + Clone,
    name: &str,
) -> bool {
    let sum = parts.clone().fold(0u64, u64::saturating_add);
    let list: Vec<String> = parts.map(|part| part.to_string()).collect();
    let list = if list.is_empty() { "0".to_owned() } else { list.join("＋") };
    let place = case.span(place.clone());
    if sum == total {
        if total > 0 {
            let says = format!("{list}＝{total}");
            found.pass(place, says.clone(), says);
        }
        return true;
    }
    let zh = format!("{list}＝{sum}，{name}写{total}，哪一个对？");
    let en = format!("{list}＝{sum}, the total says {total}: which is right?");
    found.flag(place, zh, en).expects(sum.to_string());
    false
}
