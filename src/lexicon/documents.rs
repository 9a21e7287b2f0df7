//! What kinds of document there are, and the fixed parts of the forms that some of them fill in.

use std::sync::LazyLock;

use super::{ends_in_place, rows};

/// Endings of the titles of official documents, and of what is attached to them.
pub static TITLE_ENDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(table!("tables/titles.tsv")).map(|[_, word]| word).collect());

/// Offices behind which a name stands: 省长, 主任.
pub static OFFICES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(table!("tables/offices.tsv")).map(|[_, word]| word).collect());

/// The place or body whose office somebody holds: 甘肃省 of 甘肃省省长 陆浩, nothing of 市长 毛腾飞; `None` where no person is
/// named behind an office.
#[must_use]
pub fn place_of_office(words: &str) -> Option<&str> {
    let offices = || OFFICES.iter().filter_map(|office| words.find(office).map(|at| (at, at + office.len())));
    let (first, last) = (offices().map(|(at, _)| at).min()?, offices().map(|(_, end)| end).max()?);
    // 重庆市长寿区 is a place.
    let named = last < words.len() && (words[last..].starts_with(' ') || !ends_in_place(words));
    let body = words[..first].trim_end_matches(['代', '副']);
    named.then(|| body.strip_suffix("代理").unwrap_or(body))
}

/// Endings of headlines that bear no number.
pub static HEADLINE_ENDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(table!("tables/headline_ends.tsv")).map(|[_, word]| word).collect());

/// Words by which a genre is recognised.
#[derive(Clone, Copy, Debug)]
pub struct GenreCue {
    /// The genre.
    pub genre: &'static str,
    /// Where the words stand: `title`, `opening`, `heading`, `text`.
    pub place: &'static str,
    /// The words, all of which must be there, parted by `+`.
    pub words: &'static str,
}

/// The cues in the order in which they decide.
pub static GENRES: LazyLock<Vec<GenreCue>> = LazyLock::new(|| {
    let rows = rows::<3>(table!("tables/genres.tsv"));
    rows.map(|[genre, place, words]| GenreCue { genre, place, words }).collect()
});

/// Whether documents of the genre report what was done and what is planned, so that their parts have roles.
#[must_use]
pub fn reports(genre: &str) -> bool {
    genre.ends_with("年度报告") || ["政府工作报告", "工作报告", "工作总结", "总结", "报告"].contains(&genre)
}

/// What a line of a fixed form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixedForm {
    /// The heading of one of its parts, even between rows of tables.
    Heading,
    /// The head of a row, which bears a number like a heading.
    Row,
}

static FORMS: LazyLock<Vec<[&'static str; 2]>> =
    LazyLock::new(|| rows::<2>(table!("tables/fixed_forms.tsv")).collect());

/// What the words behind a marker are in the fixed forms; `None` where they are no part of one.
#[must_use]
pub fn fixed_form(words: &str) -> Option<FixedForm> {
    let words = words.trim_end_matches(['。', '：', ' ', '\t']);
    let row = FORMS.iter().find(|[_, form]| words == *form)?;
    Some(if row[0] == "heading" { FixedForm::Heading } else { FixedForm::Row })
}
