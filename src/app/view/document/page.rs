//! A document, typeset for reading, with its claims marked and one of them current.

use model::{ClaimIdx, DocumentIdx};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::card::card;
use crate::app::view::document::facts::{facts, oddities};
use crate::app::view::document::paragraph::paragraph;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, part};

/// A document; where `claim` is the one that is open, beside the list, else as a page of its own.
pub fn document_page(store: &Store, idx: DocumentIdx, claim: Option<ClaimIdx>) -> Html {
    let mut inputs = PartInputs { idx: idx.0, open: claim, ..PartInputs::of_page(store) };
    if let Some(claim) = claim {
        inputs = inputs.with_saved(store, claim);
    }
    part(store, inputs, draw)
}

fn draw(store: &Store, inputs: &PartInputs) -> Html {
    let (idx, claim) = (DocumentIdx(inputs.idx), inputs.open);
    let document = store.data().corpus().document(idx);
    let lang = document.facts.language.as_ref().map(|language| language.value.clone());
    let paragraphs = document.paragraphs();
    // Beside the list, whose heading is the first, a document comes second. A narrow screen shows it alone.
    let level = if claim.is_some() && browser::is_wide() { "h2" } else { "h1" };
    html! {
        <article class="document" aria-labelledby="reader-title">
            if let Some(claim) = claim {
                { steps(store, idx, claim) }
                { elements::details("current-card", catalogue::document::ABOUT_CLAIM, false, vec![card(store, claim, true, "current-")]) }
            }
            <header>
                <@{level} id="reader-title" dir="auto">{ catalogue::terms::title(document) }</@>
                if claim.is_some() {
                    { elements::link(store.link(Route::Document(document.stem.clone())), catalogue::document::WHOLE_DOCUMENT) }
                }
                { facts(store, idx, claim.is_none()) }
                if !document.oddities.is_empty() {
                    { oddities(store, idx) }
                }
                if document.read_by.is_none() {
                    <p class="notice">{ catalogue::document::NO_READING }</p>
                }
                if !document.is_whole {
                    <p class="notice">{ catalogue::document::EXCERPTS_ONLY }</p>
                }
            </header>
            <div class="text" {lang}>
                { for paragraphs.into_iter().map(|span| paragraph(store, idx, span, claim)) }
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
        <nav class="steps" aria-label={catalogue::document::claim_n_of(n as usize, total)}>
            { step(store, before, "←", catalogue::document::PREVIOUS) }
            <span class="position">{ catalogue::document::claim_n_of(n as usize, total) }</span>
            { step(store, behind, "→", catalogue::document::NEXT) }
            <a class="close" href={store.link(Route::Claims)}>{ catalogue::shared::CLOSE }</a>
        </nav>
    }
}

/// A link to a neighbour; where there is none, the same words without one.
fn step(store: &Store, to: Option<u32>, arrow: &'static str, label: &'static str) -> Html {
    let href = to
        .map(|idx| store.link(Route::Claim(store.data().corpus().claim(ClaimIdx(idx)).id.clone())));
    html! { <a class="step" {href} aria-label={label} title={label} aria-disabled={to.is_none().then_some("true")}>{ arrow }</a> }
}
