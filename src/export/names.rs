//! What a file is called: `云溪镇_2024_法治政府建设年度报告_数据.csv`.

use super::Export;
use crate::view::{Beside, name, unturned};

/// Characters of one part of a name.
const LONGEST: usize = 40;

/// The name of a file: 单位, 年度, 类型, 内容: what is missing is left out; where neither 单位 nor 类型 is known, the document's own name.
pub fn file(export: &Export<'_>, content: &str, ending: &str) -> String {
    let parts: Vec<String> = parts(export).into_iter().chain([content.to_owned()]).map(|part| allowed(&part)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("_"))
}

/// The name of a file of many reports, with what all that say it say alike: `2024_法治政府建设年度报告_18份报告_汇总表.xlsx`.
pub fn gathered(all: &[(Export<'_>, &str)], content: &'static str, ending: &str) -> String {
    let Some((first, _)) = all.first() else { return String::new() };
    let of = |part: fn(&Beside) -> Option<String>| {
        let mut told = all.iter().filter_map(|(export, _)| part(&export.beside("")));
        let first = told.next()?;
        told.all(|other| other == first).then_some(first)
    };
    let year = of(|beside| beside.year().map(str::to_owned));
    let genre = of(|beside| beside.report.genre.clone());
    let count = first.words.fill("named.reports", &[("n", &all.len())]);
    let parts = [year, genre, Some(count), Some(first.words.say(content).to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| allowed(&part)).collect();
    format!("{}.{ending}", parts.join("_"))
}

/// The document in a line: `云溪镇 2024 法治政府建设年度报告`.
#[must_use]
pub fn title(export: &Export<'_>) -> String {
    unturned(&parts(export).join(" "))
}

fn parts(export: &Export<'_>) -> Vec<String> {
    let beside = export.beside("");
    let [unit, year] = [beside.unit(), beside.year()].map(|part| part.map(str::to_owned));
    let genre = export.report.genre.clone();
    if unit.is_none() && genre.is_none() {
        return vec![name(export.report, export.text, export.words)];
    }
    [unit, year, genre].into_iter().flatten().collect()
}

/// A part without what file systems forbid, and without marks that turn the direction of writing: they make an ending
/// look like another.
fn allowed(part: &str) -> String {
    let forbidden = |c: &char| {
        c.is_control()
            || "\\/:*?\"<>|_".contains(*c)
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let kept: String = part.chars().filter(|c| !forbidden(c)).take(LONGEST).collect();
    kept.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_characters_are_left_out() {
        assert_eq!(allowed("..a/b\\c:d*e?f\"g<h>i|j\u{202e}gpj.exe. "), "abcdefghijgpj.exe");
        assert_eq!(allowed(&"镇".repeat(99)).chars().count(), LONGEST);
    }
}
