//! What stands between two numbers of a paragraph, read once from left to right: how strongly it parts them, in which
//! brackets the second stands, which words announce it.

use std::ops::Range;

use super::period::Clock;
use crate::{
    lexicon::{Cue, cue_at},
    text::chars::is_ideograph,
};

/// How strongly two numbers are parted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parting {
    /// Words alone, or nothing.
    #[default]
    None,
    /// 、 and +
    List,
    /// ，：
    Comma,
    /// ；
    Semicolon,
    /// 。！？ and the start of a paragraph.
    Sentence,
}

impl Parting {
    /// How strongly a mark parts what stands on both sides of it.
    #[must_use]
    pub fn of(mark: char) -> Self {
        match mark {
            '、' | '+' | '＋' => Parting::List,
            '，' | '：' => Parting::Comma,
            '；' => Parting::Semicolon,
            '。' | '！' | '？' => Parting::Sentence,
            _ => Parting::None,
        }
    }
}

/// What stands before a number, back to the number before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// The strongest mark.
    pub parting: Parting,
    /// Whether a line without a mark at its end stands above: a row, of which the next need not be part.
    pub row: bool,
    /// How many brackets are open at the number.
    pub depth: u8,
    /// The lowest number of open brackets since the number before.
    pub floor: u8,
    /// The last cue that speaks of wholes and parts.
    pub cue: Option<Cue>,
    /// Where that cue begins.
    pub cue_at: usize,
    /// Whether 分别 shares out what follows.
    pub each: bool,
    /// Whether a point (一是) begins.
    pub point: bool,
    /// Whether the sentence announces a target up to here, or a result.
    pub plan: Option<bool>,
    /// Whether that is of the year behind the report.
    pub next: bool,
}

/// Reads a paragraph gap by gap.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// Whether what follows in the paragraph shall be done.
    next: bool,
    depth: u8,
    titles: u8,
    plan: Option<bool>,
}

impl Walk {
    /// Reads `text[gap]`, which ends where a number begins. At the start of a paragraph `above` says how strongly that
    /// parts.
    pub fn read(&mut self, text: &str, gap: Range<usize>, above: Option<Parting>, clock: &mut Clock<'_>) -> Gap {
        let (row, parting) = (above == Some(Parting::None), above.unwrap_or_default());
        let mut found = Gap { row, parting, depth: self.depth, floor: self.depth, ..Gap::default() };
        let mut at = gap.start;
        while at < gap.end {
            if clock.has_date(at)
                && let Some(passed) = clock.pass(at, self.depth > 0 || self.titles > 0)
            {
                if passed.ahead {
                    self.plan = Some(true);
                }
                at = passed.end.max(at + 1).min(gap.end);
                continue;
            }
            let rest = &text[at..gap.end];
            let Some(c) = rest.chars().next() else { break };
            at += c.len_utf8();
            if !is_ideograph(c) {
                self.mark(c, &text[at..], &mut found, clock);
            }
            if is_word(c)
                && let Some((word, cue)) = cue_at(rest)
            {
                // “三管三必须” is a name.
                if cue != Cue::Plan || !(self.titles > 0 || is_attribute(word, text, at..gap.end)) {
                    self.cue(cue, at - c.len_utf8(), &mut found, clock);
                }
                at += word.len() - c.len_utf8();
            }
        }
        found.depth = self.depth;
        found.plan = found.plan.or(self.plan).or(self.next.then_some(true));
        found.next = self.next && found.plan == Some(true);
        found
    }

    /// Takes a number, whose words are `found`, and what its sentence goes on with for what shall be done.
    pub fn expect(&mut self, found: &mut Gap) {
        (self.plan, found.plan) = (Some(true), Some(true));
    }

    /// Reads a mark, behind which stands `rest`.
    fn mark(&mut self, c: char, rest: &str, found: &mut Gap, clock: &mut Clock<'_>) {
        let parting = Parting::of(c);
        match c {
            '（' => self.depth = self.depth.saturating_add(1),
            '）' => self.depth = self.depth.saturating_sub(1),
            '《' | '“' => self.titles = self.titles.saturating_add(1),
            '》' | '”' => self.titles = self.titles.saturating_sub(1),
            _ => {}
        }
        if parting >= Parting::Comma {
            found.plan = None;
            clock.end_clause(parting == Parting::Semicolon);
        }
        if parting == Parting::Sentence {
            (self.plan, self.depth, self.titles) = (None, 0, 0);
            (found.cue, found.each) = (None, false);
            clock.end_sentence(rest);
        }
        // A mark inside brackets parts what is in them; one that was opened and closed again parts nothing.
        found.floor = found.floor.min(self.depth);
        if self.depth <= found.floor || self.depth == 0 {
            found.parting = found.parting.max(parting);
        }
    }

    fn cue(&mut self, cue: Cue, at: usize, found: &mut Gap, clock: &mut Clock<'_>) {
        match cue {
            Cue::Plan => self.plan = Some(true),
            Cue::Next => self.next = true,
            Cue::Done => self.plan = Some(false),
            Cue::Stock => found.plan = Some(false),
            Cue::Vague => clock.blur(at),
            Cue::Each => found.each = true,
            Cue::Point => found.point = true,
            Cue::Plain => {}
            // 其中…其他: the last part of what 其中 opened is a part still.
            Cue::Rest | Cue::Total if matches!(found.cue, Some(Cue::Among | Cue::Includes)) => {}
            // 。其中包括：…
            Cue::Includes if found.cue == Some(Cue::Among) => {}
            _ => (found.cue, found.cue_at) = (Some(cue), at),
        }
    }
}

/// What became of the things that were planned is told within so many bytes behind their number (14 characters).
const REACH: usize = 42;

/// Whether the plan is in the past of what is told: 计划建成的97个项目中有24个没有建成. `gap` goes on from the word to the
/// number.
fn is_attribute(word: &str, text: &str, gap: Range<usize>) -> bool {
    let parts = |c: char| Parting::of(c) != Parting::None;
    let of = text[gap.clone()].strip_suffix('的').is_some_and(|words| !words.contains(parts));
    if !of || !word.starts_with("计划") {
        return false;
    }
    let behind = &text[gap.end..text.floor_char_boundary(gap.end + REACH)];
    let clause = behind.split(parts).next().unwrap_or_default();
    ["中有", "没有", "未", "已"].iter().any(|told| clause.contains(told))
}

fn is_word(c: char) -> bool {
    c >= '\u{4E00}'
}
