//! The two dialogs: the list of shortcuts, and text to be copied by hand.

use std::rc::Rc;

use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::hooks::{Store, use_store};
use crate::app::state::{Action, Settings};
use crate::app::{browser, catalogue};

/// A dialog's heading, what it holds, and what closing it does.
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// The heading.
    pub heading: AttrValue,
    /// Called when it is closed, by its button or by Escape.
    pub on_close: Callback<()>,
    /// A class of its own.
    #[prop_or_default]
    pub class: Classes,
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
    let on_close = props.on_close.reform(|_: Event| ());
    let on_click = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} onclose={on_close} aria-labelledby="dialog-heading">
            <div class="dialog-head">
                <h2 id="dialog-heading">{ &props.heading }</h2>
                <button type="button" onclick={on_click}>{ catalogue::CLOSE }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}

/// The shortcuts, and the switch that turns single keys off.
pub fn shortcuts(store: &Store) -> Html {
    let on_close = {
        let store = store.clone();
        Callback::from(move |()| store.act(Action::Shortcuts(false)))
    };
    let on_switch = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store
                .act(Action::Settings(Settings { single_keys: input.checked(), ..store.settings }));
        })
    };
    html! {
        <Dialog heading={catalogue::SHORTCUTS} {on_close}>
            <dl class="keys">
                { for catalogue::SHORTCUT_LIST.iter().map(|(key, does)| html! {
                    <div><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div>
                }) }
            </dl>
            <label class="switch">
                <input type="checkbox" checked={store.settings.single_keys} onchange={on_switch} />
                { catalogue::SINGLE_KEYS }
            </label>
        </Dialog>
    }
}

/// Text that could not be put on the clipboard.
#[derive(PartialEq, Properties)]
pub struct CopyByHandProps {
    /// The text.
    pub text: Rc<str>,
}

/// Shows text selected, to be copied by hand.
#[component]
pub fn CopyByHand(props: &CopyByHandProps) -> Html {
    let store = use_store();
    let node = use_node_ref();
    use_effect_with(props.text.clone(), {
        let node = node.clone();
        move |_| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                browser::select_text(&area);
            }
        }
    });
    let on_close = Callback::from(move |()| store.act(Action::ToCopy(None)));
    html! {
        <Dialog heading={catalogue::COPY_QUOTE} {on_close}>
            <p>{ catalogue::COPY_BY_HAND }</p>
            <textarea ref={node} readonly=true rows="6" aria-label={catalogue::COPY_QUOTE} value={props.text.to_string()} />
        </Dialog>
    }
}
