//! What stands where nothing is found.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, part};

/// Nothing found: which filter to drop, and what that would give.
pub fn no_results(store: &Store) -> Html {
    part(store, PartInputs::of_page(store), draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    if store.answer().selection().constraints().is_empty() {
        return elements::paragraph(catalogue::claims::NO_CLAIMS);
    }
    let relax = |label: String, class: &'static str, intent: Intent| {
        elements::button(class, label, store.on(intent))
    };
    let relaxations = store.answer().relaxations().into_iter().filter(|(_, n)| *n > 0);
    let drops: Vec<Html> = relaxations
        .map(|(constraint, n)| {
            let label = catalogue::claims::remove_constraint(
                &catalogue::filters::constraint(store.data(), &constraint),
                n as usize,
            );
            relax(label, "", Intent::Drop(constraint))
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
            { relax(catalogue::filters::CLEAR_ALL.to_owned(), "primary", Intent::ClearAll) }
        </div>
    }
}
