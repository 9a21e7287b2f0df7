//! The command line: `baogao FILE…` reads reports and prints them as an outline with a table, or as JSON;
//! `baogao check FILE…` prints what does not add up, `baogao export FILE…` writes what can be taken away.

use std::{path::Path, process::ExitCode};

use baogao::{
    Options, Report, analyze,
    export::{variables_head, variables_row},
};
use clap::Parser;

use cli::{Arguments, Command};

mod cli;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let good = match &arguments.command {
        Some(Command::Check(check)) => cli::check(check),
        Some(Command::Export(export)) => cli::export(export),
        Some(Command::Gather(gather)) => cli::gather(gather),
        Some(Command::Rules { english }) => cli::print(cli::rules(*english)).map(|()| true),
        Some(Command::Codebook { english }) => cli::print(cli::codebook(*english)).map(|()| true),
        None => Ok(show(&arguments)),
    };
    match good {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Prints every file; returns whether all could be read.
fn show(arguments: &Arguments) -> bool {
    let (mut good, mut headed) = (true, false);
    for file in &arguments.files {
        let done = cli::read(file, arguments.encoding, false).and_then(|text| {
            let report = analyze(&text, &Options::default());
            if arguments.variables && !std::mem::replace(&mut headed, true) {
                cli::print(variables_head(&report.variables))?;
            }
            cli::print(&render(arguments, file, &report, &text)?)
        });
        if let Err(why) = done {
            eprintln!("{}: {why}", file.display());
            good = false;
        }
    }
    good
}

fn render(arguments: &Arguments, file: &Path, report: &Report, text: &str) -> Result<String, String> {
    if arguments.json {
        return serde_json::to_string(&report.in_utf16(text)).map(|json| json + "\n").map_err(|why| why.to_string());
    }
    if arguments.variables {
        return Ok(variables_row(&file.display().to_string(), &report.variables));
    }
    let name = if arguments.files.len() > 1 { format!("== {} ==\n", file.display()) } else { String::new() };
    Ok(name + &cli::readable(report))
}
