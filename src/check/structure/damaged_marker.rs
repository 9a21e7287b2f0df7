//! A heading's number lost its bracket, or the heading its number: 一）, （四化解纠纷, 、加强领导.

use super::series::{rank, shape};
use crate::{
    check::{Case, Check, Found, Scope},
    report::{BlockKind, Rule, Section, Severity, said},
    text::chars,
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/damaged-marker",
        title: said("标题序号残缺", "A heading's number is damaged"),
        severity: Severity::Warning,
        asks: said(
            "序号的括号是否成对，序号是否丢失。",
            "Whether a number has both its brackets, and is there at all.",
        ),
        why: said("复制粘贴时容易丢字，层次就乱了。", "Pasting loses characters, and with them the level."),
        flagged: "一、工作情况\n（一）加强学习\n全年学习5次。\n⟦二）规范执法⟧\n全年检查8次。\n",
        passes: "一、工作情况\n（一）加强学习\n全年学习5次。\n（二）规范执法\n全年检查8次。\n",
        limits: said("全文都写作“一）”的，只提示一次。", "Where all numbers are written 一）, that is said once."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let is_second = |section: &&Section| rank(&shape(&section.marker)) == Some(1);
        let second: Vec<&Section> = case.headings().map(|(_, node)| node.section).filter(is_second).collect();
        let damaged: Vec<&Section> = second.iter().copied().filter(|section| lacks_bracket(section)).collect();
        let way = damaged.len() == second.len() && damaged.len() > 1;
        for section in damaged.iter().take(if way { 1 } else { damaged.len() }) {
            let marker = section.marker.trim();
            let (zh, en) = if is_torn(case, section) {
                let en =
                    format!("“{marker}” and its bracket on the line above are torn apart: is the line end in error?");
                (format!("“{marker}”的左括号留在上一行，序号是否被断成了两行？"), en)
            } else {
                let en = format!("“{marker}” lacks a bracket: should it be written like （一）?");
                (format!("“{marker}”缺了半边括号，是否应写作“（一）”的形式？"), en)
            };
            let finding = found.flag(section.heading, zh, en);
            if way {
                finding.severity = Severity::Info;
            }
        }
        lost_numbers(case, found);
    },
};

fn lacks_bracket(section: &Section) -> bool {
    let marker: String = section.marker.chars().map(chars::fold).collect();
    let has = |pair: [char; 2]| marker.contains(pair[0]) && marker.contains(pair[1]);
    // ㈠ is one sign.
    marker.contains(['（', '）', '〔', '〕', '[', ']']) && !has(['（', '）'])
}

/// Whether the bracket that is missing ends the line above.
fn is_torn(case: &Case<'_>, section: &Section) -> bool {
    case.text[..section.heading.start as usize].trim_end().ends_with(['（', '('])
}

/// A heading has at most so many characters.
const HEADING: usize = 40;

/// Lines that begin with what stands behind a number: 、加强领导; ）加强领导; （）加强领导.
fn lost_numbers(case: &Case<'_>, found: &mut Found<'_>) {
    for part in case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph) {
        let rest = part.words.trim_start_matches(['、', '）', '（', '.']);
        let mark = &part.words[..part.words.len() - rest.len()];
        let lost = matches!(mark, "、" | "）" | "（）" | "（）、" | ".");
        let title = rest.split('。').next().unwrap_or(rest);
        let line = !case.written(part.span).trim().contains(['\n', '\r']);
        if lost && line && rest.starts_with(chars::is_han) && title.chars().take(HEADING + 1).count() <= HEADING {
            let zh = format!("这一行以“{mark}”开头，标题的序号是否丢了？");
            let en = format!("This line begins with “{mark}”: has its number been lost?");
            found.flag(case.span(part.range.start..part.range.start + mark.len() + title.len()), zh, en);
        }
    }
}
