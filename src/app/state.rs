//! What the page shows, and every way in which it can change.

use std::rc::Rc;

use export::{Format, JsonWriter};
use model::Role;
use query::Facet;
use yew::Reducible;

use crate::app::browser::Parsed;
use crate::app::collection::{ClaimName, Collection, SavedField};
use crate::app::location::Location;
#[cfg(feature = "ssr")]
use crate::app::plain_files::Folder;

/// How many claims the list shows at first, and how many more each time.
pub const PAGE_SIZE: usize = 20;

/// The name under which the reader's browser keeps the settings.
pub const SETTINGS: &str = "counterpoint.settings";

/// How far a long facet is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetView {
    /// Whether all of its options are shown.
    pub is_open: bool,
    /// The letters that are looked for in it.
    pub words: String,
}

/// What a reader is about to take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// As what.
    pub format: Format,
    /// Whether only what they have chosen, and not what the page shows.
    pub only_selected: bool,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self { format: Format::Csv, only_selected: false }
    }
}

/// Text that could not be put on the clipboard, and what the reader asked to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCopy {
    /// The words of the button that was pressed.
    pub asked: &'static str,
    /// The text.
    pub text: Rc<str>,
}

/// What the reader's browser keeps between visits, as JSON: `{"theme":"dark","single_keys":true,"overview":false}`.
/// `assets/root.js` reads it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether keys without a modifier do anything.
    pub single_keys: bool,
    /// Whether the overview above the claims is unfolded.
    pub overview: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, single_keys: true, overview: true }
    }
}

impl Settings {
    /// Reads what was kept; `None` where it is nothing that can be read.
    pub fn read(text: &str) -> Option<Self> {
        let kept = Parsed::of(text)?;
        let theme = kept.text("theme");
        let theme = Theme::ALL.iter().copied().find(|known| known.word() == theme)?;
        Some(Self { theme, single_keys: kept.flag("single_keys"), overview: kept.flag("overview") })
    }

    /// As it is kept.
    pub fn write(&self) -> String {
        let mut json = JsonWriter::line();
        json.object("");
        json.text("theme", self.theme.word());
        json.flag("single_keys", self.single_keys);
        json.flag("overview", self.overview);
        json.finish()
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the switch.
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    /// The word by which stylesheets know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// An end of the span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The place, which is the URL.
    pub location: Location,
    /// The role that the next tick in the facet of countries writes.
    pub country_role: Role,
    /// The role that the next tick in the facet of entities writes.
    pub entity_role: Role,
    /// At which ends of the span of time something is written that is no date: [`End::From`], [`End::To`].
    pub invalid_date: [bool; 2],
    /// How many claims the list shows at most.
    pub n_shown: usize,
    /// Whether the sheet of filters is open, on a narrow screen.
    pub filters_open: bool,
    /// Whether the list of shortcuts is open.
    pub shortcuts_open: bool,
    /// What is kept between visits.
    pub settings: Settings,
    /// What was last said to the reader: "Copied".
    pub announcement: Option<Rc<str>>,
    /// Text that could not be put on the clipboard and is shown to be copied by hand.
    pub to_copy: Option<ToCopy>,
    /// What is about to be taken away, while the reader decides.
    pub export: Option<ExportOptions>,
    /// What the reader has chosen and noted.
    pub collection: Rc<Collection>,
    /// Whether the browser keeps anything: some refuse in a private window.
    pub storage_available: bool,
    /// How far facets are shown, where the reader has done something about that.
    pub facet_views: Vec<(Facet, FacetView)>,
    /// Whether the page is being printed.
    pub is_printed: bool,
    /// Where a drag over the line of time began and where it is, in hundredths of a percent of its width; `None` without a drag.
    pub drag: Option<(i64, i64)>,
    /// Where the page lies as a plain file; `None` where the program runs.
    #[cfg(feature = "ssr")]
    pub plain: Option<Folder>,
}

impl State {
    /// The state at a place, before the reader has done anything.
    pub fn at(location: Location, settings: Settings) -> Self {
        let country_role = role_in(&location, Facet::Country, Role::Any);
        let entity_role = role_in(&location, Facet::Entity, Role::Any);
        Self {
            location,
            country_role,
            entity_role,
            invalid_date: [false; 2],
            n_shown: PAGE_SIZE,
            filters_open: false,
            shortcuts_open: false,
            settings,
            announcement: None,
            to_copy: None,
            export: None,
            collection: Rc::default(),
            storage_available: true,
            facet_views: Vec::new(),
            is_printed: false,
            drag: None,
            #[cfg(feature = "ssr")]
            plain: None,
        }
    }

