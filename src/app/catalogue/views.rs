//! The words of the views that show many claims at once: overview, compare, timeline, names.

use query::Facet;

use super::{claims, some};

/// The page that sets claims side by side.
pub const COMPARE: &str = "Compare";
/// The page of claims by date.
pub const TIMELINE: &str = "Timeline";

/// The table above the claims.
pub const OVERVIEW: &str = "Overview: who speaks, and how";
/// The switch of its rows.
pub const ROWS: &str = "Rows: who speaks, by";
/// The switch of its columns.
pub const COLUMNS: &str = "Columns:";
/// The questions that the overview answers at a glance.
pub const GLANCE: &str = "At a glance:";
/// Accusations, by whom they are about.
pub const WHO_ACCUSES: &str = "who accuses whom";
/// Denials, by what they are about.
pub const WHO_DENIES: &str = "who denies what";
/// What all of them stand in.
pub const ALL: &str = "All";

/// What stands in the rows of the overview.
pub fn rows(facet: Facet) -> &'static str {
    match facet {
        Facet::Entity => "name",
        _ => "country",
    }
}

/// What stands in its columns.
pub fn columns(facet: Facet) -> &'static str {
    match facet {
        Facet::Country => "country spoken about",
        Facet::Topic => "topic",
        _ => "claim type",
    }
}

/// What a table counts.
pub fn counted(rows: &str, columns: &str) -> String {
    format!(
        "Claims by {rows} of the speaker and by {columns}. A claim with several of them counts under each."
    )
}

/// How the keyboard moves in a table of numbers.
pub const ARROWS: &str = "Arrow keys move between the numbers.";

/// What a cell holds: its row, its column, its number.
pub fn cell(row: &str, column: &str, n: u32) -> String {
    format!("{row}, {column}: {}", claims(n as usize))
}

/// Rows and columns that are not shown.
pub fn left_out(n: usize) -> String {
    format!("Left out: {n} of those with fewest claims. Filters bring them in.")
}

/// The switch that groups what is said several times.
pub const GROUP_REPEATS: &str = "Group what is said several times";
/// How often a statement is made.
pub fn said_times(n: usize, n_documents: usize) -> String {
    format!("Said {n} times in {}", some(n_documents, "document", "documents"))
}
/// The list of statements.
pub fn n_statements(n: usize) -> String {
    some(n, "statement", "statements")
}

/// What the page that sets claims side by side does.
pub const COMPARE_INTRO: &str = "What each side says on the same matter, in columns of equal width. An answer stands beside or below what it answers, with the word for what it does and whom it answers. Which claim answers which is told by the readings, each time with the words that show it.";
/// The choice of a topic.
pub const TOPIC: &str = "Topic";
/// No topic chosen.
pub const ALL_TOPICS: &str = "All topics";
/// The switch of what columns are.
pub const BY: &str = "Columns by";
/// What columns are.
pub const BYS: [&str; 3] = ["country of the speaker", "speaker", "document"];
/// The choice of a column's value.
pub fn column(n: usize) -> String {
    format!("Column {n}")
}
/// The choice that adds a column.
pub const ADD_COLUMN: &str = "Add a column";
/// What stands there until a column is chosen.
pub const CHOOSE: &str = "choose …";
/// The action that swaps two columns.
pub const SWAP: &str = "Swap the columns";
/// The action that turns the columns round, where there are more than two.
pub const TURN: &str = "Move the first column to the end";
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
pub const ALONE: &str = "Not linked to another claim shown here";
/// Nothing to compare.
pub const NOTHING_TO_COMPARE: &str =
    "None of the speakers in these columns has a claim under these filters.";
