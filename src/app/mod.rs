//! The page.
//!
//! What a reader sees is a function of [`state::State`], and what of it can be linked to is the URL: [`url::Location`].
//! A deliberate act makes a new place and goes there ([`store::Store::go`]); the browser's own moves (links, back, forward, reload)
//! arrive as places too. Nothing else changes what is shown.
//!
//! - `url.rs`: the grammar of addresses, read leniently and written in one way.
//! - `state.rs`: the state, its actions and the pure `reduce`.
//! - `browser.rs`: the one door to the window; no other file touches it.
//! - `catalogue/`: every word of the interface, and how dates, counts and names are put.
//! - `collection.rs`: what a reader has chosen and noted, as their browser and their files keep it.
//! - `taking.rs`: which claims are taken away from a page, and as which file.
//! - `plain.rs`: where the pages lie as files of plain HTML, readable before and without the program.
//! - `store.rs`: the state and the ways to change it, and the engine, as views get them.
//! - `view/`: one view a file; the stylesheet of the same name lies in `assets/styles`.

pub mod browser;
pub mod catalogue;
pub mod collection;
pub mod export_scope;
pub mod intent;
pub mod location;
#[cfg(feature = "ssr")]
pub mod plain_files;
mod sorted_insert;
pub mod state;
pub mod store;
pub mod view;

use query::Engine;

use crate::app::view::app::App;

/// Starts the page. A corpus that cannot be loaded is told to the reader, as is every later failure.
pub fn start() {
    browser::install_panic_hook();
    match corpus::load() {
        Ok((corpus, index)) => {
            let data = store::Data::new(
                Engine::new(corpus, index),
                &browser::meta_content("build"),
                &browser::meta_content("report"),
            );
            browser::start_app::<App>(view::app::AppProps { data });
        }
        Err(error) => browser::report_failure(&error.to_string()),
    }
}
