//! Tests of sanctions, lawsuits and agreements.

use super::TypingContext;
use super::threats::sets_condition;
use crate::extract::claims::acts::{Act, act_frames};
use crate::extract::claims::claim_relations::is_agent;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::{Marker, MarkerMatches};
use crate::extract::claims::predicate::{Modality, Predicate};
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// "imposed sanctions on Y", "blacklisted Y", "sanctions were imposed", "suspended aid to Y".
pub(super) fn takes_measure(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    if let Some((CueClass::Announce, cue)) = context.cue {
        return markers.has(TokenRange::new(cue.end, range.end.min(cue.end + 6)), Marker::Measure);
    }
    clause.predicates.iter().any(|act| {
        // What the speaker did not do as an authority is no measure.
        let is_authority = !clause.has_first_person() || context.source_has_country;
        // "sanctions would be imposed", as was announced.
        let is_announced = act.modality == Modality::Would
            && !act.is_negated
            && act.is_passive
            && !sets_condition(clause);
        let is_taken = act.is_asserted() || is_announced;
        is_taken && is_authority && is_measure(clause, act)
    }) || context.is_narrated && is_measure_taken_by(doc, markers, range)
}

/// Whether an act takes a measure: "imposed sanctions", "banned Y", "suspended aid", "was added to the list".
pub(super) fn is_measure(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    let is_imposed = || {
        clause.does(act, Marker::Impose)
            && (clause.acts_on(act, Marker::Measure)
                || clause.markers.has(clause.complement(act), Marker::Measure))
    };
    !act.is_copular && (act.does(Act::Sanction) || is_imposed())
}

/// "the suspension of flights was announced by X": a measure by its noun.
pub(super) fn announces_measure(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    let main = clause.predicates.first();
    main.is_some_and(|main| main.is_passive && cue.contains(main.head)) && names_measure(clause)
}

/// Whether the subject of a clause is a measure by its noun.
fn names_measure(clause: &Clause<'_, '_>) -> bool {
    let is_measure = |idx: usize| clause.act_of_noun(idx) == Some(Act::Sanction);
    clause.subject.indices().take(MAX_NOUN).any(is_measure)
}

/// How many tokens of a subject are looked through for a noun for an act.
const MAX_NOUN: usize = 6;

/// "…, measures taken today by Y".
fn is_measure_taken_by(doc: &TaggedText<'_>, markers: &MarkerMatches, range: TokenRange) -> bool {
    markers.within(range, Marker::Impose).any(|impose| {
        let after = impose.range.end;
        let is_by =
            doc.is_word(after, "by") || doc.tag(after) == Tag::Time && doc.is_word(after + 1, "by");
        let before = impose.range.start.saturating_sub(3).max(range.start);
        is_by
            && impose.range.start > range.start
            && markers.has(TokenRange::new(before, impose.range.start), Marker::Measure)
    })
}

/// "include Y".
pub(crate) fn lists_names(clause: &Clause<'_, '_>) -> bool {
    const WORDS: &[&str] = &["include", "included", "includes"];
    clause.verb.is_some_and(|verb| clause.doc.is_any_word(verb, WORDS))
}

/// "Y is on the US sanctions list", "Y remain under sanctions", "those sanctioned by X include Y".
pub(super) fn has_measure_in_force(clause: &Clause<'_, '_>) -> bool {
    const STATES: &[&str] = &["remain", "remained", "remains", "stay", "stayed", "stays"];
    const PLACES: &[&str] = &["on", "subject", "under"];
    let Clause { doc, markers, range, .. } = *clause;
    let Some(verb) = clause.verb else { return false };
    if clause.is_negated() || clause.is_future() || doc.tag(verb) == Tag::Modal {
        return false;
    }
    let is_under_measure = |idx: usize| {
        let after = TokenRange::new(idx + 1, range.end.min(idx + 6));
        let measure = markers.within(after, Marker::Measure).next();
        // "under pressure over sanctions": another phrase.
        let is_of_phrase = |measure: TokenRange| {
            let is_to = |at: usize| at == idx + 1 && doc.is_word(at, "to");
            (idx + 1..measure.start).all(|at| {
                let is_other = matches!(doc.tag(at), Tag::Preposition | Tag::Noun | Tag::Mark);
                is_to(at) || !is_other && !doc.is_word(at, "no")
            })
        };
        // "on the sanctions list", and not "on sanctions".
        let is_list = |measure: TokenRange| {
            (measure.start..measure.end + 1).any(|at| doc.is_any_word(at, &["blacklist", "list"]))
        };
        doc.is_any_word(idx, PLACES)
            && (doc.tag(idx - 1) == Tag::Be || doc.is_any_word(idx - 1, STATES))
            && measure.is_some_and(|measure| {
                is_of_phrase(measure.range) && (!doc.is_word(idx, "on") || is_list(measure.range))
            })
    };
    // "X's ban came into force".
    let begins = |idx: usize| {
        doc.is_any_word(idx, &["effect", "force"])
            && doc.is_any_word(idx - 1, &["into", "take", "taken", "takes", "took"])
    };
    if (markers.has(clause.subject, Marker::Measure) || names_measure(clause))
        && (verb + 1..range.end.min(verb + 5)).any(begins)
    {
        return true;
    }
    // "have been under sanctions".
    let is_state = (verb + 1..range.end.min(verb + 4)).any(is_under_measure);
    let is_list = lists_names(clause) && sanctioned_by(clause).is_some();
    is_state || is_list
}

