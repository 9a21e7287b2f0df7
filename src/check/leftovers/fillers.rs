//! Signs that hold a place until someone fills it in: XX, ××, ____, 〇〇.

use std::ops::Range;

use crate::{
    lexicon::WordList,
    text::{chars, numeral},
};

/// What a filler stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number or a date: XX次, 20XX年.
    Number,
    /// A name: XX镇.
    Name,
}

/// A run of fillers with what they stand before: `X月X日`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filler {
    /// Where it stands in the paragraph.
    pub range: Range<usize>,
    /// What it stands for.
    pub kind: Kind,
}

/// All fillers of a folded paragraph.
pub fn find(words: &str) -> Vec<Filler> {
    let mut found: Vec<Filler> = Vec::new();
    let mut from = 0;
    while let Some((at, c)) = chars::signs(&words[from..]).find(|(_, c)| is_filler(*c)) {
        let start = from + at;
        let run = words[start..].trim_start_matches(|other: char| other.eq_ignore_ascii_case(&c));
        let end = words.len() - run.len();
        from = end;
        let Some(filler) = read(words, start..end, c) else { continue };
        from = filler.range.end;
        match found.last_mut() {
            // 20XX年X月X日 is one date.
            Some(last) if last.range.end == filler.range.start => last.range.end = filler.range.end,
            _ => found.push(filler),
        }
    }
    found
}

fn is_filler(c: char) -> bool {
    matches!(c, 'X' | 'x' | '×' | '*' | '_' | '〇' | 'O' | 'N')
}

/// The filler that is the run of `c` at `run`, if it is one.
fn read(words: &str, run: Range<usize>, c: char) -> Option<Filler> {
    let (before, behind) = (&words[..run.start], &words[run.end..]);
    let (left, right) = (before.chars().next_back(), behind.chars().next());
    let many = words[run.clone()].chars().count();
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    // KTV, 5×3 and x@gov.cn hold no place.
    if word(left)
        || left == Some('+')
        || word(right)
        || right.is_some_and(|c| c.is_ascii_digit() || matches!(c, '@' | '.' | '-' | '+'))
    {
        return None;
    }
    let unit = WordList::Unfilled.at(behind);
    let start = run.start - digits;
    let year = digits > 0 && digits + many == 4 && behind.starts_with(['年', '〕', '—', '-']);
    if year {
        let year = if behind.starts_with('年') { '年'.len_utf8() } else { 0 };
        return Some(Filler { range: start..run.end + year, kind: Kind::Number });
    }
    let parted = digits == 0 && left.is_none_or(|c| !numeral::starts(c));
    let place = WordList::UnfilledPlace.at(behind).is_some();
    let fits = match c {
        'X' | 'x' | '×' => many > 1 || (unit.is_some() && !behind.starts_with("分之")),
        '_' => many > 1,
        // 1个中心、N个站点 says many.
        'N' => {
            many == 1
                && unit.is_some()
                && left.is_some_and(chars::is_han)
                && !before.ends_with(['和', '与', '及', '加', '的'])
                // 构建“1+10+N”体系, of which it is the last part.
                && !words.contains("+N")
        }
        // At the head of a line it may be a bullet.
        '*' if place => !before.is_empty(),
        '*' => many > 1 || unit.is_some_and(|unit| matches!(unit, "年" | "月" | "日" | "次" | "件" | "个" | "名")),
        // 二〇〇八年 is a year.
        _ => many > 1 && right.is_none_or(|c| !numeral::starts(c) && chars::is_han(c)),
    };
    if !parted || !fits {
        return None;
    }
    let led = ["共", "计", "达", "为", "约", "第"].iter().any(|word| before.ends_with(word));
    match unit.filter(|_| !place || c == '_') {
        Some(unit) => Some(Filler { range: run.start..run.end + unit.len(), kind: Kind::Number }),
        None if led && c == '_' => Some(Filler { range: run, kind: Kind::Number }),
        None => (many > 1 || place).then_some(Filler { range: run, kind: Kind::Name }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(words: &str) -> Vec<(&str, Kind)> {
        find(words).into_iter().map(|filler| (&words[filler.range], filler.kind)).collect()
    }

    #[test]
    fn knows_fillers() {
        use Kind::{Name, Number};
        assert_eq!(seen("召开会议XX次，发放×份，共____元"), [("XX次", Number), ("×份", Number), ("____元", Number)]);
        assert_eq!(seen("20XX年X月X日，202X年"), [("20XX年X月X日", Number), ("202X年", Number)]);
        assert_eq!(seen("政发〔20XX〕3号，200*年"), [("20XX", Number), ("200*年", Number)]);
        assert_eq!(seen("xx镇党委，OOO乡，*区在××中学"), [("xx", Name), ("OOO", Name), ("*", Name), ("××", Name)]);
        for right in [
            "KTV和二〇〇八年",
            "7×24小时",
            "5×3个",
            "一〇五次",
            "2.5x",
            "MAX次",
            "X光机",
            "a_b",
            "全年O2O",
            "〇〇五次",
            "1+N个",
            "、N个",
            "建设“1+10+N”平台，培育N个站点",
        ] {
            assert_eq!(seen(right), [], "{right}");
        }
    }
}
