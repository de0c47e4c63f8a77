//! Claims side by side: what each side says on the same matter, and what answers what.

use model::ClaimIdx;
use query::{Value, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::claim::card::brief;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::compare::columns::{chosen, key};
use crate::app::view::compare::controls::controls;
use crate::app::view::compare::pair::pair;
use crate::app::view::compare::thread::thread_rows;
use crate::app::view::filters::panel::selection_head;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{Inputs, part};

/// How many exchanges, and how many claims without a link, are shown at most.
const N_SHOWN: usize = 60;

/// The page that sets claims side by side.
pub fn compare(store: &Store) -> Html {
    let content = match store.compared() {
        Some((left, right)) => {
            html! { <>{ elements::aside(catalogue::compare::FILTERS_IGNORED) }{ pair(store, left, right) }</> }
        }
        None => {
            let n = store.answer().n_results();
            let shown = if n == 0 {
                no_results(store)
            } else {
                part(store, Inputs::of_page(store), columns)
            };
            html! { <>{ selection_head(store, n) }{ shown }</> }
        }
    };
    html! {
        <div class="page wide compare">
            <h1>{ catalogue::header::COMPARE }</h1>
            { elements::paragraph(catalogue::compare::INTRO) }
            { content }
        </div>
    }
}

/// The claims of the selection in columns.
fn columns(store: &Store, _: &Inputs) -> Html {
    let answer = store.answer();
    let values = answer.values(key(store));
    let columns = chosen(store, &values);
    let threads = answer.threads();
    let column_of = |claim: ClaimIdx| {
        columns.iter().position(|column| store.data().has(claim, key(store), *column))
    };
    // Those in which most columns speak come first.
    let n_columns = |thread: &Vec<ClaimIdx>| {
        let has = |column: &usize| thread.iter().any(|claim| column_of(*claim) == Some(*column));
        (0..columns.len()).filter(has).count()
    };
    let mut linked: Vec<&Vec<ClaimIdx>> =
        threads.linked.iter().filter(|thread| 0 < n_columns(thread)).collect();
    linked = radix_sorted(&linked, |thread| (columns.len() - n_columns(thread)) as u32);
    let alone: Vec<(ClaimIdx, usize)> =
        threads.alone.iter().filter_map(|claim| Some((*claim, column_of(*claim)?))).collect();
    let label = |column: &Value| catalogue::terms::value(store.data(), key(store), *column);
    let found = answer.results().claims;
    let heads = columns.iter().enumerate().map(|(at, column)| {
        let of: Vec<ClaimIdx> = found
            .iter()
            .copied()
            .filter(|claim| store.data().has(*claim, key(store), *column))
            .collect();
        // What several of the columns say together stands in the first of theirs.
        let n_elsewhere = of.iter().filter(|claim| column_of(**claim) != Some(at)).count();
        html! {
            <p class="column-head">
                <strong dir="auto">{ label(column) }</strong>{ " " }
                <span class="count">{ catalogue::compare::n_in_column(of.len(), n_elsewhere) }</span>
            </p>
        }
    });
    let class = format!("columns of-{}", columns.len());
    html! {
        <>
            if !store.is_plain() {
                { controls(store, &values, &columns) }
            }
            if linked.is_empty() && alone.is_empty() {
                { elements::paragraph(catalogue::compare::NOTHING_TO_COMPARE) }
            } else {
                <div class={format!("{class} heads")}>{ for heads }</div>
            }
            if !linked.is_empty() {
                <section>
                    <h2>{ catalogue::compare::n_threads(linked.len()) }</h2>
                    { for linked.iter().take(N_SHOWN).enumerate().map(|(at, thread)| thread_rows(store, at + 1, thread, &columns, &column_of)) }
                    { elements::and_more(linked.len(), N_SHOWN) }
                </section>
            }
            if !alone.is_empty() {
                <section>
                    <h2>{ catalogue::compare::UNLINKED }</h2>
                    <div class={class.clone()}>
                        { for (0..columns.len()).map(|column| {
                            let of_column = alone.iter().filter(|(_, of)| *of == column);
                            let claims = of_column.take(N_SHOWN).map(|(claim, _)| brief(store, *claim, Html::default(), None));
                            let n = alone.iter().filter(|(_, of)| *of == column).count();
                            html! { <div class="column">{ for claims }{ elements::and_more(n, N_SHOWN) }</div> }
                        }) }
                    </div>
                </section>
            }
        </>
    }
}
