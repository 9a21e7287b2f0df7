//! Headings that count on: the same document, the same parent, the same shape of number.

use super::astray::astray;
use crate::{
    check::Case,
    report::{BlockKind, Section},
    text::{Index, chars, in_order, numeral},
};

/// Headings whose numbers should follow each other.
pub struct Series<'c> {
    /// The shape of their numbers.
    pub shape: String,
    /// The last number of that shape before the series, under another heading of the same document.
    pub follows: Option<u32>,
    /// The headings with their numbers.
    pub items: Vec<(&'c Section, u32)>,
}

/// All series of headings, in the order in which they begin. A heading whose number has the wrong shape
/// ([`astray`]) counts where its number belongs.
pub fn find<'c>(case: &Case<'c>) -> Vec<Series<'c>> {
    let breaks = breaks(case);
    let astray = astray(case);
    let (mut places, mut all) = (Index::default(), Vec::<Series>::new());
    let (mut shapes, mut last) = (Index::default(), Vec::new());
    for (at, node) in case.headings() {
        let Some(ordinal) = node.section.ordinal else { continue };
        let stray = astray.binary_search_by_key(&at, |stray| stray.node);
        let like = stray.map_or(node, |stray| &case.nodes[astray[stray].like]);
        let document = document(&breaks, node.section);
        let shape = shape(&like.section.marker);
        let follows = shapes.entry(&mut last, format!("{document} {shape}"), || None).replace(ordinal);
        let own = format!("{document} {:?} {shape}", like.parent);
        let series = places.entry(&mut all, own, || Series { shape, follows, items: Vec::new() });
        series.items.push((node.section, ordinal));
    }
    all
}

/// A number that does not go on.
pub struct Slip<'s, 'c> {
    /// Its series.
    pub series: &'s Series<'c>,
    /// Its place in the series.
    pub at: usize,
    /// The number that should stand before it.
    pub last: u32,
    /// Whether it alone is wrong: the next goes on as if it were right.
    pub alone: bool,
}

impl<'c> Series<'c> {
    /// The numbers that do not go on, one for each slip of the pen.
    pub fn slips(&self) -> impl Iterator<Item = Slip<'_, 'c>> {
        let mut last = self.items.first().map_or(0, |(_, number)| *number);
        (1..self.items.len()).filter_map(move |at| {
            let number = self.items[at].1;
            let expected = last + 1;
            let next = self.items.get(at + 1).map(|(_, next)| *next);
            let alone = number != expected && next == Some(expected + 1);
            let slip = Slip { series: self, at, last, alone };
            last = if alone { expected } else { number };
            (number != expected).then_some(slip)
        })
    }
}

impl<'c> Slip<'_, 'c> {
    /// The heading and its number.
    pub fn this(&self) -> (&'c Section, u32) {
        self.series.items[self.at]
    }

    /// The heading before it.
    pub fn before(&self) -> &'c Section {
        self.series.items[self.at - 1].0
    }

    /// The heading behind it.
    pub fn next(&self) -> Option<&'c Section> {
        self.series.items.get(self.at + 1).map(|(section, _)| *section)
    }
}

/// Where in the text another document begins: its title, its head as an attachment, or what follows a signature.
pub fn breaks(case: &Case<'_>) -> Vec<u32> {
    let begins = |kind| {
        use BlockKind::{Attachment, Date, Masthead, Signature, Title};
        matches!(kind, Title | Attachment | Signature | Date | Masthead)
    };
    let breaks = case
        .paragraphs
        .iter()
        .filter(|part| begins(part.kind) || lists_attachments(part.words))
        .map(|part| part.span.start)
        .collect();
    in_order(breaks, |at| *at)
}

/// 附件：1.任务分工表⏎2.工作安排: a list of what is attached counts for itself, wherever it stands.
pub fn lists_attachments(words: &str) -> bool {
    words.starts_with("附件：")
}

/// Which of the documents in the text a section belongs to.
pub fn document(breaks: &[u32], section: &Section) -> usize {
    breaks.partition_point(|at| *at <= section.heading.start)
}

/// The level that GB/T 9704 gives to numbers of a shape, 0 for `一、` to 3 for `（1）`; `None` of other shapes.
pub fn rank(shape: &str) -> Option<usize> {
    Some(match shape {
        "一、" | "一" => 0,
        "（一）" => 1,
        "1、" => 2,
        "（1）" | "1）" => 3,
        _ => return None,
    })
}

/// The marker with its number taken out and its mark in one spelling: `（一）` of `(六)`, `一、` of `六.`.
pub fn shape(marker: &str) -> String {
    let folded = marker.chars().map(chars::fold).filter(|c| !c.is_whitespace());
    let mut shape = String::new();
    for c in folded {
        let c = match c {
            '0'..='9' | '①'..='⑳' => '1',
            // —、 stands for 一、.
            '—' => '一',
            c if numeral::is_han_numeral(c) => '一',
            '.' | '，' | '．' | '：' => '、',
            '〔' | '[' => '（',
            '〕' | ']' => '）',
            c => c,
        };
        if !(matches!(c, '1' | '一') && shape.ends_with(c)) {
            shape.push(c);
        }
    }
    match &*shape {
        "一）" | "（一" | "（一、）" => "（一）".to_owned(),
        _ => shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_marker_have_one_shape() {
        assert_eq!(shape("(十六)"), shape("（二）"));
        assert_eq!(shape("四)"), shape("（二）"));
        assert_eq!(shape("—、"), shape("二、"));
        assert_eq!(shape("12."), shape("3、"));
        assert_ne!(shape("12."), shape("三、"));
        assert_eq!(rank(&shape("(3)")), Some(3));
    }
}
