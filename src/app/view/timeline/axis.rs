//! The axis of the timeline: where days stand on it, its ticks, and the shapes of marks.

use model::PartialDate;
use query::{day_number, day_of};
use yew::prelude::*;

/// The height of a row of marks, in CSS pixels.
pub const ROW_HEIGHT: usize = 20;
/// How many ticks the axis has at most.
const N_TICKS: usize = 9;

/// The position of a day on the axis, as SVG takes it. The axis has margins, so that no mark is cut.
pub fn position(day: i32, (from, to): (i32, i32)) -> String {
    let day = day.clamp(from, to + 1);
    percent(MARGIN + fraction(day - from, to - from + 1))
}

/// The margin at each end of the axis, in hundredths of a percent of its width.
pub const MARGIN: i64 = 200;

/// The width of some days on an axis of `of` days, in hundredths of a percent.
pub fn fraction(n_days: i32, of: i32) -> i64 {
    (10_000 - 2 * MARGIN) * i64::from(n_days) / i64::from(of.max(1))
}

/// Hundredths of a percent, as SVG takes them. Written as whole numbers: to write a fraction takes ten times the code.
pub fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The ticks of the axis, each a day and its label: the beginnings of years, of months, or days, as many as fit.
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

/// The axis with its ticks.
pub fn axis(span: (i32, i32), ticks: &[(i32, String)]) -> Html {
    html! {
        <svg class="axis" width="100%" height="28" aria-hidden="true" focusable="false">
            { tick_marks(span, ticks, "28") }
        </svg>
    }
}

/// The ticks with their labels, down to `bottom`.
pub fn tick_marks(span: (i32, i32), ticks: &[(i32, String)], bottom: &'static str) -> Html {
    let tick = |(day, words): &(i32, String)| {
        html! {
            <g>
                <line x1={position(*day, span)} x2={position(*day, span)} y1="20" y2={bottom} />
                <text x={position(*day, span)} y="15">{ words.clone() }</text>
            </g>
        }
    };
    ticks.iter().map(tick).collect()
}

/// The lines of the grid, one for each tick.
pub fn grid(span: (i32, i32), ticks: &[(i32, String)], height: &str) -> Html {
    let line = |(day, _): &(i32, String)| {
        html! { <line x1={position(*day, span)} x2={position(*day, span)} y1="0" y2={height.to_owned()} /> }
    };
    ticks.iter().map(line).collect()
}

/// A day as a point, anything longer as a bar.
pub fn shape(first: i32, last: i32, span: (i32, i32), top: usize) -> Html {
    let middle = (top + ROW_HEIGHT / 2).to_string();
    if first == last {
        return html! { <circle cx={position(first, span)} cy={middle} r="6" /> };
    }
    let n_days = last.min(span.1) + 1 - first.max(span.0);
    let width = percent(fraction(n_days.max(0), span.1 - span.0 + 1));
    html! { <rect x={position(first, span)} y={(top + 4).to_string()} {width} height={(ROW_HEIGHT - 8).to_string()} rx="3" /> }
}
