//! The first screen, above the claims: what the collection is, its documents, and questions to begin with.

use export::labels;
use model::DocumentIdx;
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
    let cards = (0..n.min(N_DOCUMENTS) as u32).map(|idx| card(store, DocumentIdx(idx)));
    let all = elements::link(store.link(Route::Documents), catalogue::claims::all_documents(n));
    html! {
        <section class="intro" aria-labelledby="intro-title">
            <h1 id="intro-title" dir="auto">{ title }</h1>
            { for subject.map(|subject| html! { <p dir="auto">{ subject }</p> }) }
            <p>{ publishers(store) }</p>
            <p class="aside">{ warnings(store) }{ all }</p>
            { elements::list("document-cards", cards.collect()) }
            <div class="questions">
                <h2>{ catalogue::claims::QUESTIONS }</h2>
                { elements::list("", questions(store)) }
            </div>
        </section>
    }
}

/// The size of the collection, and who published its documents.
fn publishers(store: &Store) -> String {
    let corpus = store.data().corpus();
    let mut names = Vec::new();
    let mut n_unnamed = 0;
    for document in &corpus.documents {
        match labels::publisher(document) {
            Some(name) if names.contains(&name) => {}
            Some(name) => names.push(name),
            None => n_unnamed += 1,
        }
    }
    let (n_documents, n_claims) = (corpus.documents.len(), corpus.claims.len());
    catalogue::claims::publishers(n_documents, n_claims, &names, n_unnamed)
}

/// What to know of the documents, each with how many it is known of.
fn warnings(store: &Store) -> String {
    let documents = &store.data().corpus().documents;
    let mut counted: Vec<(String, usize)> = Vec::new();
    for warning in documents.iter().flat_map(export::warnings) {
        match counted.iter_mut().find(|(other, _)| *other == warning) {
            Some((_, n)) => *n += 1,
            None => counted.push((warning, 1)),
        }
    }
    let sentence =
        |(warning, n): &(String, usize)| catalogue::claims::warning(*n, documents.len(), warning);
    counted.iter().map(sentence).collect()
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
        .map(|(Value(idx), _)| store.data().corpus().topics[idx as usize].label.as_str())
        .collect();
    (!labels.is_empty()).then(|| catalogue::claims::topics(&labels.join(", ")))
}

/// The questions of the editors, each a link to its answer; without any, questions that every collection answers.
fn questions(store: &Store) -> Vec<Html> {
    let link = |text: &str, address: &str| {
        let location = Location::read(address, store.data());
        elements::link(store.address(&location), text.to_owned())
    };
    let asked = &store.data().corpus().about.questions;
    if !asked.is_empty() {
        return asked.iter().map(|question| link(&question.text, &question.address)).collect();
    }
    let mut links =
        vec![link(catalogue::claims::WHO_ACCUSES_WHOM, "#/claims?cols=country&type=accusation")];
    let counts = store.answer().counts(Key::of(Facet::Topic));
    if let Some((Value(idx), _)) = counts.first() {
        let topic = &store.data().corpus().topics[*idx as usize];
        let address = ["#/compare?topic=", &topic.id].concat();
        links.push(link(&catalogue::claims::side_by_side(&topic.label), &address));
    }
    links.push(link(catalogue::claims::UNANSWERED, "#/claims?reply=unanswered&type=accusation"));
    links
}
