//! What a packed text holds: the check sum of the bytes, then as LZMA with its header a byte that says whether they are split
//! into streams, and the bytes.

use alloc::vec::Vec;

use crate::{dense, lzma, streams};

/// The check sum stands in so many bytes, the low one first.
const SUM: usize = 4;

/// More than any part has: a damaged header must not ask for all the memory there is.
const LARGEST: usize = 64 << 20;

/// The byte before what is split into streams; before all else stands [`WHOLE`].
const SPLIT: u8 = 1;

/// See [`SPLIT`].
#[cfg(feature = "pack")]
const WHOLE: u8 = 0;

/// What was packed; nothing where the text is damaged.
#[must_use]
pub fn open(text: &[u8]) -> Option<Vec<u8>> {
    let packed = dense::decode(text)?;
    let (told, stream) = packed.split_first_chunk::<SUM>()?;
    let bytes = lzma::decode(stream, LARGEST)?;
    let (&form, rest) = bytes.split_first()?;
    let bytes = if form == SPLIT { streams::join(rest)? } else { rest.to_vec() };
    (sum(&bytes) == u32::from_le_bytes(*told)).then_some(bytes)
}

/// Packs bytes into a text.
///
/// # Errors
///
/// Where the packer fails, which only lack of memory makes it do.
#[cfg(feature = "pack")]
pub fn pack(bytes: &[u8]) -> std::io::Result<String> {
    use lzma_rust2::{LzmaOptions, LzmaWriter};
    use std::io::Write;

    // WebAssembly has no rhythm of four bytes: the position tells nothing, what came before tells more.
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.pb, options.nice_len, options.depth_limit) = (4, 0, LzmaOptions::NICE_LEN_MAX, 1_000);
    options.dict_size = 4 << 20;
    let packed = sum(bytes).to_le_bytes().to_vec();
    let (form, content) = streams::split(bytes).map_or((WHOLE, bytes.to_vec()), |split| (SPLIT, split));
    let mut writer = LzmaWriter::new_use_header(packed, &options, Some(content.len() as u64 + 1))?;
    writer.write_all(&[form])?;
    writer.write_all(&content)?;
    Ok(dense::encode(&writer.finish()?))
}

/// FNV-1a of the bytes.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum: u32, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(all(test, feature = "pack"))]
mod tests {
    use super::*;

    #[test]
    fn comes_back() -> std::io::Result<()> {
        let bytes: Vec<u8> = (0..100_000u32).flat_map(|n| n.wrapping_mul(n).to_le_bytes()).collect();
        let text = pack(&bytes)?;
        assert!(text.len() < bytes.len());
        assert_eq!(open(text.as_bytes()), Some(bytes));
        assert_eq!(open(pack(b"")?.as_bytes()), Some(Vec::new()));
        Ok(())
    }

    #[test]
    fn damage_is_told_or_does_no_harm() -> std::io::Result<()> {
        let bytes = b"one packed text, and another packed text".repeat(50);
        let text = pack(&bytes)?;
        let mut told = 0;
        for at in 0..text.len() {
            let mut damaged = text.clone().into_bytes();
            damaged[at] = if damaged[at] == b'A' { b'B' } else { b'A' };
            for damaged in [&damaged[..], &text.as_bytes()[..at]] {
                match open(damaged) {
                    None => told += 1,
                    // The size of the dictionary, and the last bits, may differ.
                    Some(opened) => assert_eq!(opened, bytes, "at {at}"),
                }
            }
        }
        assert!(told * 10 > text.len() * 2 * 7, "{told} of {}", text.len() * 2);
        Ok(())
    }
}
