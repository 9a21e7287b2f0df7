//! Headings without a number: lines of their own that name what follows, by their words, or since several are alike.

use super::{marker, paragraph::Paragraph};
use crate::{
    lexicon::{HEADLINE_ENDS, defines, role_words},
    report::BlockKind,
    text::chars::is_han,
};

/// A heading without a number has so many characters.
const BARE: std::ops::RangeInclusive<usize> = 4..=36;

/// Running text that a heading without a number can stand over has at least so many characters.
const BODY: usize = 40;

/// A line so short that holds a word of the parts of a report is one: 下一步工作.
const SHORT: usize = 12;

/// Whether paragraph `i` is a line of its own that names what follows: set off, or worded like the parts of a report;
/// what stands before it has ended, and running text, a numbered heading or one of a series follows.
#[must_use]
pub fn is_bare(text: &str, paragraphs: &[Paragraph], i: usize, series: Series) -> bool {
    let (line, bold) = (&text[paragraphs[i].view.clone()], paragraphs[i].bold);
    is_name(line, bold)
        && (bold || is_worded(line))
        && ended(text, paragraphs, i)
        && (leads(text, paragraphs, i, if bold { BODY } else { BODY / 2 }) || series.has(text, paragraphs, i + 1))
}

/// 名词解释 alone on its line: the numbers below it are those of terms.
#[must_use]
pub fn is_glossary(words: &str) -> bool {
    let title = words.trim_end_matches(['：', ' ']);
    title.chars().take(SHORT + 1).count() <= SHORT && !title.contains(['。', '，', '、', '；', '《']) && defines(title)
}

/// Whether a line is worded like the parts of a report.
fn is_worded(line: &str) -> bool {
    let short = line.chars().take(SHORT + 1).count() <= SHORT;
    let mut words = role_words(line).filter(|(_, role)| role.how != "not");
    words.any(|(word, _)| short || line.ends_with(word))
}

/// Lines without numbers that are alike. One alone proves nothing, several do.
#[derive(Clone, Copy, Default)]
pub struct Series {
    /// Lines worded like headlines.
    headlines: bool,
    /// Short phrases, in a text without numbers.
    phrases: bool,
    /// Phrases of two halves.
    couplets: bool,
}

/// So many lines worded like headlines make a series.
const HEADLINES: usize = 2;

/// So many phrases do.
const PHRASES: usize = 3;

impl Series {
    #[must_use]
    pub fn of(text: &str, paragraphs: &[Paragraph]) -> Series {
        type Kind = fn(&str, &[Paragraph], usize) -> bool;
        let at_least = |least: usize, kind: Kind| {
            (0..paragraphs.len()).filter(|i| kind(text, paragraphs, *i)).take(least).count() == least
        };
        Series {
            headlines: at_least(HEADLINES, is_headline),
            // Phrases of their own stand over the parts of a text that has no numbers.
            phrases: paragraphs.iter().all(|paragraph| !paragraph.starts_list) && at_least(PHRASES, is_phrase),
            couplets: at_least(PHRASES, is_couplet),
        }
    }

    /// Whether paragraph `i` is of one.
    #[must_use]
    pub fn has(self, text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
        i < paragraphs.len()
            && ((self.headlines && is_headline(text, paragraphs, i))
                || (self.phrases && is_phrase(text, paragraphs, i))
                || (self.couplets && is_couplet(text, paragraphs, i)))
    }
}

/// Whether paragraph `i` is worded like a headline: 制度建设, 队伍建设.
fn is_headline(text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
    let line = &text[paragraphs[i].view.clone()];
    paragraphs[i].kind == BlockKind::Paragraph
        && is_name(line, false)
        && HEADLINE_ENDS.iter().any(|end| line.ends_with(end))
        && ended(text, paragraphs, i)
        && leads(text, paragraphs, i, BODY / 2)
}

/// A phrase that names what follows has so many characters.
const PHRASE: std::ops::RangeInclusive<usize> = 6..=22;

/// Whether paragraph `i` is a short phrase between paragraphs of running text: 维护社会安定.
fn is_phrase(text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
    let line = &text[paragraphs[i].view.clone()];
    paragraphs[i].kind == BlockKind::Paragraph
        && PHRASE.contains(&line.chars().take(PHRASE.end() + 1).count())
        && line.chars().all(|c| is_han(c) || c.is_ascii_digit() || matches!(c, '“' | '”' | '、'))
        && is_name(line, false)
        && ended(text, paragraphs, i)
        && leads(text, paragraphs, i, BODY / 2)
}

/// Either half of a couplet has so many characters.
const HALF: std::ops::RangeInclusive<usize> = 3..=14;

/// Whether paragraph `i` is a phrase of two halves above running text: 法治责任，层层压实; 抓队伍，提升执法能力.
fn is_couplet(text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
    let line = &text[paragraphs[i].view.clone()];
    let in_half = |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '“' | '”' | '、');
    let is_half = |half: &str| HALF.contains(&half.chars().count()) && half.chars().all(in_half);
    let halves = || line.split_once('，').is_some_and(|(first, second)| is_half(first) && is_half(second));
    paragraphs[i].kind == BlockKind::Paragraph
        && line.starts_with(is_han)
        && BARE.contains(&line.chars().take(BARE.end() + 1).count())
        && halves()
        && ended(text, paragraphs, i)
        && leads(text, paragraphs, i, BODY / 2)
}

fn is_name(line: &str, bold: bool) -> bool {
    BARE.contains(&line.chars().take(BARE.end() + 1).count())
        && !line.contains(['。', '；', '！', '？', '：', '\t', '|'])
        && !line.starts_with(['—', '（', '《', '-', '*', '【', '•', '·'])
        && !line.ends_with(['、', '”', '》'])
        && (bold || !line.contains('，'))
}

/// Whether what stands before paragraph `i` has ended.
fn ended(text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
    i.checked_sub(1).is_none_or(|above| match paragraphs[above].kind {
        BlockKind::Paragraph => {
            let line = &text[paragraphs[above].view.clone()];
            line.ends_with(['。', '！', '？', '：', '”', '）', '；'])
                || (paragraphs[above].starts_list && !line.contains('。'))
                || !line.contains(char::is_alphanumeric)
                || (is_name(line, false) && is_worded(line))
        }
        BlockKind::Row => false,
        _ => true,
    })
}

/// Whether running text of at least `least` characters, or a number, follows paragraph `i`.
fn leads(text: &str, paragraphs: &[Paragraph], i: usize, least: usize) -> bool {
    let below = paragraphs.get(i + 1).filter(|below| below.kind == BlockKind::Paragraph);
    below.is_some_and(|below| {
        let body = &text[below.view.clone()];
        (body.contains('。') && body.chars().take(least).count() == least) || marker::read(body).is_some()
    })
}
