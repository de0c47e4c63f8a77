//! Hosts: the same files work under any path, with any media types and headers, and report what is missing.

use std::{fs, path::Path};

use browser::{Host, Reader, Screen, Visit, all_claims, dist, selection};
use serde_json::json;
use server::Response;

/// A host that serves the site in a folder: `/a/b/`.
fn host_in_folder(folder: &'static str) -> Host {
    Host::answering(move |dist, path| match path.strip_prefix(folder) {
        Some(rest) => Response::of_file(dist, &format!("/{rest}")),
        None if format!("{path}/") == folder => {
            let mut answer = Response::refusal("301 Moved Permanently", "it is a folder");
            answer.headers.push(("Location".to_owned(), folder.to_owned()));
            answer
        }
        None => Response::refusal("404 Not Found", "there is no such file"),
    })
}

/// Filters, opens a claim, comes back, reloads, and reads a plain page.
fn check_journey(reader: &Reader, site: &str) {
    let denials = selection("type=denial");
    reader.go("#/claims").expect_claims(&all_claims());
    reader.tick("Claim type", "Denial").expect_claims(&denials);
    reader.open_claim(denials.ids()[0]).expect_open_claim(denials.ids()[0]);
    reader.back().expect_claims(&denials).reload().expect_claims(&denials);
    reader.run(&format!("location.href = {:?}", format!("{site}entity/chen-quanguo.html")));
    reader.expect_element("heading", "Chen Quanguo").follow("Open the interactive version");
    reader.expect_address("#/entity/chen-quanguo").expect_element("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Claims").expect_claims(&all_claims());
}

#[track_caller]
fn check_folder(folder: &'static str, entry: &str) {
    let host = host_in_folder(folder);
    let site = format!("{}{entry}", host.url());
    let reader = Visit::on(Screen::Wide).at(&site).open("#/claims");
    check_journey(&reader, &format!("{}{}", host.url(), folder.trim_start_matches('/')));
}

#[test]
fn it_works_at_the_root_of_a_host() {
    check_folder("/", "");
}

#[test]
fn it_works_in_a_folder_of_a_host() {
    check_folder("/a/b/", "a/b/");
}

#[test]
fn it_works_after_a_redirect_that_adds_the_slash() {
    check_folder("/a%20b/", "a%20b");
}

#[test]
fn it_works_at_index_html() {
    check_folder("/a/b/", "a/b/index.html");
}

#[test]
fn the_program_loads_with_any_media_type() {
    for media_type in ["text/plain", "application/octet-stream"] {
        let host = Host::answering(move |dist, path| {
            let answer = Response::of_file(dist, path);
            if path.ends_with(".wasm") { Response { media_type, ..answer } } else { answer }
        });
        Visit::on(Screen::Wide).at(host.url()).open("#/claims").expect_claims(&all_claims());
    }
}

/// The headers that the file `_headers` sets for a path.
pub(crate) fn headers(dist: &Path, path: &str) -> Vec<(String, String)> {
    let rules = fs::read_to_string(dist.join("_headers")).expect("the build writes it");
    let mut headers = Vec::new();
    let mut is_for = false;
    for line in rules.lines() {
        match line.strip_prefix("  ") {
            None => {
                is_for = line == path
                    || line.strip_suffix('*').is_some_and(|start| path.starts_with(start))
            }
            Some(header) if is_for => {
                let (name, value) = header.split_once(": ").expect("a header has a value");
                headers.push((name.to_owned(), value.to_owned()));
            }
            Some(_) => {}
        }
    }
    headers
}

fn with_headers() -> Host {
    Host::answering(|dist, path| {
        let mut answer = Response::of_file(dist, path);
        answer.headers = headers(dist, path);
        answer
    })
}

/// The content security policy of an address. Violations are errors on the console, which fail the journey.
fn policy(reader: &Reader, address: &str) -> String {
    let script = format!(
        "return fetch({address:?}).then((response) => response.headers.get('content-security-policy'))"
    );
    reader.run(&script).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_site_works_under_its_headers() {
    let host = with_headers();
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims");
    check_journey(&reader, &host.url());
    for address in ["./", "index.html", "doc/001_8eebf7bac08cb4b2.html"] {
        let policy = policy(&reader, address);
        assert!(
            policy.starts_with(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            ),
            "{policy}"
        );
        assert!(
            policy.ends_with("frame-ancestors 'none'")
                && !policy.contains("unsafe-inline")
                && !policy.contains("sha256"),
            "{policy}"
        );
    }
}

#[test]
fn an_injected_script_does_not_run() {
    for file in ["", "counterpoint.html"] {
        let host = with_headers();
        let reader = Visit::on(Screen::Wide)
            .at(format!("{}{file}", host.url()))
            .allowing_errors()
            .open("#/claims");
        reader.expect_claims(&all_claims());
        let injected = "const script = document.createElement('script');
            script.textContent = 'window.slipped = true';
            const violated = new Promise((tell) => document.addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective)));
            document.head.append(script);
            return violated.then((directive) => [directive, window.slipped ?? false])";
        assert_eq!(reader.run(injected), json!(["script-src-elem", false]), "{file}");
    }
}

