//! Content-Security-Policy of the two products: neither can reach anything but itself.
//!
//! `wasm-unsafe-eval` allows compiling WebAssembly and nothing else. No `unsafe-inline`, no `unsafe-eval`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The hosted page: its own files and no others. `connect-src` is for fetching the wasm, `worker-src` for the worker that
/// keeps the page for use without a network.
pub fn hosted() -> String {
    policy("'self'", "'self'", "'self' data:", "'self' blob:", "connect-src 'self'; manifest-src 'self'")
}

/// The single file: exactly these scripts and styles, and no connection at all.
pub fn single_file(scripts: &[String], styles: &[String]) -> String {
    let hashes = |pieces: &[String]| pieces.iter().map(|piece| source_hash(piece)).collect::<Vec<_>>().join(" ");
    policy(&hashes(scripts), &hashes(styles), "data:", "blob:", "connect-src 'none'")
}

/// The `<meta>` element with a policy. `blob:` is for pictures on their way to PNG, and for long analyses in a worker.
fn policy(script: &str, style: &str, image: &str, worker: &str, rest: &str) -> String {
    let policy = format!(
        "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src {style}; img-src {image} blob:; \
         worker-src {worker}; {rest}; base-uri 'none'; form-action 'none'"
    );
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The hash that allows one inline element: of exactly the text between its tags.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_browsers_do() {
        // The example of the CSP specification.
        let hash = source_hash("alert('Hello, world.');");
        assert_eq!(hash, "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn allows_only_what_it_names() {
        let page = single_file(&["a".into(), "b".into()], &["c".into()]);
        assert_eq!(page.matches("sha256-").count(), 3);
        for text in [page, hosted()] {
            assert!(text.contains("default-src 'none'") && !text.contains("unsafe-inline"));
        }
    }
}
