//! The words of a disclosure report and its form: 受理申请25件, but 21 in the form.

use crate::{
    check::{Case, Check, Scope, arithmetic::Form, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about a number of applications that the form does not hold.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/disclosure-text",
        title: said("正文申请件数与表格不符", "Applications in words and in the form"),
        severity: Severity::Warning,
        asks: said(
            "正文写的公开申请件数，是否等于表中新收（或加上年结转）的总计。",
            "Whether the applications told in words are those of the form.",
        ),
        why: said(
            "正文和表格由不同的人填写，核对时首先看这一项。",
            "Words and form are filled in by different people.",
        ),
        flagged: "2023年受理政府信息公开申请⟦25件⟧，均已答复。\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 23 0 0 0 0 0 23\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        passes: "2023年受理政府信息公开申请21件，均已答复。\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 23 0 0 0 0 0 23\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        limits: said("只看表格前第一次写到的申请总数。", "Only the first total before the form is compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(form) = Form::of(case) else { return };
        let total = |id: &str| form.row(id).and_then(|row| row.last()).map(|number| number.value);
        let (Some(new), Some(carried), Some(done)) = (total("new"), total("carried"), total("total")) else { return };
        let Some(told) =
            case.figures().take_while(|figure| figure.start < form.start).find(|figure| is_told(case, figure))
        else {
            return;
        };
        let fits = [new, new.saturating_add(carried), done];
        let place = told.of.span;
        if fits.iter().any(|number| told.of.value == (*number).into()) {
            let says = format!("正文{}＝表格{}", told.words, told.of.value);
            found.pass(place, says, format!("{} in words and in the form", told.words));
            return;
        }
        let zh = format!("正文写{}，表中本年新收{new}、上年结转{carried}、办理总计{done}，哪一个对？", told.words);
        let en = format!("The words say {}, the form {new} new, {carried} carried over, {done} handled.", told.words);
        found.flag(place, zh, en);
    },
};

/// Whether a figure is the number of applications that came.
fn is_told(case: &Case<'_>, figure: &Figure<'_>) -> bool {
    const CAME: &[&str] = &["收到", "受理", "收办", "新收", "接收", "收悉"];
    let clause = case.clause_before(*figure);
    let about = figure.name().ends_with("申请") || clause.ends_with("申请") || clause.ends_with("申请案件");
    figure.is_result() && about && clause.contains("公开") && CAME.iter().any(|word| clause.contains(word))
}
