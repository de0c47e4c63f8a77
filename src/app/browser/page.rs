//! The page as a whole: where it starts, what its head says, its title, theme and printing.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PageTransitionEvent;
use yew::html::BaseComponent;

use super::failure::report_failure;
use super::{document, window};

/// The element of index.html in which the page stands.
const APP: &str = "app";

/// Shows a component in place of what index.html shows while it waits.
pub fn start_app<C>(props: C::Properties)
where
    C: BaseComponent,
{
    let Some(root) = document().get_element_by_id(APP) else {
        return report_failure("index.html has no element for the page");
    };
    root.set_inner_html("");
    yew::Renderer::<C>::with_root_and_props(root, props).render();
}

/// Whether numbers have a decimal comma in the reader's language.
pub fn has_decimal_comma() -> bool {
    let number = JsValue::from_f64(1.5);
    let language = JsValue::from(window().navigator().language());
    let numbers = js_sys::Object::get_prototype_of(&number);
    let written = js_sys::Reflect::get(&numbers, &JsValue::from_str("toLocaleString"));
    let written = written.and_then(|to_text| to_text.dyn_into::<js_sys::Function>());
    // It throws at a name that is none of a language, as some browsers give.
    let written = written.and_then(|to_text| to_text.call1(&number, &language));
    written
        .ok()
        .and_then(|written| written.as_string())
        .is_some_and(|written| written.contains(','))
}

/// What the head of the page says under a name; empty where it says nothing.
pub fn meta_content(name: &str) -> String {
    let meta = document().query_selector(&format!("meta[name={name}]")).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Whether this is the one file that holds everything, beside which nothing else need lie.
pub fn is_single_file() -> bool {
    document().get_element_by_id("program").is_some()
}

/// Whether the list and the document stand side by side, as the stylesheets have it from 48 rem on. A plain page is drawn without a screen,
/// as if they did.
pub fn is_wide() -> bool {
    if !cfg!(target_family = "wasm") {
        return true;
    }
    document().document_element().is_some_and(|root| 768 <= root.client_width())
}

/// Shows the page in the colours that the styles have under a word: light, dark, or as the system is.
pub fn show_theme(word: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-theme", word).ok();
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Calls back before the page is printed with `true`, and after with `false`; until it is dropped.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, is_before)| {
        let callback = callback.clone();
        EventListener::new(&window(), event, move |_| callback(is_before))
    })
}

/// Calls back when the page is shown again as it was left, which some browsers do on the way back; until it is dropped.
pub fn on_shown_again(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            callback();
        }
    })
}

/// Opens the browser's own dialog of printing, once what is to be printed has been drawn.
pub fn print() {
    let print = js_sys::Reflect::get(&window(), &JsValue::from_str("print"));
    if let Some(print) = print.ok().and_then(|print| print.dyn_into::<js_sys::Function>().ok()) {
        window().set_timeout_with_callback(&print).ok();
    }
}
