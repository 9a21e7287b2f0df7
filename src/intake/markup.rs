//! Cuts HTML and XML into tags and text, as the HTML standard's tokenizer does; nothing in a page can make it fail.
//!
//! Our own, since the crates weigh more than all else that is read here: a tokenizer with the standard's 2,231 names of
//! characters takes 49 KB of the page, this one 3, and it serves the XML inside a .docx too. What it leaves out: all but
//! the names of characters that offices write (`entity`), and scripts inside comments inside scripts. `tests/intake/`
//! compares it with a complete tokenizer on random tag soup.

use std::borrow::Cow;

use super::entity;

/// A piece of markup. Names are as they are written; HTML reads them without regard to case.
#[derive(Debug, PartialEq)]
pub enum Token<'t> {
    /// `<name key="value">`, and whether it ends itself: `<name/>`.
    Open(Tag<'t>),
    /// `</name>`.
    Close(&'t str),
    /// What stands between tags, its characters not yet decoded.
    Text(&'t str),
}

/// An opening tag.
#[derive(Debug, PartialEq)]
pub struct Tag<'t> {
    /// Its name.
    pub name: &'t str,
    /// Whether it ends itself.
    pub closed: bool,
    attributes: Vec<(&'t str, &'t str)>,
}

impl<'t> Tag<'t> {
    /// The value of an attribute, decoded; the first of several counts.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Cow<'t, str>> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| entity::decode(value))
    }
}

/// Whose rules hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Scripts and styles hold no tags.
    Html,
    /// All tags are alike, and `<![CDATA[` is text.
    Xml,
}

/// The tokens of a text, from its beginning.
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    /// The element whose content is not markup, once its tag has been read.
    raw: Option<&'t str>,
}

/// Elements whose content is not markup.
const RAW: [&str; 7] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed"];

impl<'t> Tokens<'t> {
    /// Begins to read.
    #[must_use]
    pub fn new(text: &'t str, dialect: Dialect) -> Self {
        Tokens { text, at: 0, dialect, raw: None }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Goes on behind the next `mark`, or to the end; what stands before it.
    fn upto(&mut self, mark: &str) -> &'t str {
        let rest = self.rest();
        let len = rest.find(mark).unwrap_or(rest.len());
        self.at += (len + mark.len()).min(rest.len());
        &rest[..len]
    }

    /// The content of a script and the like, up to its end tag.
    fn raw_text(&mut self, name: &str) -> Option<Token<'t>> {
        let rest = self.rest();
        let is_end = |at: &usize| {
            let behind = &rest.as_bytes()[at + 2..];
            behind.len() >= name.len()
                && behind[..name.len()].eq_ignore_ascii_case(name.as_bytes())
                && behind.get(name.len()).is_some_and(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'))
        };
        let len = rest.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(rest.len());
        self.at += len;
        (len > 0).then_some(Token::Text(&rest[..len]))
    }

