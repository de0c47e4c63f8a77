//! The Timeline page: claims by date.

use query::Facet;

/// The introduction of the page.
pub const INTRO: &str = "Claims by the date given in the text; one that is reckoned from the report's own date says so. Dot: a day; bar: a month or year. A report's own date is marked apart.";
/// Label of the choice of rows.
pub const ROWS_BY: &str = "Rows by";
/// What the rows may be.
pub fn row_kind(facet: Facet) -> &'static str {
    match facet {
        Facet::Document => "document",
        _ => "speaker's country",
    }
}
/// The accessible name of the range of dates.
pub const RANGE: &str = "Range of dates";
/// How to select a range of dates.
pub const RANGE_HINT: &str =
    "Drag across the years, move the sliders, or enter dates under Filters.";
/// The link that removes the range.
pub const RANGE_ALL: &str = "All dates";
/// The row of the documents' own dates.
pub const DOCUMENTS: &str = "Documents";
/// The heading over the table of the documents' own dates.
pub const DOCUMENT_DATES: &str = "When the documents were published";
/// Documents whose date is not on the line, each with its date.
pub fn beyond(documents: &str) -> String {
    format!("Not on the line: {documents}")
}
/// Summary of the folded lanes that have no mark.
pub fn n_without_marks(n: usize) -> String {
    super::some(n, "row without a dated claim", "rows without a dated claim")
}
/// Mark of a date that the text alone does not settle.
pub const UNCERTAIN: &str = "uncertain";
/// The columns of the table of documents.
pub const DOCUMENT_COLUMNS: [&str; 3] = ["Document", "Date", "Source of the date"];
/// Mark of a date that the text states.
pub const AS_STATED: &str = "stated in the text";
/// Where no claim of the results gives a year.
pub const NOTHING_DATED: &str = "None of these claims gives a year.";
/// The group of claims with a month or day whose year is not stated.
pub const WITHOUT_YEAR: &str = "Year not stated";
/// The group of claims whose time settles no date.
pub const RELATIVE: &str = "Relative time only (“on Monday”)";
/// The group of claims without a date.
pub const UNDATED: &str = "No date";
/// Summary of the table of the same claims.
pub const AS_TABLE: &str = "View as table";
/// The columns of that table.
pub const COLUMNS: [&str; 5] =
    ["Date in the text", "Type, whose words", "Speaker", "Claim", "Select, cite"];
