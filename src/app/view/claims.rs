//! The page of claims: filters, the list, and beside it the document of the claim that is open.

use yew::prelude::*;

use model::ClaimIdx;
use query::{Answer, Selection, Sort};

use crate::app::catalogue::{self, views};
use crate::app::state::{Action, PAGE};
use crate::app::store::{Step, Store};
use crate::app::url::{By, Route};
use crate::app::view::card::{brief, card};
use crate::app::view::chips::chips;
use crate::app::view::empty::empty;
use crate::app::view::overview::overview;
use crate::app::view::parts;
use crate::app::view::rail::{filters_button, rail, search, sheet};
use crate::app::view::reader::reader;

/// The page of claims.
pub fn claims(store: &Store) -> Html {
    let open = match &store.place.route {
        Route::Claim(id) => store.data().corpus().claim_by_id(id),
        _ => None,
    };
    let answer = store.data().ask(&store.place.selection);
    let results = answer.results();
    let (n, total) = (results.claims.len(), store.data().n_claims());
    // A claim that is open is shown and marked in the list.
    let groups = store.place.views.by == Some(By::Statement) && open.is_none();
    html! {
        <div class={if open.is_some() { "claims with-document" } else { "claims" }}>
            <p class="hidden" role="status" aria-live="polite">{ catalogue::announce(n, total) }</p>
            <aside class="rail" aria-label={catalogue::FILTERS}>{ rail(store, "rail") }</aside>
            <section class="list" aria-labelledby="count">
                <div class="list-head">
                    { search(store) }
                    <div class="list-line">
                        <h1 id="count">{ catalogue::n_of(n, total) }</h1>
                        { filters_button(store) }
                        { sort_switch(store) }
                    </div>
                    { chips(store) }
                    { repeats_switch(store) }
                    if results.n_undated_left_out > 0 {
                        { parts::aside(catalogue::undated_left_out(results.n_undated_left_out)) }
                    }
                </div>
                if results.claims.is_empty() {
                    { empty(store) }
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
                <section class="pane" aria-label={catalogue::DOCUMENT}>
                    { reader(store, store.data().corpus().claim(claim).document, Some(claim)) }
                </section>
            }
            { sheet(store, n) }
        </div>
    }
}

/// The results, what is said several times under the first time it is said.
fn statements(store: &Store, answer: &Answer<'_>) -> Html {
    let statements = answer.repeat_groups();
    let n_shown = store.n_shown.min(statements.len());
    let n_left = statements.len() - n_shown;
    let statement = |claims: &Vec<ClaimIdx>| {
        let again = &claims[1..];
        html! {
            <>
                { card(store, claims[0], false, "") }
                if !again.is_empty() {
                    <section class="again">
                        <h2>{ said_times(store, claims) }</h2>
                        { for again.iter().map(|claim| brief(store, *claim, Html::default(), None)) }
                    </section>
                }
            </>
        }
    };
    html! {
        <>
            { parts::aside(views::n_statements(statements.len())) }
            <div class="cards">{ for statements[..n_shown].iter().map(statement) }</div>
            { more(store, n_left) }
        </>
    }
}

/// How often a statement is made, in how many documents: every place of every wording counts.
fn said_times(store: &Store, claims: &[ClaimIdx]) -> String {
    let corpus = store.data().corpus();
    let n = claims.iter().map(|claim| corpus.claim(*claim).occurrences.len()).sum();
    views::said_times(n, store.data().documents_of(claims).len())
}

/// The button that shows more, where there are more.
fn more(store: &Store, n_left: usize) -> Html {
    if n_left == 0 {
        return Html::default();
    }
    let on_more = store.on(|store, _| store.act(Action::ShowMore), 0);
    parts::button("more", catalogue::show_more(n_left.min(PAGE)), on_more)
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
    let groups = store.place.views.by == Some(By::Statement);
    let turned = store.place.view(|views| views.by = (!groups).then_some(By::Statement));
    parts::switch(store, "repeats", views::GROUP_REPEATS, groups, Step::Go(turned))
}

/// In which order the results stand.
fn sort_switch(store: &Store) -> Html {
    let choices = [Sort::Position, Sort::Date].map(|sort| {
        let selection = Selection { sort, ..store.place.selection.clone() };
        let is_chosen = sort == store.place.selection.sort;
        (catalogue::sort(sort).into(), is_chosen, Step::Go(store.place.select(selection)))
    });
    parts::drop_down(store, "sort", catalogue::SORT, "sort", choices.to_vec())
}
