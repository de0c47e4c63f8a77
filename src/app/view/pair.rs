//! A claim beside another that the reader chose, and what could be chosen.

use model::{ClaimIdx, Span};
use query::{radix_sorted, unlike};
use yew::prelude::*;

use crate::app::catalogue::views;
use crate::app::store::Store;
use crate::app::view::card::{brief, card};
use crate::app::view::exchange::beside;
use crate::app::view::links::line_to;
use crate::app::view::parts;

/// How many claims a list of what could be set beside another has at most.
const N_ALIKE: usize = 12;

/// One claim with what can be set beside it, or two with the words in which they differ.
pub fn pair(store: &Store, left: ClaimIdx, right: Option<ClaimIdx>) -> Html {
    let Some(right) = right else {
        return html! {
            <div class="columns of-2">
                <div class="column cards">{ card(store, left, false, "") }</div>
                <div class="column">{ candidates(store, left) }</div>
            </div>
        };
    };
    let corpus = store.data().corpus();
    let quote = |idx: ClaimIdx| corpus.quote(corpus.claim(idx));
    // Within the document, where the quotes begin.
    let differing = |idx: ClaimIdx, other: ClaimIdx| -> Vec<Span> {
        let start = corpus.claim(idx).span().start;
        let moved = |span: Span| Span { start: span.start + start, end: span.end + start };
        unlike(quote(idx), quote(other)).into_iter().map(moved).collect()
    };
    let verbs = |from: ClaimIdx, to: ClaimIdx| {
        let links = corpus.links_from(from).filter(move |link| link.to == to);
        html! { <>{ for links.map(|link| beside(store, link)) }</> }
    };
    let id = |idx: ClaimIdx| corpus.claim(idx).id.clone();
    let swapped = store.place.view(|views| {
        (views.left, views.right) = (Some(id(right)), vec![id(left)]);
    });
    let alone = store.place.view(|views| views.right.clear());
    html! {
        <section>
            <h2>{ views::TWO_CLAIMS }</h2>
            <p class="choices">
                <a class="button" href={store.address(&swapped)}>{ views::SWAP }</a>{ " " }
                <a class="button" href={store.address(&alone)}>{ views::SET_ANOTHER }</a>
            </p>
            <p class="aside differing">{ views::DIFFERING }</p>
            <div class="columns of-2">
                <div class="column">{ brief(store, left, verbs(left, right), Some(&differing(left, right))) }</div>
                <div class="column">{ brief(store, right, verbs(right, left), Some(&differing(right, left))) }</div>
            </div>
        </section>
    }
}

/// What a claim can be set beside: what is linked to it, and its like in other documents.
fn candidates(store: &Store, left: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(left);
    let mut linked: Vec<ClaimIdx> = corpus.links_from(left).map(|link| link.to).collect();
    linked.extend(corpus.links_to(left).map(|link| link.from));
    linked = radix_sorted(&linked, |claim| claim.0);
    linked.dedup();
    let is_alike = |idx: &ClaimIdx| {
        let other = corpus.claim(*idx);
        other.document != claim.document
            && other.claim_type == claim.claim_type
            && other.topics.iter().any(|topic| claim.topics.contains(topic))
            && !linked.contains(idx)
    };
    let alike: Vec<ClaimIdx> = corpus.all_claims().filter(is_alike).collect();
    let item = |idx: &ClaimIdx| {
        let other = corpus.claim(*idx);
        let place = store.place.view(|views| views.right = vec![other.id.clone()]);
        line_to(store, *idx, store.address(&place))
    };
    let group = |heading: &'static str, claims: &[ClaimIdx]| {
        if claims.is_empty() {
            return Html::default();
        }
        parts::section(heading, vec![parts::list("others", claims.iter().map(item).collect())])
    };
    html! {
        <>
            <h2>{ views::SET_BESIDE }</h2>
            { group(views::LINKED, &linked) }
            { group(views::ALIKE, &alike[..alike.len().min(N_ALIKE)]) }
            { parts::rest(alike.len(), N_ALIKE) }
            if linked.is_empty() && alike.is_empty() {
                { parts::paragraph(views::NOTHING_BESIDE) }
            }
        </>
    }
}
