//! Running text that stops in the middle of a sentence.

use crate::{
    check::{Case, Check, Scope, case::Part},
    report::{BlockKind, Rule, Severity, said},
    text::{chars, read_day},
};

/// Asks about paragraphs without an end.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/cut-sentence",
        title: said("段落没有结尾", "A paragraph without an end"),
        severity: Severity::Warning,
        asks: said("正文段落是否以句号等收尾。", "Whether running text ends with a full stop or the like."),
        why: said("段落可能被截断，后半句丢了。", "It may have been cut, and the rest lost."),
        flagged: "一、工作情况\n全镇扎实推进法治建设。各项任务有序开展，组织学⟦法活动⟧\n二、下步打算\n",
        passes: "一、工作情况\n全镇扎实推进法治建设。各项任务有序开展，组织学法活动。\n二、下步打算\n全年学法12次。 松岭镇人民政府 2025年2月28日\n",
        limits: said(
            "标题、列表、表格和署名不看；多处如此的，当作排版习惯，只提示一次。",
            "Headings, lists, tables and signatures are left alone; where many end so, that is said once.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let wrapped = is_wrapped(case);
        let cut = case
            .paragraphs
            .iter()
            .enumerate()
            .filter(|(i, part)| is_cut(case, part) && !(wrapped && goes_on(case, *i)));
        let cut: Vec<&Part<'_>> = cut.map(|(_, part)| part).collect();
        let many = cut.len() >= MANY;
        for part in cut.iter().take(if many { 1 } else { MANY }) {
            let last = part.words.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
            let (mut zh, mut en) = (
                "这一段末尾没有句号，是否被截断？".to_owned(),
                "This paragraph ends without a full stop: was it cut?".to_owned(),
            );
            if many {
                zh = format!("{zh}（类似的共{}处）", cut.len());
                en = format!("{en} ({} like it)", cut.len());
            }
            let finding = found.flag(case.span(part.range.start + last..part.range.end), zh, en);
            if many {
                finding.severity = Severity::Info;
            }
        }
    },
};

/// So many paragraphs without an end are a habit of the page.
const MANY: usize = 4;

/// Running text without 。 is one only if it is at least so many characters long.
const LONG: usize = 50;

fn is_cut(case: &Case<'_>, part: &Part<'_>) -> bool {
    let body = match part.kind {
        BlockKind::Paragraph => part.words,
        BlockKind::Heading => body(case, part),
        _ => return false,
    };
    let open = |c: char| chars::is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '，' | '、' | '（' | '“' | '《');
    if !body.ends_with(open) {
        return false;
    }
    let running = body.contains('。') || (body.contains('，') && body.chars().take(LONG).count() == LONG);
    // The line below a picture names who took it; an address ends without a stop.
    let caption = ["摄", "供图", "报道"].iter().any(|word| body.ends_with(word));
    let address =
        ["电话", "邮编", "邮箱", "网址", "www", "http", "联系人", "地址"].iter().any(|word| body.contains(word));
    // 全年12次。松岭镇人民政府 2025年2月28日: the closing ran into the last paragraph.
    let end = body.rfind('。').map_or("", |at| &body[at..]);
    let closing = !end.contains('，') && dated(end);
    running && !caption && !address && !closing
}

/// Whether words name a day.
fn dated(words: &str) -> bool {
    words.char_indices().any(|(at, _)| read_day(&words[at..]).is_some())
}

/// So many paragraphs of several lines make a wrapped text.
const WRAPPED: usize = 3;

/// Whether the lines of the text were wrapped, so that one may still be cut in two.
fn is_wrapped(case: &Case<'_>) -> bool {
    case.prose().filter(|part| case.written(part.span).contains('\n')).take(WRAPPED).count() == WRAPPED
}

/// Whether running text follows paragraph `i`.
fn goes_on(case: &Case<'_>, i: usize) -> bool {
    case.paragraphs.get(i + 1).is_some_and(|next| next.kind == BlockKind::Paragraph)
}

/// What follows a heading in its own paragraph.
fn body<'c>(case: &Case<'c>, part: &Part<'c>) -> &'c str {
    let head = part.section.map_or(part.span, |at| case.nodes[at].section.heading);
    let len = case.text[head.range()].chars().filter(|c| !c.is_whitespace()).count();
    let start = part.words.char_indices().nth(len).map_or(part.words.len(), |(at, _)| at);
    part.words[start..].trim_start_matches(['。', '：', ' '])
}
