//! Texts of several pages: copying, dialogs, tables of numbers, lists that are cut.

use super::{claim, claims};

/// Announced when a text was copied; `what` is the label of what was copied.
pub fn copied(what: &str) -> &'static str {
    match what {
        claim::COPY_LINK | COPY_VIEW => "Link copied.",
        claim::COPY_CITATION => "Citation copied.",
        claim::COPY_EMBED_CODE => "Embed code copied.",
        claim::REPORT_ERROR => "Report copied.",
        _ => "Copied.",
    }
}
/// The button that copies the address of what the page shows.
pub const COPY_VIEW: &str = "Copy link to this view";
/// Above a text to be copied by hand, where the browser does not let the page copy it.
pub const COPY_BY_HAND: &str =
    "Your browser blocked copying. The text is selected: press Ctrl+C or ⌘C.";
/// Where a fact of the collection or of a document was not given.
pub const NOT_GIVEN: &str = "not given";
/// The button that closes a dialog or a pane.
pub const CLOSE: &str = "Close";
/// The row and the column with the totals of a table of numbers.
pub const ALL: &str = "All";
/// The caption of a table of numbers.
pub fn counted(rows: &str, columns: &str) -> String {
    format!(
        "Number of claims by {rows} and {columns}. One with several speakers, subjects or topics counts under each."
    )
}
/// How the keyboard moves in a table of numbers.
pub const ARROWS: &str = "Arrow keys move between the numbers.";
/// The accessible name of a cell: its row, its column and its number of claims.
pub fn cell(row: &str, column: &str, n: u32) -> String {
    format!("{row}, {column}: {}", claims(n as usize))
}
/// Under a table of numbers: rows and columns that are not shown.
pub fn n_hidden(n: usize) -> String {
    match n {
        1 => "1 with the fewest claims is hidden; filter to see it.".into(),
        n => format!("{n} with the fewest claims are hidden; filter to see them."),
    }
}
/// Under a list of what the claims found have: what the filters hide, by its singular and its plural.
pub fn n_without_claims(n: usize, one: &str, several: &str) -> String {
    match n {
        1 => format!("1 {one} without matching claims is hidden."),
        n => format!("{n} {several} without matching claims are hidden."),
    }
}
/// Under a list that is cut.
pub fn and_more(n: usize) -> String {
    format!("and {n} more; filter to see them")
}
/// A label with a number or a date.
pub fn group(label: &str, of: impl std::fmt::Display) -> String {
    format!("{label}: {of}")
}
