//! Texts in, words out.

use std::{
    io::{Read, Write},
    path::Path,
};

use super::decode;

/// The text of a file in whatever encoding; `-` is standard input.
pub fn read(file: &Path) -> Result<String, String> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    decode(&bytes.map_err(|why| why.to_string())?)
}

/// Prints. A reader that stops early (`| head`) is no error.
pub fn print(words: &str) -> Result<(), String> {
    match std::io::stdout().write_all(words.as_bytes()) {
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => Err(why.to_string()),
        _ => Ok(()),
    }
}
