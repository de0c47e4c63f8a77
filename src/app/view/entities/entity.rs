//! An entity: its kind and countries, its spellings, entities that it may be confused with, and its claims.

use model::{ClaimType, Corpus, EntityIdx, JoinReason, KeptApart, Role, Span, Spelling};
use query::{Answer, Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Location;
use crate::app::store::Store;
use crate::app::view::claim::glyph::glyph;
use crate::app::view::entities::speaks_about;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::{document_link, entity_link};
use crate::app::view::shared::part::{PartInputs, part};
use crate::app::view::timeline::lanes::{N_LISTED, has_dates, lanes, names_time};
use crate::app::view::timeline::page::table;

/// The page of an entity.
pub fn entity(store: &Store, idx: EntityIdx) -> Html {
    part(
        store,
        PartInputs { idx: idx.0, ..PartInputs::of_page(store).with_collection(store) },
        draw,
    )
}

fn draw(store: &Store, inputs: &PartInputs) -> Html {
    let idx = EntityIdx(inputs.idx);
    let corpus = store.data().corpus();
    let entity = corpus.entity(idx);
    // The page shows four selections: the claims of the entity in any role, which the store has asked for, and in each role.
    let [says, about, mentioned] =
        [Role::Says, Role::About, Role::Mentioned].map(|role| in_role(store, idx, role));
    let spellings = if entity.spellings.is_empty() {
        elements::paragraph(catalogue::entities::NO_SPELLING)
    } else {
        let most = store.at_most(N_LISTED);
        let rows = entity.spellings.iter().take(most).map(|spelling| spelling_row(store, spelling));
        let table = elements::table(&catalogue::entities::SPELLING_COLUMNS, rows.collect());
        html! { <>{ table }{ elements::and_more(entity.spellings.len(), most) }</> }
    };
    html! {
        <article class="page entity">
            <h1 dir="auto">{ entity.name.clone() }</h1>
            if entity.is_found {
                { elements::note(catalogue::entities::FOUND) }
            }
            { elements::rows("facts-line", facts(store, idx)) }
            { all_claims(store) }
            { elements::section(catalogue::entities::SPELLINGS, vec![spellings]) }
            { kept_apart(store, idx) }
            { maybe_same(store, idx) }
            { by_type(store, &says, catalogue::entities::claims_by(&entity.name)) }
            { by_type(store, &about, catalogue::entities::claims_about(&entity.name)) }
            { by_type(store, &mentioned, catalogue::entities::mentions_of(&entity.name)) }
            { speaks_about::by_type(store, &says, Role::About, catalogue::entities::speaks_about(&entity.name)) }
            { speaks_about::by_type(store, &about, Role::Says, catalogue::entities::spoken_about_by(&entity.name)) }
            { over_time(store) }
        </article>
    }
}

/// The way to the claims in which the entity has any role; nothing where it has none.
fn all_claims(store: &Store) -> Html {
    let n = store.answer().n_results();
    if n == 0 {
        return Html::default();
    }
    let selection = store.answer().selection().clone();
    let href = store.address(&Location { selection, ..Location::default() });
    html! { <p><a class="button" {href}>{ catalogue::entities::see_claims(n) }</a></p> }
}

fn facts(store: &Store, idx: EntityIdx) -> Vec<Html> {
    let corpus = store.data().corpus();
    let entity = corpus.entity(idx);
    let countries: Vec<&str> =
        entity.countries.iter().map(|country| corpus.country(*country).name.as_str()).collect();
    let countries = if countries.is_empty() {
        catalogue::entities::NO_COUNTRY.to_owned()
    } else {
        countries.join(", ")
    };
    let inferred = entity.inferred_from.map(|(document, span)| {
        elements::evidence(catalogue::terms::INFERRED_FROM, corpus.words(document, span))
    });
    let mut rows = vec![
        elements::row(catalogue::entities::KIND, catalogue::terms::entity_kind(entity.kind)),
        elements::row(catalogue::entities::COUNTRY, html! { <>{ countries }{ for inferred }</> }),
    ];
    rows.extend(
        entity.code.as_ref().map(|code| elements::row(catalogue::entities::CODE, code.clone())),
    );
    rows.extend(entity.description.map(|(document, span)| {
        let words = elements::quote(corpus.words(document, span));
        elements::row(
            catalogue::entities::DESCRIPTION,
            html! { <>{ words }{ " " }{ document_link(store, document) }</> },
        )
    }));
    rows
}

/// The claims in which an entity stands in a role, counted by type, each count a link to them.
fn by_type(store: &Store, answer: &Answer, heading: String) -> Html {
    let counts = answer.counts(Key::of(Facet::Type));
    let link = |claim_type: Option<Value>| {
        let mut selection = answer.selection().clone();
        if let Some(value) = claim_type {
            selection.include.insert(Key::of(Facet::Type), value);
        }
        store.address(&Location { selection, ..Location::default() })
    };
    let n: u32 = counts.iter().map(|(_, n)| n).sum();
    if n == 0 {
        return elements::section(heading, vec![elements::aside(catalogue::entities::NONE)]);
    }
    let mut links = vec![elements::link(link(None), catalogue::claims(n as usize))];
    for claim_type in ClaimType::ALL {
        let value = Value(*claim_type as u32);
        links.extend(counts.iter().find(|(counted, _)| *counted == value).map(|(_, n)| html! {
            <a href={link(Some(value))}>
                { glyph(*claim_type) }{ catalogue::terms::claim_type(*claim_type) }<span class="count">{ *n }</span>
            </a>
        }));
    }
    elements::section(heading, vec![elements::list("by-type", links)])
}

/// The claims in which an entity stands in a role.
pub fn in_role(store: &Store, entity: EntityIdx, role: Role) -> Answer {
    let key = Key::new(Facet::Entity, role);
    store.data().ask(Selection::default().narrowed(key, Value(entity.0)))
}

/// The dates that the claims of an entity state; nothing where they state none.
fn over_time(store: &Store) -> Html {
    let key = Key::new(Facet::Country, Role::Says);
    let mut shown = store.answer().timeline(key);
    if store.is_short() || !has_dates(&shown) {
        return Html::default();
    }
    // What names no time would be most of it, and stands in the list.
    shown.lanes.iter_mut().for_each(|lane| lane.undated.clear());
    shown.lanes.retain(names_time);
    let chart = lanes(store, &shown, key);
    elements::section(catalogue::entities::OVER_TIME, vec![chart, table(store, &shown)])
}

fn spelling_row(store: &Store, spelling: &Spelling) -> Vec<Html> {
    vec![
        html! { <><strong dir="auto">{ spelling.words.clone() }</strong>{ sentences(store, spelling) }</> },
        document_link(store, spelling.document),
        elements::number(spelling.count as usize),
        why(store.data().corpus(), &spelling.why),
    ]
}

/// The sentences in which a spelling stands, one click away; nothing where this copy leaves them out.
fn sentences(store: &Store, spelling: &Spelling) -> Html {
    if spelling.sentences.is_empty() {
        return Html::default();
    }
    let corpus = store.data().corpus();
    let sentence = |span: &Span| elements::quote(corpus.words(spelling.document, *span));
    let sentences = elements::list("claim-list", spelling.sentences.iter().map(sentence).collect());
    elements::details("sentences", catalogue::entities::SHOW_SENTENCES, false, vec![sentences])
}

/// Why words are joined to a name, with the words that show it.
fn why(corpus: &Corpus, why: &JoinReason) -> Html {
    let (said, shown) = match why {
        JoinReason::Canonical => (catalogue::entities::JOINED_CANONICAL, None),
        JoinReason::Surname => (catalogue::entities::JOINED_SURNAME, None),
        JoinReason::Part => (catalogue::entities::JOINED_PART, None),
        JoinReason::State => (catalogue::entities::JOINED_STATE, None),
        JoinReason::Acronym(shown) => (catalogue::entities::JOINED_ACRONYM, Some(*shown)),
        JoinReason::Registered { because, evidence } => (because.as_str(), *evidence),
    };
    let shown = shown.map(|(document, span)| {
        elements::evidence(catalogue::claim::EVIDENCE, corpus.words(document, span))
    });
    html! { <>{ said.to_owned() }{ for shown }</> }
}

fn kept_apart(store: &Store, entity: EntityIdx) -> Html {
    let groups =
        store.data().corpus().kept_apart.iter().filter(|group| group.entities.contains(&entity));
    let items: Vec<Html> = groups.map(|group| apart(store, entity, group)).collect();
    if items.is_empty() {
        return Html::default();
    }
    elements::section(catalogue::entities::KEPT_APART, vec![elements::list("apart", items)])
}

/// The names that may be the same, each with why; nothing where there are none.
fn maybe_same(store: &Store, idx: EntityIdx) -> Html {
    let corpus = store.data().corpus();
    let entity = corpus.entity(idx);
    if entity.alike.is_empty() {
        return Html::default();
    }
    let item = |other: &EntityIdx| {
        let why = catalogue::entities::likeness(entity.likeness(corpus.entity(*other)));
        html! { <>{ entity_link(store, *other) }{ elements::note(why) }</> }
    };
    let items = entity.alike.iter().map(item).collect();
    elements::section(catalogue::entities::MAYBE_SAME, vec![elements::list("apart", items)])
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
            { elements::list("inline", others.collect()) }
            { elements::note(&group.because) }
            { for group.evidence.iter().map(|(document, span)| elements::evidence("", corpus.words(*document, *span))) }
        </>
    }
}
