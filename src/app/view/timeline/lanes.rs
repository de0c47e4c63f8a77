//! The lanes of the timeline: the claims of each, as marks on the axis.

use model::ClaimIdx;
use query::{Key, Lane, Mark, Timeline};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::actions::select_switch;
use crate::app::view::claim::links::claim_line;
use crate::app::view::shared::elements;
use crate::app::view::timeline::axis::{ROW_HEIGHT, axis, grid, shape, ticks};

/// How many claims a group lists at most.
pub const N_LISTED: usize = 200;

/// The lanes with their marks, under one axis.
pub fn lanes(store: &Store, shown: &Timeline, key: Key) -> Html {
    let has_marks = shown.lanes.iter().any(|lane| !lane.marks.is_empty());
    let ticks: Vec<(i32, String)> = shown.span.map(ticks).unwrap_or_default();
    let lane = |lane: &Lane| {
        let label = catalogue::terms::value(store.data(), key, lane.value);
        html! {
            <section class="lane">
                <h3 dir="auto">{ label.clone() }</h3>
                { for shown.span.filter(|_| !lane.marks.is_empty()).map(|span| marks(store, lane, &label, span, &ticks)) }
                { elements::and_more(lane.marks.len(), store.at_most(lane.marks.len())) }
                { group(store, catalogue::timeline::WITHOUT_YEAR, &lane.without_year) }
                { group(store, catalogue::timeline::RELATIVE, &lane.unsettled) }
                { group(store, catalogue::timeline::UNDATED, &lane.undated) }
            </section>
        }
    };
    html! {
        <div class="lanes">
            if has_marks {
                { for shown.span.map(|span| axis(span, &ticks)) }
            } else {
                { elements::aside(catalogue::timeline::NOTHING_DATED) }
            }
            { for shown.lanes.iter().take(store.at_most(N_LISTED)).map(lane) }
            { elements::and_more(shown.lanes.len(), store.at_most(N_LISTED)) }
        </div>
    }
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
            claim.date.and_then(|date| date.value).map_or_else(String::new, catalogue::terms::date),
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
        let select = if store.is_plain() { Html::default() } else { select_switch(store, *idx) };
        html! { <>{ for date.map(|date| html! { <span class="aside">{ date }{ " " }</span> }) }{ claim_line(store, *idx) }{ select }</> }
    };
    let most = store.at_most(N_LISTED);
    let lines = elements::list("claim-list", claims.iter().take(most).map(line).collect());
    let rest = elements::and_more(claims.len(), most);
    elements::details(
        "group",
        catalogue::shared::group(label, claims.len()),
        false,
        vec![lines, rest],
    )
}

/// Whether any claim of a timeline names a time.
pub fn has_dates(shown: &Timeline) -> bool {
    shown.lanes.iter().any(names_time)
}

/// Whether any claim of a lane names a time.
pub fn names_time(lane: &Lane) -> bool {
    !(lane.marks.is_empty() && lane.without_year.is_empty() && lane.unsettled.is_empty())
}
