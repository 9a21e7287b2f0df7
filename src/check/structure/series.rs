//! Headings or points that count on: the same parent, the same shape of number.

use crate::{
    check::{Case, case::Node},
    report::{NodeKind, Section},
    text::{chars, numeral},
};

/// A number and the one before it in its series.
#[derive(Clone, Copy, Debug)]
pub struct Step<'c> {
    /// The number before.
    pub before: (&'c Section, u32),
    /// The number.
    pub this: (&'c Section, u32),
}

/// All steps of all series of a kind, in the order of the text.
pub fn steps<'c>(case: &Case<'c>, kind: NodeKind) -> Vec<Step<'c>> {
    let mut last: Vec<(Option<usize>, String, &Section, u32)> = Vec::new();
    let mut steps = Vec::new();
    for Node { section, parent, .. } in case.nodes.iter().filter(|node| node.section.kind == kind) {
        let Some(ordinal) = section.ordinal else { continue };
        let shape = shape(&section.marker);
        match last.iter_mut().find(|(of, seen, ..)| of == parent && *seen == shape) {
            Some((_, _, before, number)) => {
                steps.push(Step { before: (*before, *number), this: (*section, ordinal) });
                (*before, *number) = (*section, ordinal);
            }
            None => last.push((*parent, shape, *section, ordinal)),
        }
    }
    steps
}

/// The marker with its number taken out and its mark in one spelling: `（）` of `(六)`, `、` of `六.`.
fn shape(marker: &str) -> String {
    let folded = marker.chars().map(chars::fold).filter(|c| !c.is_whitespace());
    let mut shape = String::new();
    for c in folded {
        match c {
            '0'..='9' => shape.push('1'),
            c if numeral::is_han_numeral(c) => shape.push('一'),
            '.' | '，' | '．' => shape.push('、'),
            c => shape.push(c),
        }
    }
    while let Some(at) = shape.find("11") {
        shape.remove(at);
    }
    while let Some(at) = shape.find("一一") {
        shape.replace_range(at..at + '一'.len_utf8(), "");
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_marker_have_one_shape() {
        assert_eq!(shape("(十六)"), shape("（二）"));
        assert_eq!(shape("12."), shape("3、"));
        assert_ne!(shape("12."), shape("三、"));
        assert_eq!(shape("一是"), shape("四是"));
    }
}
