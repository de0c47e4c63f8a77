//! An exchange: claims and what answers them, in columns.

use model::{ClaimIdx, Link};
use query::Value;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::card::brief;
use crate::app::view::claim::links::{claim_line, link_row, no_reply};
use crate::app::view::compare::columns::key;
use crate::app::view::shared::elements;

/// An exchange: from top to bottom in order; an answer stands beside what it answers where its column is free there, else below.
pub fn thread_rows(
    store: &Store,
    number: usize,
    claims: &[ClaimIdx],
    columns: &[Value],
    column_of: &impl Fn(ClaimIdx) -> Option<usize>,
) -> Html {
    let corpus = store.data().corpus();
    let links_of =
        |claim: ClaimIdx| corpus.links_from(claim).filter(|link| claims.contains(&link.to));
    // Each row holds the claims that stand beside each other, in the order of the thread.
    let mut rows: Vec<Vec<ClaimIdx>> = Vec::new();
    for claim in claims {
        let column = column_of(*claim);
        let answered: Vec<ClaimIdx> = links_of(*claim).map(|link| link.to).collect();
        let is_beside = |row: &&mut Vec<ClaimIdx>| {
            let is_free =
                row.iter().all(|other| column_of(*other).is_some() && column_of(*other) != column);
            is_free && answered.iter().any(|claim| row.contains(claim))
        };
        match rows.iter_mut().rev().find(is_beside) {
            Some(row) if column.is_some() => row.push(*claim),
            _ => rows.push(vec![*claim]),
        }
    }
    let cell = |row: &[ClaimIdx], claim: ClaimIdx| {
        let verbs = links_of(claim).map(|link| {
            if row.contains(&link.to) {
                beside(store, link)
            } else {
                html! { <div class="answers">{ link_row(store, link, catalogue::terms::answers(link.verb), link.to) }</div> }
            }
        });
        let outside = (!store.answer().contains(claim)).then(
            || html! { <p class="outside-filters">{ catalogue::compare::OUTSIDE_FILTERS }</p> },
        );
        match column_of(claim) {
            Some(column) => html! {
                <div class={format!("column in-{}", column + 1)}>
                    { brief(store, claim, html! { <>{ for outside }{ column_name(store, columns[column]) }{ for verbs }</> }, None) }
                </div>
            },
            None => html! {
                <div class="outside-columns">
                    { for outside }
                    <p>{ catalogue::compare::OTHER_SPEAKER }{ " " }{ claim_line(store, claim) }</p>{ for verbs }{ no_reply(store, claim) }
                </div>
            },
        }
    };
    let row = |row: &Vec<ClaimIdx>| {
        let is_other = row.iter().all(|claim| column_of(*claim).is_none());
        let class = if is_other { String::new() } else { format!("columns of-{}", columns.len()) };
        html! { <div {class}>{ for row.iter().map(|claim| cell(row, *claim)) }</div> }
    };
    html! {
        <section class="thread" aria-label={catalogue::compare::thread(number, claims.len())}>{ for rows.iter().map(row) }</section>
    }
}

/// Whose column a claim stands in, said where the columns stand below each other.
pub fn column_name(store: &Store, column: Value) -> Html {
    let name = catalogue::terms::value(store.data(), key(store), column);
    html! { <p class="column-name" dir="auto">{ name }</p> }
}

/// What an answer does to a claim that stands beside it, and so needs no quote here, with the words that show it.
pub fn beside(store: &Store, link: &Link) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(link.to);
    let words = corpus.words(corpus.claim(link.from).document, link.evidence);
    html! {
        <p class="answers">
            <strong class="link-verb">{ catalogue::terms::answers(link.verb) }</strong>{ " " }
            <a class="link-line" href={store.link(Route::Claim(claim.id.clone()))}>
                { catalogue::claim::source_type_and_form(corpus, claim) }
            </a>
            { elements::evidence(catalogue::claim::EVIDENCE, words) }
        </p>
    }
}
