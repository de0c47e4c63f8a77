//! What the browser stores for this page.

use gloo::events::EventListener;

use super::window;

/// The text that is stored under a name; `None` if there is none, or the browser stores nothing.
pub fn stored_text(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name, or with an empty one forgets it; whether that worked.
pub fn store_text(name: &str, text: &str) -> bool {
    let Some(storage) = storage() else { return false };
    if text.is_empty() { storage.remove_item(name) } else { storage.set_item(name, text) }.is_ok()
}

/// Calls back with the text that is stored under a name whenever another window of this page has changed what it stores; until it is
/// dropped.
pub fn on_stored_text(name: &'static str, callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |_| {
        callback(stored_text(name).unwrap_or_default());
    })
}

/// What the browser keeps for this page; `None` where it refuses.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
