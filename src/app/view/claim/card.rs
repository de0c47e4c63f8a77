//! A claim as a card: the same for every side.

use export::labels;
use model::{ClaimIdx, ClaimType, CountryIdx, EntityIdx, Origin, Span};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{GroupBy, Location, Route, ViewParams};
use crate::app::store::Store;
use crate::app::view::claim::actions::{claim_actions, select_switch};
use crate::app::view::claim::caveats::caveats;
use crate::app::view::claim::glyph::glyph;
use crate::app::view::claim::links::{links, no_reply};
use crate::app::view::claim::source::source;
use crate::app::view::shared::anchor::anchor;
use crate::app::view::shared::elements;
use crate::app::view::shared::highlight::{highlight, with_marks};
use crate::app::view::shared::named::{document_link, entity_link};
use crate::app::view::shared::part::{PartInputs, Turn, part_of_many};

/// A claim.
///
/// `is_open` is said of the one open beside the list; `prefix` is what its id begins with where it may stand in the page a second time.
pub fn card(store: &Store, idx: ClaimIdx, is_open: bool, prefix: &'static str) -> Html {
    card_in_turn(store, idx, is_open, prefix, Turn::WithPage)
}

/// The same, drawn in its turn.
pub fn card_in_turn(
    store: &Store,
    idx: ClaimIdx,
    is_open: bool,
    prefix: &'static str,
    turn: Turn,
) -> Html {
    let inputs = PartInputs { idx: idx.0, is_open, prefix, turn, ..PartInputs::of_page(store) };
    part_of_many(store, inputs.with_saved(store, idx), draw)
}

fn draw(store: &Store, PartInputs { idx, is_open, prefix, .. }: &PartInputs) -> Html {
    let (idx, is_open) = (ClaimIdx(*idx), *is_open);
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let id = format!("{prefix}{}", claim.id);
    let heading = format!("{id}-heading");
    let class = if is_open { "card is-open" } else { "card" };
    html! {
        <article {id} {class} tabindex="-1" aria-labelledby={heading.clone()}>
            { kind(store, idx) }
            <div class="attribution">
                <h2 id={heading} class="source">{ source(store, claim) }</h2>
                { for claim.cue.map(|cue| elements::evidence(catalogue::claim::CUE, corpus.words(claim.document, cue))) }
                <p class="outlet" dir="auto">{ labels::outlet_and_date(corpus.document(claim.document)) }</p>
            </div>
            <blockquote dir="auto"><p>{ highlight(store, claim.document, claim.span()) }</p></blockquote>
            { elements::rows("details", details(store, idx)) }
            { links(store, idx) }
            { caveats(store, claim.document) }
            { actions(store, idx) }
        </article>
    }
}

/// A claim in short, where many stand together: `head` stands above it, and `differing` are the spans of its quote that are marked,
/// where it is not what was searched for.
pub fn brief(store: &Store, idx: ClaimIdx, head: Html, differing: Option<&[Span]>) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let heading = format!("brief-{}", claim.id);
    let words = |span: Span| corpus.words(claim.document, span).to_owned();
    let quote = match differing {
        None => highlight(store, claim.document, claim.span()),
        Some(differing) => with_marks(claim.span(), differing, words),
    };
    html! {
        <article key={idx.0} class="brief" aria-labelledby={heading.clone()}>
            { head }
            { kind(store, idx) }
            <h3 id={heading} class="source">{ source(store, claim) }</h3>
            <blockquote dir="auto"><p>{ quote }</p></blockquote>
            { for catalogue::claim::stated_date(corpus, claim).map(elements::aside) }
            { no_reply(store, idx) }
            <p class="aside">{ document_link(store, claim.document) }{ " " }{ labels::outlet_and_date(corpus.document(claim.document)) }</p>
            { caveats(store, claim.document) }
            { actions(store, idx) }
        </article>
    }
}

/// The way to what a claim can be set beside.
fn compare_link(store: &Store, idx: ClaimIdx) -> Html {
    let id = store.data().corpus().claim(idx).id.clone();
    let location = store.location.to(Route::Compare).with_params(|params| {
        *params =
            ViewParams { group_by: Some(GroupBy::Claim), left: Some(id), ..ViewParams::default() };
    });
    elements::link(store.address(&location), catalogue::claim::COMPARE_CLAIM)
}

/// The type of a claim, with what a card says beside it.
fn kind(store: &Store, idx: ClaimIdx) -> Html {
    let claim_type = store.data().corpus().claim(idx).claim_type;
    html! {
        <p class="kind">
            <span class="type">{ glyph(claim_type) }{ catalogue::terms::claim_type(claim_type) }</span>
            { for remarks(store, idx).into_iter().map(|remark| html! { <span>{ remark }</span> }) }
        </p>
    }
}

