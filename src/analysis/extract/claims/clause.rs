//! Parses a clause into the parts that the rules of types need.

use grammar::{Label, PartOfSpeech};

use super::acts::Act;
use super::evaluative::rating;
use super::finite_verbs::main_verb;
use super::markers::{Marker, MarkerMatch, MarkerMatches};
use super::predicate::Predicate;
use super::predicates::predicates;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// How many tokens after its head the complement of a predicate has at most.
const MAX_COMPLEMENT: usize = 14;

/// A clause, with the ranges of its parts.
pub(crate) struct Clause<'d, 't> {
    /// The text.
    pub(crate) doc: &'d TaggedText<'t>,
    /// The markers of the text.
    pub(crate) markers: &'d MarkerMatches,
    /// All of it.
    pub(crate) range: TokenRange,
    /// The subject of its verb; empty where it has none.
    pub(crate) subject: TokenRange,
    /// The part before its verb, or before the first wrongful act that it names, if that comes first.
    pub(crate) lead: TokenRange,
    /// The first word of the group of its verb.
    pub(crate) verb: Option<usize>,
    /// Its predicates, the main one first.
    pub(crate) predicates: Vec<Predicate>,
}

impl<'d, 't> Clause<'d, 't> {
    /// Finds the parts of a clause.
    pub(crate) fn new(
        doc: &'d TaggedText<'t>,
        markers: &'d MarkerMatches,
        range: TokenRange,
    ) -> Self {
        let predicates = predicates(doc, markers, range);
        let main = predicates.first();
        let verb = main.map(|main| main.start).or_else(|| main_verb(doc, range));
        let to = verb.unwrap_or(range.start);
        // "In June, X did": the part before the last comma is not of the subject.
        let by_words = || doc.subject_of(range, to).filter(|subject| subject.start >= range.start);
        let subject = main
            .and_then(|main| main.subject)
            .filter(|subject| subject.end <= to)
            .or_else(by_words)
            .unwrap_or(TokenRange::new(range.start, to));
        let wrong = markers
            .within(range, Marker::Wrong)
            .next()
            .map_or(range.end, |matched| matched.range.start);
        let lead = TokenRange::new(range.start, verb.unwrap_or(range.end).min(wrong));
        let mut clause = Self { doc, markers, range, subject, lead, verb, predicates };
        let acts: Vec<Option<Act>> =
            clause.predicates.iter().map(|predicate| clause.act(predicate)).collect();
        for (predicate, act) in clause.predicates.iter_mut().zip(acts) {
            predicate.act = act;
        }
        clause
    }

    /// Whether it has a marker.
    pub(crate) fn has(&self, marker: Marker) -> bool {
        self.markers.has(self.range, marker)
    }

    /// The part from its verb on.
    pub(crate) fn predicate(&self) -> TokenRange {
        TokenRange::new(self.verb.unwrap_or(self.range.start), self.range.end)
    }

    /// Whether its main predicate is negated.
    pub(crate) fn is_negated(&self) -> bool {
        self.predicates.first().is_some_and(|main| main.is_negated)
    }

    /// Whether its main predicate speaks of the future.
    pub(crate) fn is_future(&self) -> bool {
        self.predicates.first().is_some_and(Predicate::is_future)
    }

    /// Whether its subject is the speaker: `we`, `I`, `our side`.
    pub(crate) fn is_of_speaker(&self) -> bool {
        self.is_first_person(self.subject)
    }

    /// Whether a range is in the first person.
    pub(crate) fn is_first_person(&self, range: TokenRange) -> bool {
        range.indices().any(|idx| self.doc.is_any_word(idx, &["we", "i", "our", "my"]))
    }

    /// Whether the subject of a predicate is the speaker.
    pub(crate) fn is_own(&self, predicate: &Predicate) -> bool {
        predicate.subject.is_some_and(|subject| self.is_first_person(subject))
    }

    /// Whether any of it is in the first person.
    pub(crate) fn has_first_person(&self) -> bool {
        self.range.indices().any(|idx| {
            self.doc.is_any_word(idx, &["we", "our", "us", "my", "me", "i"])
                && self.doc.token_text(idx) != "US"
        })
    }

    /// Whether a range is part of a proper name of several words.
    pub(crate) fn is_in_name(&self, range: TokenRange) -> bool {
        let is_capital = |idx: usize| self.doc.token(idx).is_capital;
        range.indices().all(is_capital)
            && range.start > self.range.start
            && (is_capital(range.start - 1) || range.end < self.range.end && is_capital(range.end))
    }

