//! The fixed words of the page in the other language: one table (`shell.tsv`), the page's Chinese against English.

/// The table as it stands beside this file.
const TABLE: &str = table!("shell.tsv");

/// Chinese as it stands in the page, English.
#[must_use]
pub fn shell() -> Vec<(&'static str, &'static str)> {
    TABLE.lines().filter_map(|line| line.split_once('\t')).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What stays as it is in either language: what is shown before the program runs, or is no word.
    const KEPT: &[&str] = &["语言 / Language", "中文", "这个页面要用 JavaScript", "报告透视一二三", "结构数据原文"];

    /// Texts and names of the page's frame.
    fn fixed() -> Vec<String> {
        let shell = include_str!("../../www/shell.html");
        let body = shell.split_once("<body").map_or("", |(_, body)| body);
        let texts = body.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
        let named = |name: &str| {
            body.split(&format!(" {name}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect::<Vec<_>>()
        };
        let all = texts.chain(named("aria-label")).chain(named("placeholder")).map(|text| text.trim().to_owned());
        all.filter(|text| text.chars().any(|c| c > '\u{2e80}')).collect()
    }

    #[test]
    fn holds_every_fixed_word_and_no_other() {
        let (fixed, rows) = (fixed(), shell());
        for text in &fixed {
            let is_kept = KEPT.iter().any(|kept| text.starts_with(kept));
            assert!(is_kept || rows.iter().any(|(chinese, _)| chinese == text), "no row: {text}");
        }
        for (chinese, _) in &rows {
            assert!(fixed.iter().any(|text| text == chinese), "not in the page: {chinese}");
        }
    }

    #[test]
    fn the_way_back_is_sure() {
        let rows = shell();
        let chinese: BTreeSet<&str> = rows.iter().map(|(chinese, _)| *chinese).collect();
        let english: BTreeSet<&str> = rows.iter().map(|(_, english)| english.trim()).collect();
        assert_eq!((chinese.len(), english.len()), (rows.len(), rows.len()));
    }
}
