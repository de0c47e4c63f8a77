//! A claim as a card: the same for every side.

use std::rc::Rc;

use model::{ClaimIdx, ClaimType, Corpus, DocumentIdx, Span};
use yew::prelude::*;

use crate::app::hooks::Store;
use crate::app::state::Action;
use crate::app::url::{Place, Route};
use crate::app::view::glyph::glyph;
use crate::app::view::links::links;
use crate::app::view::source::{self, source};
use crate::app::{browser, catalogue};

/// A claim.
///
/// `is_open` is said of the one open beside the list; `prefix` is what its id begins with where it may stand in the page a second time.
pub fn card(store: &Store, idx: ClaimIdx, is_open: bool, prefix: &str) -> Html {
    let corpus = store.data.corpus();
    let claim = corpus.claim(idx);
    let id = format!("{prefix}{}", claim.id);
    let heading = format!("{id}-heading");
    html! {
        <article key={idx.0} {id} class={classes!("card", is_open.then_some("is-open"))} tabindex="-1" aria-labelledby={heading.clone()}>
            <p class="kind">
                <span class="type">{ glyph(claim.claim_type) }{ catalogue::claim_type(claim.claim_type) }</span>
                { for remarks(corpus, idx).into_iter().map(|remark| html! { <span class="remark">{ remark }</span> }) }
            </p>
            <h2 id={heading}>{ source(store, claim) }</h2>
            if let Some(cue) = claim.cue {
                <p class="cue">{ format!("{} ", catalogue::CUE) }<q dir="auto">{ corpus.words(claim.document, cue).to_owned() }</q></p>
            }
            <blockquote dir="auto"><p>{ marked(store, claim.document, claim.span()) }</p></blockquote>
            <dl class="details">{ for details(store, idx) }</dl>
            { links(store, idx) }
            { actions(store, idx) }
        </article>
    }
}

/// What a card says beside the type, each in words of its own.
fn remarks(corpus: &Corpus, idx: ClaimIdx) -> Vec<String> {
    let claim = corpus.claim(idx);
    let mut remarks: Vec<String> =
        catalogue::status_note(claim.status).map(str::to_owned).into_iter().collect();
    remarks.extend(claim.measure.map(|measure| catalogue::measure(measure).to_owned()));
    if claim.has_statistic {
        remarks.push(catalogue::HAS_STATISTIC.into());
    }
    if claim.narrator_endorses {
        remarks.push(catalogue::ENDORSES.into());
    }
    if claim.places.len() > 1 {
        remarks.push(catalogue::places(claim.places.len()));
    }
    remarks
}

/// The words of a span, with what was searched for marked.
pub fn marked(store: &Store, document: DocumentIdx, span: Span) -> Html {
    let corpus = store.data.corpus();
    let mut parts = Vec::new();
    let mut at = span.start;
    for mark in store.data.marks(&store.place.selection, document, span) {
        parts.push(
            html! { { corpus.words(document, Span { start: at, end: mark.start }).to_owned() } },
        );
        parts.push(html! { <mark>{ corpus.words(document, mark).to_owned() }</mark> });
        at = mark.end;
    }
    parts.push(html! { { corpus.words(document, Span { start: at, end: span.end }).to_owned() } });
    html! { <>{ for parts }</> }
}

/// What the claim is about, where it stands, when.
fn details(store: &Store, idx: ClaimIdx) -> Vec<Html> {
    let corpus = store.data.corpus();
    let claim = corpus.claim(idx);
    let row = |label: &'static str, content: Html| html! { <div><dt>{ label }</dt><dd>{ content }</dd></div> };
    let mut rows = Vec::new();
    for (label, entities, countries) in [
        (catalogue::ABOUT, &claim.entities.target, &claim.countries.target),
        (catalogue::CONDUCT_OF, &claim.entities.conduct_of, &claim.countries.conduct_of),
    ] {
        if !entities.is_empty() || !countries.is_empty() {
            rows.push(row(label, people(store, entities, countries)));
        }
    }
    if let Some(parent) = claim.parent {
        let parent = corpus.claim(parent);
        let label = format!(
            "{} ({})",
            source::plain(corpus, parent),
            catalogue::claim_type(parent.claim_type).to_lowercase()
        );
        let link = html! { <a href={store.link(Route::Claim(parent.id.clone()))}>{ label }</a> };
        rows.push(row(catalogue::WITHIN, link));
    }
    if !claim.topics.is_empty() {
        let topics = claim.topics.iter().map(|topic| {
            let topic = corpus.topic(*topic);
            html! { <li><a href={store.link(Route::Topic(topic.id.clone()))}>{ topic.label.clone() }</a></li> }
        });
        rows.push(row(catalogue::TOPICS, html! { <ul class="inline">{ for topics }</ul> }));
    }
    if let Some(date) = claim.date {
        let words = corpus.words(claim.document, date.words);
        rows.push(row(catalogue::STATED_DATE, html! { { catalogue::claim_date(date, words) } }));
    }
    rows.push(row(catalogue::DOCUMENT, document_line(store, claim.document)));
    if claim.claim_type == ClaimType::Sanction {
        rows.push(html! { <div class="wide"><dd class="aside">{ catalogue::REPORTED_SANCTION }</dd></div> });
    }
    rows
}

