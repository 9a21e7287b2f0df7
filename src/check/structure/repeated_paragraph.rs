//! A paragraph that stands twice.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::{Index, chars, numeral},
};

/// A paragraph of fewer characters may well stand twice.
const SHORTEST: usize = 25;

/// Asks about the second.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/repeated-paragraph",
        title: said("段落重复", "A paragraph stands twice"),
        severity: Severity::Warning,
        asks: said("有没有文字完全相同的段落。", "Whether two paragraphs have the same words."),
        why: said("多半是复制时贴了两次。", "It was probably pasted twice."),
        flagged: "全镇组织开展普法宣传活动12场，发放宣传资料3000余份。\n全年调解纠纷36件。\n⟦全镇组织开展普法宣传活动12场，发放宣传资料3000余份。⟧\n",
        passes: "全镇组织开展普法宣传活动12场，发放宣传资料3000余份。\n全村组织开展普法宣传活动2场，发放宣传资料300余份。\n",
        limits: said("短段落和表格不看。", "Short paragraphs and tables are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let (mut seen, mut firsts) = (Index::default(), Vec::new());
        for (i, part) in case.paragraphs.iter().enumerate() {
            let above = i.checked_sub(1).map(|above| &case.paragraphs[above]);
            // The rest of a line that was cut is no paragraph.
            let begins = above.is_none_or(|above| above.kind == BlockKind::Heading || ends(above.words));
            if !begins || !matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading) {
                continue;
            }
            // （三） and （五） may stand before the same words.
            let marker = |c: char| numeral::starts(c) || matches!(c, '（' | '）' | '、' | '.' | ' ');
            let words = part.words.trim_start_matches(marker);
            let text = words.contains(['。', '，']) && words.starts_with(chars::is_han);
            if !text || words.chars().take(SHORTEST).count() < SHORTEST {
                continue;
            }
            let known = firsts.len();
            let first = *seen.entry(&mut firsts, words, || part.span);
            if firsts.len() == known {
                let (zh, en) =
                    ("这一段与前面一段文字相同，是否贴了两次？", "This paragraph stood before: pasted twice?");
                found.flag(part.span, zh, en).shows(case.evidence(first));
            }
        }
    },
};

fn ends(words: &str) -> bool {
    words.ends_with(['。', '！', '？', '；', '：', '”', '）'])
}
