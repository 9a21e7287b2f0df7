//! What a file is: by its content first, by its name where the content does not say.

use super::{encoding, zip::Zip};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, Markdown.
    Text,
    /// A saved web page.
    Html,
    /// .docx of Word and WPS.
    Docx,
    /// A result that this page saved, as JSON.
    SavedJson,
    /// A result that this page saved, as a web page.
    SavedHtml,
    /// A .docx that is locked with a password, or damaged.
    Locked,
    /// Nothing in it.
    Empty,
    /// A document that is not read here. Its ending, for the sentence that says what to do.
    Document(&'static str),
    /// A table of Excel or WPS; its ending.
    Sheet(&'static str),
    /// A picture, of which only character recognition makes text.
    Image(&'static str),
    /// Several files packed into one; its ending.
    Archive(&'static str),
    /// None of these, and no text.
    Unknown,
}

/// What a saved result says of itself.
const SAVED: &str = "\"schema\":\"baogao.document/1\"";

/// So many bytes at the front tell.
const FRONT: usize = 4096;

/// What a file is.
#[must_use]
pub fn kind(name: &str, bytes: &[u8]) -> Kind {
    let ending = ending(name);
    match bytes {
        [] => Kind::Empty,
        [b'P', b'K', 3 | 5, 4 | 6, ..] => packed(&ending, bytes),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => compound(&ending, bytes),
        _ => signed(bytes).unwrap_or_else(|| written(&ending, bytes)),
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// The ZIP files.
fn packed(ending: &str, bytes: &[u8]) -> Kind {
    let Some(zip) = Zip::open(bytes) else {
        return if ending == "docx" { Kind::Locked } else { Kind::Archive(".zip") };
    };
    match () {
        () if zip.has("word/") => Kind::Docx,
        () if zip.has("xl/") => Kind::Sheet(".xlsx"),
        () if zip.has("ppt/") => Kind::Document(".pptx"),
        () if zip.has("OFD.xml") => Kind::Document(".ofd"),
        () if zip.has("mimetype") && zip.has("content.xml") => Kind::Document(".odt"),
        () if ending == "docx" => Kind::Locked,
        () => Kind::Archive(".zip"),
    }
}

/// Files of old Office, and new ones that are locked with a password.
fn compound(ending: &str, bytes: &[u8]) -> Kind {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    match ending {
        "doc" => Kind::Document(".doc"),
        "wps" => Kind::Document(".wps"),
        "xls" => Kind::Sheet(".xls"),
        "et" => Kind::Sheet(".et"),
        "ppt" => Kind::Document(".ppt"),
        "docx" => Kind::Locked,
        _ if has("EncryptedPackage") => Kind::Locked,
        _ if has("Workbook") => Kind::Sheet(".xls"),
        _ => Kind::Document(".doc"),
    }
}

/// Files that begin with a sign of their kind.
fn signed(bytes: &[u8]) -> Option<Kind> {
    const SIGNS: &[(&[u8], Kind)] = &[
        (b"%PDF-", Kind::Document(".pdf")),
        (b"{\\rtf", Kind::Document(".rtf")),
        (b"MIME-Version:", Kind::Document(".mht")),
        (b"\x89PNG\r\n", Kind::Image(".png")),
        (b"\xff\xd8\xff", Kind::Image(".jpg")),
        (b"GIF8", Kind::Image(".gif")),
        (b"BM", Kind::Image(".bmp")),
        (b"II*\0", Kind::Image(".tif")),
        (b"MM\0*", Kind::Image(".tif")),
        (b"Rar!\x1a\x07", Kind::Archive(".rar")),
        (b"7z\xbc\xaf\x27\x1c", Kind::Archive(".7z")),
        (b"\x1f\x8b\x08", Kind::Archive(".gz")),
    ];
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(Kind::Image(".webp"));
    }
    let (_, kind) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign))?;
    // Two letters may begin a text.
    let is_text = *kind == Kind::Image(".bmp") && !bytes[..bytes.len().min(FRONT)].contains(&0);
    (!is_text).then_some(*kind)
}

/// Text of some kind, told by how it begins.
fn written(ending: &str, bytes: &[u8]) -> Kind {
    let skip = encoding::mark(bytes).map_or(0, |(_, len)| len);
    // Without its zeros UTF-16 shows its ASCII characters.
    let front: Vec<u8> = bytes[skip..].iter().take(FRONT).copied().filter(|b| *b != 0).collect();
    let front = String::from_utf8_lossy(&front).trim_start().to_ascii_lowercase();
    let is_page = is_page(&front) || matches!(ending, "html" | "htm" | "xhtml" | "shtml");
    match () {
        () if front.starts_with('{') && is_saved(&front) => Kind::SavedJson,
        () if is_page && is_saved(&String::from_utf8_lossy(bytes)) => Kind::SavedHtml,
        () if is_page => Kind::Html,
        () if ending == "pdf" => Kind::Document(".pdf"),
        () => Kind::Text,
    }
}

fn is_page(front: &str) -> bool {
    let mut rest = front;
    // Comments and declarations before the first tag: `<!-- saved from url=… -->`, `<?xml …?>`.
    while let Some(mark) = ["<!--", "<?"].into_iter().find(|mark| rest.starts_with(mark)) {
        let end = if mark == "<!--" { "-->" } else { ">" };
        let Some((_, behind)) = rest.split_once(end) else { return false };
        rest = behind.trim_start();
    }
    ["<!doctype html", "<html", "<head", "<meta", "<body"].iter().any(|tag| rest.starts_with(tag))
}

fn is_saved(text: &str) -> bool {
    text.contains(SAVED) || text.contains(&SAVED.replace(':', ": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_before_name() {
        for (name, bytes, expected) in [
            ("a.txt", &b"%PDF-1.7"[..], Kind::Document(".pdf")),
            ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Locked),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Document(".doc")),
            ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Document(".wps")),
            ("a", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0", Kind::Sheet(".xls")),
            ("a.docx", b"PK\x03\x04cut", Kind::Locked),
            ("a.docx", b"\xff\xd8\xff\xe0", Kind::Image(".jpg")),
            ("a.doc", b"{\\rtf1", Kind::Document(".rtf")),
            ("a.doc", b"<html xmlns:v='urn'>", Kind::Html),
            ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE HTML>", Kind::Html),
            ("a", b"<!-- saved from url=(0014)about:internet -->\r\n<HTML>", Kind::Html),
            ("a.htm", b"<p>", Kind::Html),
            ("a.txt", b"<p>", Kind::Text),
            ("a.txt", b"BMW 1", Kind::Text),
            ("a.txt", b"", Kind::Empty),
            ("a.json", b"{\"schema\":\"baogao.document/1\",", Kind::SavedJson),
            ("a.html", b"<html><script>{\"schema\": \"baogao.document/1\"}</script>", Kind::SavedHtml),
            ("a.txt", b"{\"schema\":1}", Kind::Text),
        ] {
            assert_eq!(kind(name, bytes), expected, "{name} {}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn utf16_pages_are_pages() {
        let page: Vec<u8> = "\u{feff}<html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(kind("a", &page), Kind::Html);
    }
}
