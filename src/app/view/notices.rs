//! What an address asks for and is not there, named to the reader.

use model::Corpus;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, Route};
use crate::app::store::Store;
use crate::app::view::compare::columns::{has_more_columns, unknown_columns};
use crate::app::view::shared::elements;

/// The notes about the address; nothing where all of it is understood.
pub fn notices(store: &Store) -> Html {
    let mut notes = address_notes(&store.location, store.data().corpus());
    let columns = unknown_values(store);
    notes.extend(columns.iter().map(|value| match store.location.route {
        Route::Compare => catalogue::compare::unknown_column(value),
        _ => catalogue::notices::unknown_entity(value),
    }));
    let has_more = store.location.route == Route::Compare && has_more_columns(store);
    notes.extend(has_more.then(|| catalogue::compare::TOO_MANY_COLUMNS.to_owned()));
    if notes.is_empty() {
        return Html::default();
    }
    let forget = |store: &Store, _| {
        let route = if unknown_route(&store.location, store.data().corpus()).is_some() {
            Route::Claims
        } else {
            store.location.route.clone()
        };
        let unknown = unknown_values(store);
        let mut location = Location { route, unknown: Vec::new(), ..store.location.clone() };
        let params = &mut location.params;
        params.right.retain(|value| !unknown.contains(value));
        params.left = params.left.take().filter(|value| !unknown.contains(value));
        if store.location.route == Route::Compare {
            params.right.truncate(MOST_RIGHT);
        }
        store.push(location);
    };
    html! {
        <section class="notice" role="alert">
            <h2>{ catalogue::notices::UNKNOWN_TITLE }</h2>
            { elements::list("", notes.into_iter().map(Html::from).collect()) }
            { elements::button("", catalogue::notices::REMOVE_UNKNOWN, store.callback(forget, 0)) }
        </section>
    }
}

/// How many columns stay beside the first when the reader drops those that are not shown.
const MOST_RIGHT: usize = 3;

/// What the address names and the corpus does not have.
fn unknown_values(store: &Store) -> Vec<String> {
    match &store.location.route {
        Route::Compare => unknown_columns(store),
        Route::Entities => {
            let is_unknown = |id: &&String| store.data().corpus().entity_by_id(id).is_none();
            store.location.params.left.iter().filter(is_unknown).cloned().collect()
        }
        _ => Vec::new(),
    }
}

/// What an address asks for and this corpus does not have: its page, and its pairs of key and value.
pub fn address_notes(location: &Location, corpus: &Corpus) -> Vec<String> {
    let mut notes: Vec<String> = unknown_route(location, corpus).into_iter().collect();
    let pairs = location.unknown.iter();
    notes.extend(pairs.map(|(key, value)| catalogue::notices::unknown_pair(key, value)));
    notes
}

fn unknown_route(location: &Location, corpus: &Corpus) -> Option<String> {
    match &location.route {
        Route::Claim(id) if corpus.claim_by_id(id).is_none() => {
            Some(catalogue::notices::unknown_claim(id))
        }
        Route::Document(stem) if corpus.document_by_stem(stem).is_none() => {
            Some(catalogue::notices::unknown_document(stem))
        }
        Route::Entity(id) if corpus.entity_by_id(id).is_none() => {
            Some(catalogue::notices::unknown_entity(id))
        }
        Route::Topic(id) if corpus.topic_by_id(id).is_none() => {
            Some(catalogue::notices::unknown_topic(id))
        }
        Route::Unknown(route) => Some(catalogue::notices::unknown_route(route)),
        _ => None,
    }
}
