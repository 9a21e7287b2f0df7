//! Whose report a document is, in short.

use super::title::{is_name, is_organ};
use crate::{
    lexicon::{ends_in_place, place_of_office},
    report::{Entry, Metadata},
};

/// 云溪镇 of 云溪镇人民政府, 宁波市 of 宁波市市长 金德水: who signed it, else whom its title names, else who gave it out.
pub fn unit(of: &Metadata) -> Option<String> {
    // 做好复议应诉工作 names nobody, 王明 a person.
    let is_body = |name: &&str| is_organ(name) || ends_in_place(name);
    let signer = of.signature.as_ref().map(|organ| organ.value.as_str());
    let signed = signer.filter(|name| !is_name(name) || is_body(name)).and_then(in_short);
    let titled = || of.title.as_ref().map(|title| named_in(&title.value)).filter(is_body).and_then(in_short);
    let issued = || of.issuer.as_ref().and_then(|organ: &Entry| in_short(&organ.value));
    signed.or_else(titled).or_else(issued).map(str::to_owned)
}

/// What a name of an organ ends with that everybody leaves out.
const OFFICIAL: &str = "人民政府";

/// Words of a title behind the unit that it names.
const BEHIND: [&str; 6] = [OFFICIAL, "政府", "法治", "关于", "二〇", "工作"];

/// What stands before them, or before a year: 云溪镇 of 云溪镇2024年度…, and of 2024年云溪镇政府工作报告.
fn named_in(title: &str) -> &str {
    let title = title.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '度'));
    let year = title.find(|c: char| c.is_ascii_digit());
    let end = BEHIND.iter().filter_map(|word| title.find(word)).chain(year).min();
    &title[..end.unwrap_or(0)]
}

fn in_short(organ: &str) -> Option<&str> {
    // 中共云溪县委 云溪县人民政府 are of one place, which the last names.
    let organ = organ.rsplit([' ', '、']).next().filter(|_| organ.starts_with("中共")).unwrap_or(organ);
    let organ = place_of_office(organ).unwrap_or(organ);
    let short = organ.strip_suffix(OFFICIAL).filter(|place| place.chars().nth(1).is_some()).unwrap_or(organ);
    // 全县… says where, and nobody's name.
    let mut chars = short.chars();
    let all = chars.next() == Some('全') && chars.next().is_some_and(|c| "国省市县区镇乡街村".contains(c));
    Some(short).filter(|unit| !unit.is_empty() && !all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organ_goes_by_its_place() {
        let short = [
            "云溪镇人民政府",
            "人民政府",
            "青江市人民政府代市长 赵青江",
            "市长 赵青江",
            "市公安局",
            "全县社会治理",
            "中共云溪县委 云溪县人民政府",
        ];
        let places = [Some("云溪镇"), Some("人民政府"), Some("青江市"), None, Some("市公安局"), None, Some("云溪县")];
        assert_eq!(short.map(in_short), places);
        let titled =
            ["2021年坪山区政府工作报告", "云溪镇2024年度报告", "市公安局关于法治建设的报告", "2024年法治政府建设报告"];
        assert_eq!(titled.map(named_in), ["坪山区", "云溪镇", "市公安局", ""]);
    }
}
