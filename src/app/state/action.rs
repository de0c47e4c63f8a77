//! Actions: every way in which the state can change.

use std::rc::Rc;

use model::Role;
use query::Facet;
use yew::Reducible;

use super::{ChunkState, End, ExportOptions, FacetView, PAGE_SIZE, State, Theme, ToCopy};
use crate::app::collection::{ClaimName, Collection, SavedField};
use crate::app::data::Data;
use crate::app::intent::Control;
use crate::app::location::Location;

/// A way in which the page can change.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show another corpus, at a location of it.
    Corpus(Data, Location),
    /// Take note of how far the chunk is loaded.
    Chunk(ChunkState),
    /// Show a location.
    Navigate(Location),
    /// Show the location to which a control was moved.
    Move(Control, Location),
    /// Go on after the page was left and is shown again as it was: the browser may have ended what was being loaded.
    ShownAgain,
    /// Turn a facet's role switch.
    Role(Facet, Role),
    /// Take note that what is written at an end of the span of time is no date, or that it is one.
    InvalidDate(End, bool),
    /// Show more claims.
    ShowMore,
    /// Open or close the sheet of filters.
    Filters(bool),
    /// Open or close the list of shortcuts.
    Shortcuts(bool),
    /// Show the page in a theme.
    Theme(Theme),
    /// Let keys without a modifier do something, or nothing.
    SingleKeys(bool),
    /// Unfold or fold the overview.
    Overview(bool),
    /// Unfold or fold the filters below the first ones.
    MoreFilters(bool),
    /// Say something to the reader.
    Announce(Rc<str>),
    /// Show text to be copied by hand, or close it.
    ToCopy(Option<ToCopy>),
    /// Open the dialog of the export with these options, or close it.
    Export(Option<ExportOptions>),
    /// Replace the collection.
    Collection(Rc<Collection>),
    /// Change what is selected and noted of a claim, from what is saved of it then.
    SaveClaim(ClaimName, SavedField),
    /// Give cards the ways to cite a claim and the like.
    AskForActions,
    /// Select no claim any longer.
    ClearSelected,
    /// Show the page as it is printed, or as it is read.
    Print(bool),
    /// Show more or less of a facet, or look for letters in it.
    FacetView(Facet, FacetView),
    /// Begin, go on with or end a drag over the range of dates.
    Drag(Option<(i64, i64)>),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Self::clone(&self);
        match action {
            Action::Corpus(data, location) => state = state.with_corpus(data, location),
            Action::Chunk(chunk) => state.chunk = chunk,
            Action::Navigate(location) => state.navigate(location, None),
            Action::Move(control, location) => state.navigate(location, Some(control)),
            Action::ShownAgain => state.try_chunk_again(),
            Action::Role(Facet::Country, role) => state.country_role = role,
            Action::Role(Facet::Entity, role) => state.entity_role = role,
            Action::Role(..) => {}
            Action::InvalidDate(end, is_invalid) => state.invalid_date[end as usize] = is_invalid,
            Action::ShowMore => {
                state.n_shown += PAGE_SIZE;
                state.is_in_turns = false;
            }
            Action::Filters(is_open) => state.filters_open = is_open,
            Action::Shortcuts(is_open) => state.shortcuts_open = is_open,
            Action::Theme(theme) => state.settings.theme = theme,
            Action::SingleKeys(is_on) => state.settings.single_keys = is_on,
            Action::Overview(is_open) => {
                (state.overview_open, state.settings.overview) = (is_open, is_open);
            }
            Action::MoreFilters(is_open) => state.more_filters_open = is_open,
            Action::Announce(text) => state.announce(text),
            Action::ToCopy(to_copy) => state.to_copy = to_copy,
            Action::Export(options) => {
                (state.export, state.announcement) = (options, None);
                state.try_chunk_again();
            }
            Action::Collection(collection) => {
                (state.collection, state.before_clearing) = (collection, None);
            }
            Action::SaveClaim(name, field) => {
                Rc::make_mut(&mut state.collection).save(name, field);
                state.before_clearing = None;
            }
            Action::AskForActions => {
                state.asks_for_actions = true;
                state.try_chunk_again();
            }
            Action::ClearSelected => {
                let cleared = Rc::new(state.collection.without_selected());
                state.before_clearing = Some(std::mem::replace(&mut state.collection, cleared));
            }
            Action::FacetView(facet, view) => {
                state.facet_views.retain(|(other, _)| *other != facet);
                state.facet_views.push((facet, view));
            }
            Action::Drag(drag) => state.drag = drag,
            Action::Print(is_printed) => state.is_printed = is_printed,
        }
        Rc::new(state)
    }
}

impl State {
    /// What is open, half done or shown in part was that of the former corpus; settings and what is selected stay.
    fn with_corpus(self, data: Data, location: Location) -> Self {
        let Self { settings, collection, storage_available, chunk, .. } = self;
        Self { collection, storage_available, chunk, ..Self::at(data, location, settings) }
    }

