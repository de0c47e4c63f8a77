//! Finds the claims of the narrator: sentences, or parts of them, without an attribution.

use super::claim_spans::{ClaimSpan, n_words, trim};
use super::finite_verbs::main_verb;
use crate::extract::AttributionRule;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The fewest words of a claim without an attribution.
pub(super) const MIN_NARRATED: usize = 4;

/// The claim of the narrator in a sentence: all of it, or the part before the first attribution.
pub(super) fn narrated_span(
    doc: &TaggedText<'_>,
    number: usize,
    sentence: TokenRange,
    paragraph: usize,
    is_attributed: &[bool],
) -> Option<ClaimSpan> {
    let attributed = sentence.indices().find(|idx| is_attributed[*idx]).unwrap_or(sentence.end);
    let mut range = trim(doc, TokenRange::new(sentence.start, attributed))?;
    if attributed < sentence.end {
        // "… after", "… , while".
        while range.start < range.end
            && (matches!(
                doc.tag(range.end - 1),
                Tag::Subordinator
                    | Tag::Conjunction
                    | Tag::Mark
                    | Tag::Adverb
                    | Tag::Relative
                    | Tag::Preposition
                    | Tag::Determiner
            ))
        {
            range.end -= 1;
        }
    }
    if let Some(quotation) = quoted_clause(doc, range) {
        let is_claim = !is_boilerplate(doc, quotation, sentence, paragraph);
        return is_claim.then(|| ClaimSpan {
            rule: AttributionRule::Unattributed,
            ..ClaimSpan::narrated(quotation, number)
        });
    }
    let is_lead = match doc.tag(range.start) {
        Tag::Preposition => !range.indices().any(|idx| doc.is_mark(idx, ',')),
        Tag::Subordinator => true,
        _ => doc.is_any_word(range.start, &["when", "back"]),
    };
    let is_lead_in = attributed < sentence.end && is_lead;
    let has_claim = n_words(doc, range) >= MIN_NARRATED
        && !is_lead_in
        && main_verb(doc, range).is_some()
        && !is_boilerplate(doc, range, sentence, paragraph);
    has_claim.then(|| ClaimSpan::narrated(range, number))
}

/// The quotation with which a range begins, if it has a verb of its own: its words are not the narrator's, even where no source is
/// found.
fn quoted_clause(doc: &TaggedText<'_>, range: TokenRange) -> Option<TokenRange> {
    let quotation = doc.quotation(range.start)?;
    let begins = quotation.start + 1 >= range.start;
    let inner = trim(doc, TokenRange::new(range.start, quotation.end.min(range.end)))?;
    let is_whole = inner.end + 2 >= range.end;
    (begins || is_whole)
        .then_some(inner)
        .filter(|inner| n_words(doc, *inner) >= MIN_NARRATED && main_verb(doc, *inner).is_some())
}

/// Whether a line is boilerplate of the web page and not of the report: a heading, a pointer, a caption.
fn is_boilerplate(
    doc: &TaggedText<'_>,
    range: TokenRange,
    sentence: TokenRange,
    paragraph: usize,
) -> bool {
    let is_question = doc.is_mark(sentence.end - 1, '?');
    let line = doc.paragraphs[paragraph];
    // "Children pose for photos": a caption.
    let is_picture = sentence.indices().any(|idx| {
        doc.is_any_word(idx, &["pose", "poses"]) && doc.is_word(idx + 1, "for")
            || doc.is_word(idx, "pictured")
            // "Ann Lee (left) in Oslo".
            || doc.is_mark(idx, '(') && doc.is_any_word(idx + 1, &["left", "right", "centre", "center"])
            || doc.is_any_word(idx, &["image", "photo", "photograph", "picture", "credit"])
                && doc.is_mark(idx + 1, ':')
    });
    let introduces_list = doc.is_mark(range.end, ':') && range.end + 1 >= line.end;
    is_heading(doc, sentence, paragraph)
        || is_pointer(doc, paragraph)
        || introduces_list
        || is_question
        || is_picture
}

/// Whether a line is a heading: not the first, short, and without a mark at its end.
pub(super) fn is_heading(doc: &TaggedText<'_>, sentence: TokenRange, paragraph: usize) -> bool {
    let line = doc.paragraphs[paragraph];
    let ends =
        doc.is_any_mark(line.end - 1, &['.', '!', '?', '”', '"', '’', '\'', ')', ';', ':', '“']);
    paragraph > 0 && !ends && line.len() < 30 && sentence.start == line.start
}

/// Whether a line points elsewhere: "READ MORE: …".
pub(super) fn is_pointer(doc: &TaggedText<'_>, paragraph: usize) -> bool {
    let first = doc.paragraphs[paragraph].start;
    doc.is_any_word(first, &["read", "watch", "see", "photo", "image", "video", "related"])
        && (doc.is_word(first + 1, "more") || doc.is_mark(first + 1, ':'))
}
