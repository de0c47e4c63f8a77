//! Tests of demands and pledges.

use grammar::Label;

use super::TypingContext;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::claims::predicate::{Modality, Predicate};
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;

/// "Y should …", "we call on Y", "Stop it!", "it is time to …"; but not "Y should be stopped", which has no addressee.
pub(super) fn makes_demand(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, .. } = *clause;
    if is_question(clause) {
        return false;
    }
    clause.predicates.iter().any(|predicate| {
        // "I want to go" asks nothing of others, "I want the tape" does.
        let wants = doc
            .is_any_word(predicate.head, &["want", "wants", "expect", "expects", "need", "needs"]);
        let has_object = doc.tree.child(predicate.head, &[Label::Object]).is_some();
        if wants && !(has_object && clause.is_own(predicate)) {
            return false;
        }
        // "We will continue to demand".
        let asks = clause.does(predicate, Marker::Demand)
            && !predicate.is_negated
            && !doc.is_any_word(predicate.head, &["has", "have"])
            && (predicate.modality != Modality::Can)
            && (predicate.modality == Modality::Asserted || clause.is_own(predicate));
        asks || predicate.is_imperative && !is_wish(clause, predicate)
            || predicate.is_wanted() && is_wanted(clause, predicate)
    }) || clause.predicates.iter().any(|predicate| {
        // "violated the resolution, which calls on all": not what is said itself.
        let said = TokenRange::new(clause.range.start, clause.complement(predicate).end);
        clause.markers.has(said, Marker::Urgent)
    }) || clause.predicates.is_empty() && clause.has(Marker::Urgent)
}

/// Whether an obligation wants somebody to act: not the speaker, not in the past, and not "should be stopped".
fn is_wanted(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    let Clause { doc, .. } = *clause;
    let group = predicate.start..predicate.head;
    let has = |words: &[&str]| group.clone().any(|idx| doc.is_any_word(idx, words));
    let is_first = |words: &[&str]| {
        predicate
            .subject
            .is_some_and(|subject| subject.indices().any(|idx| doc.is_any_word(idx, words)))
    };
    // "we must" addresses more people than the speaker, "we have to" does not.
    let is_mine = is_first(&["i", "my"]) || is_first(&["we", "our"]) && !has(&["must"]);
    let is_should = predicate.modality == Modality::Should;
    let is_past = has(&["been"]) || has(&["have"]) && has(&["should", "must"]);
    let is_there = is_first(&["there"]);
    let is_passive = predicate.is_passive && is_should && !is_there;
    !is_mine && !is_past && !is_passive
}

/// "Let us hope", "Thank you": what looks like a request and is none.
fn is_wish(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    clause.doc.is_any_word(predicate.head, &["thank", "welcome", "hope", "please", "suppose"])
}

/// Whether it is a question, which makes no claim.
pub(super) fn is_question(clause: &Clause<'_, '_>) -> bool {
    (clause.range.end..clause.range.end + 2).any(|idx| clause.doc.is_mark(idx, '?'))
}

/// "welcomes X to visit".
pub(super) fn invites(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let welcomes = |idx: usize| {
        clause
            .doc
            .is_any_word(idx, &["welcome", "welcomes", "welcomed", "invites", "invite", "invited"])
    };
    let verb = context.cue.map(|(_, cue)| cue.start).or(clause.verb).unwrap_or(clause.range.start);
    let welcome = (verb.min(clause.range.start + 1).max(clause.range.start)
        ..clause.range.end.min(verb + 4))
        .find(|idx| welcomes(*idx));
    let is_open = clause.verb.is_some_and(|verb| {
        (clause.doc.tag(verb) == Tag::Be
            || clause.doc.is_any_word(verb, &["remain", "remained", "remains"]))
            && (verb + 1..clause.range.end.min(verb + 4)).any(|idx| clause.doc.is_word(idx, "open"))
            && clause.has(Marker::Good)
    }) && clause
        .lead
        .indices()
        .any(|idx| clause.doc.is_any_word(idx, &["door", "doors", "we"]));
    is_open
        || welcome.is_some_and(|welcome| {
            clause.markers.has(TokenRange::new(welcome, clause.range.end), Marker::Invite)
        })
}

/// "we will …", "is ready to …".
pub(super) fn commits(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let is_ready = |predicate: &Predicate| {
        let head = TokenRange::new(predicate.start, clause.range.end.min(predicate.head + 3));
        !predicate.is_negated && clause.markers.has(head, Marker::Commit)
    };
    let will_do = |predicate: &Predicate| {
        let is_own = context.is_of_source(clause, predicate);
        // "They said they would allow it."
        let is_reported = predicate.modality == Modality::Would
            && context.subject_is_source
            && !predicate.is_negated;
        predicate.modality == Modality::Future && is_own || is_reported
    };
    clause.predicates.iter().any(|predicate| will_do(predicate) || is_ready(predicate))
}