/// A claim of a thread that is of others than the columns.
pub const BY_OTHERS: &str = "Not in these columns:";
/// The end of a list of claims that could go on.
pub fn and_more(n: usize) -> String {
    format!("and {n} more; narrow the filters to see them")
}
/// How many claims a column has, and how many of them stand in another because both say them.
pub fn of_column(n: usize, n_elsewhere: usize) -> String {
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
pub const FILTERS_REST: &str =
    "Chosen claims stand here whatever the filters; these hold again on the other pages.";
/// Two claims side by side.
pub const TWO_CLAIMS: &str = "Two claims side by side";
/// What the marks in two claims mean.
pub const DIFFERING: &str = "Marked: words that stand in only one of the two.";
/// The way to the comparison of a claim.
pub const COMPARE_CLAIM: &str = "Compare";
/// What a claim can be set beside.
pub const SET_BESIDE: &str = "Set beside it";
/// The way from two claims back to what else could be set beside the first.
pub const SET_ANOTHER: &str = "Set another beside it";
/// Claims linked to one.
pub const LINKED: &str = "Linked to it";
/// Claims of the same type and topic in other documents.
pub const ALIKE: &str = "Of the same type and topic, in other documents";
/// Nothing can be set beside a claim.
pub const NOTHING_BESIDE: &str =
    "No claim of this corpus is linked to it, and none in another document has its type and topic.";
/// A column that there is not.
pub fn unknown_column(value: &str) -> String {
    format!("There is nothing called “{value}” in this corpus that a column could show.")
}

/// More columns than are shown.
pub const TOO_MANY_COLUMNS: &str =
    "The address names more columns than stand beside each other here; the first are shown.";

/// What the page of claims by date does.
pub const TIMELINE_INTRO: &str = "Claims by the date that the text itself states for them: a day as a point, a month or a year as a bar. The date of a document never stands in for the date of a claim.";
/// The switch of lanes.
pub const LANES: &str = "Lanes by";
/// What lanes are.
pub fn lanes(facet: Facet) -> &'static str {
    match facet {
        Facet::Document => "document",
        _ => "country of the speaker",
    }
}
/// The choice of a range.
pub const RANGE: &str = "Range of dates";
/// How a range is chosen.
pub const RANGE_HINT: &str =
    "Drag over the years, move the two sliders, or write dates under Filters.";
/// The whole range.
pub const RANGE_ALL: &str = "All dates";
/// The lane of documents.
pub const DOCUMENTS: &str = "Documents";
/// What is said of the documents' dates.
pub const DOCUMENT_DATES: &str = "When the documents were published";
/// A date that is in doubt.
pub const IN_DOUBT: &str = "in doubt";
/// The columns of the table of documents.
pub const DOCUMENT_COLUMNS: [&str; 3] = ["Document", "Date", "How it is known"];
/// A date that the words of the text give.
pub const AS_STATED: &str = "as the text gives it";
/// Nothing stands in time.
pub const NOTHING_DATED: &str = "None of these claims states a date with a year.";
/// Those with a day or month of a year that is not stated.
pub const WITHOUT_YEAR: &str = "Year not stated";
/// Those whose words settle no date.
pub const UNSETTLED: &str = "A time is named, but settles no date";
/// Those without a date.
pub const UNDATED: &str = "Date not stated";
/// A group with its number, a document with its date.
pub fn group(label: &str, of: impl std::fmt::Display) -> String {
    format!("{label}: {of}")
}
/// The table that says the same.
pub const AS_TABLE: &str = "The same as a table";
/// Its columns.
pub const TIMELINE_COLUMNS: [&str; 4] = ["Date stated", "Type", "Who", "Claim"];
/// The columns of the table of names.
pub const NAME_COLUMNS: [&str; 4] = ["Name", "Says or does", "Is spoken about", "Documents"];
/// The name of the order of a column.
pub fn order_by(column: &str) -> String {
    format!("Order by: {column}")
}
/// How many names there are.
pub fn n_names(n: usize) -> String {
    some(n, "name", "names")
}
/// Names without claims under the filters.
pub fn names_left_out(n: usize) -> String {
    format!("{} left out: without a claim under these filters.", some(n, "name is", "names are"))
}
/// Who speaks about whom.
pub const PEOPLE: &str = "Who speaks about whom";
/// What the picture of people shows.
pub const PEOPLE_INTRO: &str = "Rows say something about columns; the number is how many claims. Names of one country stand together, those with most claims first.";
/// The choice of a type of claims.
pub const CLAIM_TYPE: &str = "Claim type";
/// No type chosen.
pub const ALL_TYPES: &str = "all";
/// The fewest claims of a pair.
pub const LEAST: &str = "Pairs with at least";
/// The choice of a name that is brought out.
pub const BRING_OUT: &str = "Bring out";
/// No name is brought out.
pub const NOBODY: &str = "nobody";
/// Nobody says anything about anybody.
pub const NO_PAIRS: &str = "No pair has that many claims under these filters.";
/// Whom a name speaks about.
pub const SPEAKS_ABOUT: &str = "Whom it speaks about";
/// Who speaks about a name.
pub const SPOKEN_ABOUT_BY: &str = "Who speaks about it";
/// A name's claims over time.
pub const OVER_TIME: &str = "Over time";
/// The sentences in which a spelling stands.
pub const SENTENCES: &str = "Show where";
