//! The project's named tasks. `cargo xtask` lists them; CI runs the same names.
//!
//! One list, one file per family of tasks. A task prints what it runs; a task that fails says in one sentence why.

// The analysis may not look at the clock or the environment; a build tool must.
#![allow(clippy::disallowed_methods)]

mod bench;
mod browser;
mod command;
mod csp;
mod metamorphic;
mod npm;
mod offline;
mod pack;
mod panics;
mod pdfjs;
mod project;
mod schema;
mod score;
mod serve;
mod sizes;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

/// A task: its name on the command line, what it does, and the function that does it.
struct Task {
    name: &'static str,
    says: &'static str,
    run: fn(&Project, &[String]) -> Result<()>,
}

/// All tasks, in the order of the list that is printed.
const TASKS: &[Task] = &[
    Task { name: "build", says: "make dist/: the hosted page, the single file, the npm package", run: pack::build },
    Task { name: "serve", says: "build, then serve dist/ on this machine (--open, --port N)", run: serve::serve },
    Task { name: "test", says: "every test there is, installing what it needs where it may", run: test::test },
    Task {
        name: "browser",
        says: "only the browser tests, on dist/ as it stands (names of test files)",
        run: browser::task,
    },
    Task {
        name: "lighthouse",
        says: "audit the hosted page: accessibility, best practices, speed",
        run: browser::lighthouse,
    },
    Task {
        name: "shots",
        says: "pictures of every state of the page, to target/shots (parts of names of states)",
        run: browser::shots,
    },
    Task { name: "sizes", says: "weigh dist/ against sizes.csv (--bless records the new figures)", run: sizes::sizes },
    Task { name: "bench", says: "benchmarks of the analysis", run: bench::bench },
    Task {
        name: "speed",
        says: "what the reader of dist/ waits for, beside the bars (file, http, desktop, phone, open, paste, long, respond)",
        run: browser::speed,
    },
    Task {
        name: "score",
        says: "score the analysis against a corpus with gold files (BAOGAO_CORPUS)",
        run: score::score,
    },
    Task {
        name: "metamorphic",
        says: "whether a corpus reads the same however it arrives (parts of names, --show; BAOGAO_CORPUS)",
        run: metamorphic::metamorphic,
    },
    Task {
        name: "schema",
        says: "write the JSON Schema of the analysis to dist/analysis.schema.json",
        run: schema::schema,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<test::AlreadySaid>() => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the task that the first argument names; without one, lists them.
fn run(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        println!("{}", list());
        return Ok(());
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        bail!("there is no task `{name}`\n{}", list());
    };
    (task.run)(&Project::find()?, rest)
}

/// The list of tasks, one a line.
fn list() -> String {
    let lines = TASKS.iter().map(|task| format!("\n  {:<11} {}", task.name, task.says));
    format!("usage: cargo xtask TASK\n{}", lines.collect::<String>())
}
