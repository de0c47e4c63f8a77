//! Finds where the span of a claim ends: at its sentence, before a comment of the narrator, before a clause of time or reason.

use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// "said he hoped so: “It will help”": what stands before a quotation, and the quotation.
pub(super) fn split_at_colon(doc: &TaggedText<'_>, range: TokenRange) -> Vec<TokenRange> {
    let is_between = |idx: &usize| {
        doc.is_mark(*idx, ':')
            && *idx > range.start
            && doc.quotation(*idx).is_none()
            && doc.opens_quotation(idx + 1)
    };
    match range.indices().find(is_between) {
        Some(colon) => {
            vec![TokenRange::new(range.start, colon), TokenRange::new(colon + 1, range.end)]
        }
        None => vec![range],
    }
}

/// Where a content ends at the latest: before a comment of the narrator, ", a claim that nobody could check".
pub(super) fn comment_start(doc: &TaggedText<'_>, range: TokenRange) -> usize {
    const WORDS: &[&str] = &[
        "accusation",
        "allegation",
        "assertion",
        "charge",
        "claim",
        "comment",
        "remark",
        "statement",
    ];
    let is_comment = |idx: usize| {
        doc.is_mark(idx, ',')
            && doc.is_any_word(idx + 1, &["a", "an"])
            && doc.is_any_word(idx + 2, WORDS)
            && doc.quotation(idx + 1).is_none()
    };
    range.indices().find(|idx| is_comment(*idx)).unwrap_or(range.end)
}

/// Where a clause ends after `from` at the latest: before a clause of time or reason.
pub(super) fn clause_end(doc: &TaggedText<'_>, from: usize, limit: usize) -> usize {
    let begins = |idx: usize| {
        doc.is_any_word(idx, &["after", "before", "when", "while", "because", "although", "though"])
            && doc.quotation(idx).is_none()
            && (idx + 1..limit).any(|idx| {
                doc.is_verb(idx)
                    || doc
                        .verb_forms(idx)
                        .is_some_and(|forms| forms.past && !doc.token(idx).is_capital)
            })
    };
    (from..limit).find(|idx| begins(*idx)).unwrap_or(limit)
}

pub(super) fn split_by_sentence(doc: &TaggedText<'_>, range: TokenRange) -> Vec<TokenRange> {
    let mut parts = Vec::new();
    let mut number = doc.sentence_idx(range.start);
    while let Some((sentence, _)) =
        doc.sentences.get(number).filter(|(sentence, _)| sentence.start < range.end)
    {
        parts.push(TokenRange::new(sentence.start.max(range.start), sentence.end.min(range.end)));
        number += 1;
    }
    parts
}
