//! A document: its text with the claims in it, its facts and its problems.

use super::{shared, terms};
use model::ClaimType;

/// The position of the open claim among those of its document.
pub fn claim_n_of(n: usize, total: usize) -> String {
    format!("Claim {n} of {total}")
}
/// The link to the claim before the open one.
pub const PREVIOUS: &str = "Previous claim";
/// The link to the claim after the open one.
pub const NEXT: &str = "Next claim";
/// Summary of the details of the open claim.
pub const ABOUT_CLAIM: &str = "About this claim";
/// Label of the document on a card, and the name of the pane with a document.
pub const DOCUMENT: &str = "Document";
/// Summary of the facts of a document.
pub const FACTS: &str = "About this document";
/// Summary of the problems in the text of a document.
pub fn oddities(n: usize) -> String {
    format!("Problems in this text ({n})")
}
/// Label of the title among the facts.
pub const FACT_TITLE: &str = "Title";
/// Label of the publisher among the facts.
pub const FACT_OUTLET: &str = "Publisher";
/// Label of the date among the facts.
pub const FACT_DATE: &str = "Date";
/// Label of the language among the facts.
pub const FACT_LANGUAGE: &str = "Language";
/// Label of the language of the original among the facts.
pub const FACT_TRANSLATED: &str = "Translated from";
/// The same where a machine translated it.
pub const FACT_MACHINE_TRANSLATED: &str = "Machine translation from";
/// Label of what contradicts the date, among the facts.
pub const DATE_IN_DOUBT: &str = "Date in doubt";
/// Label of how the reading was made, among the facts.
pub const FACT_READING: &str = "How claims were found";
/// The link from a document that nobody has read to the names in it.
pub const SEE_NAMES: &str = "See the names in its claims, found by rules";
/// Label of the document's file among the facts.
pub const FACT_FILE: &str = "File";
/// The button that downloads that file.
pub const DOWNLOAD_TEXT: &str = "Download the text";
/// Before the words that show a fact.
pub const EVIDENCE: &str = "evidence:";
/// Before the words that a problem conflicts with.
pub const CONFLICTS_WITH: &str = "conflicts with";
/// Above a document without a reading.
pub const NO_READING: &str = "The claims marked here were found automatically by rules; nobody has read the document for claims.";
/// Above a document whose text is not shown in full.
pub const EXCERPTS_ONLY: &str =
    "Only the claims and neighbouring sentences are shown; […] marks what is omitted.";
/// The link from an open claim to the page of its document.
pub const WHOLE_DOCUMENT: &str = "Open the full document";
/// The accessible name of a claim's number in the text.
pub fn claim_mark(n: usize, claim_type: ClaimType) -> String {
    format!("Claim {n}: {}", terms::claim_type(claim_type).to_ascii_lowercase())
}
/// Label of the address of the original among the facts.
pub const FACT_URL: &str = "Original";
/// The introduction of the list of documents.
pub const LIST_INTRO: &str = "The texts of this collection. Nothing was looked up; what a text alone does not settle is marked as inferred.";
/// Label of the kinds of problems in a text, in the list.
pub const PROBLEMS: &str = "Problems";
/// Where none is known.
pub const NO_PROBLEMS: &str = "none noted";
/// The link to the original in the list.
pub const ORIGINAL_LINK: &str = "Original article";
/// Documents that the filters hide.
pub fn n_hidden(n: usize) -> String {
    shared::n_without_claims(n, "document", "documents")
}
