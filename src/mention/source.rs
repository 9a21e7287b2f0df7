//! What kind of text a citation names: the table of laws first, then the number behind it, the issuer, the ending.

use crate::lexicon::{Ending, law, title_ending};

/// The kind of the text that goes by `title`, with its document number where one follows; `None` where neither tells.
#[must_use]
pub fn kind(title: &str, number: Option<&str>) -> Option<&'static str> {
    if let Some(law) = law(title) {
        return Some(law.kind);
    }
    let (name, draft) = plain(title);
    match title_ending(name) {
        _ if number.is_some_and(is_standard_number) => Some("标准"),
        Some(Ending::Kind("法律")) if draft => Some("其他"),
        Some(Ending::Kind(kind)) => Some(kind),
        // 《条例》 alone is short for something.
        Some(Ending::ByIssuer(ending)) if ending == name => None,
        Some(Ending::ByIssuer(_)) if draft => Some("其他"),
        Some(Ending::ByIssuer(ending)) => by_issuer(name, ending, number),
        None => Some("其他"),
    }
}

/// A title without what stands in brackets or years at its end, and whether it is a draft.
fn plain(title: &str) -> (&str, bool) {
    let mut name = title;
    let mut draft = false;
    while let Some((head, note)) = name.strip_suffix('）').and_then(|inside| inside.rsplit_once('（')) {
        draft |= note.contains("草案") || note.ends_with('稿');
        name = head;
    }
    if let Some(head) = name.strip_suffix("草案") {
        (name, draft) = (head, true);
    }
    let years = |c: char| c.is_ascii_digit() || matches!(c, '年' | '—' | '-' | '～' | '（' | '）' | '〈' | '〉' | ' ');
    (name.trim_matches(years), draft)
}

/// GB/T 9704-2012, DB35/T 1234.
fn is_standard_number(number: &str) -> bool {
    number.starts_with(|c: char| c.is_ascii_uppercase())
        && number.contains(|c: char| c.is_ascii_digit())
        && number.is_ascii()
}

/// 条例, 办法, 规定: a law of the State Council, of a ministry, of a place, or of the Party.
fn by_issuer(name: &str, ending: &str, number: Option<&str>) -> Option<&'static str> {
    if let Some(number) = number {
        let order = number.contains('令');
        match number {
            _ if order && number.contains("政府令") => return Some("政府规章"),
            _ if order && (number.contains("国务院令") || number.starts_with("国令")) => return Some("行政法规"),
            _ if order => return Some("部门规章"),
            _ if number.starts_with("中") || number.starts_with("厅字") => return Some("党内法规"),
            _ if number.contains('〔') => return Some("规范性文件"),
            _ => {}
        }
    }
    const PARTY: &[&str] =
        &["中国共产党", "中共", "党政", "党委", "党组", "党内", "党员", "党的", "干部", "领导干部", "地方党政"];
    if PARTY.iter().any(|word| name.starts_with(word)) {
        return Some("党内法规");
    }
    match (place(name), ending) {
        (Some(Place::County), _) => Some("规范性文件"),
        (Some(Place::Higher), "条例") => Some("地方性法规"),
        (None, "条例") => Some(if name.contains("经济特区") { "地方性法规" } else { "行政法规" }),
        _ => None,
    }
}

/// How high the place stands whose name begins a title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Province, city: it makes regulations.
    Higher,
    /// County and below: it issues documents.
    County,
}

/// A place's name ends within this many characters.
const LONGEST_PLACE: usize = 10;

