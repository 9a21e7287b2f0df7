//! By what an export was made, and from what: with these it can be made again.

use sha2::{Digest, Sha256};

use super::Export;
use crate::report::Rule;
use crate::text::fingerprint;

/// The version of this program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The program, its rules and the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the program.
    pub app: String,
    /// How many rules it asks.
    pub rules: usize,
    /// Eight digits that change when a rule is added, taken away or worded anew.
    pub print: String,
    /// When the export was made, as the caller's clock has it: `2025-03-01 09:30`.
    pub made: String,
}

impl Stamp {
    /// The stamp of this program with these rules.
    #[must_use]
    pub fn new(rules: &[&Rule], made: String) -> Stamp {
        let words: String =
            rules.iter().flat_map(|rule| [rule.id, rule.asks.zh, rule.limits.zh, rule.flagged]).collect();
        Stamp { app: VERSION.into(), rules: rules.len(), print: format!("{:08x}", fingerprint(&words)), made }
    }
}

/// The stamp as a sentence, and the text's length and check sum as another.
pub fn sentences(export: &Export<'_>) -> [String; 2] {
    let Stamp { app, rules, print, made } = export.stamp;
    let chars = export.text.chars().count();
    let stamp = [("app", app as &dyn std::fmt::Display), ("made", made), ("rules", rules), ("print", print)];
    [
        export.words.fill("take.stamp", &stamp),
        export.words.fill("take.source", &[("chars", &chars), ("sum", &hex(&sum(export.text)))]),
    ]
}

/// SHA-256 of a text, as `sha256sum` reckons it.
pub fn sum(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| DIGITS[usize::from(digit)] as char).collect()
}

/// Bytes in base 64, as a security policy names a hash.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let all = (0..3).fold(0, |all, i| all << 8 | u32::from(*three.get(i).unwrap_or(&0)));
        for i in 0..4 {
            let digit = DIGITS[(all >> (18 - 6 * i) & 63) as usize] as char;
            out.push(if i <= three.len() { digit } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_everybodys_tools() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hex(&sum("")), empty);
        // The example of the CSP specification.
        assert_eq!(base64(&sum("alert('Hello, world.');")), "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
        assert_eq!([base64(b"a"), base64(b"ab"), base64(b"abc")], ["YQ==", "YWI=", "YWJj"]);
    }
}
