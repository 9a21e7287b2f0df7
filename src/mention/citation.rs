//! Titles in 《》, with titles inside titles, and what stands behind them: number, short name, article.

use std::ops::Range;

use crate::{
    lexicon::{self, Law},
    text::{chars::signs, numeral::is_han_numeral},
};

use super::source;

/// A title in 《》, its marks included.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Where it stands.
    pub range: Range<usize>,
    /// The title.
    pub title: Range<usize>,
    /// The mark that is missing, where one is.
    pub damage: Option<Damage>,
    /// Its row in the table of laws.
    pub law: Option<&'static Law>,
    /// 法律, 行政法规, 规范性文件, …, where the name tells.
    pub kind: Option<&'static str>,
    /// 第五条第二款 behind it.
    pub article: Option<Range<usize>>,
    /// The document number behind it.
    pub number: Option<Range<usize>>,
    /// The short name that the text gives it: 以下简称《条例》.
    pub short: Option<Range<usize>>,
    /// Of a short name: the title that it stands for.
    pub full: Option<Range<usize>>,
}

/// A citation of which one mark is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// 《 without 》.
    Unclosed,
    /// 》 without 《.
    Unopened,
}

impl Citation {
    /// Moves all its ranges on.
    pub fn shift(&mut self, by: usize) {
        let own = [&mut self.range, &mut self.title];
        let others = [&mut self.article, &mut self.number, &mut self.short, &mut self.full];
        for range in own.into_iter().chain(others.into_iter().flatten()) {
            *range = range.start + by..range.end + by;
        }
    }
}

/// A title that does not close within this many bytes was never closed.
const LONGEST: usize = 400;

/// All citations of a folded paragraph, the outer ones where they are nested; the damaged ones say so.
#[must_use]
pub fn find(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, mark) in signs(text).filter(|(_, c)| matches!(c, '《' | '》')) {
        // Marks inside a title were read with it.
        if at < from {
            continue;
        }
        let inside = at + mark.len_utf8();
        let last = std::mem::replace(&mut from, inside);
        if mark == '》' {
            let title = unopened(text, last..at);
            found.extend(title.map(|title| read(text, title.start..inside, title, Some(Damage::Unopened))));
        } else if let Some(len) = close(&text[inside..]) {
            from = inside + len + '》'.len_utf8();
            found.extend((len > 0).then(|| read(text, at..from, inside..inside + len, None)));
        } else {
            let len = text[inside..].find(['，', '。', '；', '：', '《', '\n']).unwrap_or(text.len() - inside);
            let title = (1..LONGEST).contains(&len).then(|| inside..inside + len);
            found.extend(title.map(|title| read(text, at..title.end, title, Some(Damage::Unclosed))));
        }
    }
    found
}

