//! An entity: who or what it is, how it is written, who is kept apart, and the claims it stands in.

use model::{ClaimType, Corpus, EntityIdx, JoinReason, KeptApart, Role, Span, Spelling};
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::store::Store;
use crate::app::url::Place;
use crate::app::view::glyph::glyph;
use crate::app::view::named::{document_link, entity_link};
use crate::app::view::{lanes, parts, people, timeline};

/// The page of an entity.
pub fn entity(store: &Store, idx: EntityIdx) -> Html {
    let corpus = store.data().corpus();
    let entity = corpus.entity(idx);
    let spellings = if entity.spellings.is_empty() {
        parts::paragraph(catalogue::NO_SPELLING)
    } else {
        parts::table(
            &catalogue::SPELLING_COLUMNS,
            entity.spellings.iter().map(|spelling| spelling_row(store, spelling)).collect(),
        )
    };
    html! {
        <article class="page entity">
            <h1 dir="auto">{ entity.name.clone() }</h1>
            { parts::rows("facts-line", facts(store, idx)) }
            { by_type(store, idx, Role::Says, catalogue::SAYS) }
            { by_type(store, idx, Role::About, catalogue::SAID_ABOUT) }
            { by_type(store, idx, Role::Mentioned, catalogue::MENTIONED_IN) }
            { people::by_type(store, &in_role(idx, Role::Says), Role::About, views::SPEAKS_ABOUT) }
            { people::by_type(store, &in_role(idx, Role::About), Role::Says, views::SPOKEN_ABOUT_BY) }
            { over_time(store, idx) }
            { parts::section(catalogue::SPELLINGS, vec![spellings]) }
            { kept_apart(store, idx) }
        </article>
    }
}

fn facts(store: &Store, idx: EntityIdx) -> Vec<Html> {
    let corpus = store.data().corpus();
    let entity = corpus.entity(idx);
    let countries: Vec<&str> =
        entity.countries.iter().map(|country| corpus.country(*country).name.as_str()).collect();
    let countries =
        if countries.is_empty() { catalogue::NO_COUNTRY.to_owned() } else { countries.join(", ") };
    let mut rows = vec![
        parts::row(catalogue::KIND, catalogue::entity_kind(entity.kind)),
        parts::row(catalogue::COUNTRY, countries),
    ];
    rows.extend(entity.code.as_ref().map(|code| parts::row(catalogue::CODE, code.clone())));
    rows.extend(entity.description.map(|(document, span)| {
        let words = parts::quote(corpus.words(document, span));
        parts::row(
            catalogue::DESCRIBED,
            html! { <>{ words }{ " " }{ document_link(store, document) }</> },
        )
    }));
    rows
}

/// The claims in which an entity stands in a role, counted by type, each count a link to them.
fn by_type(store: &Store, entity: EntityIdx, role: Role, heading: &'static str) -> Html {
    let selection = in_role(entity, role);
    let counts = store.data().counts(&selection, Key::of(Facet::Type));
    let link = |claim_type: Option<Value>| {
        let mut selection = selection.clone();
        if let Some(value) = claim_type {
            selection.include.insert(Key::of(Facet::Type), value);
        }
        store.address(&Place { selection, ..Place::default() })
    };
    let n: u32 = counts.iter().map(|(_, n)| n).sum();
    if n == 0 {
        return parts::section(heading, vec![parts::aside(catalogue::NONE)]);
    }
    let mut links = vec![parts::link(link(None), catalogue::claims(n as usize))];
    for claim_type in ClaimType::ALL {
        let value = Value(*claim_type as u32);
        links.extend(counts.iter().find(|(counted, _)| *counted == value).map(|(_, n)| html! {
            <a href={link(Some(value))}>
                { glyph(*claim_type) }{ catalogue::claim_type(*claim_type) }<span class="count">{ *n }</span>
            </a>
        }));
    }
    parts::section(heading, vec![parts::list("by-type", links)])
}

/// The claims in which an entity stands in a role.
fn in_role(entity: EntityIdx, role: Role) -> Selection {
    Selection::default().narrowed(Key::new(Facet::Entity, role), Value(entity.0))
}

/// The dates that the claims of an entity state; nothing where they state none.
fn over_time(store: &Store, entity: EntityIdx) -> Html {
    let key = Key::new(Facet::Country, Role::Says);
    let selection = in_role(entity, Role::Any);
    let mut shown = store.data().ask(&selection).timeline(key);
    if !lanes::has_dates(&shown) {
        return Html::default();
    }
    // What names no time would be most of it, and stands in the list.
    shown.lanes.iter_mut().for_each(|lane| lane.undated.clear());
    shown.lanes.retain(lanes::names_time);
    let lines = lanes::lines(store, &shown, key);
    parts::section(views::OVER_TIME, vec![lines, timeline::table(store, &shown)])
}

fn spelling_row(store: &Store, spelling: &Spelling) -> Vec<Html> {
    vec![
        html! { <><strong dir="auto">{ spelling.words.clone() }</strong>{ sentences(store, spelling) }</> },
        document_link(store, spelling.document),
        parts::number(spelling.count as usize),
        why(store.data().corpus(), &spelling.why),
    ]
}

/// The sentences in which a spelling stands, one click away; nothing where this copy leaves them out.
fn sentences(store: &Store, spelling: &Spelling) -> Html {
    if spelling.sentences.is_empty() {
        return Html::default();
    }
    let corpus = store.data().corpus();
    let sentence = |span: &Span| parts::quote(corpus.words(spelling.document, *span));
    let sentences = parts::list("others", spelling.sentences.iter().map(sentence).collect());
    parts::details("where", views::SENTENCES, false, vec![sentences])
}

fn why(corpus: &Corpus, why: &JoinReason) -> Html {
    match why {
        JoinReason::Canonical => catalogue::JOINED_CANONICAL.into(),
        JoinReason::Surname => catalogue::JOINED_SURNAME.into(),
        JoinReason::Registered { because, evidence } => {
            let evidence = evidence.map(|(document, span)| {
                parts::evidence(catalogue::SHOWN_BY, corpus.words(document, span))
            });
            html! { <>{ because.clone() }{ for evidence }</> }
        }
    }
}

fn kept_apart(store: &Store, entity: EntityIdx) -> Html {
    let groups =
        store.data().corpus().kept_apart.iter().filter(|group| group.entities.contains(&entity));
    let items: Vec<Html> = groups.map(|group| apart(store, entity, group)).collect();
    if items.is_empty() {
        return Html::default();
    }
    parts::section(catalogue::KEPT_APART, vec![parts::list("apart", items)])
}

fn apart(store: &Store, entity: EntityIdx, group: &KeptApart) -> Html {
    let corpus = store.data().corpus();
    let others = group
        .entities
        .iter()
        .filter(|other| **other != entity)
        .map(|other| entity_link(store, *other));
    html! {
        <>
            { parts::list("inline", others.collect()) }
            { parts::note(&group.because) }
            { for group.evidence.iter().map(|(document, span)| parts::evidence("", corpus.words(*document, *span))) }
        </>
    }
}
