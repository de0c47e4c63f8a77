//! The head of the page: name, pages, colours, shortcuts.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::catalogue::{self, views};
use crate::app::hooks::Store;
use crate::app::state::{Action, Settings, Theme};
use crate::app::url::Route;
use crate::app::view::parts;

/// The head of the page.
pub fn header(store: &Store) -> Html {
    let on_theme = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let theme = Theme::from_word(&select.value());
            store.act(Action::Settings(Settings { theme, ..store.settings }));
        })
    };
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
                    <label>
                        <span class="hidden">{ catalogue::THEME }</span>
                        <select onchange={on_theme} name="theme">
                            { for Theme::ALL.iter().map(|theme| parts::choice(catalogue::theme(*theme), theme.word(), *theme == store.settings.theme)) }
                        </select>
                    </label>
                    <button type="button" class="quiet" onclick={on_shortcuts} aria-label={catalogue::SHORTCUTS} title={catalogue::SHORTCUTS}>
                        { "?" }
                    </button>
                </div>
            }
        </header>
    }
}
