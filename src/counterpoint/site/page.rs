//! The HTML file of a page: its head, and the body that was rendered.

use model::Corpus;
use viewer::app::catalogue;
use viewer::app::plain_files::Folder;
use viewer::app::view::plain::Page;

use super::SINGLE;
use super::assets::{Asset, Assets};
use super::build::Build;
use super::embed::EMBED;
use super::policy::SITE;
use super::worker::MANIFEST;

/// What the head of a page is made of.
pub(crate) struct Head<'a> {
    /// The page.
    pub(crate) page: &'a Page,
    /// Its address from the root of the site.
    pub(crate) address: String,
    /// Where the site will stand, with a slash at its end.
    pub(crate) site_url: Option<&'a str>,
    /// What made the build.
    pub(crate) build: &'a Build,
    /// The corpus.
    pub(crate) corpus: &'a Corpus,
}

impl Head<'_> {
    /// Title, description and policy; and where the site's address is known, the page's own.
    fn html(&self) -> String {
        let (title, description) = (escaped(&self.page.title), escaped(&self.page.description));
        let mut html = format!(
            r#"<meta http-equiv="Content-Security-Policy" content="{SITE}">
    <meta name="referrer" content="no-referrer">
    <title>{title}</title>
    <meta name="description" content="{description}">
"#
        );
        if let Some(site) = self.site_url {
            let url = escaped(&format!("{site}{}", self.address));
            html += &format!(
                r#"    <link rel="canonical" href="{url}">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="{}">
    <meta property="og:title" content="{title}">
    <meta property="og:description" content="{description}">
    <meta property="og:url" content="{url}">
"#,
                escaped(catalogue::collection(self.corpus))
            );
        }
        html
    }
}

/// What marks index.html as the page that the program starts in.
const STARTS: &str = "data-starts";

/// The page that the program starts in, after the project's own index.html; `dataset` points to the data files.
///
/// # Errors
/// Where that lacks a mark.
pub(crate) fn start(assets: &Assets, head: &Head<'_>, dataset: &str) -> Result<String, String> {
    let Assets { styles, root, glue, start, offline, chunk, icon, .. } = assets;
    let body = &head.page.body;
    let build = meta(head.build);
    // The program and its corpus come first: they are the largest by far.
    let (program, corpus) = (program_link(assets), corpus_link(assets));
    let head_html = format!(
        r#"{program}
    {corpus}{}    {build}
    <meta name="chunk" content="{} {}">
    <meta name="embed" content="{EMBED}">
    <link rel="icon" href="{}">
    <link rel="manifest" href="{MANIFEST}">
    <link rel="stylesheet" href="{}">
    <script src="{}"></script>
    {}
    {}
    {}
    {dataset}"#,
        head.html(),
        chunk.name,
        chunk.integrity(),
        icon.name,
        // Without integrity, which browsers refuse for files of a disk: their names say what they hold.
        styles.name,
        root.name,
        script(glue),
        script(start),
        script(offline),
    );
    let mut html = replaced(include_str!("../../../index.html"), "head", &head_html)?;
    if !export::is_large(head.corpus) {
        // Opened from a disk, the page goes there (assets/root.js).
        html = html.replacen(STARTS, &format!("{STARTS} data-single=\"{SINGLE}\""), 1);
    }
    // Its marks stay: the sizes of the program and of its plain content are measured by them.
    let plain = format!("<!-- plain --><div class=\"plain\">{}</div><!-- /plain -->", body);
    replaced(&html, "plain", &plain)
}

/// What loads the program.
pub(crate) fn program_link(Assets { program, .. }: &Assets) -> String {
    format!(
        r#"<link rel="preload" href="{}" as="fetch" type="application/wasm" crossorigin integrity="{}">"#,
        program.name,
        program.integrity()
    )
}

/// What loads the corpus, with the end of its line, where it is a file of its own.
pub(crate) fn corpus_link(Assets { corpus, .. }: &Assets) -> String {
    corpus.as_ref().map_or_else(String::new, |corpus| {
        format!(
            "<link rel=\"preload\" id=\"corpus\" href=\"{}\" as=\"fetch\" type=\"application/gzip\" crossorigin integrity=\"{}\">\n    ",
            corpus.name,
            corpus.integrity()
        )
    })
}

