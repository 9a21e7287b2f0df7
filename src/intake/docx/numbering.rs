//! The automatic numbers of a .docx: what stands before a heading on paper and in no run of its text.

use std::collections::BTreeMap;

use super::xml;
use crate::intake::{
    markup::{Tag, Token},
    number::{Form, form, write},
};

/// The numberings, and how far each has counted.
#[derive(Default)]
pub struct Numbering {
    schemes: BTreeMap<u32, Scheme>,
    lists: BTreeMap<u32, List>,
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
    begun: Vec<u32>,
}

/// A numbering has so many levels.
const LEVELS: usize = 9;

/// `w:abstractNum`: how the levels look.
#[derive(Default)]
struct Scheme {
    levels: BTreeMap<u32, Level>,
    /// A style whose numbering says more.
    linked: Option<String>,
}

/// `w:num`: a use of a scheme, which may change some levels.
#[derive(Default)]
struct List {
    scheme: u32,
    changed: BTreeMap<u32, Level>,
    starts: BTreeMap<u32, u32>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    form: Form,
    /// `（%1）`.
    text: String,
    style: Option<String>,
    /// Whether a gap follows.
    gap: bool,
    /// All levels in usual figures.
    legal: bool,
    /// It starts anew behind this level (counted from 1); 0 is never.
    restart: Option<u32>,
}

impl Default for Level {
    fn default() -> Self {
        Level {
            start: 1,
            form: Form::Decimal,
            text: String::new(),
            style: None,
            gap: true,
            legal: false,
            restart: None,
        }
    }
}

/// Where the reading of `numbering.xml` stands.
#[derive(Default)]
struct At {
    scheme: Option<u32>,
    list: Option<u32>,
    level: u32,
    in_level: bool,
}

impl Numbering {
    /// Reads `word/numbering.xml`.
    #[must_use]
    pub fn read(part: &str) -> Self {
        let (mut numbering, mut at) = (Numbering::default(), At::default());
        xml::tags(part, |token| match token {
            Token::Open(tag) => numbering.open(&mut at, &tag),
            Token::Close("w:lvl") => at.in_level = false,
            Token::Close("w:abstractNum") => at.scheme = None,
            Token::Close("w:num") => at.list = None,
            _ => {}
        });
        numbering
    }

    fn open(&mut self, at: &mut At, tag: &Tag<'_>) {
        match tag.name {
            "w:abstractNum" => *at = At { scheme: xml::number(tag, "w:abstractNumId"), ..At::default() },
            "w:num" => *at = At { list: xml::number(tag, "w:numId"), ..At::default() },
            "w:lvlOverride" => at.level = xml::number(tag, "w:ilvl").unwrap_or(0),
            "w:lvl" => {
                at.level = xml::number(tag, "w:ilvl").unwrap_or(at.level);
                at.in_level = !tag.closed;
            }
            _ => {}
        }
        if let Some(id) = at.scheme {
            let scheme = self.schemes.entry(id).or_default();
            match tag.name {
                "w:numStyleLink" => scheme.linked = Some(xml::value(tag)),
                _ if at.in_level => scheme.levels.entry(at.level).or_default().open(tag),
                _ => {}
            }
        } else if let Some(id) = at.list {
            let list = self.lists.entry(id).or_default();
            match tag.name {
                "w:abstractNumId" => list.scheme = xml::number(tag, "w:val").unwrap_or(0),
                "w:startOverride" => _ = list.starts.insert(at.level, xml::number(tag, "w:val").unwrap_or(1)),
                _ if at.in_level => list.changed.entry(at.level).or_default().open(tag),
                _ => {}
            }
        }
    }

    /// The style whose numbering a list goes by, where it only points there.
    #[must_use]
    pub fn linked(&self, list: u32) -> Option<&str> {
        let scheme = self.schemes.get(&self.lists.get(&list)?.scheme)?;
        scheme.linked.as_deref().filter(|_| scheme.levels.is_empty())
    }

    /// The level of a list that is tied to a style.
    #[must_use]
    pub fn level_of(&self, list: u32, style: &str) -> Option<u32> {
        let scheme = self.schemes.get(&self.lists.get(&list)?.scheme)?;
        scheme.levels.iter().find(|(_, level)| level.style.as_deref() == Some(style)).map(|(at, _)| *at)
    }

    /// Counts on; the number as it stands before the paragraph's words.
    #[must_use]
    pub fn next(&mut self, list: u32, level: u32) -> Option<String> {
        let at = (level as usize).min(LEVELS - 1);
        let (id, list) = self.lists.get_key_value(&list)?;
        let scheme = self.schemes.get(&list.scheme)?;
        let look = |at: usize| list.changed.get(&(at as u32)).or_else(|| scheme.levels.get(&(at as u32)));
        let start = |at: usize| {
            let own = list.starts.get(&(at as u32)).copied();
            own.or_else(|| look(at).map(|level| level.start)).unwrap_or(1)
        };
        let counts = self.counts.entry(list.scheme).or_default();
        if !self.begun.contains(id) {
            self.begun.push(*id);
            list.starts.keys().for_each(|at| counts[(*at as usize).min(LEVELS - 1)] = None);
        }
        counts[at] = Some(counts[at].map_or(start(at), |count| count.saturating_add(1)));
        for (deeper, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = look(deeper).and_then(|level| level.restart).unwrap_or(deeper as u32);
            if at < restart as usize {
                *count = None;
            }
        }
        Some(look(at)?.show(|at| (counts[at].unwrap_or(start(at)), look(at).map_or(Form::Decimal, |level| level.form))))
    }
}

impl Level {
    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "w:start" => self.start = xml::number(tag, "w:val").unwrap_or(1),
            "w:numFmt" => self.form = form(&xml::value(tag)),
            "w:lvlText" => self.text = xml::value(tag),
            "w:pStyle" => self.style = Some(xml::value(tag)),
            "w:suff" => self.gap = xml::value(tag) != "nothing",
            "w:isLgl" => self.legal = xml::is_on(tag),
            "w:lvlRestart" => self.restart = xml::number(tag, "w:val"),
            _ => {}
        }
    }

    /// The level's text with the numbers of the levels that it names.
    fn show(&self, count: impl Fn(usize) -> (u32, Form)) -> String {
        if self.form == Form::Bullet {
            // A dash says that an item follows; other marks are pictures of a font.
            let dash = self.text.trim();
            return if dash.starts_with(['-', '–', '—']) { dash.to_owned() } else { String::new() };
        }
        let (mut shown, mut rest) = (String::new(), self.text.as_str());
        while let Some((before, behind)) = rest.split_once('%') {
            shown.push_str(before);
            let digit = behind.chars().next().and_then(|c| c.to_digit(10)).filter(|digit| *digit > 0);
            rest = behind;
            if let Some(digit) = digit {
                let (number, form) = count(digit as usize - 1);
                shown += &write(number, if self.legal { Form::Decimal } else { form });
                rest = &behind[1..];
            } else {
                shown.push('%');
            }
        }
        shown.push_str(rest);
        let closed = shown.is_empty() || shown.ends_with(['、', '）', '】', '〕', '．', '：', ' ', '\u{3000}']);
        if self.gap && !closed {
            shown.push(' ');
        }
        shown
    }
}
