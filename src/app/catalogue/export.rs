//! The export dialog: which claims, in which format, and the reader's own selection and notes.

use export::Format;

/// The button in the header, and the title of its dialog.
pub const EXPORT: &str = "Export";
/// Label of the choice of claims.
pub const SCOPE: &str = "Claims";
/// The claims of the page: those that the filters leave of `total`, or those of a document, a name or a topic.
pub fn scope_of_page(is_filtered: bool, n: usize, total: usize) -> String {
    match is_filtered {
        true if n == total => format!("All claims ({n})"),
        true => format!("Filtered claims ({n})"),
        false => format!("On this page ({n})"),
    }
}
/// The claims that the reader has selected.
pub fn scope_of_collection(n: usize) -> String {
    format!("My selection ({n})")
}
/// The switch that adds what replies to these claims.
pub const WITH_REPLIES: &str = "With linked replies";
/// Label of the choice of a format.
pub const FORMAT: &str = "Format";
/// The name of a format.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => "Table (CSV)",
        Format::ExcelCsv => "Table for Excel (CSV, commas)",
        Format::ExcelSemicolonCsv => "Table for Excel with decimal commas (CSV, semicolons)",
        Format::SanctionsCsv => "Sanctions, by target and measure (CSV)",
        Format::JsonLines => "JSON Lines",
        Format::Text => "Quotes with citations (text)",
        Format::Markdown => "Quotes with citations (Markdown)",
        Format::Html => "Quotes with citations (HTML)",
        Format::Bibtex => "References (BibTeX)",
        Format::Ris => "References (RIS: Zotero, EndNote)",
        Format::CslJson => "References (CSL-JSON)",
        Format::Annotations => "Annotations (W3C, JSON-LD)",
        Format::SchemaOrg => "Linked data (schema.org, JSON-LD)",
        Format::FollowTheMoney => "FollowTheMoney (OpenAleph)",
    }
}
/// The number of claims and the size of the file.
pub fn size(claims: &str, bytes: usize) -> String {
    format!("{claims}, {} KB.", bytes.div_ceil(1000))
}
/// Over the first lines of the file.
pub const PREVIEW: &str = "Preview";
/// Where there are no claims to export.
pub const NOTHING_TO_EXPORT: &str = "Nothing to export.";
/// The button that saves the file.
pub fn save_as(name: &str) -> String {
    format!("Save {name}")
}
/// The button that copies the text of the file.
pub const COPY_FILE: &str = "Copy";
/// The button that prints the claims.
pub const PRINT: &str = "Print";
/// The heading over the reader's selection and notes.
pub const COLLECTION: &str = "Your selection and notes";
/// Their numbers, and where they are stored.
pub fn collected(claims: &str, n_notes: usize) -> String {
    let notes = super::some(n_notes, "note", "notes");
    format!("{claims} selected, {notes}. Stored only in this browser; nothing is uploaded.")
}
/// Where the browser does not store them.
pub const NOT_STORED: &str =
    "Your browser will not store this: save it to a file before you leave.";
/// The button that saves them with the filters.
pub const SAVE_SELECTION: &str = "Save selection to a file";
/// The button that opens such a file.
pub const OPEN_SELECTION: &str = "Open a selection file";
/// The button that stores the current filters with them.
pub const REMEMBER_FILTERS: &str = "Remember these filters";
/// The link to the stored filters.
pub const RESTORE_FILTERS: &str = "Restore remembered filters";
/// Summary of the deletion.
pub const DELETE_ALL: &str = "Delete all";
/// The warning before the deletion.
pub const DELETE_WARNING: &str = "This cannot be undone.";
/// The button that confirms the deletion.
pub const DELETE_CONFIRMED: &str = "Yes, delete all";
/// Announced after the deletion.
pub const DELETED: &str = "Deleted.";
/// Over selected claims that this corpus does not have.
pub fn not_in_corpus(n: usize) -> String {
    match n {
        1 => "1 selected claim is not in this collection; it stays in your selection.".into(),
        n => {
            format!("{n} selected claims are not in this collection; they stay in your selection.")
        }
    }
}
/// Announced after a selection file was opened.
pub const OPENED: &str = "Opened, and added to what you had.";
/// The same for a file of a newer version.
pub const OPENED_NEWER: &str = "Saved by a newer version; opened as far as possible.";
/// Announced where a file is not a selection file.
pub const INVALID_SELECTION: &str =
    "Not a Counterpoint selection. Choose a file ending in .selection.json.";
/// Before the address on a printed page.
pub const PRINTED_FROM: &str = "From";
