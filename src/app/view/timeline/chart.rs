//! A line of time and what stands on it, drawn.

use export::labels;
use model::{ClaimIdx, PartialDate};
use query::{Key, Lane, Mark, Timeline, day_number, day_of};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::claim::links::claim_line;
use crate::app::view::shared::elements;

/// The height of a row of marks, in CSS pixels.
pub const ROW: usize = 20;
/// How many claims a group lists at most.
const N_LISTED: usize = 200;
/// How many ticks the line has at most.
const N_TICKS: usize = 9;

/// The lanes with their marks, under one line of time.
pub fn lines(store: &Store, shown: &Timeline, key: Key) -> Html {
    let has_marks = shown.lanes.iter().any(|lane| !lane.marks.is_empty());
    let ticks: Vec<(i32, String)> = shown.span.map(ticks).unwrap_or_default();
    let lane = |lane: &Lane| {
        let label = catalogue::terms::value(store.data(), key, lane.value);
        html! {
            <section class="lane">
                <h3 dir="auto">{ label.clone() }</h3>
                { for shown.span.filter(|_| !lane.marks.is_empty()).map(|span| marks(store, lane, &label, span, &ticks)) }
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
            { for shown.lanes.iter().map(lane) }
        </div>
    }
}

/// How far along the line a day begins. A little of the line is kept free at both ends, so that no mark is cut.
pub fn at(day: i32, (from, to): (i32, i32)) -> String {
    let day = day.clamp(from, to + 1);
    percent(FREE + part(day - from, to - from + 1))
}

/// The hundredths of a percent of the line that are kept free at each end.
pub const FREE: i64 = 200;

/// Some days of a line in hundredths of a percent.
pub fn part(n_days: i32, of: i32) -> i64 {
    (10_000 - 2 * FREE) * i64::from(n_days) / i64::from(of.max(1))
}

/// Hundredths of a percent, as SVG takes them. Written as whole numbers: to write a fraction takes ten times the code.
pub fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The days at which the line has ticks, each with what is written there: the beginnings of years, of months, or days, as many as
/// fit.
pub fn ticks((from, to): (i32, i32)) -> Vec<(i32, String)> {
    let years = day_of(from).year.unwrap_or(0)..=day_of(to).year.unwrap_or(0);
    let first_of =
        |year: u16, month: u8| day_number(u32::from(year) * 10_000 + u32::from(month) * 100 + 1);
    // The same step everywhere, and each tick within the line; nothing where too few are.
    let thinned = |days: Vec<i32>, shown: fn(PartialDate) -> PartialDate| {
        let days: Vec<i32> = days.into_iter().filter(|day| (from..=to).contains(day)).collect();
        let step = days.len().div_ceil(N_TICKS).max(1);
        let labelled = days.iter().step_by(step).map(|day| (*day, shown(day_of(*day)).to_string()));
        (2 <= days.len()).then(|| labelled.collect())
    };
    let n_days = to - from;
    let of_years: Vec<i32> = years.clone().map(|year| first_of(year, 1)).collect();
    if 900 < n_days
        && let Some(ticks) =
            thinned(of_years, |date| PartialDate { month: None, day: None, ..date })
    {
        return ticks;
    }
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    let of_months: Vec<i32> = months.map(|(year, month)| first_of(year, month)).collect();
    if 75 < n_days
        && let Some(ticks) = thinned(of_months, |date| PartialDate { day: None, ..date })
    {
        return ticks;
    }
    let all = (from..=to).collect();
    thinned(all, |date| date).unwrap_or_else(|| vec![(from, day_of(from).to_string())])
}

/// The line with its ticks.
pub fn axis(span: (i32, i32), ticks: &[(i32, String)]) -> Html {
    html! {
        <svg class="axis" width="100%" height="28" aria-hidden="true" focusable="false">
            { marks_of_ticks(span, ticks, "28") }
        </svg>
    }
}

/// The ticks with their words, down to `bottom`.
pub fn marks_of_ticks(span: (i32, i32), ticks: &[(i32, String)], bottom: &'static str) -> Html {
    let tick = |(day, words): &(i32, String)| {
        html! {
            <g>
                <line x1={at(*day, span)} x2={at(*day, span)} y1="20" y2={bottom} />
                <text x={at(*day, span)} y="15">{ words.clone() }</text>
            </g>
        }
    };
    ticks.iter().map(tick).collect()
}

/// The lines under the ticks, as high as what they stand behind.
pub fn grid(span: (i32, i32), ticks: &[(i32, String)], height: &str) -> Html {
    let line = |(day, _): &(i32, String)| {
        html! { <line x1={at(*day, span)} x2={at(*day, span)} y1="0" y2={height.to_owned()} /> }
    };
    ticks.iter().map(line).collect()
}

/// The marks of a lane, each a link to its claim.
fn marks(
    store: &Store,
    lane: &Lane,
    name: &str,
    span: (i32, i32),
    ticks: &[(i32, String)],
) -> Html {
    let n_rows = lane.marks.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
    let height = (n_rows * ROW).to_string();
    let corpus = store.data().corpus();
    let mark = |mark: &Mark| {
        let claim = corpus.claim(mark.claim);
        let label = format!(
            "{}: {}. {}",
            catalogue::claim::source_and_type(&labels::source(corpus, claim), claim.claim_type),
            corpus.quote(claim),
            claim.date.and_then(|date| date.value).map_or_else(String::new, catalogue::terms::date),
        );
        let href = store.link(Route::Claim(claim.id.clone()));
        html! {
            <a {href} aria-label={label.clone()}>
                <title>{ label }</title>
                { shape(mark.first, mark.last, span, mark.row * ROW) }
            </a>
        }
    };
    html! {
        <svg class="marks" width="100%" height={height.clone()} role="group" aria-label={name.to_owned()}>
            { grid(span, ticks, &height) }
            { for lane.marks.iter().map(mark) }
        </svg>
    }
}

/// A day as a point, anything longer as a bar.
pub fn shape(first: i32, last: i32, span: (i32, i32), top: usize) -> Html {
    let middle = (top + ROW / 2).to_string();
    if first == last {
        return html! { <circle cx={at(first, span)} cy={middle} r="6" /> };
    }
    let n_days = last.min(span.1) + 1 - first.max(span.0);
    let width = percent(part(n_days.max(0), span.1 - span.0 + 1));
    html! { <rect x={at(first, span)} y={(top + 4).to_string()} {width} height={(ROW - 8).to_string()} rx="3" /> }
}

/// The claims that stand nowhere on the line; nothing where there is none.
fn group(store: &Store, label: &'static str, claims: &[ClaimIdx]) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let line = |idx: &ClaimIdx| {
        let corpus = store.data().corpus();
        let date = catalogue::claim::stated_date(corpus, corpus.claim(*idx));
        html! { <>{ for date.map(|date| html! { <span class="aside">{ date }{ " " }</span> }) }{ claim_line(store, *idx) }</> }
    };
    let lines = elements::list("claim-list", claims.iter().take(N_LISTED).map(line).collect());
    let rest = elements::and_more(claims.len(), N_LISTED);
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
