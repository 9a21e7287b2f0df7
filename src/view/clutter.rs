//! What was left out as remains of a web page: said in one line, shown on demand, and taken back by a button.

use maud::{Markup, html};

use super::marks::Marks;
use super::words::Words;
use crate::Report;

/// Lines that are listed; a page that was pasted whole has hundreds.
const LISTED: usize = 200;

/// The chip above the text. `is_kept`: its reader has said that these lines belong to the document.
#[must_use]
pub fn clutter(report: &Report, _text: &str, words: &Words, is_kept: bool) -> Markup {
    if is_kept {
        return html! { p class="chip" { (words.say("clutter.kept")) " · " (button("false", words.say("clutter.ignore"))) } };
    }
    let (lines, marks) = (&report.clutter, Marks::new(report));
    html! {
        @if !lines.is_empty() {
            details class="chip" {
                summary { (words.fill("clutter.ignored", &[("n", &lines.len())])) }
                ul {
                    @for line in lines.iter().take(LISTED) {
                        li { (marks.button(line.span, &line.text)) }
                    }
                    @if lines.len() > LISTED { li { "……" } }
                }
                p { (button("true", words.say("clutter.restore"))) " " span class="muted" { (words.say("clutter.effect")) } }
            }
        }
    }
}

fn button(keep: &str, label: &str) -> Markup {
    html! { button type="button" data-keep-clutter=(keep) { (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(is_kept: bool) -> String {
        let (mut report, text) = fixture::town();
        if is_kept {
            report.clutter.clear();
        }
        clutter(&report, &text, &Words::new(Language::Chinese), is_kept).into_string()
    }

    #[test]
    fn says_how_much_and_shows_it() {
        let html = html(false);
        assert!(html.contains("<summary>已忽略 1 行网页残留</summary>"), "{html}");
        assert!(html.contains(">扫一扫在手机上查看当前页面</button>"), "{html}");
        assert!(html.contains("data-keep-clutter=\"true\">还原</button>"), "{html}");
    }

    #[test]
    fn what_was_restored_can_be_left_out_again() {
        assert_eq!(
            html(true),
            "<p class=\"chip\">网页残留已计入正文 · <button type=\"button\" data-keep-clutter=\"false\">重新忽略</button></p>"
        );
    }

    #[test]
    fn nothing_where_nothing_was_left_out() {
        assert_eq!(clutter(&Report::default(), "", &Words::new(Language::Chinese), false).into_string(), "");
    }
}
