//! A claim alone, for a frame in a page of others.

use browser::{Host, Reader, Screen, Visit, all_claims, claim_quoting, corpus};
use serde_json::json;
use server::Response;

use crate::hosts::headers;

const ACTIONS: &str = "Cite · Note · Report an error";

#[test]
fn a_claim_stands_alone_and_its_links_lead_to_the_whole_page() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = Reader::open(&format!("embed.html#/claim/{}", claim.id));
    let card = reader.card(&claim.id);
    assert_eq!(card.quote, corpus().quote(claim));
    // What makes it usable alone: whose words, which report, and what to know of it.
    reader.expect_text("A claim from Five reports on the Xinjiang sanctions");
    let document = corpus().document(claim.document);
    let caveats = export::caveats(document);
    assert!(!caveats.is_empty());
    for caveat in caveats {
        reader.expect_text(&export::caveat_sentences(&[caveat]));
    }
    reader.expect_element("link", "See in context");
    let controls = "return document.querySelectorAll('button, input, select, textarea').length";
    assert_eq!(reader.run(controls), 0, "nothing can be pressed");
    let elsewhere = "return [...document.links].filter((link) => link.href.startsWith(new URL('./#/', location)) === false).map((link) => link.href)";
    assert_eq!(reader.run(elsewhere).as_array().unwrap().len(), 0, "links to the whole page");
    let targets = "return [document.links.length > 5, document.querySelector('base').target, localStorage.length]";
    assert_eq!(reader.run(targets), json!([true, "_blank", 0]));
    // The frame may be given another claim.
    let other = all_claims().claims()[0];
    reader.run(&format!("location.hash = '#/claim/{}'", other.id));
    assert_eq!(reader.card(&other.id).quote, corpus().quote(other));
    assert_eq!(reader.names("article").len(), 1);
}

#[test]
fn an_address_without_a_claim_says_so() {
    for hash in ["", "#/claim/c0000000000", "#/entities"] {
        let reader = Reader::open(&format!("embed.html{hash}"));
        reader.expect_text("This collection has no claim with this address.");
        reader.expect_element("link", "Five reports on the Xinjiang sanctions");
    }
}

#[test]
fn its_code_is_copied_where_the_page_for_it_is() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial&q=mistreatment");
    reader.click_on_card(&claim.id, "summary", ACTIONS);
    reader.click_on_card(&claim.id, "button", "Copy embed code");
    reader.expect_text("Embed code copied.");
    let code = reader.clipboard();
    let parsed = format!(
        "const frame = new DOMParser().parseFromString({code:?}, 'text/html').querySelector('iframe');
        return [frame.src === new URL('embed.html#/claim/{}', location).href, frame.title]",
        claim.id
    );
    let [same, title] = reader.run(&parsed).as_array().unwrap().clone().try_into().unwrap();
    assert_eq!(same, true, "{code}");
    assert!(title.as_str().unwrap().contains("reporting on China"), "{title}");
    let host = Host::answering(Response::of_file);
    let single = format!("{}counterpoint.html", host.url());
    let reader = Visit::on(Screen::Wide).at(single).open("#/claims?type=denial&q=mistreatment");
    reader.click_on_card(&claim.id, "summary", ACTIONS).expect_element("button", "APA");
    reader.expect_no_element("button", "Copy embed code");
}

#[test]
fn only_the_page_of_a_claim_may_stand_in_a_frame() {
    let id = claim_quoting("China denies mistreatment").id.clone();
    let host = Host::answering(move |dist, path| match path {
        "/frames.html" => {
            let frames =
                ["embed.html", "index.html", "about.html", "counterpoint.html"].map(|page| {
                    format!("<iframe src=\"{page}#/claim/{id}\" title=\"{page}\"></iframe>")
                });
            Response::new("200 OK", "text/html; charset=utf-8", frames.concat().into_bytes())
        }
        _ => {
            let mut answer = Response::of_file(dist, path);
            answer.headers = headers(dist, path);
            answer
        }
    });
    let site = format!("{}frames.html", host.url());
    let reader = Visit::on(Screen::Wide).at(site).allowing_errors().open("");
    // A page that is refused leaves a document of the browser's own, or none that can be read.
    let shown = "return [...document.querySelectorAll('iframe')].filter((frame) =>
        frame.contentDocument?.querySelector('main, .plain')).map((frame) => frame.title)";
    reader.expect("the page of a claim", json!(["embed.html"]), || Ok(reader.run(shown)));
    let quote = "return document.querySelector('iframe').contentDocument.querySelector('article blockquote') !== null";
    reader.expect("its quote", json!(true), || Ok(reader.run(quote)));
}
