//! Who says or does a claim: the words that name them, and the canonical names.

use model::{Claim, Corpus};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::url::Route;

/// The words that name the source, the verb that is the same for all, and the canonical names behind the words.
pub fn source(store: &Store, claim: &Claim) -> Html {
    let corpus = store.data.corpus();
    let written = as_written(corpus, claim);
    let is_named_so = |name: &str| written == name;
    let entities: Vec<Html> = claim
        .entities
        .says
        .iter()
        .map(|idx| corpus.entity(*idx))
        .map(|entity| {
            let label = if is_named_so(&entity.name) { catalogue::ENTITIES_LINK } else { entity.name.as_str() };
            html! { <a class="canonical" href={store.link(Route::Entity(entity.id.clone()))} aria-label={entity.name.clone()}>{ label.to_owned() }</a> }
        })
        .collect();
    let countries = claim
        .countries
        .says
        .iter()
        .map(|country| corpus.country(*country).name.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let antecedent =
        claim.source.antecedent.map(|span| corpus.words(claim.document, span).to_owned());
    html! {
        <>
            <span class="written" dir="auto">{ written.clone() }</span>
            { " " }<span class="verb">{ catalogue::verb(claim.form) }</span>
            <span class="who">
                if let Some(antecedent) = antecedent {
                    <span>{ format!("{} “{antecedent}”", catalogue::MEANS) }</span>
                }
                { for entities }
                if !countries.is_empty() {
                    <span class="country">{ countries }</span>
                }
            </span>
        </>
    }
}

/// The words that name a claim's source; for a narrator, what the interface calls it.
pub fn as_written(corpus: &Corpus, claim: &Claim) -> String {
    match claim.source.as_written {
        Some(span) => corpus.words(claim.document, span).to_owned(),
        None => catalogue::NARRATOR.into(),
    }
}

/// A claim's source in plain text: the words that name it and, where they differ, the canonical names in brackets.
pub fn plain(corpus: &Corpus, claim: &Claim) -> String {
    let written = as_written(corpus, claim);
    let names: Vec<&str> =
        claim.entities.says.iter().map(|entity| corpus.entity(*entity).name.as_str()).collect();
    match names.as_slice() {
        [] => written,
        [name] if *name == written => written,
        names => format!("{written} ({})", names.join(", ")),
    }
}
