//! One page that reads without a program: the sheet, its style, and the saved result inside, so that it can be opened
//! again. Its policy allows this one style and nothing else; it has no script to run.

use maud::{DOCTYPE, PreEscaped, html};

use super::stamp::{base64, sum};
use super::{Export, Sheet, names, saved, sheet};
use crate::view::{is_crowded, shut_in};

/// Opens the element that holds the saved result.
pub const OPENS: &str = "<script type=\"application/json\" id=\"baogao-document\">";

/// The page.
pub fn write(export: &Export<'_>, style: &str) -> String {
    // As the element holds it: nothing in a style sheet may end the element.
    let style = style.replace("</", "<\\/").replace('\r', "");
    let policy =
        format!("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", base64(&sum(&style)));
    let page = html! {
        (DOCTYPE)
        html lang="zh-Hans-CN" data-theme="light" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light";
                meta name="generator" content=(format!("baogao {}", export.stamp.app));
                title { (names::title(export)) }
                style { (PreEscaped(&style)) }
            }
            body data-crowded=[is_crowded(export.text).then_some("true")] {
                (shut_in(sheet(export, Sheet::Whole), export.words.say("source.turn")))
                (PreEscaped(OPENS)) (PreEscaped(inside(&saved::write(export)))) (PreEscaped("</script>"))
            }
        }
    };
    page.into_string() + "\n"
}

/// JSON that can stand in an element: what could end it, or open a comment in it, is written as its number. `<`, `>` and
/// `&` stand only inside strings, where that means the same.
pub fn inside(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.trim_end().chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            c => out.push(c),
        }
    }
    out
}
