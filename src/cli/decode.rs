//! Bytes to text: BOM first, then UTF-8, then GB18030.

use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of a file.
///
/// # Errors
///
/// A sentence, where the bytes are text in none of the encodings.
pub fn decode(bytes: &[u8]) -> Result<String, String> {
    if let Some((encoding, bom)) = Encoding::for_bom(bytes) {
        return strict(encoding, &bytes[bom..]).ok_or_else(|| format!("not valid {}", encoding.name()));
    }
    if bytes.contains(&0) {
        return Err("holds zero bytes: a binary file, or UTF-16 without its mark (BOM)".to_owned());
    }
    strict(UTF_8, bytes)
        .or_else(|| strict(GB18030, bytes))
        .ok_or_else(|| "neither UTF-8 nor GB18030; save it as UTF-8 text and try again".to_owned())
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_offices_write() {
        assert_eq!(decode("镇".as_bytes()).as_deref(), Ok("镇"));
        assert_eq!(decode(&[0xD5, 0xF2]).as_deref(), Ok("镇"));
        assert_eq!(decode(&[0xFF, 0xFE, 0x47, 0x95]).as_deref(), Ok("镇"));
        assert_eq!(decode(&[0xFE, 0xFF, 0x95, 0x47]).as_deref(), Ok("镇"));
        assert_eq!(decode(&[0xEF, 0xBB, 0xBF, b'a']).as_deref(), Ok("a"));
        assert!(decode(&[0xFF, 0xFF, 0x80]).is_err());
        assert!(decode(b"PK\x03\x04\0").is_err());
    }
}
