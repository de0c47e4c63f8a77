//! All entities, by kind.

use model::{EntityIdx, EntityKind};
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::view::entity::entity_link;
use crate::app::view::parts;

/// The list of entities.
pub fn entities(store: &Store) -> Html {
    let entities = &store.data().corpus().entities;
    let counts = store.data().counts(&Selection::default(), Key::of(Facet::Entity));
    let item = |idx: u32| {
        let n =
            counts.iter().find(|(value, _)| *value == Value(idx)).map_or(0, |(_, n)| *n as usize);
        html! { <>{ entity_link(store, EntityIdx(idx)) }<span class="aside">{ catalogue::in_claims(n) }</span></> }
    };
    let of_kind = |kind: &EntityKind| {
        let of_kind = (0u32..).zip(entities).filter(|(_, entity)| entity.kind == *kind);
        let items: Vec<Html> = of_kind.map(|(idx, _)| item(idx)).collect();
        parts::section(
            catalogue::entity_kinds(*kind, items.len()),
            vec![parts::list("names", items)],
        )
    };
    html! {
        <div class="page entities">
            <h1>{ catalogue::ENTITIES }</h1>
            { parts::paragraph(catalogue::ENTITIES_INTRO) }
            { for EntityKind::ALL.iter().map(of_kind) }
        </div>
    }
}
