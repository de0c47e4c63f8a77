//! The first screen, above the claims: what the collection is, its documents, and questions to begin with.

use export::labels;
use model::{Document, DocumentIdx};
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
    let publisher = |document: &Document| {
        labels::publisher(document).unwrap_or(catalogue::claims::NO_PUBLISHER.to_owned())
    };
    let publishers: Vec<String> = counted(corpus.documents.iter().map(publisher).collect())
        .iter()
        .map(|(name, n)| catalogue::claims::publisher(*n, name))
        .collect();
    let caveats = counted(corpus.documents.iter().flat_map(export::caveats).collect());
    // What some documents have comes before what all have.
    let of_all = |is_of_all: bool| caveats.iter().filter(move |(_, of)| (*of == n) == is_of_all);
    let caveats = of_all(false)
        .chain(of_all(true))
        .map(|(caveat, of)| catalogue::claims::caveat(*of, n, caveat));
    let cards = (0..n.min(N_DOCUMENTS) as u32).map(|idx| card(store, DocumentIdx(idx)));
    let all = elements::link(store.link(Route::Documents), catalogue::claims::all_documents(n));
    html! {
        <section class="intro" aria-labelledby="intro-title">
            <h1 id="intro-title" dir="auto">{ title }</h1>
            { for subject.map(|subject| html! { <p dir="auto">{ subject }</p> }) }
            <p>{ catalogue::claims::size_and_publishers(n, corpus.claims.len(), &publishers.join(", ")) }</p>
            <p class="aside">{ for caveats }{ all }</p>
            { elements::list("document-cards", cards.collect()) }
            <div class="questions">
                <h2>{ catalogue::claims::QUESTIONS }</h2>
                { elements::list("", questions(store)) }
            </div>
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
