//! What a claim answers, and what answers it.

use model::{ClaimIdx, Link, TopicIdx};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, Route};
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

/// On a claim that may expect a reply and has none: that none is linked to it, and where the denials on its topics are.
pub fn no_reply(store: &Store, idx: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    if !claim.claim_type.may_expect_reply() || corpus.links_to(idx).any(|link| link.verb.is_reply())
    {
        return Html::default();
    }
    let denials = claim.topics.iter().filter_map(|topic| denials(store, *topic));
    html! {
        <p class="aside">{ catalogue::claim::no_reply(&claim.origin) }{ for denials.enumerate().map(|(idx, link)| html! { <>{ if idx == 0 { " " } else { ", " } }{ link }</> }) }</p>
    }
}

/// A link to the denials on a topic; nothing if there are none.
fn denials(store: &Store, topic: TopicIdx) -> Option<Html> {
    let n = store.data().n_denials(topic);
    let topic = store.data().corpus().topic(topic);
    let address = ["#/claims?type=denial&topic=", &topic.id].concat();
    let href = store.address(&Location::read(&address, store.data()));
    let label = catalogue::claim::denials_on(n, &topic.label);
    (0 < n).then(|| elements::link(href, label))
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
                { catalogue::claim::source_type_and_form(corpus, claim) }{ ": " }{ elements::quote(corpus.quote(claim)) }
            </a>
            { elements::evidence(catalogue::claim::EVIDENCE, evidence) }
        </>
    }
}

/// The quote of a claim, a link to it.
pub fn quote_link(store: &Store, idx: ClaimIdx) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    elements::link(store.link(Route::Claim(claim.id.clone())), corpus.quote(claim).to_owned())
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
            { catalogue::claim::source_type_and_form(corpus, claim) }{ ": " }{ elements::quote(corpus.quote(claim)) }
        </a>
    }
}
