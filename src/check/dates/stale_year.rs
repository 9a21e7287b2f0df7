//! Last year's number as this year's: in a report on 2024, 截至2023年12月31日.

use crate::{
    check::{
        Case, Check, Found, Scope, around,
        years::{self, Place},
    },
    mention::Date,
    report::{Bound, Role, Rule, Severity, said},
};

/// Asks about the year before where the year of the report is meant.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/stale-year",
        title: said("写成了上一年", "Last year's date as this year's"),
        severity: Severity::Warning,
        asks: said(
            "报告年度的情况是否误写成上一年的日期。",
            "Whether the year before is written where the year of the report is meant.",
        ),
        why: said("由上年报告改写时，年份会漏改。", "A report made from last year's keeps a year."),
        flagged: "松岭镇2024年法治政府建设年度报告\n现将⟦2023年度⟧情况报告如下：\n一、主要工作\n⟦截至2023年12月31日⟧，全镇共有执法人员26人。\n⟦截至2022年底⟧，设有调解室9个。⟦2023年⟧全镇共调处纠纷9件。圆满完成了⟦2023年⟧法治建设各项任务。\n二、⟦2025年⟧存在的问题\n普法形式单一。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n截至2024年12月31日，全镇共有执法人员26人，比2023年增加2人。完成了2023年度决算编制。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said("与上年比较、历史沿革不提示。", "Comparisons with the year before and history are left alone."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["identity/title-year", "terms/plan-turn"],
    ask: |case, found| {
        let claims = years::claims(case);
        let Some(year) = years::reported(case).filter(|_| case.report.genre.as_deref() != Some("政府工作报告"))
        else {
            return;
        };
        if years::agreed(&claims).is_some() {
            let places = [Place::Announced, Place::Opening, Place::Results];
            // Problems of the year to come are not known.
            let wrong = |claim: &&years::Claim| match claim.place {
                Place::Problems => claim.year != year,
                place => claim.year == year - 1 && places.contains(&place),
            };
            for claim in claims.iter().filter(wrong) {
                let written = case.written(claim.span);
                let zh = format!("这里写“{written}”，全文报告的是{year}年，是否漏改？");
                let en = format!("“{written}” in a report on {year}: was it left from another?");
                found.flag(claim.span, zh, en).expects(format!("{year}年"));
            }
        }
        covered(case, found, year);
        for date in case.mentions.dates.iter().filter(|date| {
            // 截至2022年底 is as old in a report on 2024.
            let back = if date.bound == Some(Bound::Until) { LONG_AGO } else { 1 };
            let told = date.iso.get(..4).and_then(|told| told.parse::<i32>().ok());
            !date.relative && told.is_some_and(|told| (year - back..year).contains(&told))
        }) {
            if is_body(case, date) && !compares(case, date, year) {
                ask_of(case, found, date, year);
            }
        }
    },
};

/// 数据的统计期限自2023年1月1日起至2024年12月31日止 in a report on 2024.
fn covered(case: &Case<'_>, found: &mut Found<'_>, year: i32) {
    let Some(part) = case.body().find(|part| part.words.contains(COVERED)) else { return };
    let from = part.range.start + part.words.find(COVERED).unwrap_or_default();
    let end = from + case.behind(from, REACH).find('。').unwrap_or(REACH);
    let first = case.mentions.dates.iter().find(|date| (from..end).contains(&date.range.start) && !date.relative);
    let Some(date) = first.filter(|date| date.iso.len() > 4 && date.iso.starts_with(&(year - 1).to_string())) else {
        return;
    };
    let words = case.words(date.range.clone());
    let zh = format!("报告的是{year}年，统计期限却从“{words}”算起，是否漏改？");
    let en = format!("A report on {year} whose figures are from {words} on: was it left from last year?");
    found.flag(case.span(date.range.clone()), zh, en).expects(format!("{year}年"));
}

const COVERED: &str = "统计期限";

/// What figures cover is told within so many bytes.
const REACH: usize = 120;

/// A cut-off may be left from a text so many years old; older ones are history.
const LONG_AGO: i32 = 3;

