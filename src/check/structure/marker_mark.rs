//! The mark behind a heading's number: 一. for 一、, （一）、 for （一）, 1、 for 1.

use super::series::{rank, shape};
use crate::{
    check::{Check, Scope},
    report::{Rule, Section, Severity, said},
    text::{Index, chars},
};

/// Asks once for each slip.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/marker-mark",
        title: said("标题序号后的标点", "The mark behind a heading's number"),
        severity: Severity::Info,
        asks: said("序号是否写作“一、”“（一）”“1.”“（1）”。", "Whether numbers are written 一、 （一） 1. （1）."),
        why: said("公文格式规定了各层序号后的标点。", "The standard of official documents lays the marks down."),
        flagged: "⟦一.工作情况⟧\n（一）加强学习。\n二.下步打算\n",
        passes: "一、工作情况\n（一）加强学习。\n1.领导带头。\n二、下步打算\n",
        limits: said("每种写法只提示一次。", "Each way of writing is asked about once."),
        source: Some("GB/T 9704—2012 7.3.3"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let (mut ways, mut slips) = (Index::default(), Vec::<(usize, &Section, usize)>::new());
        let mut right = [0_usize; 4];
        for (_, node) in case.headings() {
            let Some(rank) = rank(&shape(&node.section.marker)) else { continue };
            match slip(rank, node.section) {
                Some(slip) => {
                    ways.entry(&mut slips, format!("{rank} {slip}"), || (rank, node.section, 0)).2 += 1;
                }
                None => right[rank] += 1,
            }
        }
        for (rank, first, count) in slips {
            let (usual, others) = (["一、", "（一）", "1.", "（1）"][rank], right[rank]);
            let behind = first.title.chars().next().filter(|c| matches!(chars::fold(*c), '、' | '.' | '，' | '：'));
            let slip = format!("{}{}", first.marker, behind.map_or(String::new(), String::from));
            let (zh, en) = if others > 0 {
                (
                    format!("“{slip}”这样的序号有{count}处，“{usual}”这样的有{others}处，是否统一为“{usual}”？"),
                    format!("Written “{slip}” {count} times and “{usual}” {others} times: should all be “{usual}”?"),
                )
            } else {
                (
                    format!("“{slip}”这样的序号有{count}处，公文格式写作“{usual}”，是否统一改？"),
                    format!("Written “{slip}” {count} times; the standard writes “{usual}”."),
                )
            };
            found.flag(first.heading, zh, en).expects(usual);
        }
    },
};

/// How the number of a heading is written, where that is not the standard's way.
fn slip(rank: usize, section: &Section) -> Option<String> {
    let number = ["一", "（一）", "1", "（1）"][rank];
    let marker: String = section.marker.chars().map(chars::fold).collect();
    let behind = section.title.chars().next().map(chars::fold).filter(|c| matches!(c, '、' | '.' | '，' | '：'));
    match rank {
        0 | 2 => {
            let right = ["、", "", "."][rank];
            let mark = marker.trim_start_matches(|c: char| c.is_ascii_digit() || crate::text::numeral::starts(c));
            // ⒈ holds its dot.
            (mark != right && !(rank == 2 && mark == marker)).then(|| format!("{number}{mark}"))
        }
        1 if marker.contains('、') => Some("（一、）".to_owned()),
        1 => behind.map(|mark| format!("{number}{mark}")),
        // 1） is a usual enumerator.
        _ => behind.filter(|_| marker.starts_with('（')).map(|mark| format!("{number}{mark}")),
    }
}
