//! Task `test`: every test there is, step by step. CI runs exactly this.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::command::run_cargo;
use crate::project::Project;
use crate::{browser, pack, schema, sizes, tools, wasm};

/// A step: the steps without which it cannot be, its name, and what it does.
struct Step(&'static [&'static str], &'static str, fn(&Project) -> Result<()>);

/// Quick ones first: who waits, waits for what is likely to fail.
const STEPS: &[Step] = &[
    Step(&[], "compiler", tools::compiler),
    Step(&[], "format", |project| run_cargo(project, &["fmt", "--all", "--check"])),
    Step(&[], "lint", |project| {
        run_cargo(project, &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"])
    }),
    Step(&[], "lint wasm", |project| {
        let features = ["--no-default-features", "--features", "pdf,api", "--lib"];
        let options = [&["clippy", "--target", wasm::TARGET][..], &features, &["--", "-D", "warnings"]].concat();
        run_cargo(project, &options)
    }),
    // Unit tests, properties, goldens, tests/tidy.rs, the examples in the documentation; the build tool's own tests.
    Step(&[], "cargo test", |project| run_cargo(project, &["test", "--workspace"])),
    Step(&[], "schema", |project| schema::schema(project, &[])),
    // Before the build: npm comes with them, from which the hosted page has its reader of PDFs.
    Step(&[], "browsers", tools::browsers),
    Step(&[], "build", |project| pack::build(project, &[])),
    Step(&["build"], "sizes", |project| sizes::sizes(project, &[])),
    Step(&["build", "browsers"], "browser tests", browser::all),
];

/// How a step ended.
struct Outcome {
    name: &'static str,
    time: Duration,
    error: Option<String>,
}

/// Runs all steps, whatever fails on the way, and then says what failed.
pub fn test(project: &Project, _arguments: &[String]) -> Result<()> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for Step(needs, name, run) in STEPS {
        println!("\n── {name} ──");
        let start = Instant::now();
        let error = may_run(needs, &outcomes).and_then(|()| run(project)).err();
        let outcome = Outcome { name, time: start.elapsed(), error: error.map(|error| format!("{error:#}")) };
        println!("{}", line(&outcome));
        outcomes.push(outcome);
    }
    summary(&outcomes)
}

/// An error where a step that is needed has failed.
fn may_run(needs: &[&str], outcomes: &[Outcome]) -> Result<()> {
    match outcomes.iter().find(|outcome| outcome.error.is_some() && needs.contains(&outcome.name)) {
        Some(failed) => bail!("not run, since `{}` failed", failed.name),
        None => Ok(()),
    }
}

/// One step in a line: how it ended, its name, its time.
fn line(outcome: &Outcome) -> String {
    let seconds = outcome.time.as_secs_f32();
    match &outcome.error {
        None => format!("ok      {:<14} {seconds:6.1} s", outcome.name),
        Some(error) => format!("FAILED  {:<14} {seconds:6.1} s  {error}", outcome.name),
    }
}

/// All steps once more, and the count as the last line.
fn summary(outcomes: &[Outcome]) -> Result<()> {
    println!("\n── summary ──");
    for outcome in outcomes {
        println!("{}", line(outcome));
    }
    let failed: Vec<&str> = outcomes.iter().filter(|o| o.error.is_some()).map(|o| o.name).collect();
    if !failed.is_empty() {
        println!("failed: {}", failed.join(", "));
    }
    println!("{} passed, {} failed", outcomes.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { Err(AlreadySaid.into()) }
}

/// The failure that the summary has told of: nothing may be printed after its last line.
#[derive(Debug)]
pub struct AlreadySaid;

impl fmt::Display for AlreadySaid {
    fn fmt(&self, _out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for AlreadySaid {}
