//! The scope of an export: which claims of a page it holds, and the file they are written to.

use std::iter;

use export::Provenance;
use model::ClaimIdx;
use query::{Picks, radix_sorted};

use crate::app::location::{GroupBy, Location, Route};
use crate::app::state::ExportOptions;
use crate::app::store::Store;
use crate::app::{browser, catalogue};

/// How many values of the filters stand in the name of a file.
const N_NAMED: usize = 3;

/// The claims that the page shows, in its order.
pub fn claims_of_page(store: &Store) -> Vec<ClaimIdx> {
    let corpus = store.data().corpus();
    match &store.location.route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            corpus.claims_of(document).map(ClaimIdx).collect()
        }
        // Whatever the filters, whose words are marked in these claims.
        Route::Topic(id) if let Some(topic) = corpus.topic_by_id(id) => corpus
            .all_claims()
            .filter(|claim| corpus.claim(*claim).topics.contains(&topic))
            .collect(),
        // Two claims side by side stand there whatever the filters.
        Route::Compare if let Some((left, right)) = store.compared() => {
            iter::once(left).chain(right).collect()
        }
        Route::Claims if store.location.params.group_by == Some(GroupBy::Statement) => {
            store.answer().repeat_groups().concat()
        }
        _ => store.answer().results().claims,
    }
}

/// Whether a page shows what its filters leave, and nothing else.
pub fn is_filtered(store: &Store) -> bool {
    match store.location.route {
        Route::Document(_) | Route::Entity(_) | Route::Topic(_) => false,
        _ => store.compared().is_none(),
    }
}

/// The claims that the reader has selected and this corpus has, in the order of the corpus.
pub fn selected_claims(store: &Store) -> Vec<ClaimIdx> {
    let selected = store.collection.claims.iter().filter(|saved| saved.selected);
    let claims: Vec<ClaimIdx> =
        selected.filter_map(|saved| store.data().corpus().claim_by_id(&saved.id)).collect();
    radix_sorted(&claims, |claim| claim.0)
}

/// The list of just these claims.
pub fn location_of(claims: &[ClaimIdx]) -> Location {
    let mut location = Location::default();
    claims.iter().for_each(|claim| location.selection.pick(*claim));
    location
}

/// The claims that are exported.
pub fn exported_claims(store: &Store, options: ExportOptions) -> Vec<ClaimIdx> {
    let claims = if options.only_selected { selected_claims(store) } else { claims_of_page(store) };
    if options.with_replies { with_replies(store, &claims) } else { claims }
}

/// Claims, each followed by what replies to it and is not among them.
pub fn with_replies(store: &Store, claims: &[ClaimIdx]) -> Vec<ClaimIdx> {
    let corpus = store.data().corpus();
    let mut is_there = vec![false; corpus.claims.len()];
    claims.iter().for_each(|claim| is_there[claim.idx()] = true);
    let mut all = Vec::new();
    for claim in claims {
        all.push(*claim);
        for link in corpus.links_to(*claim).filter(|link| link.verb.is_reply()) {
            if !std::mem::replace(&mut is_there[link.from.idx()], true) {
                all.push(link.from);
            }
        }
    }
    all
}

/// The file of the export.
pub fn file(store: &Store, options: ExportOptions, claims: &[ClaimIdx]) -> Vec<u8> {
    let mut provenance = provenance(store);
    if options.only_selected {
        provenance.state = location_of(claims).write(store.data());
    }
    export::write(options.format, store.data().corpus(), claims, &provenance)
}

/// Where an export is from: the page, the address of its state, and the build.
pub fn provenance(store: &Store) -> Provenance {
    let page = browser::page_address();
    let slashes = page.char_indices().filter(|(_, char)| *char == '/');
    let folder = &page[..slashes.fold(0, |_, (at, _)| at + 1)];
    Provenance {
        title: catalogue::collection(store.data().corpus()).to_owned(),
        data: format!("{folder}data/"),
        state: store.location.write(store.data()),
        commit: store.data().commit().to_owned(),
        page,
    }
}

/// The name of the file: by what is in it, and how much. `counterpoint-denial-CN-23-claims.csv`.
pub fn file_name(store: &Store, options: ExportOptions, n_claims: usize) -> String {
    let mut parts: Vec<String> = vec!["counterpoint".to_owned()];
    let selection = &store.location.selection;
    match &store.location.route {
        _ if options.only_selected => parts.push("selected".to_owned()),
        Route::Document(id) | Route::Entity(id) | Route::Topic(id) => parts.push(id.clone()),
        _ if !is_filtered(store) => parts.push("compared".to_owned()),
        _ => {
            let words = |picks: &Picks, sign: &str| {
                let words = picks.iter().filter_map(|(key, value)| store.data().word(key, value));
                words.map(|word| format!("{sign}{word}")).collect::<Vec<_>>()
            };
            let mut named = words(&selection.include, "");
            named.extend(words(&selection.exclude, "not-"));
            named.extend(Some(selection.q.clone()).filter(|q| !q.is_empty()));
            named.truncate(N_NAMED);
            parts.extend(named);
        }
    }
    if options.with_replies {
        parts.push("with-replies".to_owned());
    }
    let n_claims = catalogue::claims(n_claims).replace(' ', "-");
    format!("{}-{n_claims}.{}", plain(&parts.join("-")), options.format.ending())
}

/// A part of a name that every system takes: letters, digits and dashes, and few enough of them, whatever their script.
fn plain(name: &str) -> String {
    let plain = |char: char| if char.is_alphanumeric() || char == '_' { char } else { '-' };
    name.chars().map(plain).take(60).collect()
}
