//! Files in, words out.

use std::{
    borrow::Cow,
    io::{Read, Write},
    path::Path,
};

use baogao::intake::{self, Encoding, Kind, Sentence};
use encoding_rs::GB18030;

/// The text of a file of any kind that is read, in the encoding that was asked for; `-` is standard input. What its reader
/// should know of how it was read goes to standard error.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read(file: &Path, encoding: Option<Encoding>, english: bool) -> Result<String, String> {
    text(file, &load(file)?, encoding, english)
}

/// The same, and a saved result as it stands.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read_or_open(file: &Path, encoding: Option<Encoding>, english: bool) -> Result<String, String> {
    let bytes = load(file)?;
    match intake::kind(&file.to_string_lossy(), &bytes) {
        Kind::SavedJson | Kind::SavedHtml => String::from_utf8(bytes).map_err(|why| why.to_string()),
        _ => text(file, &bytes, encoding, english),
    }
}

fn load(file: &Path) -> Result<Vec<u8>, String> {
    if file != Path::new("-") {
        return std::fs::read(file).map_err(|why| why.to_string());
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|why| why.to_string())?;
    Ok(bytes)
}

fn text(file: &Path, bytes: &[u8], encoding: Option<Encoding>, english: bool) -> Result<String, String> {
    let said = |sentence: Sentence| if english { sentence.en } else { sentence.zh };
    let name = file.to_string_lossy();
    let read = intake::read(&name, bytes, encoding, &gb18030).map_err(|refusal| said(refusal.sentence()))?;
    let doubt = read.encoding.filter(|_| read.doubt).map(intake::doubt);
    for sentence in doubt.into_iter().chain(read.remarks.iter().map(|remark| remark.sentence())) {
        eprintln!("{name}: {}", said(sentence));
    }
    Ok(read.text)
}

/// GB18030 by the tables of `encoding_rs`.
fn gb18030(bytes: &[u8], strict: bool) -> Option<String> {
    if strict {
        return GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned);
    }
    Some(GB18030.decode_without_bom_handling(bytes).0.into_owned())
}

/// Prints. A reader that stops early (`| head`) is no error.
pub fn print(content: impl AsRef<[u8]>) -> Result<(), String> {
    match std::io::stdout().write_all(content.as_ref()) {
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => Err(why.to_string()),
        _ => Ok(()),
    }
}
