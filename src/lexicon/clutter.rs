//! What belongs to the web page around a document: navigation, buttons, footers.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// Why a line is clutter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClutterKind {
    /// Navigation, buttons, footers of a web page.
    Page,
    /// The page number of a PDF, or a line of its table of contents.
    PageNumber,
}

/// Longer lines than this many characters are not clutter for a word inside them.
const SHORT_LINE: usize = 60;

/// Words that tell where they begin a line, by their place in the table.
static STARTS: LazyLock<WordTable<&str>> = LazyLock::new(|| table(|place| !place.ends_with("part")));

/// Words that tell anywhere in a line.
static PARTS: LazyLock<WordTable<&str>> = LazyLock::new(|| table(|place| place.ends_with("part")));

fn table(of: fn(&str) -> bool) -> WordTable<&'static str> {
    let rows = rows::<2>(table!("tables/clutter.tsv"));
    WordTable::new(rows.filter(|[place, _]| of(place)).map(|[place, word]| (word, place)))
}

/// Whether a folded line belongs to the page, and why. Above and below the body (`in_body` false) more words tell.
#[must_use]
pub fn clutter_kind(line: &str, in_body: bool) -> Option<ClutterKind> {
    let line = line.trim();
    if is_page_number(line) || is_contents(line) {
        return Some(ClutterKind::PageNumber);
    }
    if is_image(line) {
        return Some(ClutterKind::Page);
    }
    if line.chars().nth(SHORT_LINE).is_some() {
        return None;
    }
    let line = line.trim_start_matches(['·', ' ']);
    let tells = |word: &str, place: &str| match place {
        "any" | "any_part" => true,
        "any_line" => line == word,
        _ if in_body => false,
        "line" => line == word,
        _ => true,
    };
    let page = STARTS
        .at(line)
        .chain(PARTS.within(line).map(|(_, word, place)| (word, place)))
        .any(|(word, place)| tells(word, place));
    page.then_some(ClutterKind::Page)
}

/// `![](picture.png)`, a picture of Markdown alone on its line.
fn is_image(line: &str) -> bool {
    let named = line.strip_prefix("！[").or_else(|| line.strip_prefix("!["));
    named.and_then(|rest| rest.split_once(']')).is_some_and(|(_, place)| {
        place.starts_with(['（', '(']) && place.find(['）', ')']).is_some_and(|end| place[end..].chars().count() == 1)
    })
}

/// `— 3 —`, `- 3 -`, and rulers without any word.
fn is_page_number(line: &str) -> bool {
    let dash = |c: char| matches!(c, '—' | '-' | '_' | '=' | '*' | '·');
    let bare = line.trim_matches(dash).trim();
    let framed = line.starts_with(dash) && line.ends_with(dash);
    framed
        && ((bare.is_empty() && line.chars().nth(2).is_some())
            || !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || dash(c) || c == ' '))
        && bare.len() <= 12
}

/// A line of a table of contents: `一、总体情况…………1`.
fn is_contents(line: &str) -> bool {
    let title = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | ' '));
    title.len() < line.len()
        && title.len() > 6
        && ["……", "......", "······", "……", "-----"].iter().any(|dots| title.ends_with(dots))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_page_and_numbers() {
        assert_eq!(clutter_kind("—3—", true), Some(ClutterKind::PageNumber));
        assert_eq!(clutter_kind("扫一扫在手机上查看当前页面", true), Some(ClutterKind::Page));
        assert_eq!(clutter_kind("——促进积极财政政策提质增效", false), None);
        assert_eq!(clutter_kind("2024", false), None);
        assert_eq!(clutter_kind("一、总体情况…………12", true), Some(ClutterKind::PageNumber));
        assert_eq!(clutter_kind("图片", true), Some(ClutterKind::Page));
        assert_eq!((clutter_kind("图片3张", true), clutter_kind("图文|方小棠", true)), (None, None));
        assert_eq!((clutter_kind("大", true), clutter_kind("大", false)), (None, Some(ClutterKind::Page)));
    }
}
