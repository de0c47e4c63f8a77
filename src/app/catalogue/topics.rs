//! The topics: their list, and the page of one.

use super::shared;

/// The introduction of the list of topics.
pub const INTRO: &str = "What the claims are about. A claim can have several topics.";
/// Topics that no claim is about, or none under the filters.
pub fn n_hidden(n: usize) -> String {
    shared::n_without_claims(n, "topic", "topics")
}