/// Bytes up to the mark that closes the title; `None` where another opens at the same depth first, or none closes.
fn close(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '《' => depth += 1,
            '》' if depth == 0 => return Some(at),
            '》' => depth -= 1,
            '。' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// No known law has a longer name, in characters.
const LONGEST_NAME: usize = 40;

/// The known law whose name ends the words before a 》 that nothing opens.
fn unopened(text: &str, before: Range<usize>) -> Option<Range<usize>> {
    let starts = text[before.clone()].char_indices().rev().take(LONGEST_NAME).map(|(at, _)| before.start + at);
    let longest = starts.filter(|at| lexicon::law(&text[*at..before.end]).is_some()).min()?;
    Some(longest..before.end)
}

/// Reads what stands behind a title.
fn read(text: &str, range: Range<usize>, title: Range<usize>, damage: Option<Damage>) -> Citation {
    let (mut number, mut short) = (None, None);
    let mut at = range.end;
    while let Some(len) = bracket(&text[at..]) {
        let inside = at + '（'.len_utf8()..at + len - '）'.len_utf8();
        for part in parts(text, inside) {
            if let Some(name) = short_name(text, part.clone()) {
                short = short.or(Some(name));
            } else if is_number(&text[part.clone()]) {
                number = number.or(Some(part));
            }
        }
        at += len;
    }
    let joined = ["中的", "中", "的"].into_iter().find(|word| text[at..].starts_with(word)).map_or(0, str::len);
    let article = articles(&text[at + joined..]).map(|len| at + joined..at + joined + len);
    let words = &text[title.clone()];
    let kind = source::kind(words, number.clone().map(|number| &text[number]));
    Citation { range, law: lexicon::law(words), title, damage, kind, article, number, short, full: None }
}

/// Bytes of a bracket that opens at the start of `text`, with its marks.
fn bracket(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '（' => depth += 1,
            '）' if depth == 1 => return Some(at + c.len_utf8()),
            '）' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The parts of a bracket between its commas.
fn parts(text: &str, inside: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    text[inside].split(['，', '；']).map(|part| {
        let part = part.trim();
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        start..start + part.len()
    })
}

/// 以下简称《条例》: 条例.
fn short_name(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let words = &text[part.clone()];
    let lead = ["以下简称", "以下统称", "简称", "下称"].into_iter().find(|lead| words.starts_with(lead))?;
    let mark = |c: char| matches!(c, '《' | '》' | '“' | '”' | '"' | '为' | '：');
    let name = words[lead.len()..].trim_start_matches(mark);
    let start = part.end - name.len();
    let name = name.trim_end_matches(mark);
    (!name.is_empty()).then(|| start..start + name.len())
}

/// A document number: 国办发〔2021〕30号, 国务院令第713号, GB/T 9704-2012.
fn is_number(part: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let named = part.strip_suffix('号').is_some_and(|rest| rest.ends_with(numeral)) && part.len() < LONGEST / 2;
    let standard = part.starts_with(|c: char| c.is_ascii_uppercase())
        && part.is_ascii()
        && part.contains(|c: char| c.is_ascii_digit());
    named || standard
}

/// A run of articles at the start of `text`: 第五条第二款, 第二十条第一款第（一）项, 第四十五条、第四十六条.
fn articles(text: &str) -> Option<usize> {
    let mut len = article(text)?;
    for _ in 0..MOST_ARTICLES {
        let joined = ["、", "和", "及", "至", "到", "—", "以及", "或者", ""].into_iter();
        let next = joined.filter_map(|word| Some((word, text[len..].strip_prefix(word)?)));
        let Some((word, more)) = next.filter_map(|(word, rest)| Some((word, article(rest)?))).next() else { break };
        len += word.len() + more;
    }
    Some(len)
}

/// A citation names no more articles than this.
const MOST_ARTICLES: usize = 12;

/// 第二十条, 第（一）项, 第十条之一.
fn article(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('第')?;
    let rest = rest.strip_prefix('（').unwrap_or(rest);
    let digits = numeral_len(rest)?;
    let rest = &rest[digits..];
    let rest = rest.strip_prefix('）').unwrap_or(rest);
    let rest = rest.strip_prefix(['条', '款', '项', '目', '章', '节', '编'])?;
    let more = rest.strip_prefix('之').and_then(numeral_len).map_or(0, |len| '之'.len_utf8() + len);
    Some(text.len() - rest.len() + more)
}

fn numeral_len(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || is_han_numeral(c))).unwrap_or(text.len());
    (end > 0).then_some(end)
}

/// So many titles are kept in mind, the latest first.
const MOST_KNOWN: usize = 32;

