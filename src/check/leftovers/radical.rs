//! Radicals in the place of ideographs: ⾏政 for 行政. They come along when words are copied out of a PDF.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::{Span, chars, ideograph},
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/radical",
        title: said("部首符号冒充汉字", "Radicals for ideographs"),
        severity: Severity::Info,
        asks: said(
            "有没有从 PDF 复制时带来的部首符号，如“⼈”“⾏”。",
            "Whether radicals stand where ideographs should, as words copied out of a PDF have them.",
        ),
        why: said(
            "看着和汉字一样，但检索、查重、统计都找不到。",
            "They look like ideographs, and no search or count finds them.",
        ),
        flagged: "全镇共有⟦⾏⟧政执法⼈员25人。",
        passes: "全镇共有行政执法人员25人。",
        limits: said("全文只提示第一处；阅读时已按汉字处理。", "Said once; the reading takes them for the ideographs."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let mut places = case.body().flat_map(|part| {
            let signs = chars::signs(case.written(part.span)).filter(|(_, c)| ideograph(*c) != *c);
            signs.map(|(at, c)| {
                let start = part.span.start as usize + at;
                (Span::new(start, start + c.len_utf8()), c)
            })
        });
        let Some((first, sign)) = places.next() else { return };
        let (n, right) = (1 + places.count(), ideograph(sign));
        let zh = format!("“{sign}”是部首符号，看着像“{right}”，检索时找不到，是否改成汉字？（共{n}处）");
        let en = format!("“{sign}” is a radical that looks like “{right}” ({n} here); no search finds it. Replace it?");
        found.flag(first, zh, en).expects(right);
    },
};
