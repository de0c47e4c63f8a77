//! The export: which claims, as which file, and the selection of the reader.

use export::Format;

/// The button, and its dialog.
pub const EXPORT: &str = "Take away";
/// Which claims.
pub const SCOPE: &str = "Claims";
/// What the page shows, or what the filters leave, of which it shows a part.
pub fn scope_of_page(is_filtered: bool, n: usize) -> String {
    let which = if is_filtered { "what the filters leave" } else { "what this page shows" };
    format!("{which} ({n})")
}
/// What the reader has chosen.
pub fn scope_of_collection(n: usize) -> String {
    format!("what I chose ({n})")
}
/// As what.
pub const FORMAT: &str = "Format";
/// A format.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => "Table (CSV)",
        Format::ExcelCsv => "Table for Excel (CSV)",
        Format::JsonLines => "JSON Lines",
        Format::Text => "Quotes with citations (text)",
        Format::Markdown => "Quotes with citations (Markdown)",
        Format::Bibtex => "References (BibTeX)",
        Format::Ris => "References (RIS: Zotero, EndNote)",
        Format::CslJson => "References (CSL-JSON)",
        Format::Annotations => "Annotations (W3C, JSON-LD)",
        Format::SchemaOrg => "Linked data (schema.org, JSON-LD)",
        Format::FollowTheMoney => "FollowTheMoney (OpenAleph)",
    }
}
/// How much is taken.
pub fn size(claims: &str, bytes: usize) -> String {
    format!("{claims}, {} KB.", bytes.div_ceil(1000))
}
/// Over the first lines.
pub const PREVIEW: &str = "The file begins";
/// Nothing is taken.
pub const NOTHING_TO_EXPORT: &str = "There is no claim to take.";
/// Saves a file.
pub fn save_as(name: &str) -> String {
    format!("Save {name}")
}
/// Copies a file's text.
pub const COPY_FILE: &str = "Copy";
/// Prints the claims.
pub const PRINT: &str = "Print";
/// What the reader has chosen and noted.
pub const COLLECTION: &str = "What you chose and noted";
/// How much it is.
pub fn collected(claims: &str, n_notes: usize) -> String {
    let notes = super::some(n_notes, "note", "notes");
    format!("{claims} chosen, {notes}. Kept in this browser alone; nothing leaves this machine.")
}
/// Where the browser keeps nothing.
pub const NOT_STORED: &str = "This browser keeps nothing: save to a file before you leave.";
/// Saves it.
pub const SAVE_SELECTION: &str = "Save filters, choice and notes";
/// Opens what was saved.
pub const OPEN_SELECTION: &str = "Open a saved selection";
/// Keeps the filters with it.
pub const REMEMBER_FILTERS: &str = "Keep these filters";
/// Goes to filters that are kept.
pub const RESTORE_FILTERS: &str = "To the filters that are kept";
/// Removes all of it.
pub const DELETE_ALL: &str = "Forget all";
/// Before it is removed.
pub const DELETE_WARNING: &str = "This cannot be undone.";
/// Removes it.
pub const DELETE_CONFIRMED: &str = "Yes, forget all";
/// Said when it is removed.
pub const DELETED: &str = "Forgotten.";
/// Over claims that this corpus does not have.
pub fn not_in_corpus(n: usize) -> String {
    match n {
        1 => "1 claim of it is not in this corpus, and stays in what is kept and saved.".into(),
        n => {
            format!("{n} claims of it are not in this corpus, and stay in what is kept and saved.")
        }
    }
}
/// Said when a selection was opened.
pub const OPENED: &str = "Opened. Nothing of what you had is gone.";
/// The same where a later version has saved it.
pub const OPENED_NEWER: &str =
    "Saved by a later version of this page: opened as far as this one knows it.";
/// Said when a file is none.
pub const INVALID_SELECTION: &str =
    "This is no selection saved here. Choose a file that ends in .selection.json.";
/// Before the address of what is printed.
pub const PRINTED_FROM: &str = "From";
