//! The outline follows the reader: the section at the top of the text is marked in it.

use web_sys::{HtmlElement, ScrollLogicalPosition};

use super::dom;
use super::timer::Timer;

/// How often the place is looked for while the text scrolls, in milliseconds.
const PACE: i32 = 80;

/// A heading this far below the pane's upper edge counts as the one being read, in pixels.
const READING_LINE: f64 = 96.0;

/// Everything in the text that begins a section.
const HEADINGS: &str = "#source .chunk[data-section], #source h2[data-section], #source h3[data-section], \
                        #source h4[data-section], #source h5[data-section], #source h6[data-section]";

thread_local! {
    static LOOK: Timer = Timer::new(look);
}

/// The text has been scrolled.
pub fn on_scroll() {
    LOOK.with(|timer| timer.soon(PACE));
}

/// Marks the section being read, and keeps its row in view unless someone is at work in the outline.
fn look() {
    let Some(pane) = dom::by_id("source").map(|pane| pane.get_bounding_client_rect()) else { return };
    let headings = dom::find_all(HEADINGS);
    // A place that was led to is what is read, as long as it is in sight.
    let top_of = |element: &HtmlElement| element.get_bounding_client_rect().top();
    let led_to = dom::find("#source .is-selected")
        .map(|place| top_of(&place))
        .filter(|at| (pane.top()..pane.bottom()).contains(at));
    let line = led_to.unwrap_or(pane.top().max(0.0) + READING_LINE);
    let above = headings.partition_point(|heading| top_of(heading) <= line);
    let here = above.checked_sub(1).and_then(|i| headings.get(i)).and_then(|h| h.get_attribute("data-section"));
    dom::find_all("#outline .is-here").iter().for_each(|row| dom::mark(row, "is-here", false));
    let row = here.and_then(|id| dom::find(&format!("#outline [role=\"treeitem\"][data-section=\"{id}\"]")));
    let Some(row) = row else { return };
    dom::mark(&row, "is-here", true);
    if !dom::is_phone() && dom::is_shown(&row) && dom::find("#outline:hover, #outline :focus").is_none() {
        dom::reveal(&row, ScrollLogicalPosition::Nearest);
    }
}
