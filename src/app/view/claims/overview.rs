//! The overview above the claims: who speaks, and how.

use model::{ClaimType, Role};
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{Location, ViewParams};
use crate::app::state::Action;
use crate::app::store::Store;
use crate::app::view::chunk::chunk_overview;
use crate::app::view::entities::speaks_about::left_out;
use crate::app::view::shared::elements;
use crate::app::view::shared::matrix::{Grid, matrix};
use crate::app::view::shared::part::{PartInputs, part};

/// How many rows and columns it has at most.
const N_ROWS: usize = 12;
const N_COLUMNS: usize = 24;

/// The overview of the results, which can be unfolded.
pub fn overview(store: &Store) -> Html {
    let is_open = store.overview_open;
    let content = if is_open || store.is_plain() { chunk_overview(store) } else { Html::default() };
    let summary = catalogue::claims::OVERVIEW;
    elements::kept_details(store, "overview", summary, is_open, Action::Overview, vec![content])
}

/// What stands in it.
pub fn unfolded_overview(store: &Store) -> Html {
    part(store, PartInputs::of_page(store), draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let ViewParams { rows, cols, .. } = store.location.params;
    let (row_key, column_key) = (Key::new(rows, Role::Says), Key::new(cols, Role::About));
    let (counted, n_hidden) = store.answer().matrix(row_key, column_key).largest(N_ROWS, N_COLUMNS);
    let (row_label, column_label) =
        (catalogue::claims::rows(rows), catalogue::claims::columns(cols));
    let grid = Grid {
        of: store.answer().selection(),
        rows: row_key,
        columns: column_key,
        matrix: counted,
        caption: catalogue::shared::counted(row_label, column_label),
        highlighted: None,
    };
    let row_tabs = [Facet::Country, Facet::Entity].map(|facet| {
        let location = store.location.with_params(|params| params.rows = facet);
        (location, catalogue::claims::rows(facet), facet == rows)
    });
    let column_tabs = [Facet::Type, Facet::Country, Facet::Topic].map(|facet| {
        let location = store.location.with_params(|params| params.cols = facet);
        (location, catalogue::claims::columns(facet), facet == cols)
    });
    html! {
        <>
            { elements::tabs(store, catalogue::claims::ROWS, &row_tabs) }
            { elements::tabs(store, catalogue::claims::COLUMNS, &column_tabs) }
            { elements::tabs(store, catalogue::claims::QUICK_VIEWS, &quick_views(store)) }
            { matrix(store, &grid) }
            { left_out(n_hidden) }
        </>
    }
}

/// Ready-made overviews: where each leads, its label, and whether it is shown.
fn quick_views(store: &Store) -> [(Location, &'static str, bool); 2] {
    let Location { selection, params, .. } = &store.location;
    let view = |claim_type: ClaimType, columns: Facet, label: &'static str| {
        let (key, value) = (Key::of(Facet::Type), Value(claim_type as u32));
        let is_current = params.cols == columns && selection.include.of(key).eq([value]);
        let narrowed = store.location.with_selection(selection.narrowed(key, value));
        (narrowed.with_params(|params| params.cols = columns), label, is_current)
    };
    [
        view(ClaimType::Accusation, Facet::Country, catalogue::claims::WHO_ACCUSES),
        view(ClaimType::Denial, Facet::Topic, catalogue::claims::WHO_DENIES),
    ]
}
