//! The ways in which the words of a source refer to a speaker that they do not name: pronouns, and what the last speaker gave.

use model::{EntityIdx, EntityKind, SourceKind};

use super::{SourcePhrase, Speaker, SpeakerResolver};
use crate::extract::lexicon::Tag;
use crate::extract::names::{Meaning, is_third_person};
use crate::extract::syntax::token_range::TokenRange;

/// How many sentences may lie between a speaker and a pronoun that goes on with it.
const MAX_SENTENCES: usize = 2;

impl SpeakerResolver<'_> {
    /// "he", "it".
    pub(super) fn pronoun(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let (doc, range) = (self.doc, phrase.range);
        if range.len() != 1 || !matches!(doc.tag(range.start), Tag::Subject | Tag::Object) {
            return None;
        }
        let meant = match self.names.of_pronoun(range.start) {
            Meaning::One(entity) => Some(entity),
            Meaning::Nobody => self.person_who_goes_on(range),
            Meaning::Several => None,
        };
        if let Some(entity) = meant {
            return Some(self.meant(entity, range));
        }
        // The author of the document.
        if doc.is_any_word(range.start, &["i", "we"]) {
            return Some(Speaker::narrator());
        }
        let is_open = is_third_person(doc, range.start);
        let kind = if is_open { SourceKind::Unresolved } else { SourceKind::Unnamed };
        Some(Speaker::new(kind, range))
    }

    /// The last speaker, where a pronoun goes on with what they say: "Ann Lee said no. It was late when Bob came, she said."
    fn person_who_goes_on(&self, pronoun: TokenRange) -> Option<EntityIdx> {
        let (doc, last) = (self.doc, self.last_speaker.as_ref()?);
        let [entity] = last.entities.as_slice() else { return None };
        let (from, to) =
            (doc.sentence_idx(last.as_written?.start), doc.sentence_idx(pronoun.start));
        let goes_on = last.kind == SourceKind::Person
            && from <= to
            && to - from <= MAX_SENTENCES
            && self.names.can_mean(doc, pronoun.start, *entity);
        goes_on.then_some(*entity)
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

    /// The last speaker, a body whose sentence has what a phrase calls "the statement": "In a statement, the group said …".
    pub(super) fn body_that_gave(&self, phrase: &SourcePhrase) -> Option<EntityIdx> {
        let (doc, last) = (self.doc, self.last_speaker.as_ref()?);
        let [entity] = last.entities.as_slice() else { return None };
        let (said, _) = doc.sentences.get(doc.sentence_idx(last.as_written?.start))?;
        let noun = doc.token_text(phrase.head);
        let is_same = doc.is_word(phrase.core.start, "the")
            && phrase.core.len() == 2
            && said.end <= phrase.core.start
            && said.indices().any(|idx| {
                doc.is_word(idx, noun)
                    && doc.is_any_word(idx.wrapping_sub(1), &["a", "an"])
                    && doc.is_word(idx.wrapping_sub(2), "in")
            });
        is_same.then_some(*entity)
    }
}
