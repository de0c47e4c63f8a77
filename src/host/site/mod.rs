//! `host site`: makes the site of what Trunk has built in dist/.
//!
//! 1. [`bundle`] finds what Trunk has built: the program, its glue, the styles, the small scripts, the icon; [`script`]
//!    minifies the scripts.
//! 2. [`drawn`] renders every page as plain HTML, and [`page`] puts it into a file with its head.
//! 3. [`data`] writes the whole corpus as data files, and the elements of the head that point to them.
//! 4. [`single`] puts everything into one file; [`worker`] writes the service worker; [`policy`] says what pages may load;
//!    [`withheld`] checks that no file holds what may not be published, [`questions`] that every question leads to claims.
//!
//! Nothing here depends on a clock or on the order of hash maps: two builds of one commit are equal.

mod build;
mod bundle;
mod data;
mod imports;
mod options;
mod page;
#[cfg(test)]
mod plain_tests;
mod policy;
mod questions;
mod script;
mod single;
mod withheld;
mod worker;

use std::fs;
use std::path::Path;

use clap::ArgMatches;
use counterpoint::app::plain_files;
use counterpoint::app::store::Data;
use counterpoint::app::view::plain::drawn;
use model::Corpus;
use query::Engine;

use self::build::Build;
use self::bundle::Bundle;
use self::options::Options;
use self::page::Head;

pub(crate) use self::options::command;

/// Makes the site.
///
/// # Errors
/// Names the file that cannot be read or written, or what Trunk's page lacks.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let options = Options::of(arguments);
    let dist = Dist(&options.dist);
    let bundle = Bundle::read(&options.dist)?;
    let (corpus, index) = corpus::load().map_err(|error| error.to_string())?;
    let seeds = crate::project::files("seeds")?;
    let build = Build::new(&options, &corpus, &seeds);
    let data = Data::new(Engine::new(corpus, index), &build.line(), build.report_to());
    questions::check(&data, &seeds)?;

    let addresses = write_pages(&dist, &options, &bundle, &build, &data)?;
    let n_data_files = write_data_files(&dist, &options, data.corpus())?;
    let single_policy = single::policy(&bundle)?;
    dist.write("counterpoint.html", &single::html(&bundle, &build, &single_policy)?)?;
    dist.write("404.html", page::not_found(options.site_url.as_deref()))?;
    dist.write("counterpoint.webmanifest", worker::manifest(&bundle))?;
    // The worker keeps what the page consists of, so all else must be written before.
    dist.write("sw.js", &worker::script(&bundle, &options.dist)?)?;
    dist.write("build.json", build.json())?;
    dist.write("_headers", policy::headers(&single_policy))?;
    match &options.site_url {
        Some(url) => dist.write("sitemap.xml", page::sitemap(url, &addresses))?,
        None => println!(
            "without --site-url, the pages have no canonical addresses, no Open Graph data, and there is no sitemap.xml"
        ),
    }
    withheld::check(&options.dist, data.corpus(), &seeds)?;
    println!(
        "{n_data_files} data files, {} plain pages, counterpoint.html, 404.html, sw.js, counterpoint.webmanifest, build.json, _headers",
        addresses.len()
    );
    Ok(())
}

/// Writes every page as plain HTML, the one that the program starts in among them; returns their addresses from the root.
fn write_pages(
    dist: &Dist<'_>,
    options: &Options,
    bundle: &Bundle,
    build: &Build,
    data: &Data,
) -> Result<Vec<String>, String> {
    let site_url = options.site_url.as_deref();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("cannot start the renderer of the pages: {error}"))?;
    let local = tokio::task::LocalSet::new();
    let mut addresses = Vec::new();
    for route in plain_files::routes(data.corpus()) {
        let page = local.block_on(&runtime, drawn(data, route));
        let address = plain_files::file_address(&page.route);
        let head = Head { page: &page, address, site_url, build };
        let html = if page.file == plain_files::START {
            let dataset = data::head(data.corpus(), site_url, &options.commit);
            page::start(bundle, &head, &dataset)?
        } else {
            page::plain(bundle, &head)
        };
        dist.write(&page.file, &html)?;
        addresses.push(head.address);
    }
    Ok(addresses)
}

/// Writes the data files; returns how many.
fn write_data_files(dist: &Dist<'_>, options: &Options, corpus: &Corpus) -> Result<usize, String> {
    let provenance = data::provenance(options.site_url.as_deref(), &options.commit);
    let files = data::files(corpus, &provenance);
    for (name, bytes) in &files {
        dist.write(&format!("{}{name}", data::FOLDER), bytes)?;
    }
    Ok(files.len())
}

/// The folder that is written to.
struct Dist<'a>(&'a Path);

impl Dist<'_> {
    /// Writes a file that is named from the root of the site.
    fn write(&self, file: &str, text: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.0.join(file);
        let message = |error| format!("cannot write {}: {error}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(message)?;
        }
        fs::write(&path, text).map_err(message)
    }
}
