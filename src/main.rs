//! The program of the page: `assets/start.js` loads it and gives it its corpus.

use wasm_bindgen::prelude::wasm_bindgen;

// In place of the allocator of the standard library: see Cargo.toml.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Shows the page with a corpus, the bytes of a pack.
///
/// # Errors
/// Says why the corpus cannot be read, and what to do.
#[wasm_bindgen]
pub fn show(corpus: &[u8]) -> Result<(), String> {
    viewer::app::start(corpus)
}

fn main() {}