/// What a card says beside the type, each in words of its own.
fn remarks(store: &Store, idx: ClaimIdx) -> Vec<String> {
    let claim = store.data().corpus().claim(idx);
    let mut remarks = vec![labels::form(claim.form).to_owned()];
    remarks.extend(catalogue::terms::status_note(claim.status).map(str::to_owned));
    remarks.extend(claim.measures.iter().map(|it| catalogue::terms::measure(*it).to_owned()));
    remarks.extend(claim.has_statistic.then(|| catalogue::claim::HAS_STATISTIC.to_owned()));
    remarks.extend(claim.narrator_endorses.then(|| catalogue::terms::ENDORSES.to_owned()));
    remarks.extend((claim.origin != Origin::Reading).then(|| catalogue::terms::BY_RULE.to_owned()));
    remarks.extend(
        (claim.occurrences.len() > 1)
            .then(|| catalogue::claim::n_occurrences(claim.occurrences.len())),
    );
    let by_title = store.answer().contains(idx) && store.answer().has_none_of_the_words(idx);
    remarks.extend(by_title.then(|| catalogue::claim::MATCHED_IN_TITLE.to_owned()));
    remarks
}

/// What the claim is about, where it stands, when.
fn details(store: &Store, idx: ClaimIdx) -> Vec<Html> {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let (entities, countries) = (&claim.entities, &claim.countries);
    let mut rows = Vec::new();
    rows.extend(about(store, catalogue::claim::ABOUT, &entities.target, &countries.target));
    rows.extend(about(
        store,
        catalogue::claim::CONDUCT_OF,
        &entities.conduct_of,
        &countries.conduct_of,
    ));
    rows.extend(claim.parent.map(|parent| {
        let parent = corpus.claim(parent);
        let label = catalogue::claim::source_type_and_form(corpus, parent);
        elements::row(
            catalogue::claim::WITHIN,
            elements::link(store.link(Route::Claim(parent.id.clone())), label),
        )
    }));
    if !claim.topics.is_empty() {
        let topics = claim.topics.iter().map(|topic| {
            let topic = corpus.topic(*topic);
            elements::link(store.link(Route::Topic(topic.id.clone())), topic.label.clone())
        });
        rows.push(elements::row(
            catalogue::claim::TOPICS,
            elements::list("inline", topics.collect()),
        ));
    }
    rows.extend(
        catalogue::claim::stated_date(corpus, claim)
            .map(|date| elements::row(catalogue::claim::STATED_DATE, date)),
    );
    if let Origin::Rule { finder, typing } = claim.origin {
        let rules = [finder, typing].map(|rule| corpus.rule(rule).to_string());
        let measurement = corpus.measurement.as_ref();
        let elsewhere = measurement.and_then(|measured| measured.row(claim.claim_type.word()));
        let texts = rules.into_iter().chain(elsewhere.map(catalogue::claim::elsewhere));
        let items = texts.map(Html::from).collect();
        rows.push(elements::row(catalogue::claim::RULES, elements::list("", items)));
    }
    rows.push(elements::row(catalogue::document::DOCUMENT, document_link(store, claim.document)));
    if claim.claim_type == ClaimType::Sanction {
        rows.push(elements::row(
            "",
            html! { <span class="aside">{ catalogue::claim::REPORTED_SANCTION }</span> },
        ));
    }
    rows
}

/// The entities and countries of a role; nothing where there is none.
fn about(
    store: &Store,
    label: &'static str,
    entities: &[EntityIdx],
    countries: &[CountryIdx],
) -> Option<Html> {
    let mut items: Vec<Html> = entities.iter().map(|entity| entity_link(store, *entity)).collect();
    items.extend(
        countries
            .iter()
            .map(|country| Html::from(store.data().corpus().country(*country).name.clone())),
    );
    (!items.is_empty()).then(|| elements::row(label, elements::list("inline", items)))
}

/// What can be done with a claim.
fn actions(store: &Store, idx: ClaimIdx) -> Html {
    html! {
        <div class="action-line">
            <ul class="actions">
                <li><a class="open" href={address(store, idx)}>{ catalogue::claim::SEE_IN_CONTEXT }</a></li>
                <li>{ compare_link(store, idx) }</li>
                if !store.is_still() {
                    <li>{ elements::button("", catalogue::claim::COPY_LINK, store.callback(copy_link, idx.0)) }</li>
                    <li>{ select_switch(store, idx) }</li>
                }
            </ul>
            if !store.is_still() {
                { claim_actions(store, idx) }
            }
        </div>
    }
}

/// Where a claim is open in its document.
fn address(store: &Store, idx: ClaimIdx) -> String {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    if store.is_plain() {
        let stem = corpus.document(claim.document).stem.clone();
        format!("{}#{}", store.link(Route::Document(stem)), anchor(&claim.id))
    } else {
        store.link(Route::Claim(claim.id.clone()))
    }
}

/// Copies the whole address of a claim, for others: without the reader's filters.
fn copy_link(store: &Store, idx: u32) {
    let location = Location::of_claim(store.data().corpus(), ClaimIdx(idx));
    store.copy_address(catalogue::claim::COPY_LINK, &location);
}
