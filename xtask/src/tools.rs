//! What the tests need beside Rust's compiler, installed where this process may, else named in one sentence.

use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{ask, is_installed, run};
use crate::project::Project;
use crate::wasm;

/// A tool, how to see that it is there, and Debian's package of it.
struct Tool {
    package: &'static str,
    is_there: fn() -> bool,
}

const TOOLS: &[Tool] = &[
    Tool { package: "chromium", is_there: || any(&["chromium", "chromium-browser", "google-chrome"]) },
    Tool { package: "firefox-esr", is_there: || any(&["firefox-esr"]) },
    Tool { package: "nodejs", is_there: || any(&["node"]) },
    Tool { package: "npm", is_there: || any(&["npm"]) },
    // Reads what was printed; without it those tests are left out, and say so.
    Tool { package: "poppler-utils", is_there: || any(&["pdftotext"]) },
    Tool { package: "fontconfig", is_there: || any(&["fc-list"]) },
    // Without Chinese glyphs every layout is one of empty boxes.
    Tool { package: "fonts-noto-cjk", is_there: has_chinese_font },
];

/// The compiler's parts: formatter, linter, and the target of the page.
pub fn compiler(_project: &Project) -> Result<()> {
    let missing: Vec<&str> = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")]
        .into_iter()
        .filter(|(_, program)| ask(program, &["--version"]).is_none())
        .map(|(component, _)| component)
        .collect();
    if !missing.is_empty() {
        run(Command::new("rustup").args(["component", "add"]).args(missing))?;
    }
    wasm::add_target()
}

/// The browsers and Node.
pub fn browsers(_project: &Project) -> Result<()> {
    let missing: Vec<&str> = TOOLS.iter().filter(|tool| !(tool.is_there)()).map(|tool| tool.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(mut rights) = rights() else {
        bail!("the browser tests need: {0}; on Debian: sudo apt-get install {0}", missing.join(" "));
    };
    rights.push("apt-get");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("env");
        // On a machine without a terminal, apt must not ask.
        run(command.arg("DEBIAN_FRONTEND=noninteractive").args(&rights).args(arguments))
    };
    apt(&["update", "--quiet"])?;
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], missing.as_slice()].concat())
}

/// What to put before `apt-get`: nothing for root, `sudo` where it asks for no password; `None` where neither will do.
fn rights() -> Option<Vec<&'static str>> {
    if !is_installed("apt-get") {
        return None;
    }
    if ask("id", &["-u"])?.trim() == "0" {
        return Some(Vec::new());
    }
    ask("sudo", &["-n", "true"]).map(|_| vec!["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"])
}

fn any(programs: &[&str]) -> bool {
    programs.iter().any(|program| is_installed(program))
}

fn has_chinese_font() -> bool {
    ask("fc-list", &[":lang=zh-cn"]).is_some_and(|fonts| !fonts.trim().is_empty())
}
