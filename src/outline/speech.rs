//! Whose report a speech is that bears no name above: who says so, else before which congress.

use super::title::is_organ;
use crate::lexicon::ends_in_place;

/// A speech says whose it is in its first lines: so many bytes.
const FRONT: usize = 1500;

/// The longest name of a place or an organ, in bytes.
const LONGEST: usize = 60;

/// 龙华区 of 我代表龙华区人民政府，向大会…; 株洲市 of 在株洲市第十四届人民代表大会第三次会议上.
#[must_use]
pub fn whose(text: &str) -> Option<&str> {
    let front = &text[..text.floor_char_boundary(FRONT)];
    let named = |name: &&str| name.len() <= LONGEST && name.chars().nth(1).is_some();
    let speaks = || {
        let (_, behind) = front.split_once("我代表")?;
        let organ = behind.split(['，', '向', '作', '。']).next()?.trim();
        let place = organ.strip_suffix("人民政府").filter(named);
        place.or(Some(organ)).filter(named).filter(|name| *name == "国务院" || is_organ(name) || ends_in_place(name))
    };
    let meets = || {
        let (before, _) = front.split_once("届人民代表大会")?;
        let (before, _) = before.rsplit_once('第')?;
        let (_, place) = before.rsplit_once(['在', '\n', '—', ' '])?;
        Some(place).filter(named).filter(|place| ends_in_place(place))
    };
    // 市人民政府 is one of many.
    speaks().filter(|name| !is_nameless(name)).or_else(meets)
}

/// 市人民政府, 区人民法院, 十八届县人民政府: whose is not said.
fn is_nameless(organ: &str) -> bool {
    organ.starts_with(['省', '市', '县', '区', '镇', '乡', '本', '全']) || organ.contains('届')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speech_says_whose_it_is() {
        for (text, expected) in [
            ("各位代表：\n现在，我代表青江区人民政府，向大会报告政府工作。", Some("青江区")),
            ("各位代表：\n现在，我代表国务院，向大会报告政府工作。", Some("国务院")),
            ("各位代表：\n现在，我代表青江县人民法院向大会报告工作。", Some("青江县人民法院")),
            (
                "——2014年1月10日在青江市第十四届人民代表大会第三次会议上\n我代表市人民政府，向大会作报告。",
                Some("青江市"),
            ),
            ("各位代表：\n现在，我代表市人民政府，向大会作报告。", None),
            ("在全市第三次会议上，我代表大家发言。", None),
        ] {
            assert_eq!(whose(text), expected, "{text}");
        }
    }
}
