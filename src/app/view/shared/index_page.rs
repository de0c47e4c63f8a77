//! A page that lists what the claims found have: documents, names, topics.

use yew::prelude::*;

use crate::app::store::Store;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::filters::panel::selection_head;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{Draw, PartInputs, part};

/// Such a page: its heading and introduction, the filters, and the list.
pub fn index_page(
    store: &Store,
    class: &'static str,
    heading: &'static str,
    intro: &'static str,
    draw: Draw,
) -> Html {
    let n = store.answer().n_results();
    html! {
        <div {class}>
            <h1>{ heading }</h1>
            { elements::paragraph(intro) }
            { selection_head(store, n) }
            if n == 0 {
                { no_results(store) }
            }
            { part(store, PartInputs { n_shown: store.n_shown, ..PartInputs::of_page(store) }, draw) }
        </div>
    }
}