/// The place whose name begins a title: 广东省, 深圳市龙华区.
fn place(name: &str) -> Option<Place> {
    // Common words that end like a place: 城市, 园区, 自然保护区.
    const WORDS: &[&str] = &[
        "城市",
        "都市",
        "上市",
        "超市",
        "集市",
        "股市",
        "社区",
        "园区",
        "地区",
        "小区",
        "灾区",
        "景区",
        "库区",
        "城区",
        "特区",
        "开发区",
        "保护区",
        "行政区",
        "林区",
        "牧区",
        "矿区",
        "山区",
        "禁区",
        "流动区",
        "各省",
        "全省",
        "全市",
        "全县",
        "城镇",
        "乡镇",
        "村镇",
        "集镇",
        "各县",
        "各市",
        "各区",
        "辖区",
        "功能区",
        "示范区",
        "试验区",
        "贸易区",
        "合作区",
    ];
    let mut found = None;
    let mut start = 0;
    for (at, c) in name.char_indices().take(LONGEST_PLACE) {
        let end = at + c.len_utf8();
        let higher = matches!(c, '省' | '市' | '州') || name[..end].ends_with("自治区");
        let county = matches!(c, '县' | '区' | '旗' | '镇' | '乡') || name[..end].ends_with("街道");
        let named = end - start > 2 * '市'.len_utf8() && !WORDS.iter().any(|word| name[..end].ends_with(word));
        if named && (higher || county) {
            found = Some(if higher || name[..end].ends_with("自治县") { Place::Higher } else { Place::County });
            start = end;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_kinds() {
        for (title, number, expected) in [
            ("中华人民共和国宪法", None, Some("宪法")),
            ("行政处罚法", None, Some("法律")),
            ("食品安全法", None, Some("法律")),
            ("刑法修正案（十一）", None, Some("法律")),
            ("生态环境法典（草案）", None, Some("其他")),
            ("民营经济促进法（草案）", None, Some("其他")),
            ("某某促进法（征求意见稿）", None, Some("其他")),
            ("重大行政决策程序暂行条例", None, Some("行政法规")),
            ("不动产登记暂行条例", None, Some("行政法规")),
            ("自然保护区条例", None, Some("行政法规")),
            ("城市房地产开发经营管理条例", None, Some("行政法规")),
            ("监察法实施条例", None, Some("监察法规")),
            ("广东省社会救助条例", None, Some("地方性法规")),
            ("深圳经济特区物业管理条例", None, Some("地方性法规")),
            ("延边朝鲜族自治州自治条例", None, Some("地方性法规")),
            ("中国共产党纪律处分条例", None, Some("党内法规")),
            ("党政领导干部选拔任用工作条例", None, Some("党内法规")),
            ("信访工作条例", None, Some("党内法规")),
            ("公共租赁住房管理办法", Some("住房城乡建设部令第11号"), Some("部门规章")),
            ("广东省城镇住房保障办法", Some("广东省人民政府令第181号"), Some("政府规章")),
            ("某某管理条例", Some("国务院令第713号"), Some("行政法规")),
            ("社区居家养老服务管理办法", Some("穗府办规〔2020〕24号"), Some("规范性文件")),
            ("深圳市龙华区法律顾问管理办法", None, Some("规范性文件")),
            ("关于改革完善社会救助制度的意见", None, Some("规范性文件")),
            ("关于印发〈某某办法〉的通知", None, Some("规范性文件")),
            ("法治政府建设实施纲要（2021—2025年）", None, Some("规划纲要")),
            ("国民经济和社会发展第十四个五年规划纲要（草案）", None, Some("规划纲要")),
            ("法治政府建设实施纲要2021-2025年）", None, Some("规划纲要")),
            ("纲要草案", None, Some("规划纲要")),
            ("一线普法", None, Some("其他")),
            ("立法法", None, Some("法律")),
            ("残疾人残疾分类和分级", Some("GB/T26341-2010"), Some("标准")),
            ("城市综合管廊工程技术规范", None, Some("标准")),
            ("读者", None, Some("其他")),
            ("政府工作报告", None, Some("其他")),
            ("条例", None, None),
            ("公共租赁住房管理办法", None, None),
        ] {
            assert_eq!(kind(title, number), expected, "{title}");
        }
    }
}