    /// How far a facet is shown.
    pub fn facet_view(&self, facet: Facet) -> FacetView {
        let found = self.facet_views.iter().find(|(other, _)| *other == facet);
        found.map(|(_, view)| view.clone()).unwrap_or_default()
    }

    /// The role that a facet's switch stands at; any for a facet without roles.
    pub fn role(&self, facet: Facet) -> Role {
        match facet {
            Facet::Country => self.country_role,
            Facet::Entity => self.entity_role,
            _ => Role::Any,
        }
    }
}

/// The role at which a facet's switch stands at a place: where it stood, unless the place has values of this facet and all of them
/// under other roles.
fn role_in(location: &Location, facet: Facet, stood: Role) -> Role {
    let picks = location.selection.include.iter().chain(location.selection.exclude.iter());
    let mut roles = picks.filter(|(key, _)| key.facet() == facet).map(|(key, _)| key.role());
    let first = roles.next();
    if first == Some(stood) || roles.any(|role| role == stood) {
        stood
    } else {
        first.unwrap_or(stood)
    }
}

/// A way in which the page can change.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Be at a place.
    Navigate(Location),
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
    /// Say something to the reader.
    Announce(Rc<str>),
    /// Show text to be copied by hand, or put it away.
    ToCopy(Option<ToCopy>),
    /// Show what can be taken away, or put it away.
    Export(Option<ExportOptions>),
    /// Have something else chosen and noted.
    Collection(Rc<Collection>),
    /// Change what is selected and noted of a claim, from what is saved of it then.
    SaveClaim(ClaimName, SavedField),
    /// Show the page as it is printed, or as it is read.
    Print(bool),
    /// Show more or less of a facet, or look for letters in it.
    FacetView(Facet, FacetView),
    /// Begin, go on with or end a drag over the line of time.
    Drag(Option<(i64, i64)>),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = Self::clone(&self);
        Rc::new(match action {
            Action::Navigate(location) => {
                let country_role = role_in(&location, Facet::Country, state.country_role);
                let entity_role = role_in(&location, Facet::Entity, state.entity_role);
                // The sheet of filters goes with its page.
                let filters_open = state.filters_open && location.route == state.location.route;
                let n_shown = if location.selection == state.location.selection {
                    state.n_shown
                } else {
                    PAGE_SIZE
                };
                Self {
                    filters_open,
                    location,
                    country_role,
                    entity_role,
                    n_shown,
                    announcement: None,
                    drag: None,
                    ..state
                }
            }
            Action::Role(Facet::Country, country_role) => Self { country_role, ..state },
            Action::Role(Facet::Entity, entity_role) => Self { entity_role, ..state },
            Action::Role(..) => state,
            Action::InvalidDate(end, is_wrong) => {
                let mut state = state;
                state.invalid_date[end as usize] = is_wrong;
                state
            }
            Action::ShowMore => Self { n_shown: state.n_shown + PAGE_SIZE, ..state },
            Action::Filters(filters_open) => Self { filters_open, ..state },
            Action::Shortcuts(shortcuts_open) => Self { shortcuts_open, ..state },
            Action::Theme(theme) => {
                Self { settings: Settings { theme, ..state.settings }, ..state }
            }
            Action::SingleKeys(single_keys) => {
                Self { settings: Settings { single_keys, ..state.settings }, ..state }
            }
            Action::Overview(overview) => {
                Self { settings: Settings { overview, ..state.settings }, ..state }
            }
            Action::Announce(mut text) => {
                // The same words once more are no change, and not heard: a space that is not seen makes them one.
                if state.announcement.as_ref() == Some(&text) {
                    text = [&*text, "\u{a0}"].concat().into();
                }
                Self { announcement: Some(text), ..state }
            }
            Action::ToCopy(to_copy) => Self { to_copy, ..state },
            Action::Export(export) => Self { export, announcement: None, ..state },
            Action::Collection(collection) => Self { collection, ..state },
            Action::SaveClaim(name, field) => {
                let mut state = state;
                Rc::make_mut(&mut state.collection).save(name, field);
                state
            }
            Action::FacetView(facet, now) => {
                let mut state = state;
                state.facet_views.retain(|(other, _)| *other != facet);
                state.facet_views.push((facet, now));
                state
            }
            Action::Drag(drag) => Self { drag, ..state },
            Action::Print(is_printed) => Self { is_printed, ..state },
        })
    }
}

#[cfg(test)]
mod tests {
    use query::{Key, Selection, Value};

    use super::*;
    use crate::app::location::Route;

    fn state() -> Rc<State> {
        Rc::new(State::at(Location::default(), Settings::default()))
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
    fn the_role_switches_stand_at_the_role_of_the_address() {
        let says = Key::new(Facet::Country, Role::Says);
        let state = State::at(picking(says), Settings::default());
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
