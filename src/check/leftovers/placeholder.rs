//! What was to be filled in: XX次, 20XX年, ____, 待补充.

use super::fillers::{self, Kind};
use crate::{
    check::{Case, Check, Found, Scope, case::Part, hits},
    lexicon::{WordList, figure_words},
    report::{BlockKind, Rule, Severity, said},
    text::{Span, chars, numeral},
};

/// Asks about each place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/placeholder",
        title: said("有内容没有填写", "Something was not filled in"),
        severity: Severity::Error,
        asks: said(
            "有没有“XX”“××”“____”“待补充”之类没有填写的地方。",
            "Whether XX, ××, ____ or the like still hold a place.",
        ),
        why: said("模板里的空没有填。", "A blank of the template was left."),
        flagged: "全年召开推进会⟦XX次⟧，走访群众⟦__户⟧。",
        passes: "全年检查KTV等场所3次，窗口实行7×24小时服务，二〇〇八年建成。",
        limits: said(
            "代替姓名的“张××”不提示，代替地名、单位名的提示为“很可能”；表格和附件里的空格不看。",
            "张×× hides a name and is right; names of places are likely blanks; forms in attachments are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        hits::ask(case, found);
        for part in case.paragraphs.iter().take_while(|part| part.kind != BlockKind::Attachment) {
            if !matches!(part.kind, BlockKind::Clutter | BlockKind::Blank) {
                look(case, part, found);
            }
        }
        unread_dates(case, found);
    },
};

/// A date that was not filled in is no date, and what stands at the end of a page may be taken for clutter.
fn unread_dates(case: &Case<'_>, found: &mut Found<'_>) {
    for line in &case.report.clutter {
        let words: String = line.text.chars().map(chars::fold).filter(|c| !c.is_whitespace()).collect();
        let date = fillers::find(&words).last().is_some_and(|filler| filler.range.end == words.len());
        if date && words.starts_with("20") && words.ends_with('日') {
            found.flag(line.span, "日期是否没有填写？", "Was the date never filled in?");
        }
    }
}

fn look(case: &Case<'_>, part: &Part<'_>, found: &mut Found<'_>) {
    for filler in fillers::find(part.words) {
        let words = &part.words[filler.range.clone()];
        let masked = WordList::Surname.ends(&part.words[..filler.range.start]);
        let mask = filler.kind == Kind::Name && masked && words.starts_with(['×', 'X', 'x', '*']);
        if mask || (part.kind == BlockKind::Row && !(filler.kind == Kind::Number && words.starts_with(['X', 'x', '×'])))
        {
            continue;
        }
        let span = case.span(part.range.start + filler.range.start..part.range.start + filler.range.end);
        let zh = format!("“{words}”是否没有填写？");
        let finding = found.flag(span, zh, format!("Was “{words}” never filled in?"));
        finding.severity = match filler.kind {
            _ if words.starts_with('N') => Severity::Info,
            Kind::Name => Severity::Warning,
            Kind::Number => Severity::Error,
        };
    }
    for stars in stars(case.written(part.span)) {
        let span = Span::new(part.span.start as usize + stars.start, part.span.start as usize + stars.end);
        let zh = format!("“{}”是否没有填写？", case.written(span));
        found.flag(span, zh, "Was this never filled in?");
    }
    for blank in blanks(case.written(part.span)) {
        let span = Span::new(part.span.start as usize + blank.start, part.span.start as usize + blank.end);
        found.flag(span, "数字是否没有填写？", "Was the number never filled in?");
    }
    for empty in empty_numbers(part.words) {
        let span = case.span(part.range.start + empty.start..part.range.start + empty.end);
        let finding = found.flag(span, "数字是否没有填写？", "Was the number never filled in?");
        if part.words[empty].ends_with('号') {
            finding.severity = Severity::Warning;
        }
    }
    let known = |note: &std::ops::Range<usize>| {
        let inside = part.range.start + note.start..part.range.start + note.end;
        case.hits(found.rule().id).any(|hit| inside.contains(&hit.range.start))
    };
    for note in notes(part.words).filter(|note| !known(note)).collect::<Vec<_>>() {
        let span = case.span(part.range.start + note.start..part.range.start + note.end);
        let zh = format!("“{}”是否没有填写？", case.written(span));
        found.flag(span, zh, "Was this never filled in?");
    }
    for empty in empty_brackets(part) {
        let span = case.span(part.range.start + empty.start..part.range.start + empty.end);
        found.flag(span, "数字是否没有填写？", "Was the number never filled in?");
    }
}

