//! The topics: their list, and the page of one.

/// The introduction of the list of topics.
pub const INTRO: &str = "What the claims are about. A claim can have several topics.";
/// Topics that no claim is about, or none under the filters.
pub fn n_hidden(n: usize) -> String {
    match n {
        1 => "1 topic without matching claims is hidden.".into(),
        n => format!("{n} topics without matching claims are hidden."),
    }
}
