//! The collection of the page: how it reaches the program, what is said where it cannot be read, and how another takes its place.

use browser::{Host, Reader, Screen, Visit, all_claims, corpus, selection};
use model::pack::VERSION;
use query::Engine;
use server::Response;

/// Where the layout's version stands in a pack, in bytes from its beginning.
const VERSION_AT: usize = 7;

/// The pack of the shipped collection, as it stands at the end of the program's file.
fn shipped_pack() -> Vec<u8> {
    Engine::new(corpus().clone()).pack()
}

/// A host whose program has another collection, made of the bytes of its own; the pages do not say which bytes they expect.
fn host_with(collection: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static) -> Host {
    Host::answering(move |dist, path| {
        let mut answer = Response::of_file(dist, path);
        if path == "/" || path == "/index.html" {
            let html = String::from_utf8(answer.body).expect("it is text");
            let (before, rest) = html.split_once(" crossorigin integrity=\"").expect("it preloads");
            let rest = rest.split_once('"').expect("it ends").1;
            answer.body = format!("{before} crossorigin{rest}").into_bytes();
        }
        if path.starts_with("/viewer-") && path.ends_with(".wasm") {
            answer.body = collection(&answer.body);
        }
        answer
    })
}

/// Where the pack begins in the program's file.
fn pack_start(program: &[u8]) -> usize {
    let pack = shipped_pack();
    assert!(program.ends_with(&pack), "the pack is what the engine natively writes");
    program.len() - pack.len()
}

#[track_caller]
fn check_refusal(collection: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static, expected: &str) {
    let host = host_with(collection);
    let reader = Visit::on(Screen::Wide).at(host.url()).allowing_errors().open("#/claims");
    reader.expect_element("heading", "Counterpoint could not start").expect_text(expected);
    // The plain page stays, and leads to the others.
    reader.expect_text("China denies mistreatment");
    reader.follow("US sanctions Chinese officials over Uighur rights");
    reader.expect_element("heading", "US sanctions Chinese officials over Uighur rights");
}

#[test]
fn a_damaged_collection_is_reported() {
    check_refusal(
        |program| {
            let mut program = program.to_vec();
            let at = pack_start(&program) + 1_000;
            program[at] ^= 1;
            program
        },
        "the corpus is damaged; load the page again",
    );
}

#[test]
fn a_missing_collection_is_reported() {
    check_refusal(
        |program| {
            // Another name of the same length: the section is one of somebody else.
            let name = b"counterpoint.corpus";
            let at = program.windows(name.len()).rposition(|window| window == name);
            let at = at.expect("the section has this name");
            let mut program = program.to_vec();
            program[at..at + name.len()].copy_from_slice(b"counterpoint.nobody");
            program
        },
        "the program's file holds no collection; build the site again",
    );
}

fn with_version(program: &[u8], version: u8) -> Vec<u8> {
    let mut program = program.to_vec();
    let at = pack_start(&program) + VERSION_AT;
    program[at] = version;
    program
}

#[test]
fn a_collection_of_an_older_program_is_refused() {
    check_refusal(
        |program| with_version(program, VERSION - 1),
        "was written by an older Counterpoint",
    );
}

#[test]
fn a_collection_of_a_newer_program_is_refused() {
    check_refusal(
        |program| with_version(program, VERSION + 1),
        "was written by a newer Counterpoint",
    );
}

/// Brings the page another collection, as a script of the page does.
fn bring(reader: &Reader, pack: &[u8]) {
    // Firefox isolates scripts of WebDriver from the page, and the bytes must be the page's own.
    reader.run(&format!(
        "const page = window.wrappedJSObject ?? window;
        const pack = {pack:?};
        const detail = new page.Uint8Array(pack.length);
        pack.forEach((byte, at) => {{ detail[at] = byte; }});
        page.dispatchEvent(new page.CustomEvent('counterpoint-corpus', {{ detail }}));"
    ));
}

#[test]
fn another_collection_takes_the_place_of_the_first() {
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial"));
    let mut other = corpus().clone();
    other.claims.truncate(5);
    (other.links, other.links_by_to) = (Vec::new(), Vec::new());
    other.about.title = Some("Another collection".to_owned());
    let denials = other.claims.iter().filter(|claim| claim.claim_type == model::ClaimType::Denial);
    let n_denials = denials.count();
    bring(&reader, &Engine::new(other).pack());
    // The address holds for the other collection too.
    reader.expect_text(&format!("{n_denials} of 5 claims")).expect_address("#/claims?type=denial");
    reader.go("#/claims").expect_element("heading", "Another collection");
    reader.expect_element("heading", "All 5 claims");
    // What cannot be read changes nothing, and is said.
    bring(&reader, b"no collection");
    reader
        .expect_text("The other collection cannot be shown")
        .expect_element("heading", "All 5 claims");
    bring(&reader, &shipped_pack());
    reader.expect_claims(&all_claims());
}

#[test]
fn a_long_list_of_names_is_shown_in_parts() {
    let mut other = corpus().clone();
    let first = other.entities[0].clone();
    let n_shipped = other.entities.len();
    let reader = Reader::open("#/entities");
    reader.expect_element("heading", &format!("{n_shipped} names"));
    for number in 0..250 {
        other.entities.push(model::Entity {
            id: format!("zz-{number:03}"),
            name: format!("Zz {number:03}"),
            alike: Vec::new(),
            description: None,
            spellings: Vec::new(),
            ..first.clone()
        });
    }
    bring(&reader, &Engine::new(other).pack());
    let all = n_shipped + 250;
    reader.expect_element("heading", &format!("{all} names"));
    assert_eq!(reader.table("Names").len(), 200);
    let left = all - 200;
    reader.press_button(&format!("Show {left} more")).expect_text("Zz 249");
    assert_eq!(reader.table("Names").len(), all);
    reader.expect_no_element("button", &format!("Show {left} more"));
}
