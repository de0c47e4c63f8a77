//! Anchors: ids of places within documents, which links name.

/// The id of the element at which a claim begins in its document.
pub fn anchor(claim_id: &str) -> String {
    format!("at-{claim_id}")
}
