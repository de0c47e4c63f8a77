//! `host site`: makes the site of what Trunk has built in dist/.
//!
//! 1. [`bundle`] takes what Trunk has written: the program, its glue, the styles, the small scripts, the icon; [`script`]
//!    shortens the scripts.
//! 2. [`drawn`] draws every page as plain HTML, and [`page`] puts it into a file with its head.
//! 3. [`data`] writes the whole corpus as data files, and what tells of them.
//! 4. [`single`] writes everything into one file; [`worker`] writes what keeps the site offline; [`policy`] what it may load;
//!    [`withheld`] proves that what may not be published is not.
//!
//! Nothing here depends on a clock or on the order of hash maps: two builds of one commit are equal.

mod build;
mod bundle;
mod data;
mod options;
mod page;
#[cfg(test)]
mod plain_tests;
mod policy;
mod script;
mod single;
mod withheld;
mod worker;

use std::fs;
use std::path::Path;

use clap::ArgMatches;
use counterpoint::app::plain;
use counterpoint::app::store::Data;
use counterpoint::app::view::plain::drawn;
use query::Engine;

use self::build::Build;
use self::bundle::Bundle;
use self::options::Options;
use self::page::Head;

pub(crate) use self::options::command;

/// Makes the site.
///
/// # Errors
/// Says which file cannot be read or written, or what Trunk's page lacks.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let options = Options::of(arguments);
    let dist = Dist(&options.dist);
    let bundle = Bundle::take(&options.dist)?;
    let (corpus, index) = corpus::load().map_err(|error| error.to_string())?;
    let seeds = crate::folder::read("seeds")?;
    let build = Build::new(&options, &corpus, &seeds);
    let data = Data::new(Engine::new(corpus, index), &build.line(), build.report_to());

    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("cannot start what draws the pages: {error}"))?;
    let local = tokio::task::LocalSet::new();
    let mut files = Vec::new();
    for route in plain::routes(data.corpus()) {
        let page = local.block_on(&runtime, drawn(&data, route));
        let head = Head {
            page: &page,
            address: plain::file_address(&page.route),
            site_url: options.site_url.as_deref(),
            build: &build,
        };
        let html = if page.file == plain::START {
            let dataset = data::head(data.corpus(), options.site_url.as_deref(), &options.commit);
            page::start(&bundle, &head, &dataset)?
        } else {
            page::plain(&bundle, &head)
        };
        dist.write(&page.file, &html)?;
        files.push(head.address);
    }
    let provenance = data::provenance(options.site_url.as_deref(), &options.commit);
    let data_files = data::files(data.corpus(), &provenance);
    for (name, bytes) in &data_files {
        dist.write(&format!("{}{name}", data::FOLDER), bytes)?;
    }
    let single_policy = single::policy(&bundle)?;
    dist.write("counterpoint.html", &single::html(&bundle, &build, &single_policy)?)?;
    dist.write("404.html", page::not_found(options.site_url.as_deref()))?;
    dist.write("counterpoint.webmanifest", worker::manifest(&bundle))?;
    // The worker keeps what the page consists of, so all else must be written before.
    dist.write("sw.js", &worker::script(&bundle, &options.dist)?)?;
    dist.write("build.json", build.json())?;
    dist.write("_headers", policy::headers(&single_policy))?;
    match &options.site_url {
        Some(url) => dist.write("sitemap.xml", page::sitemap(url, &files))?,
        None => println!(
            "without --site-url, the pages have no canonical addresses, no Open Graph data, and there is no sitemap.xml"
        ),
    }
    withheld::check(&options.dist, data.corpus(), &seeds)?;
    println!(
        "{} data files, {} plain pages, counterpoint.html, 404.html, sw.js, counterpoint.webmanifest, build.json, _headers",
        data_files.len(),
        files.len()
    );
    Ok(())
}

/// The folder that is written to.
struct Dist<'a>(&'a Path);

impl Dist<'_> {
    /// Writes a file that is named from the root of the site.
    fn write(&self, file: &str, text: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.0.join(file);
        let told = |error| format!("cannot write {}: {error}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        fs::write(&path, text).map_err(told)
    }
}
