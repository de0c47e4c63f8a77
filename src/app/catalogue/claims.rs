//! The page of claims: how many there are, their order, the overview above them, and what stands where none is found.

use query::Facet;

use super::{claims, some};

/// The visible count of the results.
pub fn n_of(n: usize, total: usize) -> String {
    if n == total { format!("All {}", claims(total)) } else { format!("{n} of {}", claims(total)) }
}
/// What is said of the results to those who do not see them.
pub fn announcement(n: usize, total: usize) -> String {
    format!("{n} of {}", claims(total))
}
/// Undated claims that a span of time leaves out.
pub fn undated_hidden(n: u32) -> String {
    match n {
        1 => "1 claim without a stated date is left out.".into(),
        n => format!("{n} claims without a stated date are left out."),
    }
}
/// The button that shows more results.
pub fn show_more(n: usize) -> String {
    format!("Show {n} more")
}
/// The order of the results.
pub const SORT: &str = "Order";
/// Nothing found.
pub const NO_RESULTS: &str = "No claim meets all of these filters.";
/// Over what dropping one filter would give.
pub const REMOVE_ONE: &str = "Drop one of them:";
/// What dropping a filter would give.
pub fn remove_constraint(constraint: &str, n: usize) -> String {
    format!("without {constraint}: {}", claims(n))
}
/// When no single filter helps.
pub const REMOVE_SEVERAL: &str =
    "No single one of them is the cause: two or more exclude each other.";
/// The table above the claims.
pub const OVERVIEW: &str = "Overview: who speaks, and how";
/// The switch of its rows.
pub const ROWS: &str = "Rows: who speaks, by";
/// The switch of its columns.
pub const COLUMNS: &str = "Columns:";
/// The questions that the overview answers at a glance.
pub const QUICK_VIEWS: &str = "At a glance:";
/// Accusations, by whom they are about.
pub const WHO_ACCUSES: &str = "who accuses whom";
/// Denials, by what they are about.
pub const WHO_DENIES: &str = "who denies what";
/// What stands in the rows of the overview.
pub fn rows(facet: Facet) -> &'static str {
    match facet {
        Facet::Entity => "name",
        _ => "country",
    }
}
/// What stands in its columns.
pub fn columns(facet: Facet) -> &'static str {
    match facet {
        Facet::Country => "country spoken about",
        Facet::Topic => "topic",
        _ => "claim type",
    }
}
/// The switch that groups what is said several times.
pub const GROUP_REPEATS: &str = "Group what is said several times";
/// How often a statement is made.
pub fn n_repeats(n: usize, n_documents: usize) -> String {
    format!("Said {n} times in {}", some(n_documents, "document", "documents"))
}
/// The list of statements.
pub fn n_statements(n: usize) -> String {
    some(n, "statement", "statements")
}
