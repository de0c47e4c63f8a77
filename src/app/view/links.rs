//! What a claim answers, and what answers it.

use model::{ClaimIdx, Link};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::url::Route;
use crate::app::view::source;

/// The links of a claim, both ways; and where nobody answers it, that nobody does.
pub fn links(store: &Store, claim: ClaimIdx) -> Html {
    let corpus = store.data.corpus();
    let answers: Vec<Link> = corpus.answers(claim).copied().collect();
    let answered: Vec<Link> = corpus.answered_by(claim).copied().collect();
    let has_reply = answered.iter().any(|link| query::is_reply(link.verb));
    html! {
        <div class="links">
            if !answers.is_empty() || !answered.is_empty() {
                <ul>
                    { for answers.iter().map(|link| row(store, link, catalogue::answers(link.verb), link.to)) }
                    { for answered.iter().map(|link| row(store, link, catalogue::answered_by(link.verb), link.from)) }
                </ul>
            }
            if !has_reply {
                <p class="aside">{ catalogue::NO_REPLY }</p>
            }
        </div>
    }
}

fn row(store: &Store, link: &Link, label: &'static str, other: ClaimIdx) -> Html {
    let corpus = store.data.corpus();
    let claim = corpus.claim(other);
    let evidence = corpus.words(corpus.claim(link.from).document, link.evidence).to_owned();
    html! {
        <li>
            <span class="link-verb">{ label }</span>{ " " }
            <a href={store.link(Route::Claim(claim.id.clone()))}>
                { source::plain(corpus, claim) }{ ": " }<q dir="auto">{ corpus.quote(claim).to_owned() }</q>
            </a>
            <span class="evidence">{ format!("{} ", catalogue::SHOWN_BY) }<q dir="auto">{ evidence }</q></span>
        </li>
    }
}
