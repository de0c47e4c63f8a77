//! The state of the page and the corpus with its engine, as every view gets them.

use std::ops::Deref;
use std::rc::Rc;

use model::ClaimIdx;
use query::{Engine, Key, Selection, Value};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::location::{GroupBy, Location, Route, ViewParams};
#[cfg(feature = "ssr")]
use crate::app::plain_files;
use crate::app::state::{Action, State, ToCopy};

/// The engine with its corpus, and what is known of the build.
#[derive(Clone, PartialEq)]
pub struct Data {
    engine: Engine,
    build: Rc<str>,
    report: Rc<str>,
}

impl Data {
    /// An engine, what is known of the build it came with, and where reports of wrong attributions go; both may be empty.
    pub fn new(engine: Engine, build: &str, report: &str) -> Self {
        Self { engine, build: build.into(), report: report.into() }
    }

    /// The commit that was built; empty where nobody says.
    pub fn commit(&self) -> &str {
        let mut pairs = self.build.split("; ").filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == "commit").map_or("", |(_, commit)| commit)
    }

    /// The address that a report of a wrong attribution is sent to, in which `{report}` stands for its text; empty where there is none.
    pub fn report(&self) -> &str {
        &self.report
    }

    /// What made this copy: pairs `name=value` joined by `; `. Empty where nobody says.
    pub fn build(&self) -> &str {
        &self.build
    }
}

impl Deref for Data {
    type Target = Engine;

    fn deref(&self) -> &Engine {
        &self.engine
    }
}

/// What pressing or choosing something does.
#[derive(Clone)]
pub enum Intent {
    /// Goes to a location.
    Go(Location),
    /// Does something that has no address.
    Act(Action),
}

/// The state and the ways to change it.
///
/// One pointer, because every callback of every view holds one.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: UseReducerHandle<State>,
    data: Data,
    /// Where the page stands as a plain file; `None` where the program runs.
    #[cfg(feature = "ssr")]
    plain: Option<plain_files::Folder>,
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
        Self(Rc::new(Inner {
            state,
            data,
            #[cfg(feature = "ssr")]
            plain: None,
        }))
    }

    /// The store of a page that is a plain file: its links lead to other files.
    #[cfg(feature = "ssr")]
    pub fn plain(state: UseReducerHandle<State>, data: Data, folder: plain_files::Folder) -> Self {
        Self(Rc::new(Inner { state, data, plain: Some(folder) }))
    }

    /// Whether the page is a plain file, in which nothing can be pressed.
    pub fn is_plain(&self) -> bool {
        #[cfg(feature = "ssr")]
        let is_plain = self.0.plain.is_some();
        #[cfg(not(feature = "ssr"))]
        let is_plain = false;
        is_plain
    }

    /// The engine with its corpus.
    pub fn data(&self) -> &Data {
        &self.0.data
    }

    /// Does something that has no address.
    pub fn act(&self, action: Action) {
        self.0.state.dispatch(action);
    }

    /// Puts a text on the clipboard and says so; where the browser does not allow it, shows the text to be copied by hand.
    pub fn copy(&self, asked: &'static str, text: String) {
        self.act(match browser::copy(&text) {
            true => Action::Announce(Rc::from(catalogue::shared::copied(asked))),
            false => Action::ToCopy(Some(ToCopy { asked, text: Rc::from(text) })),
        });
    }

    /// A callback that does something with a number, whatever it is called with.
    ///
    /// By a function and not a closure: closures that are alike stand in the page as often as they are written.
    pub fn on<E: 'static>(&self, does: fn(&Self, u32), with: u32) -> Callback<E> {
        let store = self.clone();
        Callback::from(move |_| does(&store, with))
    }

    /// A callback that takes a step, whatever it is called with.
    pub fn step<E: 'static>(&self, step: Intent) -> Callback<E> {
        let store = self.clone();
        Callback::from(move |_| store.take(step.clone()))
    }

    /// A callback that goes to the same page with another selection.
    pub fn on_select<E: 'static>(&self, selection: Selection) -> Callback<E> {
        self.step(Intent::Go(self.location.select(selection)))
    }

    /// Takes a step.
    pub fn take(&self, step: Intent) {
        match step {
            Intent::Go(location) => self.go(location),
            Intent::Act(action) => self.act(action),
        }
    }

    /// Goes to a location, as a step that *back* undoes.
    pub fn go(&self, location: Location) {
        browser::push_address(&location.write(self.data()));
        self.act(Action::Navigate(location));
    }

    /// Goes to a location without a step of its own, as while typing.
    pub fn slide(&self, location: Location) {
        browser::replace_address(&location.write(self.data()));
        self.act(Action::Navigate(location));
    }

    /// Goes to the same page with another selection.
    pub fn select(&self, selection: Selection) {
        self.go(self.location.select(selection));
    }

    /// The claims that the address sets side by side: one, or one and another.
    pub fn compared(&self) -> Option<(ClaimIdx, Option<ClaimIdx>)> {
        let ViewParams { group_by, left, right, .. } = &self.location.params;
        let claim = |id: &String| self.data().corpus().claim_by_id(id);
        let left = left.as_ref().filter(|_| *group_by == Some(GroupBy::Claim)).and_then(claim)?;
        Some((left, right.first().and_then(claim).filter(|right| *right != left)))
    }

    /// The address of a location, as links hold it.
    pub fn address(&self, location: &Location) -> String {
        #[cfg(feature = "ssr")]
        if let Some(folder) = self.0.plain {
            return plain_files::address(folder, location, self.data());
        }
        location.write(self.data())
    }

    /// The address of the same filters on another page.
    pub fn link(&self, route: Route) -> String {
        self.address(&self.location.to(route))
    }

    /// The address of the list of claims with one value asked for and nothing else.
    pub fn link_to_only(&self, key: Key, value: Value) -> String {
        let mut selection = Selection::default();
        selection.include.insert(key, value);
        self.address(&Location { selection, ..Location::default() })
    }
}
