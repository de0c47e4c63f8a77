//! All topics: what each is about, and how many claims are.

use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::filters::panel::selection_head;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, part};

/// The page of all topics, those with most claims first.
pub fn topics(store: &Store) -> Html {
    let n = store.answer().n_results();
    html! {
        <div class="page topics">
            <h1>{ catalogue::header::TOPICS }</h1>
            { elements::paragraph(catalogue::topics::INTRO) }
            { selection_head(store, n) }
            if n == 0 {
                { no_results(store) }
            }
            { part(store, PartInputs::of_page(store), draw) }
        </div>
    }
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let key = Key::of(Facet::Topic);
    let counts = store.answer().counts(key);
    let claims = store.location.to(Route::Claims);
    let row = |(Value(idx), n): &(Value, u32)| {
        let topic = &store.data().corpus().topics[*idx as usize];
        let narrowed = claims.selection.narrowed(key, Value(*idx));
        let n = elements::link(
            store.address(&claims.with_selection(narrowed)),
            catalogue::claims(*n as usize),
        );
        elements::row(
            elements::link(store.link(Route::Topic(topic.id.clone())), topic.label.clone()),
            html! { <><p>{ topic.description.clone() }</p>{ n }</> },
        )
    };
    elements::rows("index", counts.iter().map(row).collect())
}
