//! The page above and below a document: once title, labels and closing are known, what else stands there is
//! navigation.
//!
//! A draft has lines of its own above its title, so this is done only where the page shows itself: by a word that only
//! pages have, by a block of labels, or by many short lines.

use std::ops::Range;

use super::{line::Line, marker};
use crate::{report::BlockKind, text::chars};

/// So many loose lines above or below a document are a page's.
const MANY: usize = 6;

/// Marks what stands above the title block and below the closing as clutter.
pub fn mark(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let first = first_of_document(lines.len(), kinds, words);
    let last = last_of_document(lines.len(), kinds, words);
    for zone in [0..first, last.max(first)..lines.len()] {
        if is_page(zone.clone(), kinds) {
            for kind in &mut kinds[zone] {
                if matches!(kind, BlockKind::Paragraph | BlockKind::Row) {
                    *kind = BlockKind::Clutter;
                }
            }
        }
    }
}

/// The last title's first line, else the addressee, else the first words.
fn first_of_document<'t>(lines: usize, kinds: &[BlockKind], words: impl Fn(usize) -> &'t str) -> usize {
    let of = |kind: BlockKind| (0..lines).find(|i| kinds[*i] == kind);
    let head = [of(BlockKind::Masthead), of(BlockKind::Title), of(BlockKind::Addressee)].into_iter().flatten().min();
    let open = |i: &usize| matches!(kinds[*i], BlockKind::Paragraph | BlockKind::Row);
    let first = head.or_else(|| (0..lines).filter(open).find(|i| is_document(words(*i)))).unwrap_or(0);
    // The heads of a table stand above its first row of numbers.
    first - (0..first).rev().take_while(|i| kinds[*i] == BlockKind::Row).count()
}

/// The line behind the closing, and behind all running text.
fn last_of_document<'t>(lines: usize, kinds: &[BlockKind], words: impl Fn(usize) -> &'t str) -> usize {
    let closes = |kind: BlockKind| {
        use BlockKind::{Attachment, Date, Note, Row, Signature};
        matches!(kind, Signature | Date | Note | Attachment | Row)
    };
    let last =
        (0..lines).rev().find(|i| closes(kinds[*i]) || (kinds[*i] == BlockKind::Paragraph && is_document(words(*i))));
    last.map_or(lines, |last| last + 1)
}

/// Running text, a heading, or a row of a narrow table: a label and its number.
fn is_document(words: &str) -> bool {
    let prose =
        words.ends_with(['。', '；', '！', '？', '”']) && words.chars().filter(|c| chars::is_han(*c)).count() >= 6;
    let row = words.contains('\t') && words.ends_with(|c: char| c.is_ascii_digit());
    prose || row || marker::read(words).is_some() || (words.contains('，') && words.chars().count() >= 30)
}

fn is_page(zone: Range<usize>, kinds: &[BlockKind]) -> bool {
    let of = |kind: BlockKind| kinds[zone.clone()].iter().filter(|other| **other == kind).count();
    of(BlockKind::Clutter) > 0 || of(BlockKind::Label) > 1 || of(BlockKind::Paragraph) + of(BlockKind::Row) >= MANY
}
