//! Finds verb groups. A verb group is a verb that attributes, with its auxiliaries and adverbs.

use grammar::{Label, VerbForm};

use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use crate::extract::lexicon::{CueVerb, LEXICON, Tag, VerbForms};

/// The grammatical form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VerbGroupKind {
    /// With a subject of its own: `has said`.
    Finite,
    /// `saying`.
    Participle,
    /// `was accused`.
    Passive,
}

/// A verb that attributes, with its auxiliaries and adverbs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbGroup {
    /// Its tokens, auxiliaries first.
    pub(crate) range: TokenRange,
    /// The verb itself.
    pub(crate) head: usize,
    /// Its form.
    pub(crate) kind: VerbGroupKind,
    /// The subject before it, by the words there.
    pub(crate) subject: Option<TokenRange>,
    /// The index of its verb in the lexicon.
    verb: usize,
}

impl VerbGroup {
    /// Its verb in the lexicon.
    pub(crate) fn verb(&self) -> &'static CueVerb {
        LEXICON.verb_at(self.verb)
    }
}

/// Which auxiliaries a verb group has.
#[derive(Default)]
struct Auxiliaries {
    be: bool,
    have: bool,
    modal: bool,
    does: bool,
    to: bool,
}

impl Auxiliaries {
    fn is_any(&self) -> bool {
        self.be || self.have || self.modal || self.does
    }
}

