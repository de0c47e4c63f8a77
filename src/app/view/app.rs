//! The whole page: its state, what it listens to, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::collection::{COLLECTION, Collection};
use crate::app::data::Data;
use crate::app::intent::Intent;
use crate::app::location::{Location, Route};
use crate::app::state::{Action, ChunkState, SETTINGS, Settings, State};
use crate::app::store::{Store, use_store};
use crate::app::view::chunk::{has_page, use_chunk};
use crate::app::view::claim::selection_bar::selection_bar;
use crate::app::view::export::dialog::export_dialog;
use crate::app::view::export::print::{is_sheet, print};
use crate::app::view::header::header;
use crate::app::view::notices::notices;
use crate::app::view::page::{page, title};
use crate::app::view::shared::anchor::anchor;
use crate::app::view::shared::dialogs::copy_by_hand;
use crate::app::view::shared::elements::{announcement, jump};
use crate::app::view::shortcuts::shortcuts_dialog;
use crate::app::{browser, catalogue};

/// What the page is about.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The corpus with its engine.
    pub data: Data,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_store(|| initial_state(props.data.clone()));
    use_listeners(&store);
    use_stored(&store);
    use_chunk(&store);
    use_location(&store);
    use_effect(browser::open_dialogs);
    html! {
        <>
            { jump("skip", "main", catalogue::header::SKIP_TO_CLAIMS, |main| {
                let (_, claims) = browser::focused_article();
                browser::focus(claims.first().map_or(main, String::as_str));
            }) }
            if let Route::Claim(id) = &store.location.route {
                { jump("skip", &anchor(id), catalogue::header::SKIP_TO_DOCUMENT, browser::focus) }
            }
            { header(&store) }
            { selection_bar(&store) }
            <main id="main" tabindex="-1" class={is_sheet(&store).then_some("unprinted")}>
                { notices(&store) }
                { page(&store) }
            </main>
            { print(&store) }
            if store.export.is_none() {
                { announcement(&store) }
            }
            if store.shortcuts_open {
                { shortcuts_dialog(&store) }
            }
            { export_dialog(&store) }
            // Not by `for` over the option: it leaves no node behind, so that all before it would be made anew, and the focus lost.
            if let Some(to_copy) = &store.to_copy {
                { copy_by_hand(&store, to_copy) }
            }
        </>
    }
}

/// The state at the address, with what the browser has stored.
fn initial_state(data: Data) -> State {
    let location = Location::read(&browser::address(), &data);
    browser::arrive(&location.write(&data));
    let settings = browser::stored_text(SETTINGS)
        .and_then(|stored| Settings::read(&stored))
        .unwrap_or_default();
    let stored = browser::stored_text(COLLECTION).and_then(|text| Collection::read(&text));
    let collection = Rc::new(stored.unwrap_or_default().0);
    let storage_available = browser::store_text(SETTINGS, &settings.write());
    State { collection, storage_available, ..State::at(data, location, settings) }
}

/// Listens to the address, to other windows of this page, to another corpus, to the way back, to printing, and to single keys.
#[hook]
fn use_listeners(store: &Store) {
    use_effect_with((), {
        let store = store.clone();
        move |()| {
            let (on_stored, on_print, on_corpus) = (store.clone(), store.clone(), store.clone());
            let (on_shown_again, on_key) = (store.clone(), store.clone());
            let listeners = (
                browser::on_address(move |address| {
                    store.dispatch(Action::Navigate(Location::read(&address, store.data())))
                }),
                // What is selected and noted in another window of this page is taken over: else the last to write would delete what the other wrote.
                browser::on_stored_text(COLLECTION, move |text| {
                    let (collection, _) = Collection::read(&text).unwrap_or_default();
                    on_stored.dispatch(Action::Collection(Rc::new(collection)));
                }),
                browser::on_corpus(move |bytes| on_corpus.show_corpus(&bytes)),
                browser::on_shown_again(move || on_shown_again.dispatch(Action::ShownAgain)),
                browser::on_single_key(move |key| pressed(key, &on_key)),
                browser::on_print(move |is_before| on_print.dispatch(Action::Print(is_before))),
            );
            move || drop(listeners)
        }
    });
}

/// Stores the settings and the collection when they change, and shows the theme.
#[hook]
fn use_stored(store: &Store) {
    use_effect_with(store.settings, |settings| {
        browser::store_text(SETTINGS, &settings.write());
        browser::show_theme(settings.theme.word());
    });
    use_effect_with(store.collection.clone(), {
        let data = store.data().clone();
        move |collection| {
            let is_empty = collection.is_empty();
            let text = if is_empty { String::new() } else { collection.write(data.commit()) };
            browser::store_text(COLLECTION, &text);
        }
    });
}

/// Sets the title of a page when it comes, and brings into view what the address names.
#[hook]
fn use_location(store: &Store) {
    let last_route = use_mut_ref(|| None::<Route>);
    // Once more when the page of the route has been loaded.
    let is_loaded = !has_page(store) || store.chunk == ChunkState::Loaded;
    use_effect_with((store.location.route.clone(), is_loaded), {
        let data = store.data().clone();
        move |(route, _)| {
            browser::set_title(&title(route, &data));
            let last = last_route.replace(Some(route.clone()));
            let is_list = |route: &Route| matches!(route, Route::Claims | Route::Claim(_));
            let list_stayed =
                browser::is_wide() && is_list(route) && last.as_ref().is_some_and(is_list);
            match route {
                Route::Claim(id) => {
                    browser::keep_in_view(id);
                    browser::scroll_document_to(&anchor(id));
                }
                _ if list_stayed => {}
                _ => browser::restore_scroll(),
            }
            // The focus goes into the document with the reader, and back to where they came from.
            match (&last, route) {
                (Some(_), Route::Claim(id)) if !browser::is_focus_within(".steps") => {
                    browser::focus_in_place(&anchor(id));
                }
                (Some(Route::Claim(id)), Route::Claims) => browser::focus_in_place(id),
                _ => {}
            }
        }
    });
}

/// What a single key does; whether it did anything.
fn pressed(key: &str, store: &Store) -> bool {
    if key == "Escape" {
        // A dialog is closed by the browser.
        let closes = matches!(store.location.route, Route::Claim(_)) && !store.has_dialog();
        if closes {
            store.handle(&Intent::Open(Route::Claims));
        }
        return closes;
    }
    if !store.settings.single_keys {
        return false;
    }
    match key {
        "/" => browser::focus("search"),
        "?" => store.dispatch(Action::Shortcuts(true)),
        "j" => return walk(store, 1),
        "k" => return walk(store, -1),
        "o" => return browser::click_in_focused_article("a.open"),
        "x" => return browser::click_in_focused_article("input[name=choose]"),
        "c" => return browser::open_in_focused_article(".claim-actions > summary"),
        _ => return false,
    }
    true
}

/// Moves the focus to the next or previous claim of the list; whether there is one. From within a document it goes on from the claim that
/// is open.
fn walk(store: &Store, step: isize) -> bool {
    let (focused, all) = browser::focused_article();
    let position = |id: &String| all.iter().position(|other| other == id);
    let open = match &store.location.route {
        Route::Claim(id) => position(id),
        _ => None,
    };
    let at = focused.as_ref().and_then(position).or(open);
    let next = match (at, step) {
        (None, _) => Some(0),
        (Some(at), step) => at.checked_add_signed(step),
    };
    let Some(id) = next.and_then(|next| all.get(next)) else { return false };
    browser::focus(id);
    browser::keep_in_view(id);
    true
}
