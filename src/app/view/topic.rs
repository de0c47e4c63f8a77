//! A topic and the claims about it.

use model::TopicIdx;
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::claim::card::card;

/// The page of a topic.
pub fn topic(store: &Store, idx: TopicIdx) -> Html {
    let topic = store.data().corpus().topic(idx);
    let key = Key::of(Facet::Topic);
    let mut selection = Selection::default();
    selection.include.insert(key, Value(idx.0));
    let claims = store.data().results(&selection).claims;
    html! {
        <article class="page topic">
            <h1>{ topic.label.clone() }</h1>
            <p>{ topic.description.clone() }</p>
            <p><a href={store.link_to_only(key, Value(idx.0))}>{ catalogue::entities::see_claims(claims.len()) }</a></p>
            <div class="cards">{ for claims.into_iter().map(|claim| card(store, claim, false, "")) }</div>
        </article>
    }
}
