//! The lanes of the timeline: the claims of each, as marks on the axis.

use export::labels;
use model::{ClaimIdx, DocumentIdx};
use query::{Key, Lane, Mark, Timeline};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::actions::row_actions;
use crate::app::view::claim::links::claim_line;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::document_link;
use crate::app::view::timeline::axis::{ROW_HEIGHT, axis, grid, shape, ticks};

/// How many claims a group lists at most.
pub const N_LISTED: usize = 200;

/// The lanes with their marks, under one axis: the documents by their own dates first, then the claims. Lanes without a mark are folded.
pub fn lanes(store: &Store, shown: &Timeline, key: Key) -> Html {
    let ticks: Vec<(i32, String)> = shown.span.map(ticks).unwrap_or_default();
    let most = store.at_most(N_LISTED);
    let (marked, unmarked): (Vec<&Lane>, Vec<&Lane>) =
        shown.lanes.iter().take(most).partition(|lane| !lane.marks.is_empty());
    let draw = |lane: &&Lane| lane_section(store, lane, key, shown.span, &ticks);
    html! {
        <div class="lanes">
            { for shown.span.map(|span| axis(span, &ticks)) }
            { documents(store, shown, &ticks) }
            if marked.is_empty() {
                { elements::aside(catalogue::timeline::NOTHING_DATED) }
                { for unmarked.iter().map(draw) }
            } else {
                { for marked.iter().map(draw) }
                if !unmarked.is_empty() {
                    { elements::details("unmarked", catalogue::timeline::n_without_marks(unmarked.len()), false, unmarked.iter().map(draw).collect()) }
                }
            }
            { elements::and_more(shown.lanes.len(), most) }
        </div>
    }
}

/// A lane: its marks, and the groups of its claims that have none.
fn lane_section(
    store: &Store,
    lane: &Lane,
    key: Key,
    span: Option<(i32, i32)>,
    ticks: &[(i32, String)],
) -> Html {
    let label = catalogue::terms::value(store.data(), key, lane.value);
    html! {
        <section class="lane">
            <h3 dir="auto">{ label.clone() }</h3>
            { for span.filter(|_| !lane.marks.is_empty()).map(|span| marks(store, lane, &label, span, ticks)) }
            { elements::and_more(lane.marks.len(), store.at_most(lane.marks.len())) }
            { group(store, catalogue::timeline::WITHOUT_YEAR, &lane.without_year) }
            { group(store, catalogue::timeline::RELATIVE, &lane.unsettled) }
            { group(store, catalogue::timeline::UNDATED, &lane.undated) }
        </section>
    }
}

/// The lane of the documents: a mark at the date of each, in doubt where it is, and those whose date is not on the line.
fn documents(store: &Store, shown: &Timeline, ticks: &[(i32, String)]) -> Html {
    let corpus = store.data().corpus();
    let most = store.at_most(N_LISTED);
    let on_axis = &shown.documents[..shown.documents.len().min(most)];
    let name = |idx: DocumentIdx| {
        let document = corpus.document(idx);
        let name = labels::publisher(document).unwrap_or_else(|| labels::title(document));
        let date = catalogue::terms::document_date(document.facts.date.as_ref());
        (name.clone(), catalogue::shared::group(&name, date))
    };
    let height = (on_axis.len() * 2 * ROW_HEIGHT).to_string();
    let mark = |(row, (idx, first, last)): (usize, &(DocumentIdx, i32, i32)), span: (i32, i32)| {
        let class = if doubts(store, *idx).is_empty() { "" } else { "in-doubt" };
        let href = store.link(Route::Document(corpus.document(*idx).stem.clone()));
        let (name, label) = name(*idx);
        let top = row * 2 * ROW_HEIGHT;
        // The name above its mark: beside it there may be no room.
        html! {
            <a {href} {class} aria-label={label}>
                <text x="0" y={(top + 14).to_string()}>{ name }</text>
                { shape(*first, *last, span, top + ROW_HEIGHT) }
            </a>
        }
    };
    let line = shown.span.filter(|_| !on_axis.is_empty()).map(|span| {
        html! {
            <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={catalogue::timeline::DOCUMENTS}>
                { grid(span, ticks, &height) }
                { for on_axis.iter().enumerate().map(|it| mark(it, span)) }
            </svg>
        }
    });
    let beyond: Vec<String> = shown.beyond.iter().take(most).map(|idx| name(*idx).1).collect();
    if line.is_none() && beyond.is_empty() {
        return Html::default();
    }
    html! {
        <section class="lane">
            <h3>{ catalogue::timeline::DOCUMENTS }</h3>
            { for line }
            if !beyond.is_empty() {
                { elements::aside(catalogue::timeline::beyond(&beyond.join("; "))) }
            }
        </section>
    }
}

