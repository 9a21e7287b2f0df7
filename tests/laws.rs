//! Laws that hold for any text at all.

use baogao::{
    Options, Report, analyze,
    report::{Section, Span},
};
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
    "一是",
    "二是",
    "首先，",
    "最后，",
    "其中",
    "索 引 号：",
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

fn each<'r>(sections: &'r [Section], see: &mut impl FnMut(&'r Section)) {
    for section in sections {
        see(section);
        each(&section.children, see);
    }
}

/// Every span of a report.
fn spans(report: &Report) -> Vec<Span> {
    let mut spans: Vec<Span> =
        report.quantities.iter().flat_map(|q| [Some(q.span), Some(q.sentence), q.indicator_span]).flatten().collect();
    spans.extend(report.dates.iter().map(|date| date.span));
    spans.extend(report.relative_dates.iter().map(|date| date.span));
    spans.extend(report.terms.iter().map(|term| term.span));
    spans.extend(report.citations.iter().map(|citation| citation.span));
    spans.extend(report.clutter.iter().map(|clutter| clutter.span));
    spans.extend(report.metadata.labels.iter().map(|label| label.span));
    each(&report.outline, &mut |section| spans.extend([section.span, section.heading]));
    spans
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// The blocks, put together, are the text.
    #[test]
    fn blocks_tile_the_text(text in any_paste()) {
        let report = analyze(&text, &Options::default());
        let joined: String = report.blocks.iter().map(|block| &text[block.span.range()]).collect();
        prop_assert_eq!(joined, text);
    }

    /// Spans lie in the text, on character boundaries, and hold what they say they hold.
    #[test]
    fn spans_hold_their_text(text in any_paste()) {
        let report = analyze(&text, &Options::default());
        for span in spans(&report) {
            prop_assert!(text.get(span.range()).is_some(), "{:?}", span);
        }
        for quantity in &report.quantities {
            prop_assert_eq!(&text[quantity.span.range()], &quantity.text);
            prop_assert!(quantity.sentence.contains(quantity.span));
        }
    }

    /// Sections are nested and in order; mentions are in order and apart.
    #[test]
    fn results_are_nested_and_in_order(text in any_paste()) {
        let report = analyze(&text, &Options::default());
        let mut broken = Vec::new();
        each(&report.outline, &mut |section| {
            if !section.span.contains(section.heading)
                || section.children.iter().any(|child| !section.span.contains(child.span))
                || section.children.windows(2).any(|pair| pair[0].span.end > pair[1].span.start)
            {
                broken.push(section.title.clone());
            }
        });
        prop_assert!(broken.is_empty(), "{:?}", broken);
        prop_assert!(report.quantities.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(report.dates.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    /// The same text gives the same report; its JSON can be read back; and UTF-16 spans cut the same words.
    #[test]
    fn reports_are_stable(text in any_paste()) {
        let report = analyze(&text, &Options::default());
        prop_assert_eq!(&report, &analyze(&text, &Options::default()));
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(&report, &serde_json::from_str::<Report>(&json).unwrap());
        let units: Vec<u16> = text.encode_utf16().collect();
        for quantity in report.in_utf16(&text).quantities {
            prop_assert_eq!(String::from_utf16_lossy(&units[quantity.span.range()]), quantity.text);
        }
    }

    /// Any string at all gives a report.
    #[test]
    fn nothing_panics(text in "\\PC*|[\\s\\S]{0,200}") {
        let report = analyze(&text, &Options::default());
        prop_assert!(report.text.chars as usize == text.chars().count());
    }

    /// Both widths of punctuation and digits read alike.
    #[test]
    fn widths_read_alike(text in any_paste()) {
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
