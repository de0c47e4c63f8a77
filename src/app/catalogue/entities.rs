//! The names: their list, the page of one, and the table of who speaks about whom.

use model::Likeness;

use super::{claims, shared, some};

/// The heading over the spellings on the page of a name.
pub const SPELLINGS: &str = "Spellings found";
/// The columns of the spellings.
pub const SPELLING_COLUMNS: [&str; 4] =
    ["Spelling", "Document", "Times", "Why it is the same name"];
/// The link from the top of the page of names to their list, which stands below a table.
pub fn list_of_names(n: usize) -> String {
    format!("List of {}", n_names(n))
}
/// Why the standard spelling belongs to a name.
pub const JOINED_CANONICAL: &str = "standard spelling";
/// Why a surname belongs to a name.
pub const JOINED_SURNAME: &str = "surname only; this document names nobody else with it in full";
/// Why a part of a name that rules found belongs to it.
pub const JOINED_PART: &str = "part of the name; this document gives it to nobody else";
/// Why an acronym belongs to a name.
pub const JOINED_ACRONYM: &str = "acronym in brackets behind the name";
/// Why the name of a state belongs to its government.
pub const JOINED_STATE: &str = "the state, where it speaks or acts";
/// On the page of a name that rules found.
pub const FOUND: &str = "Found by rules; nobody has checked it.";
/// The same in the list of names, behind the kind.
pub const FOUND_MARK: &str = ", found by rules";
/// The heading over names that may be the same.
pub const MAYBE_SAME: &str = "May be the same";
/// Why two names may be the same.
pub fn likeness(why: Likeness) -> &'static str {
    match why {
        Likeness::SameName => "same name",
        Likeness::NearSpelling => "similar spelling",
        Likeness::Part => "a part of the name, in another document",
    }
}
/// On the page of a name that is never written on its own.
pub const NO_SPELLING: &str =
    "Never written on its own: only inside longer names, or implied by a country's name.";
/// The heading over names that are easily confused with this one.
pub const KEPT_APART: &str = "Not to be confused with";
/// The heading over the claims that a name makes.
pub fn claims_by(name: &str) -> String {
    format!("Claims by {name}")
}
/// The heading over the claims about a name.
pub fn claims_about(name: &str) -> String {
    format!("Claims about {name}")
}
/// The heading over the claims that only mention a name.
pub fn mentions_of(name: &str) -> String {
    format!("Mentions of {name}")
}
/// Under such a heading, where there are no claims.
pub const NONE: &str = "None.";
/// The link to the claims of a topic in the list.
pub fn see_claims(n: usize) -> String {
    format!("See {}", if n == 1 { claims(n) } else { format!("all {}", claims(n)) })
}
/// Label of the kind of a name.
pub const KIND: &str = "Kind";
/// Label of the country of a name.
pub const COUNTRY: &str = "Country";
/// Where the documents give no country.
pub const NO_COUNTRY: &str = "not given";
/// Label of how a document describes a name.
pub const DESCRIPTION: &str = "Described as";
/// Label of the code of a place.
pub const CODE: &str = "Code";
/// The introduction of the list of names.
pub const INTRO: &str = "Everyone and everything named in the documents. Each page lists the spellings found and the evidence that they belong together.";
/// The columns of the list of names.
pub const NAME_COLUMNS: [&str; 4] = ["Name", "Claims by", "Claims about", "Documents"];
/// The accessible name of the link that sorts by a column.
pub fn sort_by(column: &str) -> String {
    format!("Sort by: {column}")
}
/// The number of names in the list.
pub fn n_names(n: usize) -> String {
    some(n, "name", "names")
}
/// Names that the filters hide.
pub fn names_hidden(n: usize) -> String {
    shared::n_without_claims(n, "name", "names")
}
/// The heading over the table of who speaks about whom.
pub const WHO_ABOUT_WHOM: &str = "Who speaks about whom";
/// The introduction of that table.
pub const WHO_ABOUT_WHOM_INTRO: &str = "Each row speaks about the columns (or acts on them); numbers are claims. Grouped by country, most claims first.";
/// Label of the choice of a claim type.
pub const CLAIM_TYPE: &str = "Claim type";
/// The choice of no claim type.
pub const ALL_TYPES: &str = "all";
/// Label of the choice of the fewest claims of a pair.
pub const MIN_CLAIMS: &str = "Claims per pair: at least";
/// Label of the choice of a highlighted name.
pub const HIGHLIGHT: &str = "Highlight";
/// The choice of no highlighted name.
pub const NO_HIGHLIGHT: &str = "none";
/// Where no pair has enough claims.
pub const NO_PAIRS: &str = "No pair has that many matching claims.";
/// The heading over those whom a name speaks about.
pub fn speaks_about(name: &str) -> String {
    format!("Who {name} speaks about")
}
/// The heading over those who speak about a name.
pub fn spoken_about_by(name: &str) -> String {
    format!("Who speaks about {name}")
}
/// The heading over a name's claims by date.
pub const OVER_TIME: &str = "Over time";
/// Summary of the sentences with a spelling.
pub const SHOW_SENTENCES: &str = "Show sentences";
