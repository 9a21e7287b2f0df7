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
    tests(project, arguments)
}

/// Step of `test`: all of them.
pub fn all(project: &Project) -> Result<()> {
    tests(project, &[])
}

/// Task `shots`: a picture of every state of the page in every look, for eyes.
pub fn shots(project: &Project, arguments: &[String]) -> Result<()> {
    let into = project.target.join("shots");
    tools::browsers(project)?;
    run(script(project, "browser", "shots.mjs")?.arg(&into).args(arguments))?;
    println!("the pictures are in {}", into.display());
    Ok(())
}

/// Task `speed`: how long the page lets its reader wait, beside the bars; an error where one is missed. Arguments say
/// what to measure (tests/browser/speed.mjs).
pub fn speed(project: &Project, arguments: &[String]) -> Result<()> {
    tools::browsers(project)?;
    run(script(project, "browser", "speed.mjs")?.args(arguments))
}

/// Task `lighthouse`: the hosted page by Lighthouse, against the bars in `tests/lighthouse/audit.mjs`.
pub fn lighthouse(project: &Project, _arguments: &[String]) -> Result<()> {
    tools::browsers(project)?;
    npm_ci(&folder(project, "browser"), &[])?; // its servers and its browser
    run(&mut script(project, "lighthouse", "audit.mjs")?)
}

/// A script of one of the folders, what it needs installed, and the page there for it to open.
fn script(project: &Project, name: &str, script: &str) -> Result<Command> {
    let folder = folder(project, name);
    npm_ci(&folder, &[])?;
    if !project.dist().join("index.html").is_file() {
        bail!("dist/ has no page; `cargo xtask build` makes it");
    }
    let mut command = Command::new("node");
    command.arg(script).current_dir(folder);
    Ok(command)
}

fn tests(project: &Project, parts: &[String]) -> Result<()> {
    let mut files = test_files(&folder(project, "browser"))?;
    files.retain(|file| parts.is_empty() || parts.iter().any(|part| file.contains(part.as_str())));
    if files.is_empty() {
        bail!("no test file in tests/browser has such a name");
    }
    // The same analysis natively: the tests compare the two.
    run_cargo(project, &["build", "--quiet", "--bin", "baogao"])?;
    let program = project.target.join("debug").join("baogao");
    let mut node = script(project, "browser", "--test")?;
    run(node.arg("--test-reporter=spec").args(files).env("BAOGAO_PROGRAM", program))
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

fn folder(project: &Project, name: &str) -> PathBuf {
    project.root.join("tests").join(name)
}
