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
mod page;
mod policy;
mod script;
mod single;
#[cfg(test)]
mod views;
mod withheld;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use counterpoint::app::plain;
use counterpoint::app::store::Data;
use counterpoint::app::view::plain::drawn;
use query::Engine;

use self::build::Build;
use self::bundle::Bundle;
use self::page::Head;

/// What the command says of itself; `cargo xtask build` calls it.
pub(crate) const HELP: &str = "\
host site --dist FOLDER --commit ID [--tool NAME=VERSION]... [--site-url URL] [--report-to ADDRESS]

Makes the site of what Trunk has built in FOLDER: the plain pages, the one file that holds everything, the service worker
with its manifest, the data files, 404.html, _headers and build.json; with --site-url also canonical addresses and sitemap.xml.
Reports of wrong attributions are sent to ADDRESS, in which {report} stands for their text; without one, readers copy them.";

/// What is asked for.
#[derive(Debug, Default)]
pub(crate) struct Request {
    /// The folder that Trunk has written to.
    dist: PathBuf,
    /// The commit that is built.
    commit: String,
    /// The tools that built it, with their versions.
    tools: Vec<(String, String)>,
    /// Where the site will stand, with a slash at its end.
    site_url: Option<String>,
    /// Where reports of wrong attributions are sent, with `{report}` for their text.
    report_to: Option<String>,
}

impl Request {
    /// Reads the arguments behind `site`; `None` where help is asked for.
    ///
    /// # Errors
    /// Names what is not understood or missing.
    pub(crate) fn read(arguments: &[&str]) -> Result<Option<Self>, String> {
        let mut request = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            if matches!(*argument, "--help" | "-h") {
                return Ok(None);
            }
            let mut value = || {
                let value = arguments
                    .next()
                    .ok_or_else(|| format!("{argument} wants a value; see --help"))?;
                Ok::<_, String>((*value).to_owned())
            };
            match *argument {
                "--dist" => request.dist = value()?.into(),
                "--commit" => request.commit = value()?,
                "--tool" => {
                    let tool = value()?;
                    let (name, version) = tool.split_once('=').ok_or_else(|| {
                        format!("--tool {tool} is not understood; write NAME=VERSION")
                    })?;
                    request.tools.push((name.to_owned(), version.to_owned()));
                }
                "--site-url" => request.site_url = Some(site_url(&value()?)?),
                "--report-to" => request.report_to = Some(report_to(&value()?)?),
                other => return Err(format!("unknown argument '{other}'; see --help")),
            }
        }
        if request.dist.as_os_str().is_empty() {
            return Err("--dist is missing; say where Trunk has built the page".to_owned());
        }
        Ok(Some(request))
    }
}

/// An address that others can be joined to.
fn site_url(written: &str) -> Result<String, String> {
    let is_plain = !written.contains(['?', '#', '"', '<', '>', ' ']);
    let has_host = ["https://", "http://"].iter().any(|scheme| {
        written.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
    });
    if !(is_plain && has_host) {
        return Err(format!(
            "--site-url {written} is no address of a site; write it whole, as in https://example.org/claims/"
        ));
    }
    Ok(format!("{}/", written.trim_end_matches('/')))
}

/// An address that a report can be sent to.
fn report_to(written: &str) -> Result<String, String> {
    let is_known = ["mailto:", "https://", "http://"].iter().any(|it| written.starts_with(it));
    if !(is_known && written.contains("{report}")) {
        return Err(format!(
            "--report-to {written} is no address for a report; write it with {{report}} where its text goes, as in mailto:name@example.org?body={{report}}"
        ));
    }
    Ok(written.to_owned())
}

