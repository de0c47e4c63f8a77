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
use crate::app::store::Store;

/// When a part is drawn that has changed, or is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// With the page.
    First,
    /// At first with the page, and where it changes, after what else does has been painted.
    ChangesLater,
    /// After the rest of the page has been painted.
    Later,
}

/// A part of a page: `draw` is called again only when `inputs` differ from those of the last drawing.
///
/// So `inputs` hold everything that `draw` reads of the state. Its callbacks may read all of the store: they find the latest state.
pub fn part(store: &Store, inputs: PartInputs, draw: Draw) -> Html {
    part_in_turn(store, inputs, draw, Turn::First)
}

/// The same, drawn in its turn.
pub fn part_in_turn(store: &Store, inputs: PartInputs, draw: Draw, turn: Turn) -> Html {
    VChild::<Part>::new(PartProps { store: store.clone(), inputs, draw, turn }, None).into()
}

/// A part that has siblings of its kind, from which its index tells it apart.
pub fn part_of_many(store: &Store, inputs: PartInputs, draw: Draw, turn: Turn) -> Html {
    let key = Some(inputs.idx.into());
    VChild::<Part>::new(PartProps { store: store.clone(), inputs, draw, turn }, key).into()
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
        }
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
    turn: Turn,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        fn_addr_eq(self.draw, other.draw) && self.inputs == other.inputs
    }
}

struct Part {
    /// Whether it has been drawn: until then it takes no room.
    is_drawn: bool,
}

impl Component for Part {
    /// That its turn has come.
    type Message = ();
    type Properties = PartProps;

    fn create(context: &Context<Self>) -> Self {
        let waits = context.props().turn == Turn::Later && is_in_turns(context);
        if waits {
            wait(context);
        }
        Self { is_drawn: !waits }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.is_drawn = true;
        true
    }

    fn changed(&mut self, context: &Context<Self>, _: &PartProps) -> bool {
        let waits = context.props().turn != Turn::First && is_in_turns(context);
        if waits {
            wait(context);
        }
        self.is_drawn |= !waits;
        !waits
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PartProps { store, inputs, draw, .. } = context.props();
        if self.is_drawn { draw(store, inputs) } else { Html::default() }
    }
}

/// Whether the page is drawn in turns: by the program, and where it did not come from another page with a place to scroll to.
fn is_in_turns(context: &Context<Part>) -> bool {
    cfg!(target_family = "wasm") && context.props().store.is_in_turns
}

/// Draws a part when its turn comes.
fn wait(context: &Context<Part>) {
    let link = context.link().clone();
    browser::later(move || link.send_message(()));
}
