//! Task `speed`: how long the page lets its reader wait, on `dist/` as it stands.

use std::process::Command;

use anyhow::Result;

use crate::command::{npm_ci, run};
use crate::project::Project;
use crate::{browser, tools};

/// Prints times beside their bars; an error where one is missed. Arguments say what to measure (tests/browser/speed.mjs).
pub fn speed(project: &Project, arguments: &[String]) -> Result<()> {
    tools::browsers(project)?;
    let folder = browser::folder(project, "browser");
    npm_ci(&folder, &[])?;
    run(Command::new("node").arg("speed.mjs").args(arguments).current_dir(folder))
}
