//! Finds the predicates of a clause: the words that say something of its subject, with their tense, their negation and their mood.

use grammar::{Label, PartOfSpeech, VerbForm};

use super::markers::{Marker, MarkerMatches};
use super::predicate::{Modality, Predicate};
use crate::extract::lexicon::Tag;
use crate::extract::relations::predicates::subject;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Documents that do what the participle behind them says: "a resolution condemning Y".
const STATEMENTS: &[&str] = &[
    "bill",
    "communique",
    "communiqué",
    "declaration",
    "decree",
    "law",
    "letter",
    "motion",
    "note",
    "order",
    "petition",
    "resolution",
    "statement",
];

/// How deep predicates are looked for within predicates: "we think that he wants to try to …".
const MAX_DEPTH: usize = 6;

/// The words by which a predicate is meant otherwise than asserted.
const MODALS: &[(Modality, &[&str])] = &[
    (Modality::Future, &["will", "'ll", "’ll", "wo", "won't", "won’t", "shall"]),
    (Modality::Would, &["would", "'d", "’d", "wouldn't", "wouldn’t"]),
    (Modality::Should, &["should", "ought", "shouldn't", "shouldn’t"]),
    (Modality::Must, &["must", "mustn't", "mustn’t"]),
    (
        Modality::Can,
        &["can", "could", "may", "might", "cannot", "ca", "can't", "can’t", "couldn't", "couldn’t"],
    ),
];

/// The predicates of a range: that of its main clause first, then those joined to it and those it asserts with itself.
pub(crate) fn predicates(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    range: TokenRange,
) -> Vec<Predicate> {
    let mut found = Vec::new();
    let finder = Finder { doc, markers, range };
    // Where the tree and the order of words differ, either may be right.
    for head in [finder.main_in_tree(), finder.main_by_words()].into_iter().flatten() {
        finder.add(head, None, 0, &mut found);
    }
    found
}

/// Finds the predicates of a range.
pub(super) struct Finder<'d, 't> {
    pub(super) doc: &'d TaggedText<'t>,
    pub(super) markers: &'d MarkerMatches,
    pub(super) range: TokenRange,
}

impl Finder<'_, '_> {
    /// Whether a word is the head of a clause.
    pub(super) fn is_clausal(&self, idx: usize) -> bool {
        let tree = &self.doc.tree;
        tree.part_of_speech(idx) == PartOfSpeech::Verb
            || tree.children(idx).filter(|child| self.range.contains(*child)).any(|child| {
                matches!(
                    tree.label(child),
                    Label::Copula | Label::Subject | Label::PassiveSubject | Label::Auxiliary
                )
            })
    }

    fn add(
        &self,
        head: usize,
        parent: Option<&Predicate>,
        depth: usize,
        found: &mut Vec<Predicate>,
    ) {
        let is_known = found.iter().any(|known| known.head == head);
        if depth > MAX_DEPTH || is_known || !self.range.contains(head) {
            return;
        }
        let predicate = self.predicate(head, parent);
        found.push(predicate);
        let tree = &self.doc.tree;
        // "adopted a resolution condemning Y".
        let object = tree
            .child(head, &[Label::Object])
            .filter(|object| self.doc.is_any_word(*object, STATEMENTS));
        let says = object.and_then(|object| tree.child(object, &[Label::Clause]));
        if let Some(says) = says.filter(|at| tree.verb_form(*at) == Some(VerbForm::Gerund)) {
            self.add(says, Some(&predicate), depth + 1, found);
        }
        for child in tree.children(head) {
            if let Some(inherits) = self.continues(&predicate, child) {
                self.add(child, inherits.as_ref(), depth + 1, found);
            }
        }
    }

    /// What a dependent inherits from a predicate that asserts it with itself; `None` where it does not.
    fn continues(&self, predicate: &Predicate, child: usize) -> Option<Option<Predicate>> {
        let (doc, tree) = (self.doc, &self.doc.tree);
        let is_gerund = tree.verb_form(child) == Some(VerbForm::Gerund);
        let marker = tree.child(child, &[Label::Marker]);
        let of_head = TokenRange::new(predicate.head, predicate.head + 1);
        match tree.label(child) {
            Label::Conjunct | Label::Parataxis if self.is_clausal(child) => Some(Some(*predicate)),
            Label::Conjunct if predicate.is_copular => Some(Some(*predicate)),
            Label::OpenComplement | Label::Clause => {
                let governs = |marker: Marker| self.markers.has(of_head, marker);
                let mut inherited = *predicate;
                let is_infinitive = tree.label(child) == Label::OpenComplement
                    && marker.is_some_and(|marker| doc.is_word(marker, "to"));
                // "is to build": is going to.
                let is_to = doc.tag(predicate.head) == Tag::Be;
                if (governs(Marker::Intend) || is_to) && is_infinitive {
                    inherited.modality = Modality::Future;
                } else if governs(Marker::Oblige)
                    && is_infinitive
                    && !(predicate.is_copular || predicate.is_passive)
                {
                    inherited.modality = Modality::Must;
                } else if governs(Marker::Reversing) {
                    inherited.is_negated = !inherited.is_negated;
                } else if !governs(Marker::Transparent) && !predicate.is_copular {
                    return None;
                }
                Some(Some(inherited))
            }
            Label::ComplementClause | Label::ClausalSubject => {
                (self.markers.has(of_head, Marker::Transparent) && !predicate.is_negated)
                    .then_some(None)
            }
            // "We will work with them to end it."
            Label::AdverbialClause
                if marker.is_some_and(|marker| doc.is_word(marker, "to"))
                    && predicate.modality == Modality::Future =>
            {
                Some(Some(*predicate))
            }
            Label::AdverbialClause if is_gerund => {
                let is_means = marker.is_none_or(|marker| doc.is_word(marker, "by"));
                is_means.then_some(Some(*predicate))
            }
            _ => None,
        }
    }

