//! What is known of a document and what is odd in it, each with the words that show it.

use model::{DocumentIdx, Fact, Oddity, Span};
use yew::prelude::*;

use crate::app::catalogue::taking;
use crate::app::store::Store;
use crate::app::view::parts;
use crate::app::{browser, catalogue};

/// The facts of a document.
pub fn facts(store: &Store, idx: DocumentIdx, is_open: bool) -> Html {
    let document = store.data().corpus().document(idx);
    let facts = &document.facts;
    let mut rows = Vec::new();
    let mut add = |label, value: Option<&str>, inferred, words: Span, note: &Option<String>| {
        rows.push(row(
            label,
            value.unwrap_or(catalogue::NO_DATE),
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
    add_text(catalogue::FACT_TITLE, &facts.title, |title| title);
    add_text(catalogue::FACT_OUTLET, &facts.outlet, |outlet| outlet);
    add_text(catalogue::FACT_LANGUAGE, &facts.language, catalogue::language);
    add_text(catalogue::FACT_TRANSLATED, &facts.translated_from, catalogue::language);
    if let Some(Fact { value, words, inferred, note }) = &facts.date {
        add(catalogue::FACT_DATE, value.map(catalogue::date).as_deref(), *inferred, *words, note);
    }
    if let Some(url) = &document.url {
        let link =
            html! { <a href={url.clone()} rel="noopener noreferrer external">{ url.clone() }</a> };
        rows.push(parts::row(taking::FACT_URL, link));
    }
    if let Some(read_by) = &document.read_by {
        rows.push(parts::row(catalogue::FACT_READ, read_by.clone()));
    }
    if !document.unregistered.is_empty() {
        let names: Vec<&str> =
            document.unregistered.iter().map(|name| name.of(&document.text)).collect();
        rows.push(parts::row(catalogue::UNREGISTERED, names.join(", ")));
    }
    let file = html! { <>{ document.stem.clone() }{ save_button(store, idx) }</> };
    rows.push(parts::row(catalogue::FACT_FILE, file));
    parts::details("facts", catalogue::FACTS, is_open, vec![parts::rows("", rows)])
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
    parts::button("save", catalogue::SAVE_TEXT, store.on(save, idx.0))
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
                <span class="inferred">{ catalogue::INFERRED }</span>
            }
            { parts::evidence(catalogue::SHOWN_BY_WORDS, words) }
            { for note.map(parts::note) }
        </>
    };
    parts::row(label, said)
}

/// The oddities of a document.
pub fn oddities(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data().corpus().document(idx);
    let items = document.oddities.iter().map(|oddity| odd(store, idx, oddity)).collect();
    parts::details(
        "oddities",
        catalogue::oddities(document.oddities.len()),
        false,
        vec![parts::list("", items)],
    )
}

fn odd(store: &Store, idx: DocumentIdx, oddity: &Oddity) -> Html {
    let corpus = store.data().corpus();
    let times = (oddity.occurrences.len() > 1).then(|| catalogue::places(oddity.occurrences.len()));
    let against = oddity.against.map(|(other, span)| {
        let elsewhere = if other == idx { String::new() } else { format!(" ({})", corpus.document(other).stem) };
        html! { <>{ parts::evidence(catalogue::AGAINST, corpus.words(other, span)) }{ elsewhere }</> }
    });
    html! {
        <>
            <strong>{ catalogue::oddity(oddity.kind) }</strong>
            { parts::quote(corpus.words(idx, oddity.occurrences[0])) }
            { for times.map(|times| html! { <span class="times">{ times }</span> }) }
            { for against }
            { parts::note(&oddity.note) }
        </>
    }
}
