//! Floor 7: the page, and the JavaScript package. The only user of wasm-bindgen and web-sys.
//!
//! Two ways in, each a feature and a module of its own: `api::analyze` for programs, `page::open_page` for readers.

#[cfg(feature = "api")]
mod api;
#[cfg(feature = "page")]
mod page;
