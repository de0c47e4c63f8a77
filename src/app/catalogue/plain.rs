//! The plain pages: what is shown before the program has loaded, or without it.

use super::terms;
use query::Engine;

use super::{TAGLINE, claims};
use crate::app::location::Route;

/// On the page of a claim alone, where JavaScript is off.
pub const EMBED_NOTICE: &str =
    "It is shown by a program that needs JavaScript; the collection can be read without.";
/// The notice on the plain page of claims.
pub const START_NOTICE: &str = "This is the plain version. Search and filters load when it comes from a web server with JavaScript on.";
/// What a reader does who has the files on a disk; the name of the single file follows.
pub const FROM_DISK: &str = "From a disk, open";
/// The notice on every other plain page.
pub const PLAIN_NOTICE: &str = "Plain version, without search or filters.";
/// The link from a plain page to the interactive one.
pub const OPEN_INTERACTIVE: &str = "Open the interactive version";
/// The heading over the links from the plain page of claims.
pub const BROWSE: &str = "Documents and topics";
/// The heading of a further part of the list of claims.
pub fn claims_from_to(first: usize, last: usize, n: usize) -> String {
    format!("Claims {first} to {last} of {n}")
}
/// Which part of a list.
pub fn part(number: usize, n: usize) -> String {
    format!("Part {number} of {n}")
}
/// The heading over the ways to the parts of a list.
pub const PARTS: &str = "Parts of this list";
/// The way to the first part of a list.
pub const FIRST: &str = "First";
/// The way to the part before.
pub const PREVIOUS: &str = "Previous";
/// The way to the part behind.
pub const NEXT: &str = "Next";
/// The way to the last part of a list.
pub const LAST: &str = "Last";
/// The heading of the page for unknown addresses.
pub const NOT_FOUND: &str = "Page not found";
/// Why the page was not found.
pub const NOT_FOUND_TEXT: &str = "The address may be outdated or incomplete.";
/// The link to the home page.
pub const NOT_FOUND_START: &str = "Go to the home page";
/// The same where the address of the home page is not known.
pub const NOT_FOUND_CUT: &str = "For the home page, shorten the address to the site's name.";
/// The description of a page for search engines.
pub fn description(route: &Route, engine: &Engine) -> String {
    let corpus = engine.corpus();
    let (n_claims, n_documents) = (corpus.claims.len(), corpus.documents.len());
    match route {
        Route::Document(stem) if let Some(idx) = corpus.document_by_stem(stem) => {
            let document = corpus.document(idx);
            let title = terms::title(document);
            format!(
                "{title}: the full report with its {} marked in the text, each with who says it about whom.",
                claims(corpus.claims_of(idx).len())
            )
        }
        Route::Entity(id) if let Some(idx) = corpus.entity_by_id(id) => {
            let name = &corpus.entity(idx).name;
            format!(
                "{name}: claims by and about {name} in {n_documents} documents, quoted, with every spelling found."
            )
        }
        Route::Topic(id) if let Some(idx) = corpus.topic_by_id(id) => {
            let topic = corpus.topic(idx);
            format!(
                "{}: who said what about whom, quoted from {n_documents} documents.",
                topic.label
            )
        }
        Route::Entities => format!(
            "The people, organisations, governments, places, communities and laws named in {n_documents} documents, with every spelling found."
        ),
        Route::Compare => format!(
            "{n_claims} claims in {n_documents} documents side by side, each answer next to what it answers."
        ),
        Route::Timeline => {
            format!("{n_claims} claims in {n_documents} documents by the date given in the text.")
        }
        Route::Documents => format!(
            "{}: publisher, date, language, claims, and the problems of each text.",
            super::claims::n_documents(n_documents)
        ),
        Route::Topics => "What the claims are about, each topic with its claims.".to_owned(),
        Route::About => {
            "Who made this collection, on what terms it may be used, how to cite it.".to_owned()
        }
        Route::Method => format!(
            "What counts as a claim, how {n_documents} documents were read, how much each country speaks, and what these documents cannot show."
        ),
        _ => format!(
            "{TAGLINE}: {n_claims} claims in {n_documents} documents, each with its source and its context."
        ),
    }
}
