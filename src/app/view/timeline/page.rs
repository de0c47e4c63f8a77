//! Claims by the date they state.

use export::labels;
use model::{ClaimIdx, DocumentIdx, Role};
use query::{Facet, Key, Timeline, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::claim::actions::row_actions;
use crate::app::view::claim::glyph::glyph;
use crate::app::view::claim::links::quote_link;
use crate::app::view::claims::no_results::no_results;
use crate::app::view::filters::panel::selection_head;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::document_link;
use crate::app::view::shared::part::{PartInputs, part};
use crate::app::view::timeline::lanes::{N_LISTED, doubts, lanes};
use crate::app::view::timeline::range::range;

/// The page of claims by date.
pub fn timeline(store: &Store) -> Html {
    let current = store.location.params.lanes;
    let answer = store.answer();
    let switch = [Facet::Country, Facet::Document].map(|facet| {
        (
            store.location.with_params(|params| params.lanes = facet),
            catalogue::timeline::row_kind(facet),
            facet == current,
        )
    });
    let n_left_out = answer.n_undated_left_out();
    html! {
        <div class="page wide timeline">
            <h1>{ catalogue::header::TIMELINE }</h1>
            { elements::paragraph(catalogue::timeline::INTRO) }
            { selection_head(store, answer.n_results()) }
            if 0 < n_left_out {
                { elements::aside(catalogue::claims::undated_hidden(n_left_out)) }
            }
            if !store.is_plain() {
                { elements::tabs(store, catalogue::timeline::ROWS_BY, &switch) }
                { range(store) }
            }
            if answer.n_results() == 0 {
                { no_results(store) }
            } else {
                // A drag over the range draws none of it.
                { part(store, PartInputs::of_page(store).with_collection(store), content) }
            }
        </div>
    }
}

/// The claims on the axis, the documents, and the dates as a table.
fn content(store: &Store, PartInputs { location, .. }: &PartInputs) -> Html {
    let key = Key::new(location.params.lanes, Role::Says);
    let shown = store.answer().timeline(key);
    html! {
        <>
            <section>
                <h2>{ catalogue::header::CLAIMS }</h2>
                { lanes(store, &shown, key) }
            </section>
            { documents(store) }
            { table(store, &shown) }
        </>
    }
}

/// The documents of the claims, and what is known of the date of each.
fn documents(store: &Store) -> Html {
    let corpus = store.data().corpus();
    let documents = store.data().documents_of(&store.answer().results().claims);
    let most = store.at_most(N_LISTED);
    let row = |document: &DocumentIdx| {
        let facts = &corpus.document(*document).facts;
        let doubts = doubts(store, *document);
        let known: Html = match facts.date.as_ref() {
            None => Html::default(),
            Some(date) => {
                let words = elements::quote(corpus.words(*document, date.words));
                html! { <>{ words }{ " " }{ if doubts.is_empty() { catalogue::timeline::AS_STATED } else { catalogue::timeline::UNCERTAIN } }{ for doubts.iter().map(|doubt| elements::note(doubt)) }</> }
            }
        };
        vec![
            document_link(store, *document),
            catalogue::terms::document_date(facts.date.as_ref()).into(),
            known,
        ]
    };
    let rows = documents.iter().take(most).map(row).collect();
    elements::section(
        catalogue::timeline::DOCUMENT_DATES,
        vec![
            elements::table(&catalogue::timeline::DOCUMENT_COLUMNS, rows),
            elements::and_more(documents.len(), most),
        ],
    )
}

/// The claims with a date, as a table.
pub fn table(store: &Store, shown: &Timeline) -> Html {
    let corpus = store.data().corpus();
    let mut dated: Vec<ClaimIdx> = Vec::new();
    for lane in &shown.lanes {
        dated.extend(lane.marks.iter().map(|mark| mark.claim));
        dated.extend(lane.without_year.iter().chain(&lane.unsettled));
    }
    dated = radix_sorted(&dated, |idx| idx.0);
    dated.dedup();
    dated = radix_sorted(&dated, |idx| {
        let date = corpus.claim(*idx).date.and_then(|date| date.value?.interval());
        date.map_or(u32::MAX, |(first, _)| first)
    });
    let row = |idx: &ClaimIdx| {
        let claim = corpus.claim(*idx);
        let mut row: Vec<Html> = vec![
            catalogue::claim::stated_date(corpus, claim).unwrap_or_default().into(),
            html! { <>{ glyph(claim.claim_type) }{ catalogue::terms::claim_type(claim.claim_type) }{ ", " }{ labels::form(claim.form) }</> },
            labels::source(corpus, claim).into(),
            quote_link(store, *idx),
        ];
        row.extend((!store.is_plain()).then(|| row_actions(store, *idx)));
        row
    };
    if dated.is_empty() {
        return Html::default();
    }
    let most = store.at_most(N_LISTED);
    let rows = dated.iter().take(most).map(row).collect();
    // Nothing can be done with a claim of a plain page.
    let n_columns = catalogue::timeline::COLUMNS.len() - usize::from(store.is_plain());
    elements::details(
        "as-table",
        catalogue::timeline::AS_TABLE,
        false,
        vec![
            elements::table(&catalogue::timeline::COLUMNS[..n_columns], rows),
            elements::and_more(dated.len(), most),
        ],
    )
}
