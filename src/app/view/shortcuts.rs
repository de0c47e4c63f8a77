//! The dialog with the keyboard shortcuts.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::app::store::Store;
use crate::app::view::chunk::chunk_shortcuts;
use crate::app::view::shared::dialogs::dialog;
use crate::app::view::shared::elements;

/// The dialog.
pub fn shortcuts_dialog(store: &Store) -> Html {
    let on_close = store.on(Intent::Act(Action::Shortcuts(false)));
    dialog("shortcuts", catalogue::header::SHORTCUTS, on_close, chunk_shortcuts(store))
}

/// What stands in it: the shortcuts, and the switch that turns single keys off.
pub fn shortcuts(store: &Store) -> Html {
    let single_keys = store.settings.single_keys;
    let turned = Intent::Act(Action::SingleKeys(!single_keys));
    let keys = catalogue::header::SHORTCUT_LIST
        .iter()
        .map(|(key, does)| elements::row(html! { <kbd>{ *key }</kbd> }, *does));
    html! {
        <>
            { elements::rows("keys", keys.collect()) }
            { elements::switch(store, "single-keys", catalogue::header::SINGLE_KEYS, single_keys, turned) }
        </>
    }
}
