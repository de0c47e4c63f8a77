//! The views of the program, for journeys that hold something of each.

use browser::{Reader, all_claims, selection};

/// Their addresses, in the states that a link can hold.
pub(crate) fn addresses() -> Vec<String> {
    let (id, denial) = (all_claims().ids()[0], selection("type=denial").ids()[0]);
    let of_claim = ["#/claims?select=", "#/claim/", "#/compare?by=claim&left="];
    let fixed = [
        "#/claims",
        "#/claims?type=denial&q=China",
        "#/claims?by=statement",
        "#/claims?by=measure&type=sanction",
        "#/claims?cols=topic&rows=entity",
        "#/claims?q=zzzz",
        "#/claims?type=nonsense",
        "#/doc/000_fb7d535e58895cfe",
        "#/documents",
        "#/entities",
        "#/entity/chen-quanguo",
        "#/topics",
        "#/topic/access",
        "#/compare",
        "#/compare?type=accusation",
        "#/compare?by=doc",
        "#/compare?by=event",
        "#/timeline",
        "#/method",
        "#/about",
    ];
    let mut addresses: Vec<String> = of_claim.iter().map(|path| format!("{path}{id}")).collect();
    addresses.push(format!("#/claim/{denial}?type=denial"));
    addresses.push(format!("#/compare?by=claim&left={denial}"));
    addresses.extend(fixed.map(str::to_owned));
    addresses
}

/// Goes to an address and waits until all of its page is drawn.
#[track_caller]
pub(crate) fn go_to(reader: &Reader, address: &str) {
    reader.go(address).expect_address(address);
    expect_drawn(reader);
}

/// Waits until nothing of the page, or of a dialog over it, is still to be drawn or loaded.
#[track_caller]
pub(crate) fn expect_drawn(reader: &Reader) {
    let is_drawn = "return document.querySelector(':is(main, dialog) :is(h1, h2)') !== null && document.querySelector('.later, p.aside[role=status]') === null";
    reader.expect("all of the page", true.into(), || Ok(reader.run(is_drawn)));
}
