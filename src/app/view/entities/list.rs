//! All names: how much each says and is spoken about, and who speaks about whom.

use model::{EntityIdx, Role};
use query::{Facet, Key, Value, radix_sorted};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::{GroupBy, Route};
use crate::app::state::{Action, PAGE_SIZE};
use crate::app::store::Store;
use crate::app::view::entities::speaks_about::speaks_about;
use crate::app::view::shared::elements;
use crate::app::view::shared::index_page::index_page;
use crate::app::view::shared::named::entity_link;
use crate::app::view::shared::part::PartInputs;

/// A name and its numbers.
#[derive(Clone, Copy)]
struct Row {
    entity: EntityIdx,
    says: u32,
    about: u32,
    documents: u32,
}

/// The order of each column of the table; by name, as the corpus has them, if there is none.
const ORDERS: [Option<GroupBy>; 4] =
    [None, Some(GroupBy::Says), Some(GroupBy::About), Some(GroupBy::Documents)];

/// How many names are shown for each item that other lists show: a name is a line.
const PER_ITEM: usize = 10;

/// The id of the heading of the list.
const LIST: &str = "names";

/// The list of names.
pub fn entities(store: &Store) -> Html {
    let (heading, intro) = (catalogue::header::ENTITIES, catalogue::entities::INTRO);
    index_page(store, "page wide entities", heading, intro, names)
}

/// Who speaks about whom, and all names with their numbers.
fn names(store: &Store, _: &PartInputs) -> Html {
    let rows = rows(store);
    let n_hidden = store.data().corpus().entities.len() - rows.len();
    let shown = if store.is_plain() {
        store.shown_items(rows.len())
    } else {
        0..(store.n_shown * PER_ITEM).min(rows.len())
    };
    let n_left = if store.is_plain() { 0 } else { rows.len() - shown.end };
    html! {
        <>
            if 0 < store.answer().n_results() {
                <p>{ elements::jump("", LIST, catalogue::entities::list_of_names(rows.len()), browser::focus) }</p>
                { speaks_about(store) }
            }
            <section aria-label={catalogue::header::ENTITIES}>
                <h2 id={LIST} tabindex="-1">{ catalogue::entities::n_names(rows.len()) }</h2>
                <table class="names">
                    <thead><tr>{ for (0..ORDERS.len()).map(|column| head(store, column)) }</tr></thead>
                    <tbody>{ for rows[shown].iter().map(|row| body_row(store, row)) }</tbody>
                </table>
                if 0 < n_left {
                    { elements::button("more", show_more(n_left), store.on(Intent::Act(Action::ShowMore))) }
                }
                if 0 < n_hidden {
                    { elements::aside(catalogue::entities::names_hidden(n_hidden)) }
                }
            </section>
        </>
    }
}

/// What the button says that shows more names.
fn show_more(n_left: usize) -> String {
    catalogue::claims::show_more(n_left.min(PAGE_SIZE * PER_ITEM))
}

/// The names of the claims that are found, in the order that the location asks for; without filters, all names.
fn rows(store: &Store) -> Vec<Row> {
    let answer = store.answer();
    let counts = |role: Role| answer.values(Key::new(Facet::Entity, role));
    let n_entities = store.data().corpus().entities.len();
    let of_each = |role: Role| {
        let mut of_each = vec![0; n_entities];
        for (Value(entity), n) in counts(role) {
            if let Some(of) = of_each.get_mut(entity as usize) {
                *of = n;
            }
        }
        of_each
    };
    let (says, about, documents) =
        (of_each(Role::Says), of_each(Role::About), answer.n_documents());
    let with_all = answer.n_results() == store.data().n_claims();
    let row = |idx: u32| Row {
        entity: EntityIdx(idx),
        says: says[idx as usize],
        about: about[idx as usize],
        documents: documents.get(idx as usize).copied().unwrap_or(0),
    };
    let rows: Vec<Row> =
        (0..n_entities as u32).map(row).filter(|row| with_all || 0 < row.documents).collect();
    let rank = |row: &Row| match store.location.params.group_by {
        Some(GroupBy::Says) => row.says,
        Some(GroupBy::About) => row.about,
        Some(GroupBy::Documents) => row.documents,
        _ => 0,
    };
    // By name, as the corpus has them, where the numbers are equal.
    radix_sorted(&rows, |row| u32::MAX - rank(row))
}

/// The head of a column, by which the table can be sorted.
fn head(store: &Store, column: usize) -> Html {
    let group_by = store.location.params.group_by;
    let label = catalogue::entities::NAME_COLUMNS[column];
    let is_current = ORDERS.iter().rposition(|order| *order == group_by).unwrap_or(0) == column;
    let sorted = if column == 0 { "ascending" } else { "descending" };
    let location = store.location.with_params(|params| params.group_by = ORDERS[column]);
    let label = if store.is_plain() {
        label.into()
    } else {
        html! { <a href={store.address(&location)} aria-label={catalogue::entities::sort_by(label)}>{ label }</a> }
    };
    html! { <th scope="col" aria-sort={is_current.then_some(sorted)}>{ label }</th> }
}

fn body_row(store: &Store, row: &Row) -> Html {
    let entity = store.data().corpus().entity(row.entity);
    let kind = catalogue::terms::entity_kind(entity.kind);
    let found = if entity.is_found { catalogue::entities::FOUND_MARK } else { "" };
    let count = |role: Role, n: u32| {
        if n == 0 {
            return elements::number(0);
        }
        let key = Key::new(Facet::Entity, role);
        let claims = store.location.to(Route::Claims);
        let narrowed = claims.selection.narrowed(key, Value(row.entity.0));
        html! { <a class="figure" href={store.address(&claims.with_selection(narrowed))}>{ n }</a> }
    };
    html! {
        <tr>
            <th scope="row">{ entity_link(store, row.entity) }<span class="aside">{ kind }{ found }</span></th>
            <td>{ count(Role::Says, row.says) }</td>
            <td>{ count(Role::About, row.about) }</td>
            <td>{ elements::number(row.documents as usize) }</td>
        </tr>
    }
}
