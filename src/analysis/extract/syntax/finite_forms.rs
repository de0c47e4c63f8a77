//! Whether a token is a finite form of a verb, and whether `’s` is one.

use super::tagged_text::TaggedText;
use crate::extract::lexicon::Tag;

impl TaggedText<'_> {
    /// Whether a token is a finite form of a verb, of one that attributes too.
    pub(crate) fn is_finite_form(&self, idx: usize) -> bool {
        self.is_verb(idx) || self.verb_forms(idx).is_some_and(|forms| forms.present || forms.past)
    }

    /// Whether a token is a finite form of a verb that does not attribute.
    pub(crate) fn is_verb(&self, idx: usize) -> bool {
        let word = self.token(idx);
        match word.tag {
            Tag::Be => !self.is_possessive_ending(idx),
            Tag::Have | Tag::Do | Tag::Modal | Tag::Verb => true,
            _ => {
                let before = self.tag(idx.saturating_sub(1));
                word.is_ed
                    && !word.is_capital
                    && !matches!(
                        before,
                        Tag::Determiner
                            | Tag::Possessive
                            | Tag::Preposition
                            | Tag::Mark
                            | Tag::Conjunction
                            | Tag::Adverb
                    )
            }
        }
    }

    /// Whether `’s` is the ending of a possessive: after a noun, unless the next word cannot be possessed.
    pub(crate) fn is_possessive_ending(&self, idx: usize) -> bool {
        let is_s = matches!(self.token_text(idx), "'s" | "’s" | "'S" | "’S");
        let follows_pronoun = matches!(
            self.tag(idx.saturating_sub(1)),
            Tag::Subject | Tag::That | Tag::Question | Tag::Relative
        );
        let cannot_be_possessed =
            matches!(self.tag(idx + 1), Tag::Determiner | Tag::Not | Tag::Preposition)
                || self.verb_forms(idx + 1).is_some_and(|forms| forms.ing);
        is_s && !follows_pronoun && !cannot_be_possessed
    }
}
