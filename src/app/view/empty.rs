//! What stands where nothing is found.

use query::Selection;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::parts;

/// Nothing found: which filter to drop, and what that would give.
pub fn empty(store: &Store) -> Html {
    let selection = &store.place.selection;
    let relax = |label: String, class: &'static str, selection: Selection| {
        parts::button(class, label, store.on_select(selection))
    };
    let relaxations = store.data().relaxations(selection).into_iter().filter(|(_, n)| *n > 0);
    let drops: Vec<Html> = relaxations
        .map(|(condition, n)| {
            let label =
                catalogue::without(&catalogue::condition(store.data(), &condition), n as usize);
            relax(label, "", selection.without(&condition))
        })
        .collect();
    let advice = if drops.is_empty() { catalogue::DROP_SEVERAL } else { catalogue::DROP_ONE };
    html! {
        <div class="empty">
            { parts::paragraph(catalogue::NOTHING) }
            { parts::paragraph(advice) }
            { parts::list("", drops) }
            { relax(catalogue::CLEAR_ALL.to_owned(), "primary", Selection::default()) }
        </div>
    }
}
