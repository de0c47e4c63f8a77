//! Work that waits until the reader has seen what comes first.

use std::cell::RefCell;
use std::collections::VecDeque;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::{document, window};

type Task = Box<dyn FnOnce()>;

thread_local! {
    /// What waits, in order; while there is any, the next turn has been asked for.
    static WAITING: RefCell<VecDeque<Task>> = const { RefCell::new(VecDeque::new()) };
}

/// Does something after the next painting of the page, and after what waits already: one thing at a time, so that the browser can
/// answer the reader between any two.
pub fn after_painting(task: impl FnOnce() + 'static) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(Box::new(task));
        waiting.len() == 1
    });
    if !is_first {
        return;
    }
    if document().hidden() {
        // Nothing is painted there.
        return next_turn();
    }
    // Before the next painting; what is asked for there comes after it.
    let before_paint = Closure::once_into_js(next_turn);
    window().request_animation_frame(before_paint.unchecked_ref()).ok();
}

/// Asks the browser for a turn.
fn next_turn() {
    let turn = Closure::once_into_js(turn);
    window().set_timeout_with_callback(turn.unchecked_ref()).ok();
}

/// Does what waits longest, and asks for another turn where there is more.
fn turn() {
    let (task, is_last) =
        WAITING.with_borrow_mut(|waiting| (waiting.pop_front(), waiting.is_empty()));
    if !is_last {
        next_turn();
    }
    if let Some(task) = task {
        task();
    }
}
