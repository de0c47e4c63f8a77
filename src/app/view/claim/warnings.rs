//! What to know of a claim before it is used, as badges.

use model::DocumentIdx;
use yew::prelude::*;

use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The warnings of a document and its claims, each a link to the page of the document, which has the evidence.
pub fn warnings(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    let badge = |warning: String| {
        elements::link(store.link(Route::Document(document.stem.clone())), warning)
    };
    elements::list("warnings", export::warnings(document).into_iter().map(badge).collect())
}
