//! The page of claims: filters, the list, and beside it the document of the claim that is open.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use model::ClaimIdx;
use query::{Selection, Sort};

use crate::app::hooks::{Store, use_store};
use crate::app::state::{Action, PAGE};
use crate::app::url::Route;
use crate::app::view::card::card;
use crate::app::view::chips::chips;
use crate::app::view::dialogs::Dialog;
use crate::app::view::rail::{rail, search};
use crate::app::view::reader::Reader;
use crate::app::{browser, catalogue};

/// The page of claims.
#[component]
pub fn Claims() -> Html {
    let store = use_store();
    let open = match &store.place.route {
        Route::Claim(id) => store.data.corpus().claim_by_id(id),
        _ => None,
    };
    use_effect_with(open, {
        let id = open.map(|claim| store.data.corpus().claim(claim).id.clone());
        move |_| {
            if let Some(id) = id {
                browser::keep_in_view(&id);
            }
        }
    });
    let results = store.data.results(&store.place.selection);
    let (n, total) = (results.claims.len(), store.data.n_claims());
    let on_filters = |open: bool| {
        let store = store.clone();
        Callback::from(move |()| store.act(Action::Filters(open)))
    };
    let n_conditions = store.place.selection.conditions().len();
    let filters_label = if n_conditions == 0 {
        catalogue::FILTERS.to_owned()
    } else {
        format!("{} ({n_conditions})", catalogue::FILTERS)
    };
    html! {
        <div class={classes!("claims", open.is_some().then_some("with-document"))}>
            <p class="hidden" role="status" aria-live="polite">{ catalogue::announce(n, total) }</p>
            <aside class="rail" aria-label={catalogue::FILTERS}>{ rail(&store, "rail") }</aside>
            <section class="list" aria-labelledby="count">
                <div class="list-head">
                    { search(&store) }
                    <div class="list-line">
                        <h1 id="count">{ catalogue::n_of(n, total) }</h1>
                        <button type="button" class="filters-button" aria-haspopup="dialog" onclick={on_filters(true).reform(|_| ())}>
                            { filters_label }
                        </button>
                        { sort_switch(&store) }
                    </div>
                    { chips(&store) }
                    if results.n_undated_left_out > 0 {
                        <p class="aside">{ catalogue::undated_left_out(results.n_undated_left_out) }</p>
                    }
                </div>
                if results.claims.is_empty() {
                    { empty(&store) }
                } else {
                    { list(&store, &results.claims, open) }
                }
            </section>
            if let Some(claim) = open {
                <section class="pane" aria-label={catalogue::DOCUMENT}>
                    <Reader document={store.data.corpus().claim(claim).document} {claim} />
                </section>
            }
            if store.filters_open {
                <Dialog class="sheet" heading={catalogue::FILTERS} on_close={on_filters(false)}>
                    { rail(&store, "sheet") }
                    <div class="sheet-foot">
                        <button type="button" class="primary" onclick={on_filters(false).reform(|_| ())}>
                            { format!("{} ({n})", catalogue::SHOW_RESULTS) }
                        </button>
                    </div>
                </Dialog>
            }
        </div>
    }
}

/// The results, as far as they are shown.
fn list(store: &Store, claims: &[ClaimIdx], open: Option<ClaimIdx>) -> Html {
    let n_shown = store.n_shown.min(claims.len());
    let n_left = claims.len() - n_shown;
    let on_more = {
        let store = store.clone();
        Callback::from(move |_| store.act(Action::ShowMore))
    };
    html! {
        <>
            <div class="cards">
                { for claims[..n_shown].iter().map(|claim| card(store, *claim, open == Some(*claim), "")) }
            </div>
            if n_left > 0 {
                <button type="button" class="more" onclick={on_more}>{ catalogue::show_more(n_left.min(PAGE)) }</button>
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
                { for [Sort::Position, Sort::Date].map(|choice| html! {
                    <option selected={choice == sort}>{ catalogue::sort(choice) }</option>
                }) }
            </select>
        </label>
    }
}

/// Nothing found: which filter to drop, and what that would give.
fn empty(store: &Store) -> Html {
    let relaxations = store.data.relaxations(&store.place.selection);
    let helpful: Vec<_> = relaxations.into_iter().filter(|(_, n)| *n > 0).collect();
    html! {
        <div class="empty">
            <p>{ catalogue::NOTHING }</p>
            if helpful.is_empty() {
                <p>{ catalogue::DROP_SEVERAL }</p>
            } else {
                <p id="drop-one">{ catalogue::DROP_ONE }</p>
                <ul aria-labelledby="drop-one">
                    { for helpful.into_iter().map(|(condition, n)| {
                        let label = catalogue::without(&catalogue::condition(&store.data, &condition), n as usize);
                        let onclick = relax(store, store.place.selection.without(&condition));
                        html! { <li><button type="button" {onclick}>{ label }</button></li> }
                    }) }
                </ul>
            }
            <button type="button" class="primary" onclick={relax(store, Selection::default())}>{ catalogue::CLEAR_ALL }</button>
        </div>
    }
}

fn relax(store: &Store, selection: Selection) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |_| store.select(selection.clone()))
}
