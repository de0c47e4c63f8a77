//! Makes the site of a collection: the viewer's files with the corpus, and around them everything that is readable without them.
//!
//! 1. [`assets`] joins the viewer with the corpus;
//! 2. [`drawing`] renders every page as plain HTML, and [`page`] puts it into a file with its head; [`embed`] writes the page for frames;
//! 3. [`data`] writes the whole corpus as data files, and the elements of the head that point to them;
//! 4. [`single`] puts everything into one file; [`worker`] writes the service worker; [`policy`] says what pages may load;
//!    [`withheld`] checks that no file holds what may not be published, [`questions`] that every question leads to claims;
//! 5. [`output`] replaces the former site by the new one.
//!
//! Nothing here depends on a clock or on the order of hash maps: two builds of one collection are equal.

mod assets;
mod build;
mod data;
mod drawing;
mod embed;
mod output;
mod page;
#[cfg(test)]
mod plain_tests;
mod policy;
mod questions;
mod single;
mod sitemap;
mod withheld;
mod worker;

use std::fs;
use std::path::Path;
use std::thread;

use model::Corpus;

use viewer::app::catalogue;

use self::assets::Assets;
use self::build::Build;
use self::output::Output;
use crate::collection::Collection;
use crate::viewer::Viewer;

pub(crate) use self::assets::compressed;
pub(crate) use self::questions::check as check_questions;

/// How a site is made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// Where the site will stand, with a slash at its end.
    pub(crate) site_url: Option<String>,
    /// Where reports of errors are sent, with `{report}` for their text.
    pub(crate) report_to: Option<String>,
}

/// A collection that a site is made of.
pub(crate) struct Site<'a> {
    collection: &'a Collection,
    options: &'a Options,
    build: Build,
    /// The corpus with its index, as bytes.
    pack: Vec<u8>,
    assets: Assets,
}

impl<'a> Site<'a> {
    /// Joins a collection with the viewer.
    ///
    /// # Errors
    /// Names the place of each question that leads nowhere.
    pub(crate) fn new(
        viewer: &Viewer,
        collection: &'a Collection,
        options: &'a Options,
    ) -> Result<Self, String> {
        questions::check(collection)?;
        let build = Build::new(viewer, collection, options);
        let pack = collection.engine.pack();
        let assets = Assets::new(viewer, &pack)?;
        Ok(Self { collection, options, build, pack, assets })
    }

    /// Writes the one file that holds everything.
    ///
    /// # Errors
    /// Says what cannot be put into it or written.
    pub(crate) fn write_single(&self, viewer: &Viewer, path: &Path) -> Result<(), String> {
        let html = single::html(viewer, self, &single::policy(viewer)?)?;
        fs::write(path, html).map_err(|error| format!("cannot write {}: {error}", path.display()))
    }

    /// Writes the site into a folder; returns what it consists of, for a reader.
    ///
    /// # Errors
    /// Says what cannot be written, or must not be published.
    pub(crate) fn write(&self, viewer: &Viewer, folder: &Path) -> Result<String, String> {
        let output = Output::new(folder)?;
        for asset in self.assets.all() {
            output.write(&asset.name, &asset.bytes)?;
        }
        let single_policy = single::policy(viewer)?;
        let is_large = export::is_large(self.corpus());
        // The data files, the single file and the pages: none waits for another.
        let (addresses, n_data_files) = thread::scope(|scope| {
            let data_files = scope.spawn(|| data::write(self, &output));
            let single = scope.spawn(|| match is_large {
                true => Ok(()),
                false => output.write(SINGLE, single::html(viewer, self, &single_policy)?),
            });
            let addresses = drawing::write_pages(self, &output);
            let written = data_files.join().unwrap_or_else(|_panic| Err(data::PANIC.to_owned()));
            single.join().unwrap_or_else(|_panic| Err(single::PANIC.to_owned()))?;
            Ok::<_, String>((addresses?, written?))
        })?;
        output.write(embed::EMBED, embed::html(self))?;
        output.write("404.html", page::not_found(self.name(), self.site_url()))?;
        output.write(worker::MANIFEST, worker::manifest(self))?;
        // The worker keeps what the page consists of, so all else must be written before.
        output.write("sw.js", worker::script(&self.assets, &output.stage())?)?;
        output.write("_headers", policy::headers(&single_policy))?;
        if let Some(url) = self.site_url() {
            output.write("sitemap.xml", sitemap::sitemap(url, &addresses))?;
        }
        let mut files = output.files();
        files.push(output::BUILD.to_owned());
        files.sort();
        output.write(output::BUILD, self.build.json(&files))?;
        withheld::check(self.collection, &output)?;
        output.publish()?;
        let single = if is_large { NO_SINGLE } else { SINGLE };
        Ok(format!("{} plain pages, {n_data_files} data files, {single}", addresses.len()))
    }

    fn corpus(&self) -> &Corpus {
        self.collection.engine.corpus()
    }

    /// What the collection is called.
    fn name(&self) -> &str {
        catalogue::collection(self.corpus())
    }

    fn site_url(&self) -> Option<&str> {
        self.options.site_url.as_deref()
    }
}

/// What is said in its place where the collection is large.
const NO_SINGLE: &str =
    "and no counterpoint.html, as the collection is large: --single FILE writes it";

/// The one file that holds everything.
const SINGLE: &str = "counterpoint.html";
