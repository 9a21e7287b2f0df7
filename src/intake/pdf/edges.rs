//! The edges of pages: their numbers, and what is printed above or below the text of every page.

use super::{Line, Number, Sheet};

/// The edge takes so many hundredths of a page's height.
const EDGE: i32 = 12;

/// So many lines above and below the text are looked at.
const LINES: usize = 2;

/// Running heads stand at the same height, give or take so many hundredths of a point.
const STEADY: i32 = 300;

/// What other pages repeat is looked for on so many pages to both sides: left and right pages have heads of their own.
const REACH: usize = 2;

/// Takes numbers and running heads out of the lines of the pages. Returns whether there were any heads.
pub fn set_aside(pages: &mut [Sheet]) -> bool {
    take_numbers(pages);
    let heads: Vec<Vec<Head>> = pages.iter().map(heads).collect();
    let mut any = false;
    for (i, page) in pages.iter_mut().enumerate() {
        let near = &heads[i.saturating_sub(REACH)..heads.len().min(i + REACH + 1)];
        for head in heads[i].iter().rev() {
            let is_running = near.iter().filter(|other| other.iter().any(|other| other.repeats(head))).count() > 2;
            if is_running {
                page.lines.remove(head.at);
                any = true;
            }
        }
    }
    any
}

/// A line at the edge of a page.
struct Head {
    at: usize,
    y: i32,
    words: String,
}

impl Head {
    fn repeats(&self, other: &Head) -> bool {
        (self.y - other.y).abs() <= STEADY && self.words == other.words
    }
}

/// So many runs has a running head at most; a line of more is the head of a table that goes on.
const RUNS: usize = 2;

fn heads(page: &Sheet) -> Vec<Head> {
    let at_edge = at_edge(page).into_iter().filter(|at| page.lines[*at].runs.len() <= RUNS);
    at_edge.map(|at| Head { at, y: page.lines[at].y, words: plain(&page.lines[at]) }).collect()
}

/// The lines at the edges of a page, from top to bottom.
fn at_edge(page: &Sheet) -> Vec<usize> {
    let edge = page.height / 100 * EDGE;
    let all = page.lines.len();
    let is_edge = |at: &usize| {
        let y = page.lines[*at].y;
        let is_outside = (*at < LINES && y < edge) || (*at + LINES >= all && y > page.height - edge);
        is_outside && !page.lines[*at].is_table
    };
    (0..all.min(LINES)).chain(all.saturating_sub(LINES).max(LINES)..all).filter(is_edge).collect()
}

fn plain(line: &Line) -> String {
    line.runs.iter().flat_map(|run| run.words.chars()).filter(|c| *c != ' ').collect()
}

/// Takes out the numbers of pages that go up from page to page.
fn take_numbers(pages: &mut [Sheet]) {
    let numbered: Vec<Option<(usize, u32)>> = pages
        .iter()
        .map(|page| at_edge(page).into_iter().rev().find_map(|at| Some((at, number(&plain(&page.lines[at]))?))))
        .collect();
    let alone = numbered.iter().flatten().count() == 1;
    for (i, page) in pages.iter_mut().enumerate() {
        let Some((at, value)) = numbered[i] else { continue };
        let goes_on = |other: usize| numbered.get(other)?.map(|(_, it)| i64::from(it) - other as i64);
        let own = i64::from(value) - i as i64;
        let near = (i.saturating_sub(REACH)..=i + REACH).filter(|other| goes_on(*other) == Some(own)).count();
        if near > 1 || (alone && own == 1) {
            let is_above = page.lines[at].y < page.height / 2;
            page.lines.remove(at);
            page.number = Some(Number { value, is_above });
        }
    }
}

/// The number of a page: 3, — 3 —, 第3页, 第3页共10页, 3/10.
fn number(words: &str) -> Option<u32> {
    let is_frame = |c: char| matches!(c, '-' | '—' | '–' | '－' | '―' | '─' | '·' | '~' | '～' | '第' | '页');
    let bare = words.trim_matches(is_frame);
    let (bare, all) = bare.split_once(['/', '页', '共']).unwrap_or((bare, "1"));
    let all = all.trim_start_matches(['页', '共', '/', ',', '，']).trim_end_matches('页');
    let is_number = |words: &str| words.len() <= 4 && words.bytes().all(|b| b.is_ascii_digit());
    (is_number(bare) && is_number(all)).then(|| bare.trim_end_matches('页').parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_numbers_of_pages() {
        for words in ["3", "—3—", "-3-", "第3页", "第3页共10页", "第3页/共10页", "第3页，共10页", "3/10", "－3－"]
        {
            assert_eq!(number(words), Some(3), "{words}");
        }
        for words in ["", "—", "3.5", "2025年", "12345", "第三页", "一、3"] {
            assert_eq!(number(words), None, "{words}");
        }
    }
}
