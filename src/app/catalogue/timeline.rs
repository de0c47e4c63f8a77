//! Claims by date.

use query::Facet;

/// What the page of claims by date does.
pub const INTRO: &str = "Claims by the date that the text itself states for them: a day as a point, a month or a year as a bar. The date of a document never stands in for the date of a claim.";
/// The switch of lanes.
pub const ROWS_BY: &str = "Lanes by";
/// What lanes are.
pub fn row_kind(facet: Facet) -> &'static str {
    match facet {
        Facet::Document => "document",
        _ => "country of the speaker",
    }
}
/// The choice of a range.
pub const RANGE: &str = "Range of dates";
/// How a range is chosen.
pub const RANGE_HINT: &str =
    "Drag over the years, move the two sliders, or write dates under Filters.";
/// The whole range.
pub const RANGE_ALL: &str = "All dates";
/// The lane of documents.
pub const DOCUMENTS: &str = "Documents";
/// What is said of the documents' dates.
pub const DOCUMENT_DATES: &str = "When the documents were published";
/// A date that is in doubt.
pub const UNCERTAIN: &str = "in doubt";
/// The columns of the table of documents.
pub const DOCUMENT_COLUMNS: [&str; 3] = ["Document", "Date", "How it is known"];
/// A date that the words of the text give.
pub const AS_STATED: &str = "as the text gives it";
/// Nothing stands in time.
pub const NOTHING_DATED: &str = "None of these claims states a date with a year.";
/// Those with a day or month of a year that is not stated.
pub const WITHOUT_YEAR: &str = "Year not stated";
/// Those whose words settle no date.
pub const RELATIVE: &str = "A time is named, but settles no date";
/// Those without a date.
pub const UNDATED: &str = "Date not stated";
/// The table that says the same.
pub const AS_TABLE: &str = "The same as a table";
/// Its columns.
pub const COLUMNS: [&str; 4] = ["Date stated", "Type", "Who", "Claim"];
