//! Finds the subject of a verb: before it or after it, across appositions and relative clauses.

use grammar::{PartOfSpeech, VerbForm};

use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use crate::extract::lexicon::{LEXICON, Tag};

/// Marks that part a parenthesis from its sentence, besides commas and brackets.
const DASHES: &[char] = &['—', '–', '-'];

/// The longest subject with clauses that describe it, in tokens.
const MAX_SUBJECT: usize = 25;

impl TaggedText<'_> {
    /// Whether a range has a finite verb, by its tree or by the form of a word.
    pub(crate) fn has_finite_verb(&self, range: TokenRange) -> bool {
        let is_finite = |idx: usize| {
            let is_noun = || {
                self.token(idx).verb.is_some_and(|(verb, _)| LEXICON.verb_at(verb).is_often_noun)
            };
            self.is_verb(idx) || self.is_finite_form(idx) && !is_noun()
        };
        self.tree.has_finite_verb(range) || range.indices().any(is_finite)
    }

    /// The subject of the verb group that begins at token `verb`: with its apposition, across a relative clause.
    pub(crate) fn subject_of(&self, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
        let from = sentence.start;
        let mut before = verb.checked_sub(1).filter(|before| from <= *before)?;
        // "X, who left, later said".
        while before > from && self.tag(before) == Tag::Adverb && self.is_mark(before - 1, ',') {
            before -= 1;
        }
        // "X on Monday said".
        if self.tag(before) == Tag::Time && before > from + 1 {
            let has_preposition = self.is_any_word(before - 1, &["on", "late", "early"]);
            before -= if has_preposition && before > from + 1 { 2 } else { 1 };
        }
        let verb = before + 1;
        let is_relative = self.tag(before) == Tag::Relative
            || self.tag(before) == Tag::That
                && before > from
                && matches!(self.tag(before - 1), Tag::Noun | Tag::Name);
        if is_relative {
            let to =
                if before > from && self.is_mark(before - 1, ',') { before - 1 } else { before };
            return self.subject(from, to);
        }
        // "X, however, said".
        let is_adverb = before > from + 2
            && self.is_mark(before, ',')
            && self.tag(before - 1) == Tag::Adverb
            && self.is_mark(before - 2, ',');
        if is_adverb && let Some(phrase) = self.subject(from, before - 2) {
            return Some(phrase);
        }
        if self.is_mark(before, ',') {
            return self.subject_with_apposition(sentence, verb);
        }
        // "X — a professor at Y — said".
        if self.is_any_mark(before, DASHES) {
            let opening = (from..before).rev().find(|idx| self.is_any_mark(*idx, DASHES))?;
            let phrase = self.subject(from, opening)?;
            return Some(TokenRange::new(phrase.start, verb));
        }
        // "all the experts I interviewed said".
        if before > from + 1
            && self.is_verb(before)
            && matches!(self.tag(before - 1), Tag::Subject | Tag::Name)
            && matches!(self.tag(before - 2), Tag::Noun | Tag::Name)
        {
            return self
                .subject(from, before - 1)
                .map(|phrase| TokenRange::new(phrase.start, verb));
        }
        let phrase = self.subject(from, verb);
        let start = phrase.map_or(verb, |phrase| phrase.start);
        self.subject_with_clauses(from, start, verb).or(phrase)
    }

    /// "A study that appeared in May said", "those who want to win the vote say": across clauses without commas that describe it,
    /// the last of which ends with the phrase that begins at `last`.
    fn subject_with_clauses(&self, from: usize, last: usize, verb: usize) -> Option<TokenRange> {
        let ends_clause = |idx: usize| {
            matches!(self.tag(idx), Tag::To | Tag::Relative | Tag::That) || self.is_verb(idx)
        };
        let is_boundary = |idx: &usize| {
            matches!(self.tag(*idx), Tag::Mark | Tag::Subordinator)
                && !self.is_any_mark(*idx, &['$', '%', '-', '’', '\''])
        };
        let boundary = (from..verb).rev().find(is_boundary).map_or(from, |idx| idx + 1);
        let start = (boundary..verb).find(|idx| self.tag(*idx) != Tag::Conjunction)?;
        let begins = matches!(
            self.tag(start),
            Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun | Tag::Number | Tag::Subject
        ) && self.tree.part_of_speech(start) != PartOfSpeech::Verb;
        let has_clause = (start..last).any(ends_clause);
        let range = TokenRange::new(start, verb);
        (begins && has_clause && range.len() <= MAX_SUBJECT && self.is_phrase(range))
            .then_some(range)
    }

    /// Whether a range is a noun phrase at most: its finite verbs stand in clauses that describe its nouns.
    pub(crate) fn is_phrase(&self, range: TokenRange) -> bool {
        let describes = |idx: &usize| {
            self.tag(*idx) == Tag::Relative
                || self.tag(*idx) == Tag::That
                    && *idx > range.start
                    && matches!(self.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Subject)
        };
        let is_finite = |idx: &usize| self.tree.verb_form(*idx).is_some_and(VerbForm::is_finite);
        let n_clauses = range.indices().filter(describes).count();
        // "a document filed Thursday": a participle that looks like a finite verb.
        let is_participle = |idx: &usize| {
            *idx > range.start
                && self.token(*idx).is_ed
                && self.tag(idx - 1) == Tag::Noun
                && self.tag(range.start) == Tag::Determiner
                && (*idx..range.end).all(|later| self.tag(later) != Tag::Conjunction)
        };
        let finite: Vec<usize> = range.indices().filter(is_finite).collect();
        let n_participles = usize::from(finite.last().is_some_and(is_participle));
        finite.len() <= n_clauses + n_participles
    }

    /// "X, a professor at Y, said": begins with the outermost phrase before a comma.
    fn subject_with_apposition(&self, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
        let mut outermost: Option<TokenRange> = None;
        let mut n_commas = 0;
        for idx in (sentence.start..verb - 1).rev() {
            if self.is_mark(idx, ',') {
                n_commas += 1;
                if let Some(phrase) = self.phrase_before_apposition(idx, sentence) {
                    // "As a part of his plea, X, 44, said".
                    let is_adjunct = phrase.start > sentence.start
                        && self.tag(phrase.start - 1) == Tag::Preposition;
                    if outermost.is_some() && is_adjunct {
                        break;
                    }
                    outermost = Some(TokenRange::new(phrase.start, verb));
                    let has_more_before =
                        phrase.start > sentence.start && self.is_mark(phrase.start - 1, ',');
                    if !has_more_before {
                        break;
                    }
                }
            }
            let is_clause = self.is_verb(idx) && self.tag(idx) != Tag::Verb && n_commas == 0;
            let begins_clause =
                |idx: usize| matches!(self.tag(idx), Tag::Relative | Tag::Subordinator);
            if is_clause && !(sentence.start + 1..idx).any(begins_clause) {
                break;
            }
        }
        outermost
    }

    /// The phrase before a comma, if an apposition to it can follow.
    fn phrase_before_apposition(&self, comma: usize, sentence: TokenRange) -> Option<TokenRange> {
        let begins = matches!(
            self.tag(comma + 1),
            Tag::Determiner
                | Tag::Number
                | Tag::Relative
                | Tag::Possessive
                | Tag::Name
                | Tag::Noun
                | Tag::Preposition
                | Tag::Subordinator
                | Tag::Adverb
        );
        // "A teacher who fled, and who asked not to be named, said".
        let joins = self.tag(comma + 1) == Tag::Conjunction && self.tag(comma + 2) == Tag::Relative;
        if !(begins || joins) || self.quotation(comma).is_some() {
            return None;
        }
        let phrase = self.subject(sentence.start, comma);
        let last = phrase.map_or(comma, |phrase| phrase.start);
        let with_clauses = self.subject_with_clauses(sentence.start, last, comma);
        with_clauses.or(phrase).filter(|phrase| {
            let last = phrase.end - 1;
            self.token(last).is_capital
                || self.is_any_mark(last, &[')', '.'])
                || matches!(self.tag(phrase.start), Tag::Determiner | Tag::Number | Tag::Subject)
        })
    }

    /// The first subject of a sentence before token `before`, which is also that of the participles after it.
    pub(crate) fn first_subject(&self, sentence: TokenRange, before: usize) -> Option<TokenRange> {
        for idx in sentence.start + 1..before {
            let is_finite_cue = || {
                let forms = self.token(idx).verb.map(|(_, forms)| forms);
                forms.is_some_and(|forms| forms.present || forms.past)
                    && !self.token(idx).is_capital
                    && !matches!(
                        self.tag(idx - 1),
                        Tag::Determiner | Tag::Possessive | Tag::Preposition
                    )
            };
            // "X, the mayor, appeared on Monday".
            let is_past_after_comma = || {
                self.token(idx).is_ed && !self.token(idx).is_capital && self.is_mark(idx - 1, ',')
            };
            if self.quotation(idx).is_some()
                || !(self.is_verb(idx) || is_finite_cue() || is_past_after_comma())
            {
                continue;
            }
            let mut verb = idx;
            while verb > sentence.start + 1
                && matches!(self.tag(verb - 1), Tag::Adverb | Tag::Be | Tag::Have | Tag::Modal)
            {
                verb -= 1;
            }
            if let Some(subject) = self.subject_of(sentence, verb) {
                return Some(subject);
            }
        }
        None
    }

    /// Where a subject that follows its verb ends: "…," said X, a title.
    pub(crate) fn inverted_subject_end(
        &self,
        verb_end: usize,
        sentence: TokenRange,
    ) -> Option<usize> {
        let begins = matches!(
            self.tag(verb_end),
            Tag::Determiner | Tag::Name | Tag::Noun | Tag::Subject | Tag::Possessive | Tag::Number
        );
        // "said lead author X".
        let is_modifier = self.tag(verb_end) == Tag::Verb
            && matches!(self.tag(verb_end + 1), Tag::Noun | Tag::Name)
            && !self.token(verb_end).is_capital;
        if verb_end >= sentence.end || !(begins || is_modifier) {
            return None;
        }
        let end = self.phrase_end(verb_end, sentence);
        // "said X at a meeting", but "said X, a professor at the college".
        let is_occasion =
            |idx: usize| self.is_word(idx, "at") && self.is_any_word(idx + 1, &["a", "an"]);
        let is_adjunct = |idx: &usize| {
            matches!(self.tag(*idx), Tag::Time | Tag::Adverb)
                || is_occasion(*idx)
                || self.tag(*idx) == Tag::Preposition
                    && !self.is_any_word(*idx, &["of", "for", "at", "from"])
        };
        let ends = |idx: &usize| is_adjunct(idx) || matches!(self.tag(*idx), Tag::Not | Tag::To);
        let mut to = (verb_end + 1..end).find(ends).unwrap_or(end);
        if to < sentence.end
            && self.is_mark(to, ',')
            && (matches!(
                self.tag(to + 1),
                Tag::Determiner | Tag::Number | Tag::Noun | Tag::Possessive
            ) || self.is_possessive_ending(to + 2))
        {
            let apposition_end = self.phrase_end(to + 1, sentence);
            if apposition_end >= sentence.end || self.is_any_mark(apposition_end, &['.', ',']) {
                to = apposition_end;
            }
        }
        let is_clause = to < sentence.end && self.is_verb(to);
        (to > verb_end && !is_clause).then_some(to)
    }
}
