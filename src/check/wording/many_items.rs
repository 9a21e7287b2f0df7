//! Lists of very many things in a row.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::chars,
};

/// Asks about long rows of things.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/many-items",
        title: said("并列项过多", "A row of very many things"),
        severity: Severity::Info,
        asks: said("一个分句里并列的词语是否超过20项。", "Whether a clause has more than twenty things in a row."),
        why: said("并列太多，宜分层或列表。", "So many are better grouped or put into a table."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦检查学校、医院、宾馆、超市、网吧、饭店、工厂、工地、码头、车站、油库、仓库、商场、影院、球馆、书店、茶馆、药店、粮店、酒厂、纸厂、矿山⟧。",
        passes: "松岭镇2024年法治政府建设年度报告\n检查学校、医院、宾馆、超市、网吧、饭店等场所。",
        limits: said("名单和附件里的长列表不算毛病，可以不理。", "A list of names may be as long as it is."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        for part in case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph) {
            if part.words.matches('、').count() < MANY {
                continue;
            }
            for (at, clause) in chars::pieces(part.words, |c| matches!(c, '，' | '。' | '；' | '：')) {
                let n = clause.matches('、').count();
                let words = clause.trim_end_matches(['，', '。', '；', '：']);
                if n >= MANY {
                    let zh = format!("一个分句里并列了{}项，是否分层或列表？", n + 1);
                    let en = format!("{} things in a row: could they be grouped?", n + 1);
                    let start = part.range.start + at;
                    found.flag(case.span(start..start + words.len()), zh, en);
                }
            }
        }
    },
};

/// Marks in a row of very many things.
const MANY: usize = 20;
