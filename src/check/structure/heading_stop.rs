//! Headings of one level with and without a full stop.

use super::series::{rank, shape};
use crate::{
    check::{Case, Check, Scope},
    report::{Rule, Section, Severity, said},
    text::solid,
};

/// Asks once for each level.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/heading-stop",
        title: said("标题句号不统一", "Headings with and without a full stop"),
        severity: Severity::Info,
        asks: said(
            "独立成行的同级标题，末尾是否都有或者都没有句号。",
            "Whether all headings of a level that stand alone end alike.",
        ),
        why: said("同级标题格式应当统一。", "Headings of one level should look alike."),
        flagged: "一、工作情况\n全年学习5次。\n⟦二、存在问题⟧。\n力量不足。\n三、下步打算\n加强学习。\n",
        passes: "一、工作情况\n全年学习5次。\n二、存在问题\n力量不足。\n三、下步打算\n加强学习。\n",
        limits: said("后面接着正文的标题不看。", "Headings that run on into their text are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for (level, name) in ["一、", "（一）"].into_iter().enumerate() {
            let mut groups: [Vec<&Section>; 2] = Default::default();
            for (_, node) in case.headings().filter(|(_, node)| rank(&shape(&node.section.marker)) == Some(level)) {
                if let Some(stop) = stands_alone(case, node.section) {
                    groups[usize::from(stop)].push(node.section);
                }
            }
            let [without, with] = &groups;
            let fewer = if with.len() <= without.len() { with } else { without };
            let Some(first) = fewer.first() else { continue };
            let (a, b) = (with.len(), without.len());
            let zh = format!("标题“{name}”这一级有{a}个带句号、{b}个不带，是否统一？");
            let en = format!("Of the headings {name}, {a} end with a full stop and {b} do not: should all be alike?");
            found.flag(first.heading, zh, en);
        }
    },
};

/// A title of more characters is a sentence of its own.
const LONGEST: usize = 40;

/// Whether a heading that has a line of its own, and a text below, ends with a full stop.
fn stands_alone(case: &Case<'_>, section: &Section) -> Option<bool> {
    let behind = &case.text[section.heading.end as usize..section.span.end as usize];
    let (line, below) = behind.split_once(['\n', '\r'])?;
    let line = line.trim();
    let short = section.title.chars().take(LONGEST + 1).count() <= LONGEST;
    (short && matches!(line, "" | "。") && solid(below) > 0).then_some(line == "。")
}
