//! A topic and the claims about it.

use model::TopicIdx;
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::export_scope::claims_of_page;
use crate::app::store::Store;
use crate::app::view::claim::card::card;
use crate::app::view::claims::list::more;
use crate::app::view::shared::elements;

/// The page of a topic.
pub fn topic(store: &Store, idx: TopicIdx) -> Html {
    let topic = store.data().corpus().topic(idx);
    let key = Key::of(Facet::Topic);
    let claims = claims_of_page(store);
    let most = if store.is_plain() { store.at_most(claims.len()) } else { store.n_shown };
    let n_shown = most.min(claims.len());
    let n_left = claims.len() - n_shown;
    html! {
        <article class="page topic">
            <h1>{ topic.label.clone() }</h1>
            <p>{ topic.description.clone() }</p>
            <p><a href={store.link_to_only(key, Value(idx.0))}>{ catalogue::entities::see_claims(claims.len()) }</a></p>
            <div class="cards">{ for claims[..n_shown].iter().map(|claim| card(store, *claim, false, "")) }</div>
            if store.is_plain() {
                { elements::and_more(claims.len(), n_shown) }
            } else {
                { more(store, n_left) }
            }
        </article>
    }
}
