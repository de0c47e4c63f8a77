//! The topics: their list, and the page of one.

/// The introduction of the list of topics.
pub const INTRO: &str = "What the claims are about. A claim can have several topics.";
