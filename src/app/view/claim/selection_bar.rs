//! The bar of the claims that the reader has selected: how many, and what can be done with all of them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::export_scope::{location_of, selected_claims};
use crate::app::intent::Intent;
use crate::app::state::{Action, ExportOptions};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, part};

/// The id of the button that takes the place of the one that was pressed.
const UNDO: &str = "undo-clear";

/// The bar; nothing where no claim is selected, unless they have just been cleared.
pub fn selection_bar(store: &Store) -> Html {
    let can_undo = store.before_clearing.is_some();
    let inputs = PartInputs { is_open: can_undo, ..PartInputs::of_page(store) };
    part(store, inputs.with_collection(store), draw)
}

fn draw(store: &Store, PartInputs { is_open: can_undo, .. }: &PartInputs) -> Html {
    let n = selected_claims(store).len();
    let (said, actions) = match n {
        0 if !can_undo => return Html::default(),
        0 => {
            let onclick = store.callback::<MouseEvent>(undo, 0);
            let undo = html! { <button type="button" id={UNDO} {onclick}>{ catalogue::claim::UNDO }</button> };
            (catalogue::claim::SELECTION_CLEARED.to_owned(), vec![undo])
        }
        n => (catalogue::claim::n_selected(n), actions(store)),
    };
    html! {
        <section class="selection-bar" aria-label={catalogue::claim::SELECTION}>
            <p role="status">{ said }</p>
            { elements::list("", actions) }
        </section>
    }
}

/// What can be done with the selected claims.
fn actions(store: &Store) -> Vec<Html> {
    let options = ExportOptions { only_selected: true, ..ExportOptions::default() };
    let export = Intent::Act(Action::Export(Some(options)));
    let button = |(label, name): (&'static str, &'static str), onclick: Callback<MouseEvent>| {
        html! { <button type="button" aria-label={name} {onclick}>{ label }</button> }
    };
    let view = store.address(&location_of(&selected_claims(store)));
    let (label, name) = catalogue::claim::VIEW_SELECTED;
    vec![
        html! { <a href={view} aria-label={name}>{ label }</a> },
        button(catalogue::claim::LINK_TO_SELECTED, store.callback(copy_link, 0)),
        button(catalogue::claim::EXPORT_SELECTED, store.on(export)),
        button(catalogue::claim::CLEAR_SELECTED, store.callback(clear, 0)),
    ]
}

/// Copies the whole address of the list of the selected claims.
fn copy_link(store: &Store, _: u32) {
    store.copy_address(catalogue::claim::COPY_LINK, &location_of(&selected_claims(store)));
}

fn clear(store: &Store, _: u32) {
    store.dispatch(Action::ClearSelected);
    browser::after_painting(|| browser::focus(UNDO));
}

fn undo(store: &Store, _: u32) {
    if let Some(before) = &store.before_clearing {
        store.dispatch(Action::Collection(Rc::clone(before)));
    }
}
