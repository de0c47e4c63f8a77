//! The filters: the field of words, the facets, the time and the replies.

use query::{Facet, Reply, Selection};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::state::Action;
use crate::app::store::{Step, Store};
use crate::app::view::chips::chips;
use crate::app::view::dialogs::dialog;
use crate::app::view::facet::facet_group;
use crate::app::view::parts;
use crate::app::view::time::time;

/// The facets, the time and the replies.
///
/// The filters may stand twice in the page: `prefix` is what ids within begin with.
pub fn rail(store: &Store, prefix: &'static str) -> Html {
    let answer_rule = |facet: &&Facet| {
        **facet != Facet::Rule
            || !store.data().counts(&Selection::default(), query::Key::of(Facet::Rule)).is_empty()
    };
    let (first, second): (Vec<Facet>, Vec<Facet>) =
        Facet::ALL.iter().filter(answer_rule).partition(|facet| facet.is_in_first_row());
    let second_in_use = {
        let selection = &store.place.selection;
        let mut keys =
            selection.include.iter().chain(selection.exclude.iter()).map(|(key, _)| key.facet());
        keys.any(|facet| !facet.is_in_first_row())
            || selection.from.is_some()
            || selection.to.is_some()
            || selection.reply.is_some()
    };
    let group = |facet: Facet| facet_group(store, facet, prefix);
    let mut more: Vec<Html> = second.into_iter().map(group).collect();
    more.extend([time(store, prefix), replies(store, prefix)]);
    html! {
        <>
            { for first.into_iter().map(group) }
            { parts::details("more-filters", catalogue::MORE_FILTERS, second_in_use, more) }
            { parts::aside(catalogue::JOINT_NOTE) }
        </>
    }
}

/// The button that opens the filters over the page.
pub fn filters_button(store: &Store) -> Html {
    let n_conditions = store.place.selection.conditions().len();
    let label = if n_conditions == 0 {
        catalogue::FILTERS.to_owned()
    } else {
        format!("{} ({n_conditions})", catalogue::FILTERS)
    };
    parts::button("filters-button", label, store.on(open_filters, 1))
}

/// The filters over the page, where they are open.
pub fn sheet(store: &Store, n: usize) -> Html {
    if !store.filters_open {
        return Html::default();
    }
    let label = format!("{} ({n})", catalogue::SHOW_RESULTS);
    let content = html! {
        <>
            { rail(store, "sheet") }
            <div class="sheet-foot">{ parts::button("primary", label, store.on(open_filters, 0)) }</div>
        </>
    };
    dialog("sheet", catalogue::FILTERS, store.on(open_filters, 0), content)
}

/// Opens the filters over the page, or with a 0 closes them.
fn open_filters(store: &Store, open: u32) {
    store.act(Action::Filters(open != 0));
}

/// The head of a page that shows a selection: its filters, and how many claims they leave.
pub fn selection_head(store: &Store, n: usize) -> Html {
    if store.is_plain() {
        return Html::default();
    }
    let total = store.data().n_claims();
    html! {
        <div class="selection-head">
            <p class="hidden" role="status" aria-live="polite">{ catalogue::announce(n, total) }</p>
            <div class="list-line"><strong>{ catalogue::n_of(n, total) }</strong>{ filters_button(store) }</div>
            { chips(store) }
            { sheet(store, n) }
        </div>
    }
}

/// The field of words and the switch of spellings.
pub fn search(store: &Store) -> Html {
    let oninput = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store.slide(
                store.place.select(Selection { q: input.value(), ..store.place.selection.clone() }),
            );
        })
    };
    let selection = &store.place.selection;
    let as_written = selection.as_written;
    let turned = Selection { as_written: !as_written, ..selection.clone() };
    let turned = Step::Go(store.place.select(turned));
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" role="search" {onsubmit}>
            <label for="search">{ catalogue::SEARCH }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder={catalogue::SEARCH_HINT}
                value={store.place.selection.q.clone()} {oninput} />
            { parts::switch(store, "exact", catalogue::AS_WRITTEN, as_written, turned) }
        </form>
    }
}

/// Whether a claim is answered within the corpus.
fn replies(store: &Store, prefix: &'static str) -> Html {
    let id = format!("{prefix}-reply");
    let choice = |reply: Option<Reply>| {
        let selection = Selection { reply, ..store.place.selection.clone() };
        let onchange = store.on_select::<Event>(selection);
        html! {
            <label class="option">
                <input type="radio" name={id.clone()} checked={store.place.selection.reply == reply} {onchange} />
                { catalogue::reply(reply) }
            </label>
        }
    };
    html! {
        <div class="facet" role="radiogroup" aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ catalogue::REPLY }</h2>
            { for [None, Some(Reply::Answered), Some(Reply::Unanswered)].map(choice) }
        </div>
    }
}
