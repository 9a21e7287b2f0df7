//! What the status line says, for the eyes, where a phone has scrolled that line away.

use super::dom;
use super::timer::Timer;

/// How long it stands, in milliseconds.
const STANDS: i32 = 4_000;

thread_local! {
    static COMES: Timer = Timer::new(come);
    static GOES: Timer = Timer::new(|| dom::show("flash", false));
}

/// The status line has something new. Looked at a little later, when the page has settled.
pub fn soon() {
    if dom::is_phone() {
        COMES.with(|timer| timer.put_off(100));
    }
}

fn come() {
    let Some(status) = dom::by_id("status") else { return };
    if status.get_bounding_client_rect().bottom() < 0.0 {
        dom::say("flash", &status.text_content().unwrap_or_default());
        dom::show("flash", true);
        GOES.with(|timer| timer.put_off(STANDS));
    }
}
