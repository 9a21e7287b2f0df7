//! Laws that hold for any text at all.

#[path = "laws/fuzz.rs"]
mod fuzz;
#[path = "laws/hold.rs"]
mod hold;
#[path = "laws/telling.rs"]
mod telling;

use baogao::{Options, Report, analyze};
use hold::each;
use proptest::prelude::*;

/// Text like what people paste: pieces of reports in any order, and anything else between them.
fn any_paste() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        2 => "[一二三四五六七八九十百千万亿两〇0-9]{1,6}",
        1 => "[、，。；：（）()《》“”\\[\\]〔〕—·%.,:;-]{1,4}",
        1 => "[ \\t\\r\\n\u{3000}\u{200B}\u{FEFF}]{1,4}",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

const PIECES: &[&str] = &[
    "一、",
    "（一）",
    "(二)",
    "1.",
    "（1）",
    "①",
    "第一章",
    "第一条",
    "1.1 ",
    "**",
    "## ",
    "●",
    "一是",
    "二是",
    "首先，",
    "最后，",
    "其中",
    "索 引 号：",
    "| 发布机构 | ",
    "[ 有效性 ]",
    "成文日期\n",
    "附件",
    "抄送：",
    "（此件公开发布）",
    "\t",
    "　　",
    "发文字号：葛政〔2025〕11号",
    "人民政府",
    "县人民政府：",
    "\n",
    "\r\n",
    "2024年",
    "2025年2月28日",
    "2021—2025年",
    "《条例》",
    "《未闭",
    "》（国办发〔2021〕30号，以下简称《条例》）",
    "第五条第二款",
    "今年以来",
    "1月至10月",
    "“八五”",
    "三重一大",
    "500余份",
    "近3万人次",
    "3—5次",
    "百分之九十",
    "九成",
    "12.5个百分点",
    "1,234件",
    "关于",
    "的报告",
    "扫一扫在手机上查看当前页面",
    "— 3 —",
    "开展普法宣传活动",
    "调解率100%",
    "0 0 0",
    "𠮷",
    "é",
];

/// The default options, and those that keep what looks like clutter.
pub fn all_options() -> [Options; 2] {
    let mut keep = Options::default();
    keep.keep_clutter = true;
    [Options::default(), keep]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// All laws of `laws/hold.rs`, with clutter left out and kept.
    #[test]
    fn reports_keep_the_laws(text in any_paste()) {
        for options in all_options() {
            let broken = hold::broken(&text, &analyze(&text, &options));
            prop_assert!(broken.is_none(), "{} ({:?})", broken.unwrap_or_default(), options);
        }
    }

    /// Where clutter is kept, there is none.
    #[test]
    fn kept_clutter_is_text(text in any_paste()) {
        prop_assert!(analyze(&text, &all_options()[1]).clutter.is_empty());
    }

    /// The same text gives the same report, and its JSON can be read back.
    #[test]
    fn reports_are_stable(text in any_paste()) {
        let report = analyze(&text, &Options::default());
        prop_assert_eq!(&report, &analyze(&text, &Options::default()));
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(&report, &serde_json::from_str::<Report>(&json).unwrap());
    }

    /// Clauses that tell of numbers, in any order: sums, shares and changes before and behind what they are of.
    #[test]
    fn any_telling_keeps_the_laws(text in telling::any()) {
        prop_assert_eq!(hold::broken(&text, &analyze(&text, &Options::default())), None);
    }

    /// Any string at all gives a report that keeps the laws.
    #[test]
    fn nothing_panics(text in "\\PC*|[\\s\\S]{0,200}") {
        prop_assert_eq!(hold::broken(&text, &analyze(&text, &Options::default())), None);
    }

    /// Both widths of punctuation and digits read alike. Where lines are wide enough to be those of a page, their widths
    /// say where paragraphs end; `tests/structure` holds the same law for such texts.
    #[test]
    fn widths_read_alike(text in any_paste()) {
        let wide = |line: &&str| line.chars().count() >= 12;
        if text.split(['\n', '\r']).filter(wide).count() >= 6 {
            return Ok(());
        }
        let full: String = text.chars().map(|c| match c { '(' => '（', ')' => '）', ':' => '：', ';' => '；', '%' => '％', _ => c }).collect();
        let titles = |text: &str| {
            let mut titles = Vec::new();
            let report = analyze(text, &Options::default());
            each(&report.outline, &mut |section| titles.push((section.level, section.ordinal)));
            (titles, report.quantities.iter().map(|q| (q.value, q.unit.clone())).collect::<Vec<_>>())
        };
        prop_assert_eq!(titles(&text), titles(&full));
    }
}
