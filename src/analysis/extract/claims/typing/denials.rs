//! Tests of denials and refusals.

use grammar::PartOfSpeech;

use super::TypingContext;
use crate::extract::claims::acts::Act;
use crate::extract::claims::claim_relations::is_agent;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::{Marker, MarkerMatches};
use crate::extract::claims::predicate::{Modality, Predicate};
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// "denied the charge", "denounced the allegations", "rejected the claim".
pub(super) fn has_denial_cue(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Some((class, cue)) = context.cue else { return false };
    let object = TokenRange::new(cue.end, clause.range.end.min(cue.end + 14));
    let object_is_said =
        clause.markers.within(object, Marker::Allegation).next().is_some_and(|matched| {
            (object.start..matched.range.start)
                .all(|idx| clause.doc.tag(idx) != Tag::Preposition || clause.doc.is_word(idx, "of"))
        });
    match class {
        CueClass::Deny => {
            // To reject a plan is not a denial.
            let is_false = || {
                context.is_called_false_later
                    || has_false_word(clause.doc, clause.markers, clause.range)
            };
            !rejects(clause, cue) || object_is_said || is_false()
        }
        // "condemned the suggestion" calls nothing untrue.
        CueClass::Criticise | CueClass::Refuse => {
            object_is_said
                && !object.indices().any(|idx| {
                    clause.doc.is_any_word(idx, &["idea", "notion", "suggestion"])
                        && clause.doc.tag(idx + 1) != Tag::That
                })
        }
        _ => false,
    }
}

/// "as rigged", "calling them false": whether words call what is rejected untrue.
pub(crate) fn has_false_word(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    range: TokenRange,
) -> bool {
    const WORDS: &[&str] = &["forged", "fraudulent", "rigged", "sham", "stolen"];
    markers.has(range, Marker::False) || range.indices().any(|idx| doc.is_any_word(idx, WORDS))
}

/// "the allegations are unfounded", "they are lies", "a strong rebuttal".
pub(super) fn calls_false(clause: &Clause<'_, '_>) -> bool {
    const REBUTS: &[&str] = &["rebuttal", "refutation", "rebut", "rebuts", "refute", "refutes"];
    let Clause { doc, markers, .. } = *clause;
    clause.predicates.iter().any(|predicate| {
        if predicate.is_wanted() {
            return false;
        }
        if doc.is_any_word(predicate.head, REBUTS) {
            return true;
        }
        let is_aside = |idx: usize| doc.is_any_word(idx, &["by", "for", "being"]);
        let said = TokenRange::new(predicate.start, clause.complement(predicate).end);
        let is_false = markers.within(said, Marker::False).any(|matched| {
            let near = matched.range.start < predicate.head + 4;
            // "couldn't be further from the truth".
            let is_negated = predicate.is_negated && !doc.is_word(matched.range.start, "from");
            near && !is_negated && !(predicate.start..matched.range.start).any(is_aside)
        });
        is_false
            && (predicate.is_copular || predicate.is_passive)
            && predicate.subject.is_some_and(|subject| is_about_words(clause, subject))
    })
}

/// "rejected it as a fabrication", "brushed the report off as fantasy".
pub(super) fn rejects_as_false(clause: &Clause<'_, '_>) -> bool {
    clause.predicates.iter().any(|act| {
        let rejects = matches!(act.act, Some(Act::Refuse | Act::Criticise | Act::Deny));
        let complement = clause.complement(act);
        let as_at = complement.indices().find(|idx| clause.doc.is_word(*idx, "as"));
        act.is_asserted()
            && rejects
            && as_at.is_some_and(|at| {
                clause.markers.has(TokenRange::new(at, complement.end), Marker::False)
            })
    })
}

/// Whether a subject is what somebody said, or may be: an allegation, a quotation, "it"; and no person.
fn is_about_words(clause: &Clause<'_, '_>, subject: TokenRange) -> bool {
    const WORDS: &[&str] =
        &["it", "they", "that", "this", "these", "those", "such", "reports", "story", "stories"];
    let Clause { doc, markers, .. } = *clause;
    markers.has(subject, Marker::Allegation)
        || subject.indices().any(|idx| doc.quotation(idx).is_some() || doc.is_any_word(idx, WORDS))
        || !is_agent(doc, subject)
}

/// "there is no genocide", "it never happened", "has nothing to do with it", "we did not steal".
pub(super) fn denies_existence(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let denies = |predicate: &Predicate| {
        let is_own = context.is_of_source(clause, predicate);
        did_no_wrong(clause, predicate) || is_own && never_did(clause, predicate)
    };
    let is_quoted = clause.doc.is_in_quotation(clause.range.start);
    let is_main_denied =
        || clause.predicates.first().is_some_and(|predicate| is_not_so(clause, predicate));
    clause.has(Marker::Untrue)
        || is_no(clause)
        || there_is_none(clause, context)
        || clause.predicates.iter().any(denies)
        || is_quoted && !clause.has(Marker::Bad) && is_main_denied()
}

/// "It did not", "No, he is not": no more than a negation.
fn is_no(clause: &Clause<'_, '_>) -> bool {
    const MAX_WORDS: usize = 5;
    let doc = clause.doc;
    let words = || clause.range.indices().filter(|idx| doc.token(*idx).mark.is_none());
    let is_last_negated = words().next_back().is_some_and(|last| doc.is_negation(last));
    words().count() <= MAX_WORDS && is_last_negated && doc.is_in_quotation(clause.range.start)
}

