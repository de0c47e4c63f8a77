//! Finds the runs of capitalised words that can be names: "Ann B. Lee", "the Ministry of Health", "Juan de la Cruz".

use std::collections::HashSet;

use grammar::PartOfSpeech;

use super::Registered;
use super::name_words::{NameWord, is_body_word, name_word};
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::months::MONTHS;
use crate::extract::lexicon::speaker_nouns::speaker_noun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest name, in tokens.
const MAX_NAME: usize = 16;

/// Plurals without an `s`, which stand in the names of bodies: "People's Party".
const PLURALS: &[&str] = &["children", "men", "people", "women"];

/// Marks behind which a capital letter says no more than at the beginning of a sentence.
const OPENING: &[char] = &[':', ';', '“', '"', '‘', '„', '«', '(', '[', '•', '–', '—', '*'];

/// A run of words that can be a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The name, without titles and countries before it.
    pub(super) range: TokenRange,
    /// Whether a title or an office stands before it.
    pub(super) has_title: bool,
}

/// Whether most words of a sentence are capitalised without being names: a headline, which has no full stop.
pub(super) fn is_heading(doc: &TaggedText<'_>, sentence: TokenRange) -> bool {
    doc.is_headline(sentence) && !doc.is_any_mark(sentence.end - 1, &['.', '!', '?', '”', '"'])
}

/// Finds the runs of one document.
pub(super) struct RunFinder<'d, 't> {
    pub(super) doc: &'d TaggedText<'t>,
    pub(super) registered: Registered<'d>,
    /// Words that are capitalised within a sentence.
    capitalised: HashSet<&'t str>,
    /// Words in small letters.
    small: HashSet<&'t str>,
}

