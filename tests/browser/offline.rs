//! Without a network: one build is kept whole, and the next is offered.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use browser::{Host, Reader, Screen, Visit, all_claims, asked};
use serde_json::json;
use server::Response;

/// Waits until a build is kept.
fn is_kept(reader: &Reader) {
    reader.expect("a service worker", json!("activated"), || {
        Ok(reader.run("return navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.state)"))
    });
}

/// The names of the builds that are kept.
fn kept(reader: &Reader) -> Vec<String> {
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
    // Where there is no network, the browser says so on the console.
    let reader = Visit::on(Screen::Wide).at(&url).expecting_trouble().open("#/claims");
    reader.sees(&all_claims());
    is_kept(&reader);
    host.stop();
    reader.reload().sees(&all_claims());
    reader.tick("Claim type", "Denial").sees(&asked("type=denial"));
    reader.open_claim(asked("type=denial").ids()[0]).has_open(asked("type=denial").ids()[0]);
    // A plain page is not kept; the program shows the same.
    reader.run(&format!("location.href = {:?}", format!("{url}entity/chen-quanguo.html")));
    reader.is_at("#/entity/chen-quanguo").sees_a("heading", "Chen Quanguo");
}

/// A host that has one build after another; the number says which.
fn changing() -> (Host, Arc<AtomicU8>) {
    let build = Arc::new(AtomicU8::new(0));
    let current = Arc::clone(&build);
    let host = Host::answering(move |dist, path| {
        let mut answer = Response::of_file(dist, path);
        if path == "/sw.js" {
            let script = String::from_utf8(answer.body).expect("it is text");
            let (before, rest) = script.split_once("\"version\":\"").expect("it says its version");
            let rest = rest.split_once('"').expect("it ends").1;
            let script = match current.load(Ordering::Relaxed) {
                0 => format!("{before}\"version\":\"first\"{rest}"),
                1 => format!("{before}\"version\":\"second\"{rest}"),
                // A build of which the host has not all files yet.
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
    let (host, build) = changing();
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims?type=denial");
    reader.sees(&asked("type=denial"));
    is_kept(&reader);
    reader.sees_no("button", OFFER);
    build.store(1, Ordering::Relaxed);
    reader.reload().sees(&asked("type=denial")).sees_a("button", OFFER);
    // Until it is asked for, the older one stands, and stands after a reload too.
    reader.reload().sees(&asked("type=denial")).sees_a("button", OFFER);
    assert_eq!(kept(&reader).len(), 2);
    reader.press_button(OFFER).sees_no("button", OFFER).sees(&asked("type=denial"));
    reader.is_at("#/claims?type=denial");
    reader.expect("the newer build alone", true, || {
        let kept = kept(&reader);
        Ok(kept.len() == 1 && kept[0].ends_with("second"))
    });
}

#[test]
fn a_build_that_is_not_whole_is_not_taken() {
    let (host, build) = changing();
    let reader = Visit::on(Screen::Wide).at(host.url()).expecting_trouble().open("#/claims");
    reader.sees(&all_claims());
    is_kept(&reader);
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
    reader.sees_no("button", OFFER);
    let kept = kept(&reader);
    assert!(kept.len() == 1 && kept[0].ends_with("first"), "{kept:?}");
    reader.reload().sees(&all_claims());
}
