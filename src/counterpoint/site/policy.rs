//! The content security policy of the pages, and the headers that state it too.

use super::embed::EMBED;

/// What every page of the site may load: its own files, and nothing of anybody else. No script or style stands within a page.
pub(crate) const SITE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// What can be said in a header only: that no page of others may have it in a frame.
const HEADER_ONLY: &str = "; frame-ancestors 'none'";

/// The paths under which the pages of the site lie. Not `/*`: a host joins the headers of all rules that match, and the policy of
/// counterpoint.html is another one.
const PATHS: [&str; 17] = [
    "/",
    "/404.html",
    "/index.html",
    "/documents.html",
    "/compare.html",
    "/timeline.html",
    "/entities.html",
    "/topics.html",
    "/method.html",
    "/about.html",
    "/claims/*",
    "/documents/*",
    "/entities/*",
    "/doc/*",
    "/entity/*",
    "/topic/*",
    "/sw.js",
];

/// The file `_headers`, for the hosts that read one (Netlify, Cloudflare Pages and others).
pub(crate) fn headers(single: &str) -> String {
    let mut text =
        String::from("/*\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n");
    for path in PATHS {
        // Some hosts serve a page without the ending of its name.
        let names = [Some(path), path.strip_suffix(".html").filter(|name| *name != "/index")];
        for name in names.into_iter().flatten() {
            text += &format!("{name}\n  Content-Security-Policy: {SITE}{HEADER_ONLY}\n");
        }
    }
    // It is made for the frames of others.
    text += &format!("/{EMBED}\n  Content-Security-Policy: {SITE}\n");
    // The data files may be fetched by the pages of others.
    text += "/data/*\n  Access-Control-Allow-Origin: *\n";
    text += &format!("/counterpoint.html\n  Content-Security-Policy: {single}{HEADER_ONLY}\n");
    text
}

#[cfg(test)]
mod tests {
    use viewer::app::plain_files::{self, PlainFile};

    use super::*;

    #[test]
    fn every_page_stands_under_the_policy() {
        let shipped = crate::collection::shipped();
        for file in plain_files::all(shipped.engine.corpus()).iter().map(PlainFile::name) {
            let path = format!("/{file}");
            let is_covered = PATHS.iter().any(|rule| match rule.strip_suffix('*') {
                Some(folder) => path.starts_with(folder),
                None => path == *rule,
            });
            assert!(is_covered, "{path}");
        }
    }
}
