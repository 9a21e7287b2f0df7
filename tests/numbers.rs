//! What is read of numbers: `tests/spec/numbers.txt`, case by case, and laws about the spellings of the same number.

use std::fmt::Write as _;

use baogao::{
    Options, analyze,
    report::{Approx, Bounds, Quantity},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Cases that are not read as the spec says, with the reason. One that passes must leave the list.
const KNOWN: &[(&str, &str)] = &[];

struct Case<'t> {
    line: usize,
    text: &'t str,
    expected: Vec<&'t str>,
}

fn cases() -> Vec<Case<'static>> {
    let spec = include_str!("spec/numbers.txt");
    let lines = spec.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(at, line)| {
            let (text, expected) = line.split_once('\t').unwrap_or_else(|| panic!("line {}: no tab", at + 1));
            let expected = expected.split(" ; ").filter(|one| *one != "-").collect();
            Case { line: at + 1, text, expected }
        })
        .collect()
}

/// The phrase as the sentence of a report's section.
fn quantities(text: &str) -> Vec<Quantity> {
    let report = format!("一、工作情况\n{text}\n以上报告如有不当，请予指正。\n");
    analyze(&report, &Options::default()).quantities
}

#[test]
fn every_case_reads_as_the_spec_says() {
    let mut faults = String::new();
    for case in cases() {
        let found = quantities(case.text);
        let same = found.len() == case.expected.len()
            && found.iter().zip(&case.expected).all(|(found, expected)| is_as(found, expected));
        let known = KNOWN.iter().find(|(text, _)| *text == case.text);
        let shown: Vec<_> = found.iter().map(|quantity| show(quantity, true)).collect();
        match (same, known) {
            (false, None) => {
                let _ = writeln!(
                    faults,
                    "line {}: {}\n  expected {}\n  found    {}",
                    case.line,
                    case.text,
                    case.expected.join(" ; "),
                    shown.join(" ; ")
                );
            }
            (true, Some((_, reason))) => {
                let _ = writeln!(faults, "line {}: {} passes; strike it from KNOWN ({reason})", case.line, case.text);
            }
            _ => {}
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn the_spec_is_large_and_repeats_nothing() {
    let cases = cases();
    assert!(cases.len() >= 400, "{} cases", cases.len());
    let mut texts: Vec<_> = cases.iter().map(|case| case.text).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), cases.len(), "a phrase stands twice");
    for (text, _) in KNOWN {
        assert!(texts.contains(text), "{text} is known to fail and not in the spec");
    }
}

/// Whether a quantity is what the spec says; the interval is compared where the spec has one.
fn is_as(found: &Quantity, expected: &str) -> bool {
    let interval = expected.ends_with([')', ']']) && expected.contains(", ");
    show(found, interval) == expected || (found.approx == Approx::Exact && show_exact(found) == expected)
}

/// `500余份 = 500 份 over (500, 600)`
fn show(quantity: &Quantity, interval: bool) -> String {
    let mut shown = plain(quantity);
    if quantity.approx != Approx::Exact {
        let _ = write!(shown, " {}", name(quantity.approx));
        if interval {
            let _ = write!(shown, " {}", show_bounds(quantity.bounds));
        }
    }
    shown
}

fn show_exact(quantity: &Quantity) -> String {
    format!("{} exact {}", plain(quantity), show_bounds(quantity.bounds))
}

fn plain(quantity: &Quantity) -> String {
    let max = quantity.value_max.map_or(String::new(), |max| format!("..{max}"));
    let unit = if quantity.unit.is_empty() { "·" } else { &quantity.unit };
    format!("{} = {}{max} {unit}", quantity.text, quantity.value)
}

fn show_bounds(bounds: Bounds) -> String {
    let side = |side: Option<Decimal>, open: &str| side.map_or(open.to_owned(), |side| side.normalize().to_string());
    let (left, right) = (if bounds.includes_low { '[' } else { '(' }, if bounds.includes_high { ']' } else { ')' });
    format!("{left}{}, {}{right}", side(bounds.low, "-∞"), side(bounds.high, "∞"))
}

fn name(approx: Approx) -> &'static str {
    match approx {
        Approx::Exact => "exact",
        Approx::Over => "over",
        Approx::Under => "under",
        Approx::About => "about",
        Approx::AtLeast => "at_least",
        Approx::AtMost => "at_most",
        Approx::Several => "several",
    }
}

