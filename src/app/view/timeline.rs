//! Claims by the date they state.

use export::words;
use model::{ClaimIdx, DocumentIdx, OddityKind, Role};
use query::{Facet, Key, Timeline, radix_sorted};
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::store::Store;
use crate::app::url::Route;
use crate::app::view::empty::empty;
use crate::app::view::glyph::glyph;
use crate::app::view::lanes::{ROW, axis, grid, lines, shape, ticks};
use crate::app::view::named::document_link;
use crate::app::view::parts;
use crate::app::view::rail::selection_head;
use crate::app::view::range::range;

/// The page of claims by date.
pub fn timeline(store: &Store) -> Html {
    let selection = &store.place.selection;
    let lanes = store.place.views.lanes;
    let answer = store.data().ask(selection);
    let shown = answer.timeline(Key::new(lanes, Role::Says));
    let switch = [Facet::Country, Facet::Document].map(|facet| {
        (store.place.view(|views| views.lanes = facet), views::lanes(facet), facet == lanes)
    });
    let results = answer.results();
    let n_left_out = results.n_undated_left_out;
    html! {
        <div class="page wide timeline">
            <h1>{ views::TIMELINE }</h1>
            { parts::paragraph(views::TIMELINE_INTRO) }
            { selection_head(store, answer.n_results()) }
            if 0 < n_left_out {
                { parts::aside(catalogue::undated_left_out(n_left_out)) }
            }
            if !store.is_plain() {
                { parts::tabs(store, views::LANES, &switch) }
                { range(store) }
            }
            if answer.n_results() == 0 {
                { empty(store) }
            } else {
                <section>
                    <h2>{ catalogue::CLAIMS }</h2>
                    { lines(store, &shown, Key::new(lanes, Role::Says)) }
                </section>
                { documents(store, &results.claims, &shown) }
                { table(store, &shown) }
            }
        </div>
    }
}

/// The documents of the claims: those whose date stands in time on the line, and what is known of each date.
fn documents(store: &Store, claims: &[ClaimIdx], shown: &Timeline) -> Html {
    let corpus = store.data().corpus();
    let documents = store.data().documents_of(claims);
    let line = shown.span.filter(|_| !shown.documents.is_empty()).map(|span| {
        let ticks = ticks(span);
        let height = (shown.documents.len() * 2 * ROW).to_string();
        html! {
            <>
                { axis(span, &ticks) }
                <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={views::DOCUMENTS}>
                    { grid(span, &ticks, &height) }
                    { for shown.documents.iter().enumerate().map(|(row, (document, first, last))| {
                        let class = if doubts(store, *document).is_empty() { "" } else { "in-doubt" };
                        let document = corpus.document(*document);
                        let href = store.link(Route::Document(document.stem.clone()));
                        let name = document.facts.outlet.as_ref().map_or(&document.stem, |outlet| &outlet.value);
                        let label = views::group(name, catalogue::document_date(document.facts.date.as_ref()));
                        let top = row * 2 * ROW;
                        // The name above its mark: beside it there may be no room.
                        html! {
                            <a {href} {class} aria-label={label}>
                                <text x="0" y={(top + 14).to_string()}>{ name.clone() }</text>
                                { shape(*first, *last, span, top + ROW) }
                            </a>
                        }
                    }) }
                </svg>
            </>
        }
    });
    let row = |document: &DocumentIdx| {
        let facts = &corpus.document(*document).facts;
        let doubts = doubts(store, *document);
        let known: Html = match facts.date.as_ref() {
            None => Html::default(),
            Some(date) => {
                let words = parts::quote(corpus.words(*document, date.words));
                html! { <>{ words }{ " " }{ if doubts.is_empty() { views::AS_STATED } else { views::IN_DOUBT } }{ for doubts.iter().map(|doubt| parts::note(doubt)) }</> }
            }
        };
        vec![
            document_link(store, *document),
            catalogue::document_date(facts.date.as_ref()).into(),
            known,
        ]
    };
    let rows = documents.iter().map(row).collect();
    parts::section(
        views::DOCUMENT_DATES,
        vec![line.unwrap_or_default(), parts::table(&views::DOCUMENT_COLUMNS, rows)],
    )
}

/// Why the date of a document is in doubt: its text does not settle it, or contradicts it.
fn doubts(store: &Store, document: DocumentIdx) -> Vec<String> {
    let document = store.data().corpus().document(document);
    let inferred = document.facts.date.iter().filter(|date| date.inferred);
    let mut doubts: Vec<String> = inferred.filter_map(|date| date.note.clone()).collect();
    let contradictions =
        document.oddities.iter().filter(|oddity| oddity.kind == OddityKind::DateContradiction);
    doubts.extend(contradictions.map(|oddity| oddity.note.clone()));
    doubts
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
        vec![
            catalogue::stated_date(corpus, claim).unwrap_or_default().into(),
            html! { <>{ glyph(claim.claim_type) }{ catalogue::claim_type(claim.claim_type) }</> },
            words::source(corpus, claim).into(),
            parts::link(store.link(Route::Claim(claim.id.clone())), corpus.quote(claim).to_owned()),
        ]
    };
    if dated.is_empty() {
        return Html::default();
    }
    let rows = dated.iter().map(row).collect();
    parts::details(
        "as-table",
        views::AS_TABLE,
        false,
        vec![parts::table(&views::TIMELINE_COLUMNS, rows)],
    )
}
