//! The page of claims: filters, the list, and beside it the document of the claim that is open.

use yew::prelude::*;

use model::ClaimIdx;
use query::{Answer, Selection, Sort};

use crate::app::catalogue;
use crate::app::location::{GroupBy, Route};
use crate::app::state::{Action, PAGE_SIZE};
use crate::app::store::{Intent, Store};
use crate::app::view::claim::card::{brief, card};
use crate::app::view::claims::no_results::no_results;
use crate::app::view::claims::overview::overview;
use crate::app::view::document::page::document_page;
use crate::app::view::filters::chips::chips;
use crate::app::view::filters::panel::{filter_panel, filters_button, search, sheet};
use crate::app::view::shared::elements;

/// The page of claims.
pub fn claims(store: &Store) -> Html {
    let open = match &store.location.route {
        Route::Claim(id) => store.data().corpus().claim_by_id(id),
        _ => None,
    };
    let answer = store.data().ask(store.location.selection.clone());
    let results = answer.results();
    let (n, total) = (results.claims.len(), store.data().n_claims());
    // A claim that is open is shown and marked in the list.
    let groups = store.location.params.group_by == Some(GroupBy::Statement) && open.is_none();
    html! {
        <div class={if open.is_some() { "claims with-document" } else { "claims" }}>
            <p class="hidden" role="status" aria-live="polite">{ catalogue::claims::announcement(n, total) }</p>
            <aside class="filter-panel" aria-label={catalogue::filters::FILTERS}>{ filter_panel(store, "rail") }</aside>
            <section class="list" aria-labelledby="count">
                <div class="list-head">
                    { search(store) }
                    <div class="list-line">
                        <h1 id="count">{ catalogue::claims::n_of(n, total) }</h1>
                        { filters_button(store) }
                        { sort_switch(store) }
                    </div>
                    { chips(store) }
                    { repeats_switch(store) }
                    if results.n_undated_left_out > 0 {
                        { elements::aside(catalogue::claims::undated_hidden(results.n_undated_left_out)) }
                    }
                </div>
                if results.claims.is_empty() {
                    { no_results(store) }
                } else {
                    if open.is_none() {
                        { overview(store, &answer) }
                    }
                    if groups {
                        { statements(store, &answer) }
                    } else {
                        { list(store, &results.claims, open) }
                    }
                }
            </section>
            if let Some(claim) = open {
                <section class="pane" aria-label={catalogue::document::DOCUMENT}>
                    { document_page(store, store.data().corpus().claim(claim).document, Some(claim)) }
                </section>
            }
            { sheet(store, n) }
        </div>
    }
}

/// The results, what is said several times under the first time it is said.
fn statements(store: &Store, answer: &Answer) -> Html {
    let statements = answer.repeat_groups();
    let n_shown = store.n_shown.min(statements.len());
    let n_left = statements.len() - n_shown;
    let statement = |claims: &Vec<ClaimIdx>| {
        let again = &claims[1..];
        html! {
            <>
                { card(store, claims[0], false, "") }
                if !again.is_empty() {
                    <section class="repeats">
                        <h2>{ said_times(store, claims) }</h2>
                        { for again.iter().map(|claim| brief(store, *claim, Html::default(), None)) }
                    </section>
                }
            </>
        }
    };
    html! {
        <>
            { elements::aside(catalogue::claims::n_statements(statements.len())) }
            <div class="cards">{ for statements[..n_shown].iter().map(statement) }</div>
            { more(store, n_left) }
        </>
    }
}

/// How often a statement is made, in how many documents: every place of every wording counts.
fn said_times(store: &Store, claims: &[ClaimIdx]) -> String {
    let corpus = store.data().corpus();
    let n = claims.iter().map(|claim| corpus.claim(*claim).occurrences.len()).sum();
    catalogue::claims::n_repeats(n, store.data().documents_of(claims).len())
}

/// The button that shows more, where there are more.
fn more(store: &Store, n_left: usize) -> Html {
    if n_left == 0 {
        return Html::default();
    }
    let on_more = store.on(|store, _| store.act(Action::ShowMore), 0);
    elements::button("more", catalogue::claims::show_more(n_left.min(PAGE_SIZE)), on_more)
}

/// The results, as far as they are shown.
fn list(store: &Store, claims: &[ClaimIdx], open: Option<ClaimIdx>) -> Html {
    // The claim that is open is shown however far down it stands.
    let open_place =
        claims.iter().position(|claim| open == Some(*claim)).map_or(0, |place| place + 1);
    let n_shown = store.n_shown.max(open_place).min(claims.len());
    let n_left = claims.len() - n_shown;
    html! {
        <>
            <div class="cards">
                { for claims[..n_shown].iter().map(|claim| card(store, *claim, open == Some(*claim), "")) }
            </div>
            { more(store, n_left) }
        </>
    }
}

/// Whether what is said several times stands together.
fn repeats_switch(store: &Store) -> Html {
    let groups = store.location.params.group_by == Some(GroupBy::Statement);
    let turned = store
        .location
        .with_params(|params| params.group_by = (!groups).then_some(GroupBy::Statement));
    elements::switch(store, "repeats", catalogue::claims::GROUP_REPEATS, groups, Intent::Go(turned))
}

/// In which order the results stand.
fn sort_switch(store: &Store) -> Html {
    let choices = [Sort::Position, Sort::Date].map(|sort| {
        let selection = Selection { sort, ..store.location.selection.clone() };
        let is_chosen = sort == store.location.selection.sort;
        (
            catalogue::terms::sort(sort).into(),
            is_chosen,
            Intent::Go(store.location.select(selection)),
        )
    });
    elements::drop_down(store, "sort", catalogue::claims::SORT, "sort", choices.to_vec())
}
