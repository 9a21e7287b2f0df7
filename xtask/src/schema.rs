//! Task `schema`: the JSON Schema of the analysis, made from the Rust types.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::command::cargo_command;
use crate::project::Project;

/// Runs the example that prints the schema, and keeps what it prints. An example, so that xtask does not depend on
/// the analysis: a build tool must start when the analysis does not compile.
pub fn schema(project: &Project, _arguments: &[String]) -> Result<()> {
    let options = ["run", "--quiet", "--example", "schema", "--features", "schema"];
    let output = cargo_command(project, &options).stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("the example `schema` failed ({})", output.status);
    }
    let path = project.dist().join("analysis.schema.json");
    fs::create_dir_all(project.dist()).context("cannot make dist")?;
    fs::write(&path, &output.stdout).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}", path.display());
    Ok(())
}
