//! Dialogs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::document;

/// Opens every dialog that was drawn and is not open yet; it then holds the focus until it is closed.
pub fn open_dialogs() {
    let Ok(dialogs) = document().query_selector_all("dialog:not([open])") else { return };
    for idx in 0..dialogs.length() {
        let dialog = dialogs.item(idx).map(JsCast::unchecked_into::<HtmlDialogElement>);
        let Some(dialog) = dialog else { continue };
        dialog.show_modal().ok();
        // Text to be copied comes first. Not by `autofocus`: that would come before the dialog knows where the focus was.
        let text = dialog.query_selector("textarea[readonly]").ok().flatten();
        if let Some(text) = text.and_then(|text| text.dyn_into::<HtmlElement>().ok()) {
            text.focus().ok();
        }
    }
}

/// Closes the dialog in which something was pressed; it gives the focus back to where it was.
pub fn close_dialog(event: &web_sys::MouseEvent) {
    let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let dialog = pressed.and_then(|pressed| pressed.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}
