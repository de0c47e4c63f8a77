//! The filters: the field of words, the facets, the time and the replies.

use query::{Facet, Reply, Selection};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::state::Action;
use crate::app::store::{Intent, Store};
use crate::app::view::filters::chips::chips;
use crate::app::view::filters::dates::dates;
use crate::app::view::filters::facet::facet_group;
use crate::app::view::shared::dialogs::dialog;
use crate::app::view::shared::elements;

/// The facets, the time and the replies.
///
/// The filters may stand twice in the page: `prefix` is what ids within begin with.
pub fn filter_panel(store: &Store, prefix: &'static str) -> Html {
    let answer_rule = |facet: &&Facet| {
        **facet != Facet::Rule
            || !store.data().counts(&Selection::default(), query::Key::of(Facet::Rule)).is_empty()
    };
    let (first, second): (Vec<Facet>, Vec<Facet>) =
        Facet::ALL.iter().filter(answer_rule).partition(|facet| facet.is_in_first_row());
    let second_in_use = {
        let selection = &store.location.selection;
        let mut keys =
            selection.include.iter().chain(selection.exclude.iter()).map(|(key, _)| key.facet());
        keys.any(|facet| !facet.is_in_first_row())
            || selection.from.is_some()
            || selection.to.is_some()
            || selection.reply.is_some()
    };
    let group = |facet: Facet| facet_group(store, facet, prefix);
    let mut more: Vec<Html> = second.into_iter().map(group).collect();
    more.extend([dates(store, prefix), replies(store, prefix)]);
    html! {
        <>
            { for first.into_iter().map(group) }
            { elements::details("more-filters", catalogue::filters::MORE_FILTERS, second_in_use, more) }
            { elements::aside(catalogue::filters::JOINT_NOTE) }
        </>
    }
}

/// The button that opens the filters over the page.
pub fn filters_button(store: &Store) -> Html {
    let n_constraints = store.location.selection.constraints().len();
    let label = if n_constraints == 0 {
        catalogue::filters::FILTERS.to_owned()
    } else {
        format!("{} ({n_constraints})", catalogue::filters::FILTERS)
    };
    elements::button("filters-button", label, store.on(open_filters, 1))
}

/// The filters over the page, where they are open.
pub fn sheet(store: &Store, n: usize) -> Html {
    if !store.filters_open {
        return Html::default();
    }
    let label = format!("{} ({n})", catalogue::filters::SHOW_RESULTS);
    let content = html! {
        <>
            { filter_panel(store, "sheet") }
            <div class="sheet-foot">{ elements::button("primary", label, store.on(open_filters, 0)) }</div>
        </>
    };
    dialog("sheet", catalogue::filters::FILTERS, store.on(open_filters, 0), content)
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
            <p class="hidden" role="status" aria-live="polite">{ catalogue::claims::announcement(n, total) }</p>
            <div class="list-line"><strong>{ catalogue::claims::n_of(n, total) }</strong>{ filters_button(store) }</div>
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
                store
                    .location
                    .select(Selection { q: input.value(), ..store.location.selection.clone() }),
            );
        })
    };
    let selection = &store.location.selection;
    let as_written = selection.as_written;
    let turned = Selection { as_written: !as_written, ..selection.clone() };
    let turned = Intent::Go(store.location.select(turned));
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" role="search" {onsubmit}>
            <label for="search">{ catalogue::filters::SEARCH }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder={catalogue::filters::SEARCH_HINT}
                value={store.location.selection.q.clone()} {oninput} />
            { elements::switch(store, "exact", catalogue::filters::EXACT_SPELLING, as_written, turned) }
        </form>
    }
}

/// Whether a claim is answered within the corpus.
fn replies(store: &Store, prefix: &'static str) -> Html {
    let id = format!("{prefix}-reply");
    let choice = |reply: Option<Reply>| {
        let selection = Selection { reply, ..store.location.selection.clone() };
        let onchange = store.on_select::<Event>(selection);
        html! {
            <label class="option">
                <input type="radio" name={id.clone()} checked={store.location.selection.reply == reply} {onchange} />
                { catalogue::terms::reply(reply) }
            </label>
        }
    };
    html! {
        <div class="facet" role="radiogroup" aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ catalogue::filters::REPLY }</h2>
            { for [None, Some(Reply::Answered), Some(Reply::Unanswered)].map(choice) }
        </div>
    }
}
