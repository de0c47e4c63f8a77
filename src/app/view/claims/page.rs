//! The page of claims: filters, the list, and beside it the document of the claim that is open.

use yew::prelude::*;

use query::Sort;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::{GroupBy, Route};
use crate::app::store::Store;
use crate::app::view::chunk::chunk_sanctions;
use crate::app::view::claims::intro::{intro, is_first_screen};
use crate::app::view::claims::list::list;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::claims::overview::overview;
use crate::app::view::claims::sanctions;
use crate::app::view::document::page::document_page;
use crate::app::view::filters::chips::chips;
use crate::app::view::filters::panel::{filter_panel, filters_button, link_button, search, sheet};
use crate::app::view::shared::elements;

/// The page of claims.
pub fn claims(store: &Store) -> Html {
    let open = match &store.location.route {
        Route::Claim(id) => store.data().corpus().claim_by_id(id),
        _ => None,
    };
    let (n, total) = (store.answer().n_results(), store.data().n_claims());
    let n_undated = store.answer().n_undated_left_out();
    let is_first = is_first_screen(store);
    // The first screen has a heading of its own above.
    let level = if is_first { "h2" } else { "h1" };
    html! {
        <div class={if open.is_some() { "claims with-document" } else { "claims" }}>
            <p class="hidden" role="status" aria-live="polite">{ catalogue::claims::announcement(n, total) }</p>
            <aside class="filter-panel" aria-label={catalogue::filters::FILTERS}>{ filter_panel(store, "rail") }</aside>
            <section class="list" aria-labelledby="count">
                <div class="list-head">
                    { search(store) }
                    if is_first {
                        { intro(store) }
                    }
                    <div class="list-line">
                        <@{level} id="count">{ catalogue::claims::n_of(n, total) }</@>
                        { filters_button(store) }
                        { repeats_switch(store) }
                        { table_switch(store) }
                        { sort_switch(store) }
                        { link_button(store) }
                    </div>
                    { chips(store) }
                    if 0 < n_undated {
                        { elements::aside(catalogue::claims::undated_hidden(n_undated)) }
                    }
                </div>
                if n == 0 {
                    { no_results(store) }
                } else if open.is_none() && sanctions::is_table(store) {
                    { chunk_sanctions(store) }
                } else {
                    if open.is_none() {
                        { overview(store) }
                    }
                    { list(store, open) }
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

/// Whether what is said several times stands together.
fn repeats_switch(store: &Store) -> Html {
    let groups = store.location.params.group_by == Some(GroupBy::Statement);
    let turned = Intent::Group((!groups).then_some(GroupBy::Statement));
    elements::switch(store, "repeats", catalogue::claims::GROUP_REPEATS, groups, turned)
}

/// Whether sanctions stand in a table; nothing where there are other claims.
fn table_switch(store: &Store) -> Html {
    if !sanctions::are_all(store) {
        return Html::default();
    }
    let is_table = sanctions::is_table(store);
    let turned = Intent::Group((!is_table).then_some(GroupBy::Measure));
    elements::switch(store, "table", catalogue::claims::AS_TABLE, is_table, turned)
}

/// In which order the results stand.
fn sort_switch(store: &Store) -> Html {
    let choices = [Sort::Position, Sort::Date].map(|sort| {
        let is_chosen = sort == store.answer().selection().sort;
        (catalogue::terms::sort(sort).into(), is_chosen, Intent::Sort(sort))
    });
    elements::drop_down(store, "sort", catalogue::claims::SORT, "sort", choices.to_vec())
}
