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

/// How many tokens after a verb belong to its object and its particle.
const MAX_REACH: usize = 20;

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
        // The tree can part an object from its verb; where it ends is seen by its words.
        let from = predicate.head + 1;
        let reach = TokenRange::new(from, self.range.end.min(from + MAX_REACH).max(from));
        let of_verb = || {
            act_frames(&word)
                .iter()
                .filter(|frame| self.is_used(predicate, reach, frame))
                .max_by_key(|frame| (frame.particle.len(), frame.object.is_some()))
                .map(|frame| frame.act)
        };
        self.act_of_object(predicate).or_else(of_verb).or_else(|| self.act_of_subject(predicate))
    }

    /// Whether a predicate with these words after its verb is a verb in this use.
    fn is_used(&self, predicate: &Predicate, reach: TokenRange, frame: &ActFrame) -> bool {
        // "backed up" is another verb than "backed".
        let has_particle = match frame.particle.is_empty() {
            true => self.doc.tree.child(predicate.head, &[Label::Particle]).is_none(),
            false => reach
                .indices()
                .take(MAX_PARTICLE)
                .any(|idx| self.is_particle(predicate, &frame.particle, idx)),
        };
        if !has_particle {
            return false;
        }
        let object = match predicate.is_passive {
            true => predicate.subject.unwrap_or(self.subject),
            false => reach,
        };
        match frame.object {
            None => true,
            Some(ActObject::Named(marker)) if frame.particle.is_empty() => {
                self.markers.has(self.first_phrase(object), marker)
            }
            Some(ActObject::Named(marker)) => self.markers.has(object, marker),
            Some(ActObject::Person) => is_agent(self.doc, self.first_phrase(object)),
        }
    }

    /// The object proper: in "the agency over mass killings", the agency.
    fn first_phrase(&self, object: TokenRange) -> TokenRange {
        let is_end = |idx: &usize| {
            let tag = self.doc.tag(*idx);
            matches!(tag, Tag::Preposition | Tag::To | Tag::Mark | Tag::Subordinator)
                && !self.doc.is_word(*idx, "of")
                && !self.doc.is_any_mark(*idx, &['$', '%', '-'])
        };
        TokenRange::new(object.start, object.indices().find(is_end).unwrap_or(object.end))
    }

    /// Whether the words of a particle stand at a token, right after the verb or as a part of what depends on it: "called the talks
    /// off", "appealed to Y for help".
    fn is_particle(&self, predicate: &Predicate, particle: &[&str], from: usize) -> bool {
        let tree = &self.doc.tree;
        let is_said = particle.iter().zip(from..).all(|(word, idx)| self.doc.is_word(idx, word));
        let mut at = from;
        for step in 0..if is_said { MAX_CHAIN } else { 0 } {
            match tree.head(at) {
                Some(head) if head == predicate.head => return true,
                // "committed them to paying": of what depends on the verb itself, a clause too.
                Some(head)
                    if step == 0 && tree.head(head) == Some(predicate.head)
                        || tree.part_of_speech(head) != PartOfSpeech::Verb =>
                {
                    at = head;
                }
                _ => break,
            }
        }
        is_said && from == predicate.head + 1
    }

    /// The act that a token names as a noun.
    pub(super) fn act_of_noun(&self, idx: usize) -> Option<Act> {
        act_of_noun(&self.doc.token_text(idx).to_lowercase())
    }

    /// "issued a denial", "a protest was lodged": the act that the object of a verb names that says little by itself; "won praise from
    /// X", "was met with scorn by X": the act that its subject undergoes.
    fn act_of_object(&self, predicate: &Predicate) -> Option<Act> {
        let (doc, tree) = (self.doc, &self.doc.tree);
        if self.undergoes(predicate) {
            let is_with = |noun: usize| {
                let case = tree.child(noun, &[Label::Case]);
                case.is_some_and(|case| doc.is_any_word(case, &["with", "under", "for"]))
            };
            let object = tree.children(predicate.head).filter(|noun| *noun > predicate.head);
            let object = object.filter(|noun| tree.label(*noun) == Label::Object || is_with(*noun));
            return object.filter_map(|noun| self.act_of_noun(noun)).next();
        }
        let label = if predicate.is_passive { Label::PassiveSubject } else { Label::Object };
        let object = tree.child(predicate.head, &[label]);
        // An appeal that is lodged goes to a court.
        let is_legal = |noun: usize| {
            doc.is_any_word(noun, &["appeal", "appeals"])
                && doc.is_any_word(predicate.head, &["filed", "files", "lodged", "lodges"])
        };
        // "An offer to mediate was made": the noun comes first.
        let first = || {
            let words = if predicate.is_passive { self.subject } else { TokenRange::new(0, 0) };
            words.indices().take(3).find(|idx| self.act_of_noun(*idx).is_some())
        };
        object
            .or_else(first)
            .filter(|noun| self.does(predicate, Marker::Light) && !is_legal(*noun))
            .and_then(|noun| self.act_of_noun(noun))
    }

    /// Whether the act that the object of a predicate names is done to its subject: "won praise from X".
    pub(super) fn undergoes(&self, predicate: &Predicate) -> bool {
        const RECEIVES: &[&str] = &[
            "attracted",
            "came",
            "come",
            "comes",
            "drawn",
            "drew",
            "earned",
            "earns",
            "enjoyed",
            "enjoys",
            "faced",
            "faces",
            "gets",
            "given",
            "got",
            "greeted",
            "met",
            "provoked",
            "received",
            "receives",
            "secured",
            "sparked",
            "triggered",
            "wins",
            "won",
        ];
        let doc = self.doc;
        let is_doer = |idx: usize| doc.is_any_word(idx, &["by", "from", "of", "among"]);
        doc.is_any_word(predicate.head, RECEIVES) && (predicate.head..self.range.end).any(is_doer)
    }

    /// "The expulsion of Y by X follows …": the act that a subject names, with who does it.
    fn act_of_subject(&self, predicate: &Predicate) -> Option<Act> {
        let (doc, tree) = (self.doc, &self.doc.tree);
        let subject = tree.child(predicate.head, &[Label::Subject, Label::PassiveSubject])?;
        let is_doer = |child: usize| {
            let case = tree.child(child, &[Label::Case]);
            tree.label(child) == Label::Possessor && is_agent(doc, tree.subtree(child))
                || case.is_some_and(|case| doc.is_any_word(case, &["by", "from"]))
        };
        let mut around = tree.subtree(subject).indices().chain(tree.children(predicate.head));
        around.any(is_doer).then(|| self.act_of_noun(subject)).flatten()
    }
}
