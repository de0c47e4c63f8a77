//! The head of the page: name, pages, colours, shortcuts.

use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::state::{Action, Settings, Theme};
use crate::app::store::{Step, Store};
use crate::app::url::Route;
use crate::app::view::parts;
use crate::app::view::take_away::take_away_button;

/// The head of the page.
pub fn header(store: &Store) -> Html {
    let themes = Theme::ALL.iter().map(|theme| {
        let settings = Settings { theme: *theme, ..store.settings };
        let is_chosen = *theme == store.settings.theme;
        (catalogue::theme(*theme).into(), is_chosen, Step::Act(Action::Settings(settings)))
    });
    let on_shortcuts = store.on::<MouseEvent>(|store, _| store.act(Action::Shortcuts(true)), 0);
    let pages = [
        (Route::Claims, catalogue::CLAIMS),
        (Route::Compare, views::COMPARE),
        (Route::Timeline, views::TIMELINE),
        (Route::Entities, catalogue::ENTITIES),
        (Route::Method, catalogue::METHOD),
    ];
    let page = |(route, label): (Route, &'static str)| {
        let is_current = match &store.place.route {
            Route::Claim(_) => route == Route::Claims,
            Route::Entity(_) => route == Route::Entities,
            other => *other == route,
        };
        html! {
            <li><a href={store.link(route)} aria-current={is_current.then_some("page")}>{ label }</a></li>
        }
    };
    html! {
        <header class="header">
            <p class="brand">
                <a href={store.link(Route::Claims)}>{ catalogue::NAME }</a>
                <span class="tagline">{ catalogue::TAGLINE }</span>
            </p>
            <nav aria-label={catalogue::NAV_LABEL}>
                <ul>{ for pages.into_iter().map(page) }</ul>
            </nav>
            if !store.is_plain() {
                <div class="settings">
                    { take_away_button(store) }
                    { parts::drop_down(store, "theme", catalogue::THEME, "theme", themes.collect()) }
                    <button type="button" class="quiet" onclick={on_shortcuts} aria-label={catalogue::SHORTCUTS} title={catalogue::SHORTCUTS}>
                        { "?" }
                    </button>
                </div>
            }
        </header>
    }
}
