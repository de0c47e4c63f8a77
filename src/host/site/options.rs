//! The arguments of `host site`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

/// What it is called with; `cargo xtask build` calls it.
pub(crate) fn command() -> Command {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    Command::new("site")
        .override_usage(
            "host site --dist <FOLDER> --commit <ID> [--tool <NAME=VERSION>]... [--site-url <URL>] [--report-to <ADDRESS>]",
        )
        .args([
            option("dist", "FOLDER", "the folder that Trunk has built the page in")
                .required(true)
                .value_parser(value_parser!(PathBuf)),
            option("commit", "ID", "the commit that is built"),
            option("tool", "NAME=VERSION", "a tool that built it; may be repeated")
                .action(ArgAction::Append)
                .value_parser(tool),
            option("site-url", "URL", "where the site will stand").value_parser(site_url),
            option("report-to", "ADDRESS", "where reports of errors are sent")
                .value_parser(report_to),
        ])
        .about(
            "\
Makes the site of what Trunk has built in FOLDER: the plain pages, the one file that holds everything, the service worker
with its manifest, the data files, 404.html, _headers and build.json; with --site-url also canonical addresses and sitemap.xml.
Reports of errors are sent to ADDRESS, in which {report} stands for their text; without one, readers copy them.",
        )
}

/// How a site is made.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// The folder that Trunk has written to.
    pub(crate) dist: PathBuf,
    /// The commit that is built.
    pub(crate) commit: String,
    /// The tools that built it, with their versions.
    pub(crate) tools: Vec<(String, String)>,
    /// Where the site will stand, with a slash at its end.
    pub(crate) site_url: Option<String>,
    /// Where reports of errors are sent, with `{report}` for their text.
    pub(crate) report_to: Option<String>,
}

impl Options {
    /// Those that were given, of arguments that [`command`] has parsed.
    pub(crate) fn of(arguments: &ArgMatches) -> Self {
        let text = |name| arguments.get_one::<String>(name).cloned();
        Self {
            dist: arguments.get_one::<PathBuf>("dist").cloned().unwrap_or_default(),
            commit: text("commit").unwrap_or_default(),
            tools: arguments.get_many("tool").into_iter().flatten().cloned().collect(),
            site_url: text("site-url"),
            report_to: text("report-to"),
        }
    }
}

/// The name and the version of a tool.
fn tool(written: &str) -> Result<(String, String), String> {
    let (name, version) = written.split_once('=').ok_or("write NAME=VERSION")?;
    Ok((name.to_owned(), version.to_owned()))
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
        let read = |arguments: &[&str]| {
            let matches = command().no_binary_name(true).try_get_matches_from(arguments)?;
            Ok::<_, clap::Error>(Options::of(&matches))
        };
        let given =
            ["--dist", "d", "--commit", "c", "--tool", "trunk=1", "--site-url", "https://x.org"];
        let options = read(&given).unwrap();
        assert_eq!((options.dist, options.commit.as_str()), (PathBuf::from("d"), "c"));
        assert_eq!(options.tools, [("trunk".to_owned(), "1".to_owned())]);
        assert_eq!(options.site_url.as_deref(), Some("https://x.org/"));
        let check = |arguments: &[&str], expected: &str| {
            let refusal = read(arguments).unwrap_err().to_string();
            assert!(refusal.contains(expected), "{refusal}");
        };
        check(&["--dist", "d", "--help"], "Makes the site of what Trunk has built");
        check(&["--dist"], "a value is required for '--dist <FOLDER>'");
        check(&["--dest", "d"], "unexpected argument '--dest'");
        check(
            &["--dist", "d", "--tool", "trunk"],
            "invalid value 'trunk' for '--tool <NAME=VERSION>': write NAME=VERSION",
        );
        check(
            &["--dist", "d", "--site-url", "x"],
            "for '--site-url <URL>': it is no address of a site",
        );
        check(&[], "--dist <FOLDER>");
    }
}
