//! The matrix: claims counted by the values of two keys at once (a cross tabulation).

use crate::ask::{
    answer::Answer,
    column::Column,
    facet::{Facet, Key},
    value::Value,
};
use crate::sets::radix_sort::{radix_argsort, radix_sorted};

/// How many claims of a selection have one value and another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The values down, each with the number of its claims.
    pub rows: Vec<(Value, u32)>,
    /// The values across, each with the number of its claims.
    pub columns: Vec<(Value, u32)>,
    /// Row by row, how many claims have both.
    cells: Vec<u32>,
}

impl Matrix {
    /// How many claims have the value of a row and that of a column, by their indices.
    pub fn cell(&self, row: usize, column: usize) -> u32 {
        self.cells[row * self.columns.len() + column]
    }

    /// The largest number in a cell.
    pub fn most(&self) -> u32 {
        self.cells.iter().copied().max().unwrap_or(0)
    }

    /// The same with only those cells that hold at least `min_claims`, and without the rows and columns that are left empty.
    #[must_use]
    pub fn at_least(&self, min_claims: u32) -> Self {
        let (n_rows, n_columns) = (self.rows.len(), self.columns.len());
        let holds = |row: usize, column: usize| min_claims <= self.cell(row, column);
        let rows = (0..n_rows).filter(|&row| (0..n_columns).any(|column| holds(row, column)));
        let columns = (0..n_columns).filter(|&column| (0..n_rows).any(|row| holds(row, column)));
        self.of(rows.collect(), columns.collect(), min_claims)
    }

    /// The same with at most so many rows and columns: those with most claims, in their order; and how many rows and columns are
    /// left out.
    #[must_use]
    pub fn largest(&self, n_rows: usize, n_columns: usize) -> (Self, usize) {
        let shown = self.of(largest(&self.rows, n_rows), largest(&self.columns, n_columns), 0);
        let n_left_out =
            self.rows.len() - shown.rows.len() + self.columns.len() - shown.columns.len();
        (shown, n_left_out)
    }

    /// The same with its rows and columns in another order.
    #[must_use]
    pub fn sorted(&self, rank: impl Fn(Value) -> u32) -> Self {
        let in_order = |values: &[(Value, u32)]| {
            let ranks: Vec<u32> = values.iter().map(|&(value, _)| rank(value)).collect();
            radix_argsort(&ranks)
        };
        self.of(in_order(&self.rows), in_order(&self.columns), 0)
    }

    /// Some of its rows and columns, by their indices; cells that hold less than `min_claims` are empty.
    fn of(&self, rows: Vec<usize>, columns: Vec<usize>, min_claims: u32) -> Self {
        let mut cells = Vec::with_capacity(rows.len() * columns.len());
        for &row in &rows {
            for &column in &columns {
                let n = self.cell(row, column);
                cells.push(if min_claims <= n { n } else { 0 });
            }
        }
        let values = |all: &[(Value, u32)], indices: Vec<usize>| {
            indices.into_iter().map(|idx| all[idx]).collect()
        };
        Self { rows: values(&self.rows, rows), columns: values(&self.columns, columns), cells }
    }
}

/// The indices of the `n` values with most claims, ascending.
fn largest(values: &[(Value, u32)], n: usize) -> Vec<usize> {
    let keys: Vec<u32> = values.iter().map(|&(_, n)| u32::MAX - n).collect();
    let mut is_kept = vec![false; values.len()];
    radix_argsort(&keys).into_iter().take(n).for_each(|idx| is_kept[idx] = true);
    (0..values.len()).filter(|&idx| is_kept[idx]).collect()
}

impl Answer {
    /// The claims found, counted by the values of two keys.
    ///
    /// Where the selection asks for values under one of the keys, only these are counted. So a cell holds as many claims as
    /// [`Selection::narrowed`](crate::Selection::narrowed) to its two values finds, a row and a column as many as narrowed to theirs.
    ///
    /// Most claims first; types of claims are in the order of the codebook, countries and entities as in [`Answer::counts`].
    pub fn matrix(&self, rows: Key, columns: Key) -> Matrix {
        let (row_values, column_values) = (self.asked_values(rows), self.asked_values(columns));
        let of_rows = self.engine().column(rows);
        let of_columns = self.engine().column(columns);
        let index_of_slot = indices_by_slot(of_columns, &column_values);
        let n_columns = column_values.len();
        let mut cells = vec![0; row_values.len() * n_columns];
        for (row, &(value, _)) in row_values.iter().enumerate() {
            let claims = of_rows.claims(value).iter();
            for &claim in claims.filter(|&&claim| self.found().contains(claim)) {
                for &slot in of_columns.slots(claim) {
                    if let Some(column) = index_of_slot[slot as usize] {
                        cells[row * n_columns + column] += 1;
                    }
                }
            }
        }
        Matrix { rows: row_values, columns: column_values, cells }
    }

