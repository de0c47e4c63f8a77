//! The overview above the claims: who speaks, and how.

use model::{ClaimType, Role};
use query::{Answer, Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue::views;
use crate::app::state::{Action, Settings};
use crate::app::store::Store;
use crate::app::url::{Place, Views};
use crate::app::view::matrix::{Grid, matrix};
use crate::app::view::parts;
use crate::app::view::people::left_out;

/// How many rows and columns it has at most.
const N_ROWS: usize = 12;
const N_COLUMNS: usize = 24;

/// The overview of the claims that are chosen.
pub fn overview(store: &Store, answer: &Answer<'_>) -> Html {
    let Views { rows, cols, .. } = store.place.views;
    let keys = (Key::new(rows, Role::Says), Key::new(cols, Role::About));
    let selection = &store.place.selection;
    let (counted, n_left) = answer.matrix(keys.0, keys.1).largest(N_ROWS, N_COLUMNS);
    let grid = Grid {
        of: selection,
        rows: keys.0,
        columns: keys.1,
        matrix: counted,
        caption: views::counted(views::rows(rows), views::columns(cols)),
        brought_out: None,
    };
    let switch_rows = [Facet::Country, Facet::Entity].map(|facet| {
        (store.place.view(|views| views.rows = facet), views::rows(facet), facet == rows)
    });
    let switch_columns = [Facet::Type, Facet::Country, Facet::Topic].map(|facet| {
        (store.place.view(|views| views.cols = facet), views::columns(facet), facet == cols)
    });
    let glance = [
        (ClaimType::Accusation, Facet::Country, views::WHO_ACCUSES),
        (ClaimType::Denial, Facet::Topic, views::WHO_DENIES),
    ]
    .map(|(claim_type, across, label)| {
        let key = Key::of(Facet::Type);
        let value = Value(claim_type as u32);
        let is_current = cols == across && selection.include.of(key).eq([value]);
        let views = Views { cols: across, ..store.place.views.clone() };
        let place = Place { views, ..store.place.select(selection.narrowed(key, value)) };
        (place, label, is_current)
    });
    let ontoggle = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let details: web_sys::HtmlDetailsElement = event.target_unchecked_into();
            if details.open() != store.settings.overview {
                let overview = details.open();
                store.act(Action::Settings(Settings { overview, ..store.settings }));
            }
        })
    };
    html! {
        <details class="overview" open={store.settings.overview} {ontoggle}>
            <summary>{ views::OVERVIEW }</summary>
            { parts::tabs(store, views::ROWS, &switch_rows) }
            { parts::tabs(store, views::COLUMNS, &switch_columns) }
            { parts::tabs(store, views::GLANCE, &glance) }
            { matrix(store, &grid) }
            { left_out(n_left) }
        </details>
    }
}
