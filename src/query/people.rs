//! Who speaks about whom.

use model::{Corpus, EntityIdx, Role};

use crate::{Answer, Facet, Key, Matrix};

/// The entities in the order in which a picture of them reads: those of one country together, countries and then entities with most
/// claims first, equal numbers by name.
pub(crate) fn order(corpus: &Corpus) -> Vec<u32> {
    let n_claims = |entity: u32| {
        corpus
            .claims
            .iter()
            .filter(|claim| claim.entities.of(Role::Any).contains(&EntityIdx(entity)))
            .count()
    };
    let counts: Vec<usize> = (0..corpus.entities.len() as u32).map(n_claims).collect();
    let country = |entity: u32| corpus.entities[entity as usize].countries.first().copied();
    let n_of_country = |entity: u32| -> usize {
        let of = country(entity);
        let same = (0..counts.len() as u32).filter(|other| country(*other) == of);
        same.map(|other| counts[other as usize]).sum()
    };
    let mut order: Vec<u32> = (0..counts.len() as u32).collect();
    order.sort_by_cached_key(|&entity| {
        let of = country(entity);
        // Those of no country come last.
        let most = (of.is_none(), usize::MAX - n_of_country(entity), of);
        (most, usize::MAX - counts[entity as usize], entity)
    });
    order
}

impl Answer {
    /// The claims found, by who says them and whom they are about, in the order that was worked out at build.
    pub fn people(&self) -> Matrix {
        let key = |role| Key::new(Facet::Entity, role);
        let mut rank = vec![u32::MAX; self.engine().index().people.len()];
        for (place, &entity) in self.engine().index().people.iter().enumerate() {
            rank[entity as usize] = place as u32;
        }
        self.matrix(key(Role::Says), key(Role::About))
            .sorted(|value| rank.get(value.0 as usize).copied().unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::random::{self, Case};
    use crate::{Engine, index};

    proptest! {
        #[test]
        fn people_are_the_pairs_of_the_matrix_in_order(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone(), index(&corpus));
            let answer = engine.ask(selection.clone());
            let people = answer.people();
            let plain = answer.matrix(Key::new(Facet::Entity, Role::Says), Key::new(Facet::Entity, Role::About));
            let pairs = |matrix: &Matrix| {
                let mut pairs = Vec::new();
                for (row, (says, _)) in matrix.rows.iter().enumerate() {
                    for (column, (about, _)) in matrix.columns.iter().enumerate() {
                        pairs.push((*says, *about, matrix.cell(row, column)));
                    }
                }
                pairs.sort_unstable();
                pairs
            };
            prop_assert_eq!(pairs(&people), pairs(&plain));
            let order = order(&corpus);
            let rank = |value: crate::Value| order.iter().position(|&entity| entity == value.0).unwrap_or(usize::MAX);
            prop_assert!(people.rows.is_sorted_by_key(|(value, _)| rank(*value)));
            prop_assert!(people.columns.is_sorted_by_key(|(value, _)| rank(*value)));
        }
    }
}
