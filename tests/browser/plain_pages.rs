//! The plain content of pages: readable before and without the program, and replaced without a flash or a layout shift.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use browser::{Host, Reader, Screen, Visit, all_claims, corpus, selection};
use serde_json::json;
use server::Response;

/// A host that holds the program back until `send`.
struct SlowHost {
    host: Host,
    sends: Arc<AtomicBool>,
}

impl SlowHost {
    fn new() -> Self {
        let sends = Arc::new(AtomicBool::new(false));
        let sending = Arc::clone(&sends);
        let host = Host::answering(move |dist, path| {
            // A cached program would not be held back.
            if path == "/sw.js" {
                return Response::refusal("404 Not Found", "there is no such file");
            }
            while path.ends_with(".wasm") && !sending.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(10));
            }
            Response::of_file(dist, path)
        });
        Self { host, sends }
    }

    fn open(&self, hash: &str) -> Reader {
        // The browser logs that there is no service worker.
        Visit::on(Screen::Wide).at(self.host.url()).without_load_wait().allowing_errors().open(hash)
    }

    fn send(&self) {
        self.sends.store(true, Ordering::Relaxed);
    }
}

impl Drop for SlowHost {
    fn drop(&mut self) {
        // A host that still holds a request back could not be stopped.
        self.send();
    }
}

fn plain_heading() -> String {
    format!("{} claims", corpus().claims.len())
}

#[test]
fn claims_are_readable_before_the_program_loads() {
    let host = SlowHost::new();
    let reader = host.open("#/claims");
    reader
        .expect_element("heading", &plain_heading())
        .expect_text("Chen Guoquan openly talks about the cotton storm");
    assert!(!reader.visible().contains("plain version"), "nothing has failed yet");
    host.send();
    reader.expect_claims(&all_claims()).expect_no_element("heading", &plain_heading());
}

#[test]
fn unfiltered_claims_do_not_flash() {
    let host = SlowHost::new();
    let reader = host.open("#/claims?type=denial");
    reader.expect_text("Counterpoint is starting");
    assert!(!reader.visible().contains("China denies mistreatment"), "{}", reader.visible());
    host.send();
    reader.expect_claims(&selection("type=denial"));
}

#[test]
fn the_theme_is_set_before_the_program_loads() {
    let host = SlowHost::new();
    host.send();
    let reader = host.open("#/claims");
    reader.expect_claims(&all_claims()).select("Theme", "Dark");
    host.sends.store(false, Ordering::Relaxed);
    reader.run("location.reload()");
    reader.expect_element("heading", &plain_heading());
    assert_eq!(reader.run("return document.documentElement.dataset.theme"), json!("dark"));
    host.send();
    reader.expect_claims(&all_claims());
}

#[test]
fn the_layout_does_not_shift_when_the_program_starts() {
    for address in ["#/claims", "#/claims?type=denial", "#/method", "#/doc/001_8eebf7bac08cb4b2"] {
        let host = SlowHost::new();
        let reader = host.open(address);
        reader.expect_text("Counterpoint");
        host.send();
        reader.expect("the program", false, || {
            Ok(reader.run("return document.documentElement.classList.contains('starting')")
                == json!(true))
        });
        let shifts = "return new Promise((tell) => {
            let sum = 0;
            new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => tell(sum), 300);
        })";
        let shifted = reader.run(shifts).as_f64().expect("a sum");
        assert!(shifted < 0.05, "{address}: {shifted}");
    }
}

/// Only Firefox can be driven with JavaScript turned off.
mod only_in_firefox {
    use super::*;

    #[test]
    fn without_javascript_documents_claims_and_names_can_be_read() {
        let reader = Visit::on(Screen::Wide).with_preference("javascript.enabled", false).open("");
        reader
            .expect_element("heading", &plain_heading())
            .expect_text("This is the plain version.");
        reader.expect_text("China denies mistreatment");
        // Every claim is there, the first fifty on this page.
        let n_claims = corpus().claims.len();
        let n_quotes =
            || reader.run("return document.querySelectorAll('article > blockquote').length");
        assert_eq!(n_quotes(), json!(50));
        for first in (51..=n_claims).step_by(50) {
            let last = n_claims.min(first + 49);
            reader.follow_in(("navigation", "Parts of this list"), "Next");
            let heading = format!("Claims {first} to {last} of {n_claims}");
            reader.expect_element("heading", &heading);
            assert_eq!(n_quotes(), json!(last + 1 - first));
        }
        reader.follow_in(("navigation", "Parts of this list"), "First");
        reader.expect_element("heading", &plain_heading());
        // A document with its claims, a name in it, and the other pages.
        reader.follow("US sanctions Chinese officials over Uighur rights");
        reader
            .expect_text("About this document")
            .expect_element("heading", "US sanctions Chinese officials over Uighur rights");
        reader
            .follow("Chen Quanguo")
            .expect_element("heading", "Chen Quanguo")
            .expect_text("Wang Mingshan");
        reader.follow_in(("navigation", "Pages"), "Method").expect_element("heading", "Method");
        reader.follow_in(("navigation", "Pages"), "Names").expect_element("heading", "Names");
        reader
            .follow_in(("navigation", "Pages"), "Claims")
            .expect_element("heading", &plain_heading());
        // The program has not run.
        assert_eq!(
            reader.run("return [typeof wasm_bindgen, document.documentElement.className]"),
            json!(["undefined", ""])
        );
    }
}
