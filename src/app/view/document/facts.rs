//! What is known of a document and what is odd in it, each with the words that show it.

use model::{DocumentIdx, Fact, Oddity, Span};
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::location::{Location, Route};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::{browser, catalogue};

/// The facts of a document.
pub fn facts(store: &Store, idx: DocumentIdx, is_open: bool) -> Html {
    let document = store.data().corpus().document(idx);
    let facts = &document.facts;
    let mut rows = Vec::new();
    let mut add = |label, value: Option<&str>, inferred, words: Span, note: &Option<String>| {
        rows.push(row(
            label,
            value.unwrap_or(catalogue::terms::NO_DATE),
            inferred,
            words.of(&document.text),
            note.as_deref(),
        ));
    };
    let mut add_text = |label, fact: &Option<Fact<String>>, shown: fn(&str) -> &str| {
        if let Some(Fact { value, words, inferred, note }) = fact {
            add(label, Some(shown(value)), *inferred, *words, note);
        }
    };
    add_text(catalogue::document::FACT_TITLE, &facts.title, |title| title);
    add_text(catalogue::document::FACT_OUTLET, &facts.outlet, |outlet| outlet);
    add_text(catalogue::document::FACT_LANGUAGE, &facts.language, catalogue::terms::language);
    let translated = if facts.machine_translated {
        catalogue::document::FACT_MACHINE_TRANSLATED
    } else {
        catalogue::document::FACT_TRANSLATED
    };
    add_text(translated, &facts.translated_from, catalogue::terms::language);
    if let Some(Fact { value, words, inferred, note }) = &facts.date {
        add(
            catalogue::document::FACT_DATE,
            value.map(catalogue::terms::date).as_deref(),
            *inferred,
            *words,
            note,
        );
    }
    let contradictions: Vec<&Oddity> = document.date_contradictions().collect();
    if !contradictions.is_empty() {
        let contradictions = odd_ones(store, idx, contradictions);
        rows.push(elements::row(catalogue::document::DATE_IN_DOUBT, contradictions));
    }
    if let Some(url) = &document.url {
        let link =
            html! { <a href={url.clone()} rel="noopener noreferrer external">{ url.clone() }</a> };
        rows.push(elements::row(catalogue::document::FACT_URL, link));
    }
    if let Some(read_by) = &document.read_by {
        rows.push(elements::row(catalogue::document::FACT_READING, read_by.clone()));
    } else {
        let selection = Selection::default().narrowed(Key::of(Facet::Document), Value(idx.0));
        let names = Location { selection, ..Location::default() }.to(Route::Entities);
        let link = elements::link(store.address(&names), catalogue::document::SEE_NAMES);
        rows.push(elements::row(catalogue::header::ENTITIES, link));
    }
    let file = html! { <>{ document.stem.clone() }{ save_button(store, idx) }</> };
    rows.push(elements::row(catalogue::document::FACT_FILE, file));
    elements::details("facts", catalogue::document::FACTS, is_open, vec![elements::rows("", rows)])
}

/// Saves the text as it was received; nothing where it is not there whole.
fn save_button(store: &Store, idx: DocumentIdx) -> Html {
    if store.is_plain() || !store.data().corpus().document(idx).is_whole {
        return Html::default();
    }
    let save = |store: &Store, idx| {
        let document = store.data().corpus().document(DocumentIdx(idx));
        browser::save(&format!("{}.txt", document.stem), &document.text);
    };
    elements::button("save", catalogue::document::DOWNLOAD_TEXT, store.callback(save, idx.0))
}

fn row(
    label: &'static str,
    value: &str,
    is_inferred: bool,
    words: &str,
    note: Option<&str>,
) -> Html {
    let said = html! {
        <>
            <span class="value" dir="auto">{ value.to_owned() }</span>
            if is_inferred {
                <span class="inferred">{ catalogue::terms::INFERRED }</span>
            }
            { elements::evidence(catalogue::document::EVIDENCE, words) }
            { for note.map(elements::note) }
        </>
    };
    elements::row(label, said)
}

/// The oddities of a document.
pub fn oddities(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    elements::details(
        "oddities",
        catalogue::document::oddities(document.oddities.len()),
        false,
        vec![odd_ones(store, idx, document.oddities.iter().collect())],
    )
}

/// Oddities of a document.
fn odd_ones(store: &Store, idx: DocumentIdx, oddities: Vec<&Oddity>) -> Html {
    elements::list("", oddities.into_iter().map(|oddity| odd(store, idx, oddity)).collect())
}

fn odd(store: &Store, idx: DocumentIdx, oddity: &Oddity) -> Html {
    let corpus = store.data().corpus();
    let times = (oddity.occurrences.len() > 1)
        .then(|| catalogue::claim::n_occurrences(oddity.occurrences.len()));
    let against = oddity.against.map(|(other, span)| {
        let elsewhere = if other == idx { String::new() } else { format!(" ({})", catalogue::terms::title(corpus.document(other))) };
        html! { <>{ elements::evidence(catalogue::document::CONFLICTS_WITH, corpus.words(other, span)) }{ elsewhere }</> }
    });
    html! {
        <>
            <strong>{ catalogue::terms::oddity(oddity.kind) }</strong>
            { elements::quote(corpus.words(idx, oddity.occurrences[0])) }
            { for times.map(|times| html! { <span class="times">{ times }</span> }) }
            { for against }
            { elements::note(&oddity.note) }
        </>
    }
}
