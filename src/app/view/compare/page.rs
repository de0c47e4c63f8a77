//! Claims side by side: what each side says on the same matter, and what answers what.

use model::ClaimIdx;
use query::{Value, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::{GroupBy, ViewParams};
use crate::app::store::Store;
use crate::app::view::claim::card::brief;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::compare::columns::{key, shown};
use crate::app::view::compare::controls::controls;
use crate::app::view::compare::event::events;
use crate::app::view::compare::pair::pair;
use crate::app::view::compare::thread::{column_name, thread_rows};
use crate::app::view::filters::panel::selection_head;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, part};

/// How many threads, and how many claims of a column without a link, are shown at most.
const N_SHOWN: usize = 60;

/// The page that sets claims side by side.
pub fn compare(store: &Store) -> Html {
    let content = match store.compared() {
        Some((left, right)) => {
            html! { <>{ elements::aside(catalogue::compare::FILTERS_IGNORED) }{ pair(store, left, right) }</> }
        }
        None => {
            let n = store.answer().n_results();
            let draw = if is_by_event(store) { events_part } else { columns };
            let shown = if n == 0 {
                no_results(store)
            } else {
                part(store, PartInputs::of_page(store).with_collection(store), draw)
            };
            html! { <>{ selection_head(store, n) }{ shown }</> }
        }
    };
    html! {
        <div class="page wide compare">
            <h1>{ catalogue::header::COMPARE }</h1>
            { elements::paragraph(catalogue::compare::INTRO) }
            { ways(store) }
            { content }
        </div>
    }
}

/// Whether pairs of passages are shown, and not columns.
fn is_by_event(store: &Store) -> bool {
    store.location.params.group_by == Some(GroupBy::Event)
}

/// What is set side by side: the claims of columns, or pairs of passages that tell one event.
fn ways(store: &Store) -> Html {
    if store.is_plain() {
        return Html::default();
    }
    let way = |group_by| {
        store
            .location
            .with_params(|params| *params = ViewParams { group_by, ..ViewParams::default() })
    };
    let is_by_event = is_by_event(store);
    let ways = [
        (way(None), catalogue::compare::BY_SPEAKER, !is_by_event && store.compared().is_none()),
        (way(Some(GroupBy::Event)), catalogue::compare::BY_EVENT, is_by_event),
    ];
    elements::tabs(store, catalogue::compare::WAYS, &ways)
}

/// The pairs of passages that tell one event.
fn events_part(store: &Store, _: &PartInputs) -> Html {
    events(store)
}

/// The claims of the selection in columns.
fn columns(store: &Store, _: &PartInputs) -> Html {
    let answer = store.answer();
    let values = answer.values(key(store));
    let columns = shown(store, &values);
    let column_of = |claim: ClaimIdx| {
        columns.iter().position(|column| store.data().has(claim, key(store), *column))
    };
    let all = answer.threads();
    let threads = threads_of_columns(&all.linked, columns.len(), &column_of);
    let unlinked: Vec<(ClaimIdx, usize)> =
        all.alone.iter().filter_map(|claim| Some((*claim, column_of(*claim)?))).collect();
    let class = format!("columns of-{}", columns.len());
    let most = store.at_most(N_SHOWN);
    let rows = threads.iter().take(most).enumerate();
    html! {
        <>
            if !store.is_plain() {
                { controls(store, &values, &columns) }
            }
            if threads.is_empty() && unlinked.is_empty() {
                { elements::paragraph(catalogue::compare::NOTHING_TO_COMPARE) }
            } else {
                <div class={format!("{class} heads")}>{ heads(store, &columns, &column_of) }</div>
            }
            if !threads.is_empty() {
                <section>
                    <h2>{ catalogue::compare::n_threads(threads.len()) }</h2>
                    { for rows.map(|(idx, thread)| thread_rows(store, idx + 1, thread, &columns, &column_of)) }
                    { elements::and_more(threads.len(), most) }
                </section>
            }
            if !unlinked.is_empty() {
                <section>
                    <h2>{ catalogue::compare::UNLINKED }</h2>
                    <div {class}>{ for (0..columns.len()).map(|column| unlinked_of(store, &unlinked, &columns, column)) }</div>
                </section>
            }
        </>
    }
}

/// The threads with a claim in any column; those in which most columns speak come first.
fn threads_of_columns<'t>(
    threads: &'t [Vec<ClaimIdx>],
    n_columns: usize,
    column_of: &dyn Fn(ClaimIdx) -> Option<usize>,
) -> Vec<&'t Vec<ClaimIdx>> {
    let n_speaking = |thread: &Vec<ClaimIdx>| {
        let speaks = |column: &usize| thread.iter().any(|claim| column_of(*claim) == Some(*column));
        (0..n_columns).filter(speaks).count()
    };
    let shown: Vec<&Vec<ClaimIdx>> =
        threads.iter().filter(|thread| 0 < n_speaking(thread)).collect();
    radix_sorted(&shown, |thread| (n_columns - n_speaking(thread)) as u32)
}

/// The heads of the columns, each with how many claims it has.
fn heads(store: &Store, columns: &[Value], column_of: &dyn Fn(ClaimIdx) -> Option<usize>) -> Html {
    let results = store.answer().results().claims;
    let head = |(idx, value): (usize, &Value)| {
        let claims = results.iter().filter(|claim| store.data().has(**claim, key(store), *value));
        // What several of the columns say together stands in the first of theirs.
        let (n, n_elsewhere) = claims.fold((0, 0), |(n, n_elsewhere), claim| {
            (n + 1, n_elsewhere + usize::from(column_of(*claim) != Some(idx)))
        });
        html! {
            <p class="column-head">
                <strong dir="auto">{ catalogue::terms::value(store.data(), key(store), *value) }</strong>{ " " }
                <span class="count">{ catalogue::compare::n_in_column(n, n_elsewhere) }</span>
            </p>
        }
    };
    columns.iter().enumerate().map(head).collect()
}

/// The claims of a column that are linked to none of those shown.
fn unlinked_of(
    store: &Store,
    unlinked: &[(ClaimIdx, usize)],
    columns: &[Value],
    column: usize,
) -> Html {
    let claims: Vec<ClaimIdx> =
        unlinked.iter().filter(|(_, of)| *of == column).map(|(claim, _)| *claim).collect();
    let most = store.at_most(N_SHOWN);
    let shown = claims.iter().take(most);
    html! {
        <div class="column">
            { for shown.map(|claim| brief(store, *claim, column_name(store, columns[column]), None)) }
            { elements::and_more(claims.len(), most) }
        </div>
    }
}
