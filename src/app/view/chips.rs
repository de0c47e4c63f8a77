//! The filters that are active, each with the way to take it away.

use query::{Condition, Selection};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::parts;

/// The active filters; nothing where there is none.
pub fn chips(store: &Store) -> Html {
    let selection = &store.place.selection;
    let conditions = selection.conditions();
    if conditions.is_empty() {
        return Html::default();
    }
    let chip = |condition: &Condition| {
        let label = catalogue::condition(store.data(), condition);
        html! {
            <li class="chip">
                <span>{ label.clone() }</span>
                <button type="button" aria-label={catalogue::remove(&label)} onclick={store.on_select(selection.without(condition))}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <div class="chips">
            <ul aria-label={catalogue::ACTIVE_FILTERS}>{ for conditions.iter().map(chip) }</ul>
            { parts::button("quiet", catalogue::CLEAR_ALL, store.on_select(Selection { sort: selection.sort, ..Selection::default() })) }
        </div>
    }
}
