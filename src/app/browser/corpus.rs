//! Another corpus than the one that the page came with.

use gloo::events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

use super::window;

/// The event that brings a corpus: its detail is the pack as a `Uint8Array`.
const CORPUS: &str = "counterpoint-corpus";

/// Calls back with the bytes of another corpus when a script of the page brings one; until it is dropped.
pub fn on_corpus(callback: impl Fn(Vec<u8>) + 'static) -> EventListener {
    EventListener::new(&window(), CORPUS, move |event| {
        let bytes = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        if let Some(bytes) = bytes.and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok()) {
            callback(bytes.to_vec());
        }
    })
}
