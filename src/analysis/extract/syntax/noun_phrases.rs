//! Finds noun phrases: where a phrase begins and ends.

use grammar::PartOfSpeech;

use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use crate::extract::lexicon::Tag;

/// Marks that occur within names and amounts.
const MARKS_IN_NAMES: &[char] = &['.', '$', '%', '&', '/', '’', '\'', '#', '@', '-'];

/// Numbers in words that begin a share: "four in ten".
const NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "half", "a"];

/// The longest quotation that can be a part of a name, marks included: Marcia "Cia" Price.
const MAX_NICKNAME: usize = 7;

impl TaggedText<'_> {
    /// The noun phrase that ends at token `to`, searched backwards as far as token `from`.
    pub(crate) fn subject(&self, from: usize, to: usize) -> Option<TokenRange> {
        let mut start = to;
        while start > from {
            let idx = start - 1;
            match self.extend_left(idx, start, from, to) {
                Extension::Include(new_start) => start = new_start,
                Extension::IncludeLast(new_start) => {
                    start = new_start;
                    break;
                }
                Extension::Exclude => break,
            }
        }
        // "more than four in ten".
        let is_share = start >= from + 2
            && (self.is_word(start - 1, "than")
                && self.is_any_word(start - 2, &["more", "less", "fewer"])
                || self.is_word(start - 1, "least") && self.is_word(start - 2, "at"));
        let start = if is_share { start - 2 } else { start };
        let start = self.list_start(from, TokenRange::new(start, to));
        self.without_leading_words(TokenRange::new(start, to))
    }

    /// The first token of the list that a phrase ends: "A, B and C".
    fn list_start(&self, from: usize, last: TokenRange) -> usize {
        let mut start = last.start;
        if !last.indices().any(|idx| self.is_word(idx, "and"))
            || !self.token(start).is_capital && self.tag(start) != Tag::Determiner
        {
            return start;
        }
        while start > from + 1 && self.is_mark(start - 1, ',') {
            let comma = start - 1;
            let is_name_part =
                |idx: &usize| self.token(*idx).is_capital || self.is_word(*idx, "of");
            let n_words = (from..comma).rev().take_while(is_name_part).count();
            if n_words == 0 || n_words > 6 {
                break;
            }
            start = comma - n_words;
            if start > from && self.tag(start - 1) == Tag::Determiner {
                start -= 1;
            }
        }
        start
    }

    /// Whether the phrase that begins at `start` extends to the token before it.
    fn extend_left(&self, idx: usize, start: usize, from: usize, to: usize) -> Extension {
        let is_first = start == to;
        let include_unless = |is_excluded: bool| {
            if is_excluded { Extension::Exclude } else { Extension::Include(idx) }
        };
        match self.tag(idx) {
            Tag::Mark if self.is_mark(idx, ')') => {
                let opening = (from..idx).rev().find(|before| self.is_mark(*before, '('));
                opening.map_or(Extension::Exclude, Extension::Include)
            }
            Tag::Mark if self.quotation(idx).is_some() => match self.nickname(idx, from, to) {
                Some(start) => Extension::Include(start),
                None => Extension::Exclude,
            },
            Tag::Mark => include_unless(!self.is_any_mark(idx, MARKS_IN_NAMES)),
            // "X and Y", but not "and Y" after a clause.
            Tag::Conjunction => {
                let joins = self.is_any_word(idx, &["and", "or"])
                    && idx > from
                    && !self.is_verb(idx - 1)
                    && self.tree.part_of_speech(idx - 1) != PartOfSpeech::Adjective
                    && self.tag(idx - 1) != Tag::Mark;
                include_unless(!joins)
            }
            // "the authors of that report".
            Tag::That if idx > from && self.tag(idx - 1) == Tag::Preposition => {
                Extension::Include(idx)
            }
            Tag::Subordinator | Tag::That | Tag::Question | Tag::Relative | Tag::To => {
                Extension::Exclude
            }
            // "A did it after B said": begins a clause as often as a noun phrase.
            Tag::Preposition if self.is_any_word(idx, &["after", "before"]) => Extension::Exclude,
            // "many others".
            Tag::Subject
                if is_first
                    && self.is_word(idx, "others")
                    && idx > from
                    && self.tag(idx - 1) == Tag::Determiner =>
            {
                Extension::Include(idx)
            }
            Tag::Subject if is_first => Extension::IncludeLast(idx),
            Tag::Subject => Extension::Exclude,
            Tag::Adverb => include_unless(!is_first && self.tag(start) != Tag::Noun),
            Tag::Time => include_unless(is_first),
            _ => include_unless(self.is_verb(idx)),
        }
    }

    /// Where a short quotation within a name begins, given its last token.
    fn nickname(&self, idx: usize, from: usize, to: usize) -> Option<usize> {
        let quotation = self.quotation(idx)?;
        let is_nickname = quotation.end == idx + 1
            && quotation.len() <= MAX_NICKNAME
            && quotation.start > from
            && quotation.end < to
            && !self.is_any_mark(idx - 1, &[',', '.', '?', '!']);
        is_nickname.then_some(quotation.start)
    }

    /// A phrase without its leading words: "but", "on Monday".
    fn without_leading_words(&self, phrase: TokenRange) -> Option<TokenRange> {
        let mut from = self.time_adjunct_end(phrase);
        // "about four in ten".
        let is_number = |idx: usize| {
            self.tag(idx) == Tag::Number || idx < phrase.end && self.is_any_word(idx, NUMBERS)
        };
        while from < phrase.end {
            if self.is_any_word(from, &["about", "around", "over", "under"]) && is_number(from + 1)
            {
                break;
            }
            match self.tag(from) {
                Tag::Conjunction | Tag::Adverb | Tag::Time => from += 1,
                Tag::Mark if !self.is_any_mark(from, &['$', '#', '@']) => from += 1,
                Tag::Preposition => {
                    return self.after_leading_preposition(TokenRange::new(from, phrase.end));
                }
                _ => break,
            }
        }
        (from < phrase.end).then_some(TokenRange::new(from, phrase.end))
    }

    /// "In Beijing the minister": the part after the adjunct, where it can be recognised.
    fn after_leading_preposition(&self, phrase: TokenRange) -> Option<TokenRange> {
        let pronoun =
            (phrase.start + 1..phrase.end).rev().find(|idx| self.tag(*idx) == Tag::Subject);
        let determiner = || {
            (phrase.start + 2..phrase.end).rev().find(|idx| {
                self.tag(*idx) == Tag::Determiner && self.tag(*idx - 1) != Tag::Preposition
            })
        };
        // "In an interview Mr. Smith".
        let name = || {
            let is_name_part = |idx: &usize| self.token(*idx).is_capital || self.is_mark(*idx, '.');
            let n_words = (phrase.start..phrase.end).rev().take_while(is_name_part).count();
            let start = phrase.end - n_words;
            let has_name = n_words > 0
                && start > phrase.start + 1
                && matches!(self.tag(start - 1), Tag::Noun | Tag::Time | Tag::Number);
            has_name.then_some(start)
        };
        let start = pronoun.or_else(determiner).or_else(name)?;
        Some(TokenRange::new(start, phrase.end))
    }

    /// Whether a noun phrase is plural: by its head, by a number, or because two phrases are joined.
    pub(crate) fn is_plural(&self, phrase: TokenRange) -> bool {
        const HEADS: &[&str] = &[
            "children", "critics", "data", "majority", "media", "men", "people", "percent",
            "police", "who", "women",
        ];
        const FIRST: &[&str] =
            &["all", "both", "few", "many", "most", "percent", "several", "some", "these", "those"];
        let ends = |idx: &usize| match self.tag(*idx) {
            Tag::Preposition => true,
            Tag::Mark => !self.is_any_mark(*idx, &['’', '\'']),
            _ => false,
        };
        let to = (phrase.start + 1..phrase.end).find(ends).unwrap_or(phrase.end);
        let head = self.token_text(to - 1);
        let ends_in_s = head.len() > 3
            && head.ends_with('s')
            && !["ss", "us", "’s", "'s"].iter().any(|ending| head.ends_with(ending));
        ends_in_s
            || self.is_mark(to, '%')
            || self.is_any_word(to - 1, HEADS)
            || self.is_any_word(phrase.start, FIRST)
            || (phrase.start..to).any(|idx| self.is_word(idx, "and"))
    }

    /// Where the phrase that begins at `from` ends: before a mark or a clause.
    pub(crate) fn phrase_end(&self, from: usize, sentence: TokenRange) -> usize {
        let mut idx = from;
        while idx < sentence.end {
            let is_clause = matches!(
                self.tag(idx),
                Tag::That | Tag::Question | Tag::Subordinator | Tag::Relative
            );
            if is_clause || idx > from && self.is_verb(idx) {
                break;
            }
            if self.is_mark(idx, '(') {
                match (idx..sentence.end).find(|after| self.is_mark(*after, ')')) {
                    Some(closing) => idx = closing,
                    None => break,
                }
            } else if self.tag(idx) == Tag::Mark && !self.is_within_name(idx, from, sentence) {
                break;
            }
            idx += 1;
        }
        idx
    }

    /// Whether a mark belongs to a name or an amount: the full stop of "Mr.", the ampersand of "AT & T".
    fn is_within_name(&self, idx: usize, from: usize, sentence: TokenRange) -> bool {
        if self.is_mark(idx, '.') {
            let is_short =
                |before: usize| self.token_text(before).len() <= 4 && self.token(before).is_capital;
            return idx + 1 < sentence.end && idx > from && is_short(idx - 1);
        }
        let is_quotation = self.is_any_mark(idx, &['\'', '’']) && self.quotation(idx).is_some();
        self.is_any_mark(idx, MARKS_IN_NAMES) && !is_quotation
    }

    /// Where the object that begins at `from` ends: before its clause, its infinitive, or the preposition that introduces the content.
    pub(crate) fn object_end(&self, from: usize, limit: usize) -> usize {
        let ends = |idx: usize| match self.tag(idx) {
            Tag::Mark => !self.is_any_mark(idx, &['-', '&', '$', '%', '#']),
            Tag::That | Tag::Question | Tag::To | Tag::Have | Tag::Modal | Tag::Subordinator => {
                true
            }
            Tag::Be => !self.is_possessive_ending(idx),
            Tag::Subject => idx > from,
            _ => idx > from && self.introduces_content(idx),
        };
        (from..limit).find(|idx| ends(*idx)).unwrap_or(limit)
    }

    fn introduces_content(&self, idx: usize) -> bool {
        const PREPOSITIONS: &[&str] = &["of", "with", "for", "about", "as", "against"];
        let is_before_gerund =
            self.is_word(idx, "of") && self.verb_forms(idx + 1).is_some_and(|forms| forms.ing);
        self.is_any_word(idx, PREPOSITIONS)
            && (self.tag(idx + 1) != Tag::Determiner || is_before_gerund)
    }
}

/// Whether a noun phrase extends to the token before it.
enum Extension {
    /// The phrase begins at this token or before it.
    Include(usize),
    /// The phrase begins at this token.
    IncludeLast(usize),
    /// The token is not part of the phrase.
    Exclude,
}