impl<'d, 't> RunFinder<'d, 't> {
    pub(super) fn new(doc: &'d TaggedText<'t>, registered: Registered<'d>) -> Self {
        let words = |is_wanted: &dyn Fn(usize) -> bool| -> HashSet<&'t str> {
            (0..doc.len()).filter(|idx| is_wanted(*idx)).map(|idx| doc.token_text(idx)).collect()
        };
        let mut within = vec![false; doc.len()];
        for (sentence, _) in doc.sentences.iter().filter(|(at, _)| !is_heading(doc, *at)) {
            for idx in sentence.indices() {
                within[idx] = idx > sentence.start && !doc.is_any_mark(idx - 1, OPENING);
            }
        }
        Self {
            doc,
            registered,
            capitalised: words(&|idx| within[idx] && doc.token(idx).is_capital),
            small: words(&|idx| doc.token(idx).mark.is_none() && !doc.token(idx).is_capital),
        }
    }

    /// The runs of all sentences that are no headlines, in order.
    pub(super) fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (sentence, _) in self.doc.sentences.iter().filter(|(at, _)| !is_heading(self.doc, *at))
        {
            let mut idx = sentence.start;
            while idx < sentence.end {
                if !self.begins_name(idx, *sentence) {
                    idx += 1;
                    continue;
                }
                let whole = TokenRange::new(idx, self.run_end(idx, *sentence));
                if !self.is_label(whole, *sentence) {
                    let parts = self.parts(whole).into_iter();
                    runs.extend(parts.filter_map(|part| self.own_part(part)));
                }
                idx = whole.end;
            }
        }
        runs
    }

    /// Whether a run is the heading of what follows: "FED TALK: …".
    fn is_label(&self, run: TokenRange, sentence: TokenRange) -> bool {
        let doc = self.doc;
        let is_capitals = |idx: usize| doc.token_text(idx).chars().all(|c| !c.is_lowercase());
        doc.is_mark(run.end, ':') && (sentence.start..run.end).all(is_capitals)
    }

    /// Whether a name can begin at a token.
    fn begins_name(&self, idx: usize, sentence: TokenRange) -> bool {
        let doc = self.doc;
        let word = doc.token_text(idx);
        if !self.is_name(idx) || self.is_month(idx) {
            return false;
        }
        let is_first = idx == sentence.start || doc.is_any_mark(idx - 1, OPENING);
        let is_common = || {
            self.small.contains(word.to_lowercase().as_str())
                || speaker_noun(word).is_some()
                || doc.tree.part_of_speech(idx) != PartOfSpeech::ProperNoun
        };
        !is_first
            || self.capitalised.contains(word)
            || self.is_name(idx + 1) && idx + 1 < sentence.end
            || !is_common()
    }

    /// Whether a token can be a word of a name.
    fn is_name(&self, idx: usize) -> bool {
        let doc = self.doc;
        let token = doc.token(idx);
        let is_proper = || doc.tree.part_of_speech(idx) == PartOfSpeech::ProperNoun;
        let is_closed = matches!(
            doc.tag(idx),
            Tag::Time | Tag::Determiner | Tag::Subject | Tag::Possessive | Tag::Object | Tag::That
        );
        token.is_capital
            && token.mark.is_none()
            && !is_closed
            && (doc.tag(idx) == Tag::Name || is_proper())
    }

    fn is_month(&self, idx: usize) -> bool {
        self.doc.is_any_word(idx, MONTHS)
    }

    /// Where the run that begins at a token ends.
    fn run_end(&self, from: usize, sentence: TokenRange) -> usize {
        let doc = self.doc;
        let limit = sentence.end.min(from + MAX_NAME);
        let is_body = is_body_word(doc.token_text(from));
        let (mut end, mut has_of) = (from + 1, false);
        while end < limit {
            let next = end + 1;
            let is_next = next < limit && self.is_name(next);
            let is_initial =
                doc.is_mark(end, '.') && doc.token_text(end - 1).chars().count() == 1 && is_next;
            let is_abbreviated = doc.is_mark(end, '.')
                && is_next
                && name_word(doc.token_text(end - 1)) == Some(NameWord::Title);
            // "Public Workers' Alliance", "People's Party".
            let is_plural = doc.is_any_mark(end, &['\'', '’'])
                && doc.token(end).span.start == doc.token(end - 1).span.end
                && doc.token_text(end - 1).ends_with('s')
                || doc.is_possessive_ending(end) && doc.is_any_word(end - 1, PLURALS);
            let is_owned = is_plural && is_next && self.has_body_word_from(next, limit);
            let is_particle = name_word(doc.token_text(end)) == Some(NameWord::Particle);
            let is_joined = doc.is_mark(end, '&')
                || has_of && doc.is_word(end, "and") && !self.has_body_word_from(next, limit)
                || doc.is_any_mark(end, &['-', '–']) && self.is_tight(end);
            let begins_of = doc.is_word(end, "of")
                || doc.is_word(end, "for") && is_body
                || doc.is_word(end, "on") && is_body;
            let the = usize::from(doc.is_word(next, "the"));
            let is_of = begins_of
                && (is_body || is_body_word(doc.token_text(end - 1)))
                && next + the < limit
                && self.is_name(next + the);
            if self.is_name(end) && !self.is_month(end) {
                end += 1;
            } else if is_initial || is_abbreviated || is_owned || is_joined && is_next {
                end += 2;
            } else if is_particle && (is_next || self.is_particle_pair(end, limit)) {
                end += 1;
            } else if is_of {
                has_of = true;
                end += 2 + the;
            } else {
                break;
            }
        }
        end
    }

    /// Whether the words of a name that begins at a token have one for a body: "Lee University" of "Ministry of Health and Lee University".
    fn has_body_word_from(&self, idx: usize, limit: usize) -> bool {
        let words = (idx..limit).take_while(|idx| self.is_name(*idx));
        words.into_iter().any(|idx| is_body_word(self.doc.token_text(idx)))
    }

    /// Whether a mark has no space beside it: "American–Islamic".
    fn is_tight(&self, idx: usize) -> bool {
        let span = self.doc.token(idx).span;
        span.start == self.doc.token(idx - 1).span.end
            && span.end == self.doc.token(idx + 1).span.start
    }

    /// "de la Cruz", from "de".
    fn is_particle_pair(&self, idx: usize, limit: usize) -> bool {
        let is_particle = name_word(self.doc.token_text(idx + 1)) == Some(NameWord::Particle);
        is_particle && idx + 2 < limit && self.is_name(idx + 2)
    }
}
