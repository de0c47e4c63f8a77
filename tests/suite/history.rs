//! History: back undoes one step after the other, and all values of one control are one step.

use std::{rc::Rc, sync::LazyLock};

use proptest::prelude::*;
use query::{Engine, Facet, Key, Value};
use viewer::app::{
    data::Data,
    intent::Intent,
    location::{Location, Route},
    state::{Action, End, Settings, State},
};
use yew::Reducible;

use crate::shipped::ANALYSED;

/// The engine over the shipped corpus.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(ANALYSED.0.clone()));

/// A reader's browser: the addresses that *back* leads to, the last of them the current one.
struct Browser {
    history: Vec<Location>,
    state: Rc<State>,
}

impl Browser {
    fn new(data: Data) -> Self {
        let location = Location::default();
        let state = Rc::new(State::at(data, location.clone(), Settings::default()));
        Self { history: vec![location], state }
    }

    fn current(&mut self) -> &mut Location {
        self.history.last_mut().expect("the first address stays")
    }

    fn reduce(&mut self, action: Action) {
        self.state = Rc::clone(&self.state).reduce(action);
    }

    /// What the store does with an intent.
    fn handle(&mut self, intent: &Intent) {
        let action = intent.action(&self.state.location);
        if let Action::Move(_, location) | Action::Navigate(location) = &action {
            if self.state.goes_on_with(&action) {
                *self.current() = location.clone();
            } else if self.history.last() != Some(location) {
                self.history.push(location.clone());
            }
        }
        self.reduce(action);
    }

    fn back(&mut self) {
        if 1 < self.history.len() {
            self.history.pop();
            let location = self.current().clone();
            self.reduce(Action::Navigate(location));
        }
    }
}

/// Something that a reader does; `None` for going back.
fn step() -> impl Strategy<Value = Option<Intent>> {
    let date = |year: i16| model::PartialDate::parse(&year.to_string());
    let value = (0u32..3).prop_map(Value);
    let end = prop_oneof![Just(End::From), Just(End::To)];
    let intent = prop_oneof![
        3 => "[ab]{0,2}".prop_map(Intent::Search),
        2 => (2018i16..2021, end).prop_map(move |(year, end)| match end {
            End::From => Intent::Time(date(year), None, Some(end)),
            End::To => Intent::Time(None, date(year), Some(end)),
        }),
        2 => value.prop_map(|value| Intent::Toggle(Key::of(Facet::Type), value)),
        1 => Just(Intent::Time(date(2019), date(2020), None)),
        1 => Just(Intent::Clear),
        1 => Just(Intent::Open(Route::Timeline)),
        1 => Just(Intent::Act(Action::ShowMore)),
    ];
    prop_oneof![5 => intent.prop_map(Some), 1 => Just(None)]
}

proptest! {
    /// The oracle knows runs: steps of one control, one after the other. Back leads to where the reader was before the last run.
    #[test]
    fn back_leads_to_where_the_reader_was_before(steps in proptest::collection::vec(step(), 0..24)) {
        let mut browser = Browser::new(Data::new(ENGINE.clone(), "", ""));
        let mut before: Vec<Location> = Vec::new();
        let mut last = None;
        for step in &steps {
            let from = browser.state.location.clone();
            match step {
                Some(Intent::Act(_)) => {}
                Some(intent) => {
                    browser.handle(intent);
                    let goes_on = intent.control().is_some() && intent.control() == last;
                    let has_moved = browser.state.location != from;
                    if !goes_on && has_moved {
                        before.push(from);
                    }
                    last = intent.control().filter(|_| goes_on || has_moved);
                }
                None => {
                    browser.back();
                    if let Some(expected) = before.pop() {
                        prop_assert_eq!(&browser.state.location, &expected);
                    }
                    last = None;
                }
            }
        }
        while let Some(expected) = before.pop() {
            browser.back();
            prop_assert_eq!(&browser.state.location, &expected);
        }
        prop_assert_eq!(&browser.state.location, &Location::default());
    }
}
