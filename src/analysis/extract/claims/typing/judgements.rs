//! Tests of accusations, criticism and defences.

use super::TypingContext;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::lexicon::Tag;
use crate::extract::token_range::TokenRange;

/// "Y tortures", "Y uses X as an excuse".
pub(super) fn names_wrongful_act(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    let is_about_own_side =
        clause.is_of_speaker() || context.lead_is_own_side || reports_own_force(clause, context);
    if is_about_own_side || clause.says_should_not_be() {
        return false;
    }
    // An act that is named before the verb is not asserted.
    let from = clause.verb.filter(|_| context.cue.is_none()).unwrap_or(range.start);
    let conditions = (from..range.end).find(|idx| doc.is_any_word(*idx, &["if", "unless"]));
    let unconditional = TokenRange::new(from.min(range.end), conditions.unwrap_or(range.end));
    markers.within(unconditional, Marker::Wrong).any(|matched| {
        let is_in_name = clause.is_in_name(matched.range);
        // "to fight terror", "never attacked".
        let before = TokenRange::new(
            matched.range.start.saturating_sub(4).max(range.start),
            matched.range.start,
        );
        let is_thwarted = markers.has(before, Marker::Thwart)
            || before
                .indices()
                .any(|idx| clause.is_negation(idx) || doc.is_any_word(idx, &["no", "never"]));
        // "is a fraud" is a judgement and names no act.
        let is_label = clause.verb.is_some_and(|verb| {
            doc.tag(verb) == Tag::Be
                && matched.range.start <= verb + 3
                && (verb + 1..matched.range.start)
                    .any(|idx| doc.is_any_word(idx, &["a", "an", "such"]))
        });
        !is_in_name && !is_thwarted && !is_label
    })
}

/// "our men fired at them", "they arrested twelve people", said by those who did it.
pub(super) fn reports_own_force(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Some(verb) = clause.verb else { return false };
    let is_about_own_side =
        clause.is_of_speaker() || context.subject_is_source || context.lead_is_own_side;
    let head = TokenRange::new(verb, clause.range.end.min(verb + 3));
    let is_passive = || head.indices().any(|idx| clause.doc.tag(idx) == Tag::Be);
    is_about_own_side
        && clause.markers.has(head, Marker::Force)
        && !is_passive()
        && !clause.is_negated()
        && !clause.is_future()
}

/// Speaks well of its own side, or is a statement of a government about its own side that no other rule takes.
pub(super) fn praises_own_side(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    // Force without a reason is reported, and not defended.
    if reports_own_force(clause, context) {
        return false;
    }
    // To act against something bad is good.
    let thwarts = || clause.has(Marker::Thwart) && clause.has(Marker::Wrong);
    let is_good = thwarts()
        || clause.is_of_speaker() && clause.markers.has(clause.predicate(), Marker::Good)
        || clause.markers.within(clause.range, Marker::Good).any(|matched| {
            let before = matched.range.start.saturating_sub(4).max(clause.range.start);
            !(before..matched.range.start).any(|idx| clause.is_negation(idx))
        });
    let is_own_state = context.source_is_government && context.names_own_country;
    context.is_about_own_side
        && (is_own_state || is_good && (context.source_has_country || clause.is_of_speaker()))
        || context.source_has_country && !context.is_about_others && is_good
}

pub(super) fn judges_badly(clause: &Clause<'_, '_>) -> bool {
    let conditions =
        clause.range.indices().find(|idx| clause.doc.is_any_word(*idx, &["if", "unless"]));
    let unconditional = TokenRange::new(
        clause.range.start,
        conditions.filter(|at| *at > clause.range.start).unwrap_or(clause.range.end),
    );
    clause.markers.within(unconditional, Marker::Bad).any(|matched| {
        let is_negated = (matched.range.start.saturating_sub(2)..matched.range.start)
            .any(|idx| clause.is_negation(idx));
        !is_negated && !clause.is_in_name(matched.range)
    }) || clause.has(Marker::Demand) && clause.says_should_not_be()
}

impl Clause<'_, '_> {
    /// "should not be used".
    fn says_should_not_be(&self) -> bool {
        self.range.indices().any(|idx| {
            self.doc.is_word(idx, "should")
                && self.is_negation(idx + 1)
                && self.doc.is_word(idx + 2, "be")
        })
    }
}
