//! Notices about links with unknown pages or parameters, and about what is not loaded.

/// In the place of a page that is on its way.
pub const LOADING: &str = "Loading …";
/// In the place of a page that did not come.
pub const NOT_LOADED: &str = "This part of Counterpoint could not be loaded. Check the connection and try again; if that does not help, load the page again.";
/// The button that loads it once more.
pub const TRY_AGAIN: &str = "Try again";

/// The heading of the notices.
pub const UNKNOWN_TITLE: &str = "Part of this link could not be used";
/// A parameter that is not a filter of this corpus.
pub fn unknown_pair(key: &str, value: &str) -> String {
    format!("“{key}={value}” is not a filter here and was ignored.")
}
/// A page that does not exist.
pub fn unknown_route(route: &str) -> String {
    format!("Page “{route}” not found. Showing all claims.")
}
/// A claim that this corpus does not have.
pub fn unknown_claim(id: &str) -> String {
    format!("No claim “{id}” in this collection. Showing the list of claims.")
}
/// A document that this corpus does not have.
pub fn unknown_document(stem: &str) -> String {
    format!("No document “{stem}” in this collection. Showing the list of claims.")
}
/// A name that this corpus does not have.
pub fn unknown_entity(id: &str) -> String {
    format!("No name “{id}” in this collection. Showing the list of claims.")
}
/// A topic that this corpus does not have.
pub fn unknown_topic(id: &str) -> String {
    format!("No topic “{id}” in this collection. Showing the list of claims.")
}
/// The button that removes the unknown parts from the address.
pub const REMOVE_UNKNOWN: &str = "Remove it from the link";
/// Another collection that cannot be read, and why.
pub fn corpus_not_shown(why: &str) -> String {
    format!("The other collection cannot be shown: {why}.")
}
