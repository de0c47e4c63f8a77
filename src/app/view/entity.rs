//! An entity: who or what it is, how it is written, who is kept apart, and the claims it stands in.

use model::{ClaimType, Corpus, EntityIdx, Joined, Role, Spelling};
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::url::{Place, Route};
use crate::app::view::card::document_title;
use crate::app::view::glyph::glyph;

/// The page of an entity.
pub fn entity(store: &Store, idx: EntityIdx) -> Html {
    let corpus = store.data.corpus();
    let entity = corpus.entity(idx);
    let countries: Vec<&str> =
        entity.countries.iter().map(|country| corpus.country(*country).name.as_str()).collect();
    let countries =
        if countries.is_empty() { catalogue::NO_COUNTRY.to_owned() } else { countries.join(", ") };
    html! {
        <article class="page entity">
            <h1 dir="auto">{ entity.name.clone() }</h1>
            <dl class="facts-line">
                <div><dt>{ catalogue::KIND }</dt><dd>{ catalogue::entity_kind(entity.kind) }</dd></div>
                <div><dt>{ catalogue::COUNTRY }</dt><dd>{ countries }</dd></div>
                if let Some(code) = &entity.code {
                    <div><dt>{ catalogue::CODE }</dt><dd><code>{ code.clone() }</code></dd></div>
                }
                if let Some((document, span)) = entity.description {
                    <div>
                        <dt>{ catalogue::DESCRIBED }</dt>
                        <dd>
                            <q dir="auto">{ corpus.words(document, span).to_owned() }</q>{ " " }
                            <a href={store.link(Route::Document(corpus.document(document).stem.clone()))}>{ document_title(store, document) }</a>
                        </dd>
                    </div>
                }
            </dl>
            { by_type(store, idx, Role::Says, catalogue::SAYS) }
            { by_type(store, idx, Role::About, catalogue::SAID_ABOUT) }
            { by_type(store, idx, Role::Mentioned, catalogue::MENTIONED_IN) }
            <section>
                <h2>{ catalogue::SPELLINGS }</h2>
                if entity.spellings.is_empty() {
                    <p>{ catalogue::NO_SPELLING }</p>
                } else {
                    <div class="scroll" tabindex="0" role="region" aria-label={catalogue::SPELLINGS}>
                        <table>
                            <thead><tr>{ for catalogue::SPELLING_COLUMNS.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead>
                            <tbody>{ for entity.spellings.iter().map(|spelling| spelling_row(store, spelling)) }</tbody>
                        </table>
                    </div>
                }
            </section>
            { kept_apart(store, idx) }
        </article>
    }
}

/// The claims in which an entity stands in a role, counted by type, each count a link to them.
fn by_type(store: &Store, entity: EntityIdx, role: Role, heading: &'static str) -> Html {
    let key = Key::new(Facet::Entity, role);
    let mut selection = Selection::default();
    selection.include.insert(key, Value(entity.0));
    let counts = store.data.counts(&selection, Key::of(Facet::Type));
    let link = |claim_type: Option<Value>| {
        let mut selection = selection.clone();
        if let Some(value) = claim_type {
            selection.include.insert(Key::of(Facet::Type), value);
        }
        Place { selection, ..Place::default() }.write(&store.data)
    };
    let n: u32 = counts.iter().map(|(_, n)| n).sum();
    html! {
        <section>
            <h2>{ heading }</h2>
            if counts.is_empty() {
                <p class="aside">{ catalogue::NONE }</p>
            } else {
                <ul class="by-type">
                    <li class="all"><a href={link(None)}>{ catalogue::claims(n as usize) }</a></li>
                    { for ClaimType::ALL.iter().filter_map(|claim_type| {
                        let value = Value(*claim_type as u32);
                        let (_, n) = counts.iter().find(|(counted, _)| *counted == value)?;
                        Some(html! {
                            <li>
                                <a href={link(Some(value))}>
                                    { glyph(*claim_type) }{ catalogue::claim_type(*claim_type) }<span class="count">{ *n }</span>
                                </a>
                            </li>
                        })
                    }) }
                </ul>
            }
        </section>
    }
}

fn spelling_row(store: &Store, spelling: &Spelling) -> Html {
    let corpus = store.data.corpus();
    let stem = corpus.document(spelling.document).stem.clone();
    html! {
        <tr>
            <td><strong dir="auto">{ spelling.words.clone() }</strong></td>
            <td><a href={store.link(Route::Document(stem))}>{ document_title(store, spelling.document) }</a></td>
            <td class="number">{ spelling.count }</td>
            <td>{ why(corpus, &spelling.why) }</td>
        </tr>
    }
}

fn why(corpus: &Corpus, why: &Joined) -> Html {
    match why {
        Joined::Canonical => html! { { catalogue::JOINED_CANONICAL } },
        Joined::Surname => html! { { catalogue::JOINED_SURNAME } },
        Joined::Registered { because, evidence } => html! {
            <>
                { because.clone() }
                if let Some((document, span)) = evidence {
                    <span class="evidence">{ format!("{} ", catalogue::SHOWN_BY) }<q dir="auto">{ corpus.words(*document, *span).to_owned() }</q></span>
                }
            </>
        },
    }
}

fn kept_apart(store: &Store, entity: EntityIdx) -> Html {
    let corpus = store.data.corpus();
    let groups: Vec<_> =
        corpus.kept_apart.iter().filter(|group| group.entities.contains(&entity)).collect();
    if groups.is_empty() {
        return Html::default();
    }
    let others = |group: &model::KeptApart| {
        let others = group
            .entities
            .iter()
            .filter(|other| **other != entity)
            .map(|other| corpus.entity(*other));
        others.map(|other| html! { <li><a href={store.link(Route::Entity(other.id.clone()))}>{ other.name.clone() }</a></li> }).collect::<Html>()
    };
    html! {
        <section>
            <h2>{ catalogue::KEPT_APART }</h2>
            <ul class="apart">
                { for groups.into_iter().map(|group| html! {
                    <li>
                        <ul class="inline">{ others(group) }</ul>
                        <span class="note">{ group.because.clone() }</span>
                        { for group.evidence.iter().map(|(document, span)| html! {
                            <span class="evidence"><q dir="auto">{ corpus.words(*document, *span).to_owned() }</q></span>
                        }) }
                    </li>
                }) }
            </ul>
        </section>
    }
}
