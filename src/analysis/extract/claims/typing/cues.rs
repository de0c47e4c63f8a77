//! Decides the type of a claim by its cue, where the cue says what its source does.

use grammar::VerbForm;

use super::TypingContext;
use super::acts::{announces_measure, passes_measure, takes_measure};
use super::demands::{invites, is_question};
use super::denials::{has_denial_cue, has_false_word};
use super::judgements::{MIN_RATING, names_wrongful_act};
use super::threats::{plans_harm, warns_of_harm};
use crate::extract::TypeRule;
use crate::extract::claims::clause::Clause;
use crate::extract::claims::markers::Marker;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::syntax::token_range::TokenRange;

/// The rule that a cue decides by what its source does; `None` where the content decides.
pub(super) fn rule_of_cue(clause: &Clause<'_, '_>, context: TypingContext) -> Option<TypeRule> {
    let (class, cue) = context.cue?;
    let rest = TokenRange::new(cue.end.min(clause.range.end), clause.range.end);
    let is_of_request = clause.has(Marker::Request) && !clause.has(Marker::Allegation);
    let is_insistence = clause.doc.is_any_word(cue.end - 1, INSISTS) && is_indicative(clause, cue);
    let is_denial = || has_denial_cue(clause, context);
    let is_other = !clause.has(Marker::Allegation)
        && !has_false_word(clause.doc, clause.markers, clause.range);
    let called = match class {
        CueClass::Deny if is_other => called(clause, rest),
        _ => None,
    };
    Some(match class {
        CueClass::Threaten => TypeRule::ThreatCue,
        CueClass::Warn if warns_of_harm(clause, cue) => TypeRule::ThreatCue,
        // "the closure was ordered by X", "the ban was announced by X".
        CueClass::Announce | CueClass::Demand | CueClass::Say if announces_measure(clause, cue) => {
            TypeRule::MeasureTaken
        }
        // "dismissed the deal as a joke".
        CueClass::Deny if called.is_some() => called?,
        CueClass::Deny | CueClass::Refuse if is_denial() && !is_of_request => TypeRule::DenialCue,
        CueClass::Deny | CueClass::Refuse => TypeRule::RefusalCue,
        CueClass::Demand if !is_question(clause) && !is_insistence => TypeRule::DemandCue,
        CueClass::Say if insists(clause, cue) => TypeRule::DemandCue,
        CueClass::Plan if takes_measure(clause, context) => TypeRule::MeasureTaken,
        CueClass::Pledge | CueClass::Plan | CueClass::Agree => match plans_harm(clause, rest) {
            true => TypeRule::HarmToCome,
            false => TypeRule::PledgeCue,
        },
        // "faulted Y for its slowness" names no act.
        CueClass::Accuse
            if accuses_by_itself(clause, cue) || clause.markers.has(rest, Marker::Wrong) =>
        {
            TypeRule::AccusationCue
        }
        CueClass::Accuse => TypeRule::CriticismCue,
        CueClass::Criticise if is_denial() => TypeRule::DenialCue,
        CueClass::Criticise => match names_wrongful_act(clause, context) {
            true => TypeRule::WrongfulAct,
            false => TypeRule::CriticismCue,
        },
        CueClass::Defend => TypeRule::DefenceCue,
        CueClass::Support if passes_measure(clause) => TypeRule::MeasureByLaw,
        // "praised its own soldiers".
        CueClass::Support if is_own_conduct(clause, cue.end) => TypeRule::DefenceCue,
        CueClass::Support if invites(clause, context) => TypeRule::Invitation,
        CueClass::Support => TypeRule::SupportCue,
        CueClass::Call => judged(clause, rest)?,
        _ => return None,
    })
}

/// "its own soldiers", "his record": what a source does or is responsible for.
fn is_own_conduct(clause: &Clause<'_, '_>, idx: usize) -> bool {
    const CONDUCT: &[&str] = &[
        "administration",
        "army",
        "conduct",
        "decision",
        "forces",
        "government",
        "handling",
        "own",
        "performance",
        "police",
        "policies",
        "policy",
        "programme",
        "program",
        "record",
        "response",
        "rule",
        "soldiers",
        "troops",
    ];
    let doc = clause.doc;
    doc.tag(idx) == Tag::Possessive
        && (idx + 1..clause.range.end.min(idx + 3)).any(|idx| doc.is_any_word(idx, CONDUCT))
}

/// Verbs that demand with a subjunctive and say with an indicative: "insisted that he leave", "insisted that he had left".
pub(crate) const INSISTS: &[&str] = &["insist", "insisted", "insisting", "insists"];

/// "insisted that he leave".
fn insists(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    clause.doc.is_any_word(cue.end - 1, INSISTS)
        && cue.end <= clause.range.start
        && !is_indicative(clause, cue)
}

/// Whether the first verb after a cue is in the indicative.
fn is_indicative(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    let tree = &clause.doc.tree;
    let mut after = cue.end.max(clause.range.start)..clause.range.end;
    let verb = after.find(|idx| tree.verb_form(*idx).is_some());
    verb.and_then(|verb| tree.verb_form(verb)).is_some_and(VerbForm::is_finite)
}

/// Whether the verb of a cue accuses of an act whatever it is.
fn accuses_by_itself(clause: &Clause<'_, '_>, cue: TokenRange) -> bool {
    const VERBS: &[&str] = &["accus", "blam", "charg", "implicat", "alleg"];
    cue.indices().any(|idx| {
        let word = clause.doc.token_text(idx).to_lowercase();
        VERBS.iter().any(|stem| word.starts_with(stem))
    })
}

/// What something is rejected as: "dismissed the deal as a joke".
fn called(clause: &Clause<'_, '_>, rest: TokenRange) -> Option<TypeRule> {
    let at = rest.indices().find(|idx| clause.doc.is_word(*idx, "as"))?;
    judged(clause, TokenRange::new(at, rest.end))
}

/// What somebody is called: false, a wrongful act, bad or good.
fn judged(clause: &Clause<'_, '_>, rest: TokenRange) -> Option<TypeRule> {
    let markers = clause.markers;
    let ratings = || rest.indices().map(|idx| clause.rating_of(idx));
    let is_named = |marker: Marker| {
        markers.within(rest, marker).any(|matched| !clause.is_in_name(matched.range))
    };
    Some(if is_named(Marker::False) {
        TypeRule::CalledFalse
    } else if is_named(Marker::Wrong) {
        TypeRule::WrongfulAct
    } else if is_named(Marker::Bad) || ratings().any(|rating| rating <= -MIN_RATING) {
        TypeRule::BadJudgement
    } else if is_named(Marker::Praise) || ratings().any(|rating| rating >= MIN_RATING) {
        TypeRule::OthersGood
    } else {
        return None;
    })
}
