//! The level of each heading: by nesting, not by the shape of its number.
//!
//! A style that is open goes back to its level. A new style goes deeper, unless it is of an outer shape and the list
//! that is open does not go on behind it: `1. （一） （二） 2.` nests （一） under 1., `（一） （二） 二、` ends the list of （一）.

use super::marker::Style;

/// A heading's number, as far as levels ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its shape.
    pub style: Style,
    /// What it counts.
    pub ordinal: u32,
}

/// Levels of headings in order, 1 the outermost. `None` among them ends all that is open: another document begins.
#[must_use]
pub fn levels(steps: &[Option<Step>]) -> Vec<u8> {
    let next = next_of_style(steps);
    let mut open: Vec<Step> = Vec::new();
    steps
        .iter()
        .enumerate()
        .map(|(i, step)| {
            let Some(step) = step else {
                open.clear();
                return 1;
            };
            match place(&open, *step, i, &next) {
                Some(at) => open.truncate(at),
                None => {
                    while open.last().is_some_and(|last| last.style > step.style && !goes_on(last, i, &next)) {
                        open.pop();
                    }
                }
            }
            open.push(*step);
            open.len().min(usize::from(u8::MAX)) as u8
        })
        .collect()
}

/// Where among the open lists the heading belongs: to the innermost that it continues, else to the innermost of its
/// style. `None` where it begins a list of its own; a list that starts anew inside another (`一、 （一） 一、 二、 （二） 二、`)
/// does too.
fn place(open: &[Step], step: Step, i: usize, next: &[[u32; Style::COUNT]]) -> Option<usize> {
    let of_style = |known: &Step| known.style == step.style;
    let continued = open.iter().rposition(|known| of_style(known) && known.ordinal + 1 == step.ordinal);
    let innermost = open.iter().rposition(of_style)?;
    let inside = open.last().is_some_and(|last| !of_style(last) && step.ordinal == 1 && goes_on(last, i, next));
    if inside { None } else { continued.or(Some(innermost)) }
}

/// Whether the list of which `last` is the latest item goes on behind heading `i`.
fn goes_on(last: &Step, i: usize, next: &[[u32; Style::COUNT]]) -> bool {
    next[i][last.style as usize] == last.ordinal + 1
}

/// For each heading and each style: the ordinal of the next heading of that style behind it in the same document; 0 of
/// none.
fn next_of_style(steps: &[Option<Step>]) -> Vec<[u32; Style::COUNT]> {
    let mut next = [0; Style::COUNT];
    let mut all = vec![next; steps.len()];
    for (i, step) in steps.iter().enumerate().rev() {
        all[i] = next;
        match step {
            Some(step) => next[step.style as usize] = step.ordinal,
            None => next = [0; Style::COUNT],
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(list: &[(Style, u32)]) -> Vec<u8> {
        levels(&list.iter().map(|(style, ordinal)| Some(Step { style: *style, ordinal: *ordinal })).collect::<Vec<_>>())
    }

    #[test]
    fn nests_by_order_of_appearance() {
        use Style::{Arabic, ArabicBracket, Han, HanBracket};
        assert_eq!(of(&[(Han, 1), (HanBracket, 1), (Arabic, 1), (HanBracket, 2), (Han, 2)]), [1, 2, 3, 2, 1]);
        assert_eq!(of(&[(Han, 1), (Arabic, 1), (ArabicBracket, 1), (Han, 2)]), [1, 2, 3, 1]);
        assert_eq!(of(&[(HanBracket, 1), (HanBracket, 2), (Han, 2)]), [1, 1, 1]);
        assert_eq!(
            of(&[(Han, 1), (HanBracket, 1), (Han, 1), (Han, 2), (HanBracket, 2), (Han, 1), (HanBracket, 3), (Han, 2)]),
            [1, 2, 3, 3, 2, 3, 2, 1]
        );
        assert_eq!(of(&[(Arabic, 1), (HanBracket, 1), (HanBracket, 2), (Arabic, 2)]), [1, 2, 2, 1]);
        assert_eq!(of(&[(HanBracket, 1), (Arabic, 1), (Arabic, 2), (HanBracket, 2), (Arabic, 3)]), [1, 2, 2, 1, 2]);
    }
}
