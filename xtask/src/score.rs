//! Task `score`: how much of a corpus with gold files the analysis gets right. The corpus is not part of the project.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::command::{run, run_cargo};
use crate::project::Project;

/// Builds the command line and lets the corpus's own `score.py` run it; further arguments go to `score.py`.
pub fn score(project: &Project, arguments: &[String]) -> Result<()> {
    let corpus = corpus(project);
    let script = corpus.join("score.py");
    if !script.is_file() {
        println!("skipped: no corpus ({} is not there; BAOGAO_CORPUS names another folder)", script.display());
        return Ok(());
    }
    run_cargo(project, &["build", "--release", "--bin", "baogao"])?;
    let program = project.target.join("release").join("baogao");
    let analyse = format!("{} --json", program.display());
    let mut command = Command::new("python3");
    command.arg(script).arg("--run").arg(analyse).arg(corpus).args(arguments);
    // A corpus may be mounted read-only.
    run(command.env("PYTHONDONTWRITEBYTECODE", "1").current_dir(&project.root))
}

/// `BAOGAO_CORPUS`, or the folder beside the project.
pub fn corpus(project: &Project) -> PathBuf {
    std::env::var_os("BAOGAO_CORPUS").map_or_else(|| project.root.join("../shared/corpus"), PathBuf::from)
}
