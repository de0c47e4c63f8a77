//! What a claim answers, and what answers it.

use model::{ClaimIdx, Link};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::url::Route;
use crate::app::view::{parts, source};

/// The links of a claim, both ways; and where nobody replies to it, that nobody does.
pub fn links(store: &Store, claim: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let mut rows: Vec<Html> = corpus
        .answers(claim)
        .map(|link| row(store, link, catalogue::answers(link.verb), link.to))
        .collect();
    let answered: Vec<&Link> = corpus.answered_by(claim).collect();
    rows.extend(
        answered.iter().map(|link| row(store, link, catalogue::answered_by(link.verb), link.from)),
    );
    let has_reply = answered.iter().any(|link| query::is_reply(link.verb));
    html! {
        <div class="links">
            { parts::list("", rows) }
            if !has_reply {
                { parts::aside(catalogue::no_reply(&corpus.claim(claim).origin)) }
            }
        </div>
    }
}

fn row(store: &Store, link: &Link, verb: &'static str, other: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(other);
    let evidence = corpus.words(corpus.claim(link.from).document, link.evidence);
    html! {
        <>
            <span class="link-verb">{ verb }</span>{ " " }
            <a href={store.link(Route::Claim(claim.id.clone()))}>
                { source::plain(corpus, claim) }{ ": " }{ parts::quote(corpus.quote(claim)) }
            </a>
            { parts::evidence(catalogue::SHOWN_BY, evidence) }
        </>
    }
}
