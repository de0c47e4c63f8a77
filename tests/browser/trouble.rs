//! When something breaks the page says so and why, and leads on.

use browser::{Reader, Screen, Visit, all_claims, asked};

/// Its driver cannot switch WebAssembly off.
mod not_in_webkit {
    use super::*;

    #[test]
    fn without_web_assembly_the_page_says_so() {
        // Without a compiler at run time, as some readers set their browsers for safety, there is no WebAssembly.
        let reader = Visit::on(Screen::Wide)
            .with_argument("--js-flags=--jitless")
            .with_preference("javascript.options.wasm", false)
            .expecting_trouble()
            .open("#/claims");
        assert_eq!(reader.run("return typeof WebAssembly"), "undefined");
        reader
            .has_in_view("heading", "Counterpoint could not start")
            .reads("this browser has no WebAssembly");
        reader
            .sees_a("button", "Load the page again")
            .expect("no word of waiting", false, || Ok(reader.visible().contains("is starting")));
    }
}

#[test]
fn after_a_panic_the_page_says_so_in_view_and_can_be_loaded_again() {
    let reader = Reader::open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).press_times(10, "j");
    reader.run(
        "dispatchEvent(new CustomEvent('counterpoint-failure', { detail: 'index out of bounds' }))",
    );
    reader.reads("index out of bounds").reads("What you had chosen is kept in the address.");
    reader
        .has_in_view("heading", "Counterpoint has stopped")
        .has_in_view("button", "Load the page again");
    let notes = reader.notes();
    assert!(
        notes.iter().any(|note| note.contains("Counterpoint has stopped")),
        "it is not announced: {notes:?}"
    );
    reader
        .press_button("Load the page again")
        .sees(&asked("type=denial"))
        .is_at("#/claims?type=denial");
    reader.sees_no("heading", "Counterpoint has stopped");
}

#[test]
fn after_a_fault_of_the_program_the_page_says_so_once() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    reader.run(
        "for (let n = 0; n < 3; n += 1) {
        // Firefox keeps scripts of journeys apart from the page, whose own errors these must be.
        const page = window.wrappedJSObject ?? window;
        const error = new page.WebAssembly.RuntimeError('unreachable');
        page.dispatchEvent(new page.ErrorEvent('error', { error, message: error.message }));
    }",
    );
    reader.reads("Counterpoint has stopped").reads("unreachable");
    assert_eq!(
        reader
            .names("heading")
            .iter()
            .filter(|heading| *heading == "Counterpoint has stopped")
            .count(),
        1
    );
}

#[test]
fn a_fault_of_something_else_is_not_told_as_ours() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    reader.run("dispatchEvent(new ErrorEvent('error', { error: new TypeError('an extension'), message: 'an extension' }))");
    reader
        .tick("Claim type", "Denial")
        .sees(&asked("type=denial"))
        .sees_no("heading", "Counterpoint has stopped");
}
