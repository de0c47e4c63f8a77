//! The span of time that a claim's stated date must touch.

use model::PartialDate;
use query::Selection;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::hooks::Store;

/// From and to.
pub fn time(store: &Store, prefix: &'static str) -> Html {
    let selection = store.place.selection.clone();
    let heading = format!("{prefix}-time");
    let bound = |name: &'static str, label: &'static str, date: Option<PartialDate>| {
        let store = store.clone();
        let on_date = Callback::from(move |date: Option<PartialDate>| {
            let selection = store.place.selection.clone();
            store.select(match name {
                "from" => Selection { from: date, ..selection },
                _ => Selection { to: date, ..selection },
            });
        });
        html! { <Bound id={format!("{prefix}-{name}")} {label} {date} {on_date} /> }
    };
    html! {
        <div class="facet" role="group" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ catalogue::TIME }</h2>
            { bound("from", catalogue::FROM, selection.from) }
            { bound("to", catalogue::TO, selection.to) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct BoundProps {
    id: AttrValue,
    label: AttrValue,
    date: Option<PartialDate>,
    on_date: Callback<Option<PartialDate>>,
}

/// One end of the span; what is no date is told and changes nothing.
#[component]
fn Bound(props: &BoundProps) -> Html {
    let is_wrong = use_state(|| false);
    let onchange = {
        let (is_wrong, on_date) = (is_wrong.clone(), props.on_date.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let written = input.value();
            let date = PartialDate::parse(written.trim()).filter(|date| date.interval().is_some());
            let wrong = !written.trim().is_empty() && date.is_none();
            is_wrong.set(wrong);
            if !wrong {
                on_date.emit(date);
            }
        })
    };
    let hint = format!("{}-hint", props.id);
    html! {
        <label class="bound">
            <span>{ &props.label }</span>
            <input id={props.id.clone()} type="text" inputmode="numeric" placeholder="YYYY-MM-DD" autocomplete="off"
                aria-describedby={hint.clone()} aria-invalid={is_wrong.then_some("true")}
                value={props.date.map(|date| date.to_string()).unwrap_or_default()} {onchange} />
            <small id={hint}>{ if *is_wrong { catalogue::DATE_WRONG } else { catalogue::DATE_HINT } }</small>
        </label>
    }
}
