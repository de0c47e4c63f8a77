//! What an address asks for and is not there, named to the reader.

use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::store::Store;
use crate::app::url::{Place, Route};
use crate::app::view::columns::{has_more_columns, unknown_columns};
use crate::app::view::parts;

/// The notes about the address; nothing where all of it is understood.
pub fn notices(store: &Store) -> Html {
    let mut notes: Vec<String> = unknown_route(store).into_iter().collect();
    notes
        .extend(store.place.unknown.iter().map(|(key, value)| catalogue::unknown_pair(key, value)));
    let columns = unknown_values(store);
    notes.extend(columns.iter().map(|value| match store.place.route {
        Route::Compare => views::unknown_column(value),
        _ => catalogue::unknown_entity(value),
    }));
    let has_more = store.place.route == Route::Compare && has_more_columns(store);
    notes.extend(has_more.then(|| views::TOO_MANY_COLUMNS.to_owned()));
    if notes.is_empty() {
        return Html::default();
    }
    let forget = |store: &Store, _| {
        let route =
            if unknown_route(store).is_some() { Route::Claims } else { store.place.route.clone() };
        let unknown = unknown_values(store);
        let mut place = Place { route, unknown: Vec::new(), ..store.place.clone() };
        let views = &mut place.views;
        views.right.retain(|value| !unknown.contains(value));
        views.left = views.left.take().filter(|value| !unknown.contains(value));
        if store.place.route == Route::Compare {
            views.right.truncate(MOST_RIGHT);
        }
        store.go(place);
    };
    html! {
        <section class="notice" role="alert">
            <h2>{ catalogue::UNKNOWN_TITLE }</h2>
            { parts::list("", notes.into_iter().map(Html::from).collect()) }
            { parts::button("", catalogue::FORGET_UNKNOWN, store.on(forget, 0)) }
        </section>
    }
}

/// How many columns stay beside the first when the reader drops those that are not shown.
const MOST_RIGHT: usize = 3;

/// What the view of the page is told to show and there is not.
fn unknown_values(store: &Store) -> Vec<String> {
    match &store.place.route {
        Route::Compare => unknown_columns(store),
        Route::Entities => {
            let is_unknown = |id: &&String| store.data().corpus().entity_by_id(id).is_none();
            store.place.views.left.iter().filter(is_unknown).cloned().collect()
        }
        _ => Vec::new(),
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
