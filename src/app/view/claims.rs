//! The page of claims: filters, the list, and beside it the document of the claim that is open.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use model::ClaimIdx;
use query::{Selection, Sort};

use crate::app::catalogue;
use crate::app::hooks::Store;
use crate::app::state::{Action, PAGE};
use crate::app::url::Route;
use crate::app::view::card::card;
use crate::app::view::chips::chips;
use crate::app::view::dialogs::Dialog;
use crate::app::view::parts;
use crate::app::view::rail::{rail, search};
use crate::app::view::reader::reader;

/// The page of claims.
pub fn claims(store: &Store) -> Html {
    let open = match &store.place.route {
        Route::Claim(id) => store.data().corpus().claim_by_id(id),
        _ => None,
    };
    let results = store.data().results(&store.place.selection);
    let (n, total) = (results.claims.len(), store.data().n_claims());
    let n_conditions = store.place.selection.conditions().len();
    let filters_label = if n_conditions == 0 {
        catalogue::FILTERS.to_owned()
    } else {
        format!("{} ({n_conditions})", catalogue::FILTERS)
    };
    html! {
        <div class={if open.is_some() { "claims with-document" } else { "claims" }}>
            <p class="hidden" role="status" aria-live="polite">{ catalogue::announce(n, total) }</p>
            <aside class="rail" aria-label={catalogue::FILTERS}>{ rail(store, "rail") }</aside>
            <section class="list" aria-labelledby="count">
                <div class="list-head">
                    { search(store) }
                    <div class="list-line">
                        <h1 id="count">{ catalogue::n_of(n, total) }</h1>
                        { parts::button("filters-button", filters_label, store.on(open_filters, 1)) }
                        { sort_switch(store) }
                    </div>
                    { chips(store) }
                    if results.n_undated_left_out > 0 {
                        { parts::aside(catalogue::undated_left_out(results.n_undated_left_out)) }
                    }
                </div>
                if results.claims.is_empty() {
                    { empty(store) }
                } else {
                    { list(store, &results.claims, open) }
                }
            </section>
            if let Some(claim) = open {
                <section class="pane" aria-label={catalogue::DOCUMENT}>
                    { reader(store, store.data().corpus().claim(claim).document, Some(claim)) }
                </section>
            }
            if store.filters_open {
                <Dialog class="sheet" heading={catalogue::FILTERS} on_close={store.on(open_filters, 0)}>
                    { rail(store, "sheet") }
                    <div class="sheet-foot">
                        { parts::button("primary", format!("{} ({n})", catalogue::SHOW_RESULTS), store.on(open_filters, 0)) }
                    </div>
                </Dialog>
            }
        </div>
    }
}

/// Opens the filters over the page, or with a 0 closes them.
fn open_filters(store: &Store, open: u32) {
    store.act(Action::Filters(open != 0));
}

/// The results, as far as they are shown.
fn list(store: &Store, claims: &[ClaimIdx], open: Option<ClaimIdx>) -> Html {
    // The claim that is open is shown however far down it stands.
    let open_place =
        claims.iter().position(|claim| open == Some(*claim)).map_or(0, |place| place + 1);
    let n_shown = store.n_shown.max(open_place).min(claims.len());
    let n_left = claims.len() - n_shown;
    let on_more = store.on(|store, _| store.act(Action::ShowMore), 0);
    html! {
        <>
            <div class="cards">
                { for claims[..n_shown].iter().map(|claim| card(store, *claim, open == Some(*claim), "")) }
            </div>
            if n_left > 0 {
                { parts::button("more", catalogue::show_more(n_left.min(PAGE)), on_more) }
            }
        </>
    }
}

/// In which order the results stand.
fn sort_switch(store: &Store) -> Html {
    let sort = store.place.selection.sort;
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let sort = if select.selected_index() == 1 { Sort::Date } else { Sort::Position };
            store.select(Selection { sort, ..store.place.selection.clone() });
        })
    };
    html! {
        <label class="sort">
            { catalogue::SORT }{ " " }
            <select {onchange} name="sort">
                { for [Sort::Position, Sort::Date].map(|choice| parts::choice(catalogue::sort(choice), "", choice == sort)) }
            </select>
        </label>
    }
}

/// Nothing found: which filter to drop, and what that would give.
fn empty(store: &Store) -> Html {
    let selection = &store.place.selection;
    let relax = |label: String, class: &'static str, selection: Selection| {
        parts::button(class, label, store.on_select(selection))
    };
    let relaxations = store.data().relaxations(selection).into_iter().filter(|(_, n)| *n > 0);
    let drops: Vec<Html> = relaxations
        .map(|(condition, n)| {
            let label =
                catalogue::without(&catalogue::condition(store.data(), &condition), n as usize);
            relax(label, "", selection.without(&condition))
        })
        .collect();
    let advice = if drops.is_empty() { catalogue::DROP_SEVERAL } else { catalogue::DROP_ONE };
    html! {
        <div class="empty">
            { parts::paragraph(catalogue::NOTHING) }
            { parts::paragraph(advice) }
            { parts::list("", drops) }
            { relax(catalogue::CLEAR_ALL.to_owned(), "primary", Selection::default()) }
        </div>
    }
}
