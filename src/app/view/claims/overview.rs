//! The overview above the claims: who speaks, and how.

use model::{ClaimType, Role};
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, ViewParams};
use crate::app::state::Action;
use crate::app::store::Store;
use crate::app::view::entities::speaks_about::left_out;
use crate::app::view::shared::elements;
use crate::app::view::shared::matrix::{Grid, matrix};
use crate::app::view::shared::part::{Inputs, part};

/// How many rows and columns it has at most.
const N_ROWS: usize = 12;
const N_COLUMNS: usize = 24;

/// The overview of the claims that are chosen.
pub fn overview(store: &Store) -> Html {
    part(store, Inputs { is_open: store.settings.overview, ..Inputs::of_page(store) }, draw)
}

fn draw(store: &Store, Inputs { is_open, .. }: &Inputs) -> Html {
    let answer = store.answer();
    let ViewParams { rows, cols, .. } = store.location.params;
    let keys = (Key::new(rows, Role::Says), Key::new(cols, Role::About));
    let selection = &store.location.selection;
    let (counted, n_left) = answer.matrix(keys.0, keys.1).largest(N_ROWS, N_COLUMNS);
    let grid = Grid {
        of: selection,
        rows: keys.0,
        columns: keys.1,
        matrix: counted,
        caption: catalogue::shared::counted(
            catalogue::claims::rows(rows),
            catalogue::claims::columns(cols),
        ),
        brought_out: None,
    };
    let switch_rows = [Facet::Country, Facet::Entity].map(|facet| {
        (
            store.location.with_params(|params| params.rows = facet),
            catalogue::claims::rows(facet),
            facet == rows,
        )
    });
    let switch_columns = [Facet::Type, Facet::Country, Facet::Topic].map(|facet| {
        (
            store.location.with_params(|params| params.cols = facet),
            catalogue::claims::columns(facet),
            facet == cols,
        )
    });
    let glance = [
        (ClaimType::Accusation, Facet::Country, catalogue::claims::WHO_ACCUSES),
        (ClaimType::Denial, Facet::Topic, catalogue::claims::WHO_DENIES),
    ]
    .map(|(claim_type, across, label)| {
        let key = Key::of(Facet::Type);
        let value = Value(claim_type as u32);
        let is_current = cols == across && selection.include.of(key).eq([value]);
        let params = ViewParams { cols: across, ..store.location.params.clone() };
        let location =
            Location { params, ..store.location.with_selection(selection.narrowed(key, value)) };
        (location, label, is_current)
    });
    let ontoggle = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let details: web_sys::HtmlDetailsElement = event.target_unchecked_into();
            if details.open() != store.settings.overview {
                let overview = details.open();
                store.dispatch(Action::Overview(overview));
            }
        })
    };
    html! {
        <details class="overview" open={*is_open} {ontoggle}>
            <summary>{ catalogue::claims::OVERVIEW }</summary>
            { elements::tabs(store, catalogue::claims::ROWS, &switch_rows) }
            { elements::tabs(store, catalogue::claims::COLUMNS, &switch_columns) }
            { elements::tabs(store, catalogue::claims::QUICK_VIEWS, &glance) }
            { matrix(store, &grid) }
            { left_out(n_left) }
        </details>
    }
}
