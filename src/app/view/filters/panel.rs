//! The filters: the field of words, the facets, the time and the replies.

use query::{Facet, Reply};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::app::store::Store;
use crate::app::view::filters::chips::chips;
use crate::app::view::filters::dates::dates;
use crate::app::view::filters::facet::facet_group;
use crate::app::view::shared::dialogs::dialog;
use crate::app::view::shared::elements;
use crate::app::view::shared::part::{PartInputs, Turn, part};
use crate::app::{browser, catalogue};

/// The facets, the time and the replies.
///
/// The filters may stand twice in the page: `prefix` is what ids within begin with.
pub fn filter_panel(store: &Store, prefix: &'static str) -> Html {
    let (first, later) = match prefix {
        // Opened over the page, all come at once.
        SHEET => (Turn::WithPage, Turn::WithPage),
        // Beside the claims, as many as a screen holds.
        _ if browser::is_wide() => (Turn::WithPage, Turn::NewLater),
        // They are not seen.
        _ => (Turn::Later, Turn::Later),
    };
    let group = |facet: &Facet| {
        let turn = if *facet <= Facet::Country { first } else { later };
        facet_group(store, *facet, prefix, turn)
    };
    let (is_open, invalid_date) = (store.more_filters_open, store.invalid_date);
    let inputs =
        PartInputs { prefix, is_open, invalid_date, turn: later, ..PartInputs::of_page(store) };
    html! {
        <>
            { for Facet::ALL.iter().filter(|facet| facet.is_in_first_row()).map(group) }
            { part(store, inputs, more_filters) }
        </>
    }
}

/// The filters that are folded, as long as none of them is in use.
fn more_filters(store: &Store, PartInputs { prefix, is_open, .. }: &PartInputs) -> Html {
    let turn = if *is_open { Turn::WithPage } else { Turn::Later };
    // A corpus without rules has nothing to choose there.
    let has_options =
        |facet: &&Facet| **facet != Facet::Rule || !store.data().corpus().rules.is_empty();
    let facets = Facet::ALL.iter().filter(|facet| !facet.is_in_first_row()).filter(has_options);
    let mut content: Vec<Html> =
        facets.map(|facet| facet_group(store, *facet, prefix, turn)).collect();
    content.extend([dates(store, prefix), replies(store, prefix)]);
    html! {
        <>
            { elements::kept_details(store, "more-filters", catalogue::filters::MORE_FILTERS, *is_open, Action::MoreFilters, content) }
            { elements::aside(catalogue::filters::JOINT_NOTE) }
        </>
    }
}

/// What the ids of the filters begin with that are opened over the page.
const SHEET: &str = "sheet";

/// The button that opens the filters over the page.
pub fn filters_button(store: &Store) -> Html {
    let n_constraints = store.answer().selection().constraints().len();
    let label = if n_constraints == 0 {
        catalogue::filters::FILTERS.to_owned()
    } else {
        format!("{} ({n_constraints})", catalogue::filters::FILTERS)
    };
    elements::button("filters-button", label, store.on(OPEN))
}

/// The button that copies the address of what the page shows.
pub fn link_button(store: &Store) -> Html {
    fn copy(store: &Store, _: u32) {
        store.copy_address(catalogue::shared::COPY_VIEW, &store.location);
    }
    if store.is_plain() {
        return Html::default();
    }
    elements::button("text-button", catalogue::shared::COPY_VIEW, store.callback(copy, 0))
}

/// The filters over the page, where they are open.
pub fn sheet(store: &Store, n: usize) -> Html {
    if !store.filters_open {
        return Html::default();
    }
    let label = format!("{} ({n})", catalogue::filters::SHOW_RESULTS);
    let content = html! {
        <>
            { filter_panel(store, SHEET) }
            <div class="sheet-foot">{ elements::button("primary", label, store.on(CLOSE)) }</div>
        </>
    };
    dialog(SHEET, catalogue::filters::FILTERS, store.on(CLOSE), content)
}

/// Opens the filters over the page.
const OPEN: Intent = Intent::Act(Action::Filters(true));
/// Closes them.
const CLOSE: Intent = Intent::Act(Action::Filters(false));

/// The head of a page that shows a selection: its filters, and how many claims they leave.
pub fn selection_head(store: &Store, n: usize) -> Html {
    if store.is_plain() {
        return Html::default();
    }
    let total = store.data().n_claims();
    html! {
        <div class="selection-head">
            <p class="hidden" role="status" aria-live="polite">{ catalogue::claims::announcement(n, total) }</p>
            <div class="list-line"><strong>{ catalogue::claims::n_of(n, total) }</strong>{ filters_button(store) }{ link_button(store) }</div>
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
            store.handle(&Intent::Search(input.value()));
        })
    };
    let as_written = store.answer().selection().as_written;
    let turned = Intent::AsWritten(!as_written);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" role="search" {onsubmit}>
            <label for="search">{ catalogue::filters::SEARCH }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder={catalogue::filters::SEARCH_HINT}
                value={store.answer().selection().q.clone()} {oninput} />
            { elements::switch(store, "exact", catalogue::filters::EXACT_SPELLING, as_written, turned) }
        </form>
    }
}

/// Whether a claim is answered within the corpus.
fn replies(store: &Store, prefix: &'static str) -> Html {
    let id = format!("{prefix}-reply");
    let choice = |reply: Option<Reply>| {
        let onchange = store.on::<Event>(Intent::Reply(reply));
        html! {
            <label class="option">
                <input type="radio" name={id.clone()} checked={store.answer().selection().reply == reply} {onchange} />
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
