//! A paragraph of a document with every claim marked in place.
//!
//! Claims nest and may overlap, and elements may not. So the paragraph is cut wherever a claim begins or ends, and each piece is told
//! how many claims cover it and whether the current one is among them.

use model::{ClaimIdx, DocumentIdx, Span};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::{Store, use_store};
use crate::app::url::Route;
use crate::app::view::card;

/// Deeper nesting than this is drawn like this.
const MAX_DEPTH: usize = 3;

/// Which paragraph.
#[derive(PartialEq, Properties)]
pub struct ParagraphProps {
    /// The document.
    pub document: DocumentIdx,
    /// The paragraph.
    pub span: Span,
    /// The claim that is open.
    pub current: Option<ClaimIdx>,
}

/// A paragraph with its claims.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let store = use_store();
    let pieces = pieces(&store, props);
    html! { <p dir="auto">{ for pieces.iter().map(|piece| draw(&store, props, piece)) }</p> }
}

/// A piece of a paragraph that no claim begins or ends within.
struct Piece {
    span: Span,
    /// The claims that cover it, outermost first, each with the number of the place that does.
    covering: Vec<(ClaimIdx, usize)>,
    /// Those of them that begin with it.
    beginning: Vec<(ClaimIdx, usize)>,
}

fn pieces(store: &Store, props: &ParagraphProps) -> Vec<Piece> {
    let corpus = store.data.corpus();
    let mut places: Vec<(Span, ClaimIdx, usize)> = Vec::new();
    for idx in corpus.claims_of(props.document).map(ClaimIdx) {
        let claim = corpus.claim(idx);
        places.extend(claim.places.iter().enumerate().filter(|(_, place)| props.span.contains(**place)).map(|(n, place)| (*place, idx, n)));
    }
    places.sort_by_key(|(span, idx, _)| (span.start, std::cmp::Reverse(span.end), *idx));
    let mut cuts: Vec<u32> = places.iter().flat_map(|(span, ..)| [span.start, span.end]).collect();
    cuts.extend([props.span.start, props.span.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |cut: &[u32]| {
        let span = Span { start: cut[0], end: cut[1] };
        let covering = places.iter().filter(|(place, ..)| place.contains(span)).map(|(_, idx, n)| (*idx, *n)).collect();
        let beginning = places.iter().filter(|(place, ..)| place.start == span.start).map(|(_, idx, n)| (*idx, *n)).collect();
        Piece { span, covering, beginning }
    };
    cuts.windows(2).map(piece).collect()
}

fn draw(store: &Store, props: &ParagraphProps, piece: &Piece) -> Html {
    let numbers = piece.beginning.iter().map(|(idx, n)| number(store, props, *idx, *n));
    let words = card::marked(store, props.document, piece.span);
    let Some((innermost, _)) = piece.covering.last() else { return words };
    let is_current = piece.covering.iter().any(|(idx, _)| Some(*idx) == props.current);
    let depth = format!("depth-{}", piece.covering.len().min(MAX_DEPTH));
    let class = classes!("marked", depth, is_current.then_some("is-current"));
    let onclick = {
        let (store, id) = (store.clone(), store.data.corpus().claim(*innermost).id.clone());
        Callback::from(move |_: MouseEvent| store.go(store.place.to(Route::Claim(id.clone()))))
    };
    html! { <>{ for numbers }<span {class} {onclick}>{ words }</span></> }
}

/// The number of a claim, a link to it: at the first of its places the anchor that it is scrolled to by.
fn number(store: &Store, props: &ParagraphProps, idx: ClaimIdx, place: usize) -> Html {
    let corpus = store.data.corpus();
    let claim = corpus.claim(idx);
    let n = (idx.0 - corpus.claims_of(props.document).start) as usize + 1;
    let id = (place == 0).then(|| anchor(&claim.id));
    let is_current = Some(idx) == props.current;
    html! {
        <a {id} class={classes!("number", is_current.then_some("is-current"))} href={store.link(Route::Claim(claim.id.clone()))}
            aria-label={catalogue::claim_mark(n, claim.claim_type)} aria-current={is_current.then_some("true")}>{ n }</a>
    }
}

/// The id of the place in a document at which a claim stands.
pub fn anchor(claim_id: &str) -> String {
    format!("at-{claim_id}")
}