fn people(store: &Store, entities: &[model::EntityIdx], countries: &[model::CountryIdx]) -> Html {
    let corpus = store.data.corpus();
    let entities = entities.iter().map(|entity| {
        let entity = corpus.entity(*entity);
        html! { <li><a href={store.link(Route::Entity(entity.id.clone()))}>{ entity.name.clone() }</a></li> }
    });
    let countries = countries.iter().map(
        |country| html! { <li class="country">{ corpus.country(*country).name.clone() }</li> },
    );
    html! { <ul class="inline">{ for entities }{ for countries }</ul> }
}

/// A document's title, publisher and date, with a link to it.
pub fn document_line(store: &Store, idx: DocumentIdx) -> Html {
    let document = store.data.corpus().document(idx);
    let outlet = document
        .facts
        .outlet
        .as_ref()
        .map_or(catalogue::NO_OUTLET, |outlet| outlet.value.as_str())
        .to_owned();
    html! {
        <>
            <a href={store.link(Route::Document(document.stem.clone()))} dir="auto">{ document_title(store, idx) }</a>
            <span class="outlet">{ format!("{outlet}, {}", catalogue::document_date(document.facts.date.as_ref())) }</span>
        </>
    }
}

/// A document's title, or its stem where its text gives none.
pub fn document_title(store: &Store, idx: DocumentIdx) -> String {
    let document = store.data.corpus().document(idx);
    match &document.facts.title {
        Some(title) => title.value.clone(),
        None => format!("{} ({})", catalogue::NO_TITLE, document.stem),
    }
}

/// What can be done with a claim.
fn actions(store: &Store, idx: ClaimIdx) -> Html {
    let claim = store.data.corpus().claim(idx);
    let address = store.link(Route::Claim(claim.id.clone()));
    // A link for others holds the claim and none of the reader's filters.
    let bare =
        Place { route: Route::Claim(claim.id.clone()), ..Place::default() }.write(&store.data);
    let link = browser_address(&bare);
    let quote = citation(store, idx);
    html! {
        <ul class="actions">
            <li><a class="open" href={address}>{ catalogue::OPEN }</a></li>
            <li><button type="button" onclick={copy(store, move || link())}>{ catalogue::COPY_LINK }</button></li>
            <li><button type="button" onclick={copy(store, move || quote.clone())}>{ catalogue::COPY_QUOTE }</button></li>
        </ul>
    }
}

fn browser_address(hash: &str) -> impl Fn() -> String + 'static {
    let hash = hash.to_owned();
    move || browser::full_address(&hash)
}

/// Puts a text on the clipboard and says so; where the browser does not allow it, shows the text to be copied by hand.
fn copy(store: &Store, text: impl Fn() -> String + 'static) -> Callback<MouseEvent> {
    let state = store.state.dispatcher();
    Callback::from(move |_| {
        let (state, text) = (state.clone(), text());
        yew::platform::spawn_local(async move {
            let action = if browser::copy(text.clone()).await {
                Action::Say(Rc::from(catalogue::COPIED))
            } else {
                Action::ToCopy(Some(Rc::from(text)))
            };
            state.dispatch(action);
        });
    })
}

/// The quote with who says it, in which document, and the claim's id.
fn citation(store: &Store, idx: ClaimIdx) -> String {
    let corpus = store.data.corpus();
    let claim = corpus.claim(idx);
    let document = corpus.document(claim.document);
    let outlet =
        document.facts.outlet.as_ref().map_or(catalogue::NO_OUTLET, |outlet| outlet.value.as_str());
    let date = catalogue::document_date(document.facts.date.as_ref());
    format!(
        "“{}”\n— {}, {}. {}. {outlet}, {date}. [{}, {}]",
        corpus.quote(claim),
        source::plain(corpus, claim),
        catalogue::claim_type(claim.claim_type).to_lowercase(),
        document_title(store, claim.document),
        document.stem,
        claim.id,
    )
}
