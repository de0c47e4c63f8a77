//! Who speaks about whom: the matrix of entities that say claims and entities that the claims are about.

use model::Role;

use super::matrix::Matrix;
use crate::ask::{
    answer::Answer,
    facet::{Facet, Key},
};

impl Answer {
    /// The claims found, by who says them and whom they are about; entities of one country are together, in an order that is computed
    /// at build.
    pub fn speaks_about(&self) -> Matrix {
        let key = |role| Key::new(Facet::Entity, role);
        let by_country = &self.engine().index().by_country;
        let mut rank = vec![u32::MAX; by_country.len()];
        for (entity, at) in by_country.iter().zip(0..) {
            rank[*entity as usize] = at;
        }
        self.matrix(key(Role::Says), key(Role::About))
            .sorted(|value| rank.get(value.0 as usize).copied().unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ask::{engine::Engine, value::Value};
    use crate::testing::random::{self, Case};

    proptest! {
        #[test]
        fn speakers_and_targets_are_the_pairs_of_the_matrix_in_order(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone());
            let answer = engine.ask(selection.clone());
            let spoken = answer.speaks_about();
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
            prop_assert_eq!(pairs(&spoken), pairs(&plain));
            let order = engine.index().by_country.clone();
            let rank = |value: Value| order.iter().position(|&entity| entity == value.0).unwrap_or(usize::MAX);
            prop_assert!(spoken.rows.is_sorted_by_key(|(value, _)| rank(*value)));
            prop_assert!(spoken.columns.is_sorted_by_key(|(value, _)| rank(*value)));
        }
    }
}
