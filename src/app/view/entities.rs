//! All names: how much each says and is spoken about, and who speaks about whom.

use model::{EntityIdx, Role};
use query::{Answer, Facet, Key, Value, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::store::Store;
use crate::app::url::{By, Route};
use crate::app::view::empty::empty;
use crate::app::view::named::entity_link;
use crate::app::view::parts;
use crate::app::view::people::people;
use crate::app::view::rail::selection_head;

/// A name and its numbers.
#[derive(Clone, Copy)]
struct Row {
    entity: EntityIdx,
    says: u32,
    about: u32,
    documents: u32,
}

/// The list of names.
pub fn entities(store: &Store) -> Html {
    let answer = store.data().ask(&store.place.selection);
    let (says, about) = (counts(&answer, Role::Says), counts(&answer, Role::About));
    let documents = answer.n_documents();
    let corpus = store.data().corpus();
    let n = |counts: &[(Value, u32)], entity: u32| {
        counts.iter().find(|(value, _)| *value == Value(entity)).map_or(0, |(_, n)| *n)
    };
    let all = answer.n_results() == store.data().n_claims();
    let rows: Vec<Row> = (0..corpus.entities.len() as u32)
        .map(|idx| Row {
            entity: EntityIdx(idx),
            says: n(&says, idx),
            about: n(&about, idx),
            documents: documents.get(idx as usize).copied().unwrap_or(0),
        })
        .filter(|row| all || 0 < row.documents)
        .collect();
    let by = store.place.views.by;
    let rank = |row: &Row| match by {
        Some(By::Says) => row.says,
        Some(By::About) => row.about,
        Some(By::Documents) => row.documents,
        _ => 0,
    };
    // By name, as the corpus has them, where the numbers are equal.
    let rows = radix_sorted(&rows, |row| u32::MAX - rank(row));
    let orders = [None, Some(By::Says), Some(By::About), Some(By::Documents)];
    let head = |at: usize| {
        let (label, order) = (views::NAME_COLUMNS[at], orders[at]);
        let is_current = orders.iter().rposition(|order| *order == by).unwrap_or(0) == at;
        let sorted = if at == 0 { "ascending" } else { "descending" };
        let place = store.place.view(|views| views.by = order);
        let label = if store.is_plain() {
            label.into()
        } else {
            html! { <a href={store.address(&place)} aria-label={views::order_by(label)}>{ label }</a> }
        };
        html! { <th scope="col" aria-sort={is_current.then_some(sorted)}>{ label }</th> }
    };
    let row = |row: &Row| {
        let kind = catalogue::entity_kind(corpus.entity(row.entity).kind);
        let count = |role: Role, n: u32| {
            if n == 0 {
                return parts::number(0);
            }
            let key = Key::new(Facet::Entity, role);
            let claims = store.place.to(Route::Claims);
            let of = claims.selection.narrowed(key, Value(row.entity.0));
            html! { <a class="figure" href={store.address(&claims.select(of))}>{ n }</a> }
        };
        html! {
            <tr>
                <th scope="row">{ entity_link(store, row.entity) }<span class="aside">{ kind }</span></th>
                <td>{ count(Role::Says, row.says) }</td>
                <td>{ count(Role::About, row.about) }</td>
                <td>{ parts::number(row.documents as usize) }</td>
            </tr>
        }
    };
    let n_left_out = corpus.entities.len() - rows.len();
    html! {
        <div class="page wide entities">
            <h1>{ catalogue::ENTITIES }</h1>
            { parts::paragraph(catalogue::ENTITIES_INTRO) }
            { selection_head(store, answer.n_results()) }
            if answer.n_results() == 0 {
                { empty(store) }
            } else {
                { people(store, &answer) }
            }
            <section aria-label={catalogue::ENTITIES}>
                <h2>{ views::n_names(rows.len()) }</h2>
                <table class="names">
                    <thead><tr>{ for (0..orders.len()).map(head) }</tr></thead>
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
                if 0 < n_left_out {
                    { parts::aside(views::names_left_out(n_left_out)) }
                }
            </section>
        </div>
    }
}

fn counts(answer: &Answer<'_>, role: Role) -> Vec<(Value, u32)> {
    answer.values(Key::new(Facet::Entity, role))
}
