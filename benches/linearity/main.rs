//! Whether the cost is linear in the text, and how it compares with the least that any reader must do: `cargo bench`.
//!
//! A hundred times the text should take a hundred times as long. Ratios of one run on one machine can be compared;
//! seconds cannot.

// A benchmark looks at the clock.
#![allow(clippy::disallowed_methods)]

mod clock;
mod hostile;

use std::hint::black_box;
use std::time::Duration;

use baogao::{Options, analyze, outline};
use clock::time;
use hostile::HOSTILE;

/// A measurement takes so long, or one run.
const LONG: Duration = Duration::from_millis(400);

/// The ratio that a hundredfold text may reach: what is over 100 is caches and memory, not an algorithm.
const MOST: f64 = 120.0;
/// The ratio that a tenfold hostile text may reach; a hundred where the cost is quadratic.
const MOST_HOSTILE: f64 = 25.0;
/// The text of the comparison with a scan.
const LARGE: usize = 10_000_000;
/// The whole analysis may take so many times as long as the scan.
const MOST_SCANS: f64 = 20.0;
/// Characters of the texts of one repeated piece.
const PIECES: usize = 4_000;

fn main() {
    // `cargo test --benches` only asks whether it starts; `cargo bench` says so.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let sample = include_str!("../../www/sample.txt");
    println!("\nlinearity: time(100 × text) / time(text), at most {MOST}");
    for copies in [1, 14] {
        let text = sample.repeat(copies);
        ratio("structure", &text, (100, MOST), |text| drop(black_box(outline::build(text, false))));
        ratio("whole analysis", &text, (100, MOST), |text| drop(black_box(analyze(text, &Options::default()))));
    }
    println!("\nhostile texts: one piece {PIECES} times, and 10 times that, whole analysis, at most {MOST_HOSTILE}");
    for piece in HOSTILE {
        ratio(&format!("{piece:?}"), &piece.repeat(PIECES / piece.chars().count()), (10, MOST_HOSTILE), |text| {
            drop(black_box(analyze(text, &Options::default())));
        });
    }
    against_a_scan(sample);
}

/// Prints how much longer so many times the text takes, and whether that is more than it may.
fn ratio(name: &str, text: &str, (times, most): (usize, f64), read: impl Fn(&str)) {
    let long = text.repeat(times);
    let (one, many) = (time(LONG, || read(text)), time(LONG, || read(&long)));
    let ratio = many.as_secs_f64() / one.as_secs_f64();
    let verdict = if ratio <= most { "ok" } else { "TOO MUCH" };
    println!("  {name:<22} {:>8} bytes: {one:>10.2?} → {many:>10.2?}  ratio {ratio:6.1}  {verdict}", text.len());
}

/// The speed of the analysis beside that of a search for runs of Arabic or Chinese digits over the same text.
fn against_a_scan(sample: &str) {
    let text = sample.repeat(LARGE / sample.len());
    let digits = regex::Regex::new("[0-9]+|[〇零一二三四五六七八九十百千万亿两]+").expect("a fixed pattern");
    let scan = time(LONG, || _ = black_box(digits.find_iter(&text).count()));
    println!(
        "\nspeed over {:.1} MB of text like the sample, against a scan for runs of digits, at most {MOST_SCANS} times",
        text.len() as f64 / 1e6
    );
    let line = |name: &str, taken: Duration| {
        let speed = text.len() as f64 / 1e6 / taken.as_secs_f64();
        println!("  {name:<22} {speed:8.1} MB/s  {:6.1} times the scan", taken.as_secs_f64() / scan.as_secs_f64());
    };
    line("scan for digits", scan);
    line("structure", time(LONG, || drop(black_box(outline::build(&text, false)))));
    line("whole analysis", time(LONG, || drop(black_box(analyze(&text, &Options::default())))));
}
