//! How much of the text is selected. It is told beside the status, for the eye only: read out, it would interrupt the
//! person who is selecting.

use super::timer::Timer;
use super::{dom, state};

/// How long the selection rests before it is counted, in milliseconds.
const PAUSE: i32 = 250;

thread_local! {
    static COUNT: Timer = Timer::new(count);
}

/// The selection has changed.
pub fn on_change() {
    COUNT.with(|timer| timer.put_off(PAUSE));
}

fn count() {
    dom::say("selected", &told().unwrap_or_default());
}

/// `已选 120 字,3 个数据`; nothing where no stretch of the text is selected.
fn told() -> Option<String> {
    let selection = dom::window()?.get_selection().ok().flatten().filter(|selection| !selection.is_collapsed())?;
    let source = dom::by_id("source")?;
    let is_in_text = [selection.anchor_node(), selection.focus_node()].iter().all(|end| source.contains(end.as_ref()));
    let chars = crate::text::solid(&String::from(selection.to_string()));
    if !is_in_text || chars == 0 {
        return None;
    }
    let marks = dom::find_all("#source mark[data-quantity]").into_iter();
    let within =
        marks.filter(|mark| selection.contains_node_with_allow_partial_containment(mark, true).unwrap_or(false));
    // A figure may be cut into several marks, one behind the other.
    let mut figures: Vec<String> = within.filter_map(|mark| mark.get_attribute("data-quantity")).collect();
    figures.dedup();
    Some(state::read(|state| state.words.fill("status.selected", &[("chars", &chars), ("n", &figures.len())])))
}
