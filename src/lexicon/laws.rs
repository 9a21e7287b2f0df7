//! Laws and other texts that reports cite, by any of their names; and what the ending of a title says of its kind.

use std::sync::LazyLock;

use super::rows;
use crate::text::chars::is_han;

/// A row of the table of laws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its id, which other rows name.
    pub id: &'static str,
    /// Full name.
    pub name: &'static str,
    /// Other names, parted by |.
    others: &'static str,
    /// 法律, 行政法规, …
    pub kind: &'static str,
    /// ISO date of passing or of the last change, or empty.
    pub passed: &'static str,
    /// ISO date from which the present text is in force, or empty.
    pub in_force: &'static str,
    /// How many articles the present text has.
    pub articles: Option<u32>,
    /// Id of the law that took its place, or empty.
    pub superseded_by: &'static str,
    /// Document number, or empty.
    pub number: &'static str,
    /// Whether somebody looked the dates up.
    pub verified: bool,
}

static LAWS: LazyLock<Vec<Law>> = LazyLock::new(|| {
    let rows = rows::<10>(include_str!("tables/laws.tsv"));
    rows.map(|[id, name, others, kind, passed, in_force, articles, superseded_by, number, evidence]| {
        let articles = articles.parse().ok();
        let verified = evidence == "V";
        Law { id, name, others, kind, passed, in_force, articles, superseded_by, number, verified }
    })
    .collect()
});

/// The letters of all names, most of which are told from others by their length alone.
static NAMES: LazyLock<Vec<(String, &Law)>> =
    LazyLock::new(|| LAWS.iter().flat_map(|law| law.names().map(move |name| (letters(name).collect(), law))).collect());

/// The law that goes by `title`, whatever its punctuation, with or without 中华人民共和国.
#[must_use]
pub fn law(title: &str) -> Option<&'static Law> {
    let find = |title: &str| {
        let name: String = letters(title).collect();
        NAMES.iter().find(|(other, _)| *other == name).map(|(_, law)| *law)
    };
    // 行政处罚法（2021年修订）; a draft is no law yet.
    find(title).or_else(|| {
        let (name, note) = title.split_once('（')?;
        if note.contains("草案") || note.contains('稿') { None } else { find(name) }
    })
}

impl Law {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let others = self.others.split('|').filter(|name| !name.is_empty());
        std::iter::once(self.name).chain(others)
    }
}

/// Words and digits only: 法治政府建设实施纲要20212025年, of whatever is left of its marks.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.strip_prefix("中华人民共和国").unwrap_or(name).chars().filter(|c| is_han(*c) || c.is_ascii_digit())
}

/// What the ending of a title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The kind of text.
    Kind(&'static str),
    /// 条例, 办法, 规定: it depends on who issued it.
    ByIssuer(&'static str),
}

static ENDINGS: LazyLock<Vec<[&'static str; 2]>> =
    LazyLock::new(|| rows::<2>(include_str!("tables/title_endings.tsv")).collect());

/// The longest ending of the table that `title` ends with.
#[must_use]
pub fn title_ending(title: &str) -> Option<Ending> {
    let fits = ENDINGS.iter().filter(|[_, ending]| title.ends_with(ending));
    let [kind, ending] = fits.max_by_key(|[_, ending]| ending.len())?;
    Some(if *kind == "?" { Ending::ByIssuer(ending) } else { Ending::Kind(kind) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_laws_by_all_their_names() {
        let id = |title| law(title).map(|law| law.id);
        for title in ["中华人民共和国行政处罚法", "行政处罚法", "处罚法", "行政处罚法（2021年修订）"]
        {
            assert_eq!(id(title), Some("penalty"), "{title}");
        }
        for title in [
            "法治政府建设实施纲要（2021—2025年）",
            "法治政府建设实施纲要2021-2025年）",
            "法治政府建设实施纲要（2021－2025年）",
        ] {
            assert_eq!(id(title), Some("outline_2021"), "{title}");
        }
        assert_eq!((id("劳动合同法"), id("民营经济促进法（草案）")), (None, None));
        assert_eq!(law("合同法").map(|law| law.superseded_by), Some("civil_code"));
    }

    #[test]
    fn the_table_is_whole() {
        let laws = &LAWS;
        let mut names: Vec<_> =
            laws.iter().flat_map(Law::names).map(|name| letters(name).collect::<String>()).collect();
        names.sort();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "a name stands twice");
        for law in laws.iter() {
            assert!(law.superseded_by.is_empty() || laws.iter().any(|other| other.id == law.superseded_by), "{law:?}");
            assert!(!law.kind.is_empty(), "{law:?}");
        }
    }

    #[test]
    fn endings_tell() {
        assert_eq!(title_ending("食品安全法"), Some(Ending::Kind("法律")));
        assert_eq!(title_ending("管理办法"), Some(Ending::ByIssuer("办法")));
        assert_eq!(title_ending("四库全书"), None);
    }
}
