//! Structure: what a person reads in each fixture, what must not change it, and texts that try to mislead.
//!
//! - `readings/`: headings and metadata of each fixture, written down by a person;
//! - `transformations.rs`: ways in which the same document arrives differently, as a table of laws;
//! - `hostile.txt`: small texts, each with the headings that a person sees in it;
//! - `linear.rs`: the cost of texts that repeat one piece;
//! - `known.tsv`: what fails today, and why. What stands there and passes is an error too.

mod deletion;
mod expected;
mod fixtures;
mod hostile;
mod known;
mod linear;
mod metamorphic;
mod seen;
mod transformations;
