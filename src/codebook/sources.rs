//! What the report cites and names: V18 to V20.

use super::{
    Entry,
    row::{Row, column, tally},
    told,
};
use crate::{
    check::Case,
    lexicon::{Words, law},
    report::{Citation, Span, said},
    text::{distinct, in_order},
};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V18",
        name: said("引用的法律和文件", "Laws and documents cited"),
        measures: told("引用了多少法律和文件，各是哪一类。", "How many laws and documents are cited, of which kinds."),
        computed: told(
            "数书名号里的名称，种类按名称判断；已被取代的按法律表判断。",
            "Titles in 《》, their kind by name; superseded ones by the table of laws.",
        ),
        values: told("次数；种数；“类别＝次数”。", "Times; titles; kind and times."),
        limits: told("不带书名号的不算。", "Titles without their marks are not counted."),
        columns: &[
            column("v18_cited", "引用次数", "citations", "次"),
            column("v18_titles", "引用种数", "titles", "种"),
            column("v18_kinds", "类别", "kinds", ""),
            column("v18_superseded", "已被取代的", "superseded", "次"),
        ],
        fill: cited,
    },
    Entry {
        id: "V19",
        name: said("会议和指导思想", "Meetings and guiding thought"),
        measures: told(
            "提到指导思想多少次、哪些中央会议。",
            "How often the guiding thought is named, and which Party meetings.",
        ),
        computed: told(
            "数固定名称；会议认“N大”和“N届N中全会”。",
            "Fixed names; meetings by 二十大 and 二十届三中全会.",
        ),
        values: told("次数；会议名单。", "Times; a list of meetings."),
        limits: told("只认中央会议。", "Meetings of the Party's centre only."),
        columns: &[
            column("v19_thought", "指导思想", "guiding thought", "次"),
            column("v19_meetings", "会议", "meetings", "次"),
            column("v19_meetings_named", "会议名单", "meetings named", ""),
        ],
        fill: named,
    },
    Entry {
        id: "V20",
        name: said("政策用语", "Policy terms"),
        measures: told("用了哪些政策缩略语。", "Which policy abbreviations are used."),
        computed: told("按词表逐次计数，同义写法合并。", "By the glossary, each time, spellings taken together."),
        values: told("次数；种数；“用语＝次数”。", "Times; terms; term and times."),
        limits: told("词表外的地方用语不算。", "Local terms outside the glossary are not counted."),
        columns: &[
            column("v20_terms", "用语次数", "terms", "次"),
            column("v20_terms_distinct", "用语种数", "different terms", "种"),
            column("v20_terms_named", "用语", "terms named", ""),
        ],
        fill: terms,
    },
];

fn cited<'c>(case: &Case<'c>, row: &mut Row<'_>) {
    let all = &case.report.citations;
    let spans = |citations: &mut dyn Iterator<Item = &Citation>| citations.map(|c| c.span).collect::<Vec<_>>();
    row.count("v18_cited", spans(&mut all.iter()));
    let title = |citation: &'c Citation| &**citation.full.as_ref().unwrap_or(&citation.title);
    row.put("v18_titles", distinct(all.iter().map(title)), spans(&mut all.iter()));
    row.put("v18_kinds", tally(all.iter().map(|citation| citation.kind.as_deref().unwrap_or("其他"))), []);
    let old = |citation: &&Citation| law(&citation.title).is_some_and(|law| !law.superseded_by.is_empty());
    row.count("v18_superseded", spans(&mut all.iter().filter(old)));
}

fn named(case: &Case<'_>, row: &mut Row<'_>) {
    let (mut thought, mut meetings): (Vec<Span>, Vec<(&str, Span)>) = (Vec::new(), Vec::new());
    for part in case.body() {
        let span = |at: usize, len: usize| case.span(part.range.start + at..part.range.start + at + len);
        thought.extend(case.places(Words::THOUGHT, &part.range).iter().map(|place| case.span(place.clone())));
        let places = meetings_in(part.words).into_iter();
        meetings.extend(places.map(|(at, len)| (&part.words[at..at + len], span(at, len))));
    }
    row.count("v19_thought", thought);
    row.count("v19_meetings", meetings.iter().map(|(_, span)| *span));
    row.put(
        "v19_meetings_named",
        tally(meetings.iter().map(|(name, _)| *name)),
        meetings.iter().map(|(_, span)| *span),
    );
}

/// Where 二十大 and 二十届三中全会 stand: where each begins, its bytes.
fn meetings_in(words: &str) -> Vec<(usize, usize)> {
    let numeral = |c: char| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十');
    let start =
        |end: usize| end - words[..end].chars().rev().take_while(|c| numeral(*c)).map(char::len_utf8).sum::<usize>();
    let mut found = Vec::new();
    for (at, end) in words.match_indices("中全会").map(|(at, end)| (at, at + end.len())) {
        // Of 十九届二中、三中全会 the last.
        let plenum = start(at);
        let session = words[..plenum].strip_suffix('届').map(|before| start(before.len()));
        let from = session.filter(|from| plenum - from > '届'.len_utf8()).unwrap_or(plenum);
        if plenum < at {
            found.push((from, end - from));
        }
    }
    for (at, big) in words.match_indices('大') {
        let from = start(at);
        let whole = words[from..at].starts_with('十') || words[from..at].starts_with("二十");
        if whole && at - from >= '十'.len_utf8() && !words[at + big.len()..].starts_with(NOT_BEHIND) {
            found.push((from, at + big.len() - from));
        }
    }
    in_order(found, |(at, _)| *at as u32)
}

/// 十大 before these is no congress: 十大工程.
const NOT_BEHIND: [char; 16] =
    ['工', '行', '举', '任', '民', '项', '重', '专', '产', '类', '新', '领', '体', '措', '攻', '服'];

fn terms(case: &Case<'_>, row: &mut Row<'_>) {
    let all = &case.report.terms;
    row.count("v20_terms", all.iter().map(|term| term.span));
    row.put("v20_terms_distinct", distinct(all.iter().map(|term| &*term.name)), []);
    row.put("v20_terms_named", tally(all.iter().map(|term| &*term.name)), []);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetings_are_known() {
        let text = "党的二十大和二十届三中全会精神，十九届四中、五中全会，十大工程";
        let found: Vec<&str> = meetings_in(text).into_iter().map(|(at, len)| &text[at..at + len]).collect();
        assert_eq!(found, ["二十大", "二十届三中全会", "五中全会"]);
    }
}
