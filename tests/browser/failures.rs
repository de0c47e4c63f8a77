//! Failures: the page reports what failed and why, and offers to reload.

use browser::{Reader, Screen, Visit, all_claims, selection};

/// WebKit's driver cannot turn WebAssembly off.
mod not_in_webkit {
    use super::*;

    #[test]
    fn missing_webassembly_is_reported() {
        // Without just-in-time compilation, which some turn off for safety, there is no WebAssembly.
        let reader = Visit::on(Screen::Wide)
            .with_argument("--js-flags=--jitless")
            .with_preference("javascript.options.wasm", false)
            .allowing_errors()
            .open("#/claims");
        assert_eq!(reader.run("return typeof WebAssembly"), "undefined");
        reader
            .expect_in_view("heading", "Counterpoint could not start")
            .expect_text("this browser has no WebAssembly");
        reader.expect_element("button", "Load the page again").expect(
            "no loading message",
            false,
            || Ok(reader.visible().contains("is starting")),
        );
    }
}

#[test]
fn a_panic_is_reported_and_the_page_can_be_reloaded() {
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial")).press_times(10, "j");
    reader.run(
        "dispatchEvent(new CustomEvent('counterpoint-failure', { detail: 'index out of bounds' }))",
    );
    reader.expect_text("index out of bounds").expect_text("Your filters are kept in the address.");
    reader
        .expect_in_view("heading", "Counterpoint has stopped")
        .expect_in_view("button", "Load the page again");
    let notes = reader.notes();
    assert!(
        notes.iter().any(|note| note.contains("Counterpoint has stopped")),
        "it is not announced: {notes:?}"
    );
    reader
        .press_button("Load the page again")
        .expect_claims(&selection("type=denial"))
        .expect_address("#/claims?type=denial");
    reader.expect_no_element("heading", "Counterpoint has stopped");
}

#[test]
fn a_wasm_error_is_reported_once() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    reader.run(
        "for (let n = 0; n < 3; n += 1) {
        // Firefox isolates scripts of WebDriver from the page, and the error must be one of the page.
        const page = window.wrappedJSObject ?? window;
        const error = new page.WebAssembly.RuntimeError('unreachable');
        page.dispatchEvent(new page.ErrorEvent('error', { error, message: error.message }));
    }",
    );
    reader.expect_text("Counterpoint has stopped").expect_text("unreachable");
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
fn errors_of_other_scripts_are_ignored() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    reader.run("dispatchEvent(new ErrorEvent('error', { error: new TypeError('an extension'), message: 'an extension' }))");
    reader
        .tick("Claim type", "Denial")
        .expect_claims(&selection("type=denial"))
        .expect_no_element("heading", "Counterpoint has stopped");
}
