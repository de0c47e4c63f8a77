//! Tests of demands and pledges.

use super::TypingContext;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::lexicon::Tag;
use crate::extract::token_range::TokenRange;

/// "Y should …", but not "Y should be stopped", which has no addressee.
pub(super) fn makes_demand(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    markers.within(clause.predicate(), Marker::Demand).any(|matched| {
        if !doc.is_any_word(
            matched.range.start,
            &["should", "must", "ought", "need", "needs", "has", "have"],
        ) {
            // "The mayor calls upon the council", "she has been seeking a vote".
            let is_main = clause.verb.is_some_and(|verb| matched.range.start <= verb + 4);
            return is_main
                || doc.is_word(matched.range.start.saturating_sub(1), "to")
                    && clause.is_of_speaker()
                    && clause.is_future()
                    && doc.is_word(matched.range.start, "demand");
        }
        let is_there = doc.is_word(clause.range.start, "there")
            || doc.is_word(matched.range.start.saturating_sub(1), "there");
        let is_passive = !is_there
            && (matched.range.end..range.end.min(matched.range.end + 3))
                .any(|idx| doc.is_any_word(idx, &["be", "been"]));
        // "we must" addresses more people than the speaker.
        let is_mine = clause.subject.indices().any(|idx| doc.is_any_word(idx, &["i", "my"]))
            || clause.is_of_speaker()
                && !doc.is_any_word(matched.range.end, &["to"])
                && !doc.is_word(matched.range.start, "must")
                && !doc.is_word(matched.range.end - 1, "to");
        let is_past = doc.is_any_word(matched.range.end, &["been", "have"]);
        !is_passive && !is_mine && !is_past && !is_question(clause)
    })
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
        clause.doc.tag(verb) == Tag::Be
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
pub(super) fn commits(clause: &Clause<'_, '_>) -> bool {
    let verb = clause.verb.unwrap_or(clause.range.start);
    let head = TokenRange::new(verb, clause.range.end.min(verb + 6));
    clause.is_of_speaker() && clause.is_future()
        || clause.markers.has(head, Marker::Commit) && !clause.is_negated()
}
