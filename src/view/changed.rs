//! What was changed in a text since it came: each piece, what stood there before, and the ways back.

use std::ops::Range;

use maud::{Markup, html};

use super::places::{Places, label};
use super::words::Words;
use crate::Report;
use crate::text::{Change, changes};

/// Changes that are listed; a text that was written anew has hundreds.
const LISTED: usize = 200;

/// Characters beside a change that tell where it is.
const BESIDE: usize = 10;

/// Characters of a long piece that are shown.
const SHOWN: usize = 80;

/// The chip above the text; nothing where nothing was changed.
#[must_use]
pub fn changed(report: &Report, before: Option<&str>, text: &str, words: &Words) -> Markup {
    let Some(before) = before else { return Markup::default() };
    let (all, places) = (changes(before, text), Places::new(report));
    html! {
        @if !all.is_empty() {
            details class="chip" {
                summary { (words.fill("changed.count", &[("n", &all.len())])) }
                @if is_anew(before, &all) { p { (words.say("changed.anew")) } }
                ol {
                    @for (at, change) in all.iter().take(LISTED).enumerate() {
                        li {
                            (section(&places, change, words)) " "
                            (piece(before, text, change))
                            " " button type="button" class="link" data-change=(at) { (words.say("changed.see")) }
                            " " button type="button" class="link" data-change-back=(at) { (words.say("changed.back")) }
                        }
                    }
                    @if all.len() > LISTED { li { "……" } }
                }
                p {
                    button type="button" data-copy-changes { (words.say("changed.copy")) } " "
                    button type="button" data-change-back="all" { (words.say("changed.all_back")) }
                }
            }
        }
    }
}

/// Each change as a sentence: `（六）矛盾化解：“办结34件”改为“办结35件”。`
#[must_use]
pub fn change_sentences(report: &Report, before: &str, text: &str, words: &Words) -> Vec<String> {
    let places = Places::new(report);
    let sentence = |change: &Change| {
        let (left, right) = beside(before, &change.before);
        let said = |piece: &str| format!("{left}{}{right}", shown(piece));
        let (old, new) = (said(&before[change.before.clone()]), said(&text[change.after.clone()]));
        words.fill("changed.sentence", &[("section", &section(&places, change, words)), ("old", &old), ("new", &new)])
    };
    changes(before, text).iter().map(sentence).collect()
}

/// Whether most of the old text is gone: another text was put in its place.
fn is_anew(before: &str, all: &[Change]) -> bool {
    all.iter().map(|change| change.before.len()).sum::<usize>() * 2 > before.len()
}

fn piece(before: &str, text: &str, change: &Change) -> Markup {
    let (left, right) = beside(before, &change.before);
    let (gone, come) = (shown(&before[change.before.clone()]), shown(&text[change.after.clone()]));
    html! {
        "…" (left)
        @if !gone.is_empty() { del { (gone) } }
        @if !come.is_empty() { ins { (come) } }
        (right) "…"
    }
}

/// The heading that the change stands under.
fn section(places: &Places, change: &Change, words: &Words) -> String {
    let at = places.headings.partition_point(|heading| heading.span.start as usize <= change.after.start);
    let heading = at.checked_sub(1).and_then(|at| places.headings.get(at));
    heading.map_or(words.say("outline.front").to_owned(), |heading| label(heading))
}

/// What stands on the same line before and behind a piece of the old text: what is looked for on the paper.
fn beside<'t>(text: &'t str, piece: &Range<usize>) -> (&'t str, &'t str) {
    let line = |text: &'t str, is_end: bool| if is_end { text.rsplit('\n').next() } else { text.split('\n').next() };
    let left = line(&text[..piece.start], true).unwrap_or_default();
    let right = line(&text[piece.end..], false).unwrap_or_default();
    let begin = left.char_indices().rev().nth(BESIDE - 1).map_or(0, |(at, _)| at);
    let end = right.char_indices().nth(BESIDE).map_or(right.len(), |(at, _)| at);
    (&left[begin..], &right[..end])
}

/// A piece on one line, a long one cut; the end of a line as what people know it by.
fn shown(piece: &str) -> String {
    let line = piece.replace('\n', "↵");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn says_what_stood_there_and_where() {
        let (report, text) = fixture::town();
        let before = text.replace("纠纷130起", "纠纷13起").replace("资料1200余份", "<资料>1200余份");
        let words = Words::new(Language::Chinese);
        let html = changed(&report, Some(&before), &text, &words).into_string();
        assert!(html.contains("<summary>已改 2 处</summary>"), "{html}");
        assert!(
            html.contains("（一）矛盾化解 …盾化解。全年调处纠纷<del>13</del><ins>130</ins>起，其中口头…"),
            "{html}"
        );
        assert!(html.contains("<del>&lt;资料&gt;</del><ins>资料</ins>"), "{html}");
        let said = change_sentences(&report, &before, &text, &words);
        assert_eq!(
            said[0],
            "（一）矛盾化解：“盾化解。全年调处纠纷13起，其中口头”改为“盾化解。全年调处纠纷130起，其中口头”。"
        );
        assert!(!html.contains("换成"), "{html}");
        let other = changed(&report, Some("松岭镇的另一份报告，一字不同。"), &text, &words).into_string();
        assert!(other.contains("原来的文字大部分已换成别的"), "{other}");
        assert_eq!(changed(&report, Some(&text), &text, &words).into_string(), "");
        assert_eq!(changed(&report, None, &text, &words).into_string(), "");
    }
}
