//! Numbers of claims in rows and columns, each a link to the claims behind it.

use model::ClaimType;
use query::{Facet, Key, Matrix, Selection, Value};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::glyph::glyph;

/// How many tints there are.
const N_TINTS: u32 = 5;

/// What a matrix is made of.
pub struct Grid<'a> {
    /// The claims that are counted.
    pub of: &'a Selection,
    /// The key of the rows.
    pub rows: Key,
    /// The key of the columns.
    pub columns: Key,
    /// The numbers.
    pub matrix: Matrix,
    /// What it counts, in a sentence.
    pub caption: String,
    /// The value whose row and column are brought out.
    pub brought_out: Option<Value>,
}

/// A matrix as a table: tints are by number, and the numbers are there to read.
pub fn matrix(store: &Store, grid: &Grid<'_>) -> Html {
    let Grid { of, rows, columns, matrix, caption, brought_out } = grid;
    let label = |key: Key, value: Value| catalogue::terms::value(store.data(), key, value);
    let claims = store.location.to(Route::Claims);
    let address = |selection: Selection| store.address(&claims.with_selection(selection));
    let most = matrix.most();
    // One stop of the keyboard, within which arrows move: a table can have a hundred links. A plain file has no arrows.
    let stop = |is_first: bool| (!store.is_plain() && !is_first).then_some("-1");
    let onkeydown = Callback::from(|event: KeyboardEvent| browser::move_table_focus(&event));
    let out = |value: Value| (*brought_out == Some(value)).then_some("highlighted");
    let head = |&(value, n): &(Value, u32)| {
        let name = label(*columns, value);
        html! {
            <th scope="col" class={out(value)}>
                <a href={address(of.narrowed(*columns, value))} tabindex={stop(false)} aria-label={catalogue::shared::cell(catalogue::shared::ALL, &name, n)}>
                    <span class="upright">{ type_glyph(*columns, value) }{ name.clone() }</span>
                </a>
            </th>
        }
    };
    let row = |(at, &(value, n)): (usize, &(Value, u32))| {
        let name = label(*rows, value);
        let narrowed = of.narrowed(*rows, value);
        let cell = |(place, &(across, _)): (usize, &(Value, u32))| {
            let n = matrix.cell(at, place);
            let tint = format!("t{}", (n * N_TINTS).div_ceil(most.max(1)));
            html! {
                <td class={classes!(tint, out(across))}>
                    if 0 < n {
                        <a href={address(narrowed.narrowed(*columns, across))} tabindex={stop(false)}
                            aria-label={catalogue::shared::cell(&name, &label(*columns, across), n)}>{ n }</a>
                    }
                </td>
            }
        };
        html! {
            <tr class={out(value)}>
                <th scope="row"><a href={address(narrowed.clone())} tabindex={stop(at == 0)} dir="auto">{ name.clone() }</a></th>
                { for matrix.columns.iter().enumerate().map(cell) }
                <td class="total"><a href={address(narrowed.clone())} tabindex={stop(false)} aria-label={catalogue::shared::cell(&name, catalogue::shared::ALL, n)}>{ n }</a></td>
            </tr>
        }
    };
    let total = |&(value, n): &(Value, u32)| {
        let label = catalogue::shared::cell(catalogue::shared::ALL, &label(*columns, value), n);
        html! { <td class="total"><a href={address(of.narrowed(*columns, value))} tabindex={stop(false)} aria-label={label}>{ n }</a></td> }
    };
    html! {
        <div class="scroll" role="region" aria-label={caption.clone()} aria-description={(!store.is_plain()).then_some(catalogue::shared::ARROWS)}>
            <table class="matrix" {onkeydown}>
                <caption class="hidden">{ caption.clone() }</caption>
                <thead>
                    <tr>
                        <td />
                        { for matrix.columns.iter().map(head) }
                        <th scope="col"><span class="upright">{ catalogue::shared::ALL }</span></th>
                    </tr>
                </thead>
                <tbody>{ for matrix.rows.iter().enumerate().map(row) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ catalogue::shared::ALL }</th>
                        { for matrix.columns.iter().map(total) }
                        <td />
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// The shape of a type of claims; nothing for other values.
fn type_glyph(key: Key, value: Value) -> Option<Html> {
    if key.facet() != Facet::Type {
        return None;
    }
    ClaimType::ALL.get(value.0 as usize).map(|claim_type| glyph(*claim_type))
}
