//! The text as it is read: one spelling for each character, no stray blanks, and a way back to what was given.
//!
//! Web pages and PDFs spell the same report in many ways: `(一)` and `（一）`, `2025 年` and `2025年`, CR LF and LF.
//! All stages that look at words look at a reading, where those are one; every offset leads back to the given text.

use std::borrow::Cow;

use super::{Span, chars, leftover, numeral};

/// A text and the folded form that is searched in its stead.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    text: String,
    runs: Vec<Run>,
    /// Which run holds each byte at a multiple of [`STEP`], so that no place is looked for in all of them.
    holds: Vec<u32>,
}

/// Bytes of the reading between two places whose run is kept.
const STEP: usize = 256;

/// A stretch of the reading and where it stands in the given text.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// Start in the reading.
    at: u32,
    /// Start in the given text.
    raw: u32,
    /// Bytes of the given text, where they differ from those of the reading (a replaced character); else 0.
    replaced: u32,
}

impl Reading {
    /// Folds `raw`, keeping its lines: line `i` of the reading is line `i` of the text, each ended by `\n`.
    #[must_use]
    pub fn of(raw: &str) -> Reading {
        let mut reading = Reading { text: String::with_capacity(raw.len() + raw.len() / 4), ..Reading::default() };
        let mut line_start = 0;
        let dots = !raw.contains('。');
        for line in super::lines(raw) {
            debug_assert_eq!(line.span.start as usize, line_start);
            line_start = line.span.end as usize;
            reading.fold_line(&raw[line.content.range()], line.content.start as usize, dots);
            reading.text.push('\n');
        }
        reading
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Appends the part of `from` in `range`.
    pub fn append(&mut self, from: &Reading, range: std::ops::Range<usize>) {
        let (at, shift) = (range.start as u32, self.text.len() as u32);
        let first = from.run_at(at);
        for (i, run) in from.runs.iter().enumerate().skip(first) {
            if run.at >= range.end as u32 {
                break;
            }
            let skipped = if i == first { at.saturating_sub(run.at) } else { 0 };
            let at = run.at + skipped - range.start as u32 + shift;
            self.begin_run(Run { at, raw: run.raw + skipped, replaced: run.replaced });
        }
        self.text.push_str(&from.text[range]);
    }

    /// Appends a line end, which stands for no byte of the given text.
    pub fn end_line(&mut self) {
        self.text.push('\n');
    }

    /// Where `range` of the reading stands in the given text. Both ends lie on character boundaries.
    #[must_use]
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        if range.is_empty() || self.runs.is_empty() {
            let at = self.runs.get(self.run_at(range.start as u32)).map_or(0, |run| self.raw_start(run, range.start));
            return Span { start: at, end: at };
        }
        let start = self.raw_start(&self.runs[self.run_at(range.start as u32)], range.start);
        let last = &self.runs[self.run_at(range.end as u32 - 1)];
        let end = if last.replaced > 0 { last.raw + last.replaced } else { last.raw + (range.end as u32 - last.at) };
        Span { start, end: end.max(start) }
    }

    /// Whether something of the given text, blank or left out, stands right before byte `at` of the reading.
    #[must_use]
    pub fn is_apart(&self, at: usize) -> bool {
        let index = self.run_at(at as u32);
        let run = &self.runs[index];
        // Only at the start of a run can anything have been left out.
        index > 0 && run.at as usize == at && self.span(at - 1..at).end < run.raw
    }

