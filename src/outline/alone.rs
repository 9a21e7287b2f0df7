//! Which numbers head lines of their own: in one report every 一、 does and no （一）, in the next both do.
//!
//! A heading may be just as wide as the page. Whether the line below goes on with it, the line does not say; its
//! siblings do, which are narrower.

use super::{
    line::Line,
    marker::{self, Style},
    wrap::Wrap,
};
use crate::report::BlockKind;

/// So many siblings that stand alone show that all do, if at most a fifth as many run on.
const LEAST: usize = 2;

/// How the headings of each style are set.
#[derive(Default)]
pub struct Alone {
    /// Those that end before their line does, without a full stop.
    alone: [usize; Style::COUNT],
    /// Those with a sentence on their line.
    run_on: [usize; Style::COUNT],
}

impl Alone {
    /// Looks at the numbers that lines of running text begin with.
    #[must_use]
    pub fn of(lines: &[Line], kinds: &[BlockKind], text: &str, wrap: &Wrap) -> Alone {
        let mut seen = Alone::default();
        for (line, _) in lines.iter().zip(kinds).filter(|(_, kind)| **kind == BlockKind::Paragraph) {
            let words = text[line.view.clone()].trim();
            let Some(marker) = marker::read(words) else { continue };
            if words.contains('。') {
                seen.run_on[marker.style as usize] += 1;
            } else if !wrap.is_wide(line) && !words.ends_with(['，', '、', '；', '：']) {
                seen.alone[marker.style as usize] += 1;
            }
        }
        seen
    }

    /// Whether headings of this style stand alone.
    #[must_use]
    pub fn stands(&self, style: Style) -> bool {
        let style = style as usize;
        self.alone[style] >= LEAST && self.alone[style] >= 5 * self.run_on[style]
    }
}
