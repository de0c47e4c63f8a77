//! Numbers of claims in rows and columns, each a link to the claims behind it.

use model::ClaimType;
use query::{Facet, Key, Matrix, Selection, Value};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::location::{Location, Route};
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
    /// The value whose row and column are highlighted.
    pub highlighted: Option<Value>,
}

/// A matrix as a table: tints are by number, and the numbers are there to read.
pub fn matrix(store: &Store, grid: &Grid<'_>) -> Html {
    let Grid { matrix, caption, .. } = grid;
    let table = Table { store, grid, claims: store.location.to(Route::Claims) };
    let onkeydown = Callback::from(|event: KeyboardEvent| browser::move_table_focus(&event));
    html! {
        <div class="scroll" role="region" aria-label={caption.clone()} aria-description={(!store.is_plain()).then_some(catalogue::shared::ARROWS)}>
            <table class="matrix" {onkeydown}>
                <caption class="hidden">{ caption.clone() }</caption>
                <thead>
                    <tr>
                        <td />
                        { for matrix.columns.iter().map(|column| table.head(*column)) }
                        <th scope="col"><span class="upright">{ catalogue::shared::ALL }</span></th>
                    </tr>
                </thead>
                <tbody>{ for (0..matrix.rows.len()).map(|row| table.row(row)) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ catalogue::shared::ALL }</th>
                        { for matrix.columns.iter().map(|column| table.total(*column)) }
                        <td />
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// What the cells of a table are drawn from.
struct Table<'a> {
    store: &'a Store,
    grid: &'a Grid<'a>,
    /// The list of claims, with which every link begins.
    claims: Location,
}

impl Table<'_> {
    fn head(&self, (value, n): (Value, u32)) -> Html {
        let name = catalogue::terms::value(self.store.data(), self.grid.columns, value);
        let label = catalogue::shared::cell(catalogue::shared::ALL, &name, n);
        let link = self.link(
            self.grid.of.narrowed(self.grid.columns, value),
            Some(label),
            false,
            html! {
                <span class="upright">{ type_glyph(self.grid.columns, value) }{ name }</span>
            },
        );
        html! { <th scope="col" class={self.highlight(value)}>{ link }</th> }
    }

    fn row(&self, row: usize) -> Html {
        let (value, n) = self.grid.matrix.rows[row];
        let name = catalogue::terms::value(self.store.data(), self.grid.rows, value);
        let narrowed = self.grid.of.narrowed(self.grid.rows, value);
        let total = catalogue::shared::cell(&name, catalogue::shared::ALL, n);
        let cells = (0..self.grid.matrix.columns.len())
            .map(|column| self.cell(row, column, &name, &narrowed));
        html! {
            <tr class={self.highlight(value)}>
                <th scope="row">{ self.link(narrowed.clone(), None, row == 0, name.clone().into()) }</th>
                { for cells }
                <td class="total">{ self.link(narrowed.clone(), Some(total), false, n.into()) }</td>
            </tr>
        }
    }

    fn cell(&self, row: usize, column: usize, name: &str, of: &Selection) -> Html {
        let n = self.grid.matrix.cell(row, column);
        let (value, _) = self.grid.matrix.columns[column];
        let tint = format!("t{}", (n * N_TINTS).div_ceil(self.grid.matrix.most().max(1)));
        let link = (0 < n).then(|| {
            let column = catalogue::terms::value(self.store.data(), self.grid.columns, value);
            let label = catalogue::shared::cell(name, &column, n);
            self.link(of.narrowed(self.grid.columns, value), Some(label), false, n.into())
        });
        html! { <td class={classes!(tint, self.highlight(value))}>{ link.unwrap_or_default() }</td> }
    }

    fn total(&self, (value, n): (Value, u32)) -> Html {
        let name = catalogue::terms::value(self.store.data(), self.grid.columns, value);
        let label = catalogue::shared::cell(catalogue::shared::ALL, &name, n);
        let link = self.link(
            self.grid.of.narrowed(self.grid.columns, value),
            Some(label),
            false,
            n.into(),
        );
        html! { <td class="total">{ link }</td> }
    }

    fn highlight(&self, value: Value) -> Option<&'static str> {
        (self.grid.highlighted == Some(value)).then_some("highlighted")
    }

    /// A link to the claims of a selection; one without a label of its own is a name, in whatever direction its letters run.
    ///
    /// The table is one stop of the keyboard, its first link, from which arrows move: it can have a hundred links. A plain file has no
    /// arrows.
    fn link(&self, of: Selection, label: Option<String>, is_first: bool, content: Html) -> Html {
        let href = self.store.address(&self.claims.with_selection(of));
        let tabindex = (!self.store.is_plain() && !is_first).then_some("-1");
        let dir = label.is_none().then_some("auto");
        html! { <a {href} {tabindex} {dir} aria-label={label}>{ content }</a> }
    }
}

/// The shape of a type of claims; nothing for other values.
fn type_glyph(key: Key, value: Value) -> Option<Html> {
    if key.facet() != Facet::Type {
        return None;
    }
    ClaimType::ALL.get(value.0 as usize).map(|claim_type| glyph(*claim_type))
}