    /// The words of `range` as they are written in `raw`, the given text, without line ends and what was left out at
    /// them (page numbers, clutter), and without what a converter left: `**`, `<br>`.
    #[must_use]
    pub fn written<'r>(&self, raw: &'r str, range: std::ops::Range<usize>) -> Cow<'r, str> {
        let whole = self.span(range.clone()).range();
        let (first, last) = (self.run_at(range.start as u32), self.run_at((range.end as u32).saturating_sub(1)));
        if first >= last {
            return Cow::Borrowed(&raw[whole]);
        }
        let mut written = String::with_capacity(whole.len());
        let mut at = whole.start;
        for run in self.runs.get(first + 1..=last).unwrap_or_default() {
            let (gap, next) =
                (self.span((run.at as usize).saturating_sub(1)..run.at as usize).end as usize, run.raw as usize);
            // A tag may stand between two runs, or be read as a blank.
            let tag = run.replaced > 0 && raw[next..].starts_with('<');
            let behind = if tag { next + run.replaced as usize } else { next };
            if at < gap && gap < behind && raw[gap..behind].contains(['\n', '\r', '<', '*', '&']) {
                written.push_str(&raw[at..gap]);
                at = behind;
            }
        }
        written.push_str(&raw[at.min(whole.end)..whole.end]);
        Cow::Owned(written)
    }

    fn raw_start(&self, run: &Run, at: usize) -> u32 {
        if run.replaced > 0 { run.raw } else { run.raw + (at as u32).saturating_sub(run.at) }
    }

    /// The run that holds byte `at` of the reading.
    fn run_at(&self, at: u32) -> usize {
        let step = at as usize / STEP;
        let first = self.holds.get(step).map_or(self.runs.len().saturating_sub(1), |run| *run as usize);
        let last = self.holds.get(step + 1).map_or(self.runs.len(), |run| *run as usize + 1);
        let inside = self.runs.get(first..last).unwrap_or_default();
        first + inside.partition_point(|run| run.at <= at).saturating_sub(1)
    }

    /// Begins a run; all bytes before it are held by those before.
    fn begin_run(&mut self, run: Run) {
        let last = self.runs.len().saturating_sub(1) as u32;
        while self.holds.len() * STEP < run.at as usize {
            self.holds.push(last);
        }
        self.runs.push(run);
    }

    /// `dots`: whether the text has no full stops but those of letters.
    fn fold_line(&mut self, line: &str, offset: usize, dots: bool) {
        let mut before = '\n';
        let mut at = 0;
        let start = self.text.len();
        while let Some(c) = line[at..].chars().next() {
            let letters = if c.is_ascii_alphanumeric() { 1 } else { chars::plain_len(&line[at..]) };
            let plain = &line[at..at + letters];
            if let Some(last) = plain.chars().next_back() {
                self.copy(plain, offset + at);
                before = last;
                at += plain.len();
                continue;
            }
            let mut gap = Gap::default();
            let mut end = at;
            while let Some(len) = gap.take(&line[end..], before == '\n') {
                end += len;
            }
            if end > at {
                if let Some(after) = line[end..].chars().next()
                    && let Some(kept) = gap.reads_as(&self.text[start..], before, after)
                {
                    self.replace(kept, offset + at, end - at);
                    before = kept;
                }
                at = end;
                continue;
            }
            let folded = match c {
                ',' if before.is_ascii_digit() && groups_thousands(&line[at + 1..]) => ',',
                '.' if dots && ends_sentence(before, &line[at + 1..]) => '。',
                _ => match chars::fold(c) {
                    '·' if before.is_ascii_digit() && parts_percent(&line[at + c.len_utf8()..]) => '.',
                    folded => folded,
                },
            };
            if folded == c {
                self.copy(&line[at..at + c.len_utf8()], offset + at)
            } else {
                self.replace(folded, offset + at, c.len_utf8())
            }
            before = folded;
            at += c.len_utf8();
        }
    }

    fn copy(&mut self, words: &str, raw: usize) {
        let at = self.text.len() as u32;
        let goes_on = self.runs.last().is_some_and(|run| run.replaced == 0 && run.raw + (at - run.at) == raw as u32);
        if !goes_on {
            self.begin_run(Run { at, raw: raw as u32, replaced: 0 });
        }
        self.text.push_str(words);
    }

    fn replace(&mut self, c: char, raw: usize, bytes: usize) {
        self.begin_run(Run { at: self.text.len() as u32, raw: raw as u32, replaced: bytes as u32 });
        self.text.push(c);
    }
}

/// Whether a line's first words are nothing but the number of a heading: 一, 第一章, 01.
fn is_number(words: &str) -> bool {
    const PARTS: [&str; 5] = ["部分", "章", "节", "篇", "编"];
    let part = words.strip_prefix('第').and_then(|rest| PARTS.iter().find_map(|part| rest.strip_suffix(part)));
    let two = words.len() == 2 && words.starts_with('0');
    two || (words.len() <= LONGEST_NUMBER && part.unwrap_or(words).chars().all(numeral::is_han_numeral))
}

/// Whether they are nothing but the number of an item: `3.`
fn is_item(words: &str) -> bool {
    words.strip_suffix('.').is_some_and(|number| number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit()))
}

/// 第二十三部分 in bytes.
const LONGEST_NUMBER: usize = 18;

