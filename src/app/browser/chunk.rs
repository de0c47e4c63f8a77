//! The chunk of the program, which `assets/start.js` loads.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = counterpoint, js_name = loadChunk)]
    fn load(done: &JsValue);
}

/// Loads the chunk, unless it is there, and calls back with whether it is there then.
pub fn load_chunk(done: impl FnOnce(bool) + 'static) {
    load(&Closure::once_into_js(done));
}
