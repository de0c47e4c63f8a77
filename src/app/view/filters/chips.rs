//! The filters that are active, each with the way to take it away.

use query::Constraint;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The active filters; nothing where there is none.
pub fn chips(store: &Store) -> Html {
    let constraints = store.answer().selection().constraints();
    if constraints.is_empty() {
        return Html::default();
    }
    let chip = |constraint: &Constraint| {
        let label = catalogue::filters::constraint(store.data(), constraint);
        html! {
            <li class="chip">
                <span>{ label.clone() }</span>
                <button type="button" aria-label={catalogue::filters::remove_filter(&label)} onclick={store.on::<MouseEvent>(Intent::Drop(constraint.clone()))}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <div class="chips">
            <ul aria-label={catalogue::filters::ACTIVE_FILTERS}>{ for constraints.iter().map(chip) }</ul>
            { elements::button("text-button", catalogue::filters::CLEAR_ALL, store.on(Intent::Clear)) }
        </div>
    }
}