    fn predicate(&self, head: usize, parent: Option<&Predicate>) -> Predicate {
        let tree = &self.doc.tree;
        let start = self.group_start(head);
        let has = |labels: &[Label]| tree.child(head, labels).is_some();
        let form = tree.verb_form(head);
        let is_bare = !has(&[Label::Auxiliary, Label::Copula, Label::PassiveAuxiliary])
            && !has(&[Label::Subject, Label::PassiveSubject, Label::Expletive])
            && !form.is_some_and(VerbForm::is_finite);
        let inherited = parent.filter(|_| is_bare);
        let group = self.group(start, head);
        // "is to build".
        let is_to_come = form == Some(VerbForm::Base)
            && tree.child(head, &[Label::Marker]).is_some_and(|to| self.doc.is_word(to, "to"));
        Predicate {
            head,
            start,
            subject: self.subject(head).or(parent.and_then(|parent| parent.subject)),
            modality: self
                .own_modality(&group, head)
                .or(inherited.map(|parent| parent.modality))
                .unwrap_or(Modality::Asserted),
            is_negated: self.has_negation(&group, start, head)
                || inherited.is_some_and(|parent| parent.is_negated),
            is_passive: has(&[Label::PassiveAuxiliary, Label::PassiveSubject])
                || has(&[Label::Copula]) && form == Some(VerbForm::Participle),
            is_copular: has(&[Label::Copula]) && !is_to_come
                || tree.part_of_speech(head) != PartOfSpeech::Verb
                    && parent.is_some_and(|parent| parent.is_copular),
            is_imperative: parent.is_none()
                && is_bare
                && form == Some(VerbForm::Base)
                && head == self.range.start
                && !has(&[Label::Marker])
                && self.doc.is_in_quotation(head),
            act: None,
        }
    }

    /// The auxiliaries and adverbs before a predicate.
    fn group(&self, start: usize, head: usize) -> Vec<usize> {
        let tree = &self.doc.tree;
        let belongs = |child: &usize| {
            matches!(
                tree.label(*child),
                Label::Auxiliary
                    | Label::PassiveAuxiliary
                    | Label::Copula
                    | Label::AdverbialModifier
                    | Label::Determiner
            )
        };
        let words = tree.children(head).filter(belongs).chain(start..head);
        words.filter(|idx| *idx < head && self.range.contains(*idx)).collect()
    }

    /// How the words of a group mean its predicate.
    fn own_modality(&self, group: &[usize], head: usize) -> Option<Modality> {
        // "is to build".
        let tree = &self.doc.tree;
        let to = tree.child(head, &[Label::Marker]).filter(|to| self.doc.is_word(*to, "to"));
        if to.is_some_and(|to| {
            group.iter().any(|idx| *idx + 1 == to && self.doc.tag(*idx) == Tag::Be)
        }) {
            return Some(Modality::Future);
        }
        let is_any = |forms: &[&str]| group.iter().any(|idx| self.doc.is_any_word(*idx, forms));
        MODALS.iter().find(|(_, forms)| is_any(forms)).map(|(modality, _)| *modality)
    }

    /// Whether a predicate is negated: by an adverb, "no" before its object, or "nobody" as its subject.
    fn has_negation(&self, group: &[usize], start: usize, head: usize) -> bool {
        const NOBODY: &[&str] = &["neither", "nobody", "none", "nothing"];
        let (doc, tree) = (self.doc, &self.doc.tree);
        let has_no = |noun: usize| {
            let determiner = tree.child(noun, &[Label::Determiner]);
            determiner.is_some_and(|idx| doc.is_any_word(idx, &["no", "neither"]))
        };
        let subject = tree.child(head, &[Label::Subject, Label::PassiveSubject, Label::Expletive]);
        let is_no_longer = start > self.range.start + 1
            && doc.is_word(start - 2, "no")
            && doc.is_word(start - 1, "longer");
        is_no_longer
            || group
                .iter()
                .any(|idx| doc.is_negation(*idx) || doc.is_any_word(*idx, &["no", "neither"]))
            || tree.child(head, &[Label::Object]).is_some_and(has_no)
            || subject.is_some_and(|idx| doc.is_any_word(idx, NOBODY) || has_no(idx))
    }

    /// The subject of a predicate within the range.
    fn subject(&self, head: usize) -> Option<TokenRange> {
        let tree = &self.doc.tree;
        let of_passive = || {
            let mut subjects = tree.children(head).rev();
            let found = subjects.find(|idx| tree.label(*idx) == Label::PassiveSubject)?;
            Some(tree.subtree(found))
        };
        subject(self.doc, head).or_else(of_passive)?.within(self.range)
    }

    /// Where the group of a predicate begins.
    fn group_start(&self, head: usize) -> usize {
        let tree = &self.doc.tree;
        let auxiliaries = tree.children(head).filter(|child| {
            matches!(tree.label(*child), Label::Auxiliary | Label::PassiveAuxiliary | Label::Copula)
        });
        auxiliaries.filter(|idx| *idx < head && self.range.contains(*idx)).min().unwrap_or(head)
    }
}
