//! W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD: each claim as an annotation of its document's text,
//! and each link between two of the claims as an annotation that replies to another.
//!
//! A place is given twice: by its words with what stands around them (TextQuoteSelector), and by its offsets in code points
//! (TextPositionSelector). Prefix, words and suffix together stand just once in the text, as the standard asks for.
//! `created` is left out: nothing here knows a time.

use model::{ClaimIdx, Document, Link, Span};

use crate::json::{Fields, Json};
use crate::points::points;
use crate::table::Scene;
use crate::words;

/// Claims and the links between them, as one page of a collection.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    let provenance = scene.provenance;
    let is_here = |link: &&Link| claims.contains(&link.from) && claims.contains(&link.to);
    let links = scene.corpus.links.iter().filter(is_here);
    let items: Vec<Json> = claims
        .iter()
        .map(|idx| annotation(scene, *idx))
        .chain(links.map(|link| reply(scene, link)))
        .collect();
    let first = Json::Object(vec![
        // Relative to this file, whatever it is called.
        ("id", "#page-1".into()),
        ("type", "AnnotationPage".into()),
        ("startIndex", Json::Number(0)),
        ("items", Json::List(items.clone())),
    ]);
    let collection = Json::Object(vec![
        ("@context", "http://www.w3.org/ns/anno.jsonld".into()),
        ("id", provenance.link().into()),
        ("type", "AnnotationCollection".into()),
        ("label", provenance.title.as_str().into()),
        (
            "generator",
            Json::Object(vec![
                ("type", "Software".into()),
                ("name", format!("{}, commit {}", provenance.title, provenance.commit).into()),
            ]),
        ),
        ("total", Json::Number(items.len())),
        ("first", first),
    ]);
    collection.file()
}

fn annotation(scene: Scene<'_>, idx: ClaimIdx) -> Json {
    let claim = scene.claim(idx);
    let document = scene.document(idx);
    let targets = claim.places.iter().map(|place| target(scene, document, *place));
    Json::Object(vec![
        ("id", scene.provenance.claim(claim).into()),
        ("type", "Annotation".into()),
        ("motivation", "classifying".into()),
        (
            "body",
            Json::List(vec![
                body("tagging", claim.claim_type.word()),
                body("identifying", &words::credited(scene.corpus, claim)),
            ]),
        ),
        ("target", Json::List(targets.collect())),
    ])
}

fn reply(scene: Scene<'_>, link: &Link) -> Json {
    let address = |idx: ClaimIdx| scene.provenance.claim(scene.claim(idx));
    let evidence = scene.evidence(link);
    let mut bodies = vec![Json::from(address(link.from)), body("tagging", link.verb.word())];
    bodies.extend((!evidence.is_empty()).then(|| body("describing", evidence)));
    Json::Object(vec![
        // Both ends together name it; the same within every file.
        ("id", format!("#{}-{}", scene.claim(link.from).id, scene.claim(link.to).id).into()),
        ("type", "Annotation".into()),
        ("motivation", "replying".into()),
        ("body", Json::List(bodies)),
        ("target", address(link.to).into()),
    ])
}

fn body(purpose: &str, value: &str) -> Json {
    Json::Object(vec![
        ("type", "TextualBody".into()),
        ("purpose", purpose.into()),
        ("value", value.into()),
    ])
}

fn target(scene: Scene<'_>, document: &Document, place: Span) -> Json {
    let (prefix, suffix) = around(&document.text, place);
    let (start, end) = points(&document.text, place);
    let selectors = vec![
        Json::Object(vec![
            ("type", "TextQuoteSelector".into()),
            ("exact", place.of(&document.text).into()),
            ("prefix", prefix.into()),
            ("suffix", suffix.into()),
        ]),
        Json::Object(vec![
            ("type", "TextPositionSelector".into()),
            ("start", Json::Number(start)),
            ("end", Json::Number(end)),
        ]),
    ];
    let mut fields: Fields = vec![
        ("type", "SpecificResource".into()),
        ("source", scene.provenance.text(document).into()),
        ("selector", Json::List(selectors)),
    ];
    fields.extend(document.url.as_deref().map(|url| ("scope", url.into())));
    Json::Object(fields)
}

/// How many characters before and behind a quote are given at least, as far as there are so many.
const CONTEXT: usize = 32;

/// What stands before and behind a place: whole words, and enough of them that the three together stand just once in the text.
fn around(text: &str, place: Span) -> (&str, &str) {
    let range = place.range();
    let mut n = CONTEXT;
    loop {
        let start = word_start(text, back(text, range.start, n));
        let end = word_end(text, forth(text, range.end, n));
        let is_once = n_times(text, &text[start..end]) == 1;
        if is_once || (start == 0 && end == text.len()) {
            return (&text[start..range.start], &text[range.end..end]);
        }
        n *= 2;
    }
}

/// The byte `n` characters before another; the first where there are fewer.
fn back(text: &str, byte: usize, n: usize) -> usize {
    text[..byte].char_indices().rev().take(n).last().map_or(byte, |(at, _)| at)
}

/// The byte `n` characters behind another; the last where there are fewer.
fn forth(text: &str, byte: usize, n: usize) -> usize {
    text[byte..].char_indices().nth(n).map_or(text.len(), |(at, _)| byte + at)
}

/// The start of the word that a byte stands in: no selector begins within what a reader takes for one letter.
fn word_start(text: &str, byte: usize) -> usize {
    let head = &text[..byte];
    head.rfind(char::is_whitespace)
        .map_or(0, |at| at + head[at..].chars().next().map_or(0, char::len_utf8))
}

/// The end of the word that a byte stands in.
fn word_end(text: &str, byte: usize) -> usize {
    text[byte..].find(char::is_whitespace).map_or(text.len(), |at| byte + at)
}

/// How often words stand in a text, those that overlap themselves too.
fn n_times(text: &str, words: &str) -> usize {
    let starts = text.char_indices().filter(|(at, _)| text[*at..].starts_with(words));
    starts.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, place: Span) {
        let (prefix, suffix) = around(text, place);
        let whole = format!("{prefix}{}{suffix}", place.of(text));
        assert_eq!(n_times(text, &whole), 1, "{whole:?}");
        assert_eq!(text.find(&whole).unwrap() + prefix.len(), place.start as usize);
    }

    #[test]
    fn what_stands_around_a_quote_tells_its_place() {
        let text = "It is so. 😀 It is so. Then it was not, as many of those who were there later said.\nIt is so.";
        for (start, _) in text.match_indices("It is so") {
            check(text, Span::new(start, start + 8));
        }
        let long = "ağ b ".repeat(60);
        for (start, _) in long.match_indices("b ") {
            check(&long, Span::new(start, start + 1));
        }
        check("a", Span::new(0, 1));
    }

    #[test]
    fn context_is_of_whole_words() {
        let text = "Nobody at all expected what the minister then said: no. Everybody else had gone home before the vote was counted.";
        let at = text.find("no. ").unwrap();
        let (prefix, suffix) = around(text, Span::new(at, at + 2));
        assert_eq!(prefix, "expected what the minister then said: ");
        assert_eq!(suffix, ". Everybody else had gone home before");
    }
}
