//! The page of claims: the count, the sort order, the overview, grouped statements, and no results.

use query::Facet;

use super::{claims, some};

/// The heading above the list: the number of results.
pub fn n_of(n: usize, total: usize) -> String {
    if n == total { format!("All {}", claims(total)) } else { announcement(n, total) }
}
/// The number of results, announced to screen readers.
pub fn announcement(n: usize, total: usize) -> String {
    format!("{n} of {}", claims(total))
}
/// Under the heading: undated claims that a range of dates hides.
pub fn undated_hidden(n: u32) -> String {
    match n {
        1 => "1 undated claim is hidden.".into(),
        n => format!("{n} undated claims are hidden."),
    }
}
/// The button under the list that shows more results.
pub fn show_more(n: usize) -> String {
    format!("Show {n} more")
}
/// The switch that shows sanctions as a table.
pub const AS_TABLE: &str = "As a table";
/// The columns of that table.
pub const SANCTION_COLUMNS: [&str; 8] = [
    "Against",
    "Measure",
    "By",
    "Legal basis",
    "Date in the text",
    "Quote",
    "Document",
    "Select, cite",
];
/// Label of the choice of a sort order.
pub const SORT: &str = "Sort by";
/// Where no claim matches the filters.
pub const NO_RESULTS: &str = "No claims match.";
/// The same where there is no filter, and so no claim.
pub const NO_CLAIMS: &str = "This collection has no claims.";
/// Before the buttons that each remove one filter.
pub const REMOVE_ONE: &str = "Try removing a filter:";
/// A button that removes a filter, with the number of claims that gives.
pub fn remove_constraint(constraint: &str, n: usize) -> String {
    format!("Remove “{constraint}” ({})", claims(n))
}
/// Where removing any one filter gives no results.
pub const REMOVE_SEVERAL: &str = "Removing one filter is not enough; remove two or more.";
/// Summary of the overview above the list.
pub const OVERVIEW: &str = "Overview: who makes which claims";
/// Label of the choice of the overview's rows.
pub const ROWS: &str = "Rows:";
/// Label of the choice of the overview's columns.
pub const COLUMNS: &str = "Columns:";
/// Before the links to ready-made overviews.
pub const QUICK_VIEWS: &str = "Quick views:";
/// The quick view of accusations by the accused country.
pub const WHO_ACCUSES: &str = "who accuses whom";
/// The quick view of denials by topic.
pub const WHO_DENIES: &str = "who denies what";
/// What the overview may have in its rows.
pub fn rows(facet: Facet) -> &'static str {
    match facet {
        Facet::Entity => "speaker",
        _ => "speaker's country",
    }
}
/// What the overview may have in its columns.
pub fn columns(facet: Facet) -> &'static str {
    match facet {
        Facet::Country => "subject's country",
        Facet::Topic => "topic",
        _ => "claim type",
    }
}
/// The checkbox that groups claims with the same statement.
pub const GROUP_REPEATS: &str = "Group repeated statements";
/// The heading over the repeats of a statement: how often it appears, the first time included.
pub fn n_repeats(n: usize, n_documents: usize) -> String {
    format!("Appears {n} times in {}", some(n_documents, "document", "documents"))
}
/// The number of statements in the grouped list.
pub fn n_statements(n: usize) -> String {
    some(n, "statement", "statements")
}
/// A number of documents.
pub fn n_documents(n: usize) -> String {
    some(n, "document", "documents")
}
/// On the first screen, the link to the list of documents.
pub fn all_documents(n: usize) -> String {
    match n {
        1 => "See the document".into(),
        n => format!("See all {n} documents"),
    }
}
/// In the list of documents, how many claims of a document are found.
pub fn n_in_document(n: usize, total: usize) -> String {
    if n == total { claims(n) } else { announcement(n, total) }
}
/// On the first screen, what the documents are about where the editors do not say it.
pub fn topics(labels: &str) -> String {
    format!("Largest topics: {labels}.")
}
/// On the first screen, the size of the collection and who published the documents.
pub fn size_and_publishers(n_documents: usize, n_claims: usize, publishers: &str) -> String {
    format!("{}, {}. Publishers: {publishers}.", self::n_documents(n_documents), claims(n_claims))
}
/// The most publishers that the first screen names.
const N_PUBLISHERS: usize = 6;
/// The publishers, each with how many documents it has published where it is several, and how many documents name none.
pub fn publishers(names: &[(String, usize)], n_unknown: usize) -> String {
    let mut text = String::new();
    for (name, n) in names.iter().take(N_PUBLISHERS) {
        text += name;
        if 1 < *n {
            text += &format!(" ({n})");
        }
        text += ", ";
    }
    for (n, what) in [(names.len().saturating_sub(N_PUBLISHERS), "more"), (n_unknown, "unknown")] {
        if 0 < n {
            text += &format!("{n} {what}, ");
        }
    }
    text.truncate(text.len().saturating_sub(2));
    text
}
/// On the first screen, something to know of `n` documents of all.
pub fn caveat(n: usize, total: usize, caveat: &str) -> String {
    match total {
        1 => format!("To know: {caveat}. "),
        _ if n == total => format!("All {total} documents: {caveat}. "),
        _ => format!("{n} of {total} documents: {caveat}. "),
    }
}
/// On the first screen, the heading over the questions.
pub const QUESTIONS: &str = "Questions to begin with";
/// A question that every collection answers.
pub const WHO_ACCUSES_WHOM: &str = "Who accuses whom?";
/// The same of its largest topic.
pub fn side_by_side(topic: &str) -> String {
    format!("Who says what about “{topic}”?")
}
/// The same of accusations without a reply.
pub const UNANSWERED: &str = "Which accusations have no linked reply?";
