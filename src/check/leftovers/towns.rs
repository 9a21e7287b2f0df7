//! Which town the text is of, and which other towns act in it as if it were theirs.

use crate::text::in_order;
use std::ops::Range;

use crate::{
    check::Case,
    lexicon::{self, WordList},
    report::BlockKind,
    text::{
        chars::{self, is_han},
        numeral,
    },
};

/// What townships, and counties, are called.
const KINDS: [&str; 4] = ["街道", "镇", "乡", "县"];

/// A name and what it is the name of: 云溪, 镇.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// 云溪
    pub name: String,
    /// 镇
    pub kind: &'static str,
}

/// The towns that signature, issuer and title name.
pub fn own(case: &Case<'_>) -> Vec<Town> {
    let metadata = &case.report.metadata;
    let entries = [&metadata.signature, &metadata.issuer, &metadata.title].into_iter().flatten();
    let mut towns: Vec<Town> = entries.filter_map(|entry| read(&entry.value)).collect();
    towns.dedup();
    towns
}

/// The town of an organ's name or a title: 德化县葛坑镇人民政府, 枫桠镇2024年度….
fn read(words: &str) -> Option<Town> {
    let folded: String = words.chars().map(chars::fold).filter(|c| !c.is_whitespace()).collect();
    const ENDS: [&str; 8] = ["人民政府", "办事处", "党委", "党工委", "委员会", "关于", "20", "二〇"];
    let end = ENDS.iter().filter_map(|word| folded.find(word)).min()?;
    let head = &folded[..end];
    let kind = *KINDS.iter().find(|kind| head.ends_with(**kind))?;
    let name = &head[..head.len() - kind.len()];
    // 德化县葛坑 → 葛坑
    let start = name.rfind(['省', '市', '县', '区', '州', '旗', '盟', '共']).map_or(0, |at| at + '省'.len_utf8());
    let name = &name[start..];
    ((2..=4).contains(&name.chars().count()) && name.chars().all(is_han)).then(|| Town { name: name.to_owned(), kind })
}

/// Another town that acts in the text.
pub struct Stranger {
    /// Its name, in the reading.
    pub at: Range<usize>,
    /// Its name.
    pub town: Town,
    /// Whether only what follows makes it a name (松林镇党委, 松林镇组织): 成立镇党委… is none.
    pub doubtful: bool,
}

/// A text in which more strangers act is no report of one town.
const MOST: usize = 20;

/// The towns that are the subject of a clause and none of the text's own; sentences that may well speak of others are
/// left out.
pub fn strangers(case: &Case<'_>, own: &[Town]) -> Vec<Stranger> {
    let mut found = Vec::new();
    let Some(kind) = own.first().map(|town| town.kind) else { return found };
    let kinds: &[&str] = if kind == "县" { &["县"] } else { &KINDS[..3] };
    for part in
        case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph || part.kind == BlockKind::Heading)
    {
        for (at, sentence) in chars::pieces(part.words, |c| matches!(c, '。' | '！' | '？' | '；')) {
            let subjects =
                kinds.iter().filter(|kind| sentence.contains(**kind)).flat_map(|kind| subjects(sentence, kind));
            let mut others = subjects.filter(|other| !own.iter().any(|own| is_short_for(&other.town, own))).peekable();
            if others.peek().is_none() || WordList::Neighbours.is_in(sentence) {
                continue;
            }
            let shift = part.range.start + at;
            found.extend(others.map(|other| Stranger { at: shift + other.at.start..shift + other.at.end, ..other }));
        }
    }
    found = in_order(found, |stranger| stranger.at.start as u32);
    found.truncate(MOST);
    found
}

/// A town's name has at most so many characters.
const LONGEST: usize = 3;

/// The names of a kind that begin a clause and act in it: `，云溪镇坚持`.
fn subjects(sentence: &str, kind: &'static str) -> impl Iterator<Item = Stranger> {
    sentence.match_indices(kind).filter_map(move |(at, _)| {
        let before = &sentence[..at];
        let lead = led(before);
        let before = &before[lead..];
        let shift = at - before.len();
        let han = before.chars().rev().take(LONGEST + 1).take_while(|c| is_han(*c));
        let name_start = at - han.map(char::len_utf8).sum::<usize>();
        let name = &sentence[name_start..at];
        let parted = sentence[shift..name_start].chars().next_back().is_none_or(|c| !numeral::starts(c) && c != '、');
        let end = at + kind.len();
        // 云溪镇坚持…, 云溪镇党委坚持…, 云溪镇还建立…
        let organ = ["党委", "党工委", "人民政府", "政府"].iter().find_map(|organ| sentence[end..].strip_prefix(organ));
        let own = sentence[end..].trim_start_matches(['还', '也', '又']);
        let acts = |words: &str| WordList::TownActs.at(words).is_some();
        let sure = acts(own) || organ.is_some_and(acts) || (lead > 0 && WordList::TownOrgans.at(own).is_some());
        let named = (2..=LONGEST).contains(&name.chars().count());
        let common = WordList::NoTown.is_in(name) || lexicon::roles_at(name).is_some_and(|(word, _)| word == name);
        (parted && named && !common && (sure || WordList::TownOrgans.at(own).is_some())).then(|| Stranger {
            at: name_start..end,
            town: Town { name: name.to_owned(), kind },
            doubtful: !sure,
        })
    })
}

/// Bytes of `before` up to the end of a verb that leads a name: 纳入桂阳镇.
fn led(before: &str) -> usize {
    const LEADS: [&str; 6] = ["纳入", "报请", "呈报", "确保", "推动", "促进"];
    let from = before.floor_char_boundary(before.len().saturating_sub((LONGEST + 3) * '镇'.len_utf8()));
    LEADS.iter().filter_map(|lead| Some(from + before[from..].rfind(lead)? + lead.len())).max().unwrap_or(0)
}

/// Whether a name is the other, or a part of it: 北城街道 for 北城街街道.
fn is_short_for(other: &Town, own: &Town) -> bool {
    other.kind == own.kind && (own.name.contains(&other.name) || other.name.contains(&own.name))
}

/// Whether a name is another with one character changed, two exchanged, or another kind: 云西镇 for 云溪镇.
pub fn resembles(other: &Town, own: &Town) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (other.name.chars().collect(), own.name.chars().collect());
    if a.len() != b.len() {
        return false;
    }
    let differ = a.iter().zip(&b).filter(|(a, b)| a != b).count();
    differ <= 1 || sorted(a) == sorted(b)
}

fn sorted(characters: Vec<char>) -> Vec<char> {
    in_order(characters, |c| *c as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_towns() {
        let name = |words| read(words).map(|town| format!("{} {}", town.name, town.kind));
        assert_eq!(name("德化县葛坑镇人民政府").as_deref(), Some("葛坑 镇"));
        assert_eq!(name("枫桠镇2024年度法治政府建设情况报告").as_deref(), Some("枫桠 镇"));
        assert_eq!(name("鹭桥街道办事处").as_deref(), Some("鹭桥 街道"));
        assert_eq!(name("石门滩镇二〇二四年法治政府建设工作总结").as_deref(), Some("石门滩 镇"));
        assert_eq!(name("临霁县市场监督管理局"), None);
    }
}
