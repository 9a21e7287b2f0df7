//! What the page remembers: the open documents, and what is selected. Nothing is stored outside the page.

use std::cell::RefCell;

use crate::report::Report;
use crate::view::{Aside, Handling, Language, Words, name};

/// An open document: a text and what was read in it.
pub struct Document {
    /// As it was given.
    pub text: String,
    /// What was read in it; of the findings, those that are open.
    pub report: Report,
    /// The findings that its reader has decided about.
    pub aside: Aside,
    /// What its tab says.
    pub name: String,
    /// Whether its reader has said that the remains of a web page in it belong to it.
    pub keeps_clutter: bool,
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
    pub current: Option<usize>,
    /// The one that the text box holds; typing changes that one.
    pub draft: Option<usize>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::new(State {
        words: Words::new(Language::Chinese),
        handling: Handling::default(),
        documents: Vec::new(),
        current: None,
        draft: None,
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
    read(|state| state.current.and_then(|i| state.documents.get(i)).map(|document| look(document, &state.words)))
}

/// The words of an id.
pub fn word(id: &'static str) -> &'static str {
    read(|state| state.words.say(id))
}

impl State {
    /// A text and what was read in it, as a document.
    pub fn document(&self, text: String, mut report: Report, keeps_clutter: bool) -> Document {
        let name = name(&report, &text, &self.words);
        let aside = self.handling.divide(&mut report, Aside::default());
        Document { text, report, aside, name, keeps_clutter }
    }

    /// Changes what the reader has decided, and sorts the findings of all documents by it.
    pub fn handle(&mut self, change: impl FnOnce(&mut Handling)) {
        change(&mut self.handling);
        for document in &mut self.documents {
            let before = std::mem::take(&mut document.aside);
            document.aside = self.handling.divide(&mut document.report, before);
        }
    }

    /// Keeps a document and makes it the current one. A text that is already open is not opened twice; the text box's
    /// document is replaced, since the text box holds the newer words.
    pub fn keep(&mut self, document: Document, from_box: bool) {
        let same = self.documents.iter().position(|open| open.text == document.text);
        let at = same.or(self.draft.filter(|_| from_box)).unwrap_or(self.documents.len());
        match self.documents.get_mut(at) {
            Some(_) if same.is_some() => {}
            Some(open) => *open = document,
            None => self.documents.push(document),
        }
        self.current = Some(at);
        if from_box {
            self.draft = Some(at);
        }
    }

    /// Puts a new reading of the document on screen in its place.
    pub fn replace(&mut self, document: Document) {
        if let Some(open) = self.current.and_then(|at| self.documents.get_mut(at)) {
            *open = document;
        }
    }

    /// Whether the text box's document keeps its clutter.
    pub fn draft_keeps_clutter(&self) -> bool {
        self.draft.and_then(|at| self.documents.get(at)).is_some_and(|draft| draft.keeps_clutter)
    }

    /// Forgets the text box's document: its reader has emptied the box.
    pub fn drop_draft(&mut self) {
        let Some(gone) = self.draft.take().filter(|&at| at < self.documents.len()) else { return };
        self.documents.remove(gone);
        self.current = self.current.filter(|&at| at != gone).map(|at| at - usize::from(at > gone));
    }
}
