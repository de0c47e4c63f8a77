//! Finds the content of a cue by the tree of its sentence.

use grammar::{Label, VerbForm};

use super::{Content, Predicate};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, CueFrame};
use crate::extract::syntax::token_range::TokenRange;

impl Predicate<'_, '_> {
    /// What it attributes.
    pub(super) fn content(&self) -> Option<Content> {
        self.clause()
            .or_else(|| self.clause_around())
            .or_else(|| self.infinitive())
            .or_else(|| self.prepositional())
            .or_else(|| self.object())
    }

    fn found(&self, ranges: Vec<TokenRange>, rule: AttributionRule) -> Option<Content> {
        Some(Content { ranges, cue_end: self.cue.end, rule })
    }

    /// "said that …", "told Y …", "…, X said".
    fn clause(&self) -> Option<Content> {
        let (doc, tree, head) = (self.doc, &self.doc.tree, self.head);
        // A clause with "that" is a content, whatever it looks like.
        let is_content = |child: &usize| {
            let begins_with_that = || doc.is_word(tree.subtree(*child).start, "that");
            tree.label(*child) == Label::ComplementClause
                || tree.label(*child) == Label::AdverbialClause && begins_with_that()
        };
        let clause = tree.children(head).find(is_content)?;
        if !self.allows_clause() {
            return None;
        }
        let range = self.with_quotations(tree.subtree(clause));
        if range.end <= self.cue.start {
            return self.found(vec![range], AttributionRule::ContentBefore);
        }
        if range.start < self.cue.end {
            return None;
        }
        let is_addressee = |child: usize| {
            (head..range.start).contains(&child)
                && matches!(tree.label(child), Label::Object | Label::IndirectObject)
        };
        let rule = if tree.children(head).any(is_addressee) {
            AttributionRule::VerbWhomThat
        } else if doc.is_word(range.start, "that") {
            AttributionRule::VerbThat
        } else if doc.opens_quotation(range.start) {
            AttributionRule::VerbQuotation
        } else {
            AttributionRule::VerbClause
        };
        self.found(vec![range], rule)
    }

    /// "A, X said, B": the clause that the cue stands in.
    fn clause_around(&self) -> Option<Content> {
        let (doc, tree) = (self.doc, &self.doc.tree);
        if tree.label(self.head) != Label::Parataxis || !self.allows_clause() {
            return None;
        }
        let whole = tree.subtree(tree.head(self.head)?);
        let own = tree.subtree(self.head);
        let mut ranges =
            vec![TokenRange::new(whole.start, own.start), TokenRange::new(own.end, whole.end)];
        ranges.retain(|range| range.indices().any(|idx| doc.token(idx).mark.is_none()));
        if let Some(first) = ranges.first_mut() {
            *first = self.with_quotations(*first);
        }
        (!ranges.is_empty()).then(|| self.found(ranges, AttributionRule::ContentBefore)).flatten()
    }

    /// "vowed to …", "urged Y to …".
    fn infinitive(&self) -> Option<Content> {
        let (doc, tree, head) = (self.doc, &self.doc.tree, self.head);
        let infinitive = tree.child(head, &[Label::OpenComplement])?;
        let has_to = tree.children(infinitive).any(|child| doc.is_word(child, "to"));
        if infinitive < head || !has_to {
            return None;
        }
        let range = tree.subtree(infinitive);
        let object = tree.child(head, &[Label::Object, Label::IndirectObject]);
        match object.filter(|object| (head..infinitive).contains(object)) {
            Some(object) if self.allows(Complement::AddresseeInfinitive) => {
                let start = tree.subtree(object).start;
                let rule = AttributionRule::VerbWhomInfinitive;
                self.found(vec![TokenRange::new(start, range.end)], rule)
            }
            None if self.allows(Complement::Infinitive) => {
                self.found(vec![range], AttributionRule::VerbInfinitive)
            }
            _ => None,
        }
    }

    /// "called for …", "accused Y of …".
    fn prepositional(&self) -> Option<Content> {
        let (doc, tree, head) = (self.doc, &self.doc.tree, self.head);
        tree.children(head).filter(|child| *child > head).find_map(|child| {
            let preposition = tree.child(child, &[Label::Case, Label::Marker])?;
            let object = tree.child(head, &[Label::Object]);
            let object = object.filter(|object| (head..preposition).contains(object));
            let fits = |frame: &CueFrame| match frame.complement {
                Complement::Preposition(word) => object.is_none() && doc.is_word(preposition, word),
                Complement::ObjectPreposition(word) => {
                    object.is_some() && doc.is_word(preposition, word)
                }
                _ => false,
            };
            if preposition > child || !self.frames.iter().any(fits) {
                return None;
            }
            let end = tree.subtree(child).end;
            Some(match object {
                Some(object) => Content {
                    ranges: vec![TokenRange::new(tree.subtree(object).start, end)],
                    cue_end: self.cue.end,
                    rule: AttributionRule::AccuseOf,
                },
                None => Content {
                    ranges: vec![TokenRange::new(preposition + 1, end)],
                    cue_end: preposition + 1,
                    rule: AttributionRule::VerbPreposition,
                },
            })
        })
    }

    /// "condemned the deed". Not as an infinitive or a participle: then it is seldom said that it is done.
    fn object(&self) -> Option<Content> {
        let tree = &self.doc.tree;
        let object =
            tree.child(self.head, &[Label::Object]).filter(|object| *object > self.head)?;
        let is_finite = tree.verb_form(self.head).is_some_and(VerbForm::is_finite)
            || tree.child(self.head, &[Label::Auxiliary]).is_some();
        (is_finite && self.allows(Complement::NounPhrase))
            .then(|| self.found(vec![tree.subtree(object)], AttributionRule::VerbNoun))
            .flatten()
    }

    /// A range with the whole of the quotations at its edges.
    fn with_quotations(&self, range: TokenRange) -> TokenRange {
        let doc = self.doc;
        let mut range = range;
        let edges = [range.start.saturating_sub(1), range.start, range.end - 1];
        for quotation in edges.into_iter().filter_map(|idx| doc.quotation(idx)) {
            if !quotation.contains(self.head) && quotation.end > range.start {
                range.start = range.start.min(quotation.start);
                range.end = range.end.max(quotation.end);
            }
        }
        range
    }
}
