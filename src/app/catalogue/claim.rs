//! A claim: its card, and what can be done with it.

use super::terms;
use model::{Claim, ClaimDate, ClaimType, Corpus, Origin};

/// Before the words that attribute a claim.
pub const CUE: &str = "in the words";
/// What a pronoun or a description stands for.
pub fn refers_to(words: &str) -> String {
    format!("meaning “{words}”")
}
/// The link to the page of a name that is written just so.
pub const ABOUT_NAME: &str = "about this name";
/// Before the entities and countries a claim is about.
pub const ABOUT: &str = "About";
/// Whose conduct is disputed.
pub const CONDUCT_OF: &str = "On the conduct of";
/// Before the topics of a claim.
pub const TOPICS: &str = "Topics";
/// Before the date that the text states.
pub const STATED_DATE: &str = "Date stated";
/// A claim with figures.
pub const HAS_STATISTIC: &str = "gives figures";
/// A sanction is a report.
pub const REPORTED_SANCTION: &str = "As reported in this document; not a statement of current law.";
/// A claim within another.
pub const WITHIN: &str = "Reported within a claim of";
/// A claim that stands at several places.
pub fn n_occurrences(n: usize) -> String {
    format!("stands {n} times in this document")
}
/// What stands where nothing answers a claim. Nobody has looked for what answers those that rules found.
pub fn no_reply(origin: &Origin) -> &'static str {
    match origin {
        Origin::Reading => "No reply in this corpus.",
        Origin::Rule { .. } => "Replies are told by readings alone.",
    }
}
/// Before the words that show a link.
pub const EVIDENCE: &str = "shown by";
/// Open a claim in its document.
pub const SEE_IN_CONTEXT: &str = "Open in its document";
/// Copy the address of a claim.
pub const COPY_LINK: &str = "Copy link";
/// Before the rules that found a claim and typed it.
pub const RULES: &str = "Rules";
/// The date that a claim states, in its words and as it is read.
pub fn stated_date(corpus: &Corpus, claim: &Claim) -> Option<String> {
    claim.date.map(|date| claim_date(date, corpus.words(claim.document, date.words)))
}
/// A claim's date, as the text states it and as it is read.
pub fn claim_date(stated: ClaimDate, words: &str) -> String {
    match stated.value {
        Some(value) => format!("“{words}” ({})", terms::date(value)),
        None => format!("“{words}”"),
    }
}
/// Who makes a claim, and of which type it is.
pub fn source_and_type(source: &str, claim_type: ClaimType) -> String {
    format!("{source} ({})", terms::claim_type(claim_type).to_ascii_lowercase())
}
/// The way to the comparison of a claim.
pub const COMPARE_CLAIM: &str = "Compare";
/// What can be done with a claim besides.
pub const ACTIONS: &str = "Cite, note, report";
/// The same where something is noted.
pub const ACTIONS_NOTED: &str = "Cite, your note, report";
/// Before the styles.
pub const COPY_CITATION: &str = "Copy quote with citation";
/// Plain text.
pub const PLAIN: &str = "plain";
/// Markdown.
pub const MARKDOWN: &str = "Markdown";
/// BibTeX.
pub const BIBTEX: &str = "BibTeX";
/// The original article.
pub const VIEW_ORIGINAL: &str = "Original, at these words";
/// Reports that the wrong person is credited.
pub const REPORT_ERROR: &str = "Report a wrong attribution";
/// Choose a claim.
pub const SELECT: &str = "Choose";
/// The reader's own words on a claim.
pub const NOTE: &str = "Your note, kept in this browser";
