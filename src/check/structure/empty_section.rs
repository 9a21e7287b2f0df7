//! A heading with nothing under it, where its sisters have a body.

use super::series::{rank, shape};
use crate::{
    check::{Case, Check, Scope},
    report::{Rule, Section, Severity, said},
    text::{Index, solid},
};

/// Asks what belongs there.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/empty-section",
        title: said("标题下没有内容", "A heading with nothing under it"),
        severity: Severity::Info,
        asks: said("同级标题都有正文时，有没有只剩标题的。", "Whether a heading stands bare among others with a body."),
        why: said("内容可能漏填，或者粘贴时丢了。", "Its body may not have been written, or was lost in pasting."),
        flagged: "一、工作情况\n（一）加强学习\n全年学习5次。\n⟦（二）规范执法⟧\n（三）化解纠纷\n全年调解9起。\n（四）信息公开\n公开信息12条。\n（五）平台建设\n归并栏目3个。\n⟦（六）监督保障情况⟧。\n二、下步打算\n",
        passes: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n（三）化解纠纷。\n二、下步打算\n",
        limits: said("同级大多只有标题的清单不提示。", "Lists of which most items are bare are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let (mut index, mut lists) = (Index::default(), Vec::<Vec<&Section>>::new());
        for (_, node) in case.headings() {
            if let Some(rank) = rank(&shape(&node.section.marker)).filter(|rank| *rank < 2) {
                index.entry(&mut lists, format!("{:?} {rank}", node.parent), Vec::new).push(node.section);
            }
        }
        for list in &lists {
            let empty: Vec<&&Section> = list.iter().filter(|section| is_empty(case, section)).collect();
            if empty.len() * 3 > list.len() {
                continue;
            }
            for section in empty {
                let zh = format!("“{}”下面没有内容，是否漏写？", section.title);
                let en = format!("Nothing stands under “{}”: was it left out?", section.title);
                let finding = found.flag(section.heading, zh, en);
                if is_named(section) {
                    finding.severity = Severity::Warning;
                }
            }
        }
    },
};

/// Whether a heading, which is no sentence, has nothing under it.
fn is_empty(case: &Case<'_>, section: &Section) -> bool {
    let behind = &case.text[section.heading.end as usize..section.span.end as usize];
    // （三）信息管理情况。 is a heading too; an item of a list may well be a sentence.
    let behind = if is_named(section) { behind.trim_start_matches('。') } else { behind };
    section.children.is_empty() && solid(behind) == 0 && !section.title.contains(['；', '：', '。'])
}

/// Whether a title names what is told below it.
fn is_named(section: &Section) -> bool {
    section.title.ends_with("情况")
}
