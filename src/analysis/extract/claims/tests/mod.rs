//! Tests of claims. A fixture is a text with each claim in a tag of its type, its source in `by` and its cue in `cue`.
//! A digit after a tag tells claims apart; a source or a cue without one belongs to every claim of its text.

mod acts;
mod attributes;
mod attributions;
mod cases;
mod kinds;
mod random;
mod statements;
mod types;

use std::collections::BTreeMap;

use model::ClaimType;

use crate::extract::relations::tests::parts;
use crate::extract::{ExtractedClaim, TypeRule, extract};

/// The claim that a fixture expects: type, quote, source, cue.
type Expected = (String, String, String, String);

/// A fixture without its tags, and the expected claims in the order of the text.
fn untagged(tagged: &str) -> (String, Vec<Expected>) {
    let (text, parts) = parts(tagged);
    let mut claims: Vec<(usize, usize, String, char)> = Vec::new();
    let mut words: BTreeMap<(String, char), String> = BTreeMap::new();
    for (name, number, range) in parts {
        let number = number.unwrap_or('0');
        if ClaimType::from_word(&name).is_some() {
            claims.push((range.start, range.end, name, number));
        } else {
            words.insert((name, number), text[range].to_owned());
        }
    }
    claims.sort_by_key(|(start, end, ..)| (*start, std::cmp::Reverse(*end)));
    let word = |name: &str, number: char| {
        let of = |number: char| words.get(&(name.to_owned(), number)).cloned();
        of(number).or_else(|| of('0')).unwrap_or_default()
    };
    let expected = claims.into_iter().map(|(start, end, name, number)| {
        (name, text[start..end].to_owned(), word("by", number), word("cue", number))
    });
    let expected = expected.collect();
    (text, expected)
}

fn found(text: &str) -> Vec<ExtractedClaim> {
    extract(text, None).claims
}

#[track_caller]
fn check(tagged: &str) {
    let (text, expected) = untagged(tagged);
    let words = |span: Option<model::Span>| span.map_or("", |span| span.of(&text)).to_owned();
    let found: Vec<Expected> = found(&text)
        .iter()
        .map(|claim| {
            let quote = claim.occurrences[0].of(&text).to_owned();
            (claim.claim_type.word().to_owned(), quote, words(claim.as_written), words(claim.cue))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// The only claim of a text.
#[track_caller]
fn only(text: &str) -> ExtractedClaim {
    let found = found(text);
    let [claim] = found.as_slice() else { panic!("one claim, not {found:#?}") };
    claim.clone()
}

#[track_caller]
fn check_typing(rule: TypeRule, tagged: &str) {
    check(tagged);
    assert_eq!(only(&untagged(tagged).0).typing, rule);
}
