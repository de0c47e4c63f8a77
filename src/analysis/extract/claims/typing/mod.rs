//! Decides the type of a claim: the first of a list of rules that fits.
//!
//! `type_rule.rs` lists the rules; `acts.rs`, `denials.rs`, `demands.rs` and `judgements.rs` hold their tests.

mod acts;
mod demands;
mod denials;
mod judgements;
mod type_rule;

use self::acts::{
    announces_harm, files_suit, has_measure_in_force, has_threat_noun, passes_measure,
    takes_measure,
};
use self::demands::{commits, invites, is_question, makes_demand};
use self::denials::{calls_false, declines, denies_existence, has_denial_cue, has_refusal_cue};
use self::judgements::{judges_badly, names_wrongful_act, praises_own_side, reports_own_force};
use super::clause::Clause;
use super::markers::Marker;
use crate::extract::lexicon::CueClass;
use crate::extract::token_range::TokenRange;

pub(crate) use self::acts::lists_names;
pub(crate) use self::denials::has_false_word;
pub use self::type_rule::TypeRule;

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
    /// Whether its source has a country.
    pub(crate) source_has_country: bool,
    /// Whether it is an estimate with figures.
    pub(crate) is_estimate: bool,
}

/// The rule that decides the type of a claim.
///
/// The list follows the codebook's order of types (that of [`TypeRule::ALL`], which the Method page shows), with three exceptions.
/// There a rule that reads more of the clause has to come before one that reads only a word or two. (Within a type, as in
/// `Invitation` before `WillDo`, the order only decides which rule is named.)
///
/// - `SuitOverWrong` and `Suit` before `WrongfulAct` and `BadJudgement`: the wrongful act or bad word that a suit names would decide
///   the same type by another rule, and only the rules of suits find who filed it.
/// - `OwnForce` before `BadJudgement`: "they arrested ten people to stop the illegal protest" is a defence, although its reason for
///   the force has a bad word.
/// - `OwnGood` after `SupportCue`: it takes whatever a government says about its own side, so "France praised the firemen" would be
///   a defence.
pub(crate) fn find_type_rule(clause: &Clause<'_, '_>, context: TypingContext) -> TypeRule {
    let class = context.cue.map(|(class, _)| class);
    if context.is_estimate {
        return TypeRule::NothingElse;
    }
    let rules: [(TypeRule, bool); 26] = [
        (TypeRule::MeasureTaken, takes_measure(clause, context)),
        (TypeRule::MeasureByLaw, passes_measure(clause)),
        (TypeRule::MeasureInForce, context.is_narrated && has_measure_in_force(clause)),
        (TypeRule::ThreatCue, class == Some(CueClass::Threaten) || has_threat_noun(clause)),
        (TypeRule::HarmToCome, !context.is_narrated && announces_harm(clause)),
        (TypeRule::DenialCue, has_denial_cue(clause, context)),
        (TypeRule::CalledFalse, calls_false(clause)),
        (TypeRule::SaidNotToBe, !context.is_narrated && denies_existence(clause)),
        (TypeRule::RefusalCue, has_refusal_cue(clause, context)),
        (TypeRule::WillNot, !context.is_narrated && declines(clause)),
        (TypeRule::DemandCue, class == Some(CueClass::Demand) && !is_question(clause)),
        (TypeRule::Should, !context.is_narrated && makes_demand(clause)),
        (
            TypeRule::PledgeCue,
            matches!(class, Some(CueClass::Pledge | CueClass::Plan | CueClass::Agree)),
        ),
        (TypeRule::Invitation, invites(clause, context)),
        (TypeRule::WillDo, !context.is_narrated && commits(clause)),
        (TypeRule::AccusationCue, class == Some(CueClass::Accuse)),
        (TypeRule::SuitOverWrong, files_suit(clause, context) && clause.has(Marker::Wrong)),
        (TypeRule::Suit, files_suit(clause, context)),
        (TypeRule::OwnForce, reports_own_force(clause, context) && clause.has(Marker::Justify)),
        (TypeRule::WrongfulAct, names_wrongful_act(clause, context)),
        (TypeRule::CriticismCue, class == Some(CueClass::Criticise)),
        (TypeRule::BadJudgement, judges_badly(clause)),
        (TypeRule::DefenceCue, class == Some(CueClass::Defend)),
        (TypeRule::SupportCue, class == Some(CueClass::Support)),
        (TypeRule::OwnGood, !context.is_narrated && praises_own_side(clause, context)),
        (
            TypeRule::OthersGood,
            !context.is_narrated
                && (context.is_about_others || context.names_other_country)
                && clause.has(Marker::Praise),
        ),
    ];
    rules.iter().find(|(_, fits)| *fits).map_or(TypeRule::NothingElse, |(rule, _)| *rule)
}
