//! The index: what is computed at build and stored beside the corpus.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::{Claim, ClaimType, Corpus, CountryIdx, Role};
use serde::{Deserialize, Serialize};

use super::{
    facet::{Facet, Key},
    value::{Value, label_of, n_values},
};
use crate::search::SearchIndex;

/// What the engine needs besides the corpus and would take long, or much code, to compute in the browser.
///
/// It belongs to the corpus that it was made from and to no other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Index {
    /// For each facet its values in the order of their labels.
    pub(crate) by_label: Vec<Vec<u32>>,
    /// The claims whose date has a year, in the order of their dates.
    pub(crate) by_date: Vec<u32>,
    /// For each topic, how many denials there are on it.
    pub(crate) n_denials: Vec<u32>,
    /// The entities in the order in which the matrix of who speaks about whom has them.
    pub(crate) by_country: Vec<u32>,
    /// The words of the claims and the names of the entities.
    pub(crate) search: SearchIndex,
}

/// Makes the index of a corpus.
pub(crate) fn index(corpus: &Corpus) -> Index {
    Index {
        by_label: Facet::ALL.iter().map(|&facet| by_label(corpus, facet)).collect(),
        by_date: by_date(corpus),
        n_denials: n_denials(corpus),
        by_country: by_country(corpus),
        search: SearchIndex::of(corpus),
    }
}

/// Values by their folded labels.
fn by_label(corpus: &Corpus, facet: Facet) -> Vec<u32> {
    let mut values: Vec<u32> = (0..n_values(corpus, facet) as u32).collect();
    values.sort_by_cached_key(|&value| {
        let label = label_of(corpus, Key::of(facet), Value(value)).unwrap_or_default();
        (text::fold(label), label)
    });
    values
}

/// Claims by the first day of their date, then by its last: so a day precedes its month, a month its year.
fn by_date(corpus: &Corpus) -> Vec<u32> {
    let mut dated: Vec<((u32, u32), u32)> = corpus
        .claims
        .iter()
        .zip(0..)
        .filter_map(|(claim, idx)| Some((interval(claim)?, idx)))
        .collect();
    dated.sort_unstable();
    dated.into_iter().map(|(_, idx)| idx).collect()
}

/// Denials by topic.
fn n_denials(corpus: &Corpus) -> Vec<u32> {
    let mut n_denials = vec![0; corpus.topics.len()];
    let denials = corpus.claims.iter().filter(|claim| claim.claim_type == ClaimType::Denial);
    for topic in denials.flat_map(|claim| &claim.topics) {
        n_denials[topic.idx()] += 1;
    }
    n_denials
}

/// Entities grouped by country; countries, and within them entities, with most claims first, equal numbers by name. Those of no
/// country come last.
fn by_country(corpus: &Corpus) -> Vec<u32> {
    let mut n_claims = vec![0; corpus.entities.len()];
    for entity in corpus.claims.iter().flat_map(|claim| claim.entities.of(Role::Any)) {
        n_claims[entity.idx()] += 1;
    }
    let country = |entity: usize| corpus.entities[entity].countries.first().copied();
    let mut n_of_country: BTreeMap<Option<CountryIdx>, usize> = BTreeMap::new();
    for (entity, n_claims) in n_claims.iter().enumerate() {
        *n_of_country.entry(country(entity)).or_default() += n_claims;
    }
    let mut entities: Vec<u32> = (0..n_claims.len() as u32).collect();
    entities.sort_by_cached_key(|&entity| {
        let (of, n_claims) = (country(entity as usize), n_claims[entity as usize]);
        (of.is_none(), Reverse(n_of_country[&of]), of, Reverse(n_claims), entity)
    });
    entities
}

/// The first and the last day of a claim's date, as numbers `yyyymmdd`; `None` without a date, or without a year.
pub(crate) fn interval(claim: &Claim) -> Option<(u32, u32)> {
    claim.date?.value?.interval()
}

#[cfg(test)]
mod tests {
    use model::pack::{pack, unpack};

    use super::*;
    use crate::testing::fixture;

    #[test]
    fn what_is_packed_is_what_is_unpacked() {
        let index = index(&fixture::corpus());
        assert_eq!(unpack::<Index>(&pack(&index)).unwrap(), index);
    }

    #[test]
    fn a_corpus_without_anything_has_an_index() {
        let index = index(&Corpus::default());
        assert_eq!(unpack::<Index>(&pack(&index)).unwrap(), index);
    }

    #[test]
    fn labels_are_sorted_as_readers_expect() {
        let corpus = fixture::corpus();
        let index = index(&corpus);
        let names: Vec<&str> = index.by_label[Facet::Entity as usize]
            .iter()
            .map(|&idx| corpus.entities[idx as usize].name.as_str())
            .collect();
        assert_eq!(names, ["China", "Doğu Perinçek", "Éire", "Government of China"]);
    }
}