/// Whether exactly three digits follow a comma, and then no further digit: 1,234 is one number, 2,3,5 are three.
fn groups_thousands(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// Whether a middle dot stands for that of a decimal: 1·8%. 3·15 and 6·26 are days.
fn parts_percent(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = rest.trim_start();
    (1..=2).contains(&(after.len() - rest.len())) && (unit.starts_with(['%', '％']) || unit.starts_with("个百分点"))
}

/// Whether a dot behind `before` stands for 。: 推进普法.全年, 达100%. A dot behind a numeral (一.) marks an item.
fn ends_sentence(before: char, after: &str) -> bool {
    let after = after.trim_start();
    let goes_on = after.starts_with(|c: char| chars::is_han(c) || "(（“\"《".contains(c));
    let word = chars::is_han(before) && !numeral::is_han_numeral(before);
    (word || matches!(before, '%' | '”' | '》')) && (goes_on || after.is_empty())
        || (before == '）' && after.is_empty())
}

/// A run of white space inside a line, with what a converter left in it.
#[derive(Default)]
struct Gap {
    columns: usize,
    tab: bool,
}

impl Gap {
    /// Takes what stands at the start of `rest`, if it is blank or a leftover; how many bytes that is.
    fn take(&mut self, rest: &str, at_start: bool) -> Option<usize> {
        let c = rest.chars().next()?;
        if chars::is_blank(c) {
            self.tab |= c == '\t';
            self.columns += if chars::is_invisible(c) { 0 } else { chars::columns(c) };
            return Some(c.len_utf8());
        }
        let (len, columns) = leftover::at(rest, at_start)?;
        self.columns += columns;
        Some(len)
    }

    /// What the gap reads as between two characters, behind what was read of the line: a tab, a blank, or nothing. Behind
    /// a bare number any gap is read: `一 基本情况`, `第一节 强基础，责任到人。`, and `3. 13户脱贫` is no 3.13.
    fn reads_as(&self, line: &str, before: char, after: char) -> Option<char> {
        let word = |c: char| c.is_ascii_alphanumeric();
        // `3. 13户脱贫` is no 3.13.
        let item = || before == '.' && after.is_ascii_digit() && is_item(line);
        let heading = || chars::is_han(after) && is_number(line);
        if before == '\n' || self.columns == 0 {
            None
        } else if self.tab {
            Some('\t')
        } else if self.columns > 2 || (word(before) && word(after)) || item() || heading() {
            Some(' ')
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> String {
        Reading::of(raw).as_str().trim_end_matches('\n').to_owned()
    }

    #[test]
    fn reads_spellings_as_one() {
        assert_eq!(read("  (一) 2025 年,共 1,234 件"), "（一）2025年，共1,234件");
        assert_eq!(read("２,３,５组"), "2，3，5组");
        assert_eq!(read("GB/T 9704"), "GB/T 9704");
        assert_eq!(read("a\u{200B}b"), "ab");
        assert_eq!(read("0 5 5"), "0 5 5");
        assert_eq!(read("**（一）**加强&nbsp;领导<br/>"), "（一）加强领导");
        assert_eq!(read("## 一、总则"), "一、总则");
        assert_eq!(read("推进公开.公开率100%.\n一.成效.共2.5万."), "推进公开。公开率100%。\n一.成效。共2.5万.");
        assert_eq!(read("推进公开.完成。"), "推进公开.完成。");
        assert_eq!(read("3. 13户34人\n4. 公开\n共3. 5万元"), "3. 13户34人\n4.公开\n共3.5万元");
        assert_eq!(read("▍01 职能转得快\n第一节 强基础\n第一 条件"), "01 职能转得快\n第一节 强基础\n第一条件");
        assert_eq!(read("3·15期间价格上涨1·8 %"), "3·15期间价格上涨1.8%");
    }

    #[test]
    fn leads_back() {
        let raw = "　　(一) 共 ２5 件,好\r\n第二 行";
        let reading = Reading::of(raw);
        let text = reading.as_str();
        for word in ["（一）", "25件", "，", "好", "第二行", "共25"] {
            let at = text.find(word).expect(word);
            let span = reading.span(at..at + word.len());
            assert_eq!(Reading::of(&raw[span.range()]).as_str().trim_end(), word, "{:?}", &raw[span.range()]);
        }
    }

    #[test]
    fn appends_parts() {
        let raw = "甲(乙)\n丙,丁";
        let whole = Reading::of(raw);
        let mut joined = Reading::default();
        let lines: Vec<_> = whole.as_str().match_indices('\n').map(|(at, _)| at).collect();
        joined.append(&whole, 0..lines[0]);
        joined.append(&whole, lines[0] + 1..lines[1]);
        assert_eq!(joined.as_str(), "甲（乙）丙，丁");
        let at = joined.as_str().find("）丙").unwrap();
        assert_eq!(&raw[joined.span(at..at + "）丙".len()).range()], ")\n丙");
        assert_eq!(joined.written(raw, 0..joined.as_str().len()), "甲(乙)丙,丁");
        let (raw, marked) = ("推进**法治**建设", Reading::of("推进**法治**建设"));
        assert_eq!(marked.written(raw, 0..marked.as_str().len() - 1), "推进法治建设");
        let (raw, broken) = ("占<br>比重", Reading::of("占<br>比重"));
        assert!(!broken.written(raw, 0..broken.as_str().len() - 1).contains('<'));
    }
}
