//! The list of claims: the results, as far as they are shown.

use model::ClaimIdx;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::GroupBy;
use crate::app::state::{Action, PAGE_SIZE};
use crate::app::store::Store;
use crate::app::view::claim::card::{brief, card, card_in_turn};
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, Turn, part};

/// How many claims are drawn with the page, as many as a screen holds; the others follow.
const N_FIRST: usize = 2;

/// The list; `open` is the claim that is open beside it.
pub fn list(store: &Store, open: Option<ClaimIdx>) -> Html {
    let inputs = PartInputs { open, n_shown: store.n_shown, ..PartInputs::of_page(store) };
    part(store, inputs.with_collection(store), draw)
}

fn draw(store: &Store, PartInputs { location, open, .. }: &PartInputs) -> Html {
    // A claim that is open is shown by itself.
    if location.params.group_by == Some(GroupBy::Statement) && open.is_none() {
        statements(store)
    } else {
        single_claims(store, *open)
    }
}

/// The results, repeated claims under the first of them.
fn statements(store: &Store) -> Html {
    let statements = store.answer().repeat_groups();
    let n_shown = store.n_shown.min(statements.len());
    let n_left = statements.len() - n_shown;
    let statement = |claims: &Vec<ClaimIdx>| {
        let repeats = &claims[1..];
        html! {
            <>
                { card(store, claims[0], false, "") }
                if !repeats.is_empty() {
                    <section class="repeats">
                        <h2>{ said_times(store, claims) }</h2>
                        { for repeats.iter().map(|claim| brief(store, *claim, Html::default(), None)) }
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

/// How often a statement is made, in how many documents: every occurrence of every wording counts.
fn said_times(store: &Store, claims: &[ClaimIdx]) -> String {
    let corpus = store.data().corpus();
    let n = claims.iter().map(|claim| corpus.claim(*claim).occurrences.len()).sum();
    catalogue::claims::n_repeats(n, store.data().documents_of(claims).len())
}

/// The button that shows more, where there are more.
pub fn more(store: &Store, n_left: usize) -> Html {
    if n_left == 0 {
        return Html::default();
    }
    let label = catalogue::claims::show_more(n_left.min(PAGE_SIZE));
    elements::button("more", label, store.on(Intent::Act(Action::ShowMore)))
}

/// The results one by one.
fn single_claims(store: &Store, open: Option<ClaimIdx>) -> Html {
    let claims = store.answer().results().claims;
    // The claim that is open is shown however far down it stands.
    let open_position =
        claims.iter().position(|claim| open == Some(*claim)).map_or(0, |idx| idx + 1);
    let n_shown = store.n_shown.max(open_position).min(claims.len());
    let n_left = claims.len() - n_shown;
    html! {
        <>
            <div class="cards">
                { for claims[..n_shown].iter().enumerate().map(|(position, claim)| {
                    let is_first = position < N_FIRST || open.is_some();
                    let turn = if is_first { Turn::WithPage } else { Turn::Later };
                    card_in_turn(store, *claim, open == Some(*claim), "", turn)
                }) }
            </div>
            { more(store, n_left) }
        </>
    }
}
