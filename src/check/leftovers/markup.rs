//! Tags and entities of a web page in the text: <br>, &nbsp;.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::{Span, chars::signs, leftover},
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/markup",
        title: said("网页代码没有清除", "Tags of a web page"),
        severity: Severity::Info,
        asks: said("正文里有没有“<br>”“&nbsp;”之类的代码。", "Whether tags or entities like <br> or &nbsp; are left."),
        why: said("从网页源码复制时带进来的。", "They came along from the source of a page."),
        flagged: "全镇扎实推进⟦&nbsp;⟧法治建设。<br>成效明显。",
        passes: "全镇扎实推进法治建设，学习<条例>，得分<80的2人，R&D项目1个。",
        limits: said("全文只提示第一处；阅读时已跳过。", "Said once; the reading leaves them out."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let mut places: Vec<Span> = Vec::new();
        for part in case.prose() {
            let words = case.written(part.span);
            for (at, _) in signs(words).filter(|(_, c)| matches!(c, '<' | '&')) {
                let len = leftover::at(&words[at..], false).map(|(len, _)| len).or_else(|| entity(&words[at..]));
                let start = part.span.start as usize + at;
                places.extend(len.map(|len| Span::new(start, start + len)));
            }
        }
        if let Some(first) = places.first() {
            let n = places.len();
            let zh = format!("“{}”是网页代码，是否清除？（共{n}处）", case.written(*first));
            found.flag(*first, zh, format!("A tag of a web page ({n} here): should it go?"));
        }
    },
};

/// An entity that stands for a character: &ldquo;, &#8220;.
fn entity(words: &str) -> Option<usize> {
    let name = words[1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    ((2..=8).contains(&name) && words[1 + name..].starts_with(';')).then_some(name + 2)
}
