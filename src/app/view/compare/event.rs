//! One event, told differently: the passages that contradict each other, and the claims that tell it again, as the readings hold them.

use model::{DocumentIdx, Link, LinkVerb, Oddity, OddityKind, Span};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::compare::pair::side_by_side;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::document_link;

/// How many pairs are shown of each kind at most.
const N_SHOWN: usize = 60;

/// The pairs that the filters leave: one claim of each at least is found, or one of the documents has a claim that is.
pub fn events(store: &Store) -> Html {
    let repeats = repeats(store);
    let contradictions = contradictions(store);
    let pair = |link: &&Link| html! { <div class="thread">{ side_by_side(store, link.to, link.from) }</div> };
    let (n_repeats, n_contradictions) = (repeats.len(), contradictions.len());
    html! {
        <>
            if n_repeats + n_contradictions == 0 {
                { elements::paragraph(catalogue::compare::NO_EVENTS) }
            }
            if 0 < n_contradictions {
                { elements::section(catalogue::compare::CONTRADICTIONS, vec![
                    html! { <>{ for contradictions.iter().take(N_SHOWN).map(|it| contradiction(store, it)) }</> },
                    elements::and_more(n_contradictions, N_SHOWN),
                ]) }
            }
            if 0 < n_repeats {
                { elements::section(catalogue::compare::TOLD_AGAIN, vec![
                    elements::aside(catalogue::compare::DIFFERING),
                    html! { <>{ for repeats.iter().take(N_SHOWN).map(pair) }</> },
                    elements::and_more(n_repeats, N_SHOWN),
                ]) }
            }
        </>
    }
}

/// The links of claims that tell others again; first those between documents.
fn repeats(store: &Store) -> Vec<&Link> {
    let (corpus, answer) = (store.data().corpus(), store.answer());
    let is_shown = |link: &&Link| {
        link.verb == LinkVerb::Repeats && (answer.contains(link.from) || answer.contains(link.to))
    };
    let is_within =
        |link: &&Link| corpus.claim(link.from).document == corpus.claim(link.to).document;
    let shown: Vec<&Link> = corpus.links.iter().filter(is_shown).collect();
    let (within, between): (Vec<&Link>, Vec<&Link>) = shown.into_iter().partition(is_within);
    [between, within].concat()
}

/// Two passages that contradict each other: what is odd in one document, and the words that show it, there or in another.
struct Contradiction<'a> {
    document: DocumentIdx,
    oddity: &'a Oddity,
    against: (DocumentIdx, Span),
}

/// The dates and numbers that do not agree, and whatever differs between documents; first what does so between documents.
fn contradictions(store: &Store) -> Vec<Contradiction<'_>> {
    let corpus = store.data().corpus();
    let found = store.data().documents_of(&store.answer().results().claims);
    let mut contradictions = Vec::new();
    for (idx, document) in (0..).zip(&corpus.documents) {
        let idx = DocumentIdx(idx);
        for oddity in &document.oddities {
            let Some(against) = oddity.against else { continue };
            let is_contradiction =
                matches!(oddity.kind, OddityKind::DateContradiction | OddityKind::CountMismatch);
            let is_shown = found.contains(&idx) || found.contains(&against.0);
            if is_shown && (is_contradiction || against.0 != idx) {
                contradictions.push(Contradiction { document: idx, oddity, against });
            }
        }
    }
    let is_between = |it: &Contradiction<'_>| it.document != it.against.0;
    let (mut between, within): (Vec<_>, Vec<_>) = contradictions.into_iter().partition(is_between);
    between.extend(within);
    between
}

fn contradiction(store: &Store, it: &Contradiction<'_>) -> Html {
    let corpus = store.data().corpus();
    let passage = |document: DocumentIdx, span: Span| {
        html! {
            <div class="column">
                <div class="brief">
                    <blockquote dir="auto"><p>{ corpus.words(document, span).to_owned() }</p></blockquote>
                    <p class="aside">{ document_link(store, document) }</p>
                </div>
            </div>
        }
    };
    html! {
        <div class="thread">
            <p><strong>{ catalogue::terms::oddity(it.oddity.kind) }</strong>{ elements::note(&it.oddity.note) }</p>
            <div class="columns of-2">
                { passage(it.document, it.oddity.occurrences[0]) }
                { passage(it.against.0, it.against.1) }
            </div>
        </div>
    }
}
