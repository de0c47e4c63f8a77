//! Tests of sanctions, threats and lawsuits.

use grammar::Label;

use super::TypingContext;
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
        let is_announced = act.modality == Modality::Would && !act.is_negated && act.is_passive;
        let is_taken = act.is_asserted() || is_announced;
        is_taken && is_authority && is_measure(clause, act)
    }) || context.is_narrated && is_measure_taken_by(doc, markers, range)
}

/// Whether an act takes a measure: "imposed sanctions", "banned Y", "suspended aid", "was added to the list".
fn is_measure(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    let is_imposed = || {
        clause.does(act, Marker::Impose)
            && (clause.acts_on(act, Marker::Measure)
                || clause.markers.has(clause.complement(act), Marker::Measure))
    };
    !act.is_copular && (act.does(Act::Sanction) || is_imposed())
}

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
        let is_intended = act.modality == Modality::Future || is_planned(act);
        if act.is_negated || !(is_intended || act.modality == Modality::Would) {
            return false;
        }
        let rest = TokenRange::new(act.head, clause.range.end);
        let is_met = markers.has(rest, Marker::Wrong) || markers.has(rest, Marker::Measure);
        let opposes = doc.is_any_word(act.head, OPPOSES) && is_met;
        let attacks = act.is_wrong_or_force()
            || clause.does(act, Marker::Wrong)
            || is_measure(clause, act)
            || opposes;
        let has_agent = doc.tree.child(act.head, &[Label::Agent]).is_some();
        // "Any ship will be sunk": by whoever says so.
        let is_of_source = context.is_of_source(clause, act) || act.is_passive && !has_agent;
        act.does(Act::Retaliate)
            || markers.has(rest, Marker::Harm)
            || is_intended && is_measure(clause, act)
            || attacks && is_of_source
            || is_planned(act) && is_of_source
    };
    let is_ultimatum = |act: &Predicate| {
        let is_of_source = context.is_of_source(clause, act);
        is_of_source && has_condition(clause, act)
    };
    clause.has(Marker::Menace)
        || clause.predicates.iter().any(|act| threatens(act) || is_ultimatum(act))
}

/// "will strike unless they are paid": what its subject will do on a condition, as is reported of it.
pub(super) fn sets_ultimatum(clause: &Clause<'_, '_>) -> bool {
    clause.predicates.iter().any(|act| {
        let is_doer = act.subject.is_some_and(|subject| is_agent(clause.doc, subject));
        !act.is_passive && is_doer && has_condition(clause, act)
    })
}

/// Whether a predicate is to come unless something is done.
fn has_condition(clause: &Clause<'_, '_>, act: &Predicate) -> bool {
    let is_ahead = act.is_future() || act.modality == Modality::Can;
    is_ahead && !act.is_negated && sets_condition(clause)
}

/// How many tokens of a condition are looked through for its negation.
const MAX_CONDITION: usize = 12;

/// How many tokens before a passive cue its addressee is looked for.
const MAX_ADDRESSEE: usize = 6;

/// "warned Y of sanctions", "was warned by X", "warned Y that it would lose aid": whether somebody by name is warned of what may come.
/// That it will rain is no threat.
pub(super) fn warns_of_harm(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    const RISKS: &[&str] = &["face", "faces", "lose", "loses", "risk", "risked", "risks"];
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
    let is_ahead = |act: &Predicate| {
        act.is_future() || act.modality == Modality::Can || doc.is_any_word(act.head, RISKS)
    };
    let is_passive = doc.tag(cue.start) == Tag::Be;
    let addressed = match is_passive {
        true => is_named(cue.start.saturating_sub(MAX_ADDRESSEE)..cue.start),
        false => is_named(cue.end..clause.range.start.max(cue.end)),
    };
    addressed && clause.predicates.iter().any(is_ahead)
}

/// Whether a clause has a condition that somebody has to fulfil: "unless …", "if they do not …", "should they fail to …".
fn sets_condition(clause: &Clause<'_, '_>) -> bool {
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
    is_harm(Marker::Harm)
        || is_harm(Marker::Menace)
        || clause.predicates.iter().any(|act| {
            let harms =
                act.is_wrong_or_force() || act.does(Act::Retaliate) || act.does(Act::Threaten);
            !act.is_negated
                && (harms || is_measure(clause, act) || clause.markers.has(rest(act), Marker::Harm))
        })
}

/// "X sued Y", "X filed a complaint": reported as an act, or said by those who filed it.
pub(super) fn files_suit(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    const FILED: &[&str] = &["brought", "file", "filed", "files", "launched", "lodged", "lodges"];
    const SUED: &[&str] = &["sue", "sued", "sues", "suing"];
    clause.predicates.iter().any(|act| {
        act.is_asserted()
            && (context.is_narrated || clause.is_own(act))
            && (clause.doc.is_any_word(act.head, SUED)
                || clause.doc.is_any_word(act.head, FILED) && clause.acts_on(act, Marker::Suit))
    })
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
        act.is_asserted() && act.does(Act::Pledge) || is_to_help()
    })
}

/// Whether somebody does something by an act of the table: of what is reported, whoever does it; else the speaker.
pub(super) fn does(clause: &Clause<'_, '_>, context: TypingContext, wanted: Act) -> bool {
    clause.predicates.iter().any(|act| {
        let is_doer = context.is_narrated || context.is_of_source(clause, act);
        // What a noun names needs no agent of its verb: "a plea by X was made".
        let is_passive = act.is_passive
            && !clause.does(act, Marker::Light)
            && clause.doc.tree.child(act.head, &[Label::Agent]).is_none();
        act.is_asserted() && act.does(wanted) && is_doer && !is_passive
    })
}
