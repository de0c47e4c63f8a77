//! What is said of a link that asks for what there is not.

/// The note about what an address asks for and is not there.
pub const UNKNOWN_TITLE: &str = "Part of this link is not understood";
/// An unknown pair.
pub fn unknown_pair(key: &str, value: &str) -> String {
    format!(
        "“{key}={value}” is no filter of this corpus. It changes nothing here and stays in the address."
    )
}
/// An unknown route.
pub fn unknown_route(route: &str) -> String {
    format!("There is no page “{route}”. Here are the claims.")
}
/// An unknown claim.
pub fn unknown_claim(id: &str) -> String {
    format!("There is no claim “{id}” in this corpus. Here are the claims there are.")
}
/// An unknown document.
pub fn unknown_document(stem: &str) -> String {
    format!("There is no document “{stem}” in this corpus. Here are the claims there are.")
}
/// An unknown entity.
pub fn unknown_entity(id: &str) -> String {
    format!("There is no name “{id}” in this corpus. Here are the claims there are.")
}
/// An unknown topic.
pub fn unknown_topic(id: &str) -> String {
    format!("There is no topic “{id}” in this corpus. Here are the claims there are.")
}
/// Drop what is not understood.
pub const REMOVE_UNKNOWN: &str = "Drop it from the address";
