//! A dialog, and the one with text to be copied by hand.

use yew::prelude::*;

use crate::app::intent::Intent;
use crate::app::state::{Action, ToCopy};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::{browser, catalogue};

/// A dialog over the page, open as long as it is there: `browser::open_dialogs` opens it once it is drawn.
///
/// `on_close` is called when it is closed, by its button or by Escape; `class` is one of its own.
pub fn dialog(
    class: &'static str,
    heading: &'static str,
    on_close: Callback<Event>,
    content: Html,
) -> Html {
    // The browser closes it, gives the focus back and then tells: taken out of the page first, it could not.
    let close = Callback::from(|event: MouseEvent| browser::close_dialog(&event));
    // One dialog may open over another.
    let id = format!("dialog-{class}");
    html! {
        <dialog class={format!("dialog {class}")} onclose={on_close} aria-labelledby={id.clone()}>
            <div class="dialog-head">
                <h2 {id}>{ heading }</h2>
                { elements::button("", catalogue::shared::CLOSE, close) }
            </div>
            { content }
        </dialog>
    }
}

/// Shows text that could not be put on the clipboard: it has the focus and is selected, to be copied by hand.
pub fn copy_by_hand(store: &Store, to_copy: &ToCopy) -> Html {
    let on_close = store.on(Intent::Act(Action::ToCopy(None)));
    let onfocus =
        Callback::from(|event: FocusEvent| browser::select_text(&event.target_unchecked_into()));
    let content = html! {
        <>
            { elements::paragraph(catalogue::shared::COPY_BY_HAND) }
            <textarea readonly=true rows="6" aria-label={to_copy.asked} value={to_copy.text.to_string()} {onfocus} />
        </>
    };
    dialog("by-hand", to_copy.asked, on_close, content)
}
