//! Our tokenizer compared with a complete one on tag soup.

use baogao::intake::markup::{Dialect, Token, Tokens};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use proptest::prelude::*;

/// Names of tags and text, as one of our tokens shows them.
fn ours(text: &str) -> String {
    let show = |token| match token {
        Token::Open(tag) => {
            let id = tag.get("id").map(|id| format!(" {id:?}")).unwrap_or_default();
            format!("\n<{}{id}{}>\n", tag.name.to_ascii_lowercase(), if tag.closed { "/" } else { "" })
        }
        Token::Close(name) => format!("\n</{}>\n", name.to_ascii_lowercase()),
        Token::Text(text) => text.replace('\n', " "),
    };
    Tokens::new(text, Dialect::Html).map(show).collect()
}

/// The same of the standard's tokenizer.
fn theirs(text: &str) -> String {
    // A tag that the text cuts off is none.
    let (mut shown, mut opening, mut key, mut id) = (String::new(), String::new(), Vec::new(), None::<String>);
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| -> Option<()> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                opening = format!("\n<{}", words(name));
                id = None;
            }
            CallbackEvent::AttributeName { name } => {
                key = name.to_vec();
                if key == b"id" {
                    id.get_or_insert_default();
                }
            }
            CallbackEvent::AttributeValue { value } if key == b"id" => {
                id = id.take().map(|id| if id.is_empty() { words(value) } else { id })
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let id = id.take().map(|id| format!(" {id:?}")).unwrap_or_default();
                shown += &format!("{opening}{id}{}>\n", if self_closing { "/" } else { "" });
            }
            CallbackEvent::EndTag { name } => shown += &format!("\n</{}>\n", words(name)),
            CallbackEvent::String { value } => shown += &words(value).replace('\n', " "),
            _ => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    html5gum::Tokenizer::new_with_emitter(text, emitter).for_each(|_| {});
    shown
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tags_are_cut_alike(pieces in prop::collection::vec(prop::sample::select(vec![
        "<", ">", "/", "=", "'", "\"", " ", "!", "-", "--", "?", "<!--", "-->", "--!>", "<p", "</p", "<br/>", "<TD id=", "id", "id='a'",
        "a", "镇", "\n", "\t", "<![if x]>", "<![endif]>", "<!doctype html>", "</", "<script>", "</script>", "<title>", "</title >", "x=1",
    ]), 0..24)) {
        let text = pieces.concat();
        // Scripts inside comments inside scripts are what ours leaves out.
        prop_assume!(!(text.contains("<script") && text.contains("<!--")));
        prop_assert_eq!(ours(&text), theirs(&text), "{}", text);
    }
}
