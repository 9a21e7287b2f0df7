//! Tests of `dist/` as it stands in real browsers: Node's own test runner over tests/browser, and Lighthouse.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{npm_ci, run, run_cargo};
use crate::project::Project;
use crate::tools;

/// Task `browser`: the tests whose file names contain one of the arguments, or all.
pub fn task(project: &Project, arguments: &[String]) -> Result<()> {
    tools::browsers(project)?;
    npm_ci(&folder(project, "browser"), &[])?;
    run_matching(project, arguments)
}

/// Step of `test`: all of them.
pub fn all(project: &Project) -> Result<()> {
    npm_ci(&folder(project, "browser"), &[])?;
    run_matching(project, &[])
}

/// Task `lighthouse`: the hosted page by Lighthouse, against the bars in `tests/lighthouse/audit.mjs`.
pub fn lighthouse(project: &Project, _arguments: &[String]) -> Result<()> {
    tools::browsers(project)?;
    let folder = folder(project, "lighthouse");
    npm_ci(&folder, &[])?;
    npm_ci(&folder.with_file_name("browser"), &[])?;
    is_built(project)?;
    run(Command::new("node").arg("audit.mjs").current_dir(folder))
}

fn run_matching(project: &Project, parts: &[String]) -> Result<()> {
    let folder = folder(project, "browser");
    let mut files = test_files(&folder)?;
    files.retain(|file| parts.is_empty() || parts.iter().any(|part| file.contains(part.as_str())));
    if files.is_empty() {
        bail!("no test file in tests/browser has such a name");
    }
    is_built(project)?;
    // The same analysis natively: the tests compare the two.
    run_cargo(project, &["build", "--quiet", "--bin", "baogao"])?;
    let program = project.target.join("debug").join("baogao");
    run(Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(files)
        .env("BAOGAO_PROGRAM", program)
        .current_dir(folder))
}

fn is_built(project: &Project) -> Result<()> {
    if !project.dist().join("index.html").is_file() {
        bail!("dist/ has no page; `cargo xtask build` makes it");
    }
    Ok(())
}

/// `*.test.mjs`, in order.
fn test_files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// Where the tests of that name and their drivers are.
pub fn folder(project: &Project, name: &str) -> PathBuf {
    project.root.join("tests").join(name)
}
