//! The store: the state of the page with the answer to what it shows, as every view gets them, and the ways to change it.

use std::ops::{Deref, Range};
use std::rc::Rc;

use model::ClaimIdx;
use query::{Answer, Engine, Key, Selection, Value};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::intent::Intent;
use crate::app::location::{GroupBy, Location, Route, ViewParams};
#[cfg(feature = "ssr")]
use crate::app::plain_files::{self, Folder, PlainFile};
use crate::app::state::{Action, State, ToCopy};

/// The state, which it dereferences to; the answer to its selection; and the ways to change it.
///
/// The state is always the latest one, in callbacks of an older drawing too. One pointer, because every callback of every view holds one.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: UseReducerHandle<State>,
    answer: Rc<Answer>,
    page_location: Rc<Location>,
}

impl Deref for Store {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0.state
    }
}

/// The store of a component, which keeps the state and asks the engine when what it shows has changed: the only place that does, but for
/// the page of an entity, which shows further selections.
#[hook]
pub fn use_store<F: FnOnce() -> State>(initial: F) -> Store {
    let state = use_reducer(initial);
    let asked = state.location.asked_selection(state.data.corpus());
    let answer = use_memo((state.data.clone(), asked), |(data, asked)| data.ask(asked.clone()));
    let page_location = Rc::new(state.location.page_location());
    Store(Rc::new(Inner { state, answer, page_location }))
}

impl Store {
    /// The engine with its corpus.
    pub fn data(&self) -> &Data {
        &self.0.state.data
    }

    /// The answer to the selection that the page shows.
    pub fn answer(&self) -> &Rc<Answer> {
        &self.0.answer
    }

    /// The location without the claim that is open: what the links of a part depend on.
    pub fn page_location(&self) -> &Rc<Location> {
        &self.0.page_location
    }

    /// Whether the page is a plain file, in which nothing can be pressed.
    pub fn is_plain(&self) -> bool {
        #[cfg(feature = "ssr")]
        let is_plain = self.plain.is_some();
        #[cfg(not(feature = "ssr"))]
        let is_plain = false;
        is_plain
    }

    /// Whether nothing can be pressed: in a plain file, and where a claim is embedded.
    pub fn is_still(&self) -> bool {
        self.is_embedded || self.is_plain()
    }

    /// The plain file that the page is; `None` where the program runs.
    #[cfg(feature = "ssr")]
    pub fn plain_file(&self) -> Option<&PlainFile> {
        self.plain.as_ref()
    }

    /// Which of `n` items of a page's own list it shows: in the program as many as the reader has asked for, in a plain file its part.
    pub fn shown_items(&self, n: usize) -> Range<usize> {
        #[cfg(feature = "ssr")]
        if let Some(file) = &self.plain {
            return file.items(self.data().corpus());
        }
        0..self.n_shown.min(n)
    }

    /// How many items of one of a page's lists it shows at most: in the program `most`, in a plain file fewer.
    pub fn at_most(&self, most: usize) -> usize {
        #[cfg(feature = "ssr")]
        if self.is_plain() {
            return most.min(plain_files::n_items(self.data().corpus()));
        }
        most
    }

    /// Whether the page is a plain file that is shorter than others, since the corpus has many claims.
    pub fn is_short(&self) -> bool {
        #[cfg(feature = "ssr")]
        let is_short = self.is_plain() && plain_files::has_short_pages(self.data().corpus());
        #[cfg(not(feature = "ssr"))]
        let is_short = false;
        is_short
    }

    /// Changes the state.
    pub fn dispatch(&self, action: Action) {
        self.0.state.dispatch(action);
    }

    /// Does what a press asks for, at the location where the reader is. The address comes first: with it the browser remembers how far
    /// the page is scrolled that is left. While one control is moved, each address takes the place of the last.
    pub fn handle(&self, intent: &Intent) {
        let action = intent.action(&self.location);
        if let Action::Move(_, location) | Action::Navigate(location) = &action {
            let address = location.write(self.data());
            if self.goes_on_with(&action) {
                browser::replace_address(&address);
            } else {
                browser::push_address(&address);
            }
        }
        self.dispatch(action);
    }

    /// Shows a location, which *back* undoes.
    pub fn push(&self, location: Location) {
        self.handle(&Intent::Navigate(location));
    }

    /// Shows another corpus, at the address where the reader is; says why where its bytes cannot be read, and shows what was shown.
    pub fn show_corpus(&self, bytes: &[u8]) {
        self.dispatch(match Engine::unpack(bytes) {
            Ok(engine) => {
                let data = self.data().with_engine(engine);
                let location = Location::read(&browser::address(), &data);
                Action::Corpus(data, location)
            }
            Err(error) => {
                Action::Announce(Rc::from(catalogue::notices::corpus_not_shown(&error.to_string())))
            }
        });
    }

    /// Puts a text on the clipboard and says so; where the browser does not allow it, shows the text to be copied by hand.
    pub fn copy(&self, asked: &'static str, text: String) {
        self.dispatch(match browser::copy(&text) {
            true => Action::Announce(Rc::from(catalogue::shared::copied(asked))),
            false => Action::ToCopy(Some(ToCopy { asked, text: Rc::from(text) })),
        });
    }

    /// Puts the whole address of a location on the clipboard.
    pub fn copy_address(&self, asked: &'static str, location: &Location) {
        self.copy(asked, browser::full_address(&location.write(self.data())));
    }

    /// A callback of a function with a number, whatever the event is.
    ///
    /// By a function and not a closure: closures that are alike stand in the page as often as they are written.
    pub fn callback<E: 'static>(&self, function: fn(&Self, u32), argument: u32) -> Callback<E> {
        let store = self.clone();
        Callback::from(move |_| function(&store, argument))
    }

    /// A callback of an intent, whatever the event is.
    pub fn on<E: 'static>(&self, intent: Intent) -> Callback<E> {
        let store = self.clone();
        Callback::from(move |_| store.handle(&intent))
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
        if let Some(file) = &self.plain {
            return plain_files::address(Folder::of(&file.name()), location, self.data());
        }
        let address = location.write(self.data());
        // From the page of an embedded claim to the page that has everything.
        if self.is_embedded { ["./", &address].concat() } else { address }
    }

    /// The address of the same filters on another page.
    pub fn link(&self, route: Route) -> String {
        self.address(&self.location.to(route))
    }

    /// The address of the list of claims with one value included and nothing else.
    pub fn link_to_only(&self, key: Key, value: Value) -> String {
        let mut selection = Selection::default();
        selection.include.insert(key, value);
        self.address(&Location { selection, ..Location::default() })
    }
}