/// Ties every use of a short name in 《》 to the title that it stands for; a title that a number explained once keeps
/// its kind.
pub fn link(text: &str, citations: &mut [Citation]) {
    let mut known: Vec<usize> = Vec::new();
    for at in 0..citations.len() {
        let words = &text[citations[at].title.clone()];
        let latest = known.iter().rev().take(MOST_KNOWN).copied();
        let meant =
            latest.clone().find(|full| citations[*full].short.clone().is_some_and(|short| text[short] == *words));
        if let Some(full) = meant {
            let (title, law, kind) = (citations[full].title.clone(), citations[full].law, citations[full].kind);
            let short = &mut citations[at];
            (short.full, short.law, short.kind) = (Some(title), law, kind);
        }
        if citations[at].kind.is_none() {
            let same = latest.clone().find(|other| text[citations[*other].title.clone()] == *words);
            citations[at].kind = same.and_then(|other| citations[other].kind);
        }
        if citations[at].short.is_some() || citations[at].number.is_some() {
            known.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each citation as `title kind`, then `#number`, `§article`, `=short`, `→full`, `!damage`.
    fn shown(text: &str) -> String {
        let mut found = find(text);
        link(text, &mut found);
        let show = |citation: &Citation| {
            let mut line = format!("{} {}", &text[citation.title.clone()], citation.kind.unwrap_or("?"));
            for (mark, part) in
                [(" #", &citation.number), (" §", &citation.article), (" =", &citation.short), (" →", &citation.full)]
            {
                line += &part.clone().map_or(String::new(), |part| format!("{mark}{}", &text[part]));
            }
            line += &citation.damage.map_or(String::new(), |damage| format!(" !{damage:?}"));
            line
        };
        found.iter().map(show).collect::<Vec<_>>().join("|")
    }

    fn check(table: &[(&str, &str)]) {
        for (text, expected) in table {
            assert_eq!(shown(text), *expected, "{text}");
        }
    }

    #[test]
    fn marks_and_nesting() {
        check(&[
            ("贯彻《中华人民共和国行政处罚法》，", "中华人民共和国行政处罚法 法律"),
            ("《甲》《乙》", "甲 其他|乙 其他"),
            ("《甲》、《乙》和《丙》", "甲 其他|乙 其他|丙 其他"),
            ("按《关于〈甲〉的方案》", "关于〈甲〉的方案 规范性文件"),
            ("《关于《乙》的通知》", "关于《乙》的通知 规范性文件"),
            ("《关于印发《乙》《丙》的通知》", "关于印发《乙》《丙》的通知 规范性文件"),
            ("《法治政府建设实施纲要2021-2025年）》", "法治政府建设实施纲要2021-2025年） 规划纲要"),
            ("未闭《丙。《丁》", "丙 其他 !Unclosed|丁 其他"),
            ("《法治政府建设实施纲要（2021—2025年），围绕", "法治政府建设实施纲要（2021—2025年） 规划纲要 !Unclosed"),
            ("贯彻行政处罚法》，", "行政处罚法 法律 !Unopened"),
            ("贯彻《行政处罚法》》，", "行政处罚法 法律"),
            ("》", ""),
            ("《", ""),
            ("《》", ""),
        ]);
    }

    #[test]
    fn numbers_behind() {
        check(&[
            ("《甲的通知》（国办发〔2021〕30号）", "甲的通知 规范性文件 #国办发〔2021〕30号"),
            ("《甲办法》（住房城乡建设部令第11号）等", "甲办法 部门规章 #住房城乡建设部令第11号"),
            ("《广东省甲办法》（广东省人民政府令第181号）", "广东省甲办法 政府规章 #广东省人民政府令第181号"),
            ("《甲条例》（国务院令第七十八号）", "甲条例 行政法规 #国务院令第七十八号"),
            ("《残疾分类》（GB/T26341-2010）", "残疾分类 标准 #GB/T26341-2010"),
            ("《区域全面经济伙伴关系协定》（RCEP）", "区域全面经济伙伴关系协定 其他"),
            ("《甲意见》（2021年印发）", "甲意见 规范性文件"),
            (
                "《甲办法》（穗府办规〔2020〕24号，以下简称《办法》）",
                "甲办法 规范性文件 #穗府办规〔2020〕24号 =办法|办法 规范性文件 →甲办法",
            ),
        ]);
    }

    #[test]
    fn articles_behind() {
        check(&[
            ("《行政处罚法》第五条第二款规定", "行政处罚法 法律 §第五条第二款"),
            ("《行政复议法》第十一条成为", "行政复议法 法律 §第十一条"),
            ("《政府信息公开条例》第二十条第（一）项", "政府信息公开条例 行政法规 §第二十条第（一）项"),
            ("《行政处罚法》第20条第1款", "行政处罚法 法律 §第20条第1款"),
            ("《甲办法》第四十五条、第四十六条等规定", "甲办法 ? §第四十五条、第四十六条"),
            ("《甲办法》第三条至第八条", "甲办法 ? §第三条至第八条"),
            ("《刑法》第一百三十三条之一的规定", "刑法 法律 §第一百三十三条之一"),
            ("《民法典》的第一千零四十二条", "民法典 法律 §第一千零四十二条"),
            ("《甲办法》（穗民〔2020〕2号）第五条", "甲办法 规范性文件 #穗民〔2020〕2号 §第五条"),
            ("《行政处罚法》第三章", "行政处罚法 法律 §第三章"),
            ("《行政处罚法》第一次", "行政处罚法 法律"),
            ("《行政处罚法》和第五条", "行政处罚法 法律"),
        ]);
    }

    #[test]
    fn short_names() {
        check(&[
            (
                "《中华人民共和国政府信息公开条例》（国令第711号）（以下简称《条例》），落实《条例》第五条",
                "中华人民共和国政府信息公开条例 行政法规 #国令第711号 =条例|条例 行政法规 →中华人民共和国政府信息公开条例|条例 行政法规 §第五条 →中华人民共和国政府信息公开条例",
            ),
            ("《甲意见》（以下简称“意见”）", "甲意见 规范性文件 =意见"),
            (
                "《甲纲要（草案）》（以下简称《纲要草案》），《纲要草案》从",
                "甲纲要（草案） 规划纲要 =纲要草案|纲要草案 规划纲要 →甲纲要（草案）|纲要草案 规划纲要 →甲纲要（草案）",
            ),
            (
                "《甲规定》（以下简称为《规定》）《乙规定》（下称《规定》）《规定》",
                "甲规定 ? =规定|规定 ? →甲规定|乙规定 ? =规定|规定 ? →乙规定|规定 ? →乙规定",
            ),
            ("《甲办法》（甲省人民政府令第1号），《甲办法》", "甲办法 政府规章 #甲省人民政府令第1号|甲办法 政府规章"),
            ("《条例》", "条例 ?"),
            ("《意见》", "意见 规范性文件"),
        ]);
    }
}
