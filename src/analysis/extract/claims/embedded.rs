//! Finds claims in clauses within other clauses: "X, which banned Y in May, …", "…, after Y suspended aid".

use grammar::Label;

use super::claim_spans::{ClaimSpan, n_words, trim};
use super::finite_verbs::main_verb;
use super::narrated::MIN_NARRATED;
use crate::extract::AttributionRule;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The largest part of a claim, in tenths, that a claim within it takes.
const MAX_PART: usize = 8;

/// How many clauses are looked for within one, however long it is.
const MAX_EMBEDDED: usize = 8;

/// Words that begin a clause of time or reason.
const JOINING: &[&str] = &["after", "because", "before", "when", "while"];

/// Adds the acts that clauses within what is reported tell of, and those about a source: "X, which banned Y in May, said".
pub(crate) fn add_embedded(doc: &TaggedText<'_>, claim_spans: Vec<ClaimSpan>) -> Vec<ClaimSpan> {
    let mut found: Vec<ClaimSpan> = Vec::new();
    for (number, (sentence, _)) in doc.sentences.iter().copied().enumerate() {
        // No claim crosses a sentence, and they are in the order of the text.
        let first = claim_spans.partition_point(|known| known.sentence < number);
        let end = claim_spans.partition_point(|known| known.sentence <= number);
        let of_sentence = &claim_spans[first..end];
        let is_told =
            |known: &&ClaimSpan| known.rule == AttributionRule::Narrated || known.includes_cue;
        let told = of_sentence.iter().filter(is_told).map(|known| (known.range, Some(known.range)));
        let first_found = found.len();
        for (within, outer) in told.chain([(sentence, None)]) {
            for range in embedded_clauses(doc, within) {
                let mut known = of_sentence.iter().chain(&found[first_found..]);
                let is_known = known
                    .any(|known| Some(known.range) != outer && known.range.within(range).is_some());
                if !is_known {
                    found.extend(embedded_act(doc, range, number));
                }
            }
        }
    }
    let mut all = claim_spans;
    all.extend(found);
    all
}

/// The clauses within a range that have a verb and a subject of their own, or say something of a noun.
fn embedded_clauses(doc: &TaggedText<'_>, range: TokenRange) -> Vec<TokenRange> {
    let tree = &doc.tree;
    let clause = |idx: usize| {
        let has_subject = tree.child(idx, &[Label::Subject, Label::PassiveSubject]).is_some();
        let is_clause = match tree.label(idx) {
            Label::RelativeClause => tree.has_finite_verb(tree.subtree(idx)),
            Label::AdverbialClause => has_subject && tree.has_finite_verb(tree.subtree(idx)),
            _ => false,
        };
        let subtree = tree.subtree(idx).within(range).filter(|_| is_clause)?;
        let part = trim(doc, subtree)?;
        let is_part = part.len() * 10 < range.len() * MAX_PART;
        (is_part && n_words(doc, part) >= MIN_NARRATED).then_some(part)
    };
    // The tree takes many a clause of time for a noun with what follows it.
    let by_words = |idx: usize| {
        let is_joining = doc.is_any_word(idx, JOINING) && doc.quotation(idx).is_none();
        let is_comma = |idx: &usize| doc.is_mark(*idx, ',');
        let end = (idx + 1..range.end).find(is_comma).unwrap_or(range.end);
        let part = TokenRange::new(idx + 1, end);
        let is_part = is_joining && part.len() * 10 < range.len() * MAX_PART;
        let is_clause = is_part
            && n_words(doc, part) >= MIN_NARRATED
            && main_verb(doc, part).is_some_and(|verb| verb > part.start);
        is_clause.then_some(part)
    };
    let mut found: Vec<TokenRange> =
        range.indices().filter_map(clause).take(MAX_EMBEDDED).collect();
    found.extend(range.indices().filter_map(by_words).take(MAX_EMBEDDED));
    found.sort_by_key(|part| (part.start, part.end));
    found.dedup();
    found
}

/// The span of an embedded clause, which is a claim if it reports an act.
fn embedded_act(doc: &TaggedText<'_>, range: TokenRange, sentence: usize) -> Option<ClaimSpan> {
    // "after": the word that joins a clause is not part of it.
    let is_joining =
        doc.tree.label(range.start) == Label::Marker || doc.is_any_word(range.start, JOINING);
    let range = trim(doc, TokenRange::new(range.start + usize::from(is_joining), range.end))?;
    Some(ClaimSpan { is_adjunct_clause: true, ..ClaimSpan::narrated(range, sentence) })
}
