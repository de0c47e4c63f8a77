//! Keys and the keyboard focus.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, element};

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

/// Puts the keyboard focus on an element, if there is one with this id.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        element.focus().ok();
    }
}

/// The same, and nothing is scrolled.
pub fn focus_in_place(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).ok();
    }
}

/// Whether an element within one of these holds the keyboard focus.
pub fn is_focus_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The id of the article that holds the keyboard focus, and the ids of all articles of claims in the order of the page.
pub fn focused_article() -> (Option<String>, Vec<String>) {
    let focused =
        document().active_element().and_then(|element| element.closest("article").ok().flatten());
    let mut all = Vec::new();
    if let Ok(articles) = document().query_selector_all(".cards > article.card[id]") {
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
    let found = in_focused_article(selector);
    found.as_ref().map(HtmlElement::click).is_some()
}

/// The same, and moves the focus to it, so that what it opens is next.
pub fn open_in_focused_article(selector: &str) -> bool {
    let found = in_focused_article(selector);
    if let Some(element) = &found {
        element.click();
        element.focus().ok();
    }
    found.is_some()
}

fn in_focused_article(selector: &str) -> Option<HtmlElement> {
    let article = document().active_element()?.closest("article").ok()??;
    article.query_selector(selector).ok()??.dyn_into().ok()
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
