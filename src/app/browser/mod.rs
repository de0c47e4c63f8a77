//! All calls to the browser: address, storage, keyboard focus, clipboard, files, and how failures are reported.
//!
//! Nothing here can fail towards its caller: what a browser refuses (storage in a private window, the clipboard on `file://`)
//! is left out, or reported by the return value.

mod address;
mod chunk;
mod clipboard;
mod corpus;
mod dialogs;
mod failure;
mod files;
mod json;
mod keyboard;
mod later;
mod page;
mod pointer;
mod scroll;
mod storage;

use wasm_bindgen::JsCast;
use web_sys::{Document, Window};

pub use address::{
    address, address_beside, arrive, full_address, on_address, page_address, push_address,
    replace_address, restore_scroll,
};
pub use chunk::load_chunk;
pub use clipboard::{copy, select_text};
pub use corpus::on_corpus;
pub use dialogs::{close_dialog, open_dialogs};
pub use failure::{install_panic_hook, report_failure};
pub use files::{read_file, save};
pub use json::ParsedJson;
pub use keyboard::{
    click_in_focused_article, focus, focus_in_place, focused_article, is_focus_within,
    move_table_focus, on_single_key, open_in_focused_article,
};
pub use later::after_painting;
pub use page::{
    has_decimal_comma, is_single_file, is_wide, meta_content, on_print, on_shown_again, print,
    set_title, show_theme, start_app,
};
pub use pointer::pointer_fraction;
pub use scroll::{keep_in_view, scroll_document_to};
pub use storage::{on_stored_text, store_text, stored_text};

fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn window() -> Window {
    gloo::utils::window()
}

fn document() -> Document {
    gloo::utils::document()
}
