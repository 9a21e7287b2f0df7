//! What became of files that were opened together: those that could not be read, and those whose encoding is a guess.

use maud::{Markup, html};

use super::words::Words;
use crate::intake::{Encoding, Sentence};

/// A file that could not be read, or of which something is to be said.
pub struct Unread {
    /// Its name.
    pub file: String,
    /// Why, and what to do.
    pub why: Sentence,
}

/// A file whose encoding is in doubt.
pub struct Doubtful {
    /// Its name.
    pub file: String,
    /// How it was read.
    pub encoding: Encoding,
}

/// Nothing where all is well.
#[must_use]
pub fn read_in(all: usize, unread: &[Unread], remarks: &[Unread], doubtful: &[Doubtful], words: &Words) -> Markup {
    let is_told = !(unread.is_empty() && remarks.is_empty() && doubtful.is_empty());
    html! {
        @if is_told { button type="button" class="dismiss" data-dismiss="" { (words.say("files.dismiss")) } }
        @if !unread.is_empty() {
            div class="notice is-alarming" role="alert" {
                @if all > 1 {
                    p { (words.fill("files.some", &[("all", &all), ("read", &(all - unread.len())), ("n", &unread.len())])) }
                }
                ul { @for Unread { file, why } in unread { li { strong { (file) } " " (words.told(&why.zh, &why.en)) } } }
            }
        }
        @for Unread { file, why } in remarks {
            p class="notice" { strong { (file) } " " (words.told(&why.zh, &why.en)) }
        }
        @for Doubtful { file, encoding } in doubtful {
            p class="notice" {
                strong { (file) } " " (words.fill("files.doubt", &[("encoding", &encoding.name())]))
                @for other in [Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le] {
                    " " button type="button" class="link" data-file=(file) data-encoding=(other.name()) { (other.name()) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Refusal;
    use crate::view::Language;

    #[test]
    fn names_what_was_not_read() {
        let words = Words::new(Language::Chinese);
        assert!(read_in(3, &[], &[], &[], &words).into_string().is_empty());
        let unread = [Unread { file: "赤水镇<1>.doc".into(), why: Refusal::Document(".doc").sentence() }];
        let html = read_in(18, &unread, &[], &[], &words).into_string();
        assert!(html.contains("18 份中 17 份已读入，1 份未读入"), "{html}");
        assert!(html.contains("赤水镇&lt;1&gt;.doc") && html.contains("暂不能直接读 .doc 文件"), "{html}");
        let doubtful = [Doubtful { file: "a.txt".into(), encoding: Encoding::Gb18030 }];
        assert_eq!(read_in(1, &[], &[], &doubtful, &words).into_string().matches("data-encoding").count(), 3);
    }
}
