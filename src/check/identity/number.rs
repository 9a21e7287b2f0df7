//! A document number taken apart: 葛政〔2025〕11号, and the wrong forms of it.

use crate::text::chars::{self, is_han};

/// A number as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// 葛政, 国办发.
    pub code: String,
    /// The year, as written.
    pub year: String,
    /// The marks around the year; `None` for 2024年第12号.
    pub marks: Option<(char, char)>,
    /// Whether 第 stands before the serial.
    pub ordinal: bool,
    /// The serial, as written.
    pub serial: String,
    /// Whether 号 stands behind it.
    pub closed: bool,
}

/// Reads the number that is all of `text`.
#[must_use]
pub fn read(text: &str) -> Option<Number> {
    let folded: String = text.chars().filter(|c| !chars::is_blank(*c)).map(chars::fold).collect();
    let (number, len) = at(&folded)?;
    (len == folded.len()).then_some(number)
}

/// Reads the number at the start of folded `text`, and its bytes.
#[must_use]
pub fn at(text: &str) -> Option<(Number, usize)> {
    let code_end = text.find(|c: char| !is_han(c) || c == '〇')?;
    let (code, rest) = text.split_at(code_end);
    let open = rest.chars().next().filter(|c| OPEN.contains(*c));
    let rest = open.map_or(rest, |open| &rest[open.len_utf8()..]);
    let (year, rest) = digits(rest)?;
    let rest = rest.strip_prefix('年').unwrap_or(rest);
    let close = rest.chars().next().filter(|c| CLOSE.contains(*c));
    let rest = close.map_or(rest, |close| &rest[close.len_utf8()..]);
    let behind = rest.strip_prefix('第').unwrap_or(rest);
    let ordinal = behind.len() < rest.len();
    let (serial, rest) = digits(behind)?;
    let closed = rest.starts_with('号');
    let end = if closed { '号'.len_utf8() } else { 0 };
    let fits = (1..=16).contains(&code.chars().count())
        && matches!(year.len(), 2 | 4)
        && serial.len() <= 5
        && (open.is_some() == close.is_some())
        && (open.is_some() || (ordinal && closed));
    let number = Number {
        code: code.to_owned(),
        year: year.to_owned(),
        marks: open.zip(close),
        ordinal,
        serial: serial.to_owned(),
        closed,
    };
    fits.then(|| (number, text.len() - rest.len() + end))
}

const OPEN: &str = "〔[【（〖{";
const CLOSE: &str = "〕]】）〗}";

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

impl Number {
    /// The year in full.
    #[must_use]
    pub fn full_year(&self) -> Option<i32> {
        let year: i32 = self.year.parse().ok()?;
        Some(if self.year.len() == 2 { 2000 + year } else { year })
    }

    /// The number in its right form.
    #[must_use]
    pub fn right(&self) -> String {
        let year = self.full_year().map_or(self.year.clone(), |year| year.to_string());
        format!("{}〔{year}〕{}号", self.code, self.serial.trim_start_matches('0'))
    }

    /// What is wrong with its form, in Chinese and in English.
    #[must_use]
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let faults = [
            (self.marks.is_some_and(|marks| marks != ('〔', '〕')), "年份应用六角括号〔〕", "the year stands in 〔〕"),
            (self.marks.is_none(), "年份应放在六角括号〔〕里", "the year stands in 〔〕"),
            (self.year.len() == 2, "年份应写四位", "the year has four digits"),
            (self.ordinal, "序号前不加“第”", "no 第 before the serial"),
            (self.serial.starts_with('0'), "序号不编虚位", "no leading zero"),
            (!self.closed, "序号后应有“号”", "号 follows the serial"),
        ];
        faults.into_iter().filter(|(fault, ..)| *fault).map(|(_, zh, en)| (zh, en)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_all_forms() {
        let faults = |text| read(text).map(|number| number.faults().len());
        for (text, wrong) in [
            ("葛政〔2025〕11号", Some(0)),
            ("呼政办发[2008]68号", Some(1)),
            ("呼政办发［2008］068号", Some(2)),
            ("某政（24）第5号", Some(3)),
            ("国办发2024年第12号", Some(2)),
            ("某政〔2024〕5", Some(1)),
            ("国务院令第713号", None),
            ("2025年", None),
        ] {
            assert_eq!(faults(text), wrong, "{text}");
        }
        assert_eq!(read("某政（24）第05号").map(|number| number.right()), Some("某政〔2024〕5号".to_owned()));
    }
}
