//! The structure as Markdown: headings, the figures of each as a list, the findings as a table. Tools that draw mind maps
//! read it as well as people do.

use std::fmt::Write;

use super::figures::{by_heading, in_a_line};
use super::{Export, findings, stamp, title};
use crate::text::chars::turns;
use crate::view::{Places, around, label, told};

/// The deepest heading that Markdown has.
const DEEPEST: usize = 6;

/// The document as an outline.
pub fn write(export: &Export<'_>) -> String {
    let mut out = format!("# {}\n", escaped(&title(export)));
    outline(&mut out, export);
    checks(&mut out, export);
    let _ = write!(out, "\n---\n\n");
    for sentence in stamp::sentences(export) {
        let _ = writeln!(out, "- {}", escaped(&sentence));
    }
    out
}

/// Each heading with its figures, parts below their whole; first those that stand before any heading.
fn outline(out: &mut String, export: &Export<'_>) {
    for (heading, figures) in by_heading(&Places::new(export.report), export.report) {
        if let Some(heading) = heading {
            let sharps = "#".repeat((usize::from(heading.level) + 1).min(DEEPEST));
            let _ = writeln!(out, "\n{sharps} {}", escaped(&label(heading)));
        }
        for (i, row) in figures.iter().enumerate() {
            let start = if i == 0 { "\n" } else { "" };
            let _ =
                writeln!(out, "{start}{}- {}", "  ".repeat(row.depth), escaped(&in_a_line(row.quantity, export.words)));
        }
    }
}

fn checks(out: &mut String, export: &Export<'_>) {
    let heads = ["take.severity", "table.section", "take.says", "take.expected", "take.handling", "take.note"];
    let places = Places::new(export.report);
    let cells = |cells: [&str; 6]| cells.map(escaped).join(" | ");
    let _ = writeln!(out, "\n## {}\n", export.words.say("take.checks"));
    if findings::all(export).next().is_none() {
        let _ = writeln!(out, "{}", export.words.say("checks.none"));
        return;
    }
    let _ = writeln!(out, "| {} |\n|{}", cells(heads.map(|id| export.words.say(id))), "---|".repeat(heads.len()));
    for (found, handling) in findings::all(export) {
        let place = around(&places, found).map(label).unwrap_or_default();
        let row = [
            export.words.say(told(found.severity).1),
            &place,
            export.words.told(&found.message, &found.message_en),
            found.expected.as_deref().unwrap_or_default(),
            export.words.say(handling),
            export.handling.reason(found).unwrap_or_default(),
        ];
        let _ = writeln!(out, "| {} |", cells(row));
    }
}

/// Words that mean nothing but themselves: no markup, no HTML, no list, no cell, no line.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    // What turns the direction of writing has no element here that would shut it in.
    let mut chars = words.chars().filter(|c| !matches!(c, '\n' | '\r') && !turns(*c)).peekable();
    while let Some(c) = chars.next() {
        let opens_list = match c {
            '+' | '-' => out.is_empty(),
            '.' | ')' if chars.peek().is_none_or(|next| next.is_whitespace()) => {
                !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        };
        // As numbers: there are readers of Markdown that hand everything with a `<` on to the browser.
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c => {
                if opens_list || "\\`*_[]>|#~$!".contains(c) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_markup() {
        assert_eq!(escaped("甲\u{202e}乙"), "甲乙");
        assert_eq!(escaped("<script>|*a*\n[b](c)"), "&lt;script\\>\\|\\*a\\*\\[b\\](c)");
        assert_eq!(escaped("2.86万人"), "2.86万人");
        assert_eq!((escaped("- a-b"), escaped("12. 年 3.5")), ("\\- a-b".into(), "12\\. 年 3.5".into()));
    }
}
