//! Finds the head of the main clause of a range.

use grammar::{Label, VerbForm};

use super::finite_verbs::{is_reduced_relative, main_verb};
use super::predicates::Finder;
use crate::extract::syntax::token_range::TokenRange;

impl Finder<'_, '_> {
    /// The head of the main clause, by the tree.
    pub(super) fn main_in_tree(&self) -> Option<usize> {
        let tree = &self.doc.tree;
        let is_top = |idx: &usize| {
            self.doc.token(*idx).mark.is_none()
                && tree.head(*idx).is_none_or(|head| !self.range.contains(head))
                // "Should they not come, …": a condition.
                && !(self.doc.is_word(self.range.start, "should")
                    && tree.head(self.range.start) == Some(*idx))
                // "X, which banned Y, opened …".
                && !self.is_of_relative(*idx)
                // "The officials sanctioned include …".
                && !is_reduced_relative(self.doc, *idx, self.range)
        };
        let tops = self.range.indices().filter(is_top);
        tops.filter(|idx| self.is_clausal(*idx)).min_by_key(|idx| {
            // A clause that leads in is not the main one.
            let label = tree.label(*idx);
            let is_lead = matches!(label, Label::AdverbialClause | Label::RelativeClause)
                && tree.subtree(*idx).start > self.range.start + 2;
            let has_group =
                tree.child(*idx, &[Label::Auxiliary, Label::PassiveAuxiliary]).is_some();
            let is_participle = tree.verb_form(*idx) == Some(VerbForm::Participle) && !has_group;
            (is_lead || is_participle, *idx)
        })
    }

    /// Whether the subject of a word is a relative pronoun, in whatever relation the tree has its clause.
    fn is_of_relative(&self, idx: usize) -> bool {
        let tree = &self.doc.tree;
        tree.children(idx).any(|child| {
            tree.label(child) == Label::Subject
                && child > self.range.start
                && self.doc.is_any_word(child, &["which", "who"])
        })
    }

    /// The head of the main clause, by the order of words.
    pub(super) fn main_by_words(&self) -> Option<usize> {
        let tree = &self.doc.tree;
        // "Should they not come, Y will …": what follows the condition is the main clause.
        let is_condition = self.doc.is_word(self.range.start, "should");
        let comma = self.range.indices().find(|idx| self.doc.is_mark(*idx, ','));
        let from = comma.filter(|_| is_condition).unwrap_or(self.range.start);
        let verb = main_verb(self.doc, TokenRange::new(from, self.range.end))?;
        let is_group =
            matches!(tree.label(verb), Label::Auxiliary | Label::PassiveAuxiliary | Label::Copula);
        let head = tree.head(verb).filter(|head| is_group && self.range.contains(*head));
        Some(head.unwrap_or(verb))
    }
}
