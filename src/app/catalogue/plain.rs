//! The plain pages, which are read before and without the program.

use super::terms;
use query::Engine;

use super::{TAGLINE, claims};
use crate::app::location::Route;

/// What a plain page of claims says before, or without, the program; the name of the file that holds everything follows.
pub const START_NOTICE: &str = "This page is plain. Its filters and its search start by themselves where a web server sends it and JavaScript is allowed. From a disk, open";
/// What any other plain page says.
pub const PLAIN_NOTICE: &str = "This page is plain.";
/// The link from a plain page to the same in the program.
pub const OPEN_INTERACTIVE: &str = "Open it in the viewer, to filter and search";
/// The ways from the plain page of claims to the others.
pub const BROWSE: &str = "Documents and topics";
/// What a host says of an address that it does not have.
pub const NOT_FOUND: &str = "There is no such page";
/// Why, and what to do.
pub const NOT_FOUND_TEXT: &str =
    "The address may be old, or was cut. Links into the viewer stand behind a # and keep working.";
/// The link to the start.
pub const NOT_FOUND_START: &str = "Go to the start";
/// The same where the address of the start is not known.
pub const NOT_FOUND_CUT: &str = "To get to the start, shorten the address above to the site's own.";
/// What a page holds, in a sentence, as search engines show it.
pub fn description(route: &Route, engine: &Engine) -> String {
    let corpus = engine.corpus();
    let (n_claims, n_documents) = (corpus.claims.len(), corpus.documents.len());
    match route {
        Route::Document(stem) if let Some(idx) = corpus.document_by_stem(stem) => {
            let document = corpus.document(idx);
            let title = match &document.facts.title {
                Some(title) => format!("“{}”", title.value),
                None => terms::title(document),
            };
            format!(
                "{title}: the document with its {} marked in place, each with who says it about whom, in their own words.",
                claims(corpus.claims_of(idx).len())
            )
        }
        Route::Entity(id) if let Some(idx) = corpus.entity_by_id(id) => {
            let name = &corpus.entity(idx).name;
            format!(
                "{name}: what this name says and what is said about it in {n_documents} documents, in their own words, with every spelling as written."
            )
        }
        Route::Topic(id) if let Some(idx) = corpus.topic_by_id(id) => {
            let topic = corpus.topic(idx);
            format!(
                "{}: who said what about whom, in their own words, in {n_documents} documents.",
                topic.label
            )
        }
        Route::Entities => format!(
            "The people, organisations, governments, places, peoples and laws named in {n_documents} documents, with every spelling as written."
        ),
        Route::Compare => format!(
            "What each side says on the same matter, side by side, in {n_documents} documents: {n_claims} claims, and which answers which."
        ),
        Route::Timeline => format!(
            "{n_claims} claims in {n_documents} documents by the date that each text itself states for them."
        ),
        Route::Method => format!(
            "What counts as a claim here, how {n_documents} documents were read, who speaks how much, and what this corpus cannot show."
        ),
        _ => format!(
            "{TAGLINE}: {n_claims} claims in {n_documents} documents, each with its source and its place."
        ),
    }
}
