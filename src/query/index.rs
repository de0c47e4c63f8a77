//! What is worked out at build, and stored beside the corpus.

use model::{Claim, Corpus};
use serde::{Deserialize, Serialize};

use crate::{Facet, Key, Value, label_of, names::Names, people, terms::Terms, value::n_values};

/// What the engine needs besides the corpus: what would take long, or much code, to work out in the browser.
///
/// It belongs to the corpus that it was made from and to no other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// For each facet its values in the order of their labels.
    pub(crate) by_label: Vec<Vec<u32>>,
    /// The claims whose date stands in time, in the order of their dates.
    pub(crate) by_date: Vec<u32>,
    /// The entities in the order in which the picture of who speaks about whom has them.
    pub(crate) people: Vec<u32>,
    /// The words of the claims.
    pub(crate) terms: Terms,
    /// The names of the entities.
    pub(crate) names: Names,
}

/// Makes the index of a corpus.
pub fn index(corpus: &Corpus) -> Index {
    Index {
        by_label: Facet::ALL.iter().map(|&facet| by_label(corpus, facet)).collect(),
        by_date: by_date(corpus),
        people: people::order(corpus),
        terms: Terms::of(corpus),
        names: Names::of(corpus),
    }
}

fn by_label(corpus: &Corpus, facet: Facet) -> Vec<u32> {
    let mut values: Vec<u32> = (0..n_values(corpus, facet) as u32).collect();
    values.sort_by_cached_key(|&value| {
        let label = label_of(corpus, Key::of(facet), Value(value)).unwrap_or_default();
        (text::fold(label), label)
    });
    values
}

/// A date with the same first day comes before another if its last day does: so the day precedes the month, the month the year.
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

/// The first and the last day of a claim's date; `None` where it has none that stands in time.
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
    fn labels_are_in_the_order_of_readers() {
        let corpus = fixture::corpus();
        let index = index(&corpus);
        let names: Vec<&str> = index.by_label[Facet::Entity as usize]
            .iter()
            .map(|&idx| corpus.entities[idx as usize].name.as_str())
            .collect();
        assert_eq!(names, ["China", "Doğu Perinçek", "Éire", "Government of China"]);
    }
}
