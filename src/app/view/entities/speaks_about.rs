//! Who speaks about whom: names in rows and columns.

use model::{ClaimType, Role};
use query::{Answer, Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::matrix::{Grid, matrix};

/// How many rows and columns the picture has at most.
const N_NAMES: usize = 90;
/// The fewest claims of a pair, as the reader may choose.
const LEAST: [(u32, &str); 4] = [(1, "1"), (2, "2"), (3, "3"), (5, "5")];

/// The picture of who speaks about whom, in the order that was worked out at build.
pub fn speaks_about(store: &Store) -> Html {
    let (says, about) = (Key::new(Facet::Entity, Role::Says), Key::new(Facet::Entity, Role::About));
    let least = store.location.params.min_claims;
    let (counted, n_left) = store.answer().speaks_about().at_least(least).largest(N_NAMES, N_NAMES);
    let grid = Grid {
        of: &store.location.selection,
        rows: says,
        columns: about,
        matrix: counted,
        caption: catalogue::entities::WHO_ABOUT_WHOM.to_owned(),
        highlighted: store
            .location
            .params
            .left
            .as_ref()
            .and_then(|id| store.data().value(Key::of(Facet::Entity), id)),
    };
    let switch = LEAST.map(|(n, label)| {
        (store.location.with_params(|params| params.min_claims = n), label, n == least)
    });
    let content = if grid.matrix.rows.is_empty() {
        elements::paragraph(catalogue::entities::NO_PAIRS)
    } else {
        matrix(store, &grid)
    };
    let controls = if store.is_plain() {
        Html::default()
    } else {
        html! {
            <>
                { by_types(store) }
                { elements::tabs(store, catalogue::entities::MIN_CLAIMS, &switch) }
                { bring_out(store, &grid) }
            </>
        }
    };
    elements::section(
        catalogue::entities::WHO_ABOUT_WHOM,
        vec![
            elements::paragraph(catalogue::entities::WHO_ABOUT_WHOM_INTRO),
            controls,
            content,
            left_out(n_left),
        ],
    )
}

/// How many names are not shown, where there are too many.
pub fn left_out(n: usize) -> Html {
    if n == 0 { Html::default() } else { elements::aside(catalogue::shared::n_hidden(n)) }
}

/// The choice of a type of claims: the same filter as in the filter panel.
fn by_types(store: &Store) -> Html {
    let key = Key::of(Facet::Type);
    let selection = &store.location.selection;
    let mut all = selection.clone();
    for claim_type in ClaimType::ALL {
        all.include.remove(key, Value(*claim_type as u32));
    }
    let is_all = !selection.include.has(key);
    let mut types =
        vec![(store.location.with_selection(all), catalogue::entities::ALL_TYPES, is_all)];
    let counts = store.answer().counts(key);
    for claim_type in ClaimType::ALL {
        let value = Value(*claim_type as u32);
        if counts.iter().any(|(counted, n)| *counted == value && 0 < *n) {
            let location = store.location.with_selection(selection.narrowed(key, value));
            let is_it = selection.include.of(key).eq([value]);
            types.push((location, catalogue::terms::claim_type(*claim_type), is_it));
        }
    }
    elements::tabs(store, catalogue::entities::CLAIM_TYPE, &types)
}

/// The choice of a name whose row and column are brought out.
fn bring_out(store: &Store, grid: &Grid<'_>) -> Html {
    let key = Key::of(Facet::Entity);
    let rows = grid.matrix.rows.iter().chain(&grid.matrix.columns).map(|(value, _)| *value);
    let mut names: Vec<Value> = Vec::new();
    for value in rows {
        if !names.contains(&value) && store.data().word(key, value).is_some() {
            names.push(value);
        }
    }
    let choice = |value: Option<Value>, label: String| {
        let id = value.and_then(|value| store.data().word(key, value)).map(str::to_owned);
        let location = store.location.with_params(|params| params.left = id);
        (label.into(), grid.highlighted == value, Intent::Navigate(location))
    };
    let mut choices = vec![choice(None, catalogue::entities::NO_HIGHLIGHT.to_owned())];
    choices.extend(
        names
            .iter()
            .map(|value| choice(Some(*value), catalogue::terms::value(store.data(), key, *value))),
    );
    elements::drop_down(store, "tabs", catalogue::entities::HIGHLIGHT, "bring-out", choices)
}

/// Whom a name speaks about, or who speaks about it, by type of claim.
pub fn by_type(store: &Store, answer: &Answer, others: Role, heading: String) -> Html {
    let (rows, columns) = (Key::new(Facet::Entity, others), Key::of(Facet::Type));
    let counted = answer.matrix(rows, columns).at_least(1);
    if store.is_short() || counted.rows.is_empty() {
        return Html::default();
    }
    let caption = heading.clone();
    let of = answer.selection();
    let grid = Grid { of, rows, columns, matrix: counted, caption, highlighted: None };
    elements::section(heading, vec![matrix(store, &grid)])
}