fn is_body(case: &Case<'_>, date: &Date) -> bool {
    let Some(part) = case.running(&date.range) else { return false };
    !case.in_title(date.range.start) && !matches!(part.role, Some(Role::Plan | Role::Other | Role::Causes))
}

/// Words of comparison and of history.
const OTHER: &[&str] = &[
    "同比",
    "相比",
    "环比",
    "对比",
    "比上",
    "比20",
    "比去",
    "较上",
    "较20",
    "较去",
    "较年",
    "同期",
    "上年",
    "去年",
    "以来",
    "今年",
    "本年",
    "至今",
    "历年",
    "连续",
    "首次",
    "开始",
    "获评",
    "荣获",
    "获得",
    "被评",
    "评为",
    "命名",
    "成立于",
    "建于",
    "印发",
    "跨年",
    "结转",
    "遗留",
    "基数",
    "第一批",
    "自20",
];

/// Whether the sentence compares, tells history, or names the year of the report too; or the next one begins with it.
fn compares(case: &Case<'_>, date: &Date, year: i32) -> bool {
    let sentence = case.sentence(&date.range);
    let words = case.words(sentence.clone());
    let next = case.behind(sentence.end, "。2024年，全镇".len());
    if is_task_done(case, date) {
        return words.contains(&year.to_string());
    }
    around::any(words, OTHER)
        || words.contains(&year.to_string())
        || next.contains(&year.to_string())
        || next.contains("今年")
}

/// 圆满完成了2023年法治政府建设各项目标任务; not 完成了2023年度决算, which is done in the next.
fn is_task_done(case: &Case<'_>, date: &Date) -> bool {
    let before = case.before(date.range.start, "完成了".len());
    let done = before.strip_suffix('了').unwrap_or(before).ends_with("完成");
    done && case.words(case.clause(&date.range)).ends_with("任务")
}

fn ask_of(case: &Case<'_>, found: &mut Found<'_>, date: &Date, year: i32) {
    let before = case.before(date.range.start, "截至到".len());
    let cut = ["截至到", "截止到", "截至", "截止"].into_iter().find(|word| before.ends_with(word));
    let range = match cut {
        Some(word) if date.bound == Some(Bound::Until) => date.range.start - word.len()..date.range.end,
        _ if opens_with_self(case, date) || is_task_done(case, date) => date.range.clone(),
        _ => return,
    };
    let written = case.words(range.clone());
    let last = date.iso.starts_with(&(year - 1).to_string());
    let (zh, en) = if last { ("上一年", "the year before") } else { ("更早的一年", "an earlier year") };
    let zh = format!("“{written}”说的是{zh}，报告的是{year}年，是否漏改？");
    let en = format!("“{written}” is of {en}; the report is on {year}: was it left from last year?");
    found.flag(case.span(range), zh, en).expects(format!("{year}年"));
}

/// How names of what a township has go on behind 镇.
const ORGANS: &[&str] =
    &["综合", "执法", "政府", "人民政府", "司法所", "人大", "党", "纪委", "各", "便民", "机关", "办", "法治", "平安"];

/// A clause that opens with the year and the author: in the opening, or with results: 2023年，我镇办理案件35件.
fn opens_with_self(case: &Case<'_>, date: &Date) -> bool {
    const SELF: &[&str] = &[
        "我镇",
        "我乡",
        "我街道",
        "我局",
        "我县",
        "我区",
        "我市",
        "我办",
        "全年",
        "全镇",
        "全乡",
        "全县",
        "全区",
        "全市",
        "全街道",
        "全局",
        "共",
        "累计",
        "镇党委",
        "乡党委",
    ];
    let opens = date.iso.len() == 4 && case.clause(&date.range).start == date.range.start;
    let behind = case.behind(date.range.end, "，街道人民政府".len());
    let behind = behind.strip_prefix('，').unwrap_or(behind);
    if !opens {
        return false;
    }
    let opening = case.part_at(date.range.start).is_some_and(|part| part.section.is_none());
    // 2023年，镇综合行政执法队…
    let own = ["镇", "乡", "街道"].iter().find_map(|place| behind.strip_prefix(place));
    let organ = own.is_some_and(|organ| around::begins(organ, ORGANS));
    (organ || around::begins(behind, SELF)) && (opening || case.counts_in(case.sentence(&date.range)))
}
