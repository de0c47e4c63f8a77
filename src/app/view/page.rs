//! Which page a route means, and its title.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::chunk::{chunk_page, has_page};
use crate::app::view::claims::page::claims;
use crate::app::view::document::page::document_page;

/// The page of the route; the claims where the route leads nowhere, with a notice above them.
pub fn page(store: &Store) -> Html {
    let corpus = store.data().corpus();
    match &store.location.route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            html! { <div class="page">{ document_page(store, document, None) }</div> }
        }
        _ if has_page(store) => chunk_page(store),
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
