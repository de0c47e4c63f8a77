//! What is known of a document and what is odd in it, each with the words that show it.

use model::{DocumentIdx, Fact, Span};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;

/// The facts of a document.
pub fn facts(store: &Store, document: DocumentIdx, is_open: bool) -> Html {
    let document = store.data.corpus().document(document);
    let facts = &document.facts;
    let words = |span: Span| span.of(&document.text).to_owned();
    let text_row = |label, fact: &Option<Fact<String>>, shown: fn(&str) -> &str| {
        fact.as_ref().map(|fact| {
            row(
                label,
                shown(&fact.value).to_owned(),
                fact.inferred,
                words(fact.words),
                fact.note.as_deref(),
            )
        })
    };
    let date = facts.date.as_ref().map(|fact| {
        let value = fact.value.map_or_else(|| catalogue::NO_DATE.to_owned(), catalogue::date);
        row(catalogue::FACT_DATE, value, fact.inferred, words(fact.words), fact.note.as_deref())
    });
    html! {
        <details class="facts" open={is_open}>
            <summary>{ catalogue::FACTS }</summary>
            <dl>
                { text_row(catalogue::FACT_TITLE, &facts.title, |title| title) }
                { text_row(catalogue::FACT_OUTLET, &facts.outlet, |outlet| outlet) }
                { date }
                { text_row(catalogue::FACT_LANGUAGE, &facts.language, catalogue::language) }
                { text_row(catalogue::FACT_TRANSLATED, &facts.translated_from, catalogue::language) }
                if let Some(read_by) = &document.read_by {
                    <div><dt>{ catalogue::FACT_READ }</dt><dd>{ read_by.clone() }</dd></div>
                }
                <div><dt>{ catalogue::FACT_FILE }</dt><dd><code>{ document.stem.clone() }</code></dd></div>
            </dl>
        </details>
    }
}

fn row(
    label: &'static str,
    value: String,
    is_inferred: bool,
    words: String,
    note: Option<&str>,
) -> Html {
    html! {
        <div>
            <dt>{ label }</dt>
            <dd>
                <span class="value" dir="auto">{ value }</span>
                if is_inferred {
                    <span class="inferred">{ catalogue::INFERRED }</span>
                }
                <span class="evidence">{ format!("{} ", catalogue::SHOWN_BY_WORDS) }<q dir="auto">{ words }</q></span>
                if let Some(note) = note {
                    <span class="note">{ note.to_owned() }</span>
                }
            </dd>
        </div>
    }
}

/// The oddities of a document.
pub fn oddities(store: &Store, idx: DocumentIdx) -> Html {
    let corpus = store.data.corpus();
    let document = corpus.document(idx);
    html! {
        <details class="oddities">
            <summary>{ catalogue::oddities(document.oddities.len()) }</summary>
            <ul>
                { for document.oddities.iter().map(|oddity| html! {
                    <li>
                        <strong>{ catalogue::oddity(oddity.kind) }</strong>
                        <q dir="auto">{ oddity.places[0].of(&document.text).to_owned() }</q>
                        if oddity.places.len() > 1 {
                            <span class="times">{ catalogue::places(oddity.places.len()) }</span>
                        }
                        if let Some((other, span)) = oddity.against {
                            <span class="evidence">
                                { format!("{} ", catalogue::AGAINST) }<q dir="auto">{ corpus.words(other, span).to_owned() }</q>
                                if other != idx {
                                    { format!(" ({})", corpus.document(other).stem) }
                                }
                            </span>
                        }
                        <span class="note">{ oddity.note.clone() }</span>
                    </li>
                }) }
            </ul>
        </details>
    }
}
