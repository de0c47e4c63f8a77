//! Finds people and bodies that are not in the register, by the way in which texts introduce them.
//!
//! A person is a name after a title ("Mr. Lee", "spokesman John Lee"), or a name of two or more words that is a source or is
//! followed by an office; a body is a name that ends in a word for bodies ("Green Party") or begins with one ("Ministry of
//! Health"). A surname, or an acronym in brackets after the name, refers to the same name within the document. Nothing is
//! joined across documents, or with the register.

use std::collections::{BTreeMap, BTreeSet};

use model::Span;

use super::claim_spans::sentence_idx;
use super::name_words::{BODY_WORDS, TITLES};
use super::registered::RegisteredNames;
use super::speaker_nouns::{SpeakerNoun, speaker_noun};
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// A name of one document that is not in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnregisteredName {
    /// The first occurrence of its fullest form.
    pub name: Span,
    /// Whether it names a person, and not a body.
    pub is_person: bool,
    /// Its occurrences, in all forms, in the order of the text.
    pub occurrences: Vec<Span>,
}

/// The longest name, in words.
const MAX_NAME: usize = 6;

/// The names of a document that are not in the register, in the order of their first occurrence.
pub(crate) fn unregistered_names(
    doc: &TaggedText<'_>,
    registered: RegisteredNames<'_>,
    sources: &[TokenRange],
) -> Vec<UnregisteredName> {
    let lone_names = lone_names(doc);
    let mut finder = NameFinder {
        doc,
        registered,
        names: Vec::new(),
        by_name: BTreeMap::new(),
        by_word: BTreeMap::new(),
        lone_names,
    };
    let mut idx = 0;
    while idx < doc.len() {
        match finder.name_at(idx, sources) {
            Some((range, is_person)) => {
                finder.add_name(range, is_person);
                idx = range.end;
            }
            None => idx += 1,
        }
    }
    finder.add_short_forms();
    for name in &mut finder.names {
        name.occurrences.sort_unstable();
        name.occurrences.dedup();
    }
    finder.names.sort_by_key(|name| name.name);
    finder.names
}

/// The names of a single word before a verb or a possessive ending.
fn lone_names<'t>(doc: &TaggedText<'t>) -> BTreeSet<&'t str> {
    let is_name = |idx: usize| doc.tag(idx) == Tag::Name;
    let is_lone = |idx: &usize| {
        let idx = *idx;
        let is_verb = idx + 1 < doc.len()
            && (doc.is_verb(idx + 1)
                || doc.is_possessive_ending(idx + 1)
                || doc.verb_forms(idx + 1).is_some_and(|forms| forms.past || forms.present));
        is_name(idx)
            && is_verb
            && !(idx > 0 && (is_name(idx - 1) || doc.tag(idx - 1) == Tag::Determiner))
            && doc.token_text(idx).chars().skip(1).any(char::is_lowercase)
    };
    (0..doc.len()).filter(is_lone).map(|idx| doc.token_text(idx)).collect()
}

struct NameFinder<'d, 't, 'n> {
    doc: &'d TaggedText<'t>,
    registered: RegisteredNames<'n>,
    names: Vec<UnregisteredName>,
    /// The index of the name with these words.
    by_name: BTreeMap<&'t str, usize>,
    /// The indices of the names that a surname or an acronym can refer to.
    by_word: BTreeMap<&'t str, Vec<usize>>,
    /// Names of a single word that are the subject of a verb or a possessor.
    lone_names: BTreeSet<&'t str>,
}

impl<'t> NameFinder<'_, 't, '_> {
    fn is_name(&self, idx: usize) -> bool {
        self.doc.tag(idx) == Tag::Name && self.doc.token(idx).mark.is_none()
    }