impl TaggedText<'_> {
    /// The group whose verb is this token; `None` where it is not used as one: as a noun, an adjective, an infinitive.
    pub(crate) fn verb_group(&self, head: usize, sentence: TokenRange) -> Option<VerbGroup> {
        let word = self.token(head);
        let (verb, forms) = word.verb?;
        // "thanks to the deal", "thanks in part to it".
        if self.is_word(head, "thanks")
            && (head + 1..sentence.end.min(head + 4)).any(|idx| self.is_word(idx, "to"))
        {
            return None;
        }
        let is_in_name =
            word.is_capital && head > sentence.start && self.token(head - 1).is_capital;
        if is_in_name && !self.is_headline(sentence) {
            return None;
        }
        let (mut from, auxiliaries) = self.auxiliaries(head, sentence);
        let kind =
            self.group_kind(TokenRange::new(from, head + 1), &auxiliaries, forms, verb, sentence)?;
        if !auxiliaries.is_any() && (from == sentence.start || self.tag(from - 1) == Tag::Mark) {
            // At the start of a clause, an adverb belongs to the clause and not to the verb.
            while from < head && self.tag(from) == Tag::Adverb {
                from += 1;
            }
        }
        let subject = match kind {
            VerbGroupKind::Participle => None,
            _ => self.subject_of(sentence, from),
        };
        Some(VerbGroup { range: TokenRange::new(from, head + 1), head, kind, subject, verb })
    }

    /// The first token of the group of a verb, and its auxiliaries.
    fn auxiliaries(&self, head: usize, sentence: TokenRange) -> (usize, Auxiliaries) {
        let mut found = Auxiliaries::default();
        let mut from = head;
        while from > sentence.start && !found.to {
            match self.tag(from - 1) {
                Tag::Be => found.be = true,
                Tag::Have => found.have = true,
                Tag::Modal => found.modal = true,
                Tag::Do => found.does = true,
                Tag::To => found.to = true,
                Tag::Not => {}
                Tag::Adverb => {
                    // "at first".
                    let follows_at = from > sentence.start + 1 && self.is_word(from - 2, "at");
                    from -= usize::from(follows_at);
                }
                _ => break,
            }
            from -= 1;
        }
        (from, found)
    }

    fn group_kind(
        &self,
        range: TokenRange,
        auxiliaries: &Auxiliaries,
        forms: VerbForms,
        verb: usize,
        sentence: TokenRange,
    ) -> Option<VerbGroupKind> {
        let Auxiliaries { be, have, modal, does, to } = *auxiliaries;
        match forms {
            VerbForms { ing: true, .. } if be => Some(VerbGroupKind::Finite),
            // "She's called for it": has called.
            VerbForms { participle: true, .. } if be && self.is_contracted_have(range) => {
                Some(VerbGroupKind::Finite)
            }
            VerbForms { participle: true, .. } if be => Some(VerbGroupKind::Passive),
            VerbForms { participle: true, .. } if have => Some(VerbGroupKind::Finite),
            VerbForms { base: true, .. } if modal || does => Some(VerbGroupKind::Finite),
            _ if to => None,
            VerbForms { ing: true, .. } => Some(VerbGroupKind::Participle),
            _ if auxiliaries.is_any() => None,
            // "the device called the E-meter".
            VerbForms { past: true, base: false, .. } if self.is_reduced(range.end - 1) => None,
            VerbForms { past: true, base: false, .. } => {
                self.is_past(range, sentence).then_some(VerbGroupKind::Finite)
            }
            VerbForms { present: true, .. } => {
                self.is_present(range, verb, sentence).then_some(VerbGroupKind::Finite)
            }
            VerbForms { base: true, .. } => {
                self.is_plural_present(range, verb, sentence).then_some(VerbGroupKind::Finite)
            }
            _ => None,
        }
    }

    /// Whether the "'s" with which a group begins stands for "has": before a verb with its preposition or its clause.
    fn is_contracted_have(&self, range: TokenRange) -> bool {
        let is_s = matches!(self.token_text(range.start), "'s" | "’s");
        is_s && (self.is_any_word(range.end, &["for", "on"]) || self.tag(range.end) == Tag::That)
    }

    /// Whether the tree takes a word for a participle that describes the noun before it.
    fn is_reduced(&self, head: usize) -> bool {
        self.tree.verb_form(head) == Some(VerbForm::Participle)
            && self.tree.label(head) == Label::Clause
            && self.tree.head(head) == head.checked_sub(1)
    }

    /// Whether a form that can be a past tense is one, and not a participle before a noun or before `by`.
    fn is_past(&self, range: TokenRange, sentence: TokenRange) -> bool {
        let is_before_noun = range.start > sentence.start
            && matches!(
                self.tag(range.start - 1),
                Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::Number
            )
            && !self.is_used_as_pronoun(range.start - 1, sentence)
            // "The court in 2001 found".
            && !(self.tag(range.start - 1) == Tag::Number
                && range.start > sentence.start + 1
                && self.tag(range.start - 2) == Tag::Preposition);
        // "four in ten said they".
        (!is_before_noun || self.begins_clause(range.end)) && !self.is_word(range.end, "by")
    }

    /// Whether a word in `-s` is a verb and not a noun.
    fn is_present(&self, range: TokenRange, verb: usize, sentence: TokenRange) -> bool {
        let before = (range.start > sentence.start).then(|| range.start - 1);
        let tag_before = before.map(|before| self.tag(before));
        if matches!(
            tag_before,
            Some(Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::Number | Tag::To)
        ) {
            // "one in four says the", "another says that".
            return !LEXICON.verb_at(verb).is_often_noun
                && tag_before != Some(Tag::To)
                && (self.begins_clause(range.end)
                    || self.opens_quotation(range.end)
                    || self.is_mark(range.end, ':')
                    || before.is_some_and(|before| self.is_used_as_pronoun(before, sentence)));
        }
        if !LEXICON.verb_at(verb).is_often_noun {
            return true;
        }
        let ends = range.end >= sentence.end || self.is_mark(range.end, '.');
        let follows_name = before.is_some_and(|before| {
            self.token(before).is_capital || tag_before == Some(Tag::Subject)
        });
        if !(self.has_object(range.end, sentence) || ends && follows_name) {
            return false;
        }
        // "press reports", "campaign calls": the second of two nouns is a noun, too.
        tag_before != Some(Tag::Noun)
            || matches!(self.tag(range.end), Tag::That | Tag::Determiner)
            || self.opens_quotation(range.end)
    }

    /// Whether a base form is a finite verb with a plural subject.
    fn is_plural_present(&self, range: TokenRange, verb: usize, sentence: TokenRange) -> bool {
        if range.start == sentence.start {
            return false;
        }
        let before = range.start - 1;
        let is_plural = match self.tag(before) {
            Tag::Relative => true,
            Tag::Subject => !self.is_any_word(before, &["he", "she", "it"]),
            Tag::Noun | Tag::Name | Tag::Number | Tag::Time => self
                .subject_of(sentence, range.start)
                .is_some_and(|subject| self.is_plural(subject)),
            Tag::Mark if self.is_mark(before, ',') => self
                .subject_of(sentence, range.start)
                .is_some_and(|subject| self.is_plural(subject)),
            _ => self.is_used_as_pronoun(before, sentence),
        };
        if LEXICON.verb_at(verb).is_often_noun {
            return is_plural && self.has_object(range.end, sentence);
        }
        // "Those who want to win the vote say they".
        let ends_phrase =
            matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Number | Tag::Time);
        is_plural || ends_phrase && self.begins_clause(range.end)
    }

    /// Whether a clause or a noun phrase begins here, so that the word before is no part of a phrase.
    pub(crate) fn begins_clause(&self, idx: usize) -> bool {
        matches!(self.tag(idx), Tag::Subject | Tag::That | Tag::Determiner | Tag::Possessive)
    }

    /// Whether the phrase that begins here can only be the object of a verb.
    fn has_object(&self, idx: usize, sentence: TokenRange) -> bool {
        let begins_object = matches!(
            self.tag(idx),
            Tag::Determiner
                | Tag::Possessive
                | Tag::That
                | Tag::Subject
                | Tag::Object
                | Tag::Question
                | Tag::Name
                | Tag::Number
                | Tag::To
        );
        let is_gerund = self.tree.verb_form(idx) == Some(VerbForm::Gerund);
        idx < sentence.end
            && (begins_object
                || is_gerund
                || self.opens_quotation(idx)
                || self.is_mark(idx, ',') && self.opens_quotation(idx + 1)
                || self.is_mark(idx, ':'))
    }

    /// Whether a determiner is used as a pronoun here: "all agreed".
    pub(crate) fn is_used_as_pronoun(&self, idx: usize, sentence: TokenRange) -> bool {
        const WORDS: &[&str] = &[
            "all", "another", "both", "each", "few", "many", "most", "none", "one", "others",
            "several", "some", "these", "those",
        ];
        let begins = idx == sentence.start
            || matches!(
                self.tag(idx - 1),
                Tag::Mark | Tag::Conjunction | Tag::Subordinator | Tag::That
            );
        begins && self.is_any_word(idx, WORDS)
    }
}
