//! The two dialogs: the list of shortcuts, and text to be copied by hand.

use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::hooks::Store;
use crate::app::state::{Action, Settings, ToCopy};
use crate::app::view::parts;
use crate::app::{browser, catalogue};

/// A dialog's heading, what it holds, and what closing it does.
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// The heading.
    pub heading: AttrValue,
    /// Called when it is closed, by its button or by Escape.
    pub on_close: Callback<Event>,
    /// A class of its own.
    #[prop_or_default]
    pub class: &'static str,
    /// What it holds.
    pub children: Html,
}

/// A dialog over the page, open as long as it is there.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                browser::open_dialog(&dialog);
            }
        }
    });
    // The browser closes it, gives the focus back and then tells: taken out of the page first, it could not.
    let on_click = {
        let node = node.clone();
        Callback::from(move |_| {
            node.cast::<HtmlDialogElement>().iter().for_each(browser::close_dialog)
        })
    };
    // One dialog may open over another.
    let id = format!("dialog-{}", props.class);
    html! {
        <dialog ref={node} class={format!("dialog {}", props.class)} onclose={&props.on_close} aria-labelledby={id.clone()}>
            <div class="dialog-head">
                <h2 {id}>{ &props.heading }</h2>
                { parts::button("", catalogue::CLOSE, on_click) }
            </div>
            { props.children.clone() }
        </dialog>
    }
}

/// The shortcuts, and the switch that turns single keys off.
pub fn shortcuts(store: &Store) -> Html {
    let on_close = store.on(|store, _| store.act(Action::Shortcuts(false)), 0);
    let on_switch = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store
                .act(Action::Settings(Settings { single_keys: input.checked(), ..store.settings }));
        })
    };
    let keys = catalogue::SHORTCUT_LIST
        .iter()
        .map(|(key, does)| parts::row(html! { <kbd>{ *key }</kbd> }, *does));
    html! {
        <Dialog heading={catalogue::SHORTCUTS} {on_close}>
            { parts::rows("keys", keys.collect()) }
            { parts::switch("single-keys", catalogue::SINGLE_KEYS, store.settings.single_keys, on_switch) }
        </Dialog>
    }
}

/// Shows text that could not be put on the clipboard: it has the focus and is selected, to be copied by hand.
pub fn copy_by_hand(store: &Store, to_copy: &ToCopy) -> Html {
    let on_close = store.on(|store, _| store.act(Action::ToCopy(None)), 0);
    let onfocus =
        Callback::from(|event: FocusEvent| browser::select_text(&event.target_unchecked_into()));
    html! {
        <Dialog heading={to_copy.asked} {on_close}>
            { parts::paragraph(catalogue::COPY_BY_HAND) }
            <textarea readonly=true rows="6" aria-label={to_copy.asked} value={to_copy.text.to_string()} {onfocus} />
        </Dialog>
    }
}
