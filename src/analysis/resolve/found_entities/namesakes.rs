//! Keeps persons of one name apart whom documents give countries that have nothing in common: "the Norwegian minister Ann Lee" is not "the
//! Chadian minister Ann Lee".
//!
//! Other offices do not keep them apart: of 365 persons whom several of 840 articles described, 170 had descriptions without a word in common,
//! and of 30 of these that were looked at, all that were persons were one person.

use std::collections::{BTreeMap, BTreeSet};

use model::{CountryIdx, DocumentIdx, EntityKind};

use super::{Key, Scope};
use crate::extract::FoundName;
use crate::resolve::ResolvedDocument;

/// Of how many documents one is taken to have misread a country. Of 840 articles, all five that had others for a person had misread it.
const MAX_MISREAD: usize = 3;

/// Countries of a person that overlap, with the number of documents that give them.
#[derive(Debug)]
struct Group {
    countries: BTreeSet<CountryIdx>,
    n_documents: usize,
}

/// Makes persons with nothing but their name in common persons of their countries; where there are such, one to whom a document gives no
/// country is of this document alone.
pub(super) fn keep_apart(documents: &[ResolvedDocument], keys: &mut [Vec<Key>]) {
    let mut by_name: BTreeMap<String, Vec<Group>> = BTreeMap::new();
    for (document, keys) in documents.iter().zip(keys.iter()) {
        let named = document.found.iter().zip(keys);
        for (name, key) in named.filter(|(name, key)| is_person(key) && gives_country(name)) {
            add(by_name.entry(key.0.clone()).or_default(), name);
        }
    }
    for groups in by_name.values_mut() {
        let most = groups.iter().map(|group| group.n_documents).max().unwrap_or(0);
        groups.retain(|group| most < group.n_documents * MAX_MISREAD);
    }
    by_name.retain(|_, groups| 1 < groups.len());
    for ((document, keys), idx) in documents.iter().zip(keys.iter_mut()).zip(0..) {
        for (name, key) in document.found.iter().zip(keys).filter(|(_, key)| is_person(key)) {
            let Some(groups) = by_name.get(&key.0) else { continue };
            let is_own =
                |group: &&Group| name.countries.iter().any(|of| group.countries.contains(of));
            let own = groups.iter().find(is_own).filter(|_| gives_country(name));
            key.2 = match own {
                Some(group) => Scope::Countries(group.countries.iter().copied().collect()),
                None => Scope::Document(DocumentIdx(idx)),
            };
        }
    }
}

fn is_person((_, kind, scope): &Key) -> bool {
    *kind == EntityKind::Person && *scope == Scope::Corpus
}

/// Whether a document gives a name countries itself.
fn gives_country(name: &FoundName) -> bool {
    name.inferred_from.is_none() && !name.countries.is_empty()
}

/// Adds the countries of a name, and joins the groups that have one of them.
fn add(groups: &mut Vec<Group>, name: &FoundName) {
    let countries = name.countries.iter().copied().collect();
    let mut joined = Group { countries, n_documents: 1 };
    groups.retain(|group| {
        let is_other = group.countries.is_disjoint(&joined.countries);
        if !is_other {
            joined.countries.extend(&group.countries);
            joined.n_documents += group.n_documents;
        }
        is_other
    });
    groups.push(joined);
}
