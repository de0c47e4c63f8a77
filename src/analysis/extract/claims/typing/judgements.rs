//! Tests of accusations, criticism and defences.

use grammar::PartOfSpeech;

use super::TypingContext;
use crate::extract::claims::acts::Act;
use crate::extract::claims::claim_relations::is_agent;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::{Marker, MarkerMatch};
use crate::extract::claims::predicate::{Modality, Predicate};
use crate::extract::lexicon::CueClass;
use crate::extract::syntax::token_range::TokenRange;

/// "Y tortures", "Y committed crimes", "Y uses X as an excuse".
pub(super) fn names_wrongful_act(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    if context.lead_is_own_side || reports_own_force(clause, context) {
        return false;
    }
    match context.cue {
        Some((class, cue)) => objects_to_wrong(clause, class, cue),
        // "its abuse of workers".
        None if clause.predicates.is_empty() => clause.has(Marker::Wrong),
        None => clause.predicates.iter().any(|act| does_wrong(clause, act, context)),
    }
}

/// Whether what a cue objects to is a wrongful act. "condemned the attack" accuses nobody, "condemned Y's attack" and "condemned Y for
/// the attack" do.
fn objects_to_wrong(clause: &Clause<'_, '_>, class: CueClass, cue: TokenRange) -> bool {
    let rest = TokenRange::new(cue.end.min(clause.range.end), clause.range.end);
    let has_actor = |wrong: usize| {
        let before = TokenRange::new(rest.start, wrong);
        class != CueClass::Criticise
            || before.len() > 0 && is_agent(clause.doc, before)
            || (wrong..rest.end).any(|idx| clause.doc.is_word(idx, "by"))
    };
    let is_wrong =
        |matched: MarkerMatch| !clause.is_in_name(matched.range) && has_actor(matched.range.start);
    clause.markers.within(rest, Marker::Wrong).any(is_wrong)
}

/// Whether a predicate says that somebody else does something wrong.
fn does_wrong(clause: &Clause<'_, '_>, act: &Predicate, context: TypingContext) -> bool {
    let Clause { doc, markers, .. } = *clause;
    // Force that the report tells of is no accusation of its own, nor is an attack, or that people were killed.
    let is_attack = doc.is_any_word(act.head, ATTACKS);
    let is_told = context.is_narrated && (act.does(Act::Force) || is_attack)
        || is_attack && (act.is_passive && !clause.has_agent(act) || is_by_unknown(clause, act));
    if is_told || act.is_negated || act.is_imperative || act.is_wanted() || clause.is_own(act) {
        return false;
    }
    let complement = clause.complement(act);
    let is_wrong = |wrong: MarkerMatch| {
        let before = TokenRange::new(act.head, wrong.range.start.max(act.head));
        !clause.is_in_name(wrong.range)
            && !markers.has(before, Marker::Thwart)
            && !before.indices().any(|idx| doc.is_any_word(idx, &["no", "never"]))
    };
    let is_verb = doc.tree.part_of_speech(act.head) == PartOfSpeech::Verb || doc.is_verb(act.head);
    // "is a fraud" is a judgement, "is a violation of the law" names an act.
    let is_of =
        complement.len() > 0 && doc.is_any_word(complement.start, &["of", "against", "on", "in"]);
    // "turned guns on Y", but not "freed political prisoners".
    let said = TokenRange::new(act.start, act.head + 1);
    let has_idiom = |range: TokenRange| {
        markers.within(range, Marker::Wrong).any(|matched| matched.range.len() > 1)
    };
    act.is_wrong_or_force()
        || clause.does(act, Marker::Wrong) && (is_verb || act.is_copular && is_of)
        || clause.does(act, Marker::Perpetrate)
            && markers.within(complement, Marker::Wrong).any(is_wrong)
        || has_idiom(said)
        || act.is_copular && has_idiom(TokenRange::new(act.start, complement.end))
}

