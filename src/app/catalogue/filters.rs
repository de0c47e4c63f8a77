//! The filters and the search field, and the active filters as chips.

use super::terms;
use model::Role;
use query::{Constraint, Engine, Facet, Key};

/// Label of the search field.
pub const SEARCH: &str = "Search quotes, speakers and titles";
/// Placeholder of the search field.
pub const SEARCH_HINT: &str = "words, or a \"phrase\"";
/// The checkbox under the search field that turns off other spellings of names.
pub const EXACT_SPELLING: &str = "Exact spelling only";
/// What that checkbox does.
pub const EXACT_SPELLING_HINT: &str =
    "Off: a name also finds its other spellings. On: only what you type.";
/// The heading of the filters, and the button that opens them on a small screen.
pub const FILTERS: &str = "Filters";
/// Summary of the filters that are closed at first.
pub const MORE_FILTERS: &str = "More filters";
/// The button that closes the filters on a small screen.
pub const SHOW_RESULTS: &str = "Show claims";
/// Note under the filters on claims with several speakers.
pub const JOINT_NOTE: &str =
    "A claim with several speakers counts once for each, so counts can exceed the total.";
/// The button beside an option that excludes it.
pub const EXCLUDE: &str = "exclude";
/// Label and placeholder of the search within a long facet.
pub fn find(facet: Facet) -> String {
    ["Find a ", &terms::facet(facet).to_ascii_lowercase()].concat()
}
/// The button under a facet that shows all its options.
pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}
/// The button under a facet that shows only its first options.
pub const SHOW_FEWER: &str = "Show fewer";
/// Where no option of a facet matches the search within it.
pub const NO_MATCH: &str = "No match.";
/// Where a facet has no options under the other filters.
pub const NO_OPTIONS: &str = "None match the current filters.";
/// The accessible name of the button that excludes an option.
pub fn exclude_option(label: &str) -> String {
    format!("Exclude {label}")
}
/// The accessible name of the choice of a role over a facet.
pub fn role_switch(facet: Facet) -> String {
    ["Role of the ", &terms::facet(facet).to_ascii_lowercase()].concat()
}
/// The button that removes all filters.
pub const CLEAR_ALL: &str = "Clear all filters";
/// The accessible name of the list of active filters.
pub const ACTIVE_FILTERS: &str = "Active filters";
/// The accessible name of the button that removes a filter.
pub fn remove_filter(constraint: &str) -> String {
    format!("Remove filter {constraint}")
}
/// The heading over the range of dates.
pub const DATES: &str = "Date in the text";
/// Label of the first date.
pub const FROM: &str = "From";
/// Label of the last date.
pub const TO: &str = "Until";
/// How dates are written.
pub const DATE_HINT: &str = "2019, 2019-10 or 2019-10-31";
/// Where what is typed is not a date.
pub const INVALID_DATE: &str = "Not a valid date. Use 2019, 2019-10 or 2019-10-31.";
/// The heading over the filter by replies.
pub const REPLY: &str = "Linked reply";
/// A facet and a role, as chips name them.
pub fn key(key: Key) -> String {
    let facet = terms::facet(key.facet());
    match (key.facet(), key.role()) {
        (_, Role::Any) => facet.to_owned(),
        (Facet::Entity, Role::Says) => "Speaker".to_owned(),
        (Facet::Entity, Role::About) => "Subject".to_owned(),
        (_, role) => {
            let of = match role {
                Role::Says => "Speaker's ",
                Role::About => "Subject's ",
                _ => "Mentioned ",
            };
            [of, &facet.to_ascii_lowercase()].concat()
        }
    }
}
/// What is constrained and to what.
fn pair(what: &str, to: &str) -> String {
    [what, ": ", to].concat()
}
/// A constraint, as chips show it.
pub fn constraint(engine: &Engine, constraint: &Constraint) -> String {
    match constraint {
        Constraint::Include(under, picked) => {
            pair(&key(*under), &terms::value(engine, *under, *picked))
        }
        Constraint::Exclude(under, picked) => {
            pair(&key(*under), &["not ", &terms::value(engine, *under, *picked)].concat())
        }
        Constraint::Words(words) => pair("Search", words),
        Constraint::From(from) => pair(FROM, &terms::date(*from)),
        Constraint::To(to) => pair(TO, &terms::date(*to)),
        Constraint::Reply(which) => pair(REPLY, terms::reply(Some(*which))),
        Constraint::Picked(picked) => {
            super::some(picked.len(), "selected claim", "selected claims")
        }
    }
}
