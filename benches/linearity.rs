//! Whether the cost is linear in the text, and how it compares with the least that any reader must do: `cargo bench`.
//!
//! A hundred times the text should take a hundred times as long. Ratios of one run on one machine can be compared;
//! seconds cannot.

// A benchmark looks at the clock.
#![allow(clippy::disallowed_methods)]

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use baogao::{Options, analyze, outline};

/// The ratio that a hundredfold text may reach: what is over 100 is caches and memory, not an algorithm.
const MOST: f64 = 120.0;
/// The same for short hostile texts, where memory weighs more; a cost that is not linear goes into the thousands.
const MOST_HOSTILE: f64 = 250.0;
/// The text of the comparison with a scan.
const LARGE: usize = 10_000_000;
/// Characters of the texts of one repeated piece.
const PIECES: usize = 4_000;

/// What a text that is bad for a careless reader repeats: openings that never close, markers, digits, blanks.
const HOSTILE: &[&str] = &[
    "一、",
    "（一）",
    "1.",
    "1",
    "一",
    "《",
    "（",
    "“",
    "一是",
    "2024年",
    "，",
    "。",
    " ",
    "\n",
    "\r\n",
    "| 1 ",
    "\t0",
    "索引号",
    "索 引 号：",
    "一、\n",
    "（一）加强\n",
    "附件\n",
    "0\n",
    "关于",
    "人民政府\n",
    "共1件，其中",
    "2024年1月1日\n",
];

fn main() {
    // `cargo test --benches` only asks whether it starts; `cargo bench` says so.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let sample = include_str!("../www/sample.txt");
    println!("\nlinearity: time(100 × text) / time(text), at most {MOST}");
    for copies in [1, 14] {
        let text = sample.repeat(copies);
        ratio("structure", &text, MOST, |text| drop(black_box(outline::build(text, false))));
        ratio("whole analysis", &text, MOST, |text| drop(black_box(analyze(text, &Options::default()))));
    }
    println!("\nhostile texts: one piece {PIECES} times, and 100 times that, whole analysis, at most {MOST_HOSTILE}");
    for piece in HOSTILE {
        ratio(&format!("{piece:?}"), &piece.repeat(PIECES / piece.chars().count()), MOST_HOSTILE, |text| {
            drop(black_box(analyze(text, &Options::default())));
        });
    }
    against_a_scan(sample);
}

/// Prints how much longer a hundred times the text takes.
fn ratio(name: &str, text: &str, most: f64, read: impl Fn(&str)) {
    let long = text.repeat(100);
    let (one, hundred) = (time(|| read(text)), time(|| read(&long)));
    let ratio = hundred.as_secs_f64() / one.as_secs_f64();
    let verdict = if ratio <= most { "ok" } else { "TOO MUCH" };
    println!("  {name:<22} {:>8} bytes: {one:>10.2?} → {hundred:>10.2?}  ratio {ratio:6.1}  {verdict}", text.len());
}

/// The time of one run, from as many as take half a second, after one that warms up.
fn time(run: impl Fn()) -> Duration {
    run();
    let (start, mut runs) = (clock(), 0);
    loop {
        run();
        runs += 1;
        let passed = clock() - start;
        if passed > Duration::from_millis(500) {
            return passed / runs;
        }
    }
}

/// Time that this thread has spent on a processor, which other work on the machine does not lengthen; where the system
/// does not tell, time that has passed.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = spent.and_then(|spent| spent.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// The speed of the analysis beside that of a search for runs of digits over the same text.
fn against_a_scan(sample: &str) {
    let text = sample.repeat(LARGE / sample.len());
    let digits = regex::Regex::new("[0-9]+").expect("a fixed pattern");
    let scan = time(|| _ = black_box(digits.find_iter(&text).count()));
    println!(
        "\nspeed over {:.1} MB of text like the sample, against a scan for runs of digits",
        text.len() as f64 / 1e6
    );
    let line = |name: &str, taken: Duration| {
        let speed = text.len() as f64 / 1e6 / taken.as_secs_f64();
        println!("  {name:<22} {speed:8.1} MB/s  {:6.1} times the scan", taken.as_secs_f64() / scan.as_secs_f64());
    };
    line("scan for digits", scan);
    line("structure", time(|| drop(black_box(outline::build(&text, false)))));
    line("whole analysis", time(|| drop(black_box(analyze(&text, &Options::default())))));
}
