//! The engine for what is really a pattern. On the page it is the small build of the same engine (see Cargo.toml).

#[cfg(not(target_arch = "wasm32"))]
pub use regex::Regex;
#[cfg(target_arch = "wasm32")]
pub use regex_lite::Regex;

#[cfg(test)]
mod tests {
    use crate::mention::code;

    /// The same text must give the same report in both.
    #[test]
    fn both_engines_find_the_same() {
        for pattern in [code::CODES] {
            let (full, small) = (regex::Regex::new(pattern).unwrap(), regex_lite::Regex::new(pattern).unwrap());
            for name in ["b", "c", "d", "e", "f", "g", "h"] {
                let path = format!("{}/tests/fixtures/syn-{name}.txt", env!("CARGO_MANIFEST_DIR"));
                let text = std::fs::read_to_string(path).unwrap();
                let found: Vec<_> = full.find_iter(&text).map(|found| found.range()).collect();
                assert_eq!(found, small.find_iter(&text).map(|found| found.range()).collect::<Vec<_>>(), "{name}");
            }
        }
    }
}
