//! One facet: its role switch, its options with counts and bars, and the search within.

use model::Role;
use query::{Facet, Key, Value};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::state::{Action, FacetView};
use crate::app::store::{Intent, Store};
use crate::app::view::shared::elements;

/// How many options a long facet shows before it is opened.
const N_FIRST: usize = 8;
/// A facet with more options than this is long: it is cut, and can be searched.
const N_LONG: usize = 12;

/// A facet as a group of options; `prefix` is what ids within begin with.
pub fn facet_group(store: &Store, facet: Facet, prefix: &'static str) -> Html {
    let FacetView { is_open, words: sought } = store.facet_view(facet);
    let key = Key::new(facet, store.role(facet));
    let id = format!("{prefix}-{}", facet.word());
    let counts = store.data().counts(&store.location.selection, key);
    let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let is_long = counts.len() > N_LONG;
    // Where it cannot be seen, nothing is sought.
    let sought = if is_long { sought } else { String::new() };
    let chosen = |value: Value| {
        store.location.selection.include.contains(key, value)
            || store.location.selection.exclude.contains(key, value)
    };
    let folded = text::fold(&sought);
    let meets = |value: Value| {
        sought.is_empty()
            || text::fold(&catalogue::terms::value(store.data(), key, value)).contains(&folded)
    };
    let shown: Vec<(Value, u32)> = counts
        .iter()
        .copied()
        .enumerate()
        .filter(|(rank, (value, _))| {
            if sought.is_empty() {
                !is_long || is_open || *rank < N_FIRST || chosen(*value)
            } else {
                meets(*value)
            }
        })
        .map(|(_, option)| option)
        .collect();
    let turned = FacetView { is_open: !is_open, words: String::new() };
    let on_open = store.step::<MouseEvent>(Intent::Act(Action::FacetView(facet, turned)));
    let on_seek = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store.act(Action::FacetView(facet, FacetView { is_open, words: input.value() }));
        })
    };
    let heading = format!("{id}-heading");
    html! {
        <div class="facet" role="group" aria-labelledby={heading.clone()} key={facet.word()}>
            <h2 id={heading}>{ catalogue::terms::facet(facet) }</h2>
            if facet.has_role() {
                { role_switch(store, facet, &id) }
            }
            if is_long {
                <input type="search" class="facet-search" aria-label={catalogue::filters::find(facet)}
                    placeholder={catalogue::filters::find(facet)}
                    value={sought.clone()} oninput={on_seek} />
            }
            <ul class="options">
                { for shown.iter().map(|(value, n)| option(store, key, *value, *n, most, &id)) }
            </ul>
            if shown.is_empty() {
                { elements::aside(if sought.is_empty() { catalogue::filters::NO_OPTIONS } else { catalogue::filters::NO_MATCH }) }
            }
            if is_long && sought.is_empty() {
                <button type="button" class="text-button" aria-expanded={is_open.to_string()} onclick={on_open}>
                    { if is_open { catalogue::filters::SHOW_FEWER.to_owned() } else { catalogue::filters::show_all(counts.len()) } }
                </button>
            }
        </div>
    }
}

/// One option: a checkbox with label and count, a bar, and the small action that excludes it.
fn option(store: &Store, key: Key, value: Value, n: u32, most: u32, id: &str) -> Html {
    let selection = &store.location.selection;
    let label = catalogue::terms::value(store.data(), key, value);
    let is_included = selection.include.contains(key, value);
    let is_excluded = selection.exclude.contains(key, value);
    let (mut included, mut excluded) = (selection.clone(), selection.clone());
    included.toggle(key, value);
    excluded.toggle_excluded(key, value);
    let class = match (is_included, is_excluded) {
        (true, _) => "option included",
        (_, true) => "option excluded",
        _ => "option",
    };
    let option_id = format!("{id}-{}", value.0);
    // A bar is drawn and not styled: attributes of SVG need no inline style, which strict pages forbid.
    let width = format!("{}%", (n * 100).checked_div(most).unwrap_or(0));
    html! {
        <li key={value.0} {class}>
            <input type="checkbox" id={option_id.clone()} checked={is_included} onchange={store.on_select::<Event>(included)} />
            <label for={option_id}>
                <span class="label">{ label.clone() }</span>{ " " }
                <span class="count">{ n }</span>
                <svg class="bar" aria-hidden="true" width="100%" height="3"><rect width={width} height="3" /></svg>
            </label>
            <button type="button" class="exclude" aria-pressed={is_excluded.to_string()} aria-label={catalogue::filters::exclude_option(&label)}
                onclick={store.on_select::<MouseEvent>(excluded)}>
                { catalogue::filters::EXCLUDE }
            </button>
        </li>
    }
}

/// Which role the counts show and the next tick writes.
fn role_switch(store: &Store, facet: Facet, id: &str) -> Html {
    let name = format!("{id}-role");
    html! {
        <div class="roles" role="radiogroup" aria-label={catalogue::filters::role_switch(facet)}>
            { for Role::ALL.iter().map(|role| {
                let checked = store.role(facet) == *role;
                let onchange = store.step::<Event>(Intent::Act(Action::Role(facet, *role)));
                html! {
                    <label class={if checked { "checked" } else { "" }}>
                        <input type="radio" name={name.clone()} {checked} {onchange} />
                        { catalogue::terms::role(*role) }
                    </label>
                }
            }) }
        </div>
    }
}
