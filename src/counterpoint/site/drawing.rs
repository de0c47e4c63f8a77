//! Draws the plain pages, on all processors: each is drawn alone, and most of the time of a build goes into them.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use viewer::app::data::Data;
use viewer::app::plain_files::{self, PlainFile};
use viewer::app::view::plain::drawn;

use super::output::Output;
use super::page::{self, Head};
use super::{Site, data};
use crate::progress::Progress;

/// What the threads share.
struct Shared<'a> {
    site: &'a Site<'a>,
    output: &'a Output,
    files: Vec<PlainFile>,
    /// What the head of the first page says of the data files.
    dataset: String,
    next: AtomicUsize,
    progress: Progress,
}

/// Writes every page as plain HTML, the one that the program starts in among them; returns their addresses from the root.
///
/// # Errors
/// Says which page cannot be drawn or written.
pub(crate) fn write_pages(site: &Site<'_>, output: &Output) -> Result<Vec<String>, String> {
    let files = plain_files::all(site.corpus());
    let shared = Shared {
        dataset: data::head(site.corpus(), site.site_url(), site.build.commit()),
        next: AtomicUsize::new(0),
        progress: Progress::new("drawing pages", files.len()),
        site,
        output,
        files,
    };
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(|| draw_pages(&shared))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_panic| {
                Err("a page could not be drawn; please report it".to_owned())
            })
        })
    })?;
    Ok(shared.files.iter().map(PlainFile::address).collect())
}

/// Draws and writes pages until none is left.
fn draw_pages(shared: &Shared<'_>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("cannot start the renderer of the pages: {error}"))?;
    let local = tokio::task::LocalSet::new();
    let Site { collection, build, assets, .. } = shared.site;
    // Each thread has its own, since it cannot be shared.
    let data = Data::new(collection.engine.clone(), &build.line(), build.report_to());
    while let Some(file) = shared.files.get(shared.next.fetch_add(1, Ordering::Relaxed)) {
        let page = local.block_on(&runtime, drawn(&data, file.clone()));
        let (address, site_url) = (file.address(), shared.site.site_url());
        let head = Head { page: &page, address, site_url, build, corpus: data.corpus() };
        let html = if file.name() == plain_files::START {
            page::start(assets, &head, &shared.dataset)?
        } else {
            page::plain(assets, &head)
        };
        shared.output.write(&file.name(), html)?;
        shared.progress.step();
    }
    Ok(())
}
