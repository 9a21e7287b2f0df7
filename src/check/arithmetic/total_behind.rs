//! A total behind its parts that is not their sum: 合同21份、协议14份，共36份.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Found, Scope,
        extent::Extent,
        figure::{Figure, joined},
    },
    lexicon::holds_figure_word,
    report::{Approx, Rule, Severity, said},
};

/// Asks about totals that stand behind a list.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/total-behind",
        title: said("“合计”与前面各项之和不符", "A total that is not the list before it"),
        severity: Severity::Error,
        asks: said("“A、B、C，合计n”中，前面各项相加是否等于n。", "Whether a list adds up to the total behind it."),
        why: said("改了前面的分项，后面的合计忘了改。", "An item was changed, the total was not."),
        flagged: "全年审查合同21份、协议14份，共⟦36份⟧，提出修改建议40余条。",
        passes: "全年审查合同21份、协议14份，共35份。举办讲座5场、培训3场，共有600人参加。",
        limits: said(
            "只看连成一串的同类数和紧跟的“共”“合计”。",
            "Only one unbroken list and the total right behind it are compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum", "arithmetic/each"],
    ask: |case, found| {
        for total in case.figures().filter(|figure| (figure.is_exact() || is_open(figure)) && figure.counts()) {
            let gap = case.gap(total);
            // 17个村、2个社区，共19个: the noun of the last part stands before the cue.
            let cue = gap.rfind('，').filter(|at| !gap[..*at].contains(MARKS)).map_or("", |at| &gap[at..]);
            let any_kind = matches!(cue, "，合计" | "，共计" | "，总计");
            let parts = if any_kind || cue == "，共" || cue == "，一共" { list(case, total) } else { Vec::new() };
            let alike = parts.iter().all(|part| part.of.unit == total.of.unit || any_kind && kin(part, &total));
            let sum = parts.iter().try_fold(Extent::exactly(Decimal::ZERO), |sum, part| sum.plus(part.extent()?));
            let Some(sum) = sum else { continue };
            if is_open(&total) {
                if parts.len() >= 2 && alike {
                    beyond(case, found, &parts, total, sum);
                }
                continue;
            }
            let Some(told) = total.extent() else { continue };
            if parts.len() >= 2 && alike && !sum.meets(told) {
                let right = total.spoken(sum.value);
                let says = format!("{}＝{right}", joined(&parts, "＋"));
                let zh = format!("{says}，文中合计{}，哪一个对？", total.words);
                let finding =
                    found.flag(total.of.span, zh, format!("{says}, the total says {}: which is right?", total.words));
                finding.expects(right);
                for part in parts {
                    finding.shows(case.evidence(part.of.span));
                }
            }
        }
    },
};

/// Whether a total only says on which side of a number it lies: 60余, 近60.
fn is_open(figure: &Figure<'_>) -> bool {
    matches!(figure.of.approx, Approx::Over | Approx::Under) && figure.of.value_max.is_none()
}

/// Parts that lie on the other side of an open total: 19人次、38人次，共60余人次.
fn beyond(case: &Case<'_>, found: &mut Found<'_>, parts: &[Figure<'_>], total: Figure<'_>, sum: Extent) {
    let over = total.of.approx == Approx::Over;
    if !(if over { sum.high < total.of.value } else { sum.low > total.of.value }) {
        return;
    }
    let (zh, en) = if over { ("不到", "less than") } else { ("超过", "more than") };
    let says = format!("{}＝{}", joined(parts, "＋"), parts[0].spoken(sum.value));
    let bound = total.spoken(total.of.value);
    let zh = format!("{says}，{zh}{bound}，文中合计写{}，哪一个对？", total.words);
    let en = format!("{says}, {en} {bound}, the total says {}: which is right?", total.words);
    let finding = found.flag(total.of.span, zh, en);
    parts.iter().for_each(|part| {
        finding.shows(case.evidence(part.of.span));
    });
}

/// Marks that part a list.
const MARKS: [char; 4] = ['，', '、', '；', '。'];

/// Whether both count matters or papers, whatever the measure word.
fn kin(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    use crate::report::Dimension::{Case, Count, Document, Item};
    [one, other].iter().all(|figure| matches!(figure.of.dimension, Some(Case | Count | Document | Item)))
}

/// The unbroken list of counts before a total; none where something else stands among them.
fn list<'c>(case: &Case<'c>, total: Figure<'c>) -> Vec<Figure<'c>> {
    const MOST: usize = 20;
    let mut parts = Vec::new();
    let mut inside = case.gap(total).contains('）');
    for at in (total.at.saturating_sub(MOST)..total.at).rev() {
        let Some(part) = case.figure(at).filter(|part| part.of.sentence == total.of.sentence) else { break };
        let gap = case.gap(part);
        // 不予公开6件（属于国家秘密1件），无法提供2件: what brackets hold is of the part before them.
        if inside {
            inside = !gap.contains('（');
            continue;
        }
        inside = gap.contains('）');
        let gap = gap.rsplit('）').next().unwrap_or(gap);
        // 248项，其中…，合计248项: the whole is told again.
        let again =
            gap.contains("其中") && case.alike_before(part).next().is_none_or(|all| all.of.value != total.of.value);
        // 在新修订的《行政处罚法》施行当天，培训执法人员19人次: what a clause before says is of something else.
        let item = gap.trim_start_matches('，');
        let item = item.rsplit(['，', '。', '；']).next().unwrap_or(item);
        if !part.is_result() || !part.counts() || again || holds_figure_word(item, "no_part") {
            return Vec::new();
        }
        parts.push(part);
        // The list begins where something else than 、, or commas between whole clauses, parts its first number from
        // what stands before.
        let last = case.figure(at.wrapping_sub(1)).filter(|last| last.of.sentence == total.of.sentence);
        let clauses = gap.starts_with('，') && gap.matches(MARKS).count() == 1;
        let goes_on =
            clauses && last.is_some_and(|last| last.of.unit == total.of.unit && last.of.value != total.of.value);
        if !(gap.contains('、') && !gap.contains(['，', '；']) || goes_on) {
            break;
        }
    }
    // ，C 2名、D 1名，共11名: the list may begin before what parts it.
    let before = parts.last().and_then(|first| case.figure(first.at.checked_sub(1)?));
    if before.is_some_and(|before| {
        before.of.sentence == total.of.sentence && before.of.unit == total.of.unit && before.of.value != total.of.value
    }) {
        return Vec::new();
    }
    parts.reverse();
    parts
}
