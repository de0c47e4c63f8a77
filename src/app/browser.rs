//! The one door to the window: address, storage, keyboard focus, clipboard, files, and how failures are told.
//!
//! Nothing here can fail towards its caller: what a browser refuses (storage in a private window, the clipboard on `file://`)
//! is done without, or told by the return value.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, Document, Element, HtmlAnchorElement, HtmlDialogElement, HtmlElement, Url, Window,
};
use yew::html::BaseComponent;

/// The element of index.html in which the page stands.
const APP: &str = "app";
/// The event by which a failure is told to `assets/start.js`.
const FAILURE: &str = "counterpoint-failure";

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

/// What the head of the page says under a name; empty where it says nothing.
pub fn meta_content(name: &str) -> String {
    let meta = document().query_selector(&format!("meta[name={name}]")).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// From now on a panic is told to the reader, who would else face a dead page.
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

/// Hands a text over as a file of this name, which the browser puts where it puts what is downloaded, or asks where to.
/// On `file://` as well. The browser reads the file after this and does not say when it is done: it stays at hand until the page goes.
pub fn save(name: &str, text: &str) {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)));
    let url = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>);
    if let (Ok(url), Ok(link)) = (url, link) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
}

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

/// Whether this is the one file that holds everything, beside which nothing else need lie.
pub fn is_single_file() -> bool {
    document().get_element_by_id("program").is_some()
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

/// Whether the list and the document stand side by side, as the stylesheets have it from 48 rem on.
pub fn is_wide() -> bool {
    document().document_element().is_some_and(|root| 768 <= root.client_width())
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

/// Calls back with each key that is pressed without Ctrl, Alt or Meta while no text is being typed; until it is dropped.
/// The callback says whether it used the key.
pub fn on_single_key(callback: impl Fn(&str) -> bool + 'static) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let typing = target.is_some_and(|element| {
            let kind = element.get_attribute("type").unwrap_or_default();
            match element.tag_name().as_str() {
                "TEXTAREA" | "SELECT" => true,
                "INPUT" => !matches!(kind.as_str(), "checkbox" | "radio"),
                _ => false,
            }
        });
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !typing && !modified && callback(&event.key()) {
            event.prevent_default();
        }
    })
}

/// The text that was kept under a name; `None` where there is none, or the browser keeps nothing.
pub fn stored_text(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name, or with an empty one forgets it; whether that worked.
pub fn store_text(name: &str, text: &str) -> bool {
    let Some(storage) = storage() else { return false };
    if text.is_empty() { storage.remove_item(name) } else { storage.set_item(name, text) }.is_ok()
}

/// Calls back with the text that is kept under a name whenever another window of this page has changed what it keeps; until it is
/// dropped.
pub fn on_stored_text(name: &'static str, callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |_| {
        callback(stored_text(name).unwrap_or_default());
    })
}

/// Reads the file that was chosen in an input, and then lets another be chosen, the same one too. The callback gets its text;
/// what is not UTF-8 is shown by replacement characters, and what cannot be read is empty.
pub fn read_file(event: &web_sys::Event, callback: impl FnOnce(String) + 'static) {
    let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
    let file = input.as_ref().and_then(|input| input.files()?.get(0));
    let (Some(input), Some(file), Ok(reader)) = (input, file, web_sys::FileReader::new()) else {
        return;
    };
    let told = reader.clone();
    let listener = EventListener::once(&reader, "loadend", move |_| {
        callback(told.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
    // It is called once, and then goes by itself.
    listener.forget();
    reader.read_as_text(&file).ok();
    input.set_value("");
}

/// Calls back before the page is printed with `true`, and after with `false`; until it is dropped.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, is_before)| {
        let callback = callback.clone();
        EventListener::new(&window(), event, move |_| callback(is_before))
    })
}

/// Opens the browser's own dialog of printing, once what is to be printed has been drawn.
pub fn print() {
    let print = js_sys::Reflect::get(&window(), &JsValue::from_str("print"));
    if let Some(print) = print.ok().and_then(|print| print.dyn_into::<js_sys::Function>().ok()) {
        window().set_timeout_with_callback(&print).ok();
    }
}

/// A value that the browser has read as JSON.
pub struct Parsed(JsValue);

impl Parsed {
    /// Reads a text; `None` where it is no JSON.
    pub fn of(text: &str) -> Option<Self> {
        js_sys::JSON::parse(text).ok().map(Self)
    }

    /// A field that holds text; empty where it holds anything else, or is not there.
    pub fn text(&self, name: &str) -> String {
        self.field(name).as_string().unwrap_or_default()
    }

    /// A field that holds yes; any other is no.
    pub fn flag(&self, name: &str) -> bool {
        self.field(name).as_bool().unwrap_or_default()
    }

