//! Which page a route means, and its title.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::{Data, Store};
use crate::app::view::claims::page::claims;
use crate::app::view::compare::page::compare;
use crate::app::view::document::page::document_page;
use crate::app::view::entities::list::entities;
use crate::app::view::method::method;
use crate::app::view::timeline::page::timeline;
use crate::app::view::{entities::entity, topic};

/// The page of the route; the claims where the route leads nowhere, with a notice above them.
pub fn page(store: &Store) -> Html {
    let corpus = store.data().corpus();
    match &store.location.route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            html! { <div class="page">{ document_page(store, document, None) }</div> }
        }
        Route::Entity(id) if let Some(entity) = corpus.entity_by_id(id) => {
            entity::entity(store, entity)
        }
        Route::Topic(id) if let Some(topic) = corpus.topic_by_id(id) => topic::topic(store, topic),
        Route::Entities => entities(store),
        Route::Compare => compare(store),
        Route::Timeline => timeline(store),
        Route::Method => method(store),
        _ => claims(store),
    }
}

/// The title of the window: what the page shows, then the product.
pub fn title(route: &Route, data: &Data) -> String {
    let corpus = data.corpus();
    let shown = match route {
        Route::Document(stem) => corpus.document_by_stem(stem).map(|document| {
            let title = corpus.document(document).facts.title.as_ref();
            title.map_or_else(|| stem.clone(), |title| title.value.clone())
        }),
        Route::Entity(id) => {
            corpus.entity_by_id(id).map(|entity| corpus.entity(entity).name.clone())
        }
        Route::Topic(id) => corpus.topic_by_id(id).map(|topic| corpus.topic(topic).label.clone()),
        Route::Entities => Some(catalogue::header::ENTITIES.to_owned()),
        Route::Compare => Some(catalogue::header::COMPARE.to_owned()),
        Route::Timeline => Some(catalogue::header::TIMELINE.to_owned()),
        Route::Method => Some(catalogue::header::METHOD.to_owned()),
        Route::Claims | Route::Claim(_) | Route::Unknown(_) => None,
    };
    match shown {
        Some(shown) => format!("{shown} – {}", catalogue::NAME),
        None => format!("{}: {}", catalogue::NAME, catalogue::TAGLINE),
    }
}
