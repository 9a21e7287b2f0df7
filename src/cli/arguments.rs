//! What the command line can be told.

use std::path::PathBuf;

use baogao::intake::Encoding;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Reads Chinese government reports: section structure, statistics, and what does not add up.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    /// What to do instead of printing the outline and the table.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Print the analysis as JSON, one line a file; spans count UTF-16 code units.
    #[arg(long)]
    pub json: bool,
    /// Print the study table as CSV, one line a file; `baogao codebook` says what the columns mean.
    #[arg(long, conflicts_with = "json")]
    pub variables: bool,
    /// How texts are encoded (utf-8, gb18030, utf-16); else each shows it itself.
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    pub encoding: Option<Encoding>,
    /// Reports: text (UTF-8, GB18030, UTF-16), saved web pages, .docx; `-` is standard input.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// What else there is to do.
#[derive(Subcommand)]
pub enum Command {
    /// Print what a reviewer would ask about, as a compiler does; exit code 1 where there are errors.
    Check(Check),
    /// Write the report as a table, an outline, a page, or a result that the page opens again.
    Export(Export),
    /// Write several reports into one workbook (.xlsx): a report a row, an indicator a column; what is missing, what does
    /// not add up, where each value stands.
    Gather(Gather),
    /// Print all rules with their examples, as Markdown.
    Rules {
        /// In English; else in Chinese.
        #[arg(long)]
        english: bool,
    },
    /// Print what the columns of the study table mean, as Markdown.
    Codebook {
        /// In English; else in Chinese.
        #[arg(long)]
        english: bool,
    },
}

/// How to check.
#[derive(Args)]
pub struct Check {
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Rules that are not asked: by id (wording/up-to) or by group (wording); may be given again.
    #[arg(long, value_name = "RULE")]
    pub off: Vec<String>,
    /// Only these rules, by id or by group; may be given again.
    #[arg(long, value_name = "RULE")]
    pub only: Vec<String>,
    /// A file that switches rules; without it `baogao.toml` beside the first file, where there is one.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Messages in English; else in Chinese.
    #[arg(long)]
    pub english: bool,
    /// How texts are encoded (utf-8, gb18030, utf-16); else each shows it itself.
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    pub encoding: Option<Encoding>,
    /// Reports, as text, saved web pages or .docx; `-` is standard input.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// How to export.
#[derive(Args)]
pub struct Export {
    /// What is written.
    #[arg(long, value_enum, default_value_t = Exported::Csv)]
    pub format: Exported,
    /// Write a file for each, under its usual name, into this folder; else everything is printed.
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
    /// What is exported.
    #[command(flatten)]
    pub given: Given,
}

/// Reports from which something is made.
#[derive(Args)]
pub struct Given {
    /// When it was made, as it will say; else now, in universal time.
    #[arg(long, value_name = "WORDS")]
    pub made: Option<String>,
    /// In English; else in Chinese.
    #[arg(long)]
    pub english: bool,
    /// How texts are encoded (utf-8, gb18030, utf-16); else each shows it itself.
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    pub encoding: Option<Encoding>,
    /// Reports, as text, saved web pages or .docx, or results that were saved; `-` is standard input.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// How to gather.
#[derive(Args)]
pub struct Gather {
    /// The workbook.
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// What is gathered.
    #[command(flatten)]
    pub given: Given,
}

/// What is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Exported {
    /// The statistics as a table, one a line, each with its sentence and its place.
    Csv,
    /// The findings as a table.
    Checks,
    /// The study variables as a table, one a line.
    Variables,
    /// The saved result: text, decisions and analysis; the page opens it again.
    Json,
    /// The structure with its figures as Markdown.
    Markdown,
    /// The same as OPML, for programs that draw mind maps.
    Opml,
    /// A page that reads without a program, the saved result inside.
    Html,
    /// Summary, statistics, findings, structure and study variables as an Excel workbook.
    Xlsx,
    /// The findings as an opinion to hand in, as a Word document.
    Docx,
}

/// How findings are printed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// For people: place, line, the words underlined.
    Text,
    /// One object a line: file and finding.
    Json,
    /// SARIF 2.1.0, which code review tools read.
    Sarif,
}

fn encoding(name: &str) -> Result<Encoding, &'static str> {
    Encoding::named(name).ok_or("utf-8, gb18030 or utf-16")
}
