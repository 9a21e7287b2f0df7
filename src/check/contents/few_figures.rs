//! Results most of whose parts have no figure.

use super::parts;
use crate::{
    check::{Case, Check, Scope, case::Node},
    report::{NodeKind, Role, Rule, Severity, said},
};

/// Asks about results with few figures.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/few-figures",
        title: said("多数举措没有数据", "Most measures have no figure"),
        severity: Severity::Info,
        asks: said("各项举措是否大多有数据支撑。", "Whether most measures are borne out by figures."),
        why: said("没有数据的举措，看不出做了多少。", "Without a figure one cannot see how much was done."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n（一）加强学习\n学习法律法规。\n（二）规范执法\n规范执法行为。\n（三）化解纠纷\n调解矛盾纠纷36起。\n（四）深化普法\n开展普法宣传。\n（五）公开政务\n推进政务公开。\n二、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）加强学习\n学习6次。\n（二）规范执法\n规范执法行为。\n（三）化解纠纷\n调解矛盾纠纷36起。\n（四）深化普法\n开展普法宣传8场。\n（五）公开政务\n推进政务公开。\n二、下一步工作安排\n组织培训6期。\n",
        limits: said(
            "五个以上部分、超过三分之二没有数据才提示。",
            "Asked only of five parts or more, over two thirds of them without a figure.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &["contents/no-figures"],
    ask: |case, found| {
        let Some(first) = case.sections_of(Role::Achievements).next().filter(|_| parts::asked(case)) else { return };
        let leaves: Vec<&Node<'_>> = leaves(case).collect();
        let counted = |node: &&&Node<'_>| !case.quantities_in(node.section.span).is_empty();
        let bare: Vec<&&Node<'_>> = leaves.iter().filter(|node| !counted(node)).collect();
        if leaves.len() >= FEWEST && bare.len() * 3 > leaves.len() * 2 {
            let (n, of) = (bare.len(), leaves.len());
            let zh = format!("{of}个部分里有{n}个没有数据，是否补充？");
            let en = format!("{n} of {of} parts have no figure: add some?");
            let finding = found.flag(first.heading, zh, en);
            for node in bare {
                finding.shows(case.evidence(node.section.heading));
            }
        }
    },
};

/// Fewer parts are not asked about.
const FEWEST: usize = 5;

/// The headings of results that have no heading inside.
fn leaves<'c>(case: &'c Case<'c>) -> impl Iterator<Item = &'c Node<'c>> {
    let inner = |node: &Node<'_>| node.section.children.iter().any(|child| child.kind == NodeKind::Heading);
    let results = case.headings().map(|(_, node)| node).filter(|node| node.role == Some(Role::Achievements));
    results.filter(move |node| !inner(node))
}
