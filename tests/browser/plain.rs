//! The plain content: it comes before the program, and what the program would not show does not flash.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use browser::{Host, Reader, Screen, Visit, all_claims, asked, corpus};
use serde_json::json;
use server::Response;

/// A host that sends the program only once it is told to.
struct SlowHost {
    host: Host,
    sends: Arc<AtomicBool>,
}

impl SlowHost {
    fn new() -> Self {
        let sends = Arc::new(AtomicBool::new(false));
        let sending = Arc::clone(&sends);
        let host = Host::answering(move |dist, path| {
            // What is kept offline would not be waited for.
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
        // That there is no service worker stands on the console.
        Visit::on(Screen::Wide).at(self.host.url()).hastily().expecting_trouble().open(hash)
    }

    fn send(&self) {
        self.sends.store(true, Ordering::Relaxed);
    }
}

impl Drop for SlowHost {
    fn drop(&mut self) {
        // A host that still waits could not be stopped.
        self.send();
    }
}

fn all_as_plain() -> String {
    format!("{} claims", corpus().claims.len())
}

#[test]
fn the_claims_are_read_before_the_program_has_come() {
    let host = SlowHost::new();
    let reader = host.open("#/claims");
    reader
        .sees_a("heading", &all_as_plain())
        .reads("Chen Guoquan openly talks about the cotton storm");
    assert!(!reader.visible().contains("This page is plain"), "nothing has failed yet");
    host.send();
    reader.sees(&all_claims()).sees_no("heading", &all_as_plain());
}

#[test]
fn what_was_not_asked_for_does_not_flash() {
    let host = SlowHost::new();
    let reader = host.open("#/claims?type=denial");
    reader.reads("Counterpoint is starting");
    assert!(!reader.visible().contains("China denies mistreatment"), "{}", reader.visible());
    host.send();
    reader.sees(&asked("type=denial"));
}

#[test]
fn the_reader_s_colours_are_there_before_the_program() {
    let host = SlowHost::new();
    host.send();
    let reader = host.open("#/claims");
    reader.sees(&all_claims()).choose("Colours", "Dark");
    host.sends.store(false, Ordering::Relaxed);
    reader.run("location.reload()");
    reader.sees_a("heading", &all_as_plain());
    assert_eq!(reader.run("return document.documentElement.dataset.theme"), json!("dark"));
    host.send();
    reader.sees(&all_claims());
}

#[test]
fn nothing_shifts_when_the_program_takes_over() {
    for address in ["#/claims", "#/claims?type=denial", "#/method", "#/doc/001_8eebf7bac08cb4b2"] {
        let host = SlowHost::new();
        let reader = host.open(address);
        reader.reads("Counterpoint");
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

/// Its preferences can switch JavaScript off, and its driver still look at the page.
mod only_in_firefox {
    use super::*;

    #[test]
    fn without_java_script_documents_claims_and_names_can_be_read() {
        let reader = Visit::on(Screen::Wide).with_preference("javascript.enabled", false).open("");
        reader.sees_a("heading", &all_as_plain()).reads("This page is plain.");
        reader.reads("China denies mistreatment");
        // Every claim is there.
        let quotes = reader.run("return document.querySelectorAll('article > blockquote').length");
        assert_eq!(quotes, json!(corpus().claims.len()));
        // A document is followed, with its claims; from there a name; and from there the way back.
        reader.follow("US sanctions Chinese officials over Uighur rights");
        reader
            .reads("What is known of this document")
            .sees_a("heading", "US sanctions Chinese officials over Uighur rights");
        reader.follow("Chen Quanguo").sees_a("heading", "Chen Quanguo").reads("Wang Mingshan");
        reader.follow_in(("navigation", "Pages"), "Method").sees_a("heading", "Method");
        reader.follow_in(("navigation", "Pages"), "Names").sees_a("heading", "Names");
        reader.follow_in(("navigation", "Pages"), "Claims").sees_a("heading", &all_as_plain());
        // The program has not run.
        assert_eq!(
            reader.run("return [typeof wasm_bindgen, document.documentElement.className]"),
            json!(["undefined", ""])
        );
    }
}
