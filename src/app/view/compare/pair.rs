//! Two claims side by side, and those that a claim can be compared with.

use model::{ClaimIdx, Span};
use query::{differing_words, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::claim::card::{brief, card};
use crate::app::view::claim::links::line_to;
use crate::app::view::compare::thread::beside;
use crate::app::view::shared::elements;

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
    let id = |idx: ClaimIdx| corpus.claim(idx).id.clone();
    let swapped = store.location.with_params(|params| {
        (params.left, params.right) = (Some(id(right)), vec![id(left)]);
    });
    let alone = store.location.with_params(|params| params.right.clear());
    html! {
        <section>
            <h2>{ catalogue::compare::TWO_CLAIMS }</h2>
            <p class="choices">
                <a class="button" href={store.address(&swapped)}>{ catalogue::compare::SWAP_COLUMNS }</a>{ " " }
                <a class="button" href={store.address(&alone)}>{ catalogue::compare::COMPARE_WITH_ANOTHER }</a>
            </p>
            <p class="aside differing">{ catalogue::compare::DIFFERING }</p>
            { side_by_side(store, left, right) }
        </section>
    }
}

/// Two claims beside each other, with what they do to each other and the words in which they differ.
pub fn side_by_side(store: &Store, left: ClaimIdx, right: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let quote = |idx: ClaimIdx| corpus.quote(corpus.claim(idx));
    // Within the document, where the quotes begin.
    let differing = |idx: ClaimIdx, other: ClaimIdx| -> Vec<Span> {
        let start = corpus.claim(idx).span().start;
        let moved = |span: Span| Span { start: span.start + start, end: span.end + start };
        differing_words(quote(idx), quote(other)).into_iter().map(moved).collect()
    };
    let verbs = |from: ClaimIdx, to: ClaimIdx| {
        let links = corpus.links_from(from).filter(move |link| link.to == to);
        html! { <>{ for links.map(|link| beside(store, link)) }</> }
    };
    html! {
        <div class="columns of-2">
            <div class="column">{ brief(store, left, verbs(left, right), Some(&differing(left, right))) }</div>
            <div class="column">{ brief(store, right, verbs(right, left), Some(&differing(right, left))) }</div>
        </div>
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
        let location = store.location.with_params(|params| params.right = vec![other.id.clone()]);
        line_to(store, *idx, store.address(&location))
    };
    let group = |heading: &'static str, claims: &[ClaimIdx]| {
        if claims.is_empty() {
            return Html::default();
        }
        elements::section(
            heading,
            vec![elements::list("claim-list", claims.iter().map(item).collect())],
        )
    };
    html! {
        <>
            <h2>{ catalogue::compare::COMPARE_WITH }</h2>
            { group(catalogue::compare::LINKED_CLAIMS, &linked) }
            { group(catalogue::compare::SIMILAR_CLAIMS, &alike[..alike.len().min(N_ALIKE)]) }
            { elements::and_more(alike.len(), N_ALIKE) }
            if linked.is_empty() && alike.is_empty() {
                { elements::paragraph(catalogue::compare::NO_OTHER_CLAIM) }
            }
        </>
    }
}
