//! What a failed replacement or a broken field leaves: 2$1.$2％, #REF!, 错误！未找到引用源。

use std::ops::Range;

use crate::{
    check::{Check, Scope},
    lexicon::WordList,
    report::{Rule, Severity, said},
    text::{
        chars::{self, is_han},
        in_order,
    },
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/failed-replacement",
        title: said("替换或域代码残留", "Left by a failed replacement"),
        severity: Severity::Warning,
        asks: said(
            "有没有查找替换、公式、交叉引用出错留下的“$1”“#REF!”“错误！未找到引用源”等。",
            "Whether a failed replacement, formula or reference left $1, #REF! or the like.",
        ),
        why: said("原来的字或数被这些符号顶掉了。", "They stand where words or figures stood."),
        flagged: "全镇粮食产量增长2⟦$1.$2⟧%。",
        passes: "全镇粮食产量增长2.5%，出口蘑菇$12万，每箱US$8，新建C#编程教室3间，落实100%。",
        limits: said("全文只提示第一处并说明共几处。", "Said once, with how many there are."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let mut places = case.body().flat_map(|part| {
            let start = part.range.start;
            residues(part.words).into_iter().map(move |at| (start + at.start..start + at.end, &part.words[at]))
        });
        let Some((first, words)) = places.next() else { return };
        let n = 1 + places.count();
        let zh = format!("“{words}”像是替换或者引用出错留下的，原来是什么？（共{n}处）");
        let en = format!("“{words}” looks like what a failed replacement leaves ({n} here): what stood there?");
        found.flag(case.span(first), zh, en);
    },
};

/// The residues in a folded paragraph, in order.
fn residues(words: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in chars::signs(words).filter(|(_, sign)| matches!(sign, '$' | '\\' | '{' | '%')) {
        if found.last().is_none_or(|last| last.end <= at) {
            found.extend(group(&words[..at], &words[at..]).map(|len| at..at + len));
        }
    }
    found.extend(WordList::Fields.within(words).map(|(at, field)| at..at + field.len()));
    in_order(found, |range| range.start as u32)
}

/// The length of the name of a group or a place ($1, $1.$2, \1, {0}, %s) that begins `here`, where no sum of money and
/// no path begins.
fn group(before: &str, here: &str) -> Option<usize> {
    let mut own = here.chars();
    let (sign, name) = (own.next()?, own.next()?);
    let behind = own.as_str();
    let next = behind.chars().next();
    let ends = next.is_none_or(|c| !c.is_ascii_alphanumeric());
    // $1.$2 is one place, and no money.
    let joined = behind.strip_prefix('.').unwrap_or(behind).strip_prefix('$');
    let joined = joined.filter(|rest| sign == '$' && rest.starts_with(|c: char| c.is_ascii_digit()));
    let last = before.chars().next_back();
    let inside = last.is_some_and(|c| is_han(c) || c.is_ascii_digit());
    let found = match (sign, name) {
        ('$', '0'..='9') if joined.is_some() => return Some(here.len() - joined?.len() + 1),
        // 利用外资$5亿 and 收费$3.5 are money.
        ('$', '0'..='9') => inside && next.is_some_and(|c| is_han(c) && !"十百千万亿美元多余".contains(c) || c == '%'),
        ('\\', '0'..='9') => inside && ends,
        ('{', '0'..='9') => return behind.starts_with('}').then_some("{0}".len()),
        ('%', 's' | 'd') => ends && last.is_none_or(|c| !c.is_ascii_alphanumeric()),
        _ => false,
    };
    found.then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(words: &str) -> Vec<&str> {
        residues(words).into_iter().map(|at| &words[at]).collect()
    }

    #[test]
    fn knows_what_failed_replacements_leave() {
        assert_eq!(seen("增长2$1.$2%，新增$1.$23万个"), ["$1.$2", "$1.$2"]);
        assert_eq!(seen("新建学校$1所，改造\\2处，共{0}户，合计%s元"), ["$1", "\\2", "{0}", "%s"]);
        assert_eq!(
            seen("投资#REF！万元，占#DIV/0！，见错误！未找到引用源。"),
            ["#REF！", "#DIV/0！", "错误！未找到引用源"]
        );
    }

    #[test]
    fn leaves_money_paths_and_shares_alone() {
        for right in ["外资$5亿", "每吨$3.5", "US$12", "C:\\1", "占比50%", "C#和{甲}", "$", "100%的村", "出口$8。"]
        {
            assert_eq!(seen(right), Vec::<&str>::new(), "{right}");
        }
    }
}
