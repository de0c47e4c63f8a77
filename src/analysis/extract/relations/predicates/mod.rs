//! Finds relations by the trees of sentences: a source is the subject of its cue, a content is its clause or its object.
//!
//! It finds what the rules of `sentence/` miss, which look at neighbouring words: `source.rs` finds the source of a cue, `content.rs`
//! its content, `agentless.rs` what is attributed to nobody.

mod agentless;
mod content;
mod source;

use grammar::{Label, PartOfSpeech};

use super::TokenRelation;
use super::sentence::{Content, cue_class};
use crate::extract::lexicon::{Complement, CueClass, CueFrame, LEXICON};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

pub(crate) use self::source::subject;

/// A word that attributes, in its tree: a verb, or an adjective after a form of *be*.
struct Predicate<'d, 't> {
    doc: &'d TaggedText<'t>,
    /// The number of its paragraph.
    paragraph: usize,
    /// The word itself.
    head: usize,
    /// The word with its auxiliaries, adverbs and particle.
    cue: TokenRange,
    /// Its uses.
    frames: &'static [CueFrame],
    /// Whether it is an adjective.
    is_adjective: bool,
}

/// The relations of a sentence that are not among those `known`.
pub(crate) fn further_relations(
    doc: &TaggedText<'_>,
    sentence: TokenRange,
    paragraph: usize,
    known: &[TokenRelation],
) -> Vec<TokenRelation> {
    let mut found: Vec<TokenRelation> = Vec::new();
    for head in sentence.indices() {
        // A cue within a quotation belongs to the quotation, one within a content to its source.
        let is_taken = |relation: &TokenRelation| {
            relation.cue.contains(head)
                || relation.source.is_some_and(|source| source.contains(head))
                || relation.attributes(head)
        };
        if doc.is_in_quotation(head) || known.iter().chain(&found).any(is_taken) {
            continue;
        }
        let predicate = Predicate::new(doc, sentence, paragraph, head);
        found.extend(predicate.and_then(|predicate| predicate.relation()));
    }
    found
}

/// The verb by which a sentence introduces what follows it, with its source, its words and its class: "X concluded that:", "X called
/// on Y to:".
pub(crate) fn introducing_verb(
    doc: &TaggedText<'_>,
    sentence: TokenRange,
    paragraph: usize,
) -> Option<(TokenRange, TokenRange, CueClass)> {
    let is_infinitive = doc.is_word(sentence.end.saturating_sub(2), "to");
    sentence.indices().rev().find_map(|head| {
        let predicate = Predicate::new(doc, sentence, paragraph, head)?;
        let fits = |frame: &&CueFrame| match frame.complement {
            Complement::Infinitive | Complement::AddresseeInfinitive => is_infinitive,
            Complement::Clause | Complement::AddresseeClause => !is_infinitive,
            Complement::Preposition(word) => doc.is_word(predicate.cue.end, word),
            _ => false,
        };
        let frame = predicate.frames.iter().find(fits)?;
        Some((predicate.source()?, predicate.cue, frame.class))
    })
}

impl<'d, 't> Predicate<'d, 't> {
    fn new(
        doc: &'d TaggedText<'t>,
        sentence: TokenRange,
        paragraph: usize,
        head: usize,
    ) -> Option<Self> {
        // "is opposed" looks like a passive.
        let is_after_be = doc.tree.child(head, &[Label::Copula, Label::PassiveAuxiliary]).is_some();
        let of_adjective = if is_after_be { LEXICON.adjective(doc.token_text(head)) } else { &[] };
        let is_adjective = !of_adjective.is_empty();
        let (frames, has_particle) = match doc.tree.part_of_speech(head) {
            PartOfSpeech::Verb | PartOfSpeech::Adjective if is_adjective => (of_adjective, false),
            PartOfSpeech::Verb => {
                let (verb, _) = doc.token(head).verb?;
                LEXICON.verb_at(verb).frames_before(doc.token_text(head + 1))
            }
            _ => return None,
        };
        let end = head + 1 + usize::from(has_particle);
        let cue = TokenRange::new(group_start(doc, sentence, head), end);
        (!frames.is_empty()).then_some(Self { doc, paragraph, head, cue, frames, is_adjective })
    }

    fn allows(&self, complement: Complement) -> bool {
        self.frames.iter().any(|frame| frame.complement == complement)
    }

    fn allows_clause(&self) -> bool {
        self.allows(Complement::Clause) || self.allows(Complement::AddresseeClause)
    }

    fn is_passive(&self) -> bool {
        !self.is_adjective && self.doc.tree.child(self.head, &[Label::PassiveAuxiliary]).is_some()
    }

    fn relation(&self) -> Option<TokenRelation> {
        let (source, found) = if self.is_passive() || self.allows(Complement::Raised) {
            (None, self.content_without_agent()?)
        } else {
            (Some(self.source()?), self.content()?)
        };
        let class = cue_class(self.doc, self.frames, &found);
        Some(TokenRelation {
            source,
            cue: TokenRange::new(self.cue.start, found.cue_end),
            head: self.head,
            is_quoted: found.ranges.iter().any(|range| self.doc.has_quotation(*range)),
            content: found.ranges,
            rule: found.rule,
            class,
            paragraph: self.paragraph,
        })
    }
}

/// Where the group of a word begins: its auxiliaries and the adverbs beside it belong to it.
fn group_start(doc: &TaggedText<'_>, sentence: TokenRange, head: usize) -> usize {
    let tree = &doc.tree;
    let belongs = |idx: usize| {
        let label = tree.label(idx);
        tree.head(idx) == Some(head)
            && matches!(
                label,
                Label::Auxiliary
                    | Label::PassiveAuxiliary
                    | Label::Copula
                    | Label::AdverbialModifier
            )
    };
    let mut start = head;
    while start > sentence.start && belongs(start - 1) {
        start -= 1;
    }
    let is_adverb = |idx: usize| tree.label(idx) == Label::AdverbialModifier;
    // At the start of a clause, an adverb belongs to the clause and not to the verb.
    let begins = start == sentence.start || doc.token(start - 1).mark.is_some();
    if begins && (start..head).all(is_adverb) { head } else { start }
}
