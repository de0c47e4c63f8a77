//! Finds relations: who says, believes, wants or does what, by which words.
//!
//! 1. `sentence/` applies the rules that look at neighbouring words within a sentence, `predicates/` finds by its tree what they miss.
//! 2. `paragraphs.rs` applies the rules across sentences; `statements.rs` finds statements in full and the items of lists.

mod paragraphs;
pub(crate) mod predicates;
mod sentence;
pub(crate) mod statements;
#[cfg(test)]
pub(crate) mod tests;

use model::Span;

use super::lexicon::{CueClass, Tag};
use super::syntax::tagged_text::TaggedText;
use super::syntax::token_range::TokenRange;
use super::{AttributionRule, Relation};

/// A relation, as ranges of tokens.
#[derive(Clone, Debug)]
pub(crate) struct TokenRelation {
    /// The words that name the source.
    pub(crate) source: Option<TokenRange>,
    /// The words that attribute.
    pub(crate) cue: TokenRange,
    /// The token that attributes; relations are sorted by it.
    pub(crate) head: usize,
    /// What is attributed.
    pub(crate) content: Vec<TokenRange>,
    /// The rule that found it.
    pub(crate) rule: AttributionRule,
    /// What the source does.
    pub(crate) class: Option<CueClass>,
    /// The number of the paragraph in which its content ends.
    pub(crate) paragraph: usize,
    /// Whether a quotation is part of the content.
    pub(crate) is_quoted: bool,
}

impl TokenRelation {
    /// Whether a token is part of its content.
    pub(crate) fn attributes(&self, idx: usize) -> bool {
        self.content.iter().any(|range| range.contains(idx))
    }
}

/// All relations of a text, in the order of their cues.
pub(crate) fn token_relations(doc: &TaggedText<'_>) -> Vec<TokenRelation> {
    let mut relations = paragraphs::label_relations(doc);
    let mut is_labelled = vec![false; doc.len()];
    for range in relations.iter().flat_map(|relation| &relation.content) {
        is_labelled[range.indices()].fill(true);
    }
    for (sentence, paragraph) in doc.sentences.iter().copied() {
        let mut own = sentence::attributions(doc, sentence, paragraph);
        own.extend(predicates::further_relations(doc, sentence, paragraph, &own));
        own.sort_by_key(|relation| relation.head);
        if is_labelled[sentence.end - 1] {
            // What a speaker says of others' words is theirs; what the speaker says of themselves is not a relation of its own.
            own.retain(|relation| {
                relation.source.is_some_and(|source| is_third_person(doc, source))
            });
            if own.is_empty() {
                continue;
            }
            let is_in_sentence = |range: &TokenRange| range.within(sentence).is_some();
            for relation in &mut relations {
                if relation.content.iter().any(is_in_sentence) {
                    relation.content = without(&relation.content, sentence);
                }
            }
        }
        relations.extend(own);
    }
    relations.retain(|relation| !relation.content.is_empty());
    statements::add_list_items(doc, &mut relations);
    paragraphs::extend_quotations(doc, &mut relations);
    relations
}

/// Whether a source is somebody else than who speaks and who is spoken to.
fn is_third_person(doc: &TaggedText<'_>, source: TokenRange) -> bool {
    !source
        .indices()
        .any(|idx| doc.is_any_word(idx, &["i", "we", "you", "my", "our", "your", "us", "me"]))
}

/// Ranges without what lies in another.
fn without(ranges: &[TokenRange], taken: TokenRange) -> Vec<TokenRange> {
    let parts = ranges.iter().flat_map(|range| {
        let before = TokenRange::new(range.start, range.end.min(taken.start).max(range.start));
        let after = TokenRange::new(range.start.max(taken.end).min(range.end), range.end);
        [before, after]
    });
    parts.filter(|part| part.len() > 0).collect()
}

/// A relation in spans; none where nothing is attributed.
pub(crate) fn to_relation(doc: &TaggedText<'_>, relation: &TokenRelation) -> Option<Relation> {
    let mut content: Vec<Span> =
        relation.content.iter().filter_map(|range| doc.trimmed_span(*range)).collect();
    content.sort_unstable();
    let cue = doc.span_of(relation.cue);
    content.retain(|span| !span.overlaps(cue));
    (!content.is_empty()).then(|| Relation {
        source: subject_of_relation(doc, relation).and_then(|range| doc.trimmed_span(range)),
        cue,
        content,
        rule: relation.rule,
        class: relation.class,
    })
}

/// The words that stand for the source in the grammar of its sentence: for "X, who said", the pronoun.
fn subject_of_relation(doc: &TaggedText<'_>, relation: &TokenRelation) -> Option<TokenRange> {
    let source = relation.source?;
    let pronoun = relation.cue.start.checked_sub(1).filter(|before| source.end <= *before);
    let pronoun = pronoun.filter(|before| matches!(doc.tag(*before), Tag::Relative | Tag::That));
    Some(pronoun.map_or(source, |pronoun| TokenRange::new(pronoun, pronoun + 1)))
}
