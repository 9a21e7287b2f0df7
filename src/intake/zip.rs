//! The parts of a file that is a ZIP of parts: .docx, and what must be told from it.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

use crate::text::crc32;

/// A part is at most so long, in bytes: a hundred times the longest report. What is longer is a trap.
const LONGEST: usize = 64 << 20;

/// So many parts are looked at.
const MOST: usize = 10_000;

/// A ZIP file.
pub struct Zip<'b>(ZipSliceArchive<&'b [u8]>);

impl<'b> Zip<'b> {
    /// Opens it; nothing where the bytes are no whole ZIP file.
    #[must_use]
    pub fn open(bytes: &'b [u8]) -> Option<Self> {
        ZipArchive::from_slice(bytes).ok().map(Zip)
    }

    /// Whether a part's name begins like this.
    #[must_use]
    pub fn has(&self, front: &str) -> bool {
        self.find(|name| name.starts_with(front.as_bytes())).is_some()
    }

    /// A part as text, by its whole name; nothing where it is missing, broken, locked or endless.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let found = self.find(|other| other == name.as_bytes())?;
        let entry = self.0.get_entry(found.wayfinder()).ok()?;
        let bytes = match found.compression_method() {
            CompressionMethod::STORE => entry.data().get(..LONGEST.min(entry.data().len()))?.to_vec(),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(entry.data(), LONGEST).ok()?,
            _ => return None,
        };
        (bytes.len() as u64 == found.uncompressed_size_hint() && crc32(&bytes) == found.crc32()).then_some(())?;
        Some(super::encoding::decode(&bytes, None, &|_, _| None)?.text)
    }

    fn find(&self, is: impl Fn(&[u8]) -> bool) -> Option<rawzip::ZipFileHeaderRecord<'_>> {
        let mut entries = self.0.entries();
        for _ in 0..MOST {
            let entry = entries.next_entry().ok()??;
            if is(entry.file_path().as_ref()) {
                return Some(entry);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_zip_is_no_error() {
        for bytes in [&b""[..], b"PK\x03\x04", b"PK\x05\x06\0\0\0\0\x01\0\x01\0\xff\xff\0\0\xff\xff\0\0\0\0"] {
            assert!(Zip::open(bytes).is_none_or(|zip| zip.text("word/document.xml").is_none()));
        }
    }
}
