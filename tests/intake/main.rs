//! Files of every kind to text: .docx files made here, web pages beside this file, and what would break a reader.

// A test that cannot set itself up has failed.
#![allow(clippy::unwrap_used)]

mod docx;
mod hostile;
mod package;
mod pages;
mod pdf;
mod soup;

use baogao::intake::{Intake, Refusal, Remark, read};
use encoding_rs::GB18030;

/// Reads a file as the command line does.
fn take(name: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    read(name, bytes, None, &|bytes, strict| match strict {
        false => Some(GB18030.decode_without_bom_handling(bytes).0.into_owned()),
        true => GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned()),
    })
}

/// The text of a .docx, and the remarks on it.
fn docx(package: &package::Package) -> (String, Vec<Remark>) {
    let Intake { text, remarks, .. } = take("a.docx", &package.bytes()).unwrap();
    (text, remarks)
}
