//! Which page a route means, and its title.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::about::about;
use crate::app::view::claims::page::claims;
use crate::app::view::compare::page::compare;
use crate::app::view::document::list::documents;
use crate::app::view::document::page::document_page;
use crate::app::view::entities::list::entities;
use crate::app::view::method::method;
use crate::app::view::timeline::page::timeline;
use crate::app::view::topics::list::topics;
use crate::app::view::{entities::entity, topics::topic};

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
        Route::Documents => documents(store),
        Route::Entities => entities(store),
        Route::Topics => topics(store),
        Route::Compare => compare(store),
        Route::Timeline => timeline(store),
        Route::Method => method(store),
        Route::About => about(store),
        _ => claims(store),
    }
}

/// The title of the window: what the page shows, then the collection; of the claims, the collection, then the product.
pub fn title(route: &Route, data: &Data) -> String {
    let corpus = data.corpus();
    let shown = match route {
        Route::Document(stem) => corpus
            .document_by_stem(stem)
            .map(|document| catalogue::terms::title(corpus.document(document))),
        Route::Entity(id) => {
            corpus.entity_by_id(id).map(|entity| corpus.entity(entity).name.clone())
        }
        Route::Topic(id) => corpus.topic_by_id(id).map(|topic| corpus.topic(topic).label.clone()),
        Route::Documents => Some(catalogue::header::DOCUMENTS.to_owned()),
        Route::Entities => Some(catalogue::header::ENTITIES.to_owned()),
        Route::Topics => Some(catalogue::header::TOPICS.to_owned()),
        Route::Compare => Some(catalogue::header::COMPARE.to_owned()),
        Route::Timeline => Some(catalogue::header::TIMELINE.to_owned()),
        Route::Method => Some(catalogue::header::METHOD.to_owned()),
        Route::About => Some(catalogue::header::ABOUT.to_owned()),
        Route::Claims | Route::Claim(_) | Route::Unknown(_) => corpus.about.title.clone(),
    };
    match (shown, &corpus.about.title) {
        (Some(shown), Some(title)) if shown != *title => format!("{shown} – {title}"),
        (Some(shown), _) => format!("{shown} – {}", catalogue::NAME),
        (None, _) => format!("{}: {}", catalogue::NAME, catalogue::TAGLINE),
    }
}
