//! Task `bench`: the benchmarks of the analysis, natively.

use anyhow::Result;

use crate::command::{cargo_command, run};
use crate::project::Project;

/// Runs `cargo bench`; arguments go to the benchmarks (a filter, say).
pub fn bench(project: &Project, arguments: &[String]) -> Result<()> {
    run(cargo_command(project, &["bench", "--benches", "--"]).args(arguments))
}
