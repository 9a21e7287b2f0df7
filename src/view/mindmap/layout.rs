//! Where the boxes of a tree lie, from left to right: a column for each depth, every box in the middle of what hangs on
//! it. Each box with all below it has a stretch of height for itself, so nothing can overlap.

/// A box: how large it is, and what it hangs on.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Where the box that it hangs on stands in the list; it stands before its own.
    pub parent: Option<usize>,
    pub width: usize,
    pub height: usize,
}

/// Where a box lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub x: usize,
    pub y: usize,
    pub depth: usize,
}

/// What is left free between columns and between boxes of a column, and how far down beside what hangs on it a box may
/// lie: on a page that is scrolled the middle of a long column would be out of sight.
#[derive(Clone, Copy, Debug)]
pub struct Gaps {
    pub x: usize,
    pub y: usize,
    pub reach: usize,
}

/// All places, and the width and the height of the whole. The boxes stand depth first, each behind its parent.
pub fn layout(sizes: &[Size], gaps: Gaps) -> (Vec<Place>, (usize, usize)) {
    let mut places = vec![Place::default(); sizes.len()];
    let mut columns: Vec<usize> = Vec::new();
    for (i, size) in sizes.iter().enumerate() {
        let depth = size.parent.map_or(0, |parent| places[parent].depth + 1);
        places[i].depth = depth;
        columns.resize(columns.len().max(depth + 1), 0);
        columns[depth] = columns[depth].max(size.width);
    }
    let stretches = stretches(sizes, gaps.y);
    // How far the stretch of a box is filled with what hangs on it; a box that is taller than that has them in its middle.
    let mut filled: Vec<usize> = Vec::with_capacity(sizes.len());
    let mut bottom = 0;
    for (i, size) in sizes.iter().enumerate() {
        let from = size.parent.map_or(&mut bottom, |parent| &mut filled[parent]);
        let top = *from;
        *from += stretches[i].whole + gaps.y;
        places[i].y = top + ((stretches[i].whole - size.height) / 2).min(gaps.reach);
        places[i].x = columns[..places[i].depth].iter().map(|width| width + gaps.x).sum();
        filled.push(top + (stretches[i].whole - stretches[i].below) / 2);
    }
    let width = columns.iter().sum::<usize>() + columns.len().saturating_sub(1) * gaps.x;
    (places, (width, bottom.saturating_sub(gaps.y)))
}

/// How much height a box needs.
#[derive(Clone, Copy, Default)]
struct Stretch {
    /// What hangs on it.
    below: usize,
    /// Itself and what hangs on it.
    whole: usize,
}

fn stretches(sizes: &[Size], gap: usize) -> Vec<Stretch> {
    let mut stretches = vec![Stretch::default(); sizes.len()];
    for (i, size) in sizes.iter().enumerate().rev() {
        stretches[i].whole = stretches[i].below.max(size.height);
        if let Some(parent) = size.parent {
            let between = if stretches[parent].below == 0 { 0 } else { gap };
            stretches[parent].below += stretches[i].whole + between;
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GAPS: Gaps = Gaps { x: 30, y: 8, reach: 200 };

    /// Boxes of any size, each hanging on any box before it.
    fn trees() -> impl Strategy<Value = Vec<Size>> {
        prop::collection::vec((any::<prop::sample::Index>(), 1..300usize, 1..120usize), 1..60).prop_map(|boxes| {
            let parents: Vec<_> = boxes.iter().enumerate().map(|(i, b)| (i > 0).then(|| b.0.index(i))).collect();
            depth_first(&parents, &boxes.iter().map(|b| (b.1, b.2)).collect::<Vec<_>>())
        })
    }

    /// Puts them in the order that the layout asks for.
    fn depth_first(parents: &[Option<usize>], sizes: &[(usize, usize)]) -> Vec<Size> {
        let (mut out, mut open) = (Vec::new(), vec![(0, None)]);
        while let Some((i, parent)) = open.pop() {
            let at = out.len();
            out.push(Size { parent, width: sizes[i].0, height: sizes[i].1 });
            open.extend((0..parents.len()).rev().filter(|&c| parents[c] == Some(i)).map(|c| (c, Some(at))));
        }
        out
    }

    proptest! {
        #[test]
        fn boxes_lie_apart_and_inside(sizes in trees()) {
            let (places, (width, height)) = layout(&sizes, GAPS);
            for (i, (place, size)) in places.iter().zip(&sizes).enumerate() {
                prop_assert!(place.x + size.width <= width && place.y + size.height <= height);
                for (other, their) in places.iter().zip(&sizes).take(i) {
                    let beside = place.x + size.width <= other.x || other.x + their.width <= place.x;
                    let below = place.y + size.height + GAPS.y <= other.y || other.y + their.height + GAPS.y <= place.y;
                    prop_assert!(beside || below, "{place:?} {size:?} and {other:?} {their:?}");
                }
            }
        }

        #[test]
        fn children_stand_right_of_their_parent_in_order(sizes in trees()) {
            let (places, _) = layout(&sizes, GAPS);
            for (i, size) in sizes.iter().enumerate() {
                let Some(parent) = size.parent else { continue };
                prop_assert!(places[parent].x + sizes[parent].width + GAPS.x <= places[i].x);
                let before = (0..i).rev().find(|&c| sizes[c].parent == size.parent);
                prop_assert!(before.is_none_or(|before| places[before].y < places[i].y));
            }
        }
    }

    #[test]
    fn nothing_takes_no_room() {
        assert_eq!(layout(&[], GAPS), (Vec::new(), (0, 0)));
    }
}
