//! What keeps the hosted page on a reader's machine: a service worker that knows the files of this build.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Fills `www/sw.js`: the `files` beside the page, and a version that changes with any of them and with the page itself.
pub fn worker(template: &str, page: &str, files: &[&str]) -> Result<String> {
    let mut digest = Sha256::new_with_prefix(page);
    digest.update(files.join("\n"));
    let version: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let list = ["./"].iter().chain(files).map(|file| format!("{file:?}")).collect::<Vec<_>>().join(", ");
    let filled = fill(template, "files", &format!("[{list}]"))?;
    fill(&filled, "version", &format!("{version:?}"))
}

fn fill(template: &str, slot: &str, piece: &str) -> Result<String> {
    let (before, behind) =
        template.split_once(&format!("/* slot:{slot} */")).with_context(|| format!("www/sw.js has no slot {slot}"))?;
    Ok(format!("{before}{piece}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const FILES = /* slot:files */;\nconst VERSION = /* slot:version */;\n";

    #[test]
    fn lists_the_files_and_a_version_of_them() -> Result<()> {
        let made = worker(TEMPLATE, "<p>", &["a-1.js"])?;
        assert!(made.starts_with("const FILES = [\"./\", \"a-1.js\"];\nconst VERSION = \""));
        assert_eq!(made, worker(TEMPLATE, "<p>", &["a-1.js"])?);
        assert_ne!(made, worker(TEMPLATE, "<p> ", &["a-1.js"])?);
        assert_ne!(made, worker(TEMPLATE, "<p>", &["a-2.js"])?);
        assert!(worker("", "<p>", &[]).is_err());
        Ok(())
    }
}
