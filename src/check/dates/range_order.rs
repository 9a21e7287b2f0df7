//! A stretch of time that ends before it begins: 2025—2021年, 2023—2023年.

use crate::{
    check::{Case, Check, Found, Scope, day},
    report::{BlockKind, Rule, Severity, said},
    text::chars::is_dash,
};

/// Asks about stretches whose ends stand the wrong way round, or are the same year twice.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/range-order",
        title: said("起止时间颠倒或相同", "A stretch that ends before it begins"),
        severity: Severity::Error,
        asks: said("起止时间是否先早后晚。", "Whether the first end of a stretch of time is the earlier one."),
        why: said("多是年份写错。", "Mostly one of the years is wrong."),
        flagged: "落实《法治政府建设实施纲要（⟦2025—2021年⟧）》。\n⟦2024年9月1日至2023年12月31日⟧开展整治。",
        passes: "落实《法治政府建设实施纲要（2021—2025年）》。\n2024年9月1日至2024年12月31日开展整治。",
        limits: said("起止同年的提示较轻。", "The same year twice weighs less."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible"],
    ask: |case, found| {
        for part in case.paragraphs.iter().filter(|part| !matches!(part.kind, BlockKind::Clutter | BlockKind::Label)) {
            let bytes = part.words.as_bytes();
            let mut at = 0;
            while at < bytes.len() {
                let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                if digits == 4
                    && let Some((from, to, len)) = years(part.words, at).filter(|(from, to, _)| from >= to)
                {
                    ask_of_years(case, found, part.range.start + at..part.range.start + at + len, from, to);
                }
                at += digits.max(1);
            }
        }
        ask_of_days(case, found);
    },
};

/// Two years with a mark between them, from byte `at` on, and their bytes.
fn years(words: &str, at: usize) -> Option<(i32, i32, usize)> {
    let joined = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '—' | '.' | '/' | '〔' | '[' | '_' | '№');
    let year = |text: &str| text.get(..4)?.parse().ok().filter(|year| (1900..2100).contains(year));
    let from = year(&words[at..]).filter(|_| !words[..at].ends_with(joined))?;
    let first = &words[at + 4..];
    let first = first.strip_prefix('年').unwrap_or(first);
    let second = first.trim_start_matches(is_dash);
    let second = if second.len() < first.len() { second } else { first.strip_prefix(['至', '到'])? };
    let to = year(second)?;
    let behind = &second[4..];
    let bracketed = words[..at].ends_with('（') && behind.starts_with('）');
    let rest = behind.strip_prefix('年').or(bracketed.then_some(behind))?;
    let own = rest.starts_with(|c: char| c.is_ascii_digit());
    let start = words.len() - at - rest.len();
    (!own && !rest.starts_with("度比")).then_some((from, to, start))
}

fn ask_of_years(case: &Case<'_>, found: &mut Found<'_>, range: std::ops::Range<usize>, from: i32, to: i32) {
    let (zh, en) = if from == to {
        (format!("起止都是{from}年，终止年份是否写错？"), format!("It begins and ends in {from}: is one year wrong?"))
    } else {
        (
            format!("{from}年晚于{to}年，起止是否颠倒？"),
            format!("{from} lies behind {to}: are they the wrong way round?"),
        )
    };
    let finding = found.flag(case.span(range), zh, en);
    if from == to {
        finding.severity = Severity::Warning;
    } else {
        finding.expects(format!("{to}—{from}年"));
    }
}

/// Whole dates with a mark between them: 2024年9月1日至2023年12月31日.
fn ask_of_days(case: &Case<'_>, found: &mut Found<'_>) {
    let dates: Vec<_> = case.mentions.dates.iter().filter(|date| !date.relative).collect();
    for pair in dates.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let Some(between) = case.reading.as_str().get(from.range.end..to.range.start) else { continue };
        let joins = matches!(between, "至" | "到" | "起至" | "—" | "——" | "-" | "～");
        let precise = from.iso.len() > 4 && to.iso.len() > 4 && !from.iso.contains('/') && !to.iso.contains('/');
        if joins && precise && day::later(&from.iso, &to.iso) {
            let zh = format!("{}晚于{}，起止是否颠倒？", case.words(from.range.clone()), case.words(to.range.clone()));
            let en = format!("{} lies behind {}: are they the wrong way round?", from.iso, to.iso);
            found.flag(case.span(from.range.start..to.range.end), zh, en);
        }
    }
}
