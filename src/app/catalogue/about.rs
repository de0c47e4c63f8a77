//! The About page: who made the collection, terms, citing, reuse, accessibility.

use super::{claims, some};

/// The title of a collection that has none.
pub const NO_TITLE: &str = "About this collection";
/// The size of the collection.
pub fn counts(n_documents: usize, n_claims: usize) -> String {
    format!("{}, {}.", some(n_documents, "document", "documents"), claims(n_claims))
}
/// The link to the list of documents.
pub const SEE_DOCUMENTS: &str = "See the documents";
/// The heading over what the editors say.
pub const COLLECTION: &str = "The collection";
/// Label of who made the collection.
pub const EDITORS: &str = "Made by";
/// Label of how they are reached.
pub const CONTACT: &str = "Contact";
/// Label of how errors are corrected.
pub const CORRECTIONS: &str = "Corrections";
/// Label of the terms of the documents.
pub const TERMS_OF_TEXTS: &str = "Terms of the texts";
/// Label of the terms of claims, names and topics.
pub const TERMS_OF_DATA: &str = "Terms of the data";
/// Label of the collection's own page.
pub const HOMEPAGE: &str = "Home page";
/// Label of where the program and the files of the collection are.
pub const SOURCE_CODE: &str = "Source code";
/// How a reader reports an error.
pub const REPORTING: &str =
    "“Report an error”, on each claim, writes a report with the words it is about.";
/// The heading over how to cite.
pub const CITING: &str = "How to cite";
/// Before the citation of the collection.
pub const CITE_COLLECTION: &str = "The whole collection:";
/// Before the commit in that citation.
pub const COMMIT: &str = "commit";
/// How a claim is cited.
pub const CITE_CLAIM: &str = "A single claim: “Copy citation” on its card. Only a passage marked “Quoted” is credited to its speaker, any other to its report.";
/// The heading over reuse and hosting.
pub const REUSE: &str = "Reuse and hosting";
/// How the collection can be hosted.
pub const REUSE_TEXT: &str = "The site is a folder of static files: copy it to any web host, or open counterpoint.html, which is all in one file, from a disk. Whoever publishes a copy needs the right to publish its texts.";
/// Before the link to the page that has the data files.
pub const DATA: &str = "The claims, names and documents are also files of data:";
/// The heading over the accessibility statement.
pub const ACCESSIBILITY: &str = "Accessibility";
/// The accessibility statement.
pub const ACCESSIBILITY_TEXT: &str = "The aim is WCAG 2.2, level AA. Tests check keyboard, focus, contrast, names and roles in Chromium, Firefox and WebKit; no audit by people who use assistive technology was made.";
