//! Bytes as text, seven bits in each sign of ASCII: 14 % more room than the bytes where base64 takes 33 %.
//!
//! Signs that a page, a copy or a terminal would read as something else ([`UNFIT`]) are not written. One of them goes into a
//! character of two bytes of UTF-8, together with the sign behind it, so that this costs nothing: the idea of Kevin
//! Albertson's base122 (<https://blog.kevinalbs.com/base122>). What remains ends no element of a page.

#[cfg(feature = "pack")]
use alloc::string::String;
use alloc::vec::Vec;

/// What a sign must not be: the end of a string, of a transmission, of a file, of a line or a page; what goes back a
/// place; the beginning of a tag or of a terminal's command; what no terminal prints. `www/boot.js` is given them.
pub const UNFIT: [u8; 11] = [0, 4, 8, b'\n', 11, 12, b'\r', 26, 27, b'<', 127];

/// The first character of two bytes that is used. Each unfit sign has 128 of them, one for each sign that can follow; behind
/// all these come those of an unfit sign at the end, which none follows.
const FIRST: u32 = 0x100;

/// By sign, whether it is one of them.
const IS_UNFIT: [bool; 128] = {
    let (mut is_unfit, mut at) = ([false; 128], 0);
    while at < UNFIT.len() {
        is_unfit[UNFIT[at] as usize] = true;
        at += 1;
    }
    is_unfit
};

/// Bytes as text.
#[cfg(feature = "pack")]
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut signs = Vec::with_capacity(bytes.len() * 8 / 7 + 1);
    let (mut queue, mut bits) = (0u32, 0);
    for &byte in bytes {
        queue |= u32::from(byte) << bits;
        bits += 8;
        while bits >= 7 {
            signs.push((queue & 0x7f) as u8);
            queue >>= 7;
            bits -= 7;
        }
    }
    if bits > 0 {
        signs.push(queue as u8);
    }
    let mut text = String::with_capacity(signs.len());
    let mut signs = signs.into_iter();
    while let Some(sign) = signs.next() {
        text.push(match UNFIT.iter().position(|unfit| *unfit == sign) {
            None => char::from(sign),
            Some(at) => {
                let code = signs.next().map_or(UNFIT.len() << 7 | at, |next| at << 7 | usize::from(next));
                char::from_u32(FIRST + code as u32).unwrap_or_default()
            }
        });
    }
    text
}

/// Text, as UTF-8, as bytes; nothing where it has other signs.
#[must_use]
pub fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut queue, mut bits) = (0u32, 0);
    let mut take = |sign: u8| {
        queue |= u32::from(sign) << bits;
        bits += 7;
        if bits >= 8 {
            bytes.push(queue as u8);
            queue >>= 8;
            bits -= 8;
        }
    };
    let mut signs = text.iter();
    while let Some(&sign) = signs.next() {
        if sign < 0x80 {
            if IS_UNFIT[usize::from(sign)] {
                return None;
            }
            take(sign);
            continue;
        }
        let (low, high) = (signs.next().filter(|low| **low & 0xc0 == 0x80)?, sign & 0xe0 == 0xc0);
        let character = u32::from(sign & 0x1f) << 6 | u32::from(low & 0x3f);
        let code = character.checked_sub(FIRST).filter(|_| high)?;
        let (group, sign) = ((code >> 7) as usize, (code & 0x7f) as u8);
        match UNFIT.get(group) {
            Some(&unfit) => {
                take(unfit);
                take(sign);
            }
            None => take(*UNFIT.get(usize::from(sign))?),
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(length: usize) -> Vec<u8> {
        let mut noise = 7u32;
        let byte = |_| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (noise >> 24) as u8
        };
        (0..length).map(byte).collect()
    }

    #[test]
    fn comes_back_at_every_length() {
        for length in (0..300).chain([4_999, 5_000]) {
            let bytes = noise(length);
            let text = encode(&bytes);
            assert_eq!(decode(text.as_bytes()).as_deref(), Some(&*bytes), "{length}");
            assert!(text.bytes().all(|sign| !UNFIT.contains(&sign)));
        }
        assert!(encode(&noise(5_000)).len() <= 5_716);
    }

    #[test]
    fn unfit_signs_come_back_wherever_they_stand() {
        for byte in 0..=u8::MAX {
            for length in 1..9 {
                let bytes = alloc::vec![byte; length];
                assert_eq!(decode(encode(&bytes).as_bytes()), Some(bytes), "{byte} {length}");
            }
        }
    }

    #[test]
    fn foreign_signs_are_told() {
        for foreign in ["fP<d", "ab\n", "镇", "é", "\u{7ff}"] {
            assert_eq!(decode(foreign.as_bytes()), None, "{foreign:?}");
        }
        assert_eq!(decode(&[b'a', 0xc4]), None);
        assert_eq!(decode(&[b'a', 0xc4, b'a']), None);
    }
}
