//! A part of a page that is drawn again only when what it is drawn from has changed: memoisation.

use std::ptr::fn_addr_eq;
use std::rc::Rc;

use model::ClaimIdx;
use query::Key;
use yew::prelude::*;
use yew::virtual_dom::VChild;

use crate::app::collection::Collection;
use crate::app::data::Data;
use crate::app::location::Location;
use crate::app::store::Store;

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
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        fn_addr_eq(self.draw, other.draw) && self.inputs == other.inputs
    }
}

struct Part;

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PartProps { store, inputs, draw } = context.props();
        draw(store, inputs)
    }
}
