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
    let n = caveats.len();
    // What is not seen parts them for who hears them, and says where the link leads.
    let badge = |(idx, caveat): (usize, String)| {
        let end = if idx + 1 == n { catalogue::claim::SEE_EVIDENCE } else { ". " };
        html! { <span>{ export::caveat_sentences(&[caveat]) }<span class="hidden">{ end }</span></span> }
    };
    html! {
        <a class="caveats" {href} tabindex="-1">{ for caveats.into_iter().enumerate().map(badge) }</a>
    }
}
