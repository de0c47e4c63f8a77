//! The rules: those that attribute (`attribution_rule.rs`) and those that give types (`type_rule.rs`), in one table.
//!
//! `rules.tsv` holds the pattern of each and how often it is right; `measurement.rs` reads what was measured on other articles.

mod attribution_rule;
pub(crate) mod measurement;
mod type_rule;

use std::sync::LazyLock;

use model::RuleIdx;

pub use self::attribution_rule::AttributionRule;
pub use self::type_rule::TypeRule;

/// The table as it is committed.
pub(crate) const TABLE: &str = include_str!("rules.tsv");

/// The table, read once; sorted by name.
pub(crate) static RULES: LazyLock<Vec<model::Rule>> = LazyLock::new(|| read(TABLE));

/// # Panics
/// If a row does not have the columns that the head of the table describes. The tests read the table.
fn read(table: &str) -> Vec<model::Rule> {
    let row = |row: &str| {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[name, pattern, n_cases, n_right] = cells.as_slice() else {
            panic!("rules.tsv has a row without four cells: {row}")
        };
        let number = |cell: &str| cell.parse().expect("rules.tsv counts in digits");
        model::Rule {
            name: name.into(),
            pattern: pattern.into(),
            n_cases: number(n_cases),
            n_right: number(n_right),
        }
    };
    table.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

/// The row of a rule in the table.
fn rule_idx(name: &str) -> RuleIdx {
    let found = RULES.binary_search_by(|rule| rule.name.as_str().cmp(name));
    RuleIdx(found.unwrap_or_else(|_| panic!("rules.tsv has no row for {name}")) as u32)
}

impl AttributionRule {
    /// Its row in the table.
    pub(crate) fn idx(self) -> RuleIdx {
        rule_idx(self.name())
    }
}

impl TypeRule {
    /// Its row in the table.
    pub(crate) fn idx(self) -> RuleIdx {
        rule_idx(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_has_every_rule_and_no_other() {
        let attribution = AttributionRule::ALL.iter().map(|rule| rule.name());
        let types = TypeRule::ALL.iter().map(|rule| rule.name());
        let names: Vec<&str> = attribution.chain(types).collect();
        let table_names: Vec<&str> = RULES.iter().map(|rule| rule.name.as_str()).collect();
        assert!(table_names.is_sorted());
        assert_eq!(
            table_names,
            names.iter().copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
        );
        assert_eq!(table_names.len(), names.len(), "two rules have the same name");
    }
}
