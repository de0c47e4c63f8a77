//! The filters, and how the constraints that they set are put.

use super::terms;
use model::Role;
use query::{Constraint, Engine, Facet, Key};

/// The field of words.
pub const SEARCH: &str = "Search quotes, speakers and titles";
/// What the field of words says while it is empty.
pub const SEARCH_HINT: &str = "words, or \"a phrase\"";
/// The switch that turns names' other spellings off.
pub const EXACT_SPELLING: &str = "Only as written, without a name's other spellings";
/// What that switch does.
pub const EXACT_SPELLING_HINT: &str =
    "Off: a name finds all its spellings. On: only the letters typed.";
/// The filters as a whole.
pub const FILTERS: &str = "Filters";
/// The filters that few readers need.
pub const MORE_FILTERS: &str = "More filters";
/// The button that closes the sheet of filters.
pub const SHOW_RESULTS: &str = "Show claims";
/// The note under the facets on joint sources.
pub const JOINT_NOTE: &str = "A claim with several speakers counts under each, so numbers may add up to more than the total.";
/// The small second action of an option.
pub const EXCLUDE: &str = "not";
/// The search within a long facet.
pub const FIND: &str = "Find in";
/// The button that shows all of a long facet.
pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}
/// The button that shows only the beginning of a long facet.
pub const SHOW_FEWER: &str = "Show fewer";
/// No option of a facet has what is searched for.
pub const NO_MATCH: &str = "Nothing here has these letters.";
/// A facet has no option under the other filters.
pub const NO_OPTIONS: &str = "None under these filters.";
/// The name of the action that excludes an option.
pub fn exclude_option(label: &str) -> String {
    format!("Exclude {label}")
}
/// The switch of roles over a facet.
pub fn role_switch(facet: Facet) -> String {
    format!("Role of the {}", terms::facet(facet).to_ascii_lowercase())
}
/// Clear all filters.
pub const CLEAR_ALL: &str = "Clear all filters";
/// The chips.
pub const ACTIVE_FILTERS: &str = "Active filters";
/// Take a filter away.
pub fn remove_filter(constraint: &str) -> String {
    format!("Remove filter {constraint}")
}
/// The span of time.
pub const DATES: &str = "Date stated in the text";
/// Its beginning.
pub const FROM: &str = "From";
/// Its end.
pub const TO: &str = "To";
/// How to write a date.
pub const DATE_HINT: &str = "2019, 2019-10 or 2019-10-31";
/// What is no date.
pub const INVALID_DATE: &str = "Not a date; write 2019, 2019-10 or 2019-10-31.";
/// The filter of replies.
pub const REPLY: &str = "Reply within this corpus";
/// A key, as chips put it.
pub fn key(key: Key) -> String {
    match key.role() {
        Role::Any => terms::facet(key.facet()).to_owned(),
        role => format!("{} {}", terms::facet(key.facet()), terms::role(role)),
    }
}
/// A constraint, as chips put it.
pub fn constraint(engine: &Engine, constraint: &Constraint) -> String {
    match constraint {
        Constraint::Include(under, picked) => {
            format!("{}: {}", key(*under), terms::value(engine, *under, *picked))
        }
        Constraint::Exclude(under, picked) => {
            format!("{EXCLUDE} {}: {}", key(*under), terms::value(engine, *under, *picked))
        }
        Constraint::Words(words) => format!("words: {words}"),
        Constraint::From(from) => format!("stated date from {}", terms::date(*from)),
        Constraint::To(to) => format!("stated date to {}", terms::date(*to)),
        Constraint::Reply(which) => format!("reply: {}", terms::reply(Some(*which))),
    }
}