    /// The values that the claims found have under a key; if the selection asks for some under it, only these.
    fn asked_values(&self, key: Key) -> Vec<(Value, u32)> {
        let mut values = self.values(key);
        let include = &self.selection().include;
        if include.has(key) {
            values.retain(|&(value, _)| include.contains(key, value));
        }
        values
    }

    /// The values that the claims found have under a key, with how many have each.
    pub fn values(&self, key: Key) -> Vec<(Value, u32)> {
        let column = self.engine().column(key);
        let mut values = self.sorted(key, &column.count(self.found()), &[]);
        if key.facet() == Facet::Type {
            values = radix_sorted(&values, |&(value, _)| value.0);
        }
        values
    }

    /// For every entity, in how many documents the claims found name it in any role.
    pub fn n_documents(&self) -> Vec<u32> {
        let column = self.engine().column(Key::of(Facet::Entity));
        let mut n_documents = vec![0; column.n_slots()];
        let mut last = vec![u32::MAX; column.n_slots()];
        for claim in self.found().iter() {
            let document = self.engine().corpus().claims[claim as usize].document.0;
            for slot in column.slots(claim).iter().map(|&slot| slot as usize) {
                if last[slot] != document {
                    (last[slot], n_documents[slot]) = (document, n_documents[slot] + 1);
                }
            }
        }
        n_documents
    }
}

/// For each slot of a column, the index of its value in `values`.
fn indices_by_slot(column: &Column, values: &[(Value, u32)]) -> Vec<Option<usize>> {
    let mut indices = vec![None; column.n_slots()];
    for (idx, &(value, _)) in values.iter().enumerate() {
        if let Some(slot) = column.slot(value) {
            indices[slot] = Some(idx);
        }
    }
    indices
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ask::engine::Engine;
    use crate::testing::random::{self, Case};

    fn keys() -> impl Strategy<Value = (Key, Key)> {
        let key = || prop::sample::select(Key::all().collect::<Vec<_>>());
        (key(), key())
    }

    proptest! {
        #[test]
        fn a_cell_holds_what_asking_for_its_values_gives(Case { corpus, selection, .. } in random::case(), (down, across) in keys()) {
            prop_assume!(down != across);
            let engine = Engine::new(corpus.clone());
            let matrix = engine.ask(selection.clone()).matrix(down, across);
            for (row, &(value, n)) in matrix.rows.iter().enumerate() {
                let narrowed = selection.narrowed(down, value);
                prop_assert_eq!(engine.ask(narrowed.clone()).n_results(), n as usize);
                for (column, &(value, _)) in matrix.columns.iter().enumerate() {
                    let both = narrowed.narrowed(across, value);
                    prop_assert_eq!(engine.ask(both.clone()).n_results(), matrix.cell(row, column) as usize);
                }
            }
            let large = |matrix: &Matrix| {
                let mut cells = Vec::new();
                for (row, &(down, _)) in matrix.rows.iter().enumerate() {
                    for (column, &(across, _)) in matrix.columns.iter().enumerate() {
                        cells.push((down, across, matrix.cell(row, column)));
                    }
                }
                cells.retain(|&(.., n)| 2 <= n);
                cells
            };
            let cut = matrix.at_least(2);
            prop_assert_eq!(large(&cut), large(&matrix));
            for row in 0..cut.rows.len() {
                prop_assert!((0..cut.columns.len()).any(|column| 2 <= cut.cell(row, column)));
            }
            let (few, n_left_out) = matrix.largest(2, 1);
            prop_assert_eq!(n_left_out, matrix.rows.len().saturating_sub(2) + matrix.columns.len().saturating_sub(1));
            prop_assert!(few.rows.len() == matrix.rows.len().min(2) && few.columns.len() == matrix.columns.len().min(1));
            let least = few.rows.iter().map(|&(_, n)| n).min();
            let left_out = matrix.rows.iter().filter(|row| !few.rows.contains(row));
            prop_assert!(left_out.map(|&(_, n)| n).max() <= least);
            prop_assert_eq!(matrix.largest(99, 99), (matrix, 0));
        }
    }
}
