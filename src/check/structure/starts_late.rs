//! The first number is missing: a list begins with 二、.

use super::series;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about lists that do not begin with 1.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/starts-late",
        title: said("标题序号不从一开始", "A list does not begin with its first number"),
        severity: Severity::Info,
        asks: said("每组标题的序号是否从一开始。", "Whether each list of headings begins with its first number."),
        why: said(
            "第一个标题可能丢了序号，或者粘贴时少了开头。",
            "The first heading may have lost its number, or the text its beginning.",
        ),
        flagged: "一、工作情况\n⟦（二）规范执法⟧。\n（三）化解纠纷。\n二、下步打算\n",
        passes: "一、工作情况\n1.规范执法。\n2.化解纠纷。\n二、下步打算\n3.加强学习。\n4.健全制度。\n附件：1.任务分工表\n2.清理工作安排\n",
        limits: said("接着前一部分往下编的序号不提示。", "Numbers that count on from the part before are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["structure/mixed-siblings"],
    ask: |case, found| {
        for series in &case.once.series {
            let Some((first, number)) = series.items.first().filter(|(_, number)| *number > 1) else { continue };
            if series.follows.is_some_and(|last| last + 1 == *number) {
                continue;
            }
            // 附件：1.任务分工表⏎2.工作安排: the first stands behind the word.
            let behind = case.paragraphs.partition_point(|part| part.span.start < first.heading.start);
            let above = behind.checked_sub(1).map_or("", |at| case.paragraphs[at].words);
            if series::lists_attachments(above) {
                continue;
            }
            let marker = first.marker.trim();
            let zh = format!("这一组标题从“{marker}”开始，前面的是否缺了，或者丢了序号？");
            let en = format!("This list begins with “{marker}”: is its beginning missing?");
            found.flag(first.heading, zh, en);
        }
    },
};
