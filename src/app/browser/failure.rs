//! Failures, reported to the reader.

use wasm_bindgen::JsValue;

use super::window;

/// The event that reports a failure to `assets/start.js`.
const FAILURE: &str = "counterpoint-failure";

/// From now on a panic is reported to the reader, who would else face a dead page.
pub fn install_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|info| report_failure(&info.to_string())));
}

/// Tells the reader that the page has stopped: `assets/start.js`, which lives on when this program does not, listens and says why.
pub fn report_failure(reason: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(reason));
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict(FAILURE, &init) {
        window().dispatch_event(&event).ok();
    }
}
