//! A part of a page that is drawn again only when what it is drawn from has changed: memoisation.

use std::ptr::fn_addr_eq;
use std::rc::Rc;

use model::ClaimIdx;
use query::Key;
use yew::prelude::*;
use yew::virtual_dom::VChild;

use crate::app::browser;
use crate::app::collection::Collection;
use crate::app::data::Data;
use crate::app::location::Location;
use crate::app::state::ChunkState;
use crate::app::store::Store;

/// When a part is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// With the page.
    #[default]
    WithPage,
    /// Where it is new, after the page has been painted; changes with the page.
    NewLater,
    /// After the page has been painted, where it is new or the page's location has changed.
    Later,
}

/// A part of a page: `draw` is called again only when `inputs` differ from those of the last drawing.
///
/// So `inputs` hold everything that `draw` reads of the state. Its callbacks may read all of the store: they find the latest state.
pub fn part(store: &Store, inputs: PartInputs, draw: Draw) -> Html {
    VChild::<Part>::new(PartProps { store: store.clone(), inputs, draw }, None).into()
}

/// A part that has siblings of its kind, from which its index tells it apart.
pub fn part_of_many(store: &Store, inputs: PartInputs, draw: Draw) -> Html {
    let key = Some(inputs.idx.into());
    VChild::<Part>::new(PartProps { store: store.clone(), inputs, draw }, key).into()
}

/// Draws a part of a page.
pub type Draw = fn(&Store, &PartInputs) -> Html;

/// What a part is drawn from. Each part has a use for some of it only, and leaves the rest as [`PartInputs::of_page`] has it.
///
/// One type and one component for all parts: each further one adds some kilobytes to the page.
#[derive(Clone, PartialEq)]
pub struct PartInputs {
    /// The corpus; not that of the store, which is always the latest.
    pub data: Data,
    /// The location without the claim that is open, on which the answer and the links depend.
    pub location: Rc<Location>,
    /// Which of many of its kind: the index of a claim, a document, an entity; the place of a facet.
    pub idx: u32,
    /// What is counted.
    pub key: Option<Key>,
    /// What ids within begin with.
    pub prefix: &'static str,
    /// The claim that is open.
    pub open: Option<ClaimIdx>,
    /// Whether it is open: a card beside its document, all options of a facet, the overview.
    pub is_open: bool,
    /// Whether the reader selected the claim.
    pub is_selected: bool,
    /// What the reader wrote: the note on the claim, the letters that are searched for.
    pub words: String,
    /// How many claims are shown at most.
    pub n_shown: usize,
    /// What the reader saved.
    pub collection: Option<Rc<Collection>>,
    /// At which ends of the span of time something is written that is no date.
    pub invalid_date: [bool; 2],
    /// How far the chunk is loaded, once the reader has asked for the ways to cite a claim, which are in it.
    pub actions: Option<ChunkState>,
    /// When it is drawn.
    pub turn: Turn,
}

impl PartInputs {
    /// Those of a part that is drawn from the location alone.
    pub fn of_page(store: &Store) -> Self {
        Self {
            data: store.data().clone(),
            location: store.page_location().clone(),
            idx: 0,
            key: None,
            prefix: "",
            open: None,
            is_open: false,
            is_selected: false,
            words: String::new(),
            n_shown: 0,
            collection: None,
            invalid_date: [false; 2],
            actions: store.asks_for_actions.then_some(store.chunk),
            turn: Turn::WithPage,
        }
    }

    /// The same, drawn from all that the reader saved.
    pub fn with_collection(self, store: &Store) -> Self {
        Self { collection: Some(store.collection.clone()), ..self }
    }

    /// With what the reader saved of a claim.
    pub fn with_saved(mut self, store: &Store, idx: ClaimIdx) -> Self {
        if let Some(saved) = store.collection.saved(store.data().corpus().claim(idx)) {
            (self.is_selected, self.words) = (saved.selected, saved.note.clone());
        }
        self
    }
}

#[derive(Properties)]
struct PartProps {
    store: Store,
    inputs: PartInputs,
    draw: Draw,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        fn_addr_eq(self.draw, other.draw) && self.inputs == other.inputs
    }
}

struct Part {
    /// Whether it has been drawn; until then something stands in its place.
    is_drawn: bool,
    /// Whether its turn has been asked for and has not come.
    is_waiting: bool,
}

impl Part {
    /// Asks for a turn, unless it has asked already.
    fn wait(&mut self, context: &Context<Self>) {
        if !self.is_waiting {
            self.is_waiting = true;
            let link = context.link().clone();
            browser::after_painting(move || link.send_message(()));
        }
    }
}

impl Component for Part {
    /// That its turn has come.
    type Message = ();
    type Properties = PartProps;

    fn create(context: &Context<Self>) -> Self {
        let PartProps { store, inputs, .. } = context.props();
        let waits = inputs.turn != Turn::WithPage && is_in_turns(store);
        let mut part = Self { is_drawn: !waits, is_waiting: false };
        if waits {
            part.wait(context);
        }
        part
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        let has_changed = self.is_waiting;
        (self.is_drawn, self.is_waiting) = (true, false);
        has_changed
    }

    fn changed(&mut self, context: &Context<Self>, old: &PartProps) -> bool {
        let PartProps { store, inputs, .. } = context.props();
        // What the reader does to the part itself is seen at once.
        let is_elsewhere = inputs.location != old.inputs.location || inputs.data != old.inputs.data;
        let waits = match inputs.turn {
            Turn::WithPage => false,
            Turn::NewLater => !self.is_drawn,
            Turn::Later => !self.is_drawn || is_elsewhere,
        };
        if waits && is_in_turns(store) {
            self.wait(context);
            return false;
        }
        (self.is_drawn, self.is_waiting) = (true, false);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PartProps { store, inputs, draw } = context.props();
        if self.is_drawn {
            draw(store, inputs)
        } else {
            html! { <div class="later"></div> }
        }
    }
}

/// Whether parts of the page may be drawn after others: by the program, and not where another page is left for this one, since how far
/// it was scrolled is then restored at once.
fn is_in_turns(store: &Store) -> bool {
    cfg!(target_family = "wasm") && store.is_in_turns
}
