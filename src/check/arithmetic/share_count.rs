//! 分别 with more or fewer numbers than things: 甲、乙、丙分别为3件、5件.

use crate::{
    check::{
        Case, Check, Scope,
        figure::{Figure, joined},
    },
    report::{Rule, Severity, said},
};

/// Asks about lists that 分别 shares out unevenly.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/share-count",
        title: said("“分别”前后项数不等", "分别 with unequal lists"),
        severity: Severity::Warning,
        asks: said(
            "“分别”前面的事项与后面的数字，个数是否相等。",
            "Whether there is one number for each thing before 分别.",
        ),
        why: said("少一个数，读者就对不上号。", "With a number missing, readers cannot tell which is which."),
        flagged: "信访、投诉、举报分别⟦为3件、5件⟧，均已办结。",
        passes: "信访、投诉、举报分别为3件、5件、2件，均已办结。书记、镇长分别讲法治课1次。",
        limits: said("名称里本来有“、”“和”而分不清的不算。", "Names that themselves hold 、 or 和 are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for first in case.figures() {
            let gap = case.gap(first);
            let gap = gap
                .rfind(['，', '。', '；', '：'])
                .map_or(gap, |at| gap[at..].trim_start_matches(['，', '。', '；', '：']));
            let Some((names, verb)) = gap.split_once("分别") else { continue };
            let Some(values) = values(case, first) else { continue };
            let (least, most) = count(names);
            // 提高15、22个百分点: numbers that share their unit are not read one by one.
            let shared = verb.contains(|c: char| c == '、' || c.is_ascii_digit());
            // 书记、镇长分别讲党课1次: of one number behind a deed each has it.
            let each = values.len() == 1 && !matches!(verb, "" | "为" | "是" | "有" | "达" | "共");
            if shared || each || least == 0 || (least..=most).contains(&values.len()) {
                continue;
            }
            let list = joined(&values, "、");
            let things = if least == most { least.to_string() } else { format!("{least}至{most}") };
            let zh =
                format!("“分别”前面是{things}项（{names}），后面是{}个数（{list}），是否少了或多了？", values.len());
            let en =
                format!("{things} things ({names}) stand before 分别, {} numbers ({list}) behind it.", values.len());
            let end = values.last().map_or(first.end, |last| last.end);
            found.flag(case.span(first.start - verb.len()..end), zh, en);
        }
    },
};

/// The numbers of the list that begins with one; `None` where it is not clear where the list ends.
fn values<'c>(case: &Case<'c>, first: Figure<'c>) -> Option<Vec<Figure<'c>>> {
    let mut values = vec![first];
    let mut next = case.figure(first.at + 1);
    while let Some(figure) = next.filter(|figure| figure.of.sentence == first.of.sentence) {
        let words = case.gap(figure);
        if !matches!(words, "、" | "和" | "与" | "及" | "以及") {
            let unclear = matches!(words, "，" | "；" | "/" | "") || words.starts_with(['（', '、', '和']);
            return (!unclear).then_some(values);
        }
        values.push(figure);
        next = case.figure(figure.at + 1);
    }
    Some(values)
}

/// How many things a list names, at least and at most; none where that cannot be told.
fn count(names: &str) -> (usize, usize) {
    /// Longer names hold more than a name.
    const LONGEST: usize = 10;
    const UNCLEAR: &[&str] = &[
        "城乡", "两级", "三级", "各", "等", "季度", "年", "月", "的", "“", "（", "《", "前后", "男女", "两", "三",
        "和平", "共和", "以及", "与会", "参与", "及时", "普及",
    ];
    let list = names.contains('、');
    let plain =
        list && !UNCLEAR.iter().any(|word| names.contains(word)) && !names.contains(|c: char| c.is_ascii_digit());
    let parts: Vec<&str> = names.split('、').collect();
    if !plain || parts.iter().any(|part| part.is_empty() || part.chars().count() > LONGEST) {
        return (0, 0);
    }
    let joints = |part: &&str| part.chars().filter(|c| matches!(c, '和' | '与' | '及')).count();
    // Only the last of a list is joined by 和; elsewhere it stands inside a name.
    let last = parts.last().map_or(0, joints);
    let inside: usize = parts[..parts.len() - 1].iter().map(joints).sum();
    (parts.len() + last.min(1), parts.len() + last + inside)
}
