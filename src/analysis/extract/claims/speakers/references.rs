//! The ways in which the words of a source refer to a speaker that they do not name: pronouns, and what the last speaker gave.

use model::{EntityIdx, EntityKind, SourceKind};

use super::{SourcePhrase, Speaker, SpeakerResolver};
use crate::extract::lexicon::Tag;
use crate::extract::names::is_third_person;
use crate::extract::syntax::token_range::TokenRange;

/// How many sentences may lie between a speaker and a pronoun that goes on with it.
const MAX_SENTENCES: usize = 2;

impl SpeakerResolver<'_> {
    /// "he", "it"; "they" after several.
    pub(super) fn pronoun(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let (doc, range) = (self.doc, phrase.range);
        if range.len() != 1 || !matches!(doc.tag(range.start), Tag::Subject | Tag::Object) {
            return None;
        }
        if let Some(entity) = self.names.of_pronoun(range.start) {
            return Some(self.meant(entity, range));
        }
        if let Some(speaker) = self.last_speaker.as_ref().filter(|last| self.goes_on(last, range)) {
            return Some(speaker.in_words(range));
        }
        let is_plural =
            |speaker: &&Speaker| speaker.as_written.is_some_and(|words| doc.is_plural(words));
        let last = self.last_speaker.as_ref().filter(is_plural);
        Some(match last.filter(|_| doc.is_any_word(range.start, &["they", "them"])) {
            Some(speaker) => speaker.in_words(range),
            // The author of the document.
            None if doc.is_any_word(range.start, &["i", "we"]) => Speaker::narrator(),
            None if is_third_person(doc, range.start) => {
                Speaker::new(SourceKind::Unresolved, range)
            }
            None => Speaker::new(SourceKind::Unnamed, range),
        })
    }

    /// Whether a pronoun goes on with what the last speaker says: "Ann Lee said no. It was late when Bob came, she said."
    fn goes_on(&self, last: &Speaker, pronoun: TokenRange) -> bool {
        let doc = self.doc;
        let [entity] = last.entities.as_slice() else { return false };
        let Some(words) = last.as_written else { return false };
        let (from, to) = (doc.sentence_idx(words.start), doc.sentence_idx(pronoun.start));
        last.kind == SourceKind::Person
            && from <= to
            && to - from <= MAX_SENTENCES
            && self.names.can_mean(doc, pronoun.start, *entity)
    }

    /// The speaker that words mean which do not name it.
    pub(super) fn meant(&self, entity: EntityIdx, words: TokenRange) -> Speaker {
        let kind = match self.names.kind(entity) {
            EntityKind::Person => SourceKind::Person,
            EntityKind::Government => SourceKind::Government,
            EntityKind::Unknown => SourceKind::Unknown,
            _ if self.is_state_body(entity) => SourceKind::Government,
            _ => SourceKind::Organisation,
        };
        let name = self.names.name_range(self.doc, entity);
        Speaker { antecedent: name, ..self.speaker_of(kind, words, vec![entity]) }
    }

    /// Whether the last speaker's sentence has what a phrase calls "the statement": "In a statement, the group said …".
    pub(super) fn gave(&self, last: &Speaker, phrase: &SourcePhrase) -> bool {
        let doc = self.doc;
        let said =
            last.as_written.and_then(|words| doc.sentences.get(doc.sentence_idx(words.start)));
        let noun = doc.token_text(phrase.head);
        doc.is_word(phrase.core.start, "the")
            && phrase.core.len() == 2
            && said.is_some_and(|(sentence, _)| {
                sentence.end <= phrase.core.start
                    && sentence.indices().any(|idx| doc.is_word(idx, noun))
            })
    }
}
