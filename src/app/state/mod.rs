//! The state: all that the page is drawn from besides the corpus.

mod action;
mod settings;

use std::rc::Rc;

use export::Format;
use model::Role;
use query::Facet;

pub use self::action::Action;
use self::action::role_in;
pub use self::settings::{SETTINGS, Settings, Theme};
use crate::app::collection::Collection;
use crate::app::data::Data;
use crate::app::intent::Control;
use crate::app::location::Location;
#[cfg(feature = "ssr")]
use crate::app::plain_files::PlainFile;

/// How many claims the list shows at first, and how many more each time.
pub const PAGE_SIZE: usize = 20;

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
    /// Whether it holds the selected claims only, and not those that the page shows.
    pub only_selected: bool,
    /// Whether it holds what replies to these claims too.
    pub with_replies: bool,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self { format: Format::Csv, only_selected: false, with_replies: false }
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

/// An end of the span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
}

/// How far the chunk is loaded, which holds the views that are not needed at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkState {
    /// It has not been asked for, or is on its way.
    NotLoaded,
    /// It could not be loaded.
    Failed,
    /// It is there.
    Loaded,
}

impl ChunkState {
    /// Before anything has been asked for: where the program is in one part, the chunk is there.
    const FIRST: Self = if cfg!(all(feature = "chunks", target_family = "wasm")) {
        Self::NotLoaded
    } else {
        Self::Loaded
    };
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The corpus with its engine, and the build.
    pub data: Data,
    /// The place, which is the URL.
    pub location: Location,
    /// The control that was moved last, while nothing else has been done: its next value takes the place of this one in the history.
    pub moved: Option<Control>,
    /// The role that the next tick in the facet of countries writes.
    pub country_role: Role,
    /// The role that the next tick in the facet of entities writes.
    pub entity_role: Role,
    /// At which ends of the span of time something is written that is no date: [`End::From`], [`End::To`].
    pub invalid_date: [bool; 2],
    /// How many claims the list shows at most.
    pub n_shown: usize,
    /// Whether parts of the page may be drawn after others. Not where another page is left for it: how far it is scrolled is then restored
    /// at once; and not where the reader asks for just these parts.
    pub is_in_turns: bool,
    /// Whether the overview is unfolded: by the reader, or since an address asked for it.
    pub overview_open: bool,
    /// Whether the filters below the first ones are unfolded: by the reader, or since an address has some.
    pub more_filters_open: bool,
    /// Whether the sheet of filters is open, on a narrow screen.
    pub filters_open: bool,
    /// Whether the list of shortcuts is open.
    pub shortcuts_open: bool,
    /// The settings.
    pub settings: Settings,
    /// What was last said to the reader: "Copied".
    pub announcement: Option<Rc<str>>,
    /// Text that could not be put on the clipboard and is shown to be copied by hand.
    pub to_copy: Option<ToCopy>,
    /// The options of the export while its dialog is open.
    pub export: Option<ExportOptions>,
    /// The claims that the reader has selected and noted.
    pub collection: Rc<Collection>,
    /// What the reader had saved before no claim was selected any longer, until they go on: to undo that.
    pub before_clearing: Option<Rc<Collection>>,
    /// Whether the browser keeps anything: some refuse in a private window.
    pub storage_available: bool,
    /// How far facets are shown, where the reader has done something about that.
    pub facet_views: Vec<(Facet, FacetView)>,
    /// How far the chunk is loaded.
    pub chunk: ChunkState,
    /// Whether the reader has asked for the ways to cite a claim and the like, which are in the chunk: from then on cards have them.
    pub asks_for_actions: bool,
    /// Whether the page is being printed.
    pub is_printed: bool,
    /// Where a drag over the line of time began and where it is, in hundredths of a percent of its width; `None` without a drag.
    pub drag: Option<(i64, i64)>,
    /// Whether the page is a claim alone, in a frame of another page, in which nothing can be pressed.
    pub is_embedded: bool,
    /// Which plain file the page is; `None` where the program runs.
    #[cfg(feature = "ssr")]
    pub plain: Option<PlainFile>,
}

impl State {
    /// The state at a place, before the reader has done anything.
    pub fn at(data: Data, location: Location, settings: Settings) -> Self {
        let country_role = role_in(&location, Facet::Country, Role::Any);
        let entity_role = role_in(&location, Facet::Entity, Role::Any);
        let more_filters_open = location.asks_for_more_filters();
        let overview_open = settings.overview || location.params.asks_for_overview();
        Self {
            data,
            location,
            overview_open,
            more_filters_open,
            is_in_turns: true,
            moved: None,
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
            before_clearing: None,
            storage_available: true,
            facet_views: Vec::new(),
            chunk: ChunkState::FIRST,
            asks_for_actions: false,
            is_printed: false,
            drag: None,
            is_embedded: false,
            #[cfg(feature = "ssr")]
            plain: None,
        }
    }

    /// Whether an action moves the control that was moved last, so that its location takes the place of the last in the history.
    pub fn goes_on_with(&self, action: &Action) -> bool {
        matches!(action, Action::Move(control, _) if self.moved == Some(*control))
    }

    /// Whether a dialog is open over the page.
    pub fn has_dialog(&self) -> bool {
        self.filters_open || self.shortcuts_open || self.export.is_some() || self.to_copy.is_some()
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
