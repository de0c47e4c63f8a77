//! All entities, by kind.

use model::{EntityIdx, EntityKind};
use query::{Facet, Key, Selection, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::url::Route;

/// The list of entities.
pub fn entities(store: &Store) -> Html {
    let corpus = store.data.corpus();
    let counts = store.data.counts(&Selection::default(), Key::of(Facet::Entity));
    let n_claims = |idx: usize| {
        counts.iter().find(|(value, _)| *value == Value(idx as u32)).map_or(0, |(_, n)| *n)
    };
    let of_kind = |kind: EntityKind| {
        let entities: Vec<usize> =
            (0..corpus.entities.len()).filter(|idx| corpus.entities[*idx].kind == kind).collect();
        html! {
            if !entities.is_empty() {
                <section>
                    <h2>{ format!("{} ({})", catalogue::entity_kinds(kind), entities.len()) }</h2>
                    <ul class="names">
                        { for entities.into_iter().map(|idx| {
                            let entity = corpus.entity(EntityIdx(idx as u32));
                            html! {
                                <li>
                                    <a href={store.link(Route::Entity(entity.id.clone()))} dir="auto">{ entity.name.clone() }</a>
                                    <span class="aside">{ format!("{} {}", catalogue::IN_CLAIMS, catalogue::claims(n_claims(idx) as usize)) }</span>
                                </li>
                            }
                        }) }
                    </ul>
                </section>
            }
        }
    };
    html! {
        <div class="page entities">
            <h1>{ catalogue::ENTITIES }</h1>
            <p>{ catalogue::ENTITIES_INTRO }</p>
            { for EntityKind::ALL.iter().map(|kind| of_kind(*kind)) }
        </div>
    }
}
