//! How wide the outer panes are: their inner edges are dragged, moved by the arrow keys, or set by a choice in the settings.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use super::{dom, storage};

/// Where the widths are kept: both, in pixels.
const KEY: &str = "baogao-widths";

/// The widths of the outline and of the results, in pixels.
type Widths = [i32; 2];

/// Who has chosen nothing.
const USUAL: Widths = [336, 560];

/// How narrow and how wide a pane may be, in pixels.
const BOUNDS: (i32, i32) = (220, 900);

/// How far an arrow key moves an edge, in pixels.
const STEP: i32 = 24;

/// Takes up the widths of an earlier visit.
pub fn restore() {
    set(storage::read(KEY).and_then(|kept| read(&kept)).unwrap_or(USUAL));
}

/// Sets both widths as a choice names them (`280 720`), and keeps them.
pub fn choose(named: &str) {
    keep(read(named).unwrap_or(USUAL));
}

/// A pointer goes down on an edge or moves with it.
pub fn on_pointer(event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let edge = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(edge) = edge.filter(|edge| edge.has_attribute("data-split")) else { return };
    if event.type_() == "pointerdown" {
        let _ = edge.set_pointer_capture(pointer.pointer_id());
        event.prevent_default();
    } else if edge.has_pointer_capture(pointer.pointer_id()) {
        let pane = dom::around(&edge, ".pane").map(|pane| pane.get_bounding_client_rect());
        let Some(pane) = pane else { return };
        let x = f64::from(pointer.client_x());
        let width = if is_left(&edge) { x - pane.left() } else { pane.right() - x };
        move_to(&edge, width as i32);
    }
}

/// A key on an edge. Returns whether it was used.
pub fn on_key(key: &str, edge: &Element) -> bool {
    let outward = match key {
        "ArrowRight" => STEP,
        "ArrowLeft" => -STEP,
        _ => return false,
    };
    let now = widths()[usize::from(!is_left(edge))];
    move_to(edge, if is_left(edge) { now + outward } else { now - outward });
    true
}

fn move_to(edge: &Element, width: i32) {
    let mut widths = widths();
    widths[usize::from(!is_left(edge))] = width;
    keep(widths);
}

fn is_left(edge: &Element) -> bool {
    edge.get_attribute("data-split").as_deref() == Some("left")
}

fn widths() -> Widths {
    storage::read(KEY).and_then(|kept| read(&kept)).unwrap_or(USUAL)
}

fn read(named: &str) -> Option<Widths> {
    let (left, right) = named.split_once(' ')?;
    Some([left.parse().ok()?, right.parse().ok()?])
}

fn keep(widths: Widths) {
    let [left, right] = set(widths);
    storage::write(KEY, Some(&format!("{left} {right}")));
}

/// Sets the widths, within their bounds; returns them.
fn set(widths: Widths) -> Widths {
    let widths = widths.map(|width| width.clamp(BOUNDS.0, BOUNDS.1));
    if let Some(area) = dom::by_id("panes-area") {
        for (name, width) in ["--left", "--right"].iter().zip(widths) {
            let _ = area.style().set_property(name, &format!("{width}px"));
        }
    }
    for edge in dom::find_all("[data-split]") {
        let now = widths[usize::from(!is_left(&edge))];
        for (name, value) in [("aria-valuemin", BOUNDS.0), ("aria-valuemax", BOUNDS.1), ("aria-valuenow", now)] {
            dom::set(&edge, name, Some(&value.to_string()));
        }
    }
    widths
}
