//! Draws the plain pages, on all processors: each is drawn alone, and most of the time of a build goes into them.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use viewer::app::data::Data;
use viewer::app::plain_files::{self, PlainFile};
use viewer::app::view::plain::drawn;

use super::build::Build;
use super::output::Output;
use super::page::{self, Head};
use super::{Site, data};
use crate::progress::Progress;

/// What the threads share: all but the [`Data`] of a page, which each makes its own, since it cannot be sent.
struct Shared<'a> {
    engine: query::Engine,
    build: &'a Build,
    assets: &'a super::Assets,
    site_url: Option<&'a str>,
    /// What the head of the first page says of the data files.
    dataset: String,
    files: &'a [PlainFile],
    next: AtomicUsize,
    progress: Progress,
}

/// Writes every page as plain HTML, the one that the program starts in among them; returns their addresses from the root.
///
/// # Errors
/// Says which page cannot be drawn or written.
pub(crate) fn write_pages(site: &Site<'_>, output: &Output) -> Result<Vec<String>, String> {
    let corpus = site.data.corpus();
    let files = plain_files::all(corpus);
    let shared = Shared {
        engine: site.collection.engine.clone(),
        build: &site.build,
        assets: &site.assets,
        site_url: site.site_url(),
        dataset: data::head(corpus, site.site_url(), site.build.commit()),
        files: &files,
        next: AtomicUsize::new(0),
        progress: Progress::new("drawing pages", files.len()),
    };
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    thread::scope(|scope| {
        let threads: Vec<_> =
            (0..n_threads).map(|_| scope.spawn(|| draw_pages(&shared, output))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_panic| Err("a page could not be drawn".to_owned()))
        })
    })?;
    Ok(files.iter().map(PlainFile::address).collect())
}

/// Draws and writes pages until none is left.
fn draw_pages(shared: &Shared<'_>, output: &Output) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("cannot start the renderer of the pages: {error}"))?;
    let local = tokio::task::LocalSet::new();
    let Shared { build, assets, site_url, dataset, .. } = shared;
    let data = Data::new(shared.engine.clone(), &build.line(), build.report_to());
    while let Some(file) = shared.files.get(shared.next.fetch_add(1, Ordering::Relaxed)) {
        let page = local.block_on(&runtime, drawn(&data, file.clone()));
        let address = file.address();
        let head = Head { page: &page, address, site_url: *site_url, build, corpus: data.corpus() };
        let html = if file.name() == plain_files::START {
            page::start(assets, &head, dataset)?
        } else {
            page::plain(assets, &head)
        };
        output.write(&file.name(), html)?;
        shared.progress.step();
    }
    Ok(())
}
