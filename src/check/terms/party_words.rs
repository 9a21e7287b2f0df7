//! 二十大精神 without 党的.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
};

/// Asks about a congress that is nowhere called the Party's.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/party-words",
        title: said("党代会前缺“党的”", "A congress without 党的"),
        severity: Severity::Info,
        asks: said("首次提到党代会时是否写“党的”。", "Whether the first mention of a congress says 党的."),
        why: said("规范写法是“党的二十大”。", "The full form is 党的二十大."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n深入学习贯彻⟦二十大精神⟧，开展宣讲5场。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n深入学习贯彻党的二十大精神，开展宣讲5场，把二十大精神送进村。\n",
        limits: said("全文有一处写“党的”就不提示。", "Once with 党的 is enough."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["terms/congress"],
    ask: |case, found| {
        const WORDS: &[(&str, &str)] = &[("二十大精神", "党的二十大"), ("十九大精神", "党的十九大")];
        for (word, full) in WORDS {
            if case.reading.as_str().contains(full)
                || case.reading.as_str().contains(&format!("中国共产党第{}次", &word[.."二十".len()]))
            {
                continue;
            }
            let mut parts = case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph);
            let first = parts.find_map(|part| Some(part.range.start + part.words.find(word)?));
            if let Some(at) = first {
                let zh = format!("“{word}”前是否要加“党的”？");
                let en = format!("Should “{word}” be 党的{word}?");
                found.flag(case.span(at..at + word.len()), zh, en).expects(format!("党的{word}"));
            }
        }
    },
};
