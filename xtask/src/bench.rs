//! Task `bench`: the benchmarks of the analysis, natively.

use anyhow::Result;

use crate::command::{cargo_command, run};
use crate::project::Project;

/// Runs `cargo bench`: the stages in bytes per second, then whether the cost is linear. Arguments go to the stages (a
/// filter, say).
pub fn bench(project: &Project, arguments: &[String]) -> Result<()> {
    run(cargo_command(project, &["bench", "--bench", "stages", "--"]).args(arguments))?;
    run(&mut cargo_command(project, &["bench", "--bench", "linearity"]))
}
