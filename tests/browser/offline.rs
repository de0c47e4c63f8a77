//! Offline: one build is cached whole, and a newer one is offered.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use browser::{Host, Reader, Screen, Visit, all_claims, selection};
use serde_json::json;
use server::Response;

/// Waits until a build is cached.
fn wait_until_cached(reader: &Reader) {
    reader.expect("a service worker", json!("activated"), || {
        Ok(reader.run("return navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.state)"))
    });
}

/// The names of the cached builds.
fn cached_builds(reader: &Reader) -> Vec<String> {
    let names = reader.run("return caches.keys()");
    names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str())
        .map(str::to_owned)
        .collect()
}

#[test]
fn after_one_visit_the_site_opens_without_a_network() {
    let mut host = Host::answering(Response::of_file);
    let url = host.url();
    // Without a network, the browser logs errors.
    let reader = Visit::on(Screen::Wide).at(&url).allowing_errors().open("#/claims");
    reader.expect_claims(&all_claims());
    wait_until_cached(&reader);
    host.stop();
    reader.reload().expect_claims(&all_claims());
    reader.tick("Claim type", "Denial").expect_claims(&selection("type=denial"));
    reader
        .open_claim(selection("type=denial").ids()[0])
        .expect_open_claim(selection("type=denial").ids()[0]);
    // So does what is loaded when it is asked for.
    reader.follow_in(("navigation", "Pages"), "Timeline").expect_element("heading", "Timeline");
    // A plain page is not cached; the program shows the same.
    reader.run(&format!("location.href = {:?}", format!("{url}entity/chen-quanguo.html")));
    reader.expect_address("#/entity/chen-quanguo").expect_element("heading", "Chen Quanguo");
}

/// A host whose build changes; the number says which it serves.
fn host_with_changing_builds() -> (Host, Arc<AtomicU8>) {
    let build = Arc::new(AtomicU8::new(0));
    let current = Arc::clone(&build);
    let host = Host::answering(move |dist, path| {
        let mut answer = Response::of_file(dist, path);
        if path == "/sw.js" {
            let script = String::from_utf8(answer.body).expect("it is text");
            let (before, rest) = script.split_once("\"version\":\"").expect("it holds its version");
            let rest = rest.split_once('"').expect("it ends").1;
            let script = match current.load(Ordering::Relaxed) {
                0 => format!("{before}\"version\":\"first\"{rest}"),
                1 => format!("{before}\"version\":\"second\"{rest}"),
                // A build of which the host lacks a file.
                _ => format!("{before}\"version\":\"third\"{rest}").replacen(
                    "counterpoint.webmanifest",
                    "missing.webmanifest",
                    1,
                ),
            };
            answer.body = script.into_bytes();
        }
        answer
    });
    (host, build)
}

const OFFER: &str = "Load the newer version";

#[test]
fn a_newer_build_is_offered_and_not_forced() {
    let (host, build) = host_with_changing_builds();
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial"));
    wait_until_cached(&reader);
    reader.expect_no_element("button", OFFER);
    build.store(1, Ordering::Relaxed);
    reader.reload().expect_claims(&selection("type=denial")).expect_element("button", OFFER);
    // Until the reader accepts, the older one is used, after a reload as well.
    reader.reload().expect_claims(&selection("type=denial")).expect_element("button", OFFER);
    assert_eq!(cached_builds(&reader).len(), 2);
    reader
        .press_button(OFFER)
        .expect_no_element("button", OFFER)
        .expect_claims(&selection("type=denial"));
    reader.expect_address("#/claims?type=denial");
    reader.expect("the newer build alone", true, || {
        let cached = cached_builds(&reader);
        Ok(cached.len() == 1 && cached[0].ends_with("second"))
    });
}

#[test]
fn an_incomplete_build_is_not_installed() {
    let (host, build) = host_with_changing_builds();
    let reader = Visit::on(Screen::Wide).at(host.url()).allowing_errors().open("#/claims");
    reader.expect_claims(&all_claims());
    wait_until_cached(&reader);
    build.store(2, Ordering::Relaxed);
    let updated = "return navigator.serviceWorker.getRegistration().then((registration) => registration.update()).then(
        (registration) => new Promise((tell) => {
            const worker = registration.installing;
            if (!worker) return tell(registration.waiting ? 'waiting' : 'none');
            worker.onstatechange = () => { if (worker.state !== 'installing') tell(worker.state); };
        }), (error) => 'refused')";
    let state = reader.run(updated);
    assert!(
        ["redundant", "refused", "none"].iter().any(|refused| state == json!(refused)),
        "{state}"
    );
    reader.expect_no_element("button", OFFER);
    let cached = cached_builds(&reader);
    assert!(cached.len() == 1 && cached[0].ends_with("first"), "{cached:?}");
    reader.reload().expect_claims(&all_claims());
}
