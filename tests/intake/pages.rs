//! Web pages beside this file, each with the text that is read in it. `BLESS=1 cargo test --test intake` rewrites these.

// The switch that rewrites the goldens is the one thing a test takes from outside.
#![allow(clippy::disallowed_methods)]

use std::{fs, path::Path};

use baogao::intake::{Encoding, clipboard};
use encoding_rs::GBK;

use super::take;

#[test]
fn pages_read_as_recorded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/pages");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<_> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    pages.sort();
    assert!(pages.len() > 3);
    for page in pages {
        let text = take("page.html", &fs::read(&page).unwrap()).unwrap().text;
        let golden = page.with_extension("txt");
        if std::env::var("BLESS").is_ok() {
            fs::write(&golden, &text).unwrap();
        }
        assert_eq!(text, fs::read_to_string(&golden).unwrap_or_default(), "{}", golden.display());
    }
}

#[test]
fn pages_say_their_encoding() {
    let page = |head: &str| GBK.encode(&format!("<html><head>{head}</head><body><p>镇（一）工作</p>")).0.into_owned();
    for head in [
        "<META content='text/html; charset=gb2312' http-equiv=Content-Type>",
        "<meta charset=gbk>",
        "<meta charset=utf-8>",
        "",
    ] {
        let read = take("a.htm", &page(head)).unwrap();
        assert_eq!((read.text.as_str(), read.encoding), ("镇（一）工作\n", Some(Encoding::Gb18030)), "{head}");
    }
    let utf16: Vec<u8> = "\u{feff}<html><meta charset=utf-16><p>镇".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(take("a.htm", &utf16).unwrap().text, "镇\n");
}

#[test]
fn a_clipboard_of_word_keeps_its_numbers() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/pages/word.html")).unwrap();
    let plain = "工作情况\n执法人员\n共有25人。\n";
    let text = clipboard(&page, plain).unwrap();
    assert!(text.starts_with("一、工作情况\n（一）执法人员\n"), "{text}");
}
