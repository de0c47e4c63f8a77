//! A paragraph of a document with every claim marked in place.
//!
//! Claims nest and may overlap, and elements may not. So the paragraph is cut wherever a claim begins or ends, and each piece is told
//! how many claims cover it and whether the current one is among them.

use std::cmp::Reverse;

use model::{ClaimIdx, DocumentIdx, Span};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::Route;
use crate::app::sorted_insert::insert_in_order;
use crate::app::store::Store;
use crate::app::view::shared::anchor::anchor;
use crate::app::view::shared::highlight::highlight;

/// Deeper nesting than this is drawn like this.
const MAX_DEPTH: usize = 3;

/// A paragraph with its claims.
///
/// `current` is the claim that is open.
pub fn paragraph(
    store: &Store,
    document: DocumentIdx,
    span: Span,
    current: Option<ClaimIdx>,
) -> Html {
    let pieces = pieces(store, document, span);
    html! { <p key={span.start} dir="auto">{ for pieces.iter().map(|piece| draw(store, document, current, piece)) }</p> }
}

/// A piece of a paragraph that no claim begins or ends within.
struct Piece {
    span: Span,
    /// The claims that cover it, outermost first, each with the number of the place that does.
    covering: Vec<(ClaimIdx, usize)>,
    /// Those of them that begin with it.
    beginning: Vec<(ClaimIdx, usize)>,
}

fn pieces(store: &Store, document: DocumentIdx, paragraph: Span) -> Vec<Piece> {
    let corpus = store.data().corpus();
    let mut places: Vec<(u32, Reverse<u32>, ClaimIdx, usize)> = Vec::new();
    let mut cuts = vec![paragraph.start, paragraph.end];
    for idx in corpus.claims_of(document).map(ClaimIdx) {
        for (n, place) in corpus.claim(idx).occurrences.iter().enumerate() {
            if paragraph.contains(*place) {
                insert_in_order(&mut places, (place.start, Reverse(place.end), idx, n));
                insert_in_order(&mut cuts, place.start);
                insert_in_order(&mut cuts, place.end);
            }
        }
    }
    cuts.dedup();
    let piece = |cut: &[u32]| {
        let span = Span { start: cut[0], end: cut[1] };
        let covers = |place: &&(u32, Reverse<u32>, ClaimIdx, usize)| {
            place.0 <= span.start && span.end <= place.1.0
        };
        let of = |place: &(u32, Reverse<u32>, ClaimIdx, usize)| (place.2, place.3);
        let covering = places.iter().filter(covers).map(of).collect();
        let beginning = places.iter().filter(|place| place.0 == span.start).map(of).collect();
        Piece { span, covering, beginning }
    };
    cuts.windows(2).map(piece).collect()
}

fn draw(store: &Store, document: DocumentIdx, current: Option<ClaimIdx>, piece: &Piece) -> Html {
    let numbers = piece.beginning.iter().map(|(idx, n)| number(store, current, *idx, *n));
    let words = highlight(store, document, piece.span);
    let Some((innermost, _)) = piece.covering.last() else { return words };
    let is_current = piece.covering.iter().any(|(idx, _)| Some(*idx) == current);
    let depth = match piece.covering.len().min(MAX_DEPTH) {
        1 => String::new(),
        depth => format!(" depth-{depth}"),
    };
    let class = ["marked", &depth, if is_current { " is-current" } else { "" }].concat();
    let onclick = store.callback::<MouseEvent>(open_claim, innermost.0);
    html! { <>{ for numbers }<span {class} {onclick}>{ words }</span></> }
}

fn open_claim(store: &Store, idx: u32) {
    let id = store.data().corpus().claim(ClaimIdx(idx)).id.clone();
    store.handle(&Intent::Open(Route::Claim(id)));
}

/// The number of a claim, a link to it: at the first of its places the anchor that it is scrolled to by.
fn number(store: &Store, current: Option<ClaimIdx>, idx: ClaimIdx, place: usize) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let n = (idx.0 - corpus.claims_of(claim.document).start) as usize + 1;
    let id = (place == 0).then(|| anchor(&claim.id));
    let is_current = Some(idx) == current;
    if store.is_short() {
        return html! { <span {id} class="number" title={catalogue::terms::claim_type(claim.claim_type)}>{ n }</span> };
    }
    html! {
        <a {id} class={if is_current { "number is-current" } else { "number" }} href={store.link(Route::Claim(claim.id.clone()))}
            aria-label={catalogue::document::claim_mark(n, claim.claim_type)} aria-current={is_current.then_some("true")}>{ n }</a>
    }
}
