//! A document: its text with its claims, its facts and oddities.

use super::terms;
use model::ClaimType;

/// The place of a claim in its document.
pub fn claim_n_of(n: usize, total: usize) -> String {
    format!("claim {n} of {total}")
}
/// The claim before.
pub const PREVIOUS: &str = "Previous claim";
/// The claim behind.
pub const NEXT: &str = "Next claim";
/// What is told of the claim that is open.
pub const ABOUT_CLAIM: &str = "About this claim";
/// A document.
pub const DOCUMENT: &str = "Document";
/// The facts of a document.
pub const FACTS: &str = "What is known of this document";
/// The oddities of a document.
pub fn oddities(n: usize) -> String {
    format!("What is odd in it ({n})")
}
/// The facts, each by its name.
pub const FACT_TITLE: &str = "Title";
/// The publisher.
pub const FACT_OUTLET: &str = "Publisher";
/// The date.
pub const FACT_DATE: &str = "Date";
/// The language.
pub const FACT_LANGUAGE: &str = "Language";
/// The original's language.
pub const FACT_TRANSLATED: &str = "Translated from";
/// How the reading was made.
pub const FACT_READING: &str = "Read";
/// The names in it that rules found and the register does not have.
pub const UNREGISTERED: &str = "Names not registered";
/// The document's file.
pub const FACT_FILE: &str = "File";
/// Saves that file.
pub const DOWNLOAD_TEXT: &str = "Save the text";
/// Before the words that show a fact.
pub const EVIDENCE: &str = "shown by the words";
/// Before the words that contradict.
pub const CONFLICTS_WITH: &str = "against";
/// A document without a reading.
pub const NO_READING: &str =
    "Nobody has read this document for claims. Those marked in it were found by rules.";
/// A document of which only the claims may be shown.
pub const EXCERPTS_ONLY: &str =
    "This copy holds the claims and the sentences around them; […] stands for what is left out.";
/// Open the document's own page.
pub const WHOLE_DOCUMENT: &str = "Whole document";
/// The name of a claim's number in the text.
pub fn claim_mark(n: usize, claim_type: ClaimType) -> String {
    format!("Claim {n}: {}", terms::claim_type(claim_type).to_ascii_lowercase())
}
/// The address of a document's original.
pub const FACT_URL: &str = "Original";