/// The fixtures, and the sample that the page shows.
fn texts() -> Vec<(String, String)> {
    let root = env!("CARGO_MANIFEST_DIR");
    let fixtures = ["b", "c", "d", "e", "f", "g", "h"].map(|name| format!("{root}/tests/fixtures/syn-{name}.txt"));
    let paths = fixtures.into_iter().chain([format!("{root}/www/sample.txt")]);
    paths.map(|path| (path.clone(), std::fs::read_to_string(path).expect("a fixture"))).collect()
}

/// What a spelling must not change.
fn facts(text: &str) -> Vec<(Decimal, Option<Decimal>, String, Approx)> {
    let report = analyze(text, &Options::default());
    report.quantities.into_iter().map(|it| (it.value, it.value_max, it.unit.into_owned(), it.approx)).collect()
}

/// The text with each quantity's words rewritten where `rewrite` knows how.
fn rewritten(text: &str, rewrite: impl Fn(&Quantity) -> Option<String>) -> (String, usize) {
    let (mut out, mut from, mut many) = (String::new(), 0, 0);
    for quantity in analyze(text, &Options::default()).quantities {
        let Some(words) = rewrite(&quantity) else { continue };
        out.push_str(&text[from..quantity.span.start as usize]);
        out.push_str(&words);
        (from, many) = (quantity.span.end as usize, many + 1);
    }
    out.push_str(&text[from..]);
    (out, many)
}

#[test]
fn chinese_and_arabic_numerals_say_the_same() {
    let mut rewrote = 0;
    for (path, text) in texts() {
        let (han, many) = rewritten(&text, in_han);
        assert_eq!(facts(&han), facts(&text), "{path}");
        rewrote += many;
        let (arabic, many) = rewritten(&text, in_arabic);
        assert_eq!(facts(&arabic), facts(&text), "{path}");
        rewrote += many;
    }
    assert!(rewrote > 300, "{rewrote} numbers were rewritten");
}

/// 500余份 as 五百余份, 96% as 百分之九十六. A lone 一 counts nothing, and some units take only Arabic digits.
fn in_han(quantity: &Quantity) -> Option<String> {
    let digits: String = quantity.text.chars().filter(|c| c.is_ascii_digit()).collect();
    let value: u64 = digits.parse().ok().filter(|value| *value > 1)?;
    let whole =
        quantity.text.contains(&digits) && quantity.value_max.is_none() && quantity.value == Decimal::from(value);
    let spoken = !matches!(quantity.unit.as_ref(), "" | "分" | "个名次");
    if !whole || !spoken {
        return None;
    }
    match quantity.text.strip_suffix('%').map(|text| text.ends_with(&digits)) {
        Some(true) => Some(quantity.text.replace(&format!("{digits}%"), &format!("百分之{}", han(value)))),
        Some(false) => None,
        None => Some(quantity.text.replace(&digits, &han(value))).filter(|_| quantity.unit != "%"),
    }
}

/// 一百二十件 as 120件.
fn in_arabic(quantity: &Quantity) -> Option<String> {
    let is_numeral = |c: char| "〇零一二两三四五六七八九十百千万亿".contains(c);
    let start = quantity.text.find(is_numeral)?;
    let run: String = quantity.text[start..].chars().take_while(|c| is_numeral(*c)).collect();
    let plain = quantity.value_max.is_none() && quantity.value.scale() == 0 && quantity.approx != Approx::Several;
    let vague = quantity.text.contains(['余', '多', '近', '上', '分', '成'])
        || quantity.text.contains(|c: char| c.is_ascii_digit());
    (plain && !vague).then(|| quantity.text.replace(&run, &quantity.value.to_string()))
}

