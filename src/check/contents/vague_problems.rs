//! Problems in a few general words.

use super::parts::{self, Given};
use crate::{
    check::{Case, Check, Scope},
    lexicon::Words,
    report::{BlockKind, Role, Rule, Severity, said},
};

/// Asks for problems with an object.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/vague-problems",
        title: said("问题写得笼统", "Problems in general words"),
        severity: Severity::Info,
        asks: said("问题是否写到具体的人、事、数。", "Whether the problems name people, matters or figures."),
        why: said(
            "只写“意识不强、力度不够”，看不出要改什么。",
            "A lack of awareness or of effort alone does not say what to mend.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n⟦二、存在的问题⟧\n法治意识不强，工作力度不够。\n三、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法人员只有3人持证，外出培训机会少。\n三、下一步工作安排\n组织培训6期。\n",
        limits: said(
            "不到120字、句句笼统、没有数字和原因的才提示。",
            "Asked only of parts under 120 characters that are general throughout.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let Given::Heading(problems) = parts::given(case, Role::Problems) else { return };
        let words: String = problems_of(case);
        let told = !case.quantities_in(problems.span).is_empty();
        let alone = problems.role == Some(Role::Problems) && problems.also.is_none();
        if parts::asked(case) && alone && problems.chars < SHORT && !told && is_vague(&words) {
            let n = problems.chars;
            let zh = format!("问题部分只有{n}字，没有具体的数字、事例和原因，是否写具体？");
            let en = format!("The part on problems has {n} characters, no figure and no cause: say more?");
            found.flag(problems.heading, zh, en);
        }
    },
};

/// Whether no clause names an object, and none a cause.
fn is_vague(words: &str) -> bool {
    let mut clauses = words.split(['，', '。', '；', '、']).filter(|clause| !clause.is_empty());
    !words.is_empty() && clauses.all(|clause| Words::ABSTRACT.is_in(clause)) && !Words::CAUSES.is_in(words)
}

/// The paragraphs of the part, without its heading line.
fn problems_of(case: &Case<'_>) -> String {
    let running = parts::parts_of(case, Role::Problems).filter(|part| part.kind == BlockKind::Paragraph);
    running.map(|part| part.words).collect()
}

/// A part of fewer characters is short.
const SHORT: u32 = 120;
