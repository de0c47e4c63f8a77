//! The first screen, above the claims: what the collection is, its documents, and questions to begin with.

use export::labels;
use model::{ClaimType, DocumentIdx};
use query::{Facet, Key, Reply, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, Route, ViewParams};
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
            <p>{ catalogue::claims::publishers(corpus) }</p>
            <p class="aside">{ catalogue::claims::warnings(corpus) }{ " " }{ all }</p>
            { elements::list("document-cards", cards.collect()) }
            <div class="questions">
                <h2>{ catalogue::claims::QUESTIONS }</h2>
                { elements::list("", questions(store)) }
            </div>
        </section>
    }
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
    let asked = &store.data().corpus().about.questions;
    if asked.is_empty() {
        return usual_questions(store);
    }
    let question = |question: &model::Question| {
        let location = Location::read(&question.address, store.data());
        elements::link(store.address(&location), question.text.clone())
    };
    asked.iter().map(question).collect()
}

/// Who accuses whom; the largest topic side by side; accusations without a linked reply.
fn usual_questions(store: &Store) -> Vec<Html> {
    let narrowed = |key: Key, value: u32| Selection::default().narrowed(key, Value(value));
    let accusations = narrowed(Key::of(Facet::Type), ClaimType::Accusation as u32);
    let accusers = Location {
        selection: accusations.clone(),
        params: ViewParams { cols: Facet::Country, ..ViewParams::default() },
        ..Location::default()
    };
    let unanswered = Location {
        selection: Selection { reply: Some(Reply::Unanswered), ..accusations },
        ..Location::default()
    };
    let mut questions =
        vec![elements::link(store.address(&accusers), catalogue::claims::WHO_ACCUSES_WHOM)];
    let counts = store.answer().counts(Key::of(Facet::Topic));
    if let Some((Value(idx), _)) = counts.first() {
        let compared = Location {
            route: Route::Compare,
            selection: narrowed(Key::of(Facet::Topic), *idx),
            ..Location::default()
        };
        let label = &store.data().corpus().topics[*idx as usize].label;
        questions
            .push(elements::link(store.address(&compared), catalogue::claims::side_by_side(label)));
    }
    questions.push(elements::link(store.address(&unanswered), catalogue::claims::UNANSWERED));
    questions
}
