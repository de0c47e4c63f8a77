//! The first screen, above the claims: what the collection is, its documents, and questions to begin with.

use export::labels;
use model::{ClaimType, DocumentIdx, Origin, TopicIdx};
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, Route};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::document_link;
use crate::app::view::shared::part::{PartInputs, part};

/// The most documents that it shows.
const N_DOCUMENTS: usize = 6;
/// The most topics that it names where the editors do not say what the documents are about.
const N_TOPICS: usize = 3;

/// Whether the page is the first screen: all claims, none of them open.
pub fn is_first_screen(store: &Store) -> bool {
    store.location.route == Route::Claims && store.location.selection.constraints().is_empty()
}

/// What the collection is.
pub fn intro(store: &Store) -> Html {
    part(store, PartInputs::of_page(store), draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let corpus = store.data().corpus();
    let n = corpus.documents.len();
    let title = corpus.about.title.clone().unwrap_or_else(|| catalogue::claims::n_documents(n));
    let subject = corpus.about.description.first().cloned().or_else(|| topics(store));
    let names = counted(corpus.documents.iter().filter_map(labels::publisher).collect());
    let n_unknown = corpus.documents.iter().filter(|it| it.facts.outlet.is_none()).count();
    let publishers = catalogue::claims::publishers(&names, n_unknown);
    let mut caveats = counted(corpus.documents.iter().flat_map(export::caveats).collect());
    // What all documents have comes last.
    let of_all = caveats.iter().position(|(_, of)| *of == n);
    if let Some(idx) = of_all {
        let of_all = caveats.remove(idx);
        caveats.push(of_all);
    }
    let caveats: String =
        caveats.iter().map(|(caveat, of)| catalogue::claims::caveat(*of, n, caveat)).collect();
    let cards = (0..n.min(N_DOCUMENTS) as u32).map(|idx| card(store, DocumentIdx(idx)));
    let questions = questions(store);
    let all = elements::link(store.link(Route::Documents), catalogue::claims::all_documents(n));
    html! {
        <section class="intro" aria-labelledby="intro-title">
            <h1 id="intro-title" dir="auto">{ title }</h1>
            { for subject.map(|subject| html! { <p dir="auto">{ subject }</p> }) }
            if 0 < n {
                <p>{ catalogue::claims::size_and_publishers(n, corpus.claims.len(), &publishers) }</p>
                <p class="aside">{ caveats }{ all }</p>
            }
            { elements::list("document-cards", cards.collect()) }
            if !questions.is_empty() {
                <div class="questions">
                    <h2>{ catalogue::claims::QUESTIONS }</h2>
                    { elements::list("", questions) }
                </div>
            }
        </section>
    }
}

/// Different texts, each with how often it occurs, in the order of their first occurrences.
fn counted(texts: Vec<String>) -> Vec<(String, usize)> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for text in texts {
        match counted.iter_mut().find(|(other, _)| *other == text) {
            Some((_, n)) => *n += 1,
            None => counted.push((text, 1)),
        }
    }
    counted
}

fn card(store: &Store, idx: DocumentIdx) -> Html {
    let corpus = store.data().corpus();
    let n = catalogue::claims(corpus.claims_of(idx).len());
    html! {
        <>
            { document_link(store, idx) }
            <span class="aside" dir="auto">{ labels::outlet_and_date(corpus.document(idx)) }{ ". " }{ n }</span>
        </>
    }
}

/// The topics with most claims; nothing where there is none.
fn topics(store: &Store) -> Option<String> {
    let largest = store.answer().counts(Key::of(Facet::Topic)).into_iter().take(N_TOPICS);
    let labels: Vec<&str> = largest
        .map(|(Value(idx), _)| store.data().corpus().topic(TopicIdx(idx)).label.as_str())
        .collect();
    (!labels.is_empty()).then(|| catalogue::claims::topics(&labels.join(", ")))
}

/// The questions of the editors, each a link to its answer; without any, those of the usual ones that find claims.
fn questions(store: &Store) -> Vec<Html> {
    let link = |text: &str, address: &str| {
        let location = Location::read(address, store.data());
        elements::link(store.address(&location), text.to_owned())
    };
    let corpus = store.data().corpus();
    let asked = &corpus.about.questions;
    if !asked.is_empty() {
        return asked.iter().map(|question| link(&question.text, &question.address)).collect();
    }
    let mut links = Vec::new();
    let accusations = || corpus.claims.iter().filter(|it| it.claim_type == ClaimType::Accusation);
    if accusations().next().is_some() {
        let address = "#/claims?cols=country&type=accusation";
        links.push(link(catalogue::claims::WHO_ACCUSES_WHOM, address));
    }
    let counts = store.answer().counts(Key::of(Facet::Topic));
    if let Some((Value(idx), _)) = counts.first() {
        let topic = corpus.topic(TopicIdx(*idx));
        let address = ["#/compare?topic=", &topic.id].concat();
        links.push(link(&catalogue::claims::side_by_side(&topic.label), &address));
    }
    // Replies are recorded for claims of readings alone.
    if accusations().any(|it| it.origin == Origin::Reading) {
        let address = "#/claims?reply=unanswered&type=accusation";
        links.push(link(catalogue::claims::UNANSWERED, address));
    }
    links
}
