//! What a claim answers, and what answers it.

use export::labels;
use model::{ClaimIdx, Link};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The links of a claim, both ways; and where nobody replies to it, that nobody does.
pub fn links(store: &Store, claim: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let mut rows: Vec<Html> = corpus
        .links_from(claim)
        .map(|link| link_row(store, link, catalogue::terms::answers(link.verb), link.to))
        .collect();
    let answered: Vec<&Link> = corpus.links_to(claim).collect();
    rows.extend(
        answered
            .iter()
            .map(|link| link_row(store, link, catalogue::terms::answered_by(link.verb), link.from)),
    );
    html! { <div class="links">{ elements::list("", rows) }{ no_reply(store, claim) }</div> }
}

/// What is said of a claim that nobody replies to; nothing where somebody does.
pub fn no_reply(store: &Store, claim: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    if corpus.links_to(claim).any(|link| link.verb.is_reply()) {
        return Html::default();
    }
    elements::aside(catalogue::claim::no_reply(&corpus.claim(claim).origin))
}

/// A link of a claim: what it does, to or by which other, and the words that show it.
pub fn link_row(store: &Store, link: &Link, verb: &'static str, other: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(other);
    let evidence = corpus.words(corpus.claim(link.from).document, link.evidence);
    html! {
        <>
            <span class="link-verb">{ verb }</span>{ " " }
            <a class="link-line" href={store.link(Route::Claim(claim.id.clone()))}>
                { labels::source(corpus, claim) }{ ": " }{ elements::quote(corpus.quote(claim)) }
            </a>
            { elements::evidence(catalogue::claim::EVIDENCE, evidence) }
        </>
    }
}

/// A claim in a line: who says it, and the quote as a link to it.
pub fn claim_line(store: &Store, idx: ClaimIdx) -> Html {
    let claim = store.data().corpus().claim(idx);
    line_to(store, idx, store.link(Route::Claim(claim.id.clone())))
}

/// The same, as a link to somewhere else.
pub fn line_to(store: &Store, idx: ClaimIdx, href: String) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    html! {
        <a {href}>
            { catalogue::claim::source_and_type(&labels::source(corpus, claim), claim.claim_type) }{ ": " }{ elements::quote(corpus.quote(claim)) }
        </a>
    }
}
