//! The nouns for those who can speak, of `roles.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The table.
const TABLE: &str = include_str!("roles.tsv");

/// The table, read once.
static ROLES: LazyLock<HashMap<&'static str, Role>> = LazyLock::new(|| read(TABLE));

/// What a noun says of who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// `ministry`, `report`: a body, or what a body publishes.
    Body,
    /// `residents`: people without an office.
    Group,
    /// `spokesman`: one person.
    Person,
    /// `government`: those who govern.
    Ruler,
}

/// # Panics
/// Where the table is not as its head says; the tests read it.
fn read(table: &'static str) -> HashMap<&'static str, Role> {
    let mut roles = HashMap::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let Some((class, words)) = row.split_once('\t') else {
            panic!("roles.tsv has a row without two cells: {row}")
        };
        let role = match class {
            "body" => Role::Body,
            "group" => Role::Group,
            "person" => Role::Person,
            "ruler" => Role::Ruler,
            other => panic!("roles.tsv: `{other}` is no class of nouns"),
        };
        roles.extend(words.split(' ').map(|word| (word, role)));
    }
    roles
}

/// What a word, singular or plural, in whatever case, says of who speaks.
pub(crate) fn role(word: &str) -> Option<Role> {
    let lower = word.to_lowercase();
    let singular = || match lower.strip_suffix("ies") {
        Some(stem) => ROLES.get(format!("{stem}y").as_str()),
        None => ROLES.get(lower.strip_suffix('s')?),
    };
    ROLES.get(lower.as_str()).or_else(singular).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
        for (_, words) in rows.filter_map(|row| row.split_once('\t')) {
            assert!(words.split(' ').is_sorted_by(|a, b| a < b), "{words}");
        }
    }

    #[test]
    fn a_word_has_its_role_in_either_number() {
        assert_eq!(role("Ministries"), Some(Role::Body));
        assert_eq!(role("officials"), Some(Role::Person));
        assert_eq!(role("government"), Some(Role::Ruler));
        assert_eq!(role("residents"), Some(Role::Group));
        assert_eq!(role("bridge"), None);
    }
}
