//! Tests of threats.

use super::TypingContext;
use super::acts::is_measure;
use crate::extract::claims::acts::Act;
use crate::extract::claims::claim_relations::is_agent;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::claims::predicate::{Modality, Predicate};
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;

/// How many tokens of a condition are looked through for its negation.
const MAX_CONDITION: usize = 12;

/// How many tokens before a passive cue its addressee is looked for.
const MAX_ADDRESSEE: usize = 6;

/// "responded with threats of …".
pub(super) fn has_threat_noun(clause: &Clause<'_, '_>) -> bool {
    clause.markers.within(clause.predicate(), Marker::Threat).any(|matched| {
        clause.doc.is_any_word(matched.range.start, &["threat", "threats"])
            && clause.doc.is_any_word(
                matched.range.start.saturating_sub(1),
                &["with", "of", "issued", "made", "a"],
            )
            && clause
                .markers
                .has(TokenRange::new(matched.range.end, clause.range.end), Marker::Harm)
    })
}

/// "will retaliate", "would push back if necessary", "will impose sanctions on Y", "all options are on the table".
pub(super) fn announces_harm(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    const OPPOSES: &[&str] = &["face", "counter", "oppose", "resist"];
    let Clause { doc, markers, .. } = *clause;
    // "is considering sanctions".
    let is_planned =
        |act: &Predicate| clause.does(act, Marker::Intend) && clause.acts_on(act, Marker::Measure);
    let threatens = |act: &Predicate| {
        let is_planned = is_planned(act);
        let is_intended = act.modality == Modality::Future || is_planned;
        // "might be barred from tenders".
        let is_possible =
            act.modality == Modality::Can && act.is_passive && act.does(Act::Sanction);
        if act.is_negated || !(is_intended || act.modality == Modality::Would) {
            return is_possible && !act.is_negated;
        }
        let rest = TokenRange::new(act.head, clause.range.end);
        let is_met = markers.has(rest, Marker::Wrong) || markers.has(rest, Marker::Measure);
        let opposes = doc.is_any_word(act.head, OPPOSES) && is_met;
        let attacks = act.is_wrong_or_force()
            || clause.does(act, Marker::Wrong)
            || is_measure(clause, act)
            || opposes;
        // "Any ship will be sunk": by whoever says so.
        let is_of_source =
            context.is_of_source(clause, act) || act.is_passive && !clause.has_agent(act);
        act.does(Act::Retaliate)
            || markers.has(rest, Marker::Harm)
            || is_intended && is_measure(clause, act)
            || attacks && is_of_source
            || is_planned && (is_of_source || sets_condition(clause))
    };
    let is_ultimatum =
        |act: &Predicate| context.is_of_source(clause, act) && has_condition(clause, act);
    clause.has(Marker::Menace)
        || clause.predicates.iter().any(|act| threatens(act) || is_ultimatum(act))
}

/// "will strike unless they are paid": what its subject will do on a condition, as is reported of it.
pub(super) fn sets_ultimatum(clause: &Clause<'_, '_>) -> bool {
    clause.predicates.iter().any(|act| {
        let is_doer = act.subject.is_some_and(|subject| is_agent(clause.doc, subject));
        !act.is_passive && is_doer && has_condition(clause, act)
    }) || gives_deadline(clause)
}

/// "gave Y 48 hours to leave or face an attack".
fn gives_deadline(clause: &Clause<'_, '_>) -> bool {
    const GIVES: &[&str] = &["gave", "give", "given", "gives"];
    const TIMES: &[&str] = &["days", "hours", "minutes", "months", "until", "weeks"];
    let doc = clause.doc;
    clause.predicates.iter().any(|act| {
        let mut rest = act.head + 1..clause.range.end;
        doc.is_any_word(act.head, GIVES)
            && !act.is_negated
            && rest.any(|idx| doc.is_any_word(idx, TIMES))
            && rest.any(|idx| doc.tag(idx) == Tag::To)
            && rest.any(|idx| doc.is_word(idx, "or"))
    })
}

/// Whether a predicate is to come unless something is done.
fn has_condition(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    act.may_come() && !act.is_negated && sets_condition(clause)
}

/// "warned Y of sanctions", "was warned by X", "warned Y that it would lose aid": whether somebody by name is warned of what may come.
/// That it will rain is no threat.
pub(super) fn warns_of_harm(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    const RISKS: &[&str] = &[
        "face", "faced", "faces", "lose", "loses", "risk", "risked", "risks", "stand", "stands",
        "stood",
    ];
    let doc = clause.doc;
    let is_named = |range: std::ops::Range<usize>| {
        let phrase = range.take_while(|idx| doc.tag(*idx) != Tag::Preposition);
        phrase.into_iter().any(|idx| doc.token(idx).is_capital)
    };
    if clause.range.contains(cue.start) {
        let is_passive = cue.start > clause.range.start + 1 && doc.is_word(cue.end, "by");
        return is_named(cue.end..clause.range.end)
            || is_passive && is_named(clause.range.start..cue.start);
    }
    let is_ahead = |act: &Predicate| act.may_come() || doc.is_any_word(act.head, RISKS);
    let is_passive = doc.tag(cue.start) == Tag::Be;
    let addressed = match is_passive {
        true => is_named(cue.start.saturating_sub(MAX_ADDRESSEE)..cue.start),
        false => is_named(cue.end..clause.range.start.max(cue.end)),
    };
    // "Y risks losing aid if it goes on, X warned".
    let is_conditional = clause.range.indices().any(|idx| doc.is_word(idx, "if"))
        && is_named(clause.range.start..clause.range.end);
    (addressed || is_conditional) && clause.predicates.iter().any(is_ahead)
}

/// Whether a clause has a condition that somebody has to fulfil: "unless …", "if they do not …", "should they fail to …".
pub(super) fn sets_condition(clause: &Clause<'_, '_>) -> bool {
    const FAIL: &[&str] = &["fail", "failed", "fails", "refuse", "refused", "refuses", "without"];
    let doc = clause.doc;
    clause.range.indices().any(|idx| {
        let is_if = doc.is_word(idx, "if")
            || doc.is_word(idx, "should")
                && (idx == clause.range.start || doc.is_mark(idx - 1, ','));
        let mut condition = idx + 1..clause.range.end.min(idx + MAX_CONDITION);
        doc.is_word(idx, "unless")
            || is_if && condition.any(|idx| doc.is_negation(idx) || doc.is_any_word(idx, FAIL))
    })
}

/// "vowed to retaliate", "is considering sanctions": whether what somebody plans or promises is harm.
pub(super) fn plans_harm(clause: &Clause<'_, '_>, content: TokenRange) -> bool {
    let rest = |act: &Predicate| TokenRange::new(act.head, clause.range.end);
    let is_harm = |marker: Marker| clause.markers.has(content, marker);
    // "plan to strike in response to the cuts".
    let answers = |idx: usize| {
        clause.doc.is_any_word(idx, &["response", "retaliation", "revenge"])
            && clause.doc.is_word(idx.wrapping_sub(1), "in")
    };
    content.indices().any(answers)
        || is_harm(Marker::Harm)
        || is_harm(Marker::Menace)
        || clause.predicates.iter().any(|act| {
            let harms =
                act.is_wrong_or_force() || act.does(Act::Retaliate) || act.does(Act::Threaten);
            !act.is_negated
                && (harms || is_measure(clause, act) || clause.markers.has(rest(act), Marker::Harm))
        })
}
