//! Claims counted by two keys at once.

use crate::{Answer, Facet, Key, Selection, Value, order, ordered};

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
    /// How many claims have the value of a row and that of a column, by their places.
    pub fn cell(&self, row: usize, column: usize) -> u32 {
        self.cells[row * self.columns.len() + column]
    }

    /// The largest number in a cell.
    pub fn most(&self) -> u32 {
        self.cells.iter().copied().max().unwrap_or(0)
    }

    /// The same with only those cells that hold at least `least`, and without the rows and columns that are left empty.
    #[must_use]
    pub fn at_least(&self, least: u32) -> Self {
        let (n_rows, n_columns) = (self.rows.len(), self.columns.len());
        let holds = |row: usize, column: usize| least <= self.cell(row, column);
        let rows = (0..n_rows).filter(|&row| (0..n_columns).any(|column| holds(row, column)));
        let columns = (0..n_columns).filter(|&column| (0..n_rows).any(|row| holds(row, column)));
        self.of(rows.collect(), columns.collect(), least)
    }

    /// The same with at most so many rows and columns: those with most claims, in the order they stand in; and how many rows and
    /// columns are left out.
    #[must_use]
    pub fn largest(&self, n_rows: usize, n_columns: usize) -> (Self, usize) {
        let largest = |values: &[(Value, u32)], n: usize| {
            let sizes: Vec<u32> = values.iter().map(|&(_, n)| u32::MAX - n).collect();
            let mut is_kept = vec![false; values.len()];
            order(&sizes).into_iter().take(n).for_each(|at| is_kept[at] = true);
            (0..values.len()).filter(|&at| is_kept[at]).collect()
        };
        let kept = self.of(largest(&self.rows, n_rows), largest(&self.columns, n_columns), 0);
        let n_left_out =
            self.rows.len() - kept.rows.len() + self.columns.len() - kept.columns.len();
        (kept, n_left_out)
    }

    /// The same with its rows and columns in another order.
    #[must_use]
    pub fn sorted(&self, rank: impl Fn(Value) -> u32) -> Self {
        let in_order = |values: &[(Value, u32)]| {
            let ranks: Vec<u32> = values.iter().map(|&(value, _)| rank(value)).collect();
            order(&ranks)
        };
        self.of(in_order(&self.rows), in_order(&self.columns), 0)
    }

    /// Some of its rows and columns, by their places; cells that hold less than `least` are empty.
    fn of(&self, rows: Vec<usize>, columns: Vec<usize>, least: u32) -> Self {
        let mut cells = Vec::with_capacity(rows.len() * columns.len());
        for &row in &rows {
            for &column in &columns {
                let n = self.cell(row, column);
                cells.push(if least <= n { n } else { 0 });
            }
        }
        let values =
            |of: &[(Value, u32)], places: Vec<usize>| places.into_iter().map(|at| of[at]).collect();
        Self { rows: values(&self.rows, rows), columns: values(&self.columns, columns), cells }
    }
}

impl Answer {
    /// The claims found, counted by the values of two keys.
    ///
    /// Where the selection asks for values under one of the keys, only these are counted. So a cell holds as many claims as
    /// [`Selection::narrowed`] to its two values finds, a row and a column as many as narrowed to theirs.
    ///
    /// Most claims first; types of claims stand in the order of the codebook, countries and entities as [`Answer::counts`] has them.
    pub fn matrix(&self, rows: Key, columns: Key) -> Matrix {
        let asked = |key: Key| {
            let mut values = self.values(key);
            if self.selection().include.has(key) {
                values.retain(|&(value, _)| self.selection().include.contains(key, value));
            }
            values
        };
        let (down, across) = (asked(rows), asked(columns));
        let of_rows = self.engine().column(rows);
        let of_columns = self.engine().column(columns);
        let n_slots = of_columns.n_slots();
        let mut place = vec![usize::MAX; n_slots];
        for (at, &(value, _)) in across.iter().enumerate() {
            if let Some(slot) = of_columns.slot(value) {
                place[slot] = at;
            }
        }
        let mut cells = vec![0; down.len() * across.len()];
        for (row, &(value, _)) in down.iter().enumerate() {
            for &claim in
                of_rows.claims(value).iter().filter(|&&claim| self.found().contains(claim))
            {
                for &slot in of_columns.slots(claim) {
                    if let Some(cell) = place
                        .get(slot as usize)
                        .filter(|&&at| at != usize::MAX)
                        .and_then(|&at| cells.get_mut(row * across.len() + at))
                    {
                        *cell += 1;
                    }
                }
            }
        }
        Matrix { rows: down, columns: across, cells }
    }

    /// The values that the claims found have under a key, with how many have each.
    pub fn values(&self, key: Key) -> Vec<(Value, u32)> {
        let column = self.engine().column(key);
        let mut values = self.sorted(key, &column.count(self.found()), &[]);
        if key.facet() == Facet::Type {
            values = ordered(&values, |&(value, _)| value.0);
        }
        values
    }

    /// For every entity, in how many documents the claims found name it in any role.
    pub fn n_documents(&self) -> Vec<u32> {
        let column = self.engine().column(Key::of(Facet::Entity));
        let mut n = vec![0; column.n_slots()];
        let mut last = vec![u32::MAX; column.n_slots()];
        for claim in self.found().iter() {
            let document = self.engine().corpus().claims[claim as usize].document.0;
            for &slot in column.slots(claim) {
                let slot = slot as usize;
                if last[slot] != document {
                    (last[slot], n[slot]) = (document, n[slot] + 1);
                }
            }
        }
        n
    }
}

impl Selection {
    /// The same with one value, and no other, asked for under a key.
    #[must_use]
    pub fn narrowed(&self, key: Key, value: Value) -> Self {
        let mut narrowed = self.clone();
        let others: Vec<Value> = narrowed.include.of(key).collect();
        for other in others {
            narrowed.include.remove(key, other);
        }
        narrowed.exclude.remove(key, value);
        narrowed.include.insert(key, value);
        narrowed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::random::{self, Case};
    use crate::{Engine, index};

    fn keys() -> impl Strategy<Value = (Key, Key)> {
        let key = || prop::sample::select(Key::all().collect::<Vec<_>>());
        (key(), key())
    }

    proptest! {
        #[test]
        fn a_cell_holds_what_asking_for_its_values_gives(Case { corpus, selection, .. } in random::case(), (down, across) in keys()) {
            prop_assume!(down != across);
            let engine = Engine::new(corpus.clone(), index(&corpus));
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
