//! The filters that are active, each with the way to take it away.

use query::Selection;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;

/// The active filters; nothing where there is none.
pub fn chips(store: &Store) -> Html {
    let selection = &store.place.selection;
    let conditions = selection.conditions();
    if conditions.is_empty() {
        return Html::default();
    }
    let go = |selection: Selection| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.select(selection.clone()))
    };
    html! {
        <div class="chips">
            <ul aria-label={catalogue::ACTIVE_FILTERS}>
                { for conditions.iter().map(|condition| {
                    let label = catalogue::condition(&store.data, condition);
                    html! {
                        <li class="chip">
                            <span>{ &label }</span>
                            <button type="button" aria-label={catalogue::remove(&label)} onclick={go(selection.without(condition))}>
                                { "×" }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="quiet" onclick={go(Selection { sort: selection.sort, ..Selection::default() })}>
                { catalogue::CLEAR_ALL }
            </button>
        </div>
    }
}
