//! Whether the cost stays linear on texts made to mislead. `cargo xtask bench` measures; this only tells ten from a
//! hundred, on any machine.

// How long it takes is what is asked.
#![allow(clippy::disallowed_methods)]

#[path = "../../benches/linearity/clock.rs"]
mod clock;
#[path = "../../benches/linearity/hostile.rs"]
mod hostile;

use std::hint::black_box;
use std::time::Duration;

use crate::{
    fixtures::read,
    known::{Failure, judge},
};

/// Characters of the shorter text.
const SHORT: usize = 300;
/// Ten times the text takes some ten times as long; a hundred where the cost is quadratic.
const MOST: f64 = 30.0;

#[test]
fn ten_times_the_text_takes_ten_times_as_long() {
    let failures = hostile::HOSTILE.iter().filter_map(|piece| {
        let short = piece.repeat(SHORT / piece.chars().count());
        let long = short.repeat(10);
        let take = |text: &str| clock::time(Duration::from_millis(10), || drop(black_box(read(text)))).as_secs_f64();
        let ratio = take(&long) / take(&short);
        let slow = (ratio > MOST).then(|| format!("ten times the text takes {ratio:.0} times as long"));
        Failure::of(&piece.escape_debug().to_string(), "ten times the text", slow.into_iter().collect())
    });
    judge("linear", &failures.collect::<Vec<_>>());
}