/// Why the date of a document is in doubt: its text does not settle it, or contradicts it.
pub fn doubts(store: &Store, document: DocumentIdx) -> Vec<String> {
    let document = store.data().corpus().document(document);
    let inferred = document.facts.date.iter().filter(|date| date.inferred);
    let mut doubts: Vec<String> = inferred.filter_map(|date| date.note.clone()).collect();
    doubts.extend(document.date_contradictions().map(|oddity| oddity.note.clone()));
    doubts
}

/// The marks of a lane, each a link to its claim.
fn marks(
    store: &Store,
    lane: &Lane,
    name: &str,
    span: (i32, i32),
    ticks: &[(i32, String)],
) -> Html {
    let drawn = &lane.marks[..store.at_most(lane.marks.len())];
    let n_rows = drawn.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
    let height = (n_rows * ROW_HEIGHT).to_string();
    let corpus = store.data().corpus();
    let mark = |mark: &Mark| {
        let claim = corpus.claim(mark.claim);
        let label = format!(
            "{}: {}. {}",
            catalogue::claim::source_type_and_form(corpus, claim),
            corpus.quote(claim),
            claim.date.and_then(catalogue::claim::date_value).unwrap_or_default(),
        );
        let href = store.link(Route::Claim(claim.id.clone()));
        html! {
            <a {href} aria-label={label.clone()}>
                <title>{ label }</title>
                { shape(mark.first, mark.last, span, mark.row * ROW_HEIGHT) }
            </a>
        }
    };
    html! {
        <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={name.to_owned()}>
            { grid(span, ticks, &height) }
            { for drawn.iter().map(mark) }
        </svg>
    }
}

/// Claims without a position on the axis, as a list; nothing if there are none.
fn group(store: &Store, label: &'static str, claims: &[ClaimIdx]) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let line = |idx: &ClaimIdx| {
        let corpus = store.data().corpus();
        let date = catalogue::claim::stated_date(corpus, corpus.claim(*idx));
        let actions = (!store.is_plain()).then(|| row_actions(store, *idx));
        html! { <>{ for date.map(|date| html! { <span class="aside">{ date }{ " " }</span> }) }{ claim_line(store, *idx) }{ for actions }</> }
    };
    let document = |idx: &ClaimIdx| store.data().corpus().claim(*idx).document;
    let most = store.at_most(N_LISTED);
    // The order of the corpus is that of the documents and of their texts.
    let of_documents = claims[..claims.len().min(most)].chunk_by(|a, b| document(a) == document(b));
    let mut content: Vec<Html> = of_documents
        .map(|claims| {
            html! {
                <div class="of-document">
                    <h4>{ document_link(store, document(&claims[0])) }</h4>
                    { elements::list("claim-list", claims.iter().map(line).collect()) }
                </div>
            }
        })
        .collect();
    content.push(elements::and_more(claims.len(), most));
    elements::details("group", catalogue::shared::group(label, claims.len()), false, content)
}

/// Whether any claim of a timeline names a time.
pub fn has_dates(shown: &Timeline) -> bool {
    shown.lanes.iter().any(names_time)
}

/// Whether any claim of a lane names a time.
pub fn names_time(lane: &Lane) -> bool {
    !(lane.marks.is_empty() && lane.without_year.is_empty() && lane.unsettled.is_empty())
}
