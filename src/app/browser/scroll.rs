//! What of the page is in view.

use web_sys::HtmlElement;

use super::element;

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