#[test]
fn the_single_file_works_under_its_policy() {
    let host = with_headers();
    let reader =
        Visit::on(Screen::Wide).at(format!("{}counterpoint.html", host.url())).open("#/claims");
    reader
        .expect_claims(&all_claims())
        .tick("Claim type", "Denial")
        .expect_claims(&selection("type=denial"));
    // Its policy allows no requests, not even for its own headers.
    let rules = headers(&dist(), "/counterpoint.html");
    let policies: Vec<&String> = rules
        .iter()
        .filter(|(name, _)| name == "Content-Security-Policy")
        .map(|(_, policy)| policy)
        .collect();
    let [policy] = policies.as_slice() else { panic!("one policy, not {policies:?}") };
    assert!(
        policy.starts_with("default-src 'none'; script-src 'sha256-")
            && !policy.contains("connect-src"),
        "{policy}"
    );
}

/// Whether a tag loads a file whose name ends in a hash, before its extension.
fn names_hashed_file(tag: &str) -> bool {
    let address = [" src=\"", " href=\""].iter().find_map(|name| tag.split_once(name));
    let name = address.and_then(|(_, rest)| rest.split_once('"')?.0.rsplit_once('.'));
    let hash = name.and_then(|(stem, _)| Some(stem.rsplit_once('-')?.1)).unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

#[test]
fn no_page_holds_an_inline_script_or_style() {
    let mut n_pages = 0;
    for folder in ["", "doc", "entity", "topic"] {
        for entry in fs::read_dir(dist().join(folder)).expect("the build writes it") {
            let path = entry.expect("it can be read").path();
            let is_page = path.extension().is_some_and(|extension| extension == "html");
            if !is_page || path.ends_with("counterpoint.html") {
                continue;
            }
            n_pages += 1;
            let html = fs::read_to_string(&path).expect("it is text");
            for script in html.split("<script").skip(1) {
                let (tag, rest) = script.split_once('>').expect("it ends");
                // The description of the data is not a script: browsers run nothing of this type.
                if tag == " type=\"application/ld+json\"" {
                    let data = rest.split("</script>").next().unwrap_or_default();
                    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
                    assert_eq!(data["@type"], "Dataset");
                    continue;
                }
                assert!(
                    names_hashed_file(tag) && rest.starts_with("</script>"),
                    "{}: <script{tag}>",
                    path.display()
                );
            }
            assert!(!html.contains("<style") && !html.contains(" style="), "{}", path.display());
            assert!(!html.contains(" on") || !html.contains("onclick="), "{}", path.display());
            for sheet in html.split("<link").skip(1).filter(|link| link.contains("stylesheet")) {
                assert!(
                    sheet.split('>').next().is_some_and(names_hashed_file),
                    "{}",
                    path.display()
                );
            }
        }
    }
    assert!(100 < n_pages, "{n_pages} pages");
}

#[test]
fn an_unknown_address_gets_a_page_that_loads_nothing() {
    let host = Host::answering(|dist, path| {
        let answer = Response::of_file(dist, path);
        if answer.status.starts_with("404") {
            Response { status: "404 Not Found", ..Response::of_file(dist, "/404.html") }
        } else {
            answer
        }
    });
    // The browser itself logs that the page was not found.
    let reader = Visit::on(Screen::Wide)
        .at(format!("{}doc/old/deep/page.html", host.url()))
        .allowing_errors()
        .open("");
    reader.expect_element("heading", "Page not found");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    assert_eq!(reader.run(loaded), json!([]));
}

/// A page of an older build on a host that only has the files of a newer one.
#[test]
fn a_page_of_an_older_build_reports_it_and_stays_readable() {
    let host = Host::answering(|dist, path| {
        if path.ends_with(".wasm") {
            Response::refusal("404 Not Found", "there is no such file")
        } else {
            Response::of_file(dist, path)
        }
    });
    let reader =
        Visit::on(Screen::Wide).at(host.url()).allowing_errors().open("#/doc/001_8eebf7bac08cb4b2");
    reader
        .expect_element("heading", "Counterpoint could not start")
        .expect_text("is not the one this page was built with")
        .expect_element("button", "Load the page again");
    // The claims can be read, and the requested document is linked.
    reader.expect_text("China denies mistreatment").follow("doc/001_8eebf7bac08cb4b2.html");
    reader.expect_element("heading", "US sanctions Chinese officials over Uighur rights");
}

#[test]
fn a_script_changed_in_transit_does_not_run() {
    let host = Host::answering(|dist, path| {
        let mut answer = Response::of_file(dist, path);
        if path.starts_with("/viewer-") && path.ends_with(".js") {
            answer.body.extend_from_slice(b"\ndocument.title = 'changed';");
        }
        answer
    });
    let reader = Visit::on(Screen::Wide).at(host.url()).allowing_errors().open("#/claims");
    reader
        .expect_element("heading", "Counterpoint could not start")
        .expect_text("is not the one this page was built with");
    assert!(!reader.title().contains("changed"));
}
