//! Statistics, indicators, rates, changes, and sums that were checked: V12 to V16.

use super::{
    Entry,
    row::{Row, column, per, share},
    told,
};
use crate::{
    check::Case,
    report::{Approx, Dimension, Direction, Modality, Quantity, Relation, RelationKind, Span, said},
    text::{distinct, in_order},
};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V12",
        name: said("数据", "Statistics"),
        measures: told(
            "有多少数据，密度多大，几成是概数。",
            "How many statistics, how dense, which share approximate.",
        ),
        computed: told(
            "数带量词的数字，名称、文号、日期里的数字不算；密度＝个数÷正文字数×1000。",
            "Numbers with units; those of names, codes and dates do not count. Density: count by characters of the body, times 1000.",
        ),
        values: told("个数；每千字个数；百分数。", "Counts; count in 1000 characters; per cent."),
        limits: told("计划数也算在内，另有一列。", "Targets are counted too, and by themselves."),
        columns: &[
            column("v12_statistics", "数据个数", "statistics", "个"),
            column("v12_per_thousand", "每千字数据", "statistics in 1000 characters", "个"),
            column("v12_approximate_share", "概数占比", "share of approximate ones", "%"),
            column("v12_planned", "计划数", "targets", "个"),
            column("v12_with_period", "句中写明时间的", "with a time in their sentence", "个"),
            column("v12_with_base", "与往年相比的", "compared with another year", "个"),
        ],
        fill: statistics,
    },
    Entry {
        id: "V13",
        name: said("常见指标", "Known indicators"),
        measures: told("常见指标有哪些、数值多少。", "Which known indicators are told, and their values."),
        computed: told(
            "按指标表归类；只取结果，不取计划数。",
            "By the catalogue of indicators; results only, no targets.",
        ),
        values: told("种数；“指标＝原文数值”的列表。", "Kinds; a list of indicator and figure as written."),
        limits: told(
            "表里没有的指标不算；没有写的指标不等于0。",
            "Others are not counted; one that is not told is not zero.",
        ),
        columns: &[
            column("v13_indicators", "指标种数", "kinds of indicators", "种"),
            column("v13_values", "指标和数值", "indicators and values", ""),
        ],
        fill: indicators,
    },
    Entry {
        id: "V14",
        name: said("比率", "Rates"),
        measures: told(
            "有多少比率，几个能由文中数字核对。",
            "How many rates, how many can be checked within the text.",
        ),
        computed: told("数百分比等比率，增减幅度不算。", "Ratios; changes are not counted."),
        values: told("个数。", "Counts."),
        limits: told("分子分母在别处的比率算不能核对。", "A rate whose parts stand elsewhere counts as not tied."),
        columns: &[
            column("v14_rates", "比率个数", "rates", "个"),
            column("v14_rates_tied", "可以核对的", "with their parts in the text", "个"),
        ],
        fill: rates,
    },
    Entry {
        id: "V15",
        name: said("同比增减", "Changes"),
        measures: told("有多少增减，增多少、减多少。", "How many changes are told, which way."),
        computed: told("数写明增长、下降的数字。", "Numbers that say a rise or a fall."),
        values: told("个数。", "Counts."),
        limits: told("只写“明显下降”没有数字的不算。", "A fall without a number is not counted."),
        columns: &[
            column("v15_changes", "增减个数", "changes", "个"),
            column("v15_up", "增加", "rises", "个"),
            column("v15_down", "减少", "falls", "个"),
        ],
        fill: changes,
    },
    Entry {
        id: "V16",
        name: said("算术核对", "Arithmetic"),
        measures: told("核对了多少合计和比率，几处不符。", "How many sums and rates were checked, how many fail."),
        computed: told(
            "分项相加与总数、分子分母与比率逐一计算。",
            "Parts are added and compared with their whole, rates are worked out.",
        ),
        values: told("个数。", "Counts."),
        limits: told(
            "约数按区间比较；不能判断的不算。",
            "Approximate numbers are intervals; what cannot be told is left out.",
        ),
        columns: &[
            column("v16_sums_checked", "核对的合计", "sums checked", "处"),
            column("v16_sums_failed", "不符的合计", "sums that fail", "处"),
            column("v16_rates_checked", "核对的比率", "rates checked", "处"),
            column("v16_rates_failed", "不符的比率", "rates that fail", "处"),
        ],
        fill: arithmetic,
    },
];

fn spans<'q>(found: impl Iterator<Item = &'q Quantity>) -> impl Iterator<Item = Span> {
    found.map(|quantity| quantity.span)
}

