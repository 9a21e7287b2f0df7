//! Other programs: printed before they run, an error with their name when they fail.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo};

/// A cargo command in the project's root.
pub fn cargo_command(project: &Project, arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo());
    command.args(arguments).current_dir(&project.root);
    command
}

/// Runs cargo.
pub fn run_cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    run(&mut cargo_command(project, arguments))
}

/// Prints the command, runs it, and is an error where it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let line = spell(command);
    println!("$ {line}");
    let status = command.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Installs what the lock file in a folder names, exactly; done once per lock file.
pub fn npm_ci(folder: &Path, options: &[&str]) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("no {}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).args(options).current_dir(folder))?;
    fs::write(&stamp, lock).context("cannot note what was installed")
}

/// What a command prints, where it runs and succeeds. For asking what there is; silent.
pub fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program of that name is in the search path.
pub fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| is_program(&folder.join(program)))
}

/// Whether a program can be there: on Windows its name ends with `.exe` or `.cmd`.
fn is_program(path: &Path) -> bool {
    path.is_file() || (cfg!(windows) && ["exe", "cmd"].iter().any(|end| path.with_extension(end).is_file()))
}

/// The command as one would type it.
fn spell(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
