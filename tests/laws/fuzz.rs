//! A bounded fuzzer: fixtures, cut up, mixed and damaged at random, must still give reports that keep the laws.
//!
//! The same seeds run everywhere and every time. `BAOGAO_FUZZ=N` runs N others instead, for a long night.

// How long to look for trouble is the one thing that is taken from outside.
#![allow(clippy::disallowed_methods)]

use std::{fs, path::Path};

use baogao::analyze;

use crate::{all_options, hold};

/// Texts made in an ordinary run.
const CASES: u64 = 300;
/// The bytes of a text: longer ones teach nothing more.
const LONGEST: usize = 6000;

#[test]
fn damaged_reports_keep_the_laws() {
    let fixtures = fixtures();
    let night = std::env::var("BAOGAO_FUZZ").ok().map(|cases| cases.parse::<u64>().expect("BAOGAO_FUZZ is a number"));
    let seeds = night.map_or(0..CASES, |cases| CASES..CASES + cases);
    let mut faults: Vec<String> = Vec::new();
    for seed in seeds {
        let text = damaged(&fixtures, seed);
        // One text for each law that breaks is enough to read.
        if let Some(law) = broken(&text).filter(|law| !faults.iter().any(|fault| fault.contains(named(law)))) {
            let text = smallest(text, |text| broken(text).is_some_and(|now| named(&now) == named(&law)));
            faults.push(format!("seed {seed}: {}\n  {text:?}", broken(&text).unwrap_or_default()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The first law that the reports of a text break; a panic breaks one too.
fn broken(text: &str) -> Option<String> {
    all_options().iter().find_map(|options| {
        let report = std::panic::catch_unwind(|| analyze(text, options));
        let broken = report.map_or(Some("panics".to_owned()), |report| hold::broken(text, &report));
        broken.map(|law| if options.keep_clutter { law + " (clutter kept)" } else { law })
    })
}

/// The name of a broken law, before how it was broken.
fn named(law: &str) -> &str {
    law.split(':').next().unwrap_or(law)
}

/// The text without all stretches that it can lose and still fail: long ones first, single characters last.
fn smallest(mut text: String, fails: impl Fn(&str) -> bool) -> String {
    let mut length = text.len() / 2;
    while length > 0 {
        let mut at = 0;
        while at < text.len() {
            let end = text.ceil_char_boundary((at + length).min(text.len()));
            let shorter = format!("{}{}", &text[..at], &text[end..]);
            match fails(&shorter) {
                true => text = shorter,
                false => at = end,
            }
        }
        length /= 2;
    }
    text
}

fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("a fixture")).collect()
}

/// Xorshift: small, and the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % limit.max(1) as u64) as usize
    }

    fn of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// A character boundary of a text.
    fn boundary(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        text.floor_char_boundary(at)
    }
}

/// A text made of one or two fixtures with a few things done to it.
fn damaged(fixtures: &[String], seed: u64) -> String {
    let random = &mut Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut text = piece(random.of::<String>(fixtures), random);
    if random.below(3) == 0 {
        text += &piece(random.of::<String>(fixtures), random);
    }
    for _ in 0..random.below(12) + 1 {
        let change = random.of(&CHANGES);
        text = change(text, random);
    }
    text.truncate(text.floor_char_boundary(LONGEST));
    text
}

/// A stretch of a text.
fn piece(text: &str, random: &mut Random) -> String {
    let (a, b) = (random.boundary(text), random.boundary(text));
    text[a.min(b)..a.max(b)].to_owned()
}

type Change = fn(String, &mut Random) -> String;

const CHANGES: [Change; 9] = [
    line_lost,
    line_doubled,
    lines_swapped,
    |text, random| swap(text, random, 0),
    |text, random| swap(text, random, 12),
    |text, random| put(text, random, MARKS),
    |text, random| put(text, random, LINES),
    |text, _| text.replace('\n', "\r\n"),
    |text, _| text.replace('，', ",").replace('：', ":").replace(['（', '）'], "("),
];

/// Marks that open, close, count, or are no characters at all.
const MARKS: &[&str] = &[
    "《",
    "》",
    "（",
    "）",
    "“",
    "一、",
    "（一）",
    "一)",
    "1.",
    "1.1",
    "①",
    "第一条",
    "一是",
    "，",
    "。",
    "：",
    "%",
    "\u{0}",
    "\u{FEFF}",
    "\u{200B}",
    "𠮷",
    "é",
    "👨‍👩‍👧",
    "|",
    "\t",
    "　　",
    "〔2024〕",
    "号",
    "99999999999999999999999999999999",
    "亿",
    "万万亿",
    "零",
    "-",
    "—",
];

/// Line ends, and lines that mean something.
const LINES: &[&str] = &[
    "\n",
    "\r",
    "\n\n",
    "\n一、\n",
    "\n— 1 —\n",
    "\n附件\n",
    "\n索引号\n",
    "\n| 一 | 0 | 0 |\n",
    "\n2024年1月1日\n",
    "\n扫一扫在手机上查看当前页面\n",
    "\n抄送：",
    "\n第一章\n",
    "\n0\n0\n0\n",
    "\n各位代表：\n",
];

fn line_lost(text: String, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if !lines.is_empty() {
        lines.remove(random.below(lines.len()));
    }
    lines.concat()
}

fn line_doubled(text: String, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if !lines.is_empty() {
        let at = random.below(lines.len());
        lines.insert(at, lines[at]);
    }
    lines.concat()
}

fn lines_swapped(text: String, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if !lines.is_empty() {
        let (a, b) = (random.below(lines.len()), random.below(lines.len()));
        lines.swap(a, b);
    }
    lines.concat()
}

/// Takes out up to `most` characters and puts a mark in their place.
fn swap(text: String, random: &mut Random, most: usize) -> String {
    let from = random.boundary(&text);
    let gone: usize = text[from..].chars().take(random.below(most + 1) + 1).map(char::len_utf8).sum();
    format!("{}{}{}", &text[..from], random.of(MARKS), &text[from + gone..])
}

/// Puts one of the words in, once or as often as a fallen pen would.
fn put(text: String, random: &mut Random, words: &[&str]) -> String {
    let at = random.boundary(&text);
    let times = if random.below(8) == 0 { 300 } else { 1 };
    format!("{}{}{}", &text[..at], random.of(words).repeat(times), &text[at..])
}
