//! The words that stand in addresses for the terms of filters and views.

use query::{Facet, Reply, Sort};

use super::GroupBy;

/// The words of `reply`.
pub(super) const REPLIES: &[(Reply, &str)] =
    &[(Reply::Answered, "answered"), (Reply::Unanswered, "unanswered")];
/// What `rows` may be: those who say.
pub(super) const ROWS: &[Facet] = &[Facet::Country, Facet::Entity];
/// What `cols` may be; countries and entities as those spoken about.
pub(super) const COLS: &[Facet] = &[Facet::Type, Facet::Country, Facet::Topic];
/// What `lanes` may be.
pub(super) const LANES: &[Facet] = &[Facet::Country, Facet::Document];
/// The words of `by`.
pub(super) const BYS: &[(GroupBy, &str)] = &[
    (GroupBy::Country, "country"),
    (GroupBy::Source, "source"),
    (GroupBy::Document, "doc"),
    (GroupBy::Claim, "claim"),
    (GroupBy::Event, "event"),
    (GroupBy::Statement, "statement"),
    (GroupBy::Measure, "measure"),
    (GroupBy::Says, "says"),
    (GroupBy::About, "about"),
    (GroupBy::Documents, "documents"),
];
/// The words of `sort`.
pub(super) const SORTS: &[(Sort, &str)] = &[(Sort::Position, "position"), (Sort::Date, "date")];

/// The word of a term; empty for one that has none.
pub(super) fn word<T: Copy + PartialEq>(terms: &[(T, &'static str)], term: T) -> &'static str {
    terms.iter().find(|(other, _)| *other == term).map_or("", |(_, word)| word)
}

/// The term of a word.
pub(super) fn term<T: Copy>(terms: &[(T, &str)], word: &str) -> Option<T> {
    terms.iter().find(|(_, other)| *other == word).map(|(term, _)| *term)
}
