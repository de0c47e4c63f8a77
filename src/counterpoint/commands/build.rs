//! `counterpoint build`: a folder of documents made into a site.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use query::Engine;

use super::{folder, folder_arg, viewer_arg};
use crate::collection::{self, Collection, Refusal};
use crate::site::{Options, Site};
use crate::viewer::Viewer;

/// What it is called with.
pub(crate) fn command() -> Command {
    let path = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help).value_parser(value_parser!(PathBuf))
    };
    Command::new("build")
        .about("Makes a site of a folder of documents, ready to copy to any static host.")
        .arg(folder_arg())
        .arg(path("out", "DIR", "the folder to write to; without it, dist. Of what is in it, only what a former build wrote is replaced"))
        .arg(path("single", "FILE", "write one file that holds everything; without --out, nothing else"))
        .args(site_args())
        .arg(viewer_arg())
        .after_help(
            "\
Examples:
  counterpoint build reports                     the site in dist/
  counterpoint build reports --single all.html   one file, to be sent or opened from a disk
  counterpoint build reports --out public --site-url https://example.org/claims/",
        )
}

/// The arguments that say how a site is made, which `serve` has too.
pub(crate) fn site_args() -> [Arg; 4] {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    [
        option("title", "TEXT", "what the collection is called, in place of the title in corpus.toml"),
        option("site-url", "URL", "where the site will stand: adds canonical addresses, Open Graph data and a sitemap")
            .value_parser(site_url),
        option("report-to", "ADDRESS", "where reports of errors are sent, with {report} for their text: mailto:name@example.org?body={report}")
            .value_parser(report_to),
        Arg::new("quotes-only")
            .long("quotes-only")
            .action(ArgAction::SetTrue)
            .help("publish no text but the claims and the sentences around them"),
    ]
}

/// Builds the site.
///
/// # Errors
/// Says what is wrong in the folder, or what cannot be written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let viewer = Viewer::read(arguments.get_one::<PathBuf>("viewer").map(PathBuf::as_path))?;
    let collection = read(arguments).map_err(Refusal::print)?;
    collection::print_first(&collection.warnings);
    let options = options(arguments);
    let site = Site::new(&viewer, &collection, &options)?;
    println!("{}", summary(&collection.engine));
    let (out, single) =
        (arguments.get_one::<PathBuf>("out"), arguments.get_one::<PathBuf>("single"));
    if let Some(file) = single {
        site.write_single(&viewer, file)?;
        println!("wrote {}", file.display());
    }
    if out.is_some() || single.is_none() {
        let out = out.cloned().unwrap_or_else(|| PathBuf::from("dist"));
        refuse_own_folder(&folder(arguments), &out)?;
        let written = site.write(&viewer, &out)?;
        println!("wrote {}: {written}", out.display());
    }
    Ok(())
}

/// Refuses to write a site among the files that it is made of.
fn refuse_own_folder(folder: &Path, out: &Path) -> Result<(), String> {
    match (folder.canonicalize(), out.canonicalize()) {
        (Ok(folder), Ok(out)) if folder == out => {
            Err(format!("{} holds the documents; name another folder with --out", out.display()))
        }
        // A folder that is not there yet holds nothing.
        _ => Ok(()),
    }
}

/// Reads the collection that the arguments name.
///
/// # Errors
/// As [`Collection::read`].
pub(crate) fn read(arguments: &ArgMatches) -> Result<Collection, Refusal> {
    let title = arguments.get_one::<String>("title").cloned();
    Collection::read(&folder(arguments), title, arguments.get_flag("quotes-only"))
}

/// How the arguments want the site made.
pub(crate) fn options(arguments: &ArgMatches) -> Options {
    let text = |name| arguments.get_one::<String>(name).cloned();
    Options { site_url: text("site-url"), report_to: text("report-to") }
}

/// What a collection is called and how much it holds, in a line.
pub(crate) fn summary(engine: &Engine) -> String {
    let corpus = engine.corpus();
    let title = corpus.about.title.as_deref().unwrap_or_default();
    let counted =
        |n: usize, one: &str, several: &str| format!("{n} {}", if n == 1 { one } else { several });
    format!(
        "{title}: {}, {}, {}",
        counted(corpus.documents.len(), "document", "documents"),
        counted(corpus.claims.len(), "claim", "claims"),
        counted(corpus.entities.len(), "name", "names")
    )
}

/// An address that others can be joined to.
fn site_url(written: &str) -> Result<String, String> {
    let is_plain = !written.contains(['?', '#', '"', '<', '>', ' ']);
    let has_host = ["https://", "http://"].iter().any(|scheme| {
        written.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
    });
    if !(is_plain && has_host) {
        return Err(
            "it is no address of a site; write it whole, as in https://example.org/claims/"
                .to_owned(),
        );
    }
    Ok(format!("{}/", written.trim_end_matches('/')))
}

/// An address that a report can be sent to.
fn report_to(written: &str) -> Result<String, String> {
    if !analysis::is_report_address(written) {
        return Err("it is no address for a report; write it with {report} where its text goes, as in mailto:name@example.org?body={report}".to_owned());
    }
    Ok(written.to_owned())
}

#[cfg(test)]
mod tests {
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
        for wrong in [
            "",
            "a@example.org",
            "mailto:a@example.org",
            "javascript:{report}",
            "mailto:{a}?body={report}",
        ] {
            assert!(report_to(wrong).unwrap_err().contains("{report} where its text goes"));
        }
    }

    #[test]
    fn arguments_are_read_or_named() {
        let read =
            |arguments: &[&str]| command().no_binary_name(true).try_get_matches_from(arguments);
        let given =
            read(&["a", "--site-url", "https://x.org", "--title", "T", "--quotes-only"]).unwrap();
        assert_eq!(options(&given).site_url.as_deref(), Some("https://x.org/"));
        assert!(given.get_flag("quotes-only"));
        assert_eq!(folder(&given), PathBuf::from("a"));
        let check = |arguments: &[&str], expected: &str| {
            let refusal = read(arguments).unwrap_err().to_string();
            assert!(refusal.contains(expected), "{refusal}");
        };
        check(&["--help"], "counterpoint build reports --single all.html");
        check(&["a", "--out"], "a value is required for '--out <DIR>'");
        check(&["a", "--dest", "d"], "unexpected argument '--dest'");
        check(&["a", "--site-url", "x"], "for '--site-url <URL>': it is no address of a site");
        check(&[], "<FOLDER>");
    }
}
