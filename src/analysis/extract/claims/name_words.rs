//! Words that show that a name is of a person or a body.

/// Titles that are not offices.
pub(super) const TITLES: &[&str] = &[
    "captain",
    "col",
    "colonel",
    "dr",
    "gen",
    "gov",
    "lt",
    "mr",
    "mrs",
    "ms",
    "prof",
    "professor",
    "rep",
    "rev",
    "sen",
    "sgt",
    "sir",
];

/// Words in the names of bodies that are not nouns for bodies.
pub(super) const BODY_WORDS: &[&str] = &[
    "alliance",
    "center",
    "centre",
    "college",
    "federation",
    "forum",
    "fund",
    "inc",
    "initiative",
    "international",
    "journal",
    "league",
    "ltd",
    "network",
    "news",
    "post",
    "press",
    "project",
    "service",
    "services",
    "society",
    "times",
    "trust",
    "watch",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sorted() {
        assert!(TITLES.is_sorted());
    }
}
