//! Two headings of one list say the same.

use crate::{
    check::{Check, Scope},
    report::{Evidence, Rule, Severity, said},
    text::{Index, chars},
};

/// A shorter title (其他, 总则) may well stand twice.
const SHORTEST: usize = 4;

/// Asks about the second.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/same-title",
        title: said("标题文字重复", "Two headings say the same"),
        severity: Severity::Info,
        asks: said("同一上级标题下有没有文字相同的标题。", "Whether two headings of one list have the same words."),
        why: said("可能是复制后忘了改标题。", "One may have been copied and not changed."),
        flagged: "一、工作情况\n（一）加强学习培训\n全年学习5次。\n⟦（二）加强学习培训⟧\n全年检查8次。\n",
        passes: "一、工作情况\n（一）加强学习培训\n全年学习5次。\n二、下步打算\n（一）加强学习培训\n安排学习6次。\n",
        limits: said("不同部分里的同名标题不提示。", "The same words in different parts are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["structure/repeated-paragraph"],
    ask: |case, found| {
        let (mut titles, mut seen) = (Index::default(), Vec::<Evidence>::new());
        for (_, node) in case.headings() {
            let section = node.section;
            let words: String = section.title.chars().map(chars::fold).filter(|c| !c.is_whitespace()).collect();
            if words.chars().count() < SHORTEST {
                continue;
            }
            let own = titles.number(format!("{:?} {words}", node.parent));
            if let Some(first) = seen.get(own) {
                let zh = format!("“{}”这个标题已经用过，是否忘了改？", section.title);
                let en = format!("The heading “{}” stands twice: was one not changed?", section.title);
                found.flag(section.heading, zh, en).shows(first.clone());
            } else {
                seen.push(case.evidence(section.heading));
            }
        }
    },
};
