//! A topic and the claims about it.

use model::TopicIdx;
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::use_store;
use crate::app::view::card::Card;

/// Which topic.
#[derive(PartialEq, Properties)]
pub struct TopicPageProps {
    /// The topic.
    pub topic: TopicIdx,
}

/// The page of a topic.
#[component]
pub fn TopicPage(props: &TopicPageProps) -> Html {
    let store = use_store();
    let topic = store.data.corpus().topic(props.topic);
    let key = Key::of(Facet::Topic);
    let mut selection = Selection::default();
    selection.include.insert(key, Value(props.topic.0));
    let claims = store.data.results(&selection).claims;
    html! {
        <article class="page topic">
            <h1>{ topic.label.clone() }</h1>
            <p>{ topic.description.clone() }</p>
            <p><a href={store.link_to_only(key, Value(props.topic.0))}>{ format!("{}: {}", catalogue::SEE_CLAIMS, catalogue::claims(claims.len())) }</a></p>
            <div class="cards">{ for claims.into_iter().map(|claim| html! { <Card key={claim.0} {claim} /> }) }</div>
        </article>
    }
}