/// What runs a script once the page is there.
pub(crate) fn script(script: &Asset) -> String {
    format!(r#"<script defer src="{}" integrity="{}"></script>"#, script.name, script.integrity())
}

/// Any other page. The program does not start in it.
pub(crate) fn plain(assets: &Assets, head: &Head<'_>) -> String {
    let up = Folder::of(&head.page.file.name()).to_root();
    let (styles, root, icon) = (&assets.styles, &assets.root, &assets.icon);
    let head_html = format!(
        r#"{}    <link rel="icon" href="{up}{}">
    <link rel="stylesheet" href="{up}{}">
    <script src="{up}{}"></script>"#,
        head.html(),
        icon.name,
        styles.name,
        root.name,
    );
    document(&head_html, &format!("<div class=\"plain\">{}</div>", head.page.body))
}

/// What a host shows for an address that it does not have. At whatever depth that is, it needs no other file.
pub(crate) fn not_found(name: &str, site_url: Option<&str>) -> String {
    let start = match site_url {
        Some(url) => {
            format!(r#"<a href="{}">{}</a>"#, escaped(url), catalogue::plain::NOT_FOUND_START)
        }
        None => catalogue::plain::NOT_FOUND_CUT.to_owned(),
    };
    let (title, name, text) =
        (catalogue::plain::NOT_FOUND, escaped(name), catalogue::plain::NOT_FOUND_TEXT);
    let head = format!(
        r#"<meta name="robots" content="noindex">
    <title>{title} – {name}</title>
    <link rel="icon" href="data:,">"#
    );
    let body = format!(
        "<main>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{start}</p>
    </main>"
    );
    document(&head, &body)
}

/// A page with what else its head holds.
pub(crate) fn document(head: &str, body: &str) -> String {
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    {head}
  </head>
  <body>
    {body}
  </body>
</html>
"#
    )
}

/// What the program asks of the head of its page: what made the build, and where reports are sent.
pub(crate) fn meta(build: &Build) -> String {
    let mut meta = format!("<meta name=\"build\" content=\"{}\">", escaped(&build.line()));
    if !build.report_to().is_empty() {
        meta += &format!("\n    <meta name=\"report\" content=\"{}\">", escaped(build.report_to()));
    }
    meta
}

/// Text as it stands in an attribute or an element.
pub(crate) fn escaped(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

/// A page with another text from `<!-- mark` to `<!-- /mark -->`.
fn replaced(html: &str, mark: &str, with: &str) -> Result<String, String> {
    let (open, close) = (format!("<!-- {mark}"), format!("<!-- /{mark} -->"));
    let parts = html
        .split_once(&open)
        .and_then(|(before, rest)| Some((before, rest.split_once(&close)?.1)));
    let (before, after) =
        parts.ok_or_else(|| format!("index.html has no {open} … {close}; put it back"))?;
    Ok(format!("{before}{with}{after}"))
}

#[cfg(test)]
mod tests {
    use super::super::Options;
    use viewer::app::plain_files::PlainFile;

    use super::*;
    use crate::collection;
    use crate::viewer::Viewer;

    #[test]
    fn a_mark_is_replaced_with_all_that_stood_in_it() {
        assert_eq!(replaced("a<!-- x: y -->b<!-- /x -->c", "x", "d").unwrap(), "adc");
        assert_eq!(
            replaced("a<!-- x -->b", "x", "d").unwrap_err(),
            "index.html has no <!-- x … <!-- /x -->; put it back"
        );
    }

    #[test]
    fn the_head_says_where_reports_go_if_they_go_anywhere() {
        let head = |report_to: Option<&str>, of_corpus: Option<&str>| {
            let options = Options { report_to: report_to.map(str::to_owned), ..Default::default() };
            let mut corpus = Corpus::default();
            corpus.about.report_to = of_corpus.map(str::to_owned);
            meta(&Build::new(&Viewer::empty(), &collection::of(corpus), &options))
        };
        assert!(!head(None, None).contains("report"));
        let address = "mailto:a@example.org?subject=b&body={report}";
        let with = head(Some(address), Some("mailto:c@example.org?body={report}"));
        assert_eq!(with, head(None, Some(address)));
        let expected =
            r#"<meta name="report" content="mailto:a@example.org?subject=b&amp;body={report}">"#;
        assert!(with.ends_with(expected), "{with}");
    }

    #[test]
    fn addresses_stand_in_a_page_only_where_the_site_s_is_known() {
        let page = Page {
            file: PlainFile { route: viewer::app::location::Route::Method, part: 0 },
            title: "A \"title\"".to_owned(),
            description: "What it holds".to_owned(),
            body: String::new(),
        };
        let collection = collection::of(Corpus::default());
        let (build, corpus) = (
            Build::new(&Viewer::empty(), &collection, &Options::default()),
            collection.engine.corpus(),
        );
        let head = |site_url| {
            let address = "method.html".to_owned();
            Head { page: &page, address, site_url, build: &build, corpus }.html()
        };
        let without = head(None);
        assert!(
            without.contains("<title>A &quot;title&quot;</title>")
                && !without.contains("canonical")
                && !without.contains("og:")
        );
        let with = head(Some("https://example.org/a/"));
        for expected in [
            r#"<link rel="canonical" href="https://example.org/a/method.html">"#,
            r#"<meta property="og:url" content="https://example.org/a/method.html">"#,
            r#"<meta property="og:description" content="What it holds">"#,
        ] {
            assert!(with.contains(expected), "{with}");
        }
    }

    #[test]
    fn a_page_that_is_not_there_needs_nothing() {
        for html in [not_found("A", None), not_found("A", Some("https://example.org/"))] {
            assert!(
                !html.contains("src=") && !html.contains("<style") && !html.contains("<script"),
                "{html}"
            );
        }
    }

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(escaped(r#"<a b="c">&"#), "&lt;a b=&quot;c&quot;&gt;&amp;");
    }
}
