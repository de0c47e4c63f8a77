//! The clipboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document;

/// Puts text on the clipboard; whether that worked.
///
/// By the old command and not by `navigator.clipboard`: that one is missing on `file://` and plain `http://`, where this page is used too.
pub fn copy(text: &str) -> bool {
    let document = document();
    let focused =
        document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Behind an open dialog nothing can be selected.
    let dialog = document.query_selector("dialog[open]").ok().flatten();
    let body = dialog.or_else(|| document.body().map(Element::from));
    let Some((body, area)) = body.zip(document.create_element("textarea").ok()) else {
        return false;
    };
    let Ok(area) = area.dyn_into::<web_sys::HtmlTextAreaElement>() else { return false };
    area.set_value(text);
    area.set_class_name("hidden");
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let copied = document
        .dyn_into::<web_sys::HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false));
    area.remove();
    if let Some(focused) = focused {
        focused.focus().ok();
    }
    copied
}

/// Selects all the text of an input.
pub fn select_text(input: &web_sys::HtmlTextAreaElement) {
    input.select();
}
