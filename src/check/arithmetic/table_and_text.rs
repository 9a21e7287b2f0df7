//! A change told in the text of which the table has another end: 由2023年的180件上升到217件, and 180, 207 in the row.

use super::{columns, tables::in_table};
use crate::{
    check::{Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about changes that text and table tell differently.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/table-and-text",
        title: said("正文与表中数据不一致", "Text and table disagree"),
        severity: Severity::Warning,
        asks: said(
            "正文写的前后两年的数，与表中同名一行的数是否一致。",
            "Whether the two values of a change are those that a table has in the row of that name.",
        ),
        why: said("表改了，正文忘了改。", "The table was corrected, the text was not."),
        flagged: "纠纷类型\t2023年\t2024年\t增减（%）\n邻里\t120\t132\t10.0\n物业\t180\t207\t15.0\n消费\t60\t72\t20.0\n\n物业纠纷由2023年的180件上升到2024年的⟦217件⟧，增势明显。",
        passes: "纠纷类型\t2023年\t2024年\t增减（%）\n邻里\t120\t132\t10.0\n物业\t180\t207\t15.0\n消费\t60\t72\t20.0\n\n物业纠纷由2023年的180件上升到2024年的207件，增势明显。",
        limits: said(
            "只比较两年中有一年相同、另一年不同的数。",
            "Only where one of the two years agrees and the other does not.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let rows = columns::rows(case);
        if rows.is_empty() {
            return;
        }
        for step in &case.once.steps {
            let Some(from) = step.from.filter(|_| !in_table(case, step.to.of.span)) else { continue };
            let named = |label: &str| {
                let name = if step.to.name().is_empty() { from.name() } else { step.to.name() };
                !name.is_empty()
                    && label.chars().nth(1).is_some()
                    && (name.starts_with(label) || label.starts_with(name))
            };
            let same = |a: Figure<'_>, b: Figure<'_>| a.of.value == b.of.value;
            let like = |a: Figure<'_>, b: Figure<'_>| b.of.unit.is_empty() || a.of.unit == b.of.unit;
            for (_, last, now) in rows.iter().filter(|(label, last, _)| named(label) && like(from, *last)) {
                let (odd, right) = match (same(from, *last), same(step.to, *now)) {
                    (true, false) => (step.to, *now),
                    (false, true) => (from, *last),
                    (true, true) => {
                        let says = format!("表中同为{}、{}", last.words, now.words);
                        found.pass(step.to.of.span, says, format!("{} and {} in the table too", last.words, now.words));
                        continue;
                    }
                    (false, false) => continue,
                };
                let (here, there) = (odd.words, right.words);
                let zh = format!("这里写{here}，表中是{there}，哪一个对？");
                let en = format!("{here} here, {there} in the table: which is right?");
                found.flag(odd.of.span, zh, en).shows(case.evidence(right.of.span));
            }
        }
    },
};