    fn navigate(&mut self, location: Location, moved: Option<Control>) {
        // A control that has changed nothing yet has made no step that could be gone on with.
        self.moved = moved.filter(|_| self.moved == moved || location != self.location);
        self.country_role = role_in(&location, Facet::Country, self.country_role);
        self.entity_role = role_in(&location, Facet::Entity, self.entity_role);
        // The sheet of filters goes with its page.
        self.filters_open &= location.route == self.location.route;
        if location.selection != self.location.selection {
            self.n_shown = PAGE_SIZE;
        }
        self.overview_open |= location.params.asks_for_overview();
        self.more_filters_open |= location.asks_for_more_filters();
        self.is_in_turns = location.route == self.location.route;
        self.announcement = None;
        self.drag = None;
        self.before_clearing = None;
        self.location = location;
        self.try_chunk_again();
    }

    /// What could not be loaded is tried again at the reader's next step.
    fn try_chunk_again(&mut self) {
        if self.chunk == ChunkState::Failed {
            self.chunk = ChunkState::NotLoaded;
        }
    }

    fn announce(&mut self, mut text: Rc<str>) {
        // The same words once more are no change, and not heard: a space that is not seen makes them one.
        if self.announcement.as_ref() == Some(&text) {
            text = [&*text, "\u{a0}"].concat().into();
        }
        self.announcement = Some(text);
    }
}

/// The role of a facet's switch at a location: the current one, unless the location has values of this facet and all of them under
/// other roles.
pub(super) fn role_in(location: &Location, facet: Facet, current: Role) -> Role {
    let picks = location.selection.include.iter().chain(location.selection.exclude.iter());
    let mut roles = picks.filter(|(key, _)| key.facet() == facet).map(|(key, _)| key.role());
    let first = roles.next();
    if first == Some(current) || roles.any(|role| role == current) {
        current
    } else {
        first.unwrap_or(current)
    }
}

#[cfg(test)]
mod tests {
    use model::Corpus;
    use query::{Engine, Key, Selection, Value};

    use super::*;
    use crate::app::location::Route;
    use crate::app::state::Settings;

    fn data() -> Data {
        Data::new(Engine::new(Corpus::default()), "", "")
    }

    fn state() -> Rc<State> {
        Rc::new(State::at(data(), Location::default(), Settings::default()))
    }

    fn picking(key: Key) -> Location {
        let mut selection = Selection::default();
        selection.include.insert(key, Value(1));
        Location { selection, ..Location::default() }
    }

    #[test]
    fn another_page_keeps_how_much_is_shown_and_other_filters_do_not() {
        let state = state().reduce(Action::ShowMore);
        let elsewhere = state.clone().reduce(Action::Navigate(state.location.to(Route::Method)));
        assert_eq!(elsewhere.n_shown, 2 * PAGE_SIZE);
        let filtered = state.reduce(Action::Navigate(picking(Key::of(Facet::Topic))));
        assert_eq!(filtered.n_shown, PAGE_SIZE);
    }

    #[test]
    fn another_corpus_keeps_what_the_reader_chose_and_nothing_of_the_former() {
        let before = state().reduce(Action::Theme(Theme::Dark)).reduce(Action::ShowMore);
        let before = before.reduce(Action::Filters(true));
        let (other, there) = (data(), picking(Key::of(Facet::Topic)));
        let after = before.clone().reduce(Action::Corpus(other.clone(), there.clone()));
        let expected = State { data: other, ..State::at(data(), there, before.settings) };
        assert_eq!(*after, expected);
        assert_ne!(after.data, before.data);
    }

    #[test]
    fn what_could_not_be_loaded_is_tried_again_at_the_next_step() {
        let failed = state().reduce(Action::Chunk(ChunkState::Failed));
        let steps = [
            Action::Navigate(Location::default()),
            Action::Export(Some(ExportOptions::default())),
            Action::AskForActions,
            Action::ShownAgain,
        ];
        for step in steps {
            assert_eq!(failed.clone().reduce(step).chunk, ChunkState::NotLoaded);
        }
        let loaded = state().reduce(Action::Chunk(ChunkState::Loaded));
        let elsewhere = loaded.reduce(Action::Navigate(Location::default()));
        assert_eq!(elsewhere.chunk, ChunkState::Loaded);
    }

    #[test]
    fn the_role_switches_stand_at_the_role_of_the_address() {
        let says = Key::new(Facet::Country, Role::Says);
        let state = State::at(data(), picking(says), Settings::default());
        assert_eq!(
            (state.role(Facet::Country), state.role(Facet::Entity)),
            (Role::Says, Role::Any)
        );
    }

    #[test]
    fn a_role_switch_turns_its_own_facet_only() {
        let state = state().reduce(Action::Role(Facet::Entity, Role::About));
        assert_eq!(
            (state.role(Facet::Entity), state.role(Facet::Country)),
            (Role::About, Role::Any)
        );
        let same = state.clone().reduce(Action::Role(Facet::Topic, Role::Says));
        assert_eq!(state, same);
    }

    #[test]
    fn what_was_said_is_gone_at_the_next_place() {
        let state = state().reduce(Action::Announce("Copied.".into()));
        assert_eq!(state.announcement.as_deref(), Some("Copied."));
        // Said once more, it is heard once more.
        let state = state.reduce(Action::Announce("Copied.".into()));
        assert_eq!(state.announcement.as_deref(), Some("Copied.\u{a0}"));
        let state = state.reduce(Action::Announce("Copied.".into()));
        assert_eq!(state.announcement.as_deref(), Some("Copied."));
        assert_eq!(state.reduce(Action::Navigate(Location::default())).announcement, None);
    }
}
