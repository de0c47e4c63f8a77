//! Tests of denials and refusals.

use super::TypingContext;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::{Marker, MarkerMatches};
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::tagged_text::TaggedText;
use crate::extract::token_range::TokenRange;

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
        CueClass::Criticise | CueClass::Refuse => object_is_said,
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
    let Clause { doc, markers, range, .. } = *clause;
    let Some(verb) = clause.verb else { return false };
    let is_be = (verb..range.end.min(verb + 3)).any(|idx| doc.tag(idx) == Tag::Be);
    let rebuts = (verb..range.end.min(verb + 6))
        .any(|idx| doc.is_any_word(idx, &["rebuttal", "refutation", "rebut", "refute"]));
    if rebuts {
        return true;
    }
    let predicate = TokenRange::new(verb, range.end.min(verb + 9));
    let is_false = markers.within(predicate, Marker::False).any(|matched| {
        let before = TokenRange::new(verb, matched.range.start);
        !before.indices().any(|idx| {
            doc.is_any_word(idx, &["by", "for", "being"])
                || clause.is_negation(idx) && !doc.is_any_word(matched.range.start, &["from"])
        })
    });
    let lead = TokenRange::new(range.start, verb);
    let is_about_words = markers.has(lead, Marker::Allegation)
        || lead.indices().any(|idx| {
            doc.quotation(idx).is_some()
                || doc.is_any_word(
                    idx,
                    &["it", "they", "that", "this", "these", "such", "reports", "story", "stories"],
                )
        });
    is_be && is_false && is_about_words
}

/// "there is no genocide", "it never happened".
pub(super) fn denies_existence(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    let of_disputed = |from: usize| {
        let rest = TokenRange::new(from, range.end);
        rest.indices().any(|idx| doc.opens_quotation(idx) || doc.is_word(idx, "so-called"))
            || markers.has(rest, Marker::Wrong)
    };
    range.indices().any(|idx| {
        let there = doc.is_word(idx, "there")
            && (idx + 1..range.end.min(idx + 5)).any(|idx| {
                doc.is_any_word(idx, &["no", "never", "not", "nothing"]) || clause.is_negation(idx)
            });
        let never = doc.is_any_word(idx, &["never", "not"])
            && doc.is_any_word(
                idx + 1,
                &["happened", "happen", "existed", "exist", "occurred", "occur", "true"],
            );
        let did_not = clause.is_negation(idx)
            && !clause.is_future()
            && markers.has(TokenRange::new(idx, range.end.min(idx + 4)), Marker::Wrong);
        there && of_disputed(idx + 2) || never || did_not
    })
}

/// Whether the verb of a cue is "reject", which denies an allegation and refuses a request.
fn rejects(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    const FORMS: &[&str] = &["reject", "rejected", "rejecting", "rejects"];
    cue.indices().any(|idx| clause.doc.is_any_word(idx, FORMS))
}

/// "refused to", "rejected the plan".
pub(super) fn has_refusal_cue(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let class = context.cue.map(|(class, _)| class);
    let rejects =
        class == Some(CueClass::Deny) && context.cue.is_some_and(|(_, cue)| rejects(clause, cue));
    class == Some(CueClass::Refuse) || rejects
}

/// "will not accept".
pub(super) fn declines(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    if clause.is_of_speaker() && clause.is_future() && clause.is_negated() {
        // "We will not rest" promises.
        const PROMISED: &[&str] = &[
            "abandon",
            "fail",
            "forget",
            "hesitate",
            "leave",
            "let",
            "relent",
            "rest",
            "stop",
            "surrender",
            "tire",
            "waver",
        ];
        let verb = clause.verb.unwrap_or(range.start);
        return !(verb..range.end.min(verb + 5)).any(|idx| doc.is_any_word(idx, PROMISED));
    }
    markers.within(range, Marker::Refusable).any(|matched| {
        let before = matched.range.start.saturating_sub(4).max(range.start);
        let is_will = (before..matched.range.start).any(|idx| {
            doc.is_any_word(idx, &["will", "would", "won't", "won’t", "cannot", "can't", "can’t"])
        });
        is_will && (before..matched.range.start).any(|idx| clause.is_negation(idx))
    }) || clause.verb.is_some_and(|verb| {
        markers.has(TokenRange::new(verb, verb + 3), Marker::Refuse) && clause.is_of_speaker()
    })
}
