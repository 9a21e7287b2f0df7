//! Floor 7: the page, and the JavaScript package. The only user of wasm-bindgen and web-sys.
//!
//! Two ways in, each a module of its own: `api::analyze` for programs, `page::open_page` for the page. Below that, one concern a file:
//! `dom` is how the page is reached, `state` what it remembers, `input` how text comes in, `show` how a document is put
//! on screen, `panes` which pane is in front, `results` which of the results' tabs, `select` how they follow each other, `cards` the short ways between them,
//! `tree` the outline's keys, `roving` those of toolbars and tabs, `follow` the outline's mark of where the reader is,
//! `events` who listens, `theme` light and dark, `alarm` what is said when all else fails.
//!
//! The state is borrowed only while markup is made, never while the page is changed: changing it can call back.

#[cfg(feature = "page")]
mod alarm;
#[cfg(feature = "api")]
mod api;
#[cfg(feature = "page")]
mod cards;
#[cfg(feature = "page")]
mod dom;
#[cfg(feature = "page")]
mod events;
#[cfg(feature = "page")]
mod follow;
#[cfg(feature = "page")]
mod input;
#[cfg(feature = "page")]
mod page;
#[cfg(feature = "page")]
mod panes;
#[cfg(feature = "page")]
mod results;
#[cfg(feature = "page")]
mod roving;
#[cfg(feature = "page")]
mod select;
#[cfg(feature = "page")]
mod show;
#[cfg(feature = "page")]
mod state;
#[cfg(feature = "page")]
mod theme;
#[cfg(feature = "page")]
mod timer;
#[cfg(feature = "page")]
mod tree;