/// Makes the site.
///
/// # Errors
/// Says which file cannot be read or written, or what Trunk's page lacks.
pub(crate) fn run(request: &Request) -> Result<(), String> {
    let dist = Dist(&request.dist);
    let bundle = Bundle::take(&request.dist)?;
    let (corpus, index) = corpus::load().map_err(|error| error.to_string())?;
    let seeds = crate::project::files("seeds")?;
    let build = Build::new(request, &corpus, &seeds);
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
            site_url: request.site_url.as_deref(),
            build: &build,
        };
        let html = if page.file == plain::START {
            let dataset = data::head(data.corpus(), request.site_url.as_deref(), &request.commit);
            page::start(&bundle, &head, &dataset)?
        } else {
            page::plain(&bundle, &head)
        };
        dist.write(&page.file, &html)?;
        files.push(head.address);
    }
    let provenance = data::provenance(request.site_url.as_deref(), &request.commit);
    let data_files = data::files(data.corpus(), &provenance);
    for (name, bytes) in &data_files {
        dist.write(&format!("{}{name}", data::FOLDER), bytes)?;
    }
    let single_policy = single::policy(&bundle)?;
    dist.write("counterpoint.html", &single::html(&bundle, &build, &single_policy)?)?;
    dist.write("404.html", page::not_found(request.site_url.as_deref()))?;
    dist.write("counterpoint.webmanifest", worker::manifest(&bundle))?;
    // The worker keeps what the page consists of, so all else must be written before.
    dist.write("sw.js", &worker::script(&bundle, &request.dist)?)?;
    dist.write("build.json", build.json())?;
    dist.write("_headers", policy::headers(&single_policy))?;
    match &request.site_url {
        Some(url) => dist.write("sitemap.xml", page::sitemap(url, &files))?,
        None => println!(
            "without --site-url, the pages have no canonical addresses, no Open Graph data, and there is no sitemap.xml"
        ),
    }
    withheld::check(&request.dist, data.corpus(), &seeds)?;
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

#[cfg(test)]
mod tests {
    use counterpoint::app::plain::Folder;
    use counterpoint::app::url::Route;
    use counterpoint::app::view::plain::Page;

    use super::*;