/// `**件` and `***次`, which the reading takes for marks of bold: between a word and a measure word.
fn stars(written: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = written[from..].find("**").map(|at| from + at) {
        let behind = written[at..].trim_start_matches('*');
        let end = written.len() - behind.len();
        from = end;
        let Some(unit) = WordList::Unfilled.at(behind) else { continue };
        // **件 and what follows may be bold words; **件， is none.
        let after = behind[unit.len()..].chars().next().is_none_or(|c| !chars::is_han(c) && c != '*');
        if written[..at].ends_with(chars::is_han) && (after || end - at > 2) {
            found.push(at..end + unit.len());
        }
    }
    found
}

/// `召开会议  次，`: a gap of blanks between a word and a measure word that a mark closes.
fn blanks(written: &str) -> Vec<std::ops::Range<usize>> {
    /// A measure word and the gap before it take so many bytes at most.
    const REACH: usize = 60;
    let mut found = Vec::new();
    for (at, _) in written.match_indices(['，', '。', '；', '、']) {
        let head = &written[..at];
        let from = head.ceil_char_boundary(at.saturating_sub(REACH));
        let blank = head[from..].rfind([' ', '\u{3000}']).map(|blank| from + blank + 1);
        let Some(start) = blank.map(|blank| head.ceil_char_boundary(blank)) else { continue };
        let unit = &head[start..];
        let before = head[from..start].trim_end_matches([' ', '\u{3000}']);
        let before = &head[..from + before.len()];
        let gap = head[before.len()..start].chars().count();
        let measured = WordList::Unfilled.at(unit).is_some_and(|word| word.len() == unit.len());
        let word = before.chars().next_back().is_some_and(|c| chars::is_han(c) && !numeral::starts(c));
        if gap > 1 && measured && word {
            found.push(before.len()..at);
        }
    }
    found
}

/// （此处由司法局补充）: what brackets say that is still to be written here.
fn notes(words: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    /// Such a note takes so many bytes at most (40 characters).
    const LONGEST: usize = 120;
    words.match_indices("此处").filter(|(at, _)| words[..*at].ends_with(['（', '【'])).map(|(at, _)| {
        let open = at - '（'.len_utf8();
        let near = &words[at..words.floor_char_boundary(at + LONGEST)];
        let close = near.find(['）', '】']).map_or("此处".len(), |close| close + '）'.len_utf8());
        open..at + close
    })
}

/// `罚款（  ）万元`: brackets for a number between a word and a measure word.
fn empty_brackets(part: &Part<'_>) -> Vec<std::ops::Range<usize>> {
    let words = if part.kind == BlockKind::Row { "" } else { part.words };
    let pairs = words.match_indices("（）").chain(words.match_indices("（ ）"));
    let blanks = pairs.filter_map(|(at, pair)| {
        let behind = &words[at + pair.len()..];
        let unit = WordList::Unfilled.at(behind)?;
        let apart = !behind[unit.len()..].starts_with(chars::is_han);
        (apart && words[..at].ends_with(chars::is_han)).then_some(at..at + pair.len() + unit.len())
    });
    blanks.collect()
}

/// A year in brackets takes at most so many bytes.
const YEAR: usize = 12;

/// `〔2025〕号`, `2025年月日` and `达到%`: words that a number belongs between.
fn empty_numbers(words: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for (at, word) in words.match_indices("〕号").chain(words.match_indices("〕 号")) {
        let from = words.floor_char_boundary(at.saturating_sub(YEAR));
        let year = words[from..at].rfind('〔').map(|open| from + open);
        found.extend(year.map(|open| open..at + word.len()));
    }
    for (at, word) in words.match_indices("年月日").chain(words.match_indices("年 月 日")) {
        let digits = words[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        if digits < at {
            found.push(digits..at + word.len());
        }
    }
    for (at, sign) in words.match_indices(['%', '％']) {
        let reached = figure_words("to_percent").iter().find(|word| words[..at].ends_with(**word));
        found.extend(reached.map(|word| at - word.len()..at + sign.len()));
    }
    found
}
