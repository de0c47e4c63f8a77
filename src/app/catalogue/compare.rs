//! Claims side by side.

use super::{claims, some};

/// What the page that sets claims side by side does.
pub const INTRO: &str = "What each side says on the same matter, in columns of equal width. An answer stands beside or below what it answers, with the word for what it does and whom it answers. Which claim answers which is told by the readings, each time with the words that show it.";
/// The choice of a topic.
pub const TOPIC: &str = "Topic";
/// No topic chosen.
pub const ALL_TOPICS: &str = "All topics";
/// The switch of what columns are.
pub const COLUMNS_BY: &str = "Columns by";
/// What columns are.
pub const COLUMN_KINDS: [&str; 3] = ["country of the speaker", "speaker", "document"];
/// The choice of a column's value.
pub fn column(n: usize) -> String {
    format!("Column {n}")
}
/// The choice that adds a column.
pub const ADD_COLUMN: &str = "Add a column";
/// What stands there until a column is chosen.
pub const CHOOSE_COLUMN: &str = "choose …";
/// The action that swaps two columns.
pub const SWAP_COLUMNS: &str = "Swap the columns";
/// The action that turns the columns round, where there are more than two.
pub const ROTATE_COLUMNS: &str = "Move the first column to the end";
/// The action that takes a column away.
pub fn remove_column(label: &str) -> String {
    format!("Remove the column {label}")
}
/// The switch of what is shown.
pub const SHOW: &str = "Show";
/// All claims.
pub const SHOW_ALL: &str = "all claims";
/// Only claims without a reply.
pub const SHOW_UNANSWERED: &str = "only claims nobody here replies to";
/// Threads.
pub fn n_threads(n: usize) -> String {
    some(n, "exchange", "exchanges")
}
/// One thread, by its place.
pub fn thread(n: usize, n_claims: usize) -> String {
    format!("Exchange {n}: {}", claims(n_claims))
}
/// The claims that no link joins to another of those shown.
pub const UNLINKED: &str = "Not linked to another claim shown here";
/// Nothing to compare.
pub const NOTHING_TO_COMPARE: &str =
    "None of the speakers in these columns has a claim under these filters.";
/// A claim of a thread that is of others than the columns.
pub const OTHER_SPEAKER: &str = "Not in these columns:";
/// How many claims a column has, and how many of them stand in another because both say them.
pub fn n_in_column(n: usize, n_elsewhere: usize) -> String {
    match n_elsewhere {
        0 => claims(n),
        _ if n_elsewhere == n => {
            format!("{}, made jointly with another column and shown there", claims(n))
        }
        _ => format!(
            "{}, {n_elsewhere} of them made jointly with another column and shown there",
            claims(n)
        ),
    }
}
/// That claims side by side stand there whatever the filters.
pub const FILTERS_IGNORED: &str =
    "Chosen claims stand here whatever the filters; these hold again on the other pages.";
/// Two claims side by side.
pub const TWO_CLAIMS: &str = "Two claims side by side";
/// What the marks in two claims mean.
pub const DIFFERING: &str = "Marked: words that stand in only one of the two.";
/// What a claim can be set beside.
pub const COMPARE_WITH: &str = "Set beside it";
/// The way from two claims back to what else could be set beside the first.
pub const COMPARE_WITH_ANOTHER: &str = "Set another beside it";
/// Claims linked to one.
pub const LINKED_CLAIMS: &str = "Linked to it";
/// Claims of the same type and topic in other documents.
pub const SIMILAR_CLAIMS: &str = "Of the same type and topic, in other documents";
/// Nothing can be set beside a claim.
pub const NO_OTHER_CLAIM: &str =
    "No claim of this corpus is linked to it, and none in another document has its type and topic.";
/// A column that there is not.
pub fn unknown_column(value: &str) -> String {
    format!("There is nothing called “{value}” in this corpus that a column could show.")
}
/// More columns than are shown.
pub const TOO_MANY_COLUMNS: &str =
    "The address names more columns than stand beside each other here; the first are shown.";
