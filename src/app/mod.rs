//! The page.
//!
//! What a reader sees is a function of [`state::State`], and what of it can be linked to is the URL: [`location::Location`].
//! A press is an [`intent::Intent`], which [`store::Store::handle`] applies to the location; the browser's own moves (links, back,
//! forward, reload) arrive as locations too. Nothing else changes what is shown.
//!
//! - `location/`: the grammar of addresses, read leniently and written in one way.
//! - `state/`: the state, its actions and the pure `reduce`; the settings.
//! - `intent.rs`: what a press asks for, and the action that it comes to at a location.
//! - `data.rs`: the corpus with its engine, and what is known of the build.
//! - `store.rs`: the state, the answer to its selection, and the ways to change it, as views get them.
//! - `browser/`: all calls to the window; no other folder touches it. It remembers how far each address was scrolled.
//! - `catalogue/`: every word of the interface, a file for each part of the page.
//! - `collection.rs`: what a reader has selected and noted, as their browser and their files keep it.
//! - `export_scope.rs`: which claims an export has, and the file that it is.
//! - `plain_files.rs`: the addresses of the pages as files of plain HTML, readable before and without the program.
//! - `sorted_insert.rs`: keeping short lists in order.
//! - `view/`: the views, a folder for each page; the stylesheet of a view has the same path in `assets/styles`.

pub mod browser;
pub mod catalogue;
pub mod collection;
pub mod data;
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

use crate::app::data::Data;
use crate::app::view::app::{App, AppProps};
use crate::app::view::claim::embedded::Embedded;

/// Reads a corpus, which is given as a pack. From then on, every failure is reported to the reader.
///
/// # Errors
/// Says why it cannot be read, and what to do.
pub fn read(corpus: &[u8]) -> Result<Engine, String> {
    browser::install_panic_hook();
    Engine::unpack(corpus).map_err(|error| error.to_string())
}

/// Starts the page with a corpus: where its head says so, that of one claim alone.
pub fn show(engine: Engine) {
    let (build, report) = (browser::meta_content("build"), browser::meta_content("report"));
    let embed = browser::address_beside(&browser::meta_content("embed")).unwrap_or_default();
    let props = AppProps { data: Data::new(engine, &build, &report).with_embed(&embed) };
    if browser::meta_content("embedded").is_empty() {
        browser::start_app::<App>(props);
    } else {
        browser::start_app::<Embedded>(props);
    }
}
