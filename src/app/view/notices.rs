//! What an address asks for and is not there, named to the reader.

use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::hooks::Store;
use crate::app::url::{Place, Route, Views};
use crate::app::view::compare::unknown_columns;
use crate::app::view::parts;

/// The notes about the address; nothing where all of it is understood.
pub fn notices(store: &Store) -> Html {
    let mut notes: Vec<String> = unknown_route(store).into_iter().collect();
    notes
        .extend(store.place.unknown.iter().map(|(key, value)| catalogue::unknown_pair(key, value)));
    let is_compare = store.place.route == Route::Compare;
    let columns = if is_compare { unknown_columns(store) } else { Vec::new() };
    notes.extend(columns.iter().map(|value| views::unknown_column(value)));
    if notes.is_empty() {
        return Html::default();
    }
    let forget = |store: &Store, _| {
        let route =
            if unknown_route(store).is_some() { Route::Claims } else { store.place.route.clone() };
        let views = if unknown_columns(store).is_empty() {
            store.place.views.clone()
        } else {
            Views::default()
        };
        store.go(Place { route, views, unknown: Vec::new(), ..store.place.clone() });
    };
    html! {
        <section class="notice" role="alert">
            <h2>{ catalogue::UNKNOWN_TITLE }</h2>
            { parts::list("", notes.into_iter().map(Html::from).collect()) }
            { parts::button("", catalogue::FORGET_UNKNOWN, store.on(forget, 0)) }
        </section>
    }
}

fn unknown_route(store: &Store) -> Option<String> {
    let corpus = store.data().corpus();
    match &store.place.route {
        Route::Claim(id) if corpus.claim_by_id(id).is_none() => Some(catalogue::unknown_claim(id)),
        Route::Document(stem) if corpus.document_by_stem(stem).is_none() => {
            Some(catalogue::unknown_document(stem))
        }
        Route::Entity(id) if corpus.entity_by_id(id).is_none() => {
            Some(catalogue::unknown_entity(id))
        }
        Route::Topic(id) if corpus.topic_by_id(id).is_none() => Some(catalogue::unknown_topic(id)),
        Route::Unknown(route) => Some(catalogue::unknown_route(route)),
        _ => None,
    }
}
