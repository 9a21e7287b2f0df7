//! The number of a yearly day that is not the year's: 第十个国家宪法日 in 2024.

use crate::{
    check::{Check, Scope, years},
    report::{Rule, Severity, said},
    text::numeral,
};

/// Days that are counted, and the year before their first.
const DAYS: [(&str, i32); 5] = [
    ("国家宪法日", 2013),
    ("全民国家安全教育日", 2015),
    ("中国农民丰收节", 2017),
    ("中国人民警察节", 2020),
    ("全国生态日", 2022),
];

/// Asks about numbers that are not those of the year.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/nth-day",
        title: said("第几个纪念日不对", "A wrong number of a yearly day"),
        severity: Severity::Warning,
        asks: said("“第n个国家宪法日”等与年份是否相符。", "Whether the number of a yearly day fits the year."),
        why: said("套用上年文稿时，序数没有加一。", "In a copied text the number was not raised."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n结合⟦第十个国家宪法日⟧开展宣传5场。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n结合第十一个国家宪法日、第9个全民国家安全教育日开展宣传5场。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said("句子里写了别的年份的不看。", "Sentences that name another year are left alone."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for part in case.body() {
            for (name, before) in DAYS {
                for (at, _) in part.words.match_indices(name) {
                    let head = part.words[..at].trim_end_matches(['“', '"']);
                    let Some(start) = head.strip_suffix('个').and_then(|head| head.rfind('第')) else { continue };
                    let digits = &head[start + '第'.len_utf8()..head.len() - '个'.len_utf8()];
                    let Some(told) = numeral::read(digits).filter(|told| told.len == digits.len()) else { continue };
                    let place = part.range.start + start..part.range.start + at + name.len();
                    let sentence = case.sentence(&place);
                    let dates = &case.mentions.dates;
                    let first = dates.partition_point(|date| date.range.start < sentence.start);
                    let mut dates = dates[first..].iter().take_while(|date| date.range.start < sentence.end);
                    let other = dates.any(|date| !date.relative && !date.iso.starts_with(&year.to_string()));
                    let right = rust_decimal::Decimal::from(year - before);
                    let plan = part.role == Some(crate::report::Role::Plan);
                    if told.value != right && !other && !plan {
                        let words = case.words(place.clone());
                        let zh = format!("{year}年是第{right}个{name}，这里写“{words}”，哪一个对？");
                        let en = format!(
                            "In {year} it is number {right} of {name}, the text says “{words}”: which is right?"
                        );
                        found.flag(case.span(place), zh, en).expects(format!("第{right}个"));
                    }
                }
            }
        }
    },
};
