//! Intents: what a press asks for, before it is known where the reader is.

use model::PartialDate;
use query::{Constraint, Key, Reply, Selection, Sort, Value};

use crate::app::location::{GroupBy, Location, Route};
use crate::app::state::{Action, End};

/// What a press asks for.
///
/// It holds keys and values and no selection: what is drawn may be older than the location at which it is pressed. Those that hold a
/// whole location stand in what is drawn again with each location.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Include a value, or no longer.
    Toggle(Key, Value),
    /// Exclude a value, or no longer.
    Exclude(Key, Value),
    /// Include one value under a key, and no other.
    Narrow(Key, Value),
    /// Include no value under a key.
    IncludeAll(Key),
    /// Drop a constraint.
    Drop(Constraint),
    /// Drop all constraints, and keep the order.
    Clear,
    /// Drop all constraints, and the order.
    ClearAll,
    /// Search for words.
    Search(String),
    /// Search for names only as they are written, or for all their spellings.
    AsWritten(bool),
    /// Bound the time at one end.
    Bound(End, Option<PartialDate>),
    /// Bound the time at both ends: by a drag, or by the slider of an end.
    Time(Option<PartialDate>, Option<PartialDate>, Option<End>),
    /// Show answered or unanswered claims only.
    Reply(Option<Reply>),
    /// Order the results.
    Sort(Sort),
    /// Divide or order what is shown by this, or as the page does by itself.
    Group(Option<GroupBy>),
    /// Show another page with the same filters.
    Open(Route),
    /// Show another location.
    Navigate(Location),
    /// Do something that has no address.
    Act(Action),
}

/// A control that a reader moves through several values before leaving it. All of them together are one step of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The field of words.
    Words,
    /// The slider of an end of the time.
    Slider(End),
}

impl Intent {
    /// The control that is moved by it; `None` where it is a step by itself.
    pub fn control(&self) -> Option<Control> {
        match self {
            Self::Search(_) => Some(Control::Words),
            Self::Time(_, _, end) => end.map(Control::Slider),
            _ => None,
        }
    }

    /// The action that it comes to at a location.
    pub fn action(&self, location: &Location) -> Action {
        let mut next = location.clone();
        let selection = &mut next.selection;
        match *self {
            Self::Toggle(key, value) => selection.toggle(key, value),
            Self::Exclude(key, value) => selection.toggle_excluded(key, value),
            Self::Narrow(key, value) => *selection = selection.narrowed(key, value),
            Self::IncludeAll(key) => {
                let values: Vec<Value> = selection.include.of(key).collect();
                values.into_iter().for_each(|value| _ = selection.include.remove(key, value));
            }
            Self::Drop(ref constraint) => *selection = selection.without(constraint),
            Self::Clear => *selection = Selection { sort: selection.sort, ..Selection::default() },
            Self::ClearAll => *selection = Selection::default(),
            Self::Search(ref words) => selection.q.clone_from(words),
            Self::AsWritten(as_written) => selection.as_written = as_written,
            Self::Bound(End::From, date) => selection.from = date,
            Self::Bound(End::To, date) => selection.to = date,
            Self::Time(from, to, _) => (selection.from, selection.to) = (from, to),
            Self::Reply(reply) => selection.reply = reply,
            Self::Sort(sort) => selection.sort = sort,
            Self::Group(group_by) => next.params.group_by = group_by,
            Self::Open(ref route) => next = next.to(route.clone()),
            Self::Navigate(ref other) => next = other.clone(),
            Self::Act(ref action) => return action.clone(),
        }
        match self.control() {
            Some(control) => Action::Move(control, next),
            None => Action::Navigate(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use query::Facet;

    use super::*;

    /// The location after some intents.
    fn after(intents: impl IntoIterator<Item = Intent>) -> Location {
        intents.into_iter().fold(Location::default(), |location, intent| {
            match intent.action(&location) {
                Action::Navigate(location) => location,
                other => panic!("{other:?} leads nowhere"),
            }
        })
    }

    #[test]
    fn an_intent_changes_the_location_at_which_it_is_pressed() {
        let (key, a, b) = (Key::of(Facet::Type), Value(1), Value(2));
        let both = after([Intent::Toggle(key, a), Intent::Toggle(key, b)]).selection;
        assert_eq!(both.include.of(key).collect::<Vec<_>>(), [a, b]);
        let none = after([Intent::Toggle(key, a), Intent::Toggle(key, b), Intent::IncludeAll(key)]);
        assert_eq!(none, Location::default());
        let cleared = after([Intent::Sort(Sort::Date), Intent::Exclude(key, a), Intent::Clear]);
        assert_eq!(cleared.selection, Selection { sort: Sort::Date, ..Selection::default() });
    }

    #[test]
    fn what_has_no_address_leaves_the_location() {
        assert_eq!(Intent::Act(Action::ShowMore).action(&Location::default()), Action::ShowMore);
    }
}
