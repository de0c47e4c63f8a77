//! The state of the page and the corpus with its engine, from the one context that holds each.

use std::ops::Deref;
use std::rc::Rc;

use query::{Engine, Key, Selection, Value};
use yew::prelude::*;

use crate::app::browser;
use crate::app::state::{Action, State};
use crate::app::url::{Place, Route};

/// The engine with its corpus; equal only to itself.
#[derive(Clone)]
pub struct Data(pub Rc<Engine>);

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Data {
    type Target = Engine;

    fn deref(&self) -> &Engine {
        &self.0
    }
}

/// The state and the ways to change it.
///
/// One pointer, because every callback of every view holds one.
#[derive(Clone, PartialEq)]
pub struct Store(Rc<Inner>);

#[derive(PartialEq)]
struct Inner {
    state: UseReducerHandle<State>,
    data: Data,
}

impl Deref for Store {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0.state
    }
}

impl Store {
    /// The store of a state, with the engine by which places become addresses.
    pub fn new(state: UseReducerHandle<State>, data: Data) -> Self {
        Self(Rc::new(Inner { state, data }))
    }

    /// The engine with its corpus.
    pub fn data(&self) -> &Data {
        &self.0.data
    }

    /// Does something that has no address.
    pub fn act(&self, action: Action) {
        self.0.state.dispatch(action);
    }

    /// Goes to a place, as a step that *back* undoes.
    pub fn go(&self, place: Place) {
        browser::push_address(&place.write(self.data()));
        self.act(Action::Be(place));
    }

    /// Goes to a place without a step of its own, as while typing.
    pub fn slide(&self, place: Place) {
        browser::replace_address(&place.write(self.data()));
        self.act(Action::Be(place));
    }

    /// Goes to the same page with another selection.
    pub fn select(&self, selection: Selection) {
        self.go(self.place.select(selection));
    }

    /// The address of the same filters on another page.
    pub fn link(&self, route: Route) -> String {
        self.place.to(route).write(self.data())
    }

    /// The address of the list of claims with one value asked for and nothing else.
    pub fn link_to_only(&self, key: Key, value: Value) -> String {
        let mut selection = Selection::default();
        selection.include.insert(key, value);
        Place { selection, ..Place::default() }.write(self.data())
    }
}

/// The store.
#[hook]
pub fn use_store() -> Store {
    use_context::<Store>().expect("every view stands within the app, which provides the store")
}