/// Whether those who do an act are known by it alone: "gunmen ambushed a convoy".
fn is_by_unknown(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    const UNKNOWN: &[&str] = &[
        "assailant",
        "assailants",
        "attacker",
        "attackers",
        "bomb",
        "bomber",
        "bombers",
        "bombs",
        "explosion",
        "gunman",
        "gunmen",
        "hijackers",
        "kidnappers",
        "man",
        "men",
        "militants",
        "pirates",
        "raiders",
        "rebels",
        "robbers",
        "shooter",
    ];
    let subject = act.subject.unwrap_or(clause.subject);
    let is_unknown = |idx: usize| clause.doc.is_any_word(idx, UNKNOWN);
    let has_name = |idx: usize| clause.doc.token(idx).is_capital && idx > clause.range.start;
    subject.indices().any(is_unknown) && !subject.indices().any(has_name)
}

/// Verbs for attacks, which a report tells of as events.
const ATTACKS: &[&str] = &[
    "abducted",
    "ambushed",
    "attacked",
    "beheaded",
    "blew",
    "blown",
    "bombed",
    "exploded",
    "hijacked",
    "hurt",
    "injured",
    "kidnapped",
    "kidnapping",
    "killed",
    "killing",
    "kills",
    "maimed",
    "raided",
    "rammed",
    "seized",
    "shelled",
    "shot",
    "stabbed",
    "stormed",
    "wounded",
    "wounding",
    "wounds",
];

/// "our men fired at them", "they arrested twelve people", said by those who did it.
pub(super) fn reports_own_force(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let is_about_own_side =
        clause.is_of_speaker() || context.subject_is_source || context.lead_is_own_side;
    is_about_own_side
        && clause.predicates.first().is_some_and(|act| {
            act.does(Act::Force) && !act.is_passive && !act.is_negated && !act.is_future()
        })
}

/// How far from neutral a rating must be to judge.
pub(super) const MIN_RATING: i8 = 14;

/// Speaks well of its own side, or is a statement of a government about its own side that no other rule takes.
pub(super) fn praises_own_side(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    // Force without a reason is reported, and not defended.
    if reports_own_force(clause, context) {
        return false;
    }
    // To act against something bad is good.
    let thwarts = || clause.has(Marker::Thwart) && clause.has(Marker::Wrong);
    let helps = || clause.predicates.iter().any(|act| act.is_asserted() && act.does(Act::Help));
    let is_good = thwarts()
        || helps()
        || clause.is_of_speaker() && clause.markers.has(clause.predicate(), Marker::Good)
        || clause.markers.within(clause.range, Marker::Good).any(|matched| {
            let before = matched.range.start.saturating_sub(4).max(clause.range.start);
            !(before..matched.range.start).any(|idx| clause.doc.is_negation(idx))
        });
    let is_own_state = context.source_is_government && context.names_own_country;
    let is_own_subject = clause.is_of_speaker() || context.subject_is_source;
    (context.is_about_own_side || is_own_subject)
        && (is_own_state || is_good && (context.source_has_country || is_own_subject))
        || context.source_has_country && !context.is_about_others && is_good
}

/// "Y is despicable", "Y failed", "not fair", "should not be used".
pub(super) fn judges_badly(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, .. } = *clause;
    clause.predicates.iter().any(|predicate| {
        let said = TokenRange::new(predicate.start, clause.complement(predicate).end);
        let is_bad = markers.within(said, Marker::Bad).any(|matched| {
            let is_negated = (matched.range.start.saturating_sub(2)..matched.range.start)
                .any(|idx| doc.is_negation(idx));
            !is_negated && !clause.is_in_name(matched.range) && clause.is_main(predicate, matched)
        });
        let should_not_be = predicate.modality == Modality::Should
            && (predicate.is_passive || predicate.is_copular);
        is_bad || should_not_be || clause.rating(predicate) <= -MIN_RATING
    })
}

/// "Y is excellent", "we thank Y".
pub(super) fn praises(clause: &Clause<'_, '_>) -> bool {
    let Clause { markers, .. } = *clause;
    clause.predicates.iter().any(|predicate| {
        let said = TokenRange::new(predicate.start, clause.complement(predicate).end);
        !predicate.is_negated
            && (markers.within(said, Marker::Praise).any(|it| clause.is_main(predicate, it))
                || clause.rating(predicate) >= 2 * MIN_RATING)
    })
}
