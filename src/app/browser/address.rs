//! The address and the history of the browser, and how far each address was scrolled.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use super::window;

/// The address from its `#` on, as it was written.
pub fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address of a place, to be copied.
pub fn full_address(hash: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    format!("{}{hash}", href.split('#').next().unwrap_or_default())
}

/// The address of the page without what follows its path. Where no host gave it, only its name: where on this machine it lies is
/// nobody's business.
pub fn page_address() -> String {
    let href = full_address("");
    let page = href.split('?').next().unwrap_or_default();
    if page.starts_with("http") {
        page.to_owned()
    } else {
        page.split('/').fold("", |_, part| part).to_owned()
    }
}

/// The address of a file beside the page; `None` where it has no name, or no host gave the page.
pub fn address_beside(name: &str) -> Option<String> {
    let page = page_address();
    // By bytes: the search for characters from the end takes much room in the page.
    let folder = page.bytes().rposition(|byte| byte == b'/')?;
    (!name.is_empty()).then(|| [&page[..=folder], name].concat())
}

/// Makes an address the current one, with a step in the history.
pub fn push_address(hash: &str) {
    if hash != address() {
        leave_for(hash);
        let history = window().history();
        let pushed =
            history.and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(hash)));
        if pushed.is_err() {
            // Some browsers refuse on file://; the plain way works there.
            window().location().set_hash(hash).ok();
        }
    }
}

/// Takes the address that the reader came by as the current one, as it was written; where there is none, the canonical one.
pub fn arrive(canonical: &str) {
    match address() {
        address if address.is_empty() => replace_address(canonical),
        address => SCROLLED.with_borrow_mut(|scrolled| scrolled.current = address),
    }
}

/// Makes an address the current one, in place of the last.
pub fn replace_address(hash: &str) {
    SCROLLED.with_borrow_mut(|scrolled| scrolled.current = hash.to_owned());
    if let Ok(history) = window().history() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(hash)).ok();
    }
}

/// Calls back with the address whenever the reader moves by a link, back, forward, or by hand; until it is dropped.
pub fn on_address(callback: impl Fn(String) + Clone + 'static) -> [EventListener; 2] {
    if let Ok(history) = window().history() {
        // The browser would scroll before the page is drawn; `restore_scroll` does it after.
        history.set_scroll_restoration(web_sys::ScrollRestoration::Manual).ok();
    }
    let listener = move || {
        let address = address();
        leave_for(&address);
        callback(address);
    };
    // The reader may have gone elsewhere before anybody listened.
    if SCROLLED.with_borrow(|scrolled| scrolled.current != address()) {
        listener();
    }
    ["hashchange", "popstate"].map(|event| {
        let listener = listener.clone();
        EventListener::new(&window(), event, move |_| listener())
    })
}

thread_local! {
    static SCROLLED: RefCell<Scrolled> = RefCell::default();
}

/// How far the addresses that were visited were scrolled when they were left.
#[derive(Default)]
struct Scrolled {
    current: String,
    left: Vec<(String, f64)>,
}

/// Remembers how far the current address is scrolled, before another is shown.
fn leave_for(next: &str) {
    SCROLLED.with_borrow_mut(|scrolled| {
        if scrolled.current != next {
            let current = std::mem::replace(&mut scrolled.current, next.to_owned());
            scrolled.left.retain(|(address, _)| *address != current);
            scrolled.left.push((current, window().scroll_y().unwrap_or_default()));
        }
    });
}

/// Scrolls to where the current address was left, or to its top where it was never shown.
pub fn restore_scroll() {
    let left = SCROLLED.with_borrow(|scrolled| {
        let found = scrolled.left.iter().find(|(address, _)| *address == scrolled.current);
        found.map_or(0.0, |(_, scroll)| *scroll)
    });
    window().scroll_to_with_x_and_y(0.0, left);
}