    /// Whether the word of a predicate is a marker of a class.
    pub(crate) fn does(&self, predicate: &Predicate, marker: Marker) -> bool {
        self.markers.has(TokenRange::new(predicate.head, predicate.head + 1), marker)
    }

    /// What follows the word of a predicate and belongs to it: no clause about a noun, no clause of time or reason, and none that is
    /// joined to it.
    pub(crate) fn complement(&self, predicate: &Predicate) -> TokenRange {
        let tree = &self.doc.tree;
        let from = predicate.head + 1;
        let limit = self.range.end.min(from + MAX_COMPLEMENT).max(from);
        let is_next = |idx: usize| {
            self.predicates.iter().any(|next| next.head != predicate.head && next.start == idx)
        };
        let begins_clause = |idx: usize| {
            let head = tree.head(idx);
            let clause = [Some(idx), head].into_iter().flatten().find(|at| {
                matches!(
                    tree.label(*at),
                    Label::RelativeClause | Label::AdverbialClause | Label::Parataxis
                ) && *at > predicate.head
            });
            clause.is_some_and(|clause| tree.subtree(clause).start == idx)
        };
        let end = (from..limit).find(|idx| is_next(*idx) || begins_clause(*idx)).unwrap_or(limit);
        TokenRange::new(from, end)
    }

    /// Whether a passive predicate has an agent: "was hit by X".
    pub(crate) fn has_agent(&self, predicate: &Predicate) -> bool {
        self.doc.tree.child(predicate.head, &[Label::Agent]).is_some()
    }

    /// Whether the complement of a predicate has a marker, or, where it is passive, its subject.
    pub(crate) fn acts_on(&self, predicate: &Predicate, marker: Marker) -> bool {
        let affected = match predicate.is_passive {
            true => predicate.subject.unwrap_or(self.subject),
            false => self.complement(predicate),
        };
        self.markers.has(affected, marker)
    }

    /// The rating of a word, if it is an adjective or an adverb.
    pub(crate) fn rating_of(&self, idx: usize) -> i8 {
        let counts = matches!(
            self.doc.tree.part_of_speech(idx),
            PartOfSpeech::Adjective | PartOfSpeech::Adverb
        );
        match counts && self.range.contains(idx) {
            true => rating(&self.doc.token_text(idx).to_lowercase()),
            false => 0,
        }
    }

    /// The rating of what a predicate says of its subject: that of its word, of what modifies it, of its object and of what modifies
    /// that; the one furthest from neutral. The other way round where it is negated.
    pub(crate) fn rating(&self, predicate: &Predicate) -> i8 {
        let tree = &self.doc.tree;
        let modifiers = |of: usize| {
            tree.children(of).filter(|child| {
                matches!(
                    tree.label(*child),
                    Label::AdjectivalModifier | Label::AdverbialModifier | Label::OpenComplement
                )
            })
        };
        let object = tree.child(predicate.head, &[Label::Object]);
        let words = [Some(predicate.head), object].into_iter().flatten();
        let thwarts = self.does(predicate, Marker::Thwart);
        let found = words
            .flat_map(|word| std::iter::once(word).chain(modifiers(word)))
            .map(|idx| self.rating_of(idx))
            .max_by_key(|rating| rating.abs())
            .unwrap_or(0);
        // "to counter violent crime".
        if predicate.is_negated || thwarts { -found } else { found }
    }

    /// Whether a marker is the word of a predicate, or its object, or modifies one of these; or an idiom of several words.
    pub(crate) fn is_main(&self, predicate: &Predicate, matched: MarkerMatch) -> bool {
        let tree = &self.doc.tree;
        let idx = matched.range.start;
        let is_object = |idx: usize| {
            matches!(tree.label(idx), Label::Object | Label::OpenComplement | Label::Oblique)
        };
        let is_modifier = |idx: usize| {
            matches!(
                tree.label(idx),
                Label::AdjectivalModifier | Label::AdverbialModifier | Label::Compound
            )
        };
        let head = tree.head(idx);
        let next = head.and_then(|head| tree.head(head));
        matched.range.len() > 1
            || idx == predicate.head
            || head == Some(predicate.head) && (is_object(idx) || is_modifier(idx))
            || next == Some(predicate.head) && is_modifier(idx) && head.is_some_and(is_object)
    }
}
