//! Finds the source of a cue by the tree of its sentence.

use grammar::{Label, VerbForm};

use super::Predicate;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// How many verbs that share a subject are looked through for it.
const MAX_SHARED: usize = 6;

impl Predicate<'_, '_> {
    /// The words that name its source.
    pub(super) fn source(&self) -> Option<TokenRange> {
        let of_passive = || {
            let subject = self.doc.tree.child(self.head, &[Label::PassiveSubject])?;
            own_subject(self.doc, self.head, subject).filter(|_| self.is_adjective)
        };
        subject(self.doc, self.head).or_else(of_passive)
    }
}

/// The subject of a verb, with appositions, parentheses and relative clauses: its own, or the one that it shares with the verb that it
/// is joined to.
pub(crate) fn subject(doc: &TaggedText<'_>, verb: usize) -> Option<TokenRange> {
    let tree = &doc.tree;
    let mut verb = verb;
    for _ in 0..MAX_SHARED {
        if let Some(subject) = tree.child(verb, &[Label::Subject]) {
            return own_subject(doc, verb, subject);
        }
        let head = tree.head(verb)?;
        let form = tree.verb_form(verb);
        let is_gerund = form == Some(VerbForm::Gerund);
        match tree.label(verb) {
            Label::Conjunct => verb = head,
            Label::OpenComplement | Label::AdverbialClause | Label::Parataxis
                if is_gerund || form == Some(VerbForm::Base) =>
            {
                verb = head;
            }
            // "a statement saying that".
            Label::Clause if is_gerund => return before(doc, head, verb),
            _ => return None,
        }
    }
    None
}

/// A subject; for the pronoun of a relative clause, the phrase that it stands for.
fn own_subject(doc: &TaggedText<'_>, verb: usize, subject: usize) -> Option<TokenRange> {
    let tree = &doc.tree;
    let is_relative = tree.label(verb) == Label::RelativeClause
        && doc.is_any_word(subject, &["who", "which", "that"]);
    match tree.head(verb).filter(|_| is_relative) {
        Some(noun) => before(doc, noun, verb),
        None => trimmed(doc, tree.subtree(subject)),
    }
}

/// The phrase of a noun before a clause that depends on it.
fn before(doc: &TaggedText<'_>, noun: usize, verb: usize) -> Option<TokenRange> {
    let (start, end) = (doc.tree.subtree(noun).start, doc.tree.subtree(verb).start);
    (start < end).then(|| trimmed(doc, TokenRange::new(start, end))).flatten()
}

/// A range without the marks at its edges; `None` where nothing else is left.
fn trimmed(doc: &TaggedText<'_>, range: TokenRange) -> Option<TokenRange> {
    let is_edge = |idx: usize| doc.is_any_mark(idx, &[',', ';', ':', '—', '–', '-']);
    let range = TokenRange::new(doc.time_adjunct_end(range), range.end);
    let start = range.indices().find(|idx| !is_edge(*idx))?;
    let mut end = range.indices().rev().find(|idx| !is_edge(*idx))? + 1;
    // "The government on Monday": the day belongs to the verb.
    if end > start + 2
        && doc.tag(end - 1) == Tag::Time
        && doc.is_any_word(end - 2, &["early", "late", "on"])
    {
        end -= 2;
    }
    Some(TokenRange::new(start, end))
}