    #[test]
    fn a_site_has_a_whole_address() {
        let check = |written: &str, expected: Option<&str>| {
            assert_eq!(site_url(written).ok().as_deref(), expected, "{written}")
        };
        check("https://example.org", Some("https://example.org/"));
        check("https://example.org/a/b/", Some("https://example.org/a/b/"));
        check("http://localhost:8080/a", Some("http://localhost:8080/a/"));
        for wrong in [
            "",
            "example.org",
            "https://",
            "https:///a",
            "ftp://example.org",
            "https://example.org/?a",
            "https://example.org/#/",
            "https://example.org/\"",
            "/a/",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_report_has_a_place_in_its_address() {
        for right in ["mailto:a@example.org?body={report}", "https://example.org/new?text={report}"]
        {
            assert_eq!(report_to(right).as_deref(), Ok(right));
        }
        for wrong in ["", "a@example.org", "mailto:a@example.org", "javascript:{report}"] {
            assert!(report_to(wrong).unwrap_err().contains("{report} where its text goes"));
        }
    }

    /// All plain pages of the documents that ship, by file.
    fn pages() -> Vec<Page> {
        let (corpus, index) = corpus::load().unwrap();
        pages_of(Data::new(Engine::new(corpus, index), "", ""))
    }

    fn pages_of(data: Data) -> Vec<Page> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let local = tokio::task::LocalSet::new();
        let routes = plain::routes(data.corpus());
        routes.into_iter().map(|route| local.block_on(&runtime, drawn(&data, route))).collect()
    }

    #[test]
    fn plain_pages_hold_every_quote_and_lead_only_to_what_there_is() {
        let (pages, (corpus, _)) = (pages(), corpus::load().unwrap());
        let body = |file: &str| {
            let page = pages.iter().find(|page| page.file == file);
            page.unwrap_or_else(|| panic!("no page {file}")).body.as_str()
        };
        for claim in &corpus.claims {
            let quote = html_escape::encode_text(corpus.quote(claim)).into_owned();
            let document =
                plain::file(&Route::Document(corpus.document(claim.document).stem.clone()));
            for file in [plain::START, &document] {
                assert!(body(file).contains(&quote), "{file} lacks “{quote}”");
            }
        }
        let data_files = data::files(&corpus, &data::provenance(None, ""));
        let mut n_links = 0;
        for page in &pages {
            assert!(!page.title.is_empty() && !page.description.is_empty());
            for link in page.body.split(" href=\"").skip(1) {
                let link =
                    html_escape::decode_html_entities(link.split('"').next().unwrap()).into_owned();
                let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
                let folder = Folder::of(&page.file);
                if let Some(name) = file.strip_prefix(data::FOLDER) {
                    assert!(
                        data_files.iter().any(|(file, _)| file == name),
                        "{}: {link}",
                        page.file
                    );
                    continue;
                }
                // A place in the program, or the one file that is written later.
                if anchor.starts_with('/') || file == "counterpoint.html" {
                    continue;
                }
                let file = match file.strip_prefix("../") {
                    _ if file.is_empty() => page.file.as_str(),
                    Some(file) if folder == Folder::Below => file,
                    _ => file,
                };
                let file = percent_encoding::percent_decode_str(file).decode_utf8().unwrap();
                assert!(
                    anchor.is_empty() || body(&file).contains(&format!(" id=\"{anchor}\"")),
                    "{}: {link}",
                    page.file
                );
                assert!(!body(&file).is_empty());
                n_links += 1;
            }
        }
        assert!(1000 < n_links, "{n_links} links");
    }

    #[test]
    fn claims_found_by_rules_say_so_and_how_often_the_rules_are_right() {
        let text = "Ann Lee, the mayor, said that the bridge was closed.\n";
        let file = analysis::File { path: "seeds/a.txt".into(), bytes: text.into() };
        let (corpus, _) = analysis::analyse(&[file]);
        let rules: Vec<String> = corpus
            .rules
            .iter()
            .map(|rule| {
                let model::Rule { name, pattern, n_cases, n_right } = rule;
                format!("{name}: {pattern}; right in {n_right} of {n_cases} cases of the shipped reports")
            })
            .collect();
        assert_eq!(rules.len(), 2, "one that finds and one that types");
        let index = query::index(&corpus);
        let pages = pages_of(Data::new(Engine::new(corpus, index), "", ""));
        let body = |file: &str| &pages.iter().find(|page| page.file == file).unwrap().body;
        for rule in &rules {
            let rule = html_escape::encode_text(rule).into_owned();
            for file in [plain::START, "method.html"] {
                assert!(body(file).contains(&rule), "{file} lacks {rule}");
            }
        }
        assert!(body(plain::START).contains("found by a rule"));
        // What a reader needs to know before trusting them.
        assert!(body("method.html").contains("elsewhere they are right less often"));
        let names = body("doc/a.html").split_once("Names not registered").unwrap().1;
        assert!(names[..names.find("File").unwrap()].contains("Ann Lee"), "{names}");
        assert!(body("doc/a.html").contains("Those marked in it were found by rules."));
        assert!(!self::pages().iter().any(|page| page.body.contains("found by a rule")));
    }

    #[test]
    fn arguments_are_read_or_named() {
        let request = Request::read(&[
            "--dist",
            "d",
            "--commit",
            "c",
            "--tool",
            "trunk=1",
            "--site-url",
            "https://x.org",
        ])
        .unwrap()
        .unwrap();
        assert_eq!(request.tools, [("trunk".to_owned(), "1".to_owned())]);
        assert_eq!(request.site_url.as_deref(), Some("https://x.org/"));
        assert!(Request::read(&["--dist", "d", "--help"]).unwrap().is_none());
        let check = |arguments: &[&str], expected: &str| {
            assert_eq!(Request::read(arguments).unwrap_err(), expected)
        };
        check(&["--dist"], "--dist wants a value; see --help");
        check(&["--dest", "d"], "unknown argument '--dest'; see --help");
        check(
            &["--dist", "d", "--tool", "trunk"],
            "--tool trunk is not understood; write NAME=VERSION",
        );
        check(&[], "--dist is missing; say where Trunk has built the page");
    }
}
