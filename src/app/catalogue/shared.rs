//! What several pages have: tables of numbers, dialogs, lists that could go on.

use super::claims;

/// Said when something was copied.
pub const COPIED: &str = "Copied.";
/// Over the text to be copied by hand.
pub const COPY_BY_HAND: &str =
    "This browser does not let the page copy. The text is selected: copy it from here.";
/// Close a dialog or a pane.
pub const CLOSE: &str = "Close";
/// What all of them stand in.
pub const ALL: &str = "All";
/// What a table counts.
pub fn counted(rows: &str, columns: &str) -> String {
    format!(
        "Claims by {rows} of the speaker and by {columns}. A claim with several of them counts under each."
    )
}
/// How the keyboard moves in a table of numbers.
pub const ARROWS: &str = "Arrow keys move between the numbers.";
/// What a cell holds: its row, its column, its number.
pub fn cell(row: &str, column: &str, n: u32) -> String {
    format!("{row}, {column}: {}", claims(n as usize))
}
/// Rows and columns that are not shown.
pub fn n_hidden(n: usize) -> String {
    format!("Left out: {n} of those with fewest claims. Filters bring them in.")
}
/// The end of a list of claims that could go on.
pub fn and_more(n: usize) -> String {
    format!("and {n} more; narrow the filters to see them")
}
/// A group with its number, a document with its date.
pub fn group(label: &str, of: impl std::fmt::Display) -> String {
    format!("{label}: {of}")
}
