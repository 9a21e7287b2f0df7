//! Punctuation of both widths in one text.

use crate::{
    check::{Case, Check, Scope},
    report::{Rule, Severity, said},
    text::{
        Span,
        chars::{self, is_han},
        in_order,
    },
};

/// The marks that exist in both widths; the half-width full stop counts at the end of a paragraph.
const MARKS: [(char, char); 7] =
    [(',', '，'), (':', '：'), (';', '；'), ('(', '（'), ('?', '？'), ('!', '！'), ('.', '。')];

/// Where nearly all marks are half-width, the text was normalised by a machine.
const NORMALISED: f64 = 0.9;

/// Asks once, with counts.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/mixed-width",
        title: said("全角、半角标点混用", "Punctuation of both widths"),
        severity: Severity::Info,
        asks: said("汉字之间的标点是否都是全角。", "Whether punctuation between Chinese characters is full-width."),
        why: said(
            "中文标点用全角；混用多是输入法没有切换。",
            "Chinese punctuation is full-width; a mixture is a slip of the keyboard.",
        ),
        flagged: "全镇扎实推进法治建设，成效明显，群众满意⟦,⟧干部主动。",
        passes: "全镇扎实推进法治建设,成效明显,群众满意,干部主动。",
        limits: said(
            "全文都是半角的，当作网页转换的结果，不提示。",
            "A text that is half-width throughout was converted, and is left alone.",
        ),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let counts = count(case);
        let mixed = counts.iter().zip(MARKS).filter(|(count, _)| {
            let all = count.half.len() + count.full;
            !count.half.is_empty() && count.full > 0 && (count.half.len() as f64) < NORMALISED * all as f64
        });
        let mixed = in_order(mixed.collect(), |(count, _): &(&Count, _)| count.half[0].start);
        let Some((first, _)) = mixed.first() else { return };
        let list = |join: fn(char, usize, usize) -> String| {
            mixed.iter().map(|(count, (half, _))| join(*half, count.half.len(), count.full)).collect::<Vec<_>>()
        };
        let zh = list(|mark, half, full| format!("“{mark}”{half}处、全角{full}处")).join("；");
        let en = list(|mark, half, full| format!("“{mark}” {half}, full-width {full}")).join("; ");
        let zh = format!("半角标点与全角混用（{zh}），是否统一？");
        found.flag(first.half[0], zh, format!("Punctuation of both widths ({en}): should it be one?"));
    },
};

/// How often a mark stands beside Chinese characters.
#[derive(Default)]
struct Count {
    half: Vec<Span>,
    full: usize,
}

fn count(case: &Case<'_>) -> [Count; MARKS.len()] {
    let mut counts: [Count; MARKS.len()] = Default::default();
    for part in case.prose() {
        let words = case.written(part.span);
        for (at, c) in chars::signs(words) {
            let Some(mark) = MARKS.iter().position(|(half, full)| *half == c || *full == c) else { continue };
            let half = MARKS[mark].0 == c;
            let last = words[..at].chars().next_back().unwrap_or('\n');
            let after = words[at + c.len_utf8()..].chars().next().unwrap_or('\n');
            let counts_here = match c {
                '(' => is_han(after) && is_han(last),
                '.' => is_han(last) && after == '\n',
                _ if half => is_han(last) && !after.is_ascii_alphanumeric(),
                _ => true,
            };
            if !counts_here {
                continue;
            }
            if half {
                let start = part.span.start as usize + at;
                counts[mark].half.push(Span::new(start, start + c.len_utf8()));
            } else {
                counts[mark].full += 1;
            }
        }
    }
    counts
}