    /// A field that holds a whole number from 0; `None` where it holds anything else.
    pub fn number(&self, name: &str) -> Option<u32> {
        let number = self.field(name).as_f64()?;
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// The values of a field that holds a list; `None` where it holds anything else.
    pub fn items(&self, name: &str) -> Option<Vec<Self>> {
        let list: Array = self.field(name).dyn_into().ok()?;
        Some(list.iter().map(Self).collect())
    }

    fn field(&self, name: &str) -> JsValue {
        js_sys::Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or_default()
    }
}

/// Shows the page in the colours that the styles have under a word: light, dark, or as the system is.
pub fn show_theme(word: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-theme", word).ok();
    }
}

/// Takes away what `assets/root.js` said of the overview before the program started.
pub fn leave_overview() {
    if let Some(root) = document().document_element() {
        root.remove_attribute("data-overview").ok();
    }
}

/// How far across the drawing that it acts on a pointer is, in hundredths of a percent; what it does until it is let go belongs to
/// the drawing. Found from the target: listeners stand at the root of the page.
pub fn pointer_fraction(event: &web_sys::PointerEvent) -> i64 {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(element) = target.and_then(|target| target.closest("svg").ok().flatten()) else {
        return 0;
    };
    if event.type_() == "pointerdown" {
        element.set_pointer_capture(event.pointer_id()).ok();
    }
    let field = element.get_bounding_client_rect();
    if field.width() == 0.0 {
        return 0;
    }
    let part = (f64::from(event.client_x()) - field.left()) / field.width();
    (part.clamp(0.0, 1.0) * 10_000.0) as i64
}

/// Moves the focus from a link of a table to the next one that there is in the direction of an arrow key.
pub fn move_table_focus(event: &web_sys::KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let (down, across) = match event.key().as_str() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    let link = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let closest = |link: &Element, of: &str| link.closest(of).ok().flatten();
    let Some((cell, table)) =
        link.and_then(|link| Some((closest(&link, "td, th")?, closest(&link, "table")?)))
    else {
        return;
    };
    let Ok(rows) = table.query_selector_all("tr") else { return };
    let place = |of: &Element| {
        let mut n = 0;
        let mut at = of.previous_element_sibling();
        while let Some(before) = at {
            n += 1;
            at = before.previous_element_sibling();
        }
        n
    };
    let row_of =
        |at: i32| rows.get(u32::try_from(at).ok()?).and_then(|row| row.dyn_into::<Element>().ok());
    let mut column = place(&cell);
    let is_same = |row: &Element| row.contains(Some(&cell));
    let Some(mut row) =
        (0..rows.length() as i32).find(|at| row_of(*at).is_some_and(|row| is_same(&row)))
    else {
        return;
    };
    loop {
        (row, column) = (row + down, column + across);
        let cell = row_of(row).and_then(|row| row.children().item(u32::try_from(column).ok()?));
        let Some(cell) = cell else { return };
        if let Some(link) = cell.query_selector("a").ok().flatten() {
            event.prevent_default();
            if let Some(link) = link.dyn_ref::<HtmlElement>() {
                link.focus().ok();
            }
            return;
        }
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Puts the keyboard focus on an element, if there is one with this id.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        element.focus().ok();
    }
}

/// Brings a place of a document into view. Beside the list a document scrolls by itself, and the list must stay where it is.
pub fn scroll_document_to(id: &str) {
    let Some(element) = element::<HtmlElement>(id) else { return };
    match element
        .closest(".pane")
        .ok()
        .flatten()
        .filter(|pane| pane.scroll_height() > pane.client_height() + 1)
    {
        Some(pane) => {
            let (top, pane_top) =
                (element.get_bounding_client_rect().top(), pane.get_bounding_client_rect().top());
            let below_top = f64::from(pane.client_height()) / 3.0;
            pane.set_scroll_top(pane.scroll_top() + (top - pane_top - below_top) as i32);
        }
        None => scroll(&element, web_sys::ScrollLogicalPosition::Center),
    }
}

/// Brings an element into view by the shortest way.
pub fn keep_in_view(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        scroll(&element, web_sys::ScrollLogicalPosition::Nearest);
    }
}

fn scroll(element: &HtmlElement, block: web_sys::ScrollLogicalPosition) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The id of the article that holds the keyboard focus, and the ids of all articles of claims in the order of the page.
pub fn focused_article() -> (Option<String>, Vec<String>) {
    let focused =
        document().active_element().and_then(|element| element.closest("article").ok().flatten());
    let mut all = Vec::new();
    if let Ok(articles) = document().query_selector_all(".cards > article.card") {
        for idx in 0..articles.length() {
            let article =
                articles.item(idx).and_then(|node| node.dyn_into::<web_sys::Element>().ok());
            all.extend(article.map(|article| article.id()));
        }
    }
    (focused.map(|article| article.id()), all)
}

/// Clicks an element within the article that holds the focus; whether there is one.
pub fn click_in_focused_article(selector: &str) -> bool {
    let article =
        document().active_element().and_then(|element| element.closest("article").ok().flatten());
    let found = article.and_then(|article| article.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.click();
    true
}

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

fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What the browser keeps for this page; `None` where it refuses.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

fn window() -> Window {
    gloo::utils::window()
}

fn document() -> Document {
    gloo::utils::document()
}
