//! Tests of sanctions, threats and lawsuits.

use super::TypingContext;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::token_range::TokenRange;

/// "imposed sanctions on Y", "blacklisted Y", "sanctions were imposed".
pub(super) fn takes_measure(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    let Some(verb) = clause.verb else { return false };
    let is_future = clause.is_future();
    if clause.is_negated() || is_future && clause.has(Marker::Harm) {
        return false;
    }
    if let Some((CueClass::Announce, cue)) = context.cue {
        return markers.has(TokenRange::new(cue.end, range.end.min(cue.end + 6)), Marker::Measure);
    }
    if is_future && !doc.is_word(verb, "would") {
        return false;
    }
    let head = TokenRange::new(verb, range.end.min(verb + 4));
    let acts = markers.within(head, Marker::Measured).any(|matched| {
        let word = doc.token(matched.range.start);
        // "sanctions" is a verb only where it is the clause's own.
        matched.range.start == verb
            || word.is_ed
            || doc.is_any_word(matched.range.start, &["banned", "barred", "froze", "frozen"])
    });
    if acts {
        return !clause.has_first_person() || context.source_has_country;
    }
    markers.within(range, Marker::Impose).any(|impose| {
        let near = TokenRange::new(impose.range.end, range.end.min(impose.range.end + 7));
        let is_active = impose.range.start >= verb
            && impose.range.start < verb + 4
            && markers.within(near, Marker::Measure).next().is_some();
        let is_passive = markers.within(clause.subject, Marker::Measure).next().is_some()
            && impose.range.start >= verb
            && impose.range.start <= verb + 3;
        let is_reduced = context.is_narrated
            && (doc.is_word(impose.range.end, "by")
                || doc.tag(impose.range.end) == Tag::Time
                    && doc.is_word(impose.range.end + 1, "by"))
            && impose.range.start > range.start
            && markers.has(
                TokenRange::new(
                    impose.range.start.saturating_sub(3).max(range.start),
                    impose.range.start,
                ),
                Marker::Measure,
            );
        is_active || is_passive || is_reduced
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
    let is_list = lists_names(clause)
        && markers.within(clause.subject, Marker::Measured).any(|matched| {
            doc.token(matched.range.start).is_ed && doc.is_word(matched.range.end, "by")
        });
    is_state || is_list
}

/// "signed legislation … sanctions".
pub(super) fn passes_measure(clause: &Clause<'_, '_>) -> bool {
    let Some(verb) = clause.verb else { return false };
    let head = TokenRange::new(verb, clause.range.end.min(verb + 5));
    clause.markers.has(TokenRange::new(verb, verb + 2), Marker::Pass)
        && clause.markers.has(head, Marker::Law)
        && clause.has(Marker::Measure)
        && !clause.is_negated()
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

/// "will retaliate", "would push back if necessary".
pub(super) fn announces_harm(clause: &Clause<'_, '_>) -> bool {
    let faces = clause.verb.is_some_and(|verb| {
        (verb..clause.range.end.min(verb + 3))
            .any(|idx| clause.doc.is_any_word(idx, &["face", "counter", "oppose", "resist"]))
            && clause.markers.has(clause.predicate(), Marker::Wrong)
    });
    // "will impose sanctions on Y".
    let measures = clause.markers.has(clause.predicate(), Marker::Impose)
        && clause.markers.has(clause.predicate(), Marker::Measure)
        && !clause.doc.is_word(clause.verb.unwrap_or(clause.range.start), "would")
        && !clause.doc.is_any_word(
            clause.verb.map_or(0, |verb| verb + 1),
            &["lift", "ease", "end", "remove"],
        );
    clause.is_future()
        && (measures
            || clause.markers.has(clause.predicate(), Marker::Harm)
            || faces && clause.is_of_speaker())
        && !clause.is_negated()
}

/// "X sued Y", "X filed a complaint": reported as an act, or said by those who filed it.
pub(super) fn files_suit(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    const FILED: &[&str] = &["brought", "file", "filed", "files", "launched", "lodged", "lodges"];
    let Clause { doc, markers, range, .. } = *clause;
    let Some(verb) = clause.verb else { return false };
    if !(context.is_narrated || clause.is_of_speaker()) || clause.is_negated() || clause.is_future()
    {
        return false;
    }
    let head = TokenRange::new(verb, range.end.min(verb + 3));
    let sues = |idx: usize| doc.is_any_word(idx, &["sue", "sued", "sues", "suing"]);
    let files = |idx: usize| {
        doc.is_any_word(idx, FILED)
            && (markers.has(TokenRange::new(idx + 1, range.end.min(idx + 5)), Marker::Suit)
                || markers.has(clause.subject, Marker::Suit))
    };
    head.indices().any(|idx| sues(idx) || files(idx))
}
