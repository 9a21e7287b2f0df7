//! How files and clipboards become plain text: the floor under the analysis, which reads nothing else.
//!
//! What a file is, its content says first ([`kind`]); text comes in several encodings ([`encoding`]); web pages and .docx
//! are read in their order, with the numbers and the tables that a mere copy loses ([`html`], [`docx`]). What cannot be
//! read is refused with a sentence that says what to do ([`Refusal`]). Nothing in a file can make this fail or take
//! long: parts have bounds, and no step looks back.

mod canvas;
mod clipboard;
pub mod docx;
pub mod encoding;
mod entity;
mod flow;
mod grid;
pub mod html;
mod kind;
mod list;
pub mod markup;
mod number;
#[cfg(any(not(target_arch = "wasm32"), feature = "pdf"))]
pub mod pdf;
mod refusal;
mod zip;

pub use clipboard::clipboard;
pub use encoding::{Encoding, Gb18030};
pub use kind::{Kind, kind};
pub use refusal::{Refusal, Remark, Sentence, doubt};

use markup::{Dialect, Token, Tokens};

/// A file as plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The text.
    pub text: String,
    /// How its bytes were read; none for .docx, which leaves no choice.
    pub encoding: Option<Encoding>,
    /// Whether that is in doubt; [`doubt`] has the sentence.
    pub doubt: bool,
    /// What was read otherwise than it stands in the file.
    pub remarks: Vec<Remark>,
}

/// Reads a file; `wanted` is the encoding that the reader chose.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read(name: &str, bytes: &[u8], wanted: Option<Encoding>, gb18030: Gb18030<'_>) -> Result<Intake, Refusal> {
    let kind = kind(name, bytes);
    if let Some(refusal) = Refusal::of(kind) {
        return Err(refusal);
    }
    if kind == Kind::Docx {
        let (text, remarks) = docx::read(bytes)?;
        return Ok(Intake { text, encoding: None, doubt: false, remarks });
    }
    let told = wanted.or_else(|| declared(bytes).filter(|_| kind == Kind::Html));
    let by_told = encoding::decode(bytes, told, gb18030);
    // A page that says a wrong encoding of itself is read by evidence.
    let decoded = match by_told {
        Some(decoded) if wanted.is_none() && told.is_some() && decoded.doubt => {
            encoding::decode(bytes, None, gb18030).or(Some(decoded))
        }
        other => other,
    };
    let encoding::Decoded { text, encoding, doubt } = decoded.ok_or(Refusal::Unknown)?;
    let text = if kind == Kind::Html { html::read(&text).text } else { text };
    Ok(Intake { text, encoding: Some(encoding), doubt, remarks: Vec::new() })
}

/// A page says its encoding within so many bytes.
const FRONT: usize = 4096;

/// The encoding that a page says of itself: `<meta charset="gbk">`. One that can be read as ASCII is not UTF-16.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let front = String::from_utf8_lossy(&bytes[..bytes.len().min(FRONT)]);
    let said = Tokens::new(&front, Dialect::Html).find_map(|token| {
        let Token::Open(tag) = token else { return None };
        if !tag.name.eq_ignore_ascii_case("meta") {
            return None;
        }
        let content =
            || tag.get("content")?.to_ascii_lowercase().split_once("charset=").map(|(_, name)| name.to_owned());
        tag.get("charset").map(String::from).or_else(content)
    })?;
    let said = said.split(';').next().and_then(Encoding::named)?;
    Some(if matches!(said, Encoding::Utf16Le | Encoding::Utf16Be) { Encoding::Utf8 } else { said })
}
