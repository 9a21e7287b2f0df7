//! An announced number and the list behind it: 以下四个方面, and three follow.

use super::announcement::{Announcement, MOST, announced};
use crate::{
    check::{Case, Check, Scope, around},
    outline::{Family, markers},
    report::{BlockKind, NodeKind, Rule, Severity, said},
    text::chars,
};

/// Asks which is right.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/announced-count",
        title: said("预告的数目与实际列出的不符", "An announced number and its list differ"),
        severity: Severity::Warning,
        asks: said(
            "“以下三个方面”之后是否真的列出三个方面。",
            "Whether the list has as many items as the words before it say.",
        ),
        why: said("增删内容后，前面的数目常忘了改。", "Items are added or deleted, and the number before them stays."),
        flagged: "重点抓了以下⟦四个方面⟧工作：\n一、工作情况\n（一）学法。\n（二）执法。\n（三）普法。\n二、问题\n主要存在以下⟦三个方面⟧的不足：一是学习不深。二是力量不足。\n办好⟦三件民生实事⟧：一是修路；二是修桥。",
        passes: "主要存在以下三个方面的不足：一是学习不深。二是力量不足。三是形式单一。",
        limits: said(
            "只看紧接着逐项列出的；没有编号的列举不看。",
            "Only numbered lists right behind the announcement are counted.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let top = outermost(case);
        for (i, part) in case.paragraphs.iter().enumerate() {
            if !matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading) {
                continue;
            }
            for said in announced(part.words) {
                let of_all = || around::any(part.words, &["报告", "年报", "全文", "本文"]);
                let listed = if said.whole { top.filter(|_| of_all()) } else { said.listed(case, i) };
                let Some(listed) = listed else { continue };
                let words = &part.words[said.at.clone()];
                let span = case.span(part.range.start + said.at.start..part.range.start + said.at.end);
                if listed == said.number {
                    let zh = format!("“{words}”，列出{listed}项");
                    found.pass(span, zh, format!("“{words}”: {listed} are listed"));
                } else {
                    let zh = format!("文中说“{words}”，实际列出{listed}项，是否多列或者漏列？");
                    found.flag(span, zh, format!("The text says “{words}” and lists {listed}: which is right?"));
                }
            }
        }
    },
};

/// The list begins at most so many bytes behind the number.
const NEAR: usize = 45;

/// A list ends within so many bytes.
const REACH: usize = 12_000;

impl Announcement {
    /// How many are listed; `None` where no list follows.
    fn listed(&self, case: &Case<'_>, paragraph: usize) -> Option<u32> {
        let part = &case.paragraphs[paragraph];
        let rest = &part.words[self.at.end..];
        let near = &rest[..rest.floor_char_boundary(NEAR + 9)];
        if let Some((at, (family, 1, _))) = markers(near).next() {
            let colon = near[..at].ends_with('：') && !near[..at].contains(['。', '；']);
            let follows = colon || (self.led && !near[..at].contains('；'));
            let below = case.paragraphs.get(paragraph + 1).map_or("", |next| next.words);
            return if follows { self.length(&rest[..rest.floor_char_boundary(REACH)], below, family) } else { None };
        }
        if self.led && rest.len() <= NEAR { below(case, paragraph, self.number) } else { None }
    }

    /// How far the list of a family counts; `None` of a list of one, of one that goes on in the paragraph `below`, and
    /// where lists stand inside each other.
    fn length(&self, words: &str, below: &str, family: Family) -> Option<u32> {
        let (mut last, mut end) = (0, 0);
        for (at, (_, number, _)) in markers(words).filter(|(_, (other, ..))| *other == family) {
            match number {
                n if n == last + 1 => (last, end) = (n, at),
                1 if last == self.number => break,
                _ => return None,
            }
        }
        // 最后 may stand for the last number.
        let unnumbered =
            last < self.number && ["最后，", "此外，", "另外，"].iter().any(|word| words[end..].contains(word));
        let goes_on = last < self.number && markers(below).any(|(_, (other, n, _))| other == family && n == last + 1);
        (last > 1 && family != Family::First && !unnumbered && !goes_on).then_some(last)
    }
}

/// The items in the paragraphs below: points at their heads, or numbered headings of the same section; before all
/// sections as many outermost ones as are `said`, else those of the first.
fn below(case: &Case<'_>, paragraph: usize, said: u32) -> Option<u32> {
    let part = &case.paragraphs[paragraph];
    let next = case.paragraphs.get(paragraph + 1)?;
    let numbers: Vec<u32> = if next.kind == BlockKind::Heading {
        let outermost = || outermost(case).filter(|count| *count == said);
        if part.section.is_none() && outermost().is_some() {
            return outermost();
        }
        let section = part.section.or(next.section)?;
        let end = case.nodes[section].section.span.end;
        let inside = case.nodes[section + 1..].iter().take_while(|node| node.section.span.start < end);
        let children = inside.filter(|node| node.parent == Some(section) && node.section.kind == NodeKind::Heading);
        children.map(|node| node.section.ordinal).collect::<Option<_>>()?
    } else {
        let points = case.paragraphs[paragraph + 1..].iter().take(MOST as usize + 1);
        let points = points.take_while(|other| other.kind == BlockKind::Paragraph && other.section == part.section);
        points.map_while(|other| markers(other.words).next().filter(|(at, _)| *at == 0)).map(|(_, m)| m.1).collect()
    };
    counted(&numbers)
}

/// How many outermost parts the document has.
fn outermost(case: &Case<'_>) -> Option<u32> {
    let series = case.once.series.iter().find(|series| series.shape.starts_with(chars::is_han))?;
    counted(&series.items.iter().map(|(_, number)| *number).collect::<Vec<_>>())
}

/// How many numbers there are, if they are 1, 2, 3, ….
fn counted(numbers: &[u32]) -> Option<u32> {
    let counts = numbers.iter().zip(1..).all(|(number, expected)| *number == expected);
    u32::try_from(numbers.len()).ok().filter(|count| counts && *count > 1)
}
