//! A yearly day by the number of another year: 第十个国家宪法日 in 2024.

use crate::{
    check::{Check, Scope, years},
    lexicon::fixed_days_in,
    report::{Rule, Severity, said},
    text::numeral,
};

/// Asks about days and weeks with the number of their turn.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/nth-day",
        title: said("“第几个”与年份不符", "A yearly day by the number of another year"),
        severity: Severity::Warning,
        asks: said(
            "“第十一个国家宪法日”“第三十七届中国水周”等，届数是否与年份相符。",
            "Whether the number of a yearly day or week is that of the year.",
        ),
        why: said("照抄上年文稿，届数忘了加一。", "It was copied from last year's report."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n在⟦第十个国家宪法日⟧开展宣传9场。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n在第十一个国家宪法日、第23个“安全生产月”开展宣传9场。\n",
        limits: said(
            "只看从头一届起每年一次的；同一句另写年份的不看。",
            "Only those held every year since the first; sentences with another year are left alone.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for part in case.prose() {
            for (at, day) in fixed_days_in(part.words).filter(|(_, day)| day.first > 0) {
                let Some((start, number)) = turn(&part.words[..at]) else { continue };
                let right = year - day.first + 1;
                let place = part.range.start + start..part.range.start + at + day.name.len();
                let sentence = case.words(case.sentence(&place));
                let other = [year - 1, year + 1].iter().any(|other| sentence.contains(&*other.to_string()));
                let span = case.span(place);
                if number == right {
                    found.pass(
                        span,
                        format!("{year}年是第{right}个{}", day.name),
                        format!("{year} has the {right}th {}", day.name),
                    );
                } else if number != right + 1 && !other {
                    let zh = format!(
                        "{}从{}年算起，{year}年是第{right}个，这里写第{number}个，哪一个对？",
                        day.name, day.first
                    );
                    let en =
                        format!("{year} has the {right}th {}, here it is the {number}th: which is right?", day.name);
                    found.flag(span, zh, en).expects(format!("第{right}"));
                }
            }
        }
    },
};

/// Where 第十个国家 begins that ends a text, and its number.
fn turn(text: &str) -> Option<(usize, i32)> {
    let near = text.ceil_char_boundary(text.len().saturating_sub("第三十一个“国家全国".len()));
    let at = near + text[near..].rfind('第')?;
    let rest = &text[at + '第'.len_utf8()..];
    let read = numeral::read(rest).filter(|read| read.value.scale() == 0)?;
    let behind = rest[read.len..].strip_prefix(['个', '届'])?;
    let attribute = behind.trim_matches(['“', '"']);
    let plain = matches!(attribute, "" | "国家" | "全国" | "全民" | "中国" | "世界" | "国际");
    plain.then_some((at, i32::try_from(read.value.mantissa()).ok()?))
}
