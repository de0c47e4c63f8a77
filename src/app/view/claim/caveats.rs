//! What to know of a claim before it is used, as badges.

use model::DocumentIdx;
use yew::prelude::*;

use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The caveats of a document and its claims, each a link to the page of the document, which has the evidence.
pub fn caveats(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    let badge =
        |caveat: String| elements::link(store.link(Route::Document(document.stem.clone())), caveat);
    elements::list("caveats", export::caveats(document).into_iter().map(badge).collect())
}
