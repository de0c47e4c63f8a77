//! The head of the page: name, pages, colours, shortcuts.

use yew::prelude::*;

use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::{Route, ViewParams};
use crate::app::state::{Action, Theme};
use crate::app::store::Store;
use crate::app::view::export::dialog::export_button;
use crate::app::view::shared::elements;

/// The head of the page.
pub fn header(store: &Store) -> Html {
    let themes = Theme::ALL.iter().map(|theme| {
        let is_chosen = *theme == store.settings.theme;
        (catalogue::header::theme(*theme).into(), is_chosen, Intent::Act(Action::Theme(*theme)))
    });
    let on_shortcuts = store.on::<MouseEvent>(Intent::Act(Action::Shortcuts(true)));
    let pages = [
        (Route::Claims, catalogue::header::CLAIMS),
        (Route::Documents, catalogue::header::DOCUMENTS),
        (Route::Compare, catalogue::header::COMPARE),
        (Route::Timeline, catalogue::header::TIMELINE),
        (Route::Entities, catalogue::header::ENTITIES),
        (Route::Topics, catalogue::header::TOPICS),
        (Route::Method, catalogue::header::METHOD),
        (Route::About, catalogue::header::ABOUT),
    ];
    let page = |(route, label): (Route, &'static str)| {
        let is_current = match &store.location.route {
            Route::Claim(_) => route == Route::Claims,
            Route::Document(_) => route == Route::Documents,
            Route::Entity(_) => route == Route::Entities,
            Route::Topic(_) => route == Route::Topics,
            other => *other == route,
        };
        // A page that compares two claims would stay with them: the header begins it anew.
        let location = store.location.to(route).with_params(|params| {
            if is_current && store.location.route == Route::Compare {
                *params = ViewParams::default();
            }
        });
        html! {
            <li><a href={store.address(&location)} aria-current={is_current.then_some("page")}>{ label }</a></li>
        }
    };
    html! {
        <header class="header">
            <p class="brand">
                <a href={store.link(Route::Claims)}>{ catalogue::NAME }</a>
                <span class="tagline">{ catalogue::TAGLINE }</span>
            </p>
            <nav aria-label={catalogue::header::NAV_LABEL}>
                <ul>{ for pages.into_iter().map(page) }</ul>
            </nav>
            if !store.is_plain() {
                <div class="settings">
                    { export_button(store) }
                    { elements::drop_down(store, "theme", catalogue::header::THEME, "theme", themes.collect()) }
                    <button type="button" class="text-button" onclick={on_shortcuts} aria-label={catalogue::header::SHORTCUTS} title={catalogue::header::SHORTCUTS}>
                        { "?" }
                    </button>
                </div>
            }
        </header>
    }
}
