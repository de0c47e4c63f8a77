//! W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD: each claim as an annotation of its document's text,
//! and each link between two of the claims as an annotation that replies to another, or repeats it.
//!
//! A span is given twice: by its words with what is around them (TextQuoteSelector), and by its offsets in code points
//! (TextPositionSelector). Prefix, words and suffix together are in the text just once, as the standard asks for.
//! `created` is left out: nothing here knows a time.

use model::{ClaimIdx, Link, Span};

use crate::context::{ClaimRow, ExportContext};
use crate::fragment::n_times;
use crate::json::JsonWriter;
use crate::{caveats, facts, labels};

/// Claims and the links between them, as one page of a collection.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let provenance = context.provenance;
    let mut is_among = vec![false; context.corpus.claims.len()];
    claims.iter().for_each(|idx| is_among[idx.idx()] = true);
    let joins_two = |link: &&Link| is_among[link.from.idx()] && is_among[link.to.idx()];
    let links: Vec<&Link> = context.corpus.links.iter().filter(joins_two).collect();
    let mut json = JsonWriter::spread();
    json.object("");
    json.text("@context", "http://www.w3.org/ns/anno.jsonld");
    json.text("id", &provenance.link());
    json.text("type", "AnnotationCollection");
    json.text("label", &provenance.title);
    json.object("generator");
    json.text("type", "Software");
    json.text("name", &provenance.made_by());
    json.end();
    json.number("total", claims.len() + links.len());
    json.object("first");
    // Relative to this file, whatever it is called.
    json.text("id", "#page-1");
    json.text("type", "AnnotationPage");
    json.number("startIndex", 0);
    json.list("items");
    claims.iter().for_each(|idx| annotation(&mut json, &context.row(*idx)));
    links.iter().for_each(|link| reply(&mut json, context, link));
    json.finish()
}

fn annotation(json: &mut JsonWriter, row: &ClaimRow<'_>) {
    json.object("");
    json.text("id", &row.address());
    json.text("type", "Annotation");
    json.text("motivation", "classifying");
    json.object("creator");
    json.text("name", &facts::read_by(row.document));
    json.end();
    json.list("body");
    body(json, "tagging", row.claim.claim_type.word());
    body(json, "describing", &labels::kind(row.claim));
    body(json, "describing", &labels::credit(row.context.corpus, row.claim));
    for caveat in caveats::of_text(row.document) {
        body(json, "describing", &caveat);
    }
    json.end();
    json.list("target");
    row.claim.occurrences.iter().for_each(|span| target(json, row, *span));
    json.end();
    json.end();
}

fn reply(json: &mut JsonWriter, context: ExportContext<'_>, link: &Link) {
    let (from, to) = (context.row(link.from), context.row(link.to));
    let evidence = context.evidence(link);
    json.object("");
    // Both ends together name it; the same within every file.
    json.text("id", &format!("#{}-{}", from.claim.id, to.claim.id));
    json.text("type", "Annotation");
    json.text("motivation", if link.verb.is_reply() { "replying" } else { "linking" });
    json.list("body");
    json.text("", &from.address());
    body(json, "tagging", link.verb.word());
    if !evidence.is_empty() {
        body(json, "describing", evidence);
    }
    json.end();
    json.text("target", &to.address());
    json.end();
}

fn body(json: &mut JsonWriter, purpose: &str, value: &str) {
    json.object("");
    json.text("type", "TextualBody");
    json.text("purpose", purpose);
    json.text("value", value);
    json.end();
}

fn target(json: &mut JsonWriter, row: &ClaimRow<'_>, span: Span) {
    let document = row.document;
    let (prefix, suffix) = around(&document.text, span);
    json.object("");
    json.text("type", "SpecificResource");
    json.text("source", &row.context.provenance.text(document));
    json.list("selector");
    json.object("");
    json.text("type", "TextQuoteSelector");
    json.text("exact", span.of(&document.text));
    json.text("prefix", prefix);
    json.text("suffix", suffix);
    json.end();
    position_selector(json, row.points(span));
    json.end();
    json.known("scope", document.url.as_deref());
    json.end();
}

fn position_selector(json: &mut JsonWriter, (start, end): (usize, usize)) {
    json.object("");
    json.text("type", "TextPositionSelector");
    json.number("start", start);
    json.number("end", end);
    json.end();
}

/// How many characters before and behind a quote are given at least, as far as there are so many.
const CONTEXT: usize = 32;

/// The text before and behind a span: whole words, and enough of them that the three together are in the text just once.
fn around(text: &str, span: Span) -> (&str, &str) {
    let range = span.range();
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
    let n_before = text[..byte].chars().count();
    text.char_indices().nth(n_before.saturating_sub(n)).map_or(byte, |(at, _)| at)
}

/// The byte `n` characters behind another; the last where there are fewer.
fn forth(text: &str, byte: usize, n: usize) -> usize {
    text[byte..].char_indices().nth(n).map_or(text.len(), |(at, _)| byte + at)
}

/// The start of the word around a byte: no selector begins within what a reader takes for one letter.
fn word_start(text: &str, byte: usize) -> usize {
    let spaces = text[..byte].char_indices().filter(|(_, char)| char.is_whitespace());
    spaces.fold(0, |_, (at, space)| at + space.len_utf8())
}

/// The end of the word around a byte.
fn word_end(text: &str, byte: usize) -> usize {
    text[byte..].find(char::is_whitespace).map_or(text.len(), |at| byte + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, span: Span) {
        let (prefix, suffix) = around(text, span);
        let whole = format!("{prefix}{}{suffix}", span.of(text));
        assert_eq!(n_times(text, &whole), 1, "{whole:?}");
        assert_eq!(text.find(&whole).unwrap() + prefix.len(), span.start as usize);
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
