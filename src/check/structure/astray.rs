//! Headings whose number goes on with a list of another shape: `一、 二、 （三） 四、`.

use super::series::{breaks, document, rank, shape};
use crate::{
    check::Case,
    report::{NodeKind, Section},
};

/// A heading whose number has the wrong shape.
pub struct Astray {
    /// Its place among the nodes.
    pub node: usize,
    /// The heading before it whose number it follows.
    pub like: usize,
}

/// Shapes that are told apart: those of GB/T 9704.
const SHAPES: usize = 4;

/// A numbered heading: its node, the rank of its shape, its number.
struct Numbered {
    node: usize,
    rank: usize,
    ordinal: u32,
}

/// All such headings in the order of the text: the number follows on one of another shape, and either that list goes on behind it, or the list
/// of its own shape goes on as if it were not there.
pub fn astray(case: &Case<'_>) -> Vec<Astray> {
    let breaks = breaks(case);
    let mut documents: Vec<Vec<Numbered>> = breaks.iter().map(|_| Vec::new()).collect();
    documents.push(Vec::new());
    for (node, found) in case.nodes.iter().enumerate().filter(|(_, node)| node.section.kind == NodeKind::Heading) {
        let section: &Section = found.section;
        if let (Some(ordinal), Some(rank)) = (section.ordinal, rank(&shape(&section.marker))) {
            documents[document(&breaks, section)].push(Numbered { node, rank, ordinal });
        }
    }
    documents.iter().flat_map(|numbers| in_document(numbers)).collect()
}

fn in_document(numbers: &[Numbered]) -> Vec<Astray> {
    let next = next_of_rank(numbers);
    let mut last: [Option<&Numbered>; SHAPES] = [None; SHAPES];
    let mut found = Vec::new();
    for (i, this) in numbers.iter().enumerate() {
        let own = last[this.rank].map(|before| before.ordinal);
        let fits = |rank: usize| {
            let before = last[rank].filter(|before| rank != this.rank && before.ordinal + 1 == this.ordinal)?;
            // （二） behind another （二） under 一、 is that number once more.
            let parted = last[this.rank].is_none_or(|own| own.node < before.node);
            let continues = own.is_some_and(|own| next[i][this.rank] == Some(own + 1));
            let skipped = continues && own.is_some_and(|own| this.ordinal > own + 1);
            let goes_on = next[i][rank] == Some(this.ordinal + 1);
            (if parted { goes_on || skipped } else { goes_on && !continues }).then_some(before)
        };
        let alone = this.ordinal > 1 && own.is_none_or(|own| own + 1 != this.ordinal);
        match (0..SHAPES).find_map(fits).filter(|_| alone) {
            Some(like) => {
                found.push(Astray { node: this.node, like: like.node });
                // It counts where it belongs.
                last[like.rank] = Some(this);
            }
            None => last[this.rank] = Some(this),
        }
    }
    found
}

/// For each heading, the next number of each shape behind it.
fn next_of_rank(numbers: &[Numbered]) -> Vec<[Option<u32>; SHAPES]> {
    let mut next = [None; SHAPES];
    let mut all = vec![next; numbers.len()];
    for (i, number) in numbers.iter().enumerate().rev() {
        all[i] = next;
        next[number.rank] = Some(number.ordinal);
    }
    all
}
