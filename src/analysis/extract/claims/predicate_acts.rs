//! Finds which act a predicate expresses, by the table of acts.

use grammar::{Label, PartOfSpeech};

use super::acts::{Act, ActFrame, ActObject, act_frames, act_of_noun};
use super::claim_relations::is_agent;
use super::clause::Clause;
use super::markers::Marker;
use super::predicate::Predicate;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;

/// How many tokens after a verb its particle is looked for: "called the talks off".
const MAX_PARTICLE: usize = 10;

/// How many words a particle may depend on, one on the other, below its verb.
const MAX_CHAIN: usize = 3;

impl Clause<'_, '_> {
    /// What a predicate does, by the table of acts: of the uses of its verb that fit, the one that asks most of its object and of the
    /// words that follow.
    pub(super) fn act(&self, predicate: &Predicate) -> Option<Act> {
        if predicate.is_copular {
            return None;
        }
        let word = self.doc.token_text(predicate.head).to_lowercase();
        let complement = self.complement(predicate);
        let object = match predicate.is_passive {
            true => predicate.subject.unwrap_or(self.subject),
            false => complement,
        };
        let tree = &self.doc.tree;
        // "called the talks off", "appealed to Y for help": right after the verb, or a part of what depends on it.
        let depends = |idx: usize| {
            let mut at = idx;
            for _ in 0..MAX_CHAIN {
                match tree.head(at) {
                    Some(head) if head == predicate.head => return true,
                    Some(head) if tree.part_of_speech(head) != PartOfSpeech::Verb => at = head,
                    _ => break,
                }
            }
            idx == predicate.head + 1
        };
        let is_particle = |particle: &[&str], from: usize| {
            depends(from)
                && particle.iter().zip(from..).all(|(word, idx)| self.doc.is_word(idx, word))
        };
        // "suspended the agency over mass killings": its object is the agency.
        let is_end = |idx: &usize| {
            let tag = self.doc.tag(*idx);
            matches!(tag, Tag::Preposition | Tag::To | Tag::Mark | Tag::Subordinator)
                && !self.doc.is_word(*idx, "of")
        };
        let object_end = object.indices().find(is_end).unwrap_or(object.end);
        let phrase = TokenRange::new(object.start, object_end);
        let is_phrasal = tree.child(predicate.head, &[Label::Particle]).is_some();
        let fits = |frame: &&ActFrame| {
            // "backed up" is another verb than "backed".
            let has_particle = frame.particle.is_empty() && !is_phrasal
                || complement
                    .indices()
                    .take(MAX_PARTICLE)
                    .any(|idx| is_particle(&frame.particle, idx));
            let has_object = match frame.object {
                None => true,
                Some(ActObject::Named(marker)) => {
                    let within = if frame.particle.is_empty() { phrase } else { object };
                    self.markers.has(within, marker)
                }
                Some(ActObject::Person) => is_agent(self.doc, phrase),
            };
            has_particle && has_object
        };
        let frames = act_frames(&word).iter().filter(fits);
        frames
            .max_by_key(|frame| (frame.particle.len(), frame.object.is_some()))
            .map(|frame| frame.act)
            .or_else(|| self.act_of_noun(predicate))
    }

    /// "issued a denial", "a protest was lodged": the act that the object of a verb names that says little by itself; "the expulsion
    /// of Y by X follows …": the act that a subject names, with who does it.
    fn act_of_noun(&self, predicate: &Predicate) -> Option<Act> {
        let (doc, tree) = (self.doc, &self.doc.tree);
        let act = |noun: usize| act_of_noun(&doc.token_text(noun).to_lowercase());
        let label = if predicate.is_passive { Label::PassiveSubject } else { Label::Object };
        let object = tree.child(predicate.head, &[label]);
        if let Some(noun) = object.filter(|_| self.does(predicate, Marker::Light)) {
            return act(noun);
        }
        let subject = tree.child(predicate.head, &[Label::Subject, Label::PassiveSubject])?;
        let is_doer = |child: usize| {
            let case = tree.child(child, &[Label::Case]);
            tree.label(child) == Label::Possessor
                || case.is_some_and(|case| doc.is_any_word(case, &["by", "from"]))
        };
        let mut around = tree.subtree(subject).indices().chain(tree.children(predicate.head));
        around.any(is_doer).then(|| act(subject)).flatten()
    }
}