/// A whole number below 10^8 in Chinese.
fn han(value: u64) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if value >= 10_000 {
        let (high, low) = (value / 10_000, value % 10_000);
        let gap = if low > 0 && low < 1000 { "零" } else { "" };
        return format!("{}万{gap}{}", han(high), if low > 0 { han(low) } else { String::new() });
    }
    let mut out = String::new();
    let mut zero = false;
    for (place, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (value / place % 10) as usize;
        if digit == 0 {
            zero = !out.is_empty();
            continue;
        }
        if zero {
            out.push('零');
        }
        zero = false;
        // 十二, not 一十二; 两个, not 二个.
        match (digit, place, value) {
            (1, 10, 10..20) => {}
            (2, _, 2) => out.push('两'),
            _ => out.push(DIGITS[digit]),
        }
        out.push_str(name);
    }
    out
}

#[test]
fn both_widths_say_the_same() {
    for (path, text) in texts() {
        let full: String = text
            .chars()
            .map(|c| match c {
                '0'..='9' | '%' | '.' | '+' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
                _ => c,
            })
            .collect();
        assert_eq!(facts(&full), facts(&text), "{path}");
    }
}

#[test]
fn blanks_around_digits_say_nothing() {
    for (path, text) in texts() {
        let mut spaced = String::new();
        let mut last = '\n';
        for c in text.chars() {
            let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
            if (han(last) && c.is_ascii_digit()) || (last.is_ascii_digit() && (han(c) || c == '%')) {
                spaced.push(' ');
            }
            spaced.push(c);
            last = c;
        }
        assert_eq!(facts(&spaced), facts(&text), "{path}");
    }
}

#[test]
fn the_spec_holds_in_both_widths() {
    let mut faults = Vec::new();
    for case in cases() {
        let full: String = case
            .text
            .chars()
            .map(|c| if c.is_ascii_digit() || c == '%' { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c })
            .collect();
        let values =
            |text: &str| quantities(text).into_iter().map(|it| (it.value, it.unit, it.approx)).collect::<Vec<_>>();
        if values(&full) != values(case.text) {
            faults.push(format!("line {}: {full}", case.line));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What numbers are made of, and what stands around them, in any order.
fn any_number() -> impl Strategy<Value = String> {
    let pieces = "1 23 456 0 08 2024 , ， . 、 - — ～ 至 到 / + % ‰ 一 二 两 三 五 九 十 百 千 万 亿 零 〇 半 点 余 多 几 来 第 每 近 超 约 数 \
                  上 以上 以内 内 左右 成 分之 百分之 个 名 人次 元 年 月 日 岁 平方米 元/人 件 项目 “ ” 《 》 （ ） ： ； 。 A GDP ¥ $ 从 由 \t";
    let pieces: Vec<&str> = pieces.split(' ').filter(|piece| !piece.is_empty()).collect();
    prop::collection::vec(prop::sample::select(pieces), 1..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Any heap of digits, units and marks is read without a fault, in order, and as it is written.
    #[test]
    fn any_heap_of_numbers_is_read(text in any_number()) {
        let report = analyze(&text, &Options::default());
        prop_assert!(report.quantities.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for quantity in &report.quantities {
            prop_assert_eq!(&text[quantity.span.range()], &quantity.text);
            prop_assert!(quantity.value_max.is_none_or(|max| max > quantity.value), "{:?}", quantity);
            let Bounds { low, high, .. } = quantity.bounds;
            prop_assert!(low.zip(high).is_none_or(|(low, high)| low <= high), "{:?}", quantity);
        }
    }
}
