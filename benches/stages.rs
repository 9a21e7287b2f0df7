//! The stages of an analysis, in bytes per second: `cargo bench`. Read the figures as ratios within one run.

use baogao::{Options, analyze, fact, mention, outline, text::Reading};
use divan::{Bencher, counter::BytesCount};

/// A fictional report, repeated to about 7 KB, 200 KB, 2 MB and 10 MB.
const COPIES: [usize; 4] = [1, 30, 300, 1500];

fn sample(copies: usize) -> String {
    include_str!("../www/sample.txt").repeat(copies)
}

fn main() {
    divan::main();
}

/// What any reader of the text must at least do: look at every character for digits.
#[divan::bench(args = COPIES)]
fn scan_for_digits(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    let digits = regex::Regex::new("[0-9]+|[〇零一二三四五六七八九十百千万亿两]+").expect("a fixed pattern");
    bencher.counter(BytesCount::new(text.len())).bench(|| digits.find_iter(divan::black_box(&text)).count());
}

#[divan::bench(args = COPIES)]
fn fold(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    bencher.counter(BytesCount::new(text.len())).bench(|| Reading::of(divan::black_box(&text)));
}

#[divan::bench(args = COPIES)]
fn read_outline(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    bencher.counter(BytesCount::new(text.len())).bench(|| outline::build(divan::black_box(&text), false));
}

#[divan::bench(args = COPIES)]
fn scan_mentions(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    let outline = outline::build(&text, false);
    bencher.counter(BytesCount::new(text.len())).bench(|| mention::scan(divan::black_box(&outline)));
}

#[divan::bench(args = COPIES)]
fn bind_facts(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    let outline = outline::build(&text, false);
    let mentions = mention::scan(&outline);
    bencher.counter(BytesCount::new(text.len())).bench(|| fact::bind(divan::black_box(&outline), &mentions));
}

#[divan::bench(args = COPIES)]
fn whole_analysis(bencher: Bencher, copies: usize) {
    let text = sample(copies);
    bencher.counter(BytesCount::new(text.len())).bench(|| analyze(divan::black_box(&text), &Options::default()));
}
