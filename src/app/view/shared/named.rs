//! Entities and documents by their names, each a link to its page.

use model::{DocumentIdx, EntityIdx};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// A link to an entity's page.
pub fn entity_link(store: &Store, idx: EntityIdx) -> Html {
    let entity = store.data().corpus().entity(idx);
    elements::link(store.link(Route::Entity(entity.id.clone())), entity.name.clone())
}

/// A link to a document by its title.
pub fn document_link(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    elements::link(
        store.link(Route::Document(document.stem.clone())),
        catalogue::terms::title(document),
    )
}
