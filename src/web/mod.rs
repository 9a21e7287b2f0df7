//! Floor 7: the page, and the same module as a JavaScript package. The only user of wasm-bindgen and web-sys.
//!
//! Two ways in: [`api::analyze`] for programs, [`page::open_page`] for the page. Below them, one concern a file:
//! `dom` is how the page is reached, `state` what it remembers, `input` how text comes in, `show` how a document is put
//! on screen, `panes` which pane is in front, `results` which of the results' tabs, `select` how they follow each other, `cards` the short ways between them,
//! `tree` the outline's keys, `roving` those of toolbars and tabs, `follow` the outline's mark of where the reader is,
//! `events` who listens, `theme` light and dark, `alarm` what is said when all else fails.
//!
//! The state is borrowed only while markup is made, never while the page is changed: changing it can call back.

mod alarm;
mod api;
mod cards;
mod dom;
mod events;
mod follow;
mod input;
mod page;
mod panes;
mod results;
mod roving;
mod select;
mod show;
mod state;
mod theme;
mod timer;
mod tree;
