//! In which order the page is drawn: first what a screen holds, then the rest.

use browser::{Host, N_FIRST, Screen, Visit, all_claims};
use server::Response;

/// The most elements of the page when the first of it is painted.
const MAX_ELEMENTS: u64 = 1_200;

/// Notes how many elements the page has when the program's first drawing is about to be painted.
const PROBE: &str = "
    const observer = new MutationObserver(() => {
        if (document.documentElement.classList.contains('starting')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            window.probed = [document.querySelectorAll('*').length, document.querySelectorAll('.cards > .card').length];
        });
    });
    observer.observe(document.documentElement, { attributes: true });";

/// A host whose page loads the probe.
fn host_with_probe() -> Host {
    Host::answering(|dist, path| {
        if path == "/probe.js" {
            return Response::new("200 OK", "text/javascript", PROBE.as_bytes().to_vec());
        }
        let mut answer = Response::of_file(dist, path);
        if path == "/" {
            let html = String::from_utf8(answer.body).expect("it is text");
            answer.body = html
                .replacen("</head>", "<script src=\"probe.js\"></script></head>", 1)
                .into_bytes();
        }
        answer
    })
}

#[test]
fn the_first_drawing_is_what_a_screen_holds_and_the_rest_follows() {
    let host = host_with_probe();
    let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims");
    reader.expect_claims(&all_claims());
    let probed = reader.run("return window.probed");
    let (n_elements, n_cards) = (probed[0].as_u64(), probed[1].as_u64());
    let (n_elements, n_cards) = (n_elements.expect("a number"), n_cards.expect("a number"));
    assert!(n_elements <= MAX_ELEMENTS, "{n_elements} elements");
    assert!(0 < n_cards && n_cards < N_FIRST as u64, "{n_cards} cards");
}