    /// The name that begins at a token, without its title, and whether it is of a person.
    fn name_at(&self, idx: usize, sources: &[TokenRange]) -> Option<(TokenRange, bool)> {
        if !self.is_name(idx) || idx > 0 && self.is_name(idx - 1) {
            return None;
        }
        let mut from = idx;
        let mut has_title = idx > 0 && self.is_title(idx - 1)
            || idx > 1 && self.doc.is_mark(idx - 1, '.') && self.is_title(idx - 2);
        while from < idx + MAX_NAME && self.is_title(from) {
            has_title = true;
            from += 1 + usize::from(self.doc.is_mark(from + 1, '.'));
        }
        let mut to = from;
        let end = self.sentence_at(idx).end;
        while to < end && to < from + MAX_NAME && (self.is_name(to) || self.is_initial(to, from)) {
            to += 1;
        }
        let (from, has_office) = self.own_start(from, to);
        has_title |= has_office;
        let range = TokenRange::new(from, to);
        let is_new = range.len() > 0 && !self.is_registered(range);
        if !is_new {
            return None;
        }
        let is_body = |idx: usize| {
            matches!(
                speaker_noun(self.doc.token_text(idx)),
                Some(SpeakerNoun::Body | SpeakerNoun::Ruler)
            )
        };
        if range.len() > 1 && is_body(to - 1) {
            return Some((range, false));
        }
        if is_body(from) && self.doc.is_any_word(to, &["of", "for"]) {
            let start = to + 1 + usize::from(self.doc.is_word(to + 1, "the"));
            let end = (start..end).find(|idx| !self.is_name(*idx)).unwrap_or(end.max(start));
            return (end > start).then_some((TokenRange::new(from, end), false));
        }
        let ends_as_body = range.indices().any(|idx| self.doc.is_any_word(idx, BODY_WORDS));
        if range.len() > 1 && ends_as_body {
            return Some((range, false));
        }
        if range.len() > 3 || self.doc.is_headline(self.sentence_at(idx)) {
            return None;
        }
        if has_title {
            return Some((range, true));
        }
        // "Ann Lee", and later "Lee" alone.
        let is_shortened =
            (2..=3).contains(&range.len()) && self.lone_names.contains(self.doc.token_text(to - 1));
        let is_told = is_shortened || self.speaks(range, sources) || self.has_apposition(to);
        (range.len() > 1 && is_told).then_some((range, true))
    }

    /// Whether a name is that of a source, which begins at most three words before it or ends with it.
    fn speaks(&self, range: TokenRange, sources: &[TokenRange]) -> bool {
        let at = sources.partition_point(|source| source.start + 2 * MAX_NAME <= range.start);
        let mut near = sources[at..].iter().take_while(|source| source.start <= range.start);
        near.any(|source| {
            range.end == source.end || range.end < source.end && range.start < source.start + 4
        })
    }

    /// Whether an office follows a name that ends at a token: "Ann Lee, the mayor".
    fn has_apposition(&self, to: usize) -> bool {
        self.doc.is_mark(to, ',')
            && (to + 1..to + 7).any(|idx| {
                speaker_noun(self.doc.token_text(idx)).is_some_and(SpeakerNoun::is_person)
            })
            && matches!(self.doc.tag(to + 1), Tag::Determiner | Tag::Noun | Tag::Possessive)
    }

    /// Where a name begins that stands in capitals with an office or a country before it, and whether an office does: "Foreign
    /// Ministry Spokeswoman Ann Lee". Not in the name of a body, which has such words in itself.
    fn own_start(&self, from: usize, to: usize) -> (usize, bool) {
        let is_body = |idx: usize| {
            let noun = speaker_noun(self.doc.token_text(idx));
            self.doc.is_any_word(idx, BODY_WORDS)
                || matches!(noun, Some(SpeakerNoun::Body | SpeakerNoun::Ruler))
        };
        if to <= from + 1 || is_body(to - 1) {
            return (from, false);
        }
        let office = (from..to - 1).rev().find(|idx| self.is_title(*idx));
        let from = office.map_or(from, |office| office + 1);
        (self.after_country(from, to), office.is_some())
    }

