//! All documents: what is known of each, how many claims it has, what is odd in it.

use export::labels;
use model::DocumentIdx;
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::actions::outside;
use crate::app::view::claim::caveats::caveats;
use crate::app::view::claims::list::more;
use crate::app::view::shared::elements;
use crate::app::view::shared::index_page::index_page;
use crate::app::view::shared::named::document_link;
use crate::app::view::shared::part::PartInputs;

/// The page of all documents; with filters, of those that have claims under them.
pub fn documents(store: &Store) -> Html {
    let (heading, intro) = (catalogue::header::DOCUMENTS, catalogue::document::LIST_INTRO);
    index_page(store, "page documents", heading, intro, draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let corpus = store.data().corpus();
    let counts = store.answer().values(Key::of(Facet::Document));
    let is_whole = store.answer().n_results() == store.data().n_claims();
    let mut n_found = vec![0; corpus.documents.len()];
    for (Value(idx), n) in counts {
        n_found[idx as usize] = n;
    }
    let all: Vec<(DocumentIdx, u32)> =
        (0..).map(DocumentIdx).zip(n_found).filter(|(_, n)| is_whole || 0 < *n).collect();
    let n_hidden = corpus.documents.len() - all.len();
    let shown = store.shown_items(all.len());
    let n_left = all.len() - shown.end;
    html! {
        <>
            if store.is_short() {
                { elements::list("claim-list", all[shown].iter().map(|(idx, n)| line(store, *idx, *n)).collect()) }
            } else {
                <div class="cards">{ for all[shown].iter().map(|(idx, n)| item(store, *idx, *n)) }</div>
            }
            if !store.is_plain() {
                { more(store, n_left) }
            }
            if 0 < n_hidden {
                { elements::aside(catalogue::document::n_hidden(n_hidden)) }
            }
        </>
    }
}

/// A document in a line, of whose claims `n` are found.
fn line(store: &Store, idx: DocumentIdx, n: u32) -> Html {
    let said = labels::outlet_and_date(store.data().corpus().document(idx));
    html! { <>{ document_link(store, idx) }{ ", " }{ said }{ ": " }{ catalogue::claims(n as usize) }</> }
}

/// A document, of whose claims `n` are found.
fn item(store: &Store, idx: DocumentIdx, n: u32) -> Html {
    let corpus = store.data().corpus();
    let document = corpus.document(idx);
    let claims = store.location.to(Route::Claims);
    let narrowed = claims.selection.narrowed(Key::of(Facet::Document), Value(idx.0));
    let n_of = catalogue::claims::n_in_document(n as usize, corpus.claims_of(idx).len());
    let language = document
        .facts
        .language
        .as_ref()
        .map_or(catalogue::shared::NOT_GIVEN.to_owned(), |language| {
            labels::marked(catalogue::terms::language(&language.value), language.inferred)
        });
    let original = match &document.url {
        Some(url) => outside(url.clone(), catalogue::document::ORIGINAL_LINK),
        None => catalogue::shared::NOT_GIVEN.into(),
    };
    let heading = format!("document-{}", idx.0);
    let rows = [
        (catalogue::document::FACT_LANGUAGE, language.into()),
        (
            catalogue::header::CLAIMS,
            elements::link(store.address(&claims.with_selection(narrowed)), n_of),
        ),
        (catalogue::document::PROBLEMS, problems(store, idx).into()),
        (catalogue::document::FACT_URL, original),
    ];
    let rows =
        rows.into_iter().map(|(label, said): (&str, Html)| elements::row(label, said)).collect();
    html! {
        <article class="card" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ document_link(store, idx) }</h2>
            <p class="aside" dir="auto">{ labels::outlet_and_date(document) }</p>
            { elements::rows("details", rows) }
            { caveats(store, idx) }
        </article>
    }
}

/// The kinds of problems in a text.
fn problems(store: &Store, idx: DocumentIdx) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for oddity in &store.data().corpus().document(idx).oddities {
        let kind = catalogue::terms::oddity(oddity.kind);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if kinds.is_empty() { catalogue::document::NO_PROBLEMS.to_owned() } else { kinds.join(", ") }
}
