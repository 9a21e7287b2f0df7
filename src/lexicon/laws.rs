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
    /// ISO date from which its first edition is in force, where it is a new law; else empty.
    pub first: &'static str,
}

static LAWS: LazyLock<Vec<Law>> = LazyLock::new(|| {
    let rows = rows::<11>(table!("tables/laws.tsv"));
    rows.map(|[id, name, others, kind, passed, in_force, articles, superseded_by, number, evidence, first]| {
        let articles = articles.parse().ok();
        let verified = evidence == "V";
        Law { id, name, others, kind, passed, in_force, articles, superseded_by, number, verified, first }
    })
    .collect()
});

/// The letters of all names, most of which are told from others by their length alone.
static LETTERS: LazyLock<Vec<(String, &Law)>> =
    LazyLock::new(|| LAWS.iter().flat_map(|law| law.names().map(move |name| (letters(name).collect(), law))).collect());

/// The law that goes by `title`, whatever its punctuation, with or without 中华人民共和国.
#[must_use]
pub fn law(title: &str) -> Option<&'static Law> {
    let find = |title: &str| {
        let name: String = letters(title).collect();
        LETTERS.iter().find(|(other, _)| *other == name).map(|(_, law)| *law)
    };
    // 行政处罚法（2021年修订）; a draft is no law yet.
    find(title).or_else(|| {
        let (name, note) = title.split_once('（')?;
        if note.contains("草案") || note.contains('稿') { None } else { find(name) }
    })
}

/// The law of an id that another row names.
#[must_use]
pub fn law_of(id: &str) -> Option<&'static Law> {
    LAWS.iter().find(|law| law.id == id)
}

/// Bytes of the longest name of a law, without 中华人民共和国, at the start of `text`.
#[must_use]
pub fn law_name_at(text: &str) -> Option<usize> {
    let bare = LAWS.iter().filter_map(|law| law.name.strip_prefix(STATE));
    bare.filter(|name| text.starts_with(name)).map(str::len).max()
}

/// The law whose name `title`, which is no law's, misses by a character or, if it is long, by two; or by its years.
#[must_use]
pub fn law_near(title: &str) -> Option<&'static Law> {
    if ["草案", "稿", "试行", "解读", "释义", "修", "实施"]
        .iter()
        .any(|word| title.contains(word) && !title.contains("实施纲要"))
    {
        return None;
    }
    let (han, years) = parts(title);
    if NAMES.iter().any(|(name, ..)| *name == han) {
        let dated =
            NAMES.iter().filter(|(name, dated, _)| *name == han && !dated.is_empty() && years.len() >= TWO_YEARS);
        let mut others = dated.clone().filter(|_| dated.clone().all(|(_, dated, _)| *dated != years));
        return others.next().map(|(.., law)| *law);
    }
    let end = han.last().filter(|_| !title.ends_with("办法"))?;
    let near = |(name, dated, _): &&(Vec<char>, String, &'static Law)| {
        let most = if name.len() < LONG { 1 } else { 2 };
        name.len() >= LEAST
            && (name.last() == Some(end) || !OTHER_KINDS.contains(*end))
            && *dated == years
            && distance(name, &han, most) <= most
    };
    NAMES.iter().find(near).map(|(.., law)| *law)
}

/// Every name of every law, its characters and its digits apart.
static NAMES: LazyLock<Vec<(Vec<char>, String, &'static Law)>> = LazyLock::new(|| {
    let named = LAWS.iter().flat_map(|law| law.names().map(move |name| (parts(name), law)));
    named.map(|((han, digits), law)| (han, digits, law)).collect()
});

/// Digits of 2021—2025.
const TWO_YEARS: usize = 8;

/// Names of fewer characters are too much like each other; long ones may be missed by two.
const LEAST: usize = 5;
const LONG: usize = 9;

/// What ends in one of these is another kind of text, not a slip.
const OTHER_KINDS: &str = "法例定则要划见知案书度告令章典程施准";

const STATE: &str = "中华人民共和国";

/// The Chinese characters of a name without 年, and its digits.
fn parts(name: &str) -> (Vec<char>, String) {
    let name = name.strip_prefix(STATE).unwrap_or(name);
    let han = name.chars().filter(|c| is_han(*c) && *c != '年').collect();
    (han, name.chars().filter(char::is_ascii_digit).collect())
}

/// How many characters must be put in, left out or replaced to make one name of the other; more than `most` is as told.
fn distance(a: &[char], b: &[char], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.iter().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, d) in b.iter().enumerate() {
            let replaced = corner + usize::from(c != d);
            corner = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
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

/// Where what article `number` of the law of an id was on stands today, if `words` speak of that, and not of what has that
/// number now.
#[must_use]
pub fn moved_article(id: &str, number: u32, words: &str) -> Option<u32> {
    let told = || {
        let rows = rows::<4>(table!("tables/moved_articles.tsv")).filter(|[law, ..]| *law == id);
        rows.filter(|[_, on, ..]| on.split('|').any(|topic| words.contains(topic)))
    };
    let is_today = told().any(|[.., today]| today.parse() == Ok(number));
    let [.., today] = told().find(|[_, _, before, _]| before.parse() == Ok(number) && !is_today)?;
    today.parse().ok()
}

/// The numbers of the articles of the law of an id on what `words` speak of, as far as the table knows.
pub fn articles_on<'w>(id: &'w str, words: &'w str) -> impl Iterator<Item = &'static str> + 'w {
    let own = rows::<3>(table!("tables/article_matters.tsv")).filter(move |[law, ..]| *law == id);
    let told = own.filter(|[_, on, _]| on.split('|').any(|topic| words.contains(topic)));
    told.flat_map(|[.., numbers]| numbers.split('|'))
}

static ENDINGS: LazyLock<Vec<[&'static str; 2]>> =
    LazyLock::new(|| rows::<2>(table!("tables/title_endings.tsv")).collect());

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
        assert_eq!((id("技术合同法"), id("民营经济促进法（草案）")), (None, None));
        assert_eq!(law("合同法").map(|law| law.superseded_by), Some("civil_code"));
    }

    #[test]
    fn knows_names_that_miss_by_little() {
        for (title, expected) in [
            ("优化营商环镜条例", Some("business_environment")),
            ("重大行政决策程序条例", Some("major_decisions")),
            ("中华人民共和国行政处法法", Some("penalty")),
            ("法治政府建设实施纲要（2020—2025年）", Some("outline_2021")),
            ("法治政府建设实施纲要（2021-2025）", None),
            ("法治政府建设实施纲要", None),
            ("重大行政决策程序暂行条例（草案）", None),
            ("重大行政决策程序暂行条列", Some("major_decisions")),
            ("福建省信访工作条例", None),
            ("行政处罚办法", None),
            ("检察官法", None),
            ("海洋环境保护法", None),
        ] {
            assert_eq!(law_near(title).map(|law| law.id), expected, "{title}");
        }
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