/// "there is no genocide", "there has never been any “genocide”".
fn there_is_none(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    const NONE: &[&str] = &["no", "never", "not", "nothing"];
    const DISPUTED: &[&str] = &[
        "advisers",
        "bases",
        "camps",
        "casualties",
        "connection",
        "contact",
        "contacts",
        "deal",
        "deaths",
        "detainees",
        "fighters",
        "forces",
        "hostages",
        "instructors",
        "intention",
        "link",
        "links",
        "mercenaries",
        "missiles",
        "negotiations",
        "plan",
        "plans",
        "plot",
        "prisoners",
        "soldiers",
        "talks",
        "troops",
        "truth",
        "weapons",
    ];
    let Clause { doc, markers, range, .. } = *clause;
    let is_disputed = |rest: TokenRange| {
        rest.indices().any(|idx| doc.opens_quotation(idx) || doc.is_word(idx, "so-called"))
            || markers.has(rest, Marker::Wrong)
    };
    range.indices().any(|idx| {
        let is_none = |idx: usize| doc.is_any_word(idx, NONE) || doc.is_negation(idx);
        let is_to_come = (idx + 1..idx + 3)
            .any(|idx| doc.is_any_word(idx, &["will", "would", "'ll", "’ll", "shall"]));
        doc.is_word(idx, "there")
            && !is_to_come
            && (idx + 1..range.end.min(idx + 5)).any(is_none)
            && (context.source_has_office
                || is_disputed(TokenRange::new(idx + 2, range.end))
                || (idx + 2..range.end.min(idx + 6)).any(|idx| doc.is_any_word(idx, DISPUTED))
                || (idx + 1..idx + 4).any(|idx| doc.is_any_word(idx, &["was", "were", "been"])))
    })
}

/// "did not steal", "committed no crime".
fn did_no_wrong(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    let is_wrong = || {
        predicate.is_wrong_or_force()
            || clause.does(predicate, Marker::Wrong)
            || clause.does(predicate, Marker::Perpetrate)
                && clause.markers.has(clause.complement(predicate), Marker::Wrong)
    };
    predicate.is_negated && predicate.modality == Modality::Asserted && is_wrong()
}

/// "never gave", "did not give": what others may assert of the subject.
fn never_did(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    const NEVER: &[&str] = &["never", "neither", "did", "didn't", "didn’t"];
    let subject = predicate.subject.unwrap_or(clause.subject);
    let from = subject.end.min(predicate.start);
    let mut group = from..predicate.head;
    // "none of its troops had crossed".
    let is_none = clause.doc.is_any_word(subject.start, &["neither", "no", "nobody", "none"]);
    predicate.is_negated
        && predicate.modality == Modality::Asserted
        && !predicate.is_copular
        && (is_none || group.any(|idx| clause.doc.is_any_word(idx, NEVER)))
}

/// "Nobody is hiding anything", "they are not the waters of Y": what is said not to be so, without a judgement.
fn is_not_so(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    const OF_MIND: &[&str] = &[
        "believe",
        "care",
        "expect",
        "feel",
        "get",
        "have",
        "know",
        "like",
        "mean",
        "need",
        "remember",
        "see",
        "think",
        "understand",
        "want",
        "wish",
    ];
    const OPEN: &[&str] = &["any", "anybody", "anyone", "anything", "anywhere", "ever"];
    const NOBODY: &[&str] = &["neither", "no", "nobody", "none", "nothing"];
    let doc = clause.doc;
    let complement = clause.complement(predicate);
    let of_any = complement.indices().any(|idx| doc.is_any_word(idx, OPEN))
        || clause.markers.has(complement, Marker::Wrong)
        || clause.does(predicate, Marker::Wrong);
    // "No civilian target was hit".
    let is_nobody = (of_any || predicate.is_passive)
        && predicate.subject.is_some_and(|subject| doc.is_any_word(subject.start, NOBODY));
    let is_not = predicate.is_copular
        && predicate.is_negated
        && clause.rating(predicate) >= 0
        && doc.tree.part_of_speech(predicate.head) != PartOfSpeech::Adjective;
    predicate.modality == Modality::Asserted
        && !doc.is_any_word(predicate.head, OF_MIND)
        && (is_nobody || is_not)
}

/// Whether the verb of a cue is "reject", which denies an allegation and refuses a request.
fn rejects(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    const FORMS: &[&str] = &["reject", "rejected", "rejecting", "rejects"];
    cue.indices().any(|idx| clause.doc.is_any_word(idx, FORMS))
}

/// "will not accept".
pub(super) fn declines(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    // "We will not rest" promises.
    const PROMISED: &[&str] = &[
        "abandon",
        "abuse",
        "attack",
        "fail",
        "forget",
        "harm",
        "hesitate",
        "leave",
        "let",
        "relent",
        "rest",
        "stop",
        "surrender",
        "tire",
        "use",
        "waver",
    ];
    let Clause { doc, markers, .. } = *clause;
    clause.predicates.iter().any(|predicate| {
        let is_will =
            predicate.is_future() || predicate.modality == Modality::Can && predicate.is_negated;
        let is_refusable = clause.does(predicate, Marker::Refusable);
        let wont = predicate.is_negated
            && is_will
            && (is_refusable
                || context.is_of_source(clause, predicate)
                    && predicate.modality != Modality::Can
                    && !doc.is_any_word(predicate.head, PROMISED)
                    && !does_harm(clause, predicate));
        let refuses =
            predicate.is_asserted() && clause.is_own(predicate) && predicate.does(Act::Refuse);
        wont || refuses
    }) || markers.has(clause.predicate(), Marker::Unwilling)
        && (clause.is_of_speaker() || context.subject_is_source)
}

/// Whether what a predicate does is harm: not to do it is no refusal.
fn does_harm(clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
    use Act::*;
    matches!(predicate.act, Some(Force | Retaliate | Sanction | Threaten | Wrong))
        || clause.does(predicate, Marker::Wrong)
        || clause.markers.has(clause.complement(predicate), Marker::Measure)
}
