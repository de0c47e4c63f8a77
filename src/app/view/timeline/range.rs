//! The range of dates: two sliders over all dates, and a field to drag over.

use model::PartialDate;
use query::{Selection, day_number, day_of};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::state::{Action, End};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::timeline::axis::{MARGIN, fraction, percent, tick_marks, ticks};

/// The shortest drag that selects a range, in hundredths of a percent of the width: a click alone selects nothing.
const MIN_DRAG: i64 = 100;

/// All days that claims name, and those that are selected, as [`day_number`] counts them.
#[derive(Clone, Copy)]
struct Days {
    first: i32,
    last: i32,
    from: i32,
    to: i32,
}

impl Days {
    /// `None` if claims name no two days.
    fn of(store: &Store) -> Option<Self> {
        let selection = store.answer().selection();
        let (first, last) =
            store.answer().days_of_all_time().filter(|(first, last)| first < last)?;
        let interval = |date: PartialDate| date.interval();
        let from = selection.from.and_then(interval).map_or(first, |(from, _)| day_number(from));
        let to = selection.to.and_then(interval).map_or(last, |(_, to)| day_number(to));
        Some(Self { first, last, from: from.clamp(first, last), to: to.clamp(first, last) })
    }

    /// How many days there are.
    fn n(self) -> i32 {
        self.last - self.first + 1
    }

    /// What selecting the days between two asks for, by the slider of an end or by a drag; all days are no bounds.
    fn intent(self, from: i32, to: i32, end: Option<End>) -> Intent {
        let (from, to) = (from.min(to), from.max(to));
        let is_whole = (from, to) == (self.first, self.last);
        let date = |day: i32| Some(day_of(day)).filter(|_| !is_whole);
        Intent::Time(date(from), date(to), end)
    }

    /// The day at a position on the axis, in hundredths of a percent.
    fn at(self, position: i64) -> i32 {
        let width = 10_000 - 2 * MARGIN;
        let position = (position - MARGIN).clamp(0, width);
        (self.first + (position * i64::from(self.n()) / width) as i32).min(self.last)
    }

    /// The selected days on the axis: where they begin and how wide they are, in hundredths of a percent.
    fn extent(self) -> (i64, i64) {
        let begin = MARGIN + fraction(self.from - self.first, self.n());
        (begin, fraction((self.to + 1 - self.from).max(0), self.n()))
    }
}

/// The range of dates; nothing if claims name no two days.
pub fn range(store: &Store) -> Html {
    let Some(days) = Days::of(store) else { return Html::default() };
    let selection = store.answer().selection();
    let all = Selection { from: None, to: None, ..selection.clone() };
    html! {
        <div class="range" role="group" aria-label={catalogue::timeline::RANGE}>
            { field(store, days) }
            <div class="sliders">
                { slider(store, days, End::From) }
                { slider(store, days, End::To) }
                if selection.from.is_some() || selection.to.is_some() {
                    <a class="button" href={store.address(&store.location.with_selection(all))}>{ catalogue::timeline::RANGE_ALL }</a>
                }
            </div>
            { elements::aside(catalogue::timeline::RANGE_HINT) }
        </div>
    }
}

/// A slider over all days, which selects one end of the range.
fn slider(store: &Store, days: Days, end: End) -> Html {
    let (label, value) = match end {
        End::From => (catalogue::filters::FROM, days.from),
        End::To => (catalogue::filters::TO, days.to),
    };
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let day = input.value_as_number() as i32;
            store.handle(&match end {
                End::From => days.intent(day, days.to, Some(end)),
                End::To => days.intent(days.from, day, Some(end)),
            });
        })
    };
    let date = catalogue::terms::date(day_of(value));
    html! {
        <label class="slider">
            <span>{ label }{ " " }{ date.clone() }</span>
            <input type="range" min={days.first.to_string()} max={days.last.to_string()} value={value.to_string()}
                aria-valuetext={date} {onchange} />
        </label>
    }
}

/// The axis, over which a pointer selects days by a drag.
fn field(store: &Store, days: Days) -> Html {
    let on_pointer = {
        let store = store.clone();
        Callback::from(move |event: PointerEvent| drag(&store, days, &event))
    };
    let (begin, width) = match store.drag {
        Some((start, now)) => (start.min(now), (start - now).abs()),
        None => days.extent(),
    };
    let span = (days.first, days.last);
    html! {
        <svg class="field" width="100%" height="34" aria-hidden="true" onpointerdown={on_pointer.clone()}
            onpointermove={on_pointer.clone()} onpointerup={on_pointer} onpointercancel={store.on::<PointerEvent>(Intent::Act(Action::Drag(None)))}>
            <rect class="selected" x={percent(begin)} width={percent(width)} y="0" height="34" />
            { tick_marks(span, &ticks(span), "34") }
        </svg>
    }
}

/// Begins a drag, goes on with it, or ends it.
fn drag(store: &Store, days: Days, event: &PointerEvent) {
    match (event.type_().as_str(), store.drag) {
        ("pointerdown", _) if event.button() == 0 => {
            let start = browser::pointer_fraction(event);
            store.dispatch(Action::Drag(Some((start, start))));
        }
        ("pointermove", Some((start, _))) => {
            store.dispatch(Action::Drag(Some((start, browser::pointer_fraction(event)))));
        }
        ("pointerup", Some((start, _))) => {
            store.dispatch(Action::Drag(None));
            let end = browser::pointer_fraction(event);
            if MIN_DRAG < (end - start).abs() {
                store.handle(&days.intent(days.at(start), days.at(end), None));
            }
        }
        _ => {}
    }
}
