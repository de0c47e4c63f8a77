//! What stands where nothing is found.

use query::Selection;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// Nothing found: which filter to drop, and what that would give.
pub fn no_results(store: &Store) -> Html {
    let selection = &store.location.selection;
    let relax = |label: String, class: &'static str, selection: Selection| {
        elements::button(class, label, store.on_select(selection))
    };
    let relaxations = store.data().relaxations(selection).into_iter().filter(|(_, n)| *n > 0);
    let drops: Vec<Html> = relaxations
        .map(|(constraint, n)| {
            let label = catalogue::claims::remove_constraint(
                &catalogue::filters::constraint(store.data(), &constraint),
                n as usize,
            );
            relax(label, "", selection.without(&constraint))
        })
        .collect();
    let advice = if drops.is_empty() {
        catalogue::claims::REMOVE_SEVERAL
    } else {
        catalogue::claims::REMOVE_ONE
    };
    html! {
        <div class="no-results">
            { elements::paragraph(catalogue::claims::NO_RESULTS) }
            { elements::paragraph(advice) }
            { elements::list("", drops) }
            { relax(catalogue::filters::CLEAR_ALL.to_owned(), "primary", Selection::default()) }
        </div>
    }
}
