//! What belongs to the web page around a document: navigation, buttons, footers.

use std::sync::LazyLock;

use super::rows;

/// Why a line is clutter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClutterKind {
    /// Navigation, buttons, footers of a web page.
    Page,
    /// The page number of a PDF.
    PageNumber,
}

/// Longer lines than this many characters are not clutter for a word inside them.
const SHORT_LINE: usize = 60;

static TABLE: LazyLock<Vec<[&'static str; 2]>> =
    LazyLock::new(|| rows::<2>(include_str!("tables/clutter.tsv")).collect());

/// Whether a folded line belongs to the page, and why.
#[must_use]
pub fn clutter_kind(line: &str) -> Option<ClutterKind> {
    let line = line.trim();
    if is_page_number(line) {
        return Some(ClutterKind::PageNumber);
    }
    let chars = line.chars().take(SHORT_LINE + 1).count();
    let page = TABLE.iter().any(|[place, word]| match *place {
        "line" => line == *word,
        "start" => chars <= SHORT_LINE && line.starts_with(word),
        _ => chars <= SHORT_LINE && line.contains(word),
    });
    page.then_some(ClutterKind::Page)
}

/// `— 3 —`, `- 3 -`, and rulers without any word.
fn is_page_number(line: &str) -> bool {
    let dash = |c: char| matches!(c, '—' | '-' | '_' | '=' | '*' | '·');
    let bare = line.trim_matches(dash).trim();
    let framed = line.starts_with(dash) && line.ends_with(dash);
    framed && (bare.is_empty() || bare.chars().all(|c| c.is_ascii_digit() || dash(c) || c == ' ')) && bare.len() <= 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_page_and_numbers() {
        assert_eq!(clutter_kind("—3—"), Some(ClutterKind::PageNumber));
        assert_eq!(clutter_kind("扫一扫在手机上查看当前页面"), Some(ClutterKind::Page));
        assert_eq!(clutter_kind("——促进积极财政政策提质增效"), None);
        assert_eq!(clutter_kind("2024"), None);
    }
}