/// "those sanctioned by X": where `by` stands.
pub(crate) fn sanctioned_by(clause: &Clause<'_, '_>) -> Option<usize> {
    let doc = clause.doc;
    clause.subject.indices().find(|by| {
        doc.is_word(*by, "by") && *by > clause.subject.start && takes_measures(doc, *by - 1)
    })
}

/// Whether a word is a verb for measures: "bans", "blacklisted".
fn takes_measures(doc: &TaggedText<'_>, idx: usize) -> bool {
    let frames = act_frames(&doc.token_text(idx).to_lowercase());
    frames.iter().any(|frame| frame.act == Act::Sanction && frame.particle.is_empty())
}

/// "signed legislation … sanctions".
pub(super) fn passes_measure(clause: &Clause<'_, '_>) -> bool {
    let passes = clause.predicates.iter().any(|act| {
        act.is_asserted() && clause.does(act, Marker::Pass) && clause.acts_on(act, Marker::Law)
    });
    passes
        && (clause.has(Marker::Measure)
            || clause.range.indices().any(|idx| takes_measures(clause.doc, idx)))
}

/// "X sued Y", "X filed a complaint": reported as an act, or said by those who filed it.
pub(super) fn files_suit(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    const FILED: &[&str] = &["brought", "file", "filed", "files", "launched", "lodged", "lodges"];
    const SUED: &[&str] = &["sue", "sued", "sues", "suing"];
    clause.predicates.iter().any(|act| {
        act.is_asserted()
            && (context.is_narrated || clause.is_own(act))
            && (clause.doc.is_any_word(act.head, SUED)
                || clause.doc.is_any_word(act.head, FILED) && clause.acts_on(act, Marker::Suit)
                || goes_to_court(clause, act))
    })
}

/// "took Y to court", "went to the High Court".
fn goes_to_court(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    const GOES: &[&str] =
        &["go", "goes", "going", "gone", "take", "taken", "takes", "took", "went"];
    const NEAR: usize = 6;
    let doc = clause.doc;
    let mut near = act.head + 1..clause.range.end.min(act.head + NEAR);
    doc.is_any_word(act.head, GOES)
        && near.any(|idx| doc.tag(idx) == Tag::To)
        && near.any(|idx| doc.is_word(idx, "court"))
}

/// "X signed an agreement", "X agreed to talks", whoever says so.
pub(super) fn agrees(clause: &Clause<'_, '_>) -> bool {
    clause.predicates.iter().any(|act| {
        // "will lend Y money".
        let is_to_help = || {
            act.modality == Modality::Future
                && !act.is_negated
                && act.does(Act::Help)
                && act.subject.is_some_and(|subject| is_agent(clause.doc, subject))
        };
        let is_of_subject = clause.subject.contains(act.head);
        act.is_asserted() && act.does(Act::Pledge) && !is_of_subject || is_to_help()
    })
}

/// Whether somebody does something by an act of the table: of what is reported, whoever does it; else the speaker.
pub(super) fn does(clause: &Clause<'_, '_>, context: TypingContext, wanted: Act) -> bool {
    clause.predicates.iter().any(|act| {
        let is_doer = context.is_narrated || context.is_of_source(clause, act);
        // What a noun names needs no agent of its verb: "a plea by X was made".
        let is_passive =
            act.is_passive && !clause.does(act, Marker::Light) && !clause.has_agent(act);
        act.is_asserted() && act.does(wanted) && is_doer && !is_passive
    })
}
