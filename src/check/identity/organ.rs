//! The places in an organ's name: 德化县葛坑镇人民政府 → 德化县, 葛坑镇; and which organ it is: 人民政府.

use crate::{lexicon::WordList, report::Level, text::chars::is_han};

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organ<'t> {
    /// The whole name.
    pub name: &'t str,
    /// Its places, the highest first.
    pub places: Vec<(Level, &'t str)>,
    /// What is left: 人民政府, 市场监督管理局.
    pub rest: &'t str,
}

/// The organs of a line that names one or several.
pub fn each(line: &str) -> impl Iterator<Item = Organ<'_>> {
    line.split([' ', '\t', '、', '，', '\u{3000}', ',', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(read)
}

/// Takes a name apart, as far as its places begin it one behind the other.
#[must_use]
pub fn read(name: &str) -> Organ<'_> {
    let mut rest = name.strip_prefix("中共").unwrap_or(name);
    let mut places = Vec::new();
    while let Some((level, len)) = place(rest) {
        places.push((level, &rest[..len]));
        rest = &rest[len..];
        // 天河区人民政府天园街道办事处: a street is of the government of its district.
        let below = rest.strip_prefix("人民政府").filter(|below| place(below).is_some());
        rest = below.unwrap_or(rest);
    }
    Organ { name, places, rest }
}

/// Two places of one level that differ, where the names have no place of that level in common.
#[must_use]
pub fn differ<'t>(a: &Organ<'t>, b: &Organ<'t>) -> Option<(&'t str, &'t str)> {
    [Level::Township, Level::County, Level::City, Level::Province].into_iter().find_map(|level| {
        let of = |organ: &Organ<'t>| -> Vec<&'t str> {
            organ.places.iter().filter(|(own, _)| *own == level).map(|(_, name)| *name).collect()
        };
        let (ours, theirs) = (of(a), of(b));
        let (own, other) = (*ours.last()?, *theirs.last()?);
        // 万盛经济技术开发区 lies in a district.
        let zone = WordList::Zones.ends(own) != WordList::Zones.ends(other);
        (!zone && !ours.iter().any(|name| theirs.contains(name))).then_some((own, other))
    })
}

/// Whether two names are the same organ's: one may leave out the places above it.
#[must_use]
pub fn same(a: &Organ<'_>, b: &Organ<'_>) -> bool {
    let bare = |name: &str| name.chars().filter(|c| is_han(*c)).collect::<String>();
    let (a, b) = (bare(a.name), bare(b.name));
    !a.is_empty() && !b.is_empty() && (a.ends_with(&b) || b.ends_with(&a))
}

/// Whether `short` is made of letters of `long`, in order: 市监局 of 市场监督管理局.
#[must_use]
pub fn is_short_for(short: &str, long: &str) -> bool {
    let mut long = long.chars();
    short.chars().all(|c| long.any(|other| other == c))
}

/// The name of a place takes at most so many characters.
const LONGEST: usize = 12;

/// Words that end like a place and are none.
const WORDS: &[&str] = &[
    "城市", "都市", "超市", "集市", "夜市", "门市", "上市", "社区", "园区", "地区", "小区", "景区", "辖区", "片区",
    "街区", "校区", "城区", "山区", "库区", "林区", "矿区", "灾区", "各区", "全区", "我区", "本区", "城乡", "下乡",
    "家乡", "老乡", "全乡", "各乡", "我乡", "城镇", "集镇", "全镇", "各镇", "我镇", "本镇", "全县", "各县", "我县",
    "全市", "各市", "我市", "全省", "各省", "我省", "两省", "红旗", "国旗", "联盟", "同盟",
];

/// The place at the start of a name, and its bytes.
fn place(name: &str) -> Option<(Level, usize)> {
    let mut chars = name.char_indices().take(LONGEST).peekable();
    while let Some((at, c)) = chars.next() {
        if !is_han(c) || matches!(c, '委' | '府' | '局' | '厅' | '署' | '法') {
            return None;
        }
        let (level, end) = match c {
            '省' => (Level::Province, at + c.len_utf8()),
            '市' | '盟' => (Level::City, at + c.len_utf8()),
            '州' if name[..at].ends_with("自治") => (Level::City, at + c.len_utf8()),
            '区' if name[..at].ends_with("自治") => (Level::Province, at + c.len_utf8()),
            '县' | '区' | '旗' => (Level::County, at + c.len_utf8()),
            '乡' | '镇' => (Level::Township, at + c.len_utf8()),
            '街' if name[at..].starts_with("街道") => (Level::Township, at + "街道".len()),
            '苏' if name[at..].starts_with("苏木") => (Level::Township, at + "苏木".len()),
            _ => continue,
        };
        // 景德镇市, 桐乡市, 红旗镇, 沙县区: the name goes on.
        let goes_on = match (c, chars.peek().map_or('\n', |(_, next)| *next)) {
            ('乡' | '镇', next) => matches!(next, '市' | '县' | '区' | '镇' | '街' | '族'),
            ('旗', next) => matches!(next, '镇' | '乡' | '街'),
            ('县', next) => next == '区',
            ('市', next) => next == '区' && name[..at].chars().count() == 1,
            ('区', next) => next == '街',
            _ => false,
        };
        if at > 0 && !goes_on && !WORDS.contains(&&name[..end]) {
            return Some((level, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        let shown = |name| {
            let organ = read(name);
            let places: Vec<_> = organ.places.iter().map(|(_, place)| *place).collect();
            format!("{}|{}", places.join("/"), organ.rest)
        };
        for (name, expected) in [
            ("德化县葛坑镇人民政府", "德化县/葛坑镇|人民政府"),
            ("中共将乐县委员会", "将乐县|委员会"),
            ("深圳市市场监督管理局", "深圳市|市场监督管理局"),
            ("江西省景德镇市浮梁县人民政府", "江西省/景德镇市/浮梁县|人民政府"),
            ("宁波市镇海区人民政府", "宁波市/镇海区|人民政府"),
            ("鹭桥街道办事处", "鹭桥街道|办事处"),
            ("云汀区鹭桥街道办事处", "云汀区/鹭桥街道|办事处"),
            ("中山市三乡镇人民政府", "中山市/三乡镇|人民政府"),
            ("广西壮族自治区人民政府", "广西壮族自治区|人民政府"),
            ("新乡市红旗区东区街道办事处", "新乡市/红旗区/东区街道|办事处"),
            ("城市管理局", "|城市管理局"),
            ("县人民政府", "|县人民政府"),
            ("天河区人民政府天园街道办事处", "天河区/天园街道|办事处"),
            ("县委全面依法治县委员会办公室", "|县委全面依法治县委员会办公室"),
            ("国务院办公厅", "|国务院办公厅"),
        ] {
            assert_eq!(shown(name), expected, "{name}");
        }
    }

    #[test]
    fn compares_names() {
        let differing = |a, b| differ(&read(a), &read(b)).is_some();
        assert!(differing("云溪镇人民政府", "临霁县枫桠镇人民政府"));
        assert!(!differing("云溪镇人民政府", "临霁县云溪镇人民政府"));
        assert!(!differing("临霁县人民政府", "云溪镇人民政府"));
        assert!(same(&read("葛坑镇人民政府"), &read("德化县葛坑镇人民政府")));
    }
}
