//! `baogao export`: the files that the page saves, from the command line.

use std::{
    fs,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use baogao::{
    Options, Report, analyze,
    export::{self, Format, Stamp, each_saved, is_saved, read_saved},
    rules,
    view::{Aside, Handling, Language, Words},
};

use super::{
    arguments::{Export, Exported, Gather},
    files,
};

/// The page's style sheet, in the order in which its parts overrule each other (xtask/src/pack.rs).
const STYLE: &str = concat!(
    include_str!("../../www/style/ground.css"),
    include_str!("../../www/style/result.css"),
    include_str!("../../www/style/outline.css"),
    include_str!("../../www/style/source.css"),
    include_str!("../../www/style/results.css"),
    include_str!("../../www/style/print.css"),
);

/// Writes each file in the format asked for; returns whether all could be read and written.
pub fn export(arguments: &Export) -> Result<bool, String> {
    let words = Words::new(if arguments.given.english { Language::English } else { Language::Chinese });
    let stamp = Stamp::new(&rules(), arguments.given.made.clone().unwrap_or_else(now));
    let mut good = true;
    for file in &arguments.given.files {
        let given = files::read_or_open(file, arguments.given.encoding, arguments.given.english);
        let written = given
            .and_then(|given| each_saved(&given).into_iter().try_for_each(|one| write(arguments, one, &words, &stamp)));
        if let Err(why) = written {
            eprintln!("{}: {why}", file.display());
            good = false;
        }
    }
    Ok(good)
}

/// Writes all files that can be read into one workbook; returns whether all could be.
pub fn gather(arguments: &Gather) -> Result<bool, String> {
    let words = Words::new(if arguments.given.english { Language::English } else { Language::Chinese });
    let stamp = Stamp::new(&rules(), arguments.given.made.clone().unwrap_or_else(now));
    let (mut opened, mut good) = (Vec::new(), true);
    for file in &arguments.given.files {
        let given = files::read_or_open(file, arguments.given.encoding, arguments.given.english);
        let read = given.and_then(|given| {
            each_saved(&given).into_iter().map(|one| Opened::of(one, &words)).collect::<Result<Vec<_>, _>>()
        });
        match read {
            Ok(all) => opened.extend(all.into_iter().map(|one| (one, file.display().to_string()))),
            Err(why) => {
                eprintln!("{}: {why}", file.display());
                good = false;
            }
        }
    }
    let all: Vec<_> = opened.iter().map(|(one, file)| (one.export(&words, &stamp), file.as_str())).collect();
    let gathered = export::gather(&all);
    fs::write(&arguments.to, gathered.content.bytes()).map_err(|why| format!("{}: {why}", arguments.to.display()))?;
    Ok(good)
}

fn write(arguments: &Export, file: &str, words: &Words, stamp: &Stamp) -> Result<(), String> {
    let opened = Opened::of(file, words)?;
    let written = format(arguments.format).write(&opened.export(words, stamp), STYLE);
    match &arguments.to {
        Some(folder) => save(folder, &written),
        None => files::print(written.content.bytes()),
    }
}

/// A report, or a result that was saved, with what its reader has decided.
struct Opened {
    text: String,
    report: Report,
    aside: Aside,
    handling: Handling,
    keeps_clutter: bool,
}

impl Opened {
    fn of(file: &str, words: &Words) -> Result<Opened, String> {
        let (text, handling, keeps_clutter) = if is_saved(file) {
            let saved = read_saved(file, words)?;
            (saved.text, saved.handling, saved.keeps_clutter)
        } else {
            (file.to_owned(), Handling::default(), false)
        };
        let mut options = Options::default();
        options.keep_clutter = keeps_clutter;
        let mut report = analyze(&text, &options);
        let aside = handling.divide(&mut report, Aside::default());
        Ok(Opened { text, report, aside, handling, keeps_clutter })
    }

    fn export<'o>(&'o self, words: &'o Words, stamp: &'o Stamp) -> export::Export<'o> {
        let Opened { text, report, aside, handling, keeps_clutter } = self;
        export::Export { report, text, before: None, words, aside, handling, keeps_clutter: *keeps_clutter, stamp }
    }
}

/// Writes a file that is not there yet: two reports of one town and year must not write over each other.
fn save(folder: &Path, file: &export::File) -> Result<(), String> {
    let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
    let names = std::iter::once(file.name.clone()).chain((2..).map(|n| format!("{stem}_{n}.{ending}")));
    let mut free = names.map(|name| folder.join(name)).filter(|path| !path.exists());
    let path = free.next().unwrap_or_else(|| folder.join(&file.name));
    fs::create_dir_all(folder).and_then(|()| fs::write(path, file.content.bytes())).map_err(|why| why.to_string())
}

fn format(asked: Exported) -> Format {
    match asked {
        Exported::Csv => Format::Figures,
        Exported::Checks => Format::Checks,
        Exported::Variables => Format::Variables,
        Exported::Json => Format::Saved,
        Exported::Markdown => Format::Markdown,
        Exported::Opml => Format::Opml,
        Exported::Html => Format::Page,
        Exported::Xlsx => Format::Workbook,
        Exported::Docx => Format::Memo,
    }
}

/// Now, in universal time: `2025-03-01 09:30 UTC`. An export says when it was made; the analysis knows no clock.
#[allow(clippy::disallowed_methods)]
fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month, day) = date(seconds / 86_400);
    format!("{year}-{month:02}-{day:02} {:02}:{:02} UTC", seconds / 3_600 % 24, seconds / 60 % 60)
}

/// The date that many days after 1 January 1970.
fn date(mut days: u64) -> (u64, usize, u64) {
    let is_leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let mut months =
        [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate();
    let month = months.find(|(_, length)| {
        let is_here = days < *length;
        days -= if is_here { 0 } else { *length };
        is_here
    });
    (year, month.map_or(12, |(month, _)| month + 1), days + 1)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_are_dates() {
        let cases = [(0, (1970, 1, 1)), (59, (1970, 3, 1)), (19_782, (2024, 2, 29)), (20_088, (2024, 12, 31))];
        for (days, expected) in cases {
            assert_eq!(date(days), expected);
        }
    }
}
