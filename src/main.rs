//! The command line: `baogao FILE…` reads reports and prints them as an outline with a table, or as JSON.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use baogao::{Options, Report, analyze};
use clap::Parser;

mod cli;

/// Reads Chinese government reports: section structure and statistics.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Print the analysis as JSON, one line a file; spans count UTF-16 code units.
    #[arg(long)]
    json: bool,
    /// Print the study table as CSV, one line a file; the codebook says what the columns mean.
    #[arg(long, conflicts_with = "json")]
    variables: bool,
    /// Text files (UTF-8, GB18030, UTF-16 with BOM); `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (mut failed, mut headed) = (false, false);
    for file in &arguments.files {
        let done = read(file).and_then(|text| {
            let report = analyze(&text, &Options::default());
            if arguments.variables && !headed {
                headed = true;
                print(&cli::table::head(&report.variables))?;
            }
            print(&render(&arguments, file, &report, &text)?)
        });
        if let Err(why) = done {
            eprintln!("{}: {why}", file.display());
            failed = true;
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn render(arguments: &Arguments, file: &Path, report: &Report, text: &str) -> Result<String, String> {
    if arguments.json {
        return serde_json::to_string(&report.in_utf16(text)).map(|json| json + "\n").map_err(|why| why.to_string());
    }
    if arguments.variables {
        return Ok(cli::table::row(file, &report.variables));
    }
    let name = if arguments.files.len() > 1 { format!("== {} ==\n", file.display()) } else { String::new() };
    Ok(name + &cli::readable(report))
}

fn read(file: &Path) -> Result<String, String> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    cli::decode(&bytes.map_err(|why| why.to_string())?)
}

/// A reader that stops early (`| head`) is no error.
fn print(words: &str) -> Result<(), String> {
    match std::io::stdout().write_all(words.as_bytes()) {
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => Err(why.to_string()),
        _ => Ok(()),
    }
}
