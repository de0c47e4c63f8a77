//! The span of time that a claim's stated date must touch.

use model::PartialDate;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::state::{Action, End};
use crate::app::store::Store;

/// From and to.
pub fn dates(store: &Store, prefix: &'static str) -> Html {
    let heading = format!("{prefix}-time");
    html! {
        <div class="facet" role="group" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ catalogue::filters::DATES }</h2>
            { bound(store, End::From, format!("{prefix}-from")) }
            { bound(store, End::To, format!("{prefix}-to")) }
        </div>
    }
}

/// One end of the span; what is not a date is named as such and changes nothing.
fn bound(store: &Store, end: End, id: String) -> Html {
    let selection = store.answer().selection();
    let (label, date) = match end {
        End::From => (catalogue::filters::FROM, selection.from),
        End::To => (catalogue::filters::TO, selection.to),
    };
    let is_wrong = store.invalid_date[end as usize];
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let written = input.value();
            let date = PartialDate::parse(written.trim()).filter(|date| date.interval().is_some());
            let is_wrong = !written.trim().is_empty() && date.is_none();
            store.dispatch(Action::InvalidDate(end, is_wrong));
            if !is_wrong {
                store.handle(&Intent::Bound(end, date));
            }
        })
    };
    let hint = format!("{id}-hint");
    html! {
        <label class="date-bound">
            <span>{ label }</span>
            <input {id} type="text" inputmode="numeric" placeholder="YYYY-MM-DD" autocomplete="off"
                aria-describedby={hint.clone()} aria-invalid={is_wrong.then_some("true")}
                value={date.map(|date| date.to_string()).unwrap_or_default()} {onchange} />
            <small id={hint}>{ if is_wrong { catalogue::filters::INVALID_DATE } else { catalogue::filters::DATE_HINT } }</small>
        </label>
    }
}
