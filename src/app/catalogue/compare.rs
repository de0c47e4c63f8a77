//! The Compare page: claims in columns, threads, and two claims side by side.

use super::{claims, some};

/// The introduction of the page.
pub const INTRO: &str =
    "Claims side by side, each answer next to what it answers, with the words that show the link.";
/// Label of the choice of what is set side by side.
pub const WAYS: &str = "Compare";
/// The claims of speakers or documents.
pub const BY_SPEAKER: &str = "claims by speaker";
/// Passages that tell one event.
pub const BY_EVENT: &str = "the same event, told differently";
/// The heading over the claims that tell others again.
pub const TOLD_AGAIN: &str = "Told again";
/// The heading over passages that do not agree.
pub const CONTRADICTIONS: &str = "Passages that contradict each other";
/// Where the filters leave no such pairs.
pub const NO_EVENTS: &str = "No linked repeats and no noted contradictions among these claims.";
/// Label of the choice of a topic.
pub const TOPIC: &str = "Topic";
/// The choice of no topic.
pub const ALL_TOPICS: &str = "All topics";
/// Label of the choice of what the columns are.
pub const COLUMNS_BY: &str = "Columns by";
/// What the columns may be.
pub const COLUMN_KINDS: [&str; 3] = ["speaker's country", "speaker", "document"];
/// Label of the choice of a column.
pub fn column(n: usize) -> String {
    format!("Column {n}")
}
/// Label of the choice that adds a column.
pub const ADD_COLUMN: &str = "Add a column";
/// The first option of that choice, which adds none.
pub const CHOOSE_COLUMN: &str = "choose …";
/// The link that swaps two columns.
pub const SWAP_COLUMNS: &str = "Swap columns";
/// The link that rotates more than two columns.
pub const ROTATE_COLUMNS: &str = "Move the first column to the end";
/// The link that removes a column.
pub fn remove_column(label: &str) -> String {
    format!("Remove column {label}")
}
/// Label of the choice between all claims and those without a reply.
pub const SHOW: &str = "Show";
/// All claims.
pub const SHOW_ALL: &str = "all claims";
/// Only claims without a reply.
pub const SHOW_UNANSWERED: &str = "only claims without a linked reply";
/// The heading over the threads.
pub fn n_threads(n: usize) -> String {
    some(n, "thread", "threads")
}
/// The accessible name of a thread.
pub fn thread(n: usize, n_claims: usize) -> String {
    format!("Thread {n}: {}", claims(n_claims))
}
/// The heading over the claims that are in no thread.
pub const UNLINKED: &str = "No linked claim in these columns";
/// Where no claim of the results is in a column.
pub const NOTHING_TO_COMPARE: &str = "No claims in these columns match the filters.";
/// Above a reply that the filters leave out.
pub const OUTSIDE_FILTERS: &str = "Outside the filters";
/// Before a claim of a thread that is in none of the columns.
pub const OTHER_SPEAKER: &str = "From another speaker:";
/// The head of a column: its number of claims, and how many of them are joint claims that an earlier column shows.
pub fn n_in_column(n: usize, n_elsewhere: usize) -> String {
    match n_elsewhere {
        0 => claims(n),
        _ if n_elsewhere == n => {
            let joint = some(n, "joint claim", "joint claims");
            format!("{joint}, shown in {}", other_columns(n))
        }
        _ => format!(
            "{}, {n_elsewhere} of them joint and shown in {}",
            claims(n),
            other_columns(n_elsewhere)
        ),
    }
}
/// Where joint claims are shown: one is in one other column, several may be in several.
fn other_columns(n: usize) -> &'static str {
    if n == 1 { "another column" } else { "other columns" }
}
/// Above two claims side by side, which are shown whatever the filters.
pub const FILTERS_IGNORED: &str = "Filters do not apply to this comparison.";
/// The heading over two claims side by side.
pub const TWO_CLAIMS: &str = "Two claims side by side";
/// What the marks in two claims mean.
pub const DIFFERING: &str = "Highlighted: words found in only one of the two.";
/// The heading over the claims that one can be compared with.
pub const COMPARE_WITH: &str = "Compare with";
/// The link from two claims to the others that the first can be compared with.
pub const COMPARE_WITH_ANOTHER: &str = "Compare with another claim";
/// The heading over claims linked to the first.
pub const LINKED_CLAIMS: &str = "Linked claims";
/// The heading over claims of the same type and topic in other documents.
pub const SIMILAR_CLAIMS: &str = "Same type and topic, other documents";
/// Where a claim can be compared with no other.
pub const NO_OTHER_CLAIM: &str =
    "Nothing to compare: no linked claim, and none of the same type and topic elsewhere.";
/// Notice about a column of the address that does not exist.
pub fn unknown_column(value: &str) -> String {
    format!("“{value}” cannot be shown as a column.")
}
/// Notice about an address with too many columns.
pub const TOO_MANY_COLUMNS: &str = "The link asks for more columns than fit; the first are shown.";
