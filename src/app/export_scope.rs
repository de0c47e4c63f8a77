//! Which claims are taken away from a page, and as which file.

use std::iter;

use export::Provenance;
use model::{ClaimIdx, Role};
use query::{Facet, Key, Picks, Selection, Value};

use crate::app::location::{GroupBy, Route};
use crate::app::state::ExportOptions;
use crate::app::store::Store;
use crate::app::{browser, catalogue};

/// How many values of the filters stand in the name of a file.
const N_NAMED: usize = 3;

/// The claims that the page shows, in its order.
pub fn shown(store: &Store) -> Vec<ClaimIdx> {
    let (data, corpus) = (store.data(), store.data().corpus());
    let with = |key: Key, value: u32| {
        let mut selection = Selection::default();
        selection.include.insert(key, Value(value));
        data.results(&selection).claims
    };
    match &store.location.route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            corpus.claims_of(document).map(ClaimIdx).collect()
        }
        Route::Entity(id) if let Some(entity) = corpus.entity_by_id(id) => {
            with(Key::new(Facet::Entity, Role::Any), entity.0)
        }
        Route::Topic(id) if let Some(topic) = corpus.topic_by_id(id) => {
            with(Key::of(Facet::Topic), topic.0)
        }
        // Two claims side by side stand there whatever the filters.
        Route::Compare if let Some((left, right)) = store.compared() => {
            iter::once(left).chain(right).collect()
        }
        Route::Claims if store.location.params.group_by == Some(GroupBy::Statement) => {
            data.ask(store.location.selection.clone()).repeat_groups().concat()
        }
        _ => data.results(&store.location.selection).claims,
    }
}

/// Whether a page shows what its filters leave, and nothing else.
pub fn is_filtered(store: &Store) -> bool {
    match store.location.route {
        Route::Document(_) | Route::Entity(_) | Route::Topic(_) => false,
        _ => store.compared().is_none(),
    }
}

/// The claims that the reader has chosen and this corpus has, in the order of the corpus.
pub fn chosen(store: &Store) -> Vec<ClaimIdx> {
    let claims = (0u32..).zip(&store.data().corpus().claims);
    let chosen = claims.filter(|(_, claim)| store.collection.has_chosen(claim));
    chosen.map(|(idx, _)| ClaimIdx(idx)).collect()
}

/// The claims that are taken.
pub fn taken(store: &Store, taking: ExportOptions) -> Vec<ClaimIdx> {
    if taking.only_selected { chosen(store) } else { shown(store) }
}

/// The file that they are taken as.
pub fn file(store: &Store, taking: ExportOptions, claims: &[ClaimIdx]) -> Vec<u8> {
    let mut provenance = provenance(store);
    if taking.only_selected {
        // No address says what a reader has chosen.
        provenance.state.clear();
    }
    export::write(taking.format, store.data().corpus(), claims, &provenance)
}

/// Where what is taken away is from.
pub fn provenance(store: &Store) -> Provenance {
    let page = browser::page_address();
    let slashes = page.char_indices().filter(|(_, char)| *char == '/');
    let folder = &page[..slashes.fold(0, |_, (at, _)| at + 1)];
    Provenance {
        title: catalogue::NAME.to_owned(),
        data: format!("{folder}data/"),
        state: store.location.write(store.data()),
        commit: store.data().commit().to_owned(),
        page,
    }
}

/// What its file is called: by what is in it, and how much. `counterpoint-denial-CN-23-claims.csv`.
pub fn name(store: &Store, taking: ExportOptions, n_claims: usize) -> String {
    let mut parts: Vec<String> = vec!["counterpoint".to_owned()];
    let selection = &store.location.selection;
    match &store.location.route {
        _ if taking.only_selected => parts.push("selected".to_owned()),
        Route::Document(id) | Route::Entity(id) | Route::Topic(id) => parts.push(id.clone()),
        _ if !is_filtered(store) => parts.push("compared".to_owned()),
        _ => {
            let words = |chosen: &Picks, sign: &str| {
                let words = chosen.iter().filter_map(|(key, value)| store.data().word(key, value));
                words.map(|word| format!("{sign}{word}")).collect::<Vec<_>>()
            };
            let mut named = words(&selection.include, "");
            named.extend(words(&selection.exclude, "not-"));
            named.extend(Some(selection.q.clone()).filter(|q| !q.is_empty()));
            named.truncate(N_NAMED);
            parts.extend(named);
        }
    }
    let n_claims = catalogue::claims(n_claims).replace(' ', "-");
    format!("{}-{n_claims}.{}", plain(&parts.join("-")), taking.format.ending())
}

/// A part of a name that every system takes: letters, digits and dashes, and few enough of them, whatever their script.
fn plain(name: &str) -> String {
    let plain = |char: char| if char.is_alphanumeric() || char == '_' { char } else { '-' };
    name.chars().map(plain).take(60).collect()
}
