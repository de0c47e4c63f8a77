//! Who says or does a claim: the words that name them, and the canonical names.

use export::labels::{UNRESOLVED, source_as_written};
use model::{Claim, SourceKind};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The words that name the source, and the standard names behind the words.
pub fn source(store: &Store, claim: &Claim) -> Html {
    let corpus = store.data().corpus();
    let written = source_as_written(corpus, claim);
    let mut who: Vec<Html> = Vec::new();
    if let Some(antecedent) = claim.source.antecedent {
        who.push(catalogue::claim::refers_to(corpus.words(claim.document, antecedent)).into());
    }
    if claim.source.kind == SourceKind::Unresolved {
        who.push(UNRESOLVED.into());
    }
    for entity in claim.entities.says.iter().map(|entity| corpus.entity(*entity)) {
        let label = if written == entity.name {
            catalogue::claim::ABOUT_NAME.to_owned()
        } else {
            entity.name.clone()
        };
        who.push(elements::link(store.link(Route::Entity(entity.id.clone())), label));
    }
    let countries: Vec<&str> =
        claim.countries.says.iter().map(|country| corpus.country(*country).name.as_str()).collect();
    who.push(countries.join(", ").into());
    who.extend(claim.source.inferred_from.map(|words| {
        elements::evidence(catalogue::terms::INFERRED_FROM, corpus.words(claim.document, words))
    }));
    html! {
        <>
            <span class="written" dir="auto">{ written }</span>{ " " }
            <span class="who">{ for who.into_iter().map(|part| html! { <span>{ part }</span> }) }</span>
        </>
    }
}
