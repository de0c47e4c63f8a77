//! Finds the spans of claims: where a claim begins and ends by the codebook.
//!
//! The span of a clause or a quotation leaves out the attribution; that of a noun phrase or an act is the whole clause. No claim
//! crosses a sentence.

use super::claim_relations::{has_clause_content, is_claim};
use super::finite_verbs::main_verb;
use super::markers::MarkerMatches;
use super::narrated::{MIN_NARRATED, is_heading, is_pointer, narrated_span};
use super::span_limits::{clause_end, comment_start, split_at_colon, split_by_sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// A claim span: the tokens that become one claim, with what is known of it so far.
#[derive(Clone, Debug)]
pub(crate) struct ClaimSpan {
    /// Its tokens, without outer quotation marks.
    pub(crate) range: TokenRange,
    /// The words that name its source.
    pub(crate) source: Option<TokenRange>,
    /// The words that attribute it.
    pub(crate) cue: Option<TokenRange>,
    /// The class of its cue.
    pub(crate) class: Option<CueClass>,
    /// The rule that found it.
    pub(crate) rule: AttributionRule,
    /// Whether it is a whole clause that includes its cue.
    pub(crate) includes_cue: bool,
    /// Whether it is a clause of time or reason, which is a claim only if it reports an act.
    pub(crate) is_adjunct_clause: bool,
    /// For a claim within a demand, to whom the demand is addressed.
    pub(crate) addressee: Option<TokenRange>,
    /// The index of its sentence.
    pub(crate) sentence: usize,
}

impl ClaimSpan {
    /// A span without an attribution.
    pub(crate) fn narrated(range: TokenRange, sentence: usize) -> Self {
        Self {
            range,
            source: None,
            cue: None,
            class: None,
            rule: AttributionRule::Narrated,
            includes_cue: true,
            is_adjunct_clause: false,
            addressee: None,
            sentence,
        }
    }
}

/// The claim spans of a document, in the order of the text.
pub(crate) fn claim_spans(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    relations: &[TokenRelation],
) -> Vec<ClaimSpan> {
    let mut claim_spans: Vec<ClaimSpan> = Vec::new();
    // A token of an attribution is not part of a claim of the narrator.
    let mut is_attributed = vec![false; doc.len()];
    let has_claim = |relation: &&TokenRelation| {
        let (sentence, paragraph) = doc.sentences[doc.sentence_idx(relation.head)];
        is_claim(doc, markers, relation)
            && !is_pointer(doc, paragraph)
            && !is_heading(doc, sentence, paragraph)
    };
    // A question is nobody's claim.
    for relation in relations.iter().filter(|relation| relation.class == Some(CueClass::Ask)) {
        let ranges = relation.content.iter().chain([&relation.cue]).chain(&relation.source);
        let is_question = relation.is_quoted || relation.rule == AttributionRule::Agentless;
        for range in ranges.filter(|_| is_question) {
            is_attributed[range.indices()].fill(true);
        }
    }
    for relation in relations.iter().filter(has_claim) {
        let found = spans_of_relation(doc, relation, &is_attributed);
        if relation.rule == AttributionRule::NounOf {
            // A claim within a sentence that is a claim of its own.
            claim_spans.extend(found);
            continue;
        }
        let is_beside = |source: &&TokenRange| {
            source.end <= relation.cue.start && relation.cue.start - source.end <= 3
                || source.start >= relation.cue.start
        };
        let source = relation.source.as_ref().filter(is_beside);
        for range in relation.content.iter().chain([&relation.cue]).chain(source) {
            is_attributed[range.indices()].fill(true);
        }
        for claim_span in &found {
            is_attributed[claim_span.range.indices()].fill(true);
        }
        claim_spans.extend(found);
    }
    for (number, (sentence, paragraph)) in doc.sentences.iter().copied().enumerate() {
        claim_spans.extend(narrated_span(doc, number, sentence, paragraph, &is_attributed));
    }
    claim_spans.sort_by_key(|claim_span| {
        (claim_span.range.start, std::cmp::Reverse(claim_span.range.end))
    });
    claim_spans.dedup_by_key(|claim_span| claim_span.range);
    claim_spans
}

/// The claim spans of a relation: one for each content, or the clause around a noun phrase.
fn spans_of_relation(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    is_attributed: &[bool],
) -> Vec<ClaimSpan> {
    // "The residents, according to Y, are fearful": half a clause says nothing.
    if relation.rule == AttributionRule::AccordingTo
        && let [first, last] = relation.content.as_slice()
    {
        return spans_in(doc, relation, TokenRange::new(first.start, last.end), true);
    }
    if has_clause_content(doc, relation) {
        let contents = relation
            .content
            .iter()
            .map(|range| TokenRange::new(range.start, comment_start(doc, *range)))
            .flat_map(|range| split_at_colon(doc, range));
        return contents.flat_map(|range| spans_in(doc, relation, range, false)).collect();
    }
    let clause = cue_clause(doc, relation, is_attributed);
    let end = clause_end(doc, relation.cue.end, clause.end);
    let mut found = spans_in(doc, relation, TokenRange::new(clause.start, end), true);
    if end < clause.end {
        // "… after Y signed a law".
        found.extend(trim(doc, TokenRange::new(end + 1, clause.end)).map(|range| ClaimSpan {
            is_adjunct_clause: true,
            ..ClaimSpan::narrated(range, doc.sentence_idx(range.start))
        }));
    }
    found
}

/// The claim spans of a range, one for each sentence. A word or two in quotation marks are not a claim.
fn spans_in(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    range: TokenRange,
    includes_cue: bool,
) -> Vec<ClaimSpan> {
    let is_long_enough = |range: &TokenRange| {
        n_words(doc, *range) >= MIN_NARRATED || main_verb(doc, *range).is_some()
    };
    let is_transcript = relation.rule == AttributionRule::Transcript;
    let parts = split_by_sentence(doc, range).into_iter();
    let parts = parts.filter(|part| !is_transcript || !is_courtesy_or_question(doc, *part));
    let ranges = parts.filter_map(|range| trim(doc, range));
    let claim_span = |range: TokenRange| ClaimSpan {
        source: relation.source,
        cue: Some(relation.cue),
        class: relation.class,
        rule: relation.rule,
        includes_cue,
        ..ClaimSpan::narrated(range, doc.sentence_idx(range.start))
    };
    ranges.filter(is_long_enough).map(claim_span).collect()
}

/// "Good morning", "Thank you", "Will you let them in?": what keeps a conversation going and claims nothing.
fn is_courtesy_or_question(doc: &TaggedText<'_>, part: TokenRange) -> bool {
    const FIRST: &[&str] = &["thank", "thanks", "welcome", "hello", "hi", "good"];
    const SECOND: &[&str] =
        &["you", "to", "everyone", "all", "morning", "afternoon", "evening", "for"];
    let first = part.indices().find(|idx| doc.token(*idx).mark.is_none()).unwrap_or(part.start);
    let is_courtesy = doc.is_any_word(first, FIRST)
        && (doc.is_any_word(first + 1, SECOND) || doc.token(first + 1).mark.is_some());
    is_courtesy || doc.is_mark(part.end - 1, '?')
}

/// The clause around a cue and its noun phrase: from its own subject, or from the cue where the subject is shared.
fn cue_clause(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    is_attributed: &[bool],
) -> TokenRange {
    let is_passive = relation.rule == AttributionRule::PassiveBy;
    let (mut first, mut last) = (relation.cue.start, relation.cue.end);
    for range in &relation.content {
        if is_passive || range.start < first && first.saturating_sub(range.end) < 3 {
            first = first.min(range.start);
        }
        last = last.max(range.end);
    }
    if is_passive {
        last = last.max(relation.source.map_or(0, |source| source.end));
    }
    let own = relation.source.filter(|source| {
        source.end <= first
            && first - source.end <= 3
            && !is_attributed[source.start]
            && !is_attributed[source.end - 1]
    });
    let first = own.map_or(first, |source| source.start);
    let sentence = doc.sentences[doc.sentence_idx(first)].0;
    TokenRange::new(first, last.min(sentence.end).max(relation.cue.end))
}

/// How many words a range has.
pub(super) fn n_words(doc: &TaggedText<'_>, range: TokenRange) -> usize {
    range.indices().filter(|idx| doc.tag(*idx) != Tag::Mark).count()
}

/// A range without marks and `that` at its edges; `None` where no word is left.
pub(crate) fn trim(doc: &TaggedText<'_>, range: TokenRange) -> Option<TokenRange> {
    let mut range = range;
    let is_bracket = |idx: usize, mark: char| doc.is_mark(idx, mark);
    while range.start < range.end {
        let is_mark = doc.tag(range.start) == Tag::Mark
            && !is_bracket(range.start, '(')
            && !is_bracket(range.start, '[');
        let is_that = doc.tag(range.start) == Tag::That
            && matches!(
                doc.tag(range.start + 1),
                Tag::Determiner
                    | Tag::Subject
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Possessive
                    | Tag::Preposition
                    | Tag::Number
                    | Tag::Mark
                    | Tag::Adverb
            );
        if !(is_mark || is_that) {
            break;
        }
        range.start += 1;
    }
    while range.start < range.end
        && (doc.tag(range.end - 1) == Tag::Mark
            && !is_bracket(range.end - 1, ')')
            && !is_bracket(range.end - 1, ']')
            || matches!(doc.tag(range.end - 1), Tag::Conjunction))
    {
        range.end -= 1;
    }
    (range.start < range.end).then_some(range)
}
