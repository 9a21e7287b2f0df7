//! One thing to be done later, asked for many times, done once.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dom;

/// Runs an action some time after it was asked for.
pub struct Timer {
    action: Closure<dyn FnMut()>,
    waiting: Rc<Cell<Option<i32>>>,
}

impl Timer {
    /// A timer for that action.
    pub fn new(action: fn()) -> Self {
        let waiting = Rc::new(Cell::new(None));
        let fired = waiting.clone();
        let action = Closure::new(move || {
            fired.set(None);
            action();
        });
        Timer { action, waiting }
    }

    /// Runs the action in `milliseconds`; what was waiting before is forgotten, so only the last call counts.
    pub fn put_off(&self, milliseconds: i32) {
        self.stop();
        let Some(window) = dom::window() else { return };
        let action = self.action.as_ref().unchecked_ref();
        let handle = window.set_timeout_with_callback_and_timeout_and_arguments_0(action, milliseconds);
        self.waiting.set(handle.ok());
    }

    /// Runs the action in `milliseconds`, unless it is waiting already: a stream of calls runs it at a steady pace.
    pub fn soon(&self, milliseconds: i32) {
        if self.waiting.get().is_none() {
            self.put_off(milliseconds);
        }
    }

    /// Forgets what was waiting.
    pub fn stop(&self) {
        if let (Some(handle), Some(window)) = (self.waiting.take(), dom::window()) {
            window.clear_timeout_with_handle(handle);
        }
    }
}
