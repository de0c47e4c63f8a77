//! Verb groups: a verb that attributes, with its auxiliaries and adverbs.

use super::lexicon::{Forms, LEXICON, Tag, Verb};
use super::tagged_text::{TaggedText, TokenRange};

/// How a verb group stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// With a subject of its own: `has said`.
    Finite,
    /// `saying`.
    Participle,
    /// `was accused`.
    Passive,
}

/// A verb that attributes, with what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    /// Its tokens, auxiliaries first.
    pub(crate) range: TokenRange,
    /// The verb itself.
    pub(crate) head: usize,
    /// How it stands.
    pub(crate) kind: Kind,
    /// Its verb in the table.
    verb: usize,
}

impl Group {
    /// Its verb.
    pub(crate) fn verb(&self) -> &'static Verb {
        LEXICON.verb_at(self.verb)
    }
}

/// What stands before a verb and belongs to it.
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
    /// The group whose verb is this token; nothing where it is no verb here: a noun, an adjective, an infinitive.
    pub(crate) fn group(&self, head: usize, sentence: TokenRange) -> Option<Group> {
        let word = self.token(head);
        let (verb, forms) = word.verb?;
        let is_in_name =
            word.is_capital && head > sentence.start && self.token(head - 1).is_capital;
        if is_in_name && !self.is_headline(sentence) {
            return None;
        }
        let (mut from, auxiliaries) = self.auxiliaries(head, sentence);
        let kind =
            self.kind(TokenRange::new(from, head + 1), &auxiliaries, forms, verb, sentence)?;
        if !auxiliaries.is_any() && (from == sentence.start || self.tag(from - 1) == Tag::Mark) {
            // At an edge, an adverb belongs to the sentence and not to the verb.
            while from < head && self.tag(from) == Tag::Adverb {
                from += 1;
            }
        }
        Some(Group { range: TokenRange::new(from, head + 1), head, kind, verb })
    }

    /// Where the group of a verb begins, and what stands in it.
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
                    let is_led = from > sentence.start + 1 && self.is_word(from - 2, "at");
                    from -= usize::from(is_led);
                }
                _ => break,
            }
            from -= 1;
        }
        (from, found)
    }

    fn kind(
        &self,
        range: TokenRange,
        auxiliaries: &Auxiliaries,
        forms: Forms,
        verb: usize,
        sentence: TokenRange,
    ) -> Option<Kind> {
        let Auxiliaries { be, have, modal, does, to } = *auxiliaries;
        match forms {
            Forms { ing: true, .. } if be => Some(Kind::Finite),
            Forms { participle: true, .. } if be => Some(Kind::Passive),
            Forms { participle: true, .. } if have => Some(Kind::Finite),
            Forms { base: true, .. } if modal || does => Some(Kind::Finite),
            _ if to => None,
            Forms { ing: true, .. } => Some(Kind::Participle),
            _ if auxiliaries.is_any() => None,
            Forms { past: true, base: false, .. } => {
                self.is_past(range, sentence).then_some(Kind::Finite)
            }
            Forms { present: true, .. } => {
                self.is_present(range, verb, sentence).then_some(Kind::Finite)
            }
            Forms { base: true, .. } => {
                self.is_plural_present(range, verb, sentence).then_some(Kind::Finite)
            }
            _ => None,
        }
    }

    /// Whether a past is one, and no participle before a noun or before `by`.
    fn is_past(&self, range: TokenRange, sentence: TokenRange) -> bool {
        let stands_before_noun = range.start > sentence.start
            && matches!(
                self.tag(range.start - 1),
                Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::Number
            )
            && !self.stands_alone(range.start - 1, sentence)
            // "The court in 2001 found".
            && !(self.tag(range.start - 1) == Tag::Number
                && range.start > sentence.start + 1
                && self.is_word(range.start - 2, "in"));
        !stands_before_noun && !self.is_word(range.end, "by")
    }

    /// Whether a word in -s is a verb and no noun.
    fn is_present(&self, range: TokenRange, verb: usize, sentence: TokenRange) -> bool {
        let before = (range.start > sentence.start).then(|| range.start - 1);
        let tag_before = before.map(|before| self.tag(before));
        if matches!(
            tag_before,
            Some(Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::Number | Tag::To)
        ) {
            return false;
        }
        if !LEXICON.verb_at(verb).is_often_noun {
            return true;
        }
        let ends = range.end >= sentence.end || self.is_mark(range.end, '.');
        let is_behind_name = before.is_some_and(|before| {
            self.token(before).is_capital || tag_before == Some(Tag::Subject)
        });
        if !(self.has_object(range.end, sentence) || ends && is_behind_name) {
            return false;
        }
        // "press reports", "campaign calls": of two nouns the second is none the less one.
        tag_before != Some(Tag::Noun)
            || matches!(self.tag(range.end), Tag::That | Tag::Determiner)
            || self.opens_quotation(range.end)
    }

    /// Whether a word is a verb that wants several to do it, and has them.
    fn is_plural_present(&self, range: TokenRange, verb: usize, sentence: TokenRange) -> bool {
        if range.start == sentence.start {
            return false;
        }
        let before = range.start - 1;
        let is_plural = match self.tag(before) {
            Tag::Relative => true,
            Tag::Subject => !self.is_any_word(before, &["he", "she", "it"]),
            Tag::Noun | Tag::Name | Tag::Number => self
                .subject(sentence.start, range.start)
                .is_some_and(|subject| self.is_plural(subject)),
            Tag::Mark if self.is_mark(before, ',') => self
                .subject_of(sentence, range.start)
                .is_some_and(|subject| self.is_plural(subject)),
            _ => self.stands_alone(before, sentence),
        };
        is_plural && (!LEXICON.verb_at(verb).is_often_noun || self.has_object(range.end, sentence))
    }

    /// Whether what begins here can only be the object of a verb.
    fn has_object(&self, idx: usize, sentence: TokenRange) -> bool {
        let is_one = matches!(
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
        idx < sentence.end && (is_one || self.opens_quotation(idx) || self.is_mark(idx, ':'))
    }

    /// Whether a word that mostly stands before a noun stands for one here: "all agreed".
    pub(crate) fn stands_alone(&self, idx: usize, sentence: TokenRange) -> bool {
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
