//! The program of the page: `assets/start.js` loads it and gives it its corpus.

use std::cell::Cell;

use query::Engine;
use wasm_bindgen::prelude::wasm_bindgen;

// In place of the allocator of the standard library: see Cargo.toml.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The corpus between [`read`] and [`show`].
    static READ: Cell<Option<Engine>> = const { Cell::new(None) };
}

/// Reads a corpus, the bytes of a pack.
///
/// # Errors
/// Says why the corpus cannot be read, and what to do.
#[wasm_bindgen]
pub fn read(corpus: &[u8]) -> Result<(), String> {
    READ.set(Some(viewer::app::read(corpus)?));
    Ok(())
}

/// Shows the page with the corpus that was read. Apart from reading it, so that neither keeps the browser from answering for long.
#[wasm_bindgen]
pub fn show() {
    if let Some(engine) = READ.take() {
        viewer::app::show(engine);
    }
}

fn main() {}