    /// Where a name of two words or more begins after a country: "the United States Ann Lee" of "ambassador to the United States Ann
    /// Lee"; not in "Chad Smith".
    fn after_country(&self, from: usize, to: usize) -> usize {
        let span = self.doc.span_of(TokenRange::new(from, to.max(from + 1)));
        let leads = |(at, _): &(Span, _)| at.start == span.start;
        let country = self.registered.countries_in(span).find(leads);
        let end = country.and_then(|(at, _)| self.doc.tokens_in(at)).map(|range| range.end);
        end.filter(|end| end + 2 <= to).unwrap_or(from)
    }

    fn is_title(&self, idx: usize) -> bool {
        let word = self.doc.token_text(idx).trim_end_matches('.').to_lowercase();
        let is_title = TITLES.binary_search(&word.as_str()).is_ok()
            || speaker_noun(&word).is_some_and(SpeakerNoun::is_person);
        is_title
            && (self.is_name(idx + 1) || self.doc.is_mark(idx + 1, '.') && self.is_name(idx + 2))
    }

    /// The full stop of "John J. Lee".
    fn is_initial(&self, idx: usize, from: usize) -> bool {
        idx > from
            && self.doc.is_mark(idx, '.')
            && self.doc.token_text(idx - 1).chars().count() == 1
            && self.is_name(idx + 1)
    }

    fn sentence_at(&self, idx: usize) -> TokenRange {
        let number = sentence_idx(self.doc, idx);
        self.doc
            .sentences
            .get(number)
            .map_or(TokenRange::new(idx, idx + 1), |(sentence, _)| *sentence)
    }

    /// Whether a name is in the register or in the table of countries.
    fn is_registered(&self, range: TokenRange) -> bool {
        let span = self.doc.span_of(range);
        let entities = &self.registered.mentions.entities;
        let at = entities.partition_point(|mention| mention.span.end <= span.start);
        let is_entity = entities.get(at).is_some_and(|mention| mention.span.overlaps(span));
        is_entity || self.registered.countries_in(span).any(|(at, _)| at == span)
    }

    fn add_name(&mut self, range: TokenRange, is_person: bool) {
        let span = self.doc.span_of(range);
        let text = self.doc.text();
        let same = self.by_name.get(span.of(text)).copied();
        let words = range.indices().filter(|idx| self.is_name(*idx)).count();
        let last = self.doc.token_text(range.end - 1);
        // A surname that refers to one fuller name before it.
        let fuller = (words == 1 && is_person).then(|| self.by_word.get(last)).flatten();
        let same = same.or(match fuller.map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        });
        match same {
            Some(same) => self.names[same].occurrences.push(span),
            None => {
                let number = self.names.len();
                self.by_name.insert(span.of(text), number);
                self.names.push(UnregisteredName {
                    name: span,
                    is_person,
                    occurrences: vec![span],
                });
                if is_person {
                    self.by_word.entry(last).or_default().push(number);
                } else if let Some(acronym) = self.acronym_after(range) {
                    self.by_word.entry(acronym).or_default().push(number);
                }
            }
        }
    }

    /// "Green Party (GP)".
    fn acronym_after(&self, range: TokenRange) -> Option<&'t str> {
        let doc = self.doc;
        let word = doc.token_text(range.end + 1);
        let is_acronym = doc.is_mark(range.end, '(')
            && doc.is_mark(range.end + 2, ')')
            && word.len() > 1
            && word.chars().all(|c| c.is_uppercase() || c == '.');
        is_acronym.then_some(word)
    }

    /// Adds surnames and acronyms by themselves, where they can refer to only one name of the document.
    fn add_short_forms(&mut self) {
        let mut short_forms: Vec<(usize, Span)> = Vec::new();
        for idx in 0..self.doc.len() {
            if !self.is_name(idx) {
                continue;
            }
            let Some([one]) = self.by_word.get(self.doc.token_text(idx)).map(Vec::as_slice) else {
                continue;
            };
            let range = TokenRange::new(idx, idx + 1);
            let is_alone = !self.is_name(idx.wrapping_sub(1)) && !self.is_name(idx + 1);
            if is_alone && !self.is_registered(range) {
                short_forms.push((*one, self.doc.span_of(range)));
            }
        }
        for (name, span) in short_forms {
            self.names[name].occurrences.push(span);
        }
    }
}
