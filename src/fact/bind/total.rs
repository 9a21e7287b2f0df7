//! What a total behind a list counts, where nothing stands before it but 合计.

use std::ops::Range;

use crate::{
    fact::{Fact, before::solid, deed::is_verb},
    lexicon::attribute_at,
};

/// What `text[range]`, all that stands before a number, says that it counts behind the numbers of `facts`: what both of the
/// last are (程序案件 of 一般程序案件7件、简易程序案件15件，共计22件), else 合计 itself. (Of 贷款5笔共计80万元 it has another name: the
/// same.)
pub(super) fn name(text: &str, range: Range<usize>, facts: &[Fact]) -> Option<Range<usize>> {
    let total = matches!(&text[range.clone()], "合计" | "共计" | "总计" | "三项合计" | "两项合计");
    let shared = || match facts {
        [.., first, last] => shared(text, first.indicator.name.clone()?, last.indicator.name.clone()?),
        _ => None,
    };
    total.then(|| shared().unwrap_or(range))
}

/// The noun that ends two names: 案件.
fn shared(text: &str, first: Range<usize>, last: Range<usize>) -> Option<Range<usize>> {
    let pairs = text[first.clone()].chars().rev().zip(text[last.clone()].chars().rev());
    let len: usize = pairs.take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    let same = &text[last.end - len..last.end];
    // 村级纠纷12件、镇级纠纷8件: what sorts them is no word of the noun, nor is a half of it.
    let sorted = attribute_at(&text[last.clone()]).map_or(last.start, |word| last.start + word.len());
    let start = sorted.max(last.end - same.trim_start_matches(['类', '性', '型', '的', '等']).len());
    let noun = solid(&text[start..last.end]) >= 2 && !is_verb(&text[start..last.end]);
    (noun && start > last.start && len < first.len()).then_some(start..last.end)
}
