//! The chunk of the program: loaded when one of its pages, or the export, is asked for; and what is shown where it does not come.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use std::{thread, time::Duration};

use browser::{Host, Reader, Screen, Visit, all_claims, selection};
use serde_json::json;
use server::Response;

/// A host that counts how often the chunk is asked for, and can refuse it or hold it back.
struct ChunkHost {
    host: Host,
    n_asked: Arc<AtomicUsize>,
    refuses: Arc<AtomicBool>,
    holds_back: Arc<AtomicBool>,
}

impl ChunkHost {
    fn new() -> Self {
        let n_asked = Arc::new(AtomicUsize::new(0));
        let (refuses, holds_back) =
            (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let (asked, refusing, holding) =
            (Arc::clone(&n_asked), Arc::clone(&refuses), Arc::clone(&holds_back));
        let host = Host::answering(move |dist, path| {
            // The service worker would ask for the chunk itself.
            if path == "/sw.js" {
                return Response::refusal("404 Not Found", "there is no such file");
            }
            if path.starts_with("/chunk-") {
                asked.fetch_add(1, Ordering::Relaxed);
                while holding.load(Ordering::Relaxed) {
                    thread::sleep(Duration::from_millis(10));
                }
                if refusing.load(Ordering::Relaxed) {
                    return Response::refusal("503 Service Unavailable", "not now");
                }
            }
            Response::of_file(dist, path)
        });
        Self { host, n_asked, refuses, holds_back }
    }

    fn open(&self, hash: &str) -> Reader {
        // The browser logs what the host refuses.
        Visit::on(Screen::Wide).at(self.host.url()).allowing_errors().open(hash)
    }

    fn n_asked(&self) -> usize {
        self.n_asked.load(Ordering::Relaxed)
    }

    fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::Relaxed);
    }

    fn hold_back(&self, holds_back: bool) {
        self.holds_back.store(holds_back, Ordering::Relaxed);
    }
}

impl Drop for ChunkHost {
    fn drop(&mut self) {
        // A host that still holds a request back could not be stopped.
        self.hold_back(false);
    }
}

const NOT_LOADED: &str = "This part of Counterpoint could not be loaded.";

fn go_to(reader: &Reader, page: &str) {
    reader.follow_in(("navigation", "Pages"), page);
}

#[test]
fn it_is_loaded_once_when_a_page_asks_for_it() {
    let host = ChunkHost::new();
    let reader = host.open("#/claims");
    let denials = selection("type=denial");
    reader.expect_claims(&all_claims()).tick("Claim type", "Denial").expect_claims(&denials);
    reader.open_claim(denials.ids()[0]).expect_open_claim(denials.ids()[0]);
    assert_eq!(host.n_asked(), 0);
    go_to(&reader, "Compare");
    reader.expect_element("heading", "Compare");
    go_to(&reader, "Timeline");
    reader.expect_element("heading", "Timeline");
    go_to(&reader, "Claims");
    reader.expect_claims(&denials).press_button("Export").expect_element("combobox", "Format");
    assert_eq!(host.n_asked(), 1);
}

#[test]
fn a_link_to_a_page_of_it_opens_that_page() {
    let host = ChunkHost::new();
    host.hold_back(true);
    let reader = host.open("#/timeline?type=denial");
    reader.expect_text("Loading …").expect_no_element("heading", "Timeline");
    host.hold_back(false);
    reader.expect_element("heading", "Timeline").expect_address("#/timeline?type=denial");
    reader.expect_text(&format!(
        "{} of {} claims",
        selection("type=denial").ids().len(),
        all_claims().ids().len()
    ));
}

#[test]
fn where_it_does_not_come_the_page_says_so_and_tries_again() {
    let host = ChunkHost::new();
    host.refuse(true);
    let reader = host.open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial"));
    go_to(&reader, "Names");
    reader.expect_text(NOT_LOADED).expect_address("#/entities?type=denial");
    reader.press_button("Try again").expect_text(NOT_LOADED);
    // The rest of the page can be used.
    go_to(&reader, "Claims");
    reader.expect_claims(&selection("type=denial")).press_button("Export").expect_text(NOT_LOADED);
    host.refuse(false);
    reader.press_button("Try again").expect_element("combobox", "Format").press("Escape");
    go_to(&reader, "Names");
    reader.expect_element("heading", "Names");
}

#[test]
fn what_did_not_come_is_tried_again_when_it_is_asked_for_again() {
    let host = ChunkHost::new();
    host.refuse(true);
    let reader = host.open("#/method");
    reader.expect_text(NOT_LOADED);
    host.refuse(false);
    go_to(&reader, "Names");
    reader.expect_element("heading", "Names");
}

#[test]
fn what_was_loading_when_the_page_was_left_is_loaded_on_the_way_back() {
    let host = ChunkHost::new();
    host.hold_back(true);
    let reader = host.open("#/timeline");
    reader.expect_text("Loading …");
    reader.run(&format!("location.href = {:?}", format!("{}about.html", host.host.url())));
    reader.expect("the other page", json!(true), || {
        Ok(reader.run("return location.pathname.endsWith('/about.html')"))
    });
    host.hold_back(false);
    reader.back().expect_element("heading", "Timeline");
}