fn statistics(case: &Case<'_>, row: &mut Row<'_>) {
    let all = &case.report.quantities;
    let n = all.len();
    row.count("v12_statistics", spans(all.iter()));
    if let Some(density) = per(n, case.once.characters, 1000) {
        row.put("v12_per_thousand", density, []);
    }
    let approximate = || all.iter().filter(|quantity| quantity.approx != Approx::Exact);
    match share(approximate().count(), n) {
        Some(part) => row.put("v12_approximate_share", part, spans(approximate())),
        None => row.miss("v12_approximate_share", said("没有数据", "no statistics")),
    }
    row.count("v12_planned", spans(all.iter().filter(|q| q.modality == Modality::Planned)));
    let report = case.report;
    let dates: Vec<Span> = report.dates.iter().chain(&report.relative_dates).map(|date| date.span).collect();
    let dates = in_order(dates, |date| date.start);
    let dated = |quantity: &&Quantity| {
        let next = dates.get(dates.partition_point(|date| date.start < quantity.sentence.start));
        next.is_some_and(|date| date.start < quantity.sentence.end)
    };
    row.count("v12_with_period", spans(all.iter().filter(dated)));
    row.count("v12_with_base", spans(all.iter().filter(|q| q.change.is_some() && q.base.is_some())));
}

fn indicators(case: &Case<'_>, row: &mut Row<'_>) {
    // A part that bears the name of its whole, and what became of it (化解 of 排查), would be counted twice.
    let mut part = vec![false; case.report.quantities.len()];
    for relation in case.report.relations.iter().filter(|relation| relation.kind != RelationKind::Repeat) {
        let row = |of: &str| case.quantity(of).and_then(|quantity| quantity.indicator_id.as_deref());
        let whole = relation.whole.as_deref().and_then(row);
        for id in relation.parts.iter().chain(&relation.part).filter(|id| whole.is_some() && row(id) == whole) {
            let at = id.strip_prefix('q').and_then(|number| number.parse::<usize>().ok()).unwrap_or(0);
            if let Some(part) = at.checked_sub(1).and_then(|at| part.get_mut(at)) {
                *part = true;
            }
        }
    }
    let all = case.report.quantities.iter().zip(part).filter(|(_, part)| !part).map(|(quantity, _)| quantity);
    let results = all.filter(|q| q.modality == Modality::Actual && q.is_level());
    let known: Vec<(&str, &Quantity)> = results.filter_map(|q| Some((q.indicator_id.as_deref()?, q))).collect();
    let indicators = distinct(known.iter().map(|(id, _)| *id));
    row.put("v13_indicators", indicators, known.iter().map(|(_, quantity)| quantity.span));
    let values: Vec<String> = known.iter().map(|(id, quantity)| format!("{id}={}", quantity.text.trim())).collect();
    row.put("v13_values", values.join("; "), known.iter().map(|(_, quantity)| quantity.span));
}

fn rates(case: &Case<'_>, row: &mut Row<'_>) {
    let all = case.report.quantities.iter();
    let rates = all.filter(|q| q.dimension == Some(Dimension::Ratio) && q.is_level());
    row.count("v14_rates", spans(rates));
    let tied = of_kind(case, RelationKind::Rate).filter_map(|relation| case.quantity(relation.rate.as_deref()?));
    row.count("v14_rates_tied", spans(tied));
}

fn changes(case: &Case<'_>, row: &mut Row<'_>) {
    let all = || case.report.quantities.iter().filter(|quantity| quantity.change.is_some());
    row.count("v15_changes", spans(all()));
    row.count("v15_up", spans(all().filter(|quantity| quantity.change == Some(Direction::Up))));
    row.count("v15_down", spans(all().filter(|quantity| quantity.change == Some(Direction::Down))));
}

fn of_kind<'c>(case: &Case<'c>, kind: RelationKind) -> impl Iterator<Item = &'c Relation> {
    case.report.relations.iter().filter(move |relation| relation.kind == kind)
}

fn arithmetic(case: &Case<'_>, row: &mut Row<'_>) {
    for (kind, checked, failed) in [
        (RelationKind::Sum, "v16_sums_checked", "v16_sums_failed"),
        (RelationKind::Rate, "v16_rates_checked", "v16_rates_failed"),
    ] {
        let told = || of_kind(case, kind).filter(|relation| relation.holds.is_some());
        let place = |relation: &Relation| {
            let id = if kind == RelationKind::Rate { &relation.rate } else { &relation.whole };
            case.quantity(id.as_deref()?).map(|quantity| quantity.span)
        };
        row.put(checked, told().count(), told().filter_map(place));
        let broken = || told().filter(|relation| relation.holds == Some(false));
        row.put(failed, broken().count(), broken().filter_map(place));
    }
}
