//! Titles in 《》, with titles inside titles.

use super::Citation;

/// A title that does not close within this many bytes was never closed.
const LONGEST: usize = 400;

/// All citations of a folded paragraph, the outer ones where they are nested.
#[must_use]
pub fn find(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('《').map(|at| from + at) {
        let inside = open + '《'.len_utf8();
        match close(&text[inside..]) {
            Some(len) => {
                let end = inside + len + '》'.len_utf8();
                found.push(Citation { range: open..end, title: inside..inside + len });
                from = end;
            }
            None => from = inside,
        }
    }
    found
}

/// Bytes up to the mark that closes the title; `None` where another opens at the same depth first, or none closes.
fn close(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '《' => depth += 1,
            '》' if depth == 0 => return Some(at),
            '》' => depth -= 1,
            '。' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nests_and_survives_damage() {
        let text = "按《关于〈甲〉的方案》和《关于《乙》的通知》，未闭《丙。《丁》";
        let titles: Vec<_> = find(text).into_iter().map(|citation| &text[citation.title]).collect();
        assert_eq!(titles, ["关于〈甲〉的方案", "关于《乙》的通知", "丁"]);
    }
}
