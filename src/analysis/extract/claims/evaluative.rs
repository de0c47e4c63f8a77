//! How good or bad people take a word to be, by the table `evaluative.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The table.
const TABLE: &str = include_str!("evaluative.tsv");

/// The table, read once.
static RATINGS: LazyLock<HashMap<&str, i8>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| {
        let rating = row.split_once('\t').map(|(word, rating)| (word, rating.parse()));
        let Some((word, Ok(rating))) = rating else {
            panic!("evaluative.tsv has a row without a word and its rating: {row}")
        };
        (word, rating)
    })
    .collect()
});

/// Ten times the mean rating of a word in lower case, from -40 (worst) to 40; 0 for a word that is not in the table.
pub(crate) fn rating(word: &str) -> i8 {
    RATINGS.get(word).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_holds_ratings() {
        let rows: Vec<&str> = TABLE.lines().filter(|row| !row.starts_with('#')).collect();
        assert!(rows.is_sorted());
        assert!(RATINGS.values().all(|rating| (10..=40).contains(&rating.abs())));
        assert!(rating("shameful") < 0 && rating("excellent") > 0);
        assert_eq!(rating("table"), 0);
    }
}