    /// A comment, a declaration or an instruction of which nothing is read; the text of a CDATA section.
    fn declaration(&mut self) -> Option<Token<'t>> {
        let rest = self.rest();
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.at += 4;
            if let Some(mark) = [">", "->"].into_iter().find(|mark| comment.starts_with(mark)) {
                self.at += mark.len();
            } else {
                let end = [("-->", 3), ("--!>", 4)].map(|(mark, len)| comment.find(mark).map(|at| at + len));
                self.at += end.into_iter().flatten().min().unwrap_or(comment.len());
            }
            return None;
        }
        if self.dialect == Dialect::Xml && rest.starts_with("<![CDATA[") {
            self.at += 9;
            let text = self.upto("]]>");
            return (!text.is_empty()).then_some(Token::Text(text));
        }
        self.upto(">");
        None
    }

    /// Reads a tag whose name begins here, up to its `>`. A text that ends inside a tag ends before it.
    fn tag(&mut self) -> Option<Tag<'t>> {
        let name = self.run(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
        let mut attributes = Vec::new();
        loop {
            self.run(|b| !b.is_ascii_whitespace());
            match self.byte()? {
                b'>' => {
                    self.at += 1;
                    return Some(Tag { name, closed: false, attributes });
                }
                b'/' => {
                    self.at += 1;
                    if self.byte()? == b'>' {
                        self.at += 1;
                        return Some(Tag { name, closed: true, attributes });
                    }
                }
                _ => attributes.push((self.key(), self.value()?)),
            }
        }
    }

    fn key(&mut self) -> &'t str {
        let start = self.at;
        // A key may begin with `=`.
        self.at += usize::from(self.byte() == Some(b'='));
        self.run(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'='));
        &self.text[start..self.at]
    }

    /// The value behind a key; empty where there is none.
    fn value(&mut self) -> Option<&'t str> {
        self.run(|b| !b.is_ascii_whitespace());
        if self.byte()? != b'=' {
            return Some("");
        }
        self.at += 1;
        self.run(|b| !b.is_ascii_whitespace());
        match self.byte()? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.run(|b| b == quote);
                self.byte()?;
                self.at += 1;
                Some(value)
            }
            _ => Some(self.run(|b| b.is_ascii_whitespace() || b == b'>')),
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// All up to an ASCII character that ends it, or to the end of the text.
    fn run(&mut self, ends: impl Fn(u8) -> bool) -> &'t str {
        let rest = self.rest();
        let len = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if let Some(name) = self.raw.take()
            && let Some(text) = self.raw_text(name)
        {
            return Some(text);
        }
        while self.at < self.text.len() {
            let start = self.at;
            match self.text.as_bytes()[start..] {
                [b'<', b'!' | b'?', ..] => {
                    if let Some(text) = self.declaration() {
                        return Some(text);
                    }
                }
                [b'<', b'/', b, ..] if b.is_ascii_alphabetic() => {
                    self.at += 2;
                    if let Some(tag) = self.tag() {
                        return Some(Token::Close(tag.name));
                    }
                }
                [b'<', b'/', _, ..] => _ = self.upto(">"),
                [b'<', b, ..] if b.is_ascii_alphabetic() => {
                    self.at += 1;
                    let tag = self.tag()?;
                    let is_raw = |name: &&str| name.eq_ignore_ascii_case(tag.name);
                    self.raw = Some(tag.name).filter(|_| self.dialect == Dialect::Html && RAW.iter().any(is_raw));
                    return Some(Token::Open(tag));
                }
                _ => {
                    // A `<` that begins nothing is text.
                    self.at += usize::from(self.byte() == Some(b'<'));
                    self.run(|b| b == b'<');
                    return Some(Token::Text(&self.text[start..self.at]));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let show = |token| match token {
            Token::Open(tag) => format!("[{}{}]", tag.name, if tag.closed { "/" } else { "" }),
            Token::Close(name) => format!("[/{name}]"),
            Token::Text(text) => text.to_owned(),
        };
        Tokens::new(text, Dialect::Html).map(show).collect()
    }

    #[test]
    fn cuts_as_the_standard_says() {
        assert_eq!(read("<P class=a>镇<br/>5 < 6</P >"), "[P]镇[br/]5 < 6[/P]");
        assert_eq!(read("a<!-- <p> -->b<!-->c<!DOCTYPE html>d<?xml?>e<![if x]>f<![endif]></>"), "abcdef");
        assert_eq!(read("<script>if (a<b) '<p>'</script >镇<title><b>"), "[script]if (a<b) '<p>'[/script]镇[title]<b>");
        assert_eq!(read("a<p title='>"), "a");
    }

    #[test]
    fn finds_attributes() {
        let tag = Tokens::new("<td ROWSPAN=2 title='a&gt;\"b' hidden x = \"\"y=1 y=2>", Dialect::Html).next();
        let Some(Token::Open(tag)) = tag else { panic!("{tag:?}") };
        let get = |name| tag.get(name).map(Cow::into_owned);
        assert_eq!(get("rowspan").as_deref(), Some("2"));
        assert_eq!(get("title").as_deref(), Some("a>\"b"));
        assert_eq!(
            (get("hidden").as_deref(), get("x").as_deref(), get("y").as_deref()),
            (Some(""), Some(""), Some("1"))
        );
        assert_eq!(get("none"), None);
    }
}
