//! A number of the text that the row of that name in the table does not have: 违法建设案件21件, and 12 in the row.

use super::tables::{Grid, Number, in_table, is_total, solid};
use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::figure_words,
    report::{Origin, Rule, Severity, said},
    text::Index,
};

/// Asks about numbers of what a row of a table is called.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/row-in-text",
        title: said("正文与表中同名一行的数不一致", "The text and the row of that name disagree"),
        severity: Severity::Warning,
        asks: said(
            "正文里某类案件、纠纷的数，表中同名一行里有没有。",
            "Whether the number of a kind of matter is one of those in the row of that name.",
        ),
        why: said("表改了，正文忘了改；或者两数抄颠倒了。", "The table was corrected, the text was not."),
        flagged: "全年立案62件，其中违法建设案件⟦21件⟧，占道经营结案⟦35件⟧，见下表。\n案由\t立案（件）\t结案（件）\n占道经营\t38\t37\n违法建设\t12\t9\n噪声扰民\t12\t11\n合计\t62\t57\n",
        passes: "全年立案62件，其中违法建设案件12件，占道经营结案37件，见下表。上年违法建设案件21件。\n案由\t立案（件）\t结案（件）\n占道经营\t38\t37\n违法建设\t12\t9\n噪声扰民\t12\t11\n合计\t62\t57\n",
        limits: said(
            "单位、时间不同的，前面还有别的修饰语的，不算。",
            "Other units, other times, and names with more words before them are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/table-and-text", "arithmetic/total-in-text", "repeats/disagree"],
    ask: |case, found| {
        if case.report.tables.is_empty() {
            return;
        }
        let mut rows = Rows::of(case);
        for figure in case.figures().filter(|figure| figure.is_result() && figure.counts()) {
            if in_table(case, figure.of.span) {
                continue;
            }
            let Some((name, own)) = rows.named(item(case, figure)) else { continue };
            let own = own.iter().copied();
            let alike = |cell: &Figure<'_>| cell.of.unit == figure.of.unit && same_time(case, *cell, figure);
            let own: Vec<Figure<'_>> = own.filter(alike).collect();
            if own.iter().any(|cell| cell.of.value == figure.of.value) {
                let says = format!("表中“{name}”同为{}", figure.words);
                found.pass(figure.of.span, says, format!("{} in the row {name} too", figure.words));
            } else if let Some(first) = own.first() {
                let told: Vec<&str> = own.iter().map(|cell| cell.words).collect();
                let told = told.join("、");
                let zh = format!("这里写{}，表中“{name}”一行是{told}，哪一个对？", figure.words);
                let en = format!("{} here, {told} in the row {name} of the table: which is right?", figure.words);
                found.flag(figure.of.span, zh, en).shows(case.evidence(first.of.span));
            }
        }
    },
};

/// Whether both are of one time. A table behind the signature is of the year of the report, whatever day stands above it.
fn same_time(case: &Case<'_>, cell: Figure<'_>, figure: Figure<'_>) -> bool {
    let written = case.report.metadata.document_date.as_ref().filter(|date| date.origin == Origin::Closing);
    let below = written.is_some_and(|date| {
        let year = date.value.get(..4);
        date.span.end <= cell.of.span.start && cell.of.period.as_deref() == year
    });
    let reported = case.year().map(|year| year.to_string());
    cell.of.period == figure.of.period || below && figure.of.period == reported
}

/// The numbers of tables, by the label of their row, and by that with the head of their column: 占道经营, 占道经营立案.
#[derive(Default)]
struct Rows<'c> {
    names: Index<'c>,
    figures: Vec<Vec<Figure<'c>>>,
}

impl<'c> Rows<'c> {
    fn of(case: &Case<'c>) -> Self {
        let mut rows = Rows::default();
        for grid in case.report.tables.iter().filter_map(|table| Grid::of(case, table)) {
            let columns: Vec<usize> = (1..grid.heads.len()).filter(|column| grid.adds(*column)).collect();
            for row in 0..grid.rows.len() {
                let label = grid.label(row);
                if label.chars().nth(1).is_none() || is_total(&label) {
                    continue;
                }
                for column in &columns {
                    let Some(Number::Is(figure)) = grid.number(row, *column) else { continue };
                    let head = solid(&grid.heads[*column].text);
                    // 立案 of 立案（件）
                    let deed = head.split(['（', '(']).next().unwrap_or_default();
                    rows.put(label.clone(), figure);
                    if !deed.is_empty() {
                        rows.put(format!("{label}{deed}"), figure);
                    }
                }
            }
        }
        rows
    }

    fn put(&mut self, name: String, figure: Figure<'c>) {
        self.names.entry(&mut self.figures, name, Vec::new).push(figure);
    }

    /// What the words before a figure name, and the numbers of that: 占道经营立案 and 矛盾纠纷调处 as they are, of
    /// 违法建设案件 the row 违法建设.
    fn named(&mut self, item: &'c str) -> Option<(&'c str, &[Figure<'c>])> {
        /// Shorter words may be of anything.
        const SHORTEST: usize = 4;
        let whole = Some(item).filter(|item| item.chars().count() >= SHORTEST);
        let name = [whole, name(item)].into_iter().flatten().find(|name| self.names.knows(name))?;
        let at = self.names.number(name);
        Some((name, self.figures.get(at)?))
    }
}

/// The words of its item before a figure: 违法建设案件 of 其中违法建设案件21件.
fn item<'c>(case: &Case<'c>, figure: Figure<'c>) -> &'c str {
    let item = case.gap(figure).rsplit(['，', '、', '；', '。', '：', '（']).next().unwrap_or_default();
    ["其中", "全年", "共"].iter().fold(item, |item, lead| item.strip_prefix(lead).unwrap_or(item))
}

/// What an item is of, where the kind of matter ends it: 违法建设 of 违法建设案件.
fn name(item: &str) -> Option<&str> {
    let kinds = figure_words("row_kinds").iter();
    kinds.filter_map(|kind| item.strip_suffix(kind)).min_by_key(|name| name.len()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn compares_an_appendix() {
        let flagged = |told: &str| {
            let text = format!(
                "松岭镇2024年法治政府建设年度报告\n一、主要工作\n全年{told}。\n松岭镇人民政府\n2025年2月20日\n附件：主要数据表\n指标\t单位\t数量\n调处矛盾纠纷\t起\t254\n举办普法活动\t场\t62\n"
            );
            let report = analyze(&text, &Options::default());
            report.findings.iter().any(|finding| finding.rule == "arithmetic/row-in-text")
        };
        assert!(flagged("调处矛盾纠纷264起"));
        assert!(!flagged("调处矛盾纠纷254起"));
        assert!(!flagged("比上年多调处矛盾纠纷24起") && !flagged("一季度调处矛盾纠纷64起"));
    }
}
