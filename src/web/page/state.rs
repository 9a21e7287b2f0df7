//! What the page remembers: the open documents, and what is selected. Nothing is stored outside the page.

use std::cell::RefCell;

use super::opening::Incoming;
use crate::report::Report;
use crate::view::{Aside, Handling, Language, Words, is_named, name};

/// An open document: a text and what was read in it.
pub struct Document {
    /// What it goes by as long as it is open; never given twice.
    pub id: u32,
    /// As it was given, or as its reader has changed it.
    pub text: String,
    /// As it was given, where its reader has changed it since.
    pub before: Option<String>,
    /// What was read in it; of the findings, those that are open.
    pub report: Report,
    /// The findings that its reader has decided about.
    pub aside: Aside,
    /// What its tab says.
    pub name: String,
    /// The name of the file that it came from; empty where it was none.
    pub file: String,
    /// Whether its reader has said that the remains of a web page in it belong to it.
    pub keeps_clutter: bool,
}

/// Where a text comes from, which says what it becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Pasted, dropped, or opened: a document of its own.
    #[default]
    New,
    /// The text box: its document.
    Box,
    /// An open document that was changed or is read in another way.
    Document(u32),
}

/// What the page remembers.
pub struct State {
    /// The words of the page.
    pub words: Words,
    /// What the reader has decided about findings, in all documents.
    pub handling: Handling,
    /// The open documents, in the order of opening.
    pub documents: Vec<Document>,
    /// The one on screen.
    pub current: Option<u32>,
    /// The one that the text box holds; typing changes that one.
    pub draft: Option<u32>,
    /// The id of the document that was opened last.
    last: u32,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::new(State {
        words: Words::new(Language::Chinese),
        handling: Handling::default(),
        documents: Vec::new(),
        current: None,
        draft: None,
        last: 0,
    });
}

/// Reads the state.
pub fn read<T>(look: impl FnOnce(&State) -> T) -> T {
    STATE.with_borrow(look)
}

/// Changes the state. `change` must not touch the page, which could call back.
pub fn change<T>(change: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(change)
}

/// Reads the document on screen; `None` where there is none.
pub fn current<T>(look: impl FnOnce(&Document, &Words) -> T) -> Option<T> {
    read(|state| state.current().map(|document| look(document, &state.words)))
}

/// The words of an id.
pub fn word(id: &'static str) -> &'static str {
    read(|state| state.words.say(id))
}

impl State {
    /// The document on screen.
    pub fn current(&self) -> Option<&Document> {
        self.get(self.current?)
    }

    /// The open document of that id.
    pub fn get(&self, id: u32) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// Keeps a text and what was read in it; the id of its document. A text of its own that is already open is not opened
    /// twice; the text box's document and one that is read again are replaced. `None` where that one was closed meanwhile.
    pub fn keep(&mut self, text: String, mut report: Report, coming: &Incoming) -> Option<u32> {
        let Incoming { origin, keep_clutter: keeps_clutter, .. } = *coming;
        let replaced = match origin {
            Origin::New => self.documents.iter().find(|open| open.text == text).map(|open| open.id),
            Origin::Box => self.draft,
            Origin::Document(id) => Some(self.get(id)?.id),
        };
        let id = replaced.unwrap_or(self.last + 1);
        self.last = self.last.max(id);
        // An edited text is the same unit's.
        if let Some(before) = self.get(id).and_then(|before| self.handling.whose(&before.text)).cloned() {
            self.handling.tell(&text, &before.unit, &before.year);
        }
        let aside = self.handling.divide(&mut report, Aside::default());
        let known = self.get(id).map(|open| open.file.as_str());
        let file = known.filter(|_| coming.file.is_empty()).unwrap_or(&coming.file).to_owned();
        // A file that does not say whose it is goes by its own name.
        let stem = file.rsplit_once('.').map_or("", |(stem, _)| stem);
        let name =
            if is_named(&report) || stem.is_empty() { name(&report, &text, &self.words) } else { stem.to_owned() };
        let before = self.before(&text, coming);
        let document = Document { id, text, before, report, aside, name, file, keeps_clutter };
        match self.documents.iter_mut().find(|open| open.id == id) {
            Some(open) => *open = document,
            None => self.documents.push(document),
        }
        if origin == Origin::Box {
            self.draft = Some(id);
        }
        Some(id)
    }

    /// What a text was when it came, if it has been changed in the editor, which knows one kind of line end.
    fn before(&self, text: &str, coming: &Incoming) -> Option<String> {
        let first = match coming.origin {
            Origin::Document(id) => {
                let known = self.get(id)?;
                known.before.clone().or_else(|| (known.text != text).then(|| lines(&known.text)))
            }
            Origin::New | Origin::Box => coming.before.clone(),
        };
        first.filter(|first| first != text)
    }

    /// Changes what the reader has decided, and sorts the findings of all documents by it.
    pub fn handle(&mut self, change: impl FnOnce(&mut Handling)) {
        change(&mut self.handling);
        for document in &mut self.documents {
            let before = std::mem::take(&mut document.aside);
            document.aside = self.handling.divide(&mut document.report, before);
        }
    }

    /// Whether the text box's document keeps its clutter.
    pub fn draft_keeps_clutter(&self) -> bool {
        self.draft.and_then(|id| self.get(id)).is_some_and(|draft| draft.keeps_clutter)
    }

    /// Closes a document; returns where it was, and it. The one on screen gives way to its neighbour.
    pub fn close(&mut self, id: u32) -> Option<(usize, Document)> {
        let at = self.documents.iter().position(|open| open.id == id)?;
        let closed = self.documents.remove(at);
        self.draft = self.draft.filter(|&draft| draft != id);
        if self.current == Some(id) {
            self.current = self.documents.get(at).or(self.documents.last()).map(|open| open.id);
        }
        Some((at, closed))
    }

    /// Opens a closed document again, where it was.
    pub fn reopen(&mut self, at: usize, document: Document) {
        self.documents.insert(at.min(self.documents.len()), document);
    }
}

/// The text as a text box holds it, with one kind of line end.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
