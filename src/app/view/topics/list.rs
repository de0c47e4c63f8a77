//! All topics: what each is about, and how many claims are.

use model::TopicIdx;
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::index_page::index_page;
use crate::app::view::shared::part::PartInputs;

/// The page of all topics, those with most claims first.
pub fn topics(store: &Store) -> Html {
    index_page(store, "page", catalogue::header::TOPICS, catalogue::topics::INTRO, draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let key = Key::of(Facet::Topic);
    let topics = store.answer().values(key);
    let n_hidden = store.data().corpus().topics.len() - topics.len();
    let claims = store.location.to(Route::Claims);
    let row = |(Value(idx), n): &(Value, u32)| {
        let topic = store.data().corpus().topic(TopicIdx(*idx));
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
    html! {
        <>
            { elements::rows("index", topics.iter().map(row).collect()) }
            if 0 < n_hidden {
                { elements::aside(catalogue::topics::n_hidden(n_hidden)) }
            }
        </>
    }
}
