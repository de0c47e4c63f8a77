//! A document, typeset for reading, with its claims marked and one of them current.

use model::{ClaimIdx, DocumentIdx};
use yew::prelude::*;

use crate::app::hooks::{Store, use_store};
use crate::app::url::Route;
use crate::app::view::card::{card, document_title};
use crate::app::view::facts::{facts, oddities};
use crate::app::view::paragraph::{anchor, paragraph};
use crate::app::view::parts;
use crate::app::{browser, catalogue};

/// Which document, and where in it.
#[derive(PartialEq, Properties)]
pub struct ReaderProps {
    /// The document.
    pub document: DocumentIdx,
    /// The claim that is open, if one is: then the text is beside or above the list, else a page of its own.
    #[prop_or_default]
    pub claim: Option<ClaimIdx>,
}

/// A document.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let store = use_store();
    let corpus = store.data().corpus();
    let document = corpus.document(props.document);
    use_effect_with(props.claim, {
        let id = props.claim.map(|claim| anchor(&corpus.claim(claim).id));
        move |_| {
            if let Some(id) = id {
                browser::scroll_document_to(&id);
            }
        }
    });
    let lang = document.facts.language.as_ref().map(|language| language.value.clone());
    let paragraphs = document.paragraphs();
    html! {
        <article class="reader" aria-labelledby="reader-title">
            if let Some(claim) = props.claim {
                { steps(&store, props.document, claim) }
                { parts::details("current-card", catalogue::THIS_CLAIM, false, vec![card(&store, claim, true, "current-")]) }
            }
            <header>
                <h2 id="reader-title" dir="auto">{ document_title(&store, props.document) }</h2>
                if props.claim.is_some() {
                    { parts::link(store.link(Route::Document(document.stem.clone())), catalogue::WHOLE_DOCUMENT) }
                }
                { facts(&store, props.document, props.claim.is_none()) }
                if !document.oddities.is_empty() {
                    { oddities(&store, props.document) }
                }
                if document.read_by.is_none() {
                    <p class="notice">{ catalogue::NO_READING }</p>
                }
            </header>
            <div class="text" {lang}>
                { for paragraphs.into_iter().map(|span| paragraph(&store, props.document, span, props.claim)) }
            </div>
        </article>
    }
}

/// Which claim of how many, with the way to the one before, the one behind, and out.
fn steps(store: &Store, document: DocumentIdx, claim: ClaimIdx) -> Html {
    let claims = store.data().corpus().claims_of(document);
    let (n, total) = (claim.0 - claims.start + 1, claims.len());
    let before = claim.0.checked_sub(1).filter(|idx| claims.contains(idx));
    let behind = Some(claim.0 + 1).filter(|idx| claims.contains(idx));
    html! {
        <nav class="steps" aria-label={catalogue::claim_n_of(n as usize, total)}>
            { step(store, before, "←", catalogue::PREVIOUS) }
            <span class="position">{ catalogue::claim_n_of(n as usize, total) }</span>
            { step(store, behind, "→", catalogue::NEXT) }
            <a class="close" href={store.link(Route::Claims)}>{ catalogue::CLOSE }</a>
        </nav>
    }
}

/// A link to a neighbour; where there is none, the same words without one.
fn step(store: &Store, to: Option<u32>, arrow: &'static str, label: &'static str) -> Html {
    let href = to
        .map(|idx| store.link(Route::Claim(store.data().corpus().claim(ClaimIdx(idx)).id.clone())));
    html! { <a class="step" {href} aria-label={label} title={label} aria-disabled={to.is_none().then_some("true")}>{ arrow }</a> }
}
