//! Decides the type of a claim: the first of a list of rules that fits.
//!
//! `rules/type_rule.rs` lists the rules; `acts.rs`, `denials.rs`, `demands.rs`, `judgements.rs` and `threats.rs` hold their tests, `cues.rs`
//! decides by the cue.

mod acts;
mod cues;
mod demands;
mod denials;
mod judgements;
mod threats;

use self::acts::{agrees, does, files_suit, has_measure_in_force, passes_measure, takes_measure};
use self::cues::rule_of_cue;
use self::demands::{commits, invites, is_question, makes_demand};
use self::denials::{calls_false, declines, denies_existence, rejects_as_false};
use self::judgements::{
    judges_badly, names_wrongful_act, praises, praises_own_side, reports_own_force,
};
use self::threats::{announces_harm, has_threat_noun, sets_ultimatum};
use super::acts::Act;
use super::clause::Clause;
use super::markers::Marker;
use super::predicate::Predicate;
use crate::extract::TypeRule;
use crate::extract::lexicon::CueClass;
use crate::extract::syntax::token_range::TokenRange;

pub(crate) use self::acts::{lists_names, sanctioned_by};
pub(crate) use self::cues::INSISTS;
pub(crate) use self::denials::has_false_word;

/// What the rules of types need to know of a claim besides its words.
#[derive(Clone, Copy, Default)]
pub(crate) struct TypingContext {
    /// The class and the words of its cue, where these decide: in a clause around a noun phrase, and in demands, threats, pledges and
    /// refusals.
    pub(crate) cue: Option<(CueClass, TokenRange)>,
    /// Whether it has no attribution.
    pub(crate) is_narrated: bool,
    /// Whether it is about the side of its source.
    pub(crate) is_about_own_side: bool,
    /// Whether it is about another side.
    pub(crate) is_about_others: bool,
    /// Whether it names a country of its source's.
    pub(crate) names_own_country: bool,
    /// Whether it names another country than its source's.
    pub(crate) names_other_country: bool,
    /// Whether the part before its verb names only countries of its source.
    pub(crate) lead_is_own_side: bool,
    /// Whether its subject refers to its source: "the police said they …".
    pub(crate) subject_is_source: bool,
    /// Whether the rest of its sentence calls what it rejects false: "…, calling them rigged".
    pub(crate) is_called_false_later: bool,
    /// Whether its source is a government.
    pub(crate) source_is_government: bool,
    /// Whether its source holds an office or governs.
    pub(crate) source_has_office: bool,
    /// Whether its source has a country.
    pub(crate) source_has_country: bool,
    /// Whether it is an estimate with figures.
    pub(crate) is_estimate: bool,
}

impl TypingContext {
    /// Whether a predicate of the clause says what the source itself does.
    fn is_of_source(self, clause: &Clause<'_, '_>, predicate: &Predicate) -> bool {
        clause.is_own(predicate) || self.subject_is_source
    }
}

/// The rule that decides the type of a claim.
///
/// A cue that says what its source does decides by itself. Else the list follows the codebook's order of types (that of
/// [`TypeRule::ALL`], which the Method page shows), with three exceptions. There a rule that reads more of the clause has to come
/// before one that reads only a word or two. (Within a type, as in `Invitation` before `WillDo`, the order only decides which rule is
/// named.)
///
/// - `SuitOverWrong` and `Suit` before `WrongfulAct` and `BadJudgement`: the wrongful act or bad word that a suit names would decide
///   the same type by another rule, and only the rules of suits find who filed it.
/// - `OwnForce` before `BadJudgement`: "they arrested ten people to stop the illegal protest" is a defence, although its reason for
///   the force has a bad word.
/// - `OwnGood` after `SupportCue`: it takes whatever a government says about its own side, so "France praised the firemen" would be
///   a defence.
pub(crate) fn find_type_rule(clause: &Clause<'_, '_>, context: TypingContext) -> TypeRule {
    if context.is_estimate {
        return TypeRule::NothingElse;
    }
    if let Some(rule) = rule_of_cue(clause, context) {
        return rule;
    }
    let is_said = !context.is_narrated;
    let acts = |act: Act| does(clause, context, act);
    let rules: [(TypeRule, &dyn Fn() -> bool); 27] = [
        (TypeRule::MeasureTaken, &|| takes_measure(clause, context)),
        (TypeRule::MeasureByLaw, &|| passes_measure(clause)),
        (TypeRule::MeasureInForce, &|| context.is_narrated && has_measure_in_force(clause)),
        (TypeRule::ThreatCue, &|| has_threat_noun(clause) || acts(Act::Threaten)),
        (TypeRule::HarmToCome, &|| {
            is_said && announces_harm(clause, context)
                || context.is_narrated && sets_ultimatum(clause)
        }),
        (TypeRule::DenialCue, &|| acts(Act::Deny)),
        (TypeRule::CalledFalse, &|| calls_false(clause)),
        (TypeRule::SaidNotToBe, &|| is_said && denies_existence(clause, context)),
        (TypeRule::CalledFalse, &|| rejects_as_false(clause)),
        (TypeRule::RefusalCue, &|| acts(Act::Refuse)),
        (TypeRule::WillNot, &|| is_said && declines(clause, context)),
        (TypeRule::DemandCue, &|| acts(Act::Demand) && !is_question(clause)),
        (TypeRule::Should, &|| makes_demand(clause)),
        (TypeRule::Agreement, &|| agrees(clause)),
        (TypeRule::Invitation, &|| invites(clause, context)),
        (TypeRule::WillDo, &|| (is_said || clause.is_of_speaker()) && commits(clause, context)),
        (TypeRule::SuitOverWrong, &|| files_suit(clause, context) && clause.has(Marker::Wrong)),
        (TypeRule::Suit, &|| files_suit(clause, context)),
        (TypeRule::AccusationCue, &|| acts(Act::Accuse)),
        (TypeRule::OwnForce, &|| reports_own_force(clause, context) && clause.has(Marker::Justify)),
        (TypeRule::WrongfulAct, &|| names_wrongful_act(clause, context)),
        (TypeRule::CriticismCue, &|| acts(Act::Criticise)),
        (TypeRule::BadJudgement, &|| judges_badly(clause)),
        (TypeRule::DefenceCue, &|| acts(Act::Defend)),
        (TypeRule::SupportCue, &|| acts(Act::Support)),
        (TypeRule::OwnGood, &|| is_said && praises_own_side(clause, context)),
        (TypeRule::OthersGood, &|| {
            is_said && (context.is_about_others || context.names_other_country) && praises(clause)
        }),
    ];
    rules.iter().find(|(_, fits)| fits()).map_or(TypeRule::NothingElse, |(rule, _)| *rule)
}
