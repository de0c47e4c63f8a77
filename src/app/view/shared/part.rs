//! A part of a page that is drawn again only when what it is drawn from has changed: memoisation.

use std::any::Any;
use std::ptr::fn_addr_eq;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::app::store::Store;

/// Draws a part of a page from its inputs.
pub type Draw<I> = fn(&Store, &I) -> Html;

/// A part of a page: `draw` is called again only when `inputs` differ from those of the last drawing.
///
/// So `inputs` hold everything that `draw` reads from the store, and what its callbacks need they read from the store when they are
/// called, which is then the latest.
pub fn part<I: PartialEq + 'static>(
    store: &Store,
    key: impl Into<Key>,
    inputs: I,
    draw: Draw<I>,
) -> Html {
    let drawing: Rc<dyn Drawing> = Rc::new(Inputs { store: store.clone(), inputs, draw });
    html! { <Part key={key.into()} {drawing} /> }
}

/// How a part is drawn, whatever its inputs are: one component for all of them, because each component adds some kilobytes to the page.
trait Drawing: Any {
    fn draw(&self) -> Html;
    fn is_like(&self, other: &dyn Any) -> bool;
}

struct Inputs<I> {
    store: Store,
    inputs: I,
    draw: Draw<I>,
}

impl<I: PartialEq + 'static> Drawing for Inputs<I> {
    fn draw(&self) -> Html {
        (self.draw)(&self.store, &self.inputs)
    }

    fn is_like(&self, other: &dyn Any) -> bool {
        other
            .downcast_ref::<Self>()
            .is_some_and(|other| fn_addr_eq(self.draw, other.draw) && self.inputs == other.inputs)
    }
}

#[derive(Properties)]
struct PartProps {
    drawing: Rc<dyn Drawing>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.drawing.is_like(&*other.drawing)
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
        context.props().drawing.draw()
    }
}
