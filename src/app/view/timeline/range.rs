//! The range of dates, chosen on a line of time.

use model::PartialDate;
use query::{Facet, Key, Selection, day_number, day_of};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::state::Action;
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::timeline::chart::{FREE, marks_of_ticks, part, percent, ticks};

/// The range of dates: two sliders over all dates, and a field to drag over.
pub fn range(store: &Store) -> Html {
    let selection = &store.location.selection;
    let drag = store.drag;
    let whole = Selection { from: None, to: None, ..selection.clone() };
    let timeline = store.data().ask(whole.clone()).timeline(Key::of(Facet::Document));
    let Some((first, last)) = timeline.span.filter(|(first, last)| first < last) else {
        return Html::default();
    };
    let bound = |date: Option<PartialDate>, is_end: bool| -> Option<i32> {
        let (from, to) = date?.interval()?;
        Some(day_number(if is_end { to } else { from }))
    };
    let from = bound(selection.from, false).unwrap_or(first).clamp(first, last);
    let to = bound(selection.to, true).unwrap_or(last).clamp(first, last);
    let choose = {
        let store = store.clone();
        move |from: i32, to: i32| {
            let (from, to) = (from.min(to), from.max(to));
            let is_whole = (from, to) == (first, last);
            let date = |day: i32| Some(day_of(day)).filter(|_| !is_whole);
            let selection = store.location.selection.clone();
            store.select(Selection { from: date(from), to: date(to), ..selection });
        }
    };
    let slider = |label: &'static str, value: i32, choose: Callback<i32>| {
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            choose.emit(input.value_as_number() as i32);
        });
        html! {
            <label class="slider">
                <span>{ label }{ " " }{ catalogue::terms::date(day_of(value)) }</span>
                <input type="range" min={first.to_string()} max={last.to_string()} value={value.to_string()}
                    aria-valuetext={catalogue::terms::date(day_of(value))} {onchange} />
            </label>
        }
    };
    let (on_from, on_to) = (choose.clone(), choose.clone());
    let on_down = {
        let store = store.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                let part = browser::pointer_fraction(&event);
                store.act(Action::Drag(Some((part, part))));
            }
        })
    };
    let on_move = {
        let store = store.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some((start, _)) = store.drag {
                let now = (start, browser::pointer_fraction(&event));
                store.act(Action::Drag(Some(now)));
            }
        })
    };
    let on_up = {
        let (store, choose) = (store.clone(), choose.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((start, _)) = store.drag {
                store.act(Action::Drag(None));
                let day = |part: i64| {
                    let part = (part - FREE).clamp(0, 10_000 - 2 * FREE);
                    first + (part * i64::from(last - first + 1) / (10_000 - 2 * FREE)) as i32
                };
                let end = browser::pointer_fraction(&event);
                // A click alone chooses nothing.
                if 100 < (end - start).abs() {
                    choose(day(start).min(last), day(end).min(last));
                }
            }
        })
    };
    let span = (first, last);
    let on_cancel = store.on::<PointerEvent>(|store, _| store.act(Action::Drag(None)), 0);
    let marked = match drag {
        Some((a, b)) => (a.min(b), (a - b).abs()),
        None => {
            let n_days = last - first + 1;
            (FREE + part(from - first, n_days), part((to + 1 - from).max(0), n_days))
        }
    };
    let all = store.location.select(whole);
    html! {
        <div class="range" role="group" aria-label={catalogue::timeline::RANGE}>
            <svg class="field" width="100%" height="34" aria-hidden="true"
                onpointerdown={on_down} onpointermove={on_move} onpointerup={on_up} onpointercancel={on_cancel}>
                <rect class="chosen" x={percent(marked.0)} width={percent(marked.1)} y="0" height="34" />
                { marks_of_ticks(span, &ticks(span), "34") }
            </svg>
            <div class="sliders">
                { slider(catalogue::filters::FROM, from, Callback::from(move |day| on_from(day, to))) }
                { slider(catalogue::filters::TO, to, Callback::from(move |day| on_to(from, day))) }
                if selection.from.is_some() || selection.to.is_some() {
                    <a class="button" href={store.address(&all)}>{ catalogue::timeline::RANGE_ALL }</a>
                }
            </div>
            { elements::aside(catalogue::timeline::RANGE_HINT) }
        </div>
    }
}
