//! The names: the list, the page of one, and who speaks about whom.

use super::some;

/// The spellings of an entity.
pub const SPELLINGS: &str = "Spellings as written";
/// The columns of the spellings.
pub const SPELLING_COLUMNS: [&str; 4] = ["As written", "Document", "Times", "Why it is joined"];
/// A canonical spelling.
pub const JOINED_CANONICAL: &str = "the name itself";
/// A bare surname.
pub const JOINED_SURNAME: &str =
    "bare surname; this document names in full nobody else who bears it";
/// An entity without a mention of its own.
pub const NO_SPELLING: &str = "No document writes this name on its own: it stands only within longer names, or the entity is named by its country alone.";
/// Who is kept apart from an entity.
pub const KEPT_APART: &str = "Not to be confused with";
/// The claims an entity makes.
pub const CLAIMS_BY: &str = "Says or does";
/// The claims about an entity.
pub const CLAIMS_ABOUT: &str = "Is spoken about";
/// Claims that only mention it.
pub const MENTIONS: &str = "Is mentioned";
/// Nothing of the kind.
pub const NONE: &str = "None in this corpus.";
/// See the claims of a row in the list.
pub const SEE_CLAIMS: &str = "See the claims";
/// What an entity is.
pub const KIND: &str = "Kind";
/// Where it belongs.
pub const COUNTRY: &str = "Country";
/// No country.
pub const NO_COUNTRY: &str = "the documents show none";
/// Who it is.
pub const DESCRIPTION: &str = "Described as";
/// A place's code.
pub const CODE: &str = "Code";
/// Over the list of entities.
pub const INTRO: &str = "Everybody and everything the documents name, under one name each. A name's page shows how each document spells it and why the spellings were joined.";
/// The columns of the table of names.
pub const NAME_COLUMNS: [&str; 4] = ["Name", "Says or does", "Is spoken about", "Documents"];
/// The name of the order of a column.
pub fn sort_by(column: &str) -> String {
    format!("Order by: {column}")
}
/// How many names there are.
pub fn n_names(n: usize) -> String {
    some(n, "name", "names")
}
/// Names without claims under the filters.
pub fn names_hidden(n: usize) -> String {
    format!("{} left out: without a claim under these filters.", some(n, "name is", "names are"))
}
/// Who speaks about whom.
pub const WHO_ABOUT_WHOM: &str = "Who speaks about whom";
/// What the picture of people shows.
pub const WHO_ABOUT_WHOM_INTRO: &str = "Rows say something about columns; the number is how many claims. Names of one country stand together, those with most claims first.";
/// The choice of a type of claims.
pub const CLAIM_TYPE: &str = "Claim type";
/// No type chosen.
pub const ALL_TYPES: &str = "all";
/// The fewest claims of a pair.
pub const MIN_CLAIMS: &str = "Pairs with at least";
/// The choice of a name that is brought out.
pub const HIGHLIGHT: &str = "Bring out";
/// No name is brought out.
pub const NO_HIGHLIGHT: &str = "nobody";
/// Nobody says anything about anybody.
pub const NO_PAIRS: &str = "No pair has that many claims under these filters.";
/// Whom a name speaks about.
pub const SPEAKS_ABOUT: &str = "Whom it speaks about";
/// Who speaks about a name.
pub const SPOKEN_ABOUT_BY: &str = "Who speaks about it";
/// A name's claims over time.
pub const OVER_TIME: &str = "Over time";
/// The sentences in which a spelling stands.
pub const SHOW_SENTENCES: &str = "Show where";
