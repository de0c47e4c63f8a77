//! What to know of a claim before it is used, as badges.

use model::DocumentIdx;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;

/// The caveats of a document and its claims.
///
/// Together they are one link to the page of the document, which has the evidence of each. The keyboard does not stop there: it stops at
/// the document's name on the same card, which leads there too.
pub fn caveats(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    let caveats = export::caveats(document);
    let href = store.link(Route::Document(document.stem.clone()));
    html! {
        <a class="caveats" {href} tabindex="-1" aria-label={catalogue::claim::evidence_of(&export::caveat_sentences(&caveats))}>
            { for caveats.into_iter().map(|caveat| html! { <span>{ caveat }</span> }) }
        </a>
    }
}
