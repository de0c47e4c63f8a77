//! One facet: its role switch, its options with counts and bars, and the search within it.

use model::Role;
use query::{Facet, Key, Value};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::state::{Action, FacetView};
use crate::app::store::Store;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, Turn, part_of_many};

/// How many options a long facet shows before it is opened.
const N_FIRST: usize = 8;
/// A facet with more options than this is long: it is cut, and can be searched.
const N_LONG: usize = 12;

/// A facet as a group of options; `prefix` is what ids within begin with.
pub fn facet_group(store: &Store, facet: Facet, prefix: &'static str, turn: Turn) -> Html {
    let FacetView { is_open, words } = store.facet_view(facet);
    let key = Some(Key::new(facet, store.role(facet)));
    let idx = facet as u32;
    part_of_many(
        store,
        PartInputs { idx, key, is_open, words, prefix, turn, ..PartInputs::of_page(store) },
        draw,
    )
}

fn draw(store: &Store, PartInputs { key, is_open, words, prefix, .. }: &PartInputs) -> Html {
    let Some(key) = *key else { return Html::default() };
    let (facet, is_open) = (key.facet(), *is_open);
    let id = format!("{prefix}-{}", facet.word());
    let counts = store.answer().counts(key);
    let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let is_long = N_LONG < counts.len();
    // A search that cannot be seen has no effect.
    let searched = if is_long { words.as_str() } else { "" };
    let shown = shown_options(store, key, &counts, searched, is_long && !is_open);
    let is_empty = shown.is_empty();
    let heading = format!("{id}-heading");
    html! {
        <div class="facet" role="group" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ catalogue::terms::facet(facet) }</h2>
            if facet.has_role() {
                { role_switch(store, key, &id) }
            }
            if is_long {
                { search(store, facet, is_open, searched) }
            }
            <ul class="options">
                { for shown.into_iter().map(|(value, n)| option(store, key, value, n, most, &id)) }
            </ul>
            if is_empty {
                { elements::aside(if searched.is_empty() { catalogue::filters::NO_OPTIONS } else { catalogue::filters::NO_MATCH }) }
            }
            if is_long && searched.is_empty() {
                { open_button(store, facet, is_open, counts.len()) }
            }
        </div>
    }
}

/// The options that are shown, with their counts: those that have the letters that are searched for; without such letters all of them,
/// or if the facet is cut, the first and those that are in use.
fn shown_options(
    store: &Store,
    key: Key,
    counts: &[(Value, u32)],
    searched: &str,
    is_cut: bool,
) -> Vec<(Value, u32)> {
    let selection = store.answer().selection();
    let is_in_use = |value: Value| {
        selection.include.contains(key, value) || selection.exclude.contains(key, value)
    };
    let folded = text::fold(searched);
    let has_letters = |value: Value| {
        let label = text::fold(&catalogue::terms::value(store.data(), key, value));
        // By bytes, and not by the search of the standard library: see `addressed` in `claim/actions.rs`.
        let mut places = label.as_bytes().windows(folded.len().max(1));
        folded.is_empty() || places.any(|letters| letters == folded.as_bytes())
    };
    let is_shown = |(rank, (value, _)): &(usize, (Value, u32))| {
        if searched.is_empty() {
            !is_cut || *rank < N_FIRST || is_in_use(*value)
        } else {
            has_letters(*value)
        }
    };
    counts.iter().copied().enumerate().filter(is_shown).map(|(_, option)| option).collect()
}

/// The field in which an option is searched for.
fn search(store: &Store, facet: Facet, is_open: bool, searched: &str) -> Html {
    let oninput = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let words = input.value();
            store.dispatch(Action::FacetView(facet, FacetView { is_open, words }));
        })
    };
    html! {
        <input type="search" class="facet-search" aria-label={catalogue::filters::find(facet)} placeholder={catalogue::filters::find(facet)}
            value={searched.to_owned()} {oninput} />
    }
}

/// The button that shows all options of a long facet, or only the first again.
fn open_button(store: &Store, facet: Facet, is_open: bool, n_options: usize) -> Html {
    let label = if is_open {
        catalogue::filters::SHOW_FEWER.to_owned()
    } else {
        catalogue::filters::show_all(n_options)
    };
    let turned = FacetView { is_open: !is_open, words: String::new() };
    let onclick = store.on::<MouseEvent>(Intent::Act(Action::FacetView(facet, turned)));
    html! {
        <button type="button" class="text-button" aria-expanded={is_open.to_string()} {onclick}>{ label }</button>
    }
}

/// One option: a checkbox with label and count, a bar, and the small action that excludes it.
fn option(store: &Store, key: Key, value: Value, n: u32, most: u32, id: &str) -> Html {
    let selection = store.answer().selection();
    let label = catalogue::terms::value(store.data(), key, value);
    let is_included = selection.include.contains(key, value);
    let is_excluded = selection.exclude.contains(key, value);
    let class = match (is_included, is_excluded) {
        (true, _) => "option included",
        (_, true) => "option excluded",
        _ if n == 0 => "option without-claims",
        _ => "option",
    };
    let id = format!("{id}-{}", value.0);
    // A bar is drawn and not styled: attributes of SVG need no inline style, which strict pages forbid.
    let width = format!("{}%", (n * 100).checked_div(most).unwrap_or(0));
    html! {
        <li key={value.0} {class}>
            <input type="checkbox" id={id.clone()} checked={is_included} onchange={store.on::<Event>(Intent::Toggle(key, value))} />
            <label for={id}>
                <span class="label">{ label.clone() }</span>{ " " }
                <span class="count">{ n }</span>
                <svg class="bar" aria-hidden="true" width="100%" height="3"><rect width={width} height="3" /></svg>
            </label>
            <button type="button" class="exclude" aria-pressed={is_excluded.to_string()} aria-label={catalogue::filters::exclude_option(&label)}
                onclick={store.on::<MouseEvent>(Intent::Exclude(key, value))}>
                { catalogue::filters::EXCLUDE }
            </button>
        </li>
    }
}

/// The switch of the role that the counts show and the next tick includes.
fn role_switch(store: &Store, key: Key, id: &str) -> Html {
    let name = format!("{id}-role");
    let facet = key.facet();
    html! {
        <div class="roles" role="radiogroup" aria-label={catalogue::filters::role_switch(facet)}>
            { for Role::ALL.iter().map(|role| {
                let checked = key.role() == *role;
                let onchange = store.on::<Event>(Intent::Act(Action::Role(facet, *role)));
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
