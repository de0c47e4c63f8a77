//! What the order of decision asks of a clause.

use super::super::tagged::{Run, Tagged};
use super::markers::{Marked, Marker};
use super::pieces::main_verb;

/// A clause, and where its parts are.
pub(crate) struct Clause<'d, 't> {
    /// The text.
    pub(crate) doc: &'d Tagged<'t>,
    /// Where it has which phrases.
    pub(crate) marked: &'d Marked,
    /// All of it.
    pub(crate) run: Run,
    /// What stands before its verb; empty where it has none.
    pub(crate) subject: Run,
    /// All that stands before its verb, or before the first wrongful act it names, if that comes first.
    pub(crate) lead: Run,
    /// Its first finite verb.
    pub(crate) verb: Option<usize>,
}

impl<'d, 't> Clause<'d, 't> {
    /// Finds the parts of a run.
    pub(crate) fn new(doc: &'d Tagged<'t>, marked: &'d Marked, run: Run) -> Self {
        let verb = main_verb(doc, run);
        let to = verb.unwrap_or(run.from);
        // "In June, X did": what stands before the last comma leads up to it.
        let subject = doc.subject_of(run, to).filter(|subject| subject.from >= run.from);
        let subject = subject.unwrap_or(Run::new(run.from, to));
        let wrong = marked.within(run, Marker::Wrong).next().map_or(run.to, |hit| hit.run.from);
        let lead = Run::new(run.from, verb.unwrap_or(run.to).min(wrong));
        Self { doc, marked, run, subject, lead, verb }
    }

    /// Whether it has a phrase of a class.
    pub(crate) fn has(&self, marker: Marker) -> bool {
        self.marked.has(self.run, marker)
    }

    /// Behind the subject.
    pub(crate) fn predicate(&self) -> Run {
        Run::new(self.verb.unwrap_or(self.run.from), self.run.to)
    }

    /// Whether its verb is negated.
    pub(crate) fn is_negated(&self) -> bool {
        let verb = self.verb.unwrap_or(self.run.from);
        (verb..self.run.to.min(verb + 4)).any(|idx| self.is_not(idx))
    }

    /// Whether a token negates.
    pub(crate) fn is_not(&self, idx: usize) -> bool {
        self.doc.is_not(idx)
    }

    /// Whether it speaks of what will be.
    pub(crate) fn is_future(&self) -> bool {
        const WORDS: &[&str] = &[
            "will", "would", "'ll", "’ll", "won't", "won’t", "shall", "plans", "planned", "'d",
            "’d", "’d",
        ];
        let verb = self.verb.unwrap_or(self.run.from);
        (verb..self.run.to.min(verb + 3)).any(|idx| self.doc.is_one(idx, WORDS))
            || self.doc.is_one(verb, &["is", "are"])
                && self.doc.is(verb + 1, "going")
                && self.doc.is(verb + 2, "to")
    }

    /// Whether its subject is who speaks: `we`, `I`, `our side`.
    pub(crate) fn is_of_speaker(&self) -> bool {
        self.subject.indices().any(|idx| self.doc.is_one(idx, &["we", "i", "our", "my"]))
    }

    /// Whether any of it is in the first person.
    pub(crate) fn has_first_person(&self) -> bool {
        self.run.indices().any(|idx| {
            self.doc.is_one(idx, &["we", "our", "us", "my", "me", "i"])
                && self.doc.written(idx) != "US"
        })
    }

    /// Whether a token stands within a proper name of several words.
    pub(crate) fn is_in_name(&self, run: Run) -> bool {
        let is_capital = |idx: usize| self.doc.word(idx).is_capital;
        run.indices().all(is_capital)
            && run.from > self.run.from
            && (is_capital(run.from - 1) || run.to < self.run.to && is_capital(run.to))
    }
}
