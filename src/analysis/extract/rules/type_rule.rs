//! A type rule: a rule that decides the type of a claim.

use model::ClaimType;

/// A rule that decides the type of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeRule {
    /// "X imposed sanctions on Y".
    MeasureTaken,
    /// "X signed a law that sanctions Y".
    MeasureByLaw,
    /// "Y is on X's list".
    MeasureInForce,
    /// "X threatened …".
    ThreatCue,
    /// "X will retaliate".
    HarmToCome,
    /// "X denied …".
    DenialCue,
    /// "the allegations are false".
    CalledFalse,
    /// "there is no genocide".
    SaidNotToBe,
    /// "X refused …".
    RefusalCue,
    /// "X will not accept …".
    WillNot,
    /// "X urged …".
    DemandCue,
    /// "Y should …".
    Should,
    /// "X promised …".
    PledgeCue,
    /// "X signed an agreement".
    Agreement,
    /// "we will …", "X is ready to …".
    WillDo,
    /// "X welcomes Y to visit".
    Invitation,
    /// "X accused Y".
    AccusationCue,
    /// "Y tortures".
    WrongfulAct,
    /// "X sued Y for torture".
    SuitOverWrong,
    /// "X condemned …".
    CriticismCue,
    /// "Y is despicable".
    BadJudgement,
    /// "X filed a complaint against Y".
    Suit,
    /// "X defended …".
    DefenceCue,
    /// "we fired at them to stop them".
    OwnForce,
    /// "our schools are good".
    OwnGood,
    /// "X praised Y".
    SupportCue,
    /// "Y is good".
    OthersGood,
    /// None of these.
    NothingElse,
}

impl TypeRule {
    /// Every rule, in the codebook's order of types.
    pub const ALL: &[Self] = &[
        Self::MeasureTaken,
        Self::MeasureByLaw,
        Self::MeasureInForce,
        Self::ThreatCue,
        Self::HarmToCome,
        Self::DenialCue,
        Self::CalledFalse,
        Self::SaidNotToBe,
        Self::RefusalCue,
        Self::WillNot,
        Self::DemandCue,
        Self::Should,
        Self::PledgeCue,
        Self::Agreement,
        Self::WillDo,
        Self::Invitation,
        Self::AccusationCue,
        Self::WrongfulAct,
        Self::SuitOverWrong,
        Self::CriticismCue,
        Self::BadJudgement,
        Self::Suit,
        Self::DefenceCue,
        Self::OwnForce,
        Self::OwnGood,
        Self::SupportCue,
        Self::OthersGood,
        Self::NothingElse,
    ];

    /// Its name in `rules.tsv` and in all output.
    pub fn name(self) -> &'static str {
        match self {
            Self::MeasureTaken => "measure-taken",
            Self::MeasureByLaw => "measure-by-law",
            Self::MeasureInForce => "measure-in-force",
            Self::ThreatCue => "threat-cue",
            Self::HarmToCome => "harm-to-come",
            Self::DenialCue => "denial-cue",
            Self::CalledFalse => "called-false",
            Self::SaidNotToBe => "said-not-to-be",
            Self::RefusalCue => "refusal-cue",
            Self::WillNot => "will-not",
            Self::DemandCue => "demand-cue",
            Self::Should => "should",
            Self::PledgeCue => "pledge-cue",
            Self::Agreement => "agreement",
            Self::WillDo => "will-do",
            Self::Invitation => "invitation",
            Self::AccusationCue => "accusation-cue",
            Self::WrongfulAct => "wrongful-act",
            Self::SuitOverWrong => "suit-over-wrong",
            Self::CriticismCue => "criticism-cue",
            Self::BadJudgement => "bad-judgement",
            Self::Suit => "suit",
            Self::DefenceCue => "defence-cue",
            Self::OwnForce => "own-force",
            Self::OwnGood => "own-good",
            Self::SupportCue => "support-cue",
            Self::OthersGood => "others-good",
            Self::NothingElse => "nothing-else",
        }
    }

    /// Whether, of what nobody is said to say, it finds an act: whoever does it is the source.
    pub(crate) fn is_act(self) -> bool {
        use TypeRule::*;
        matches!(
            self,
            MeasureTaken
                | MeasureByLaw
                | MeasureInForce
                | ThreatCue
                | HarmToCome
                | DenialCue
                | RefusalCue
                | DemandCue
                | PledgeCue
                | Agreement
                | AccusationCue
                | SuitOverWrong
                | CriticismCue
                | Suit
                | DefenceCue
                | SupportCue
        )
    }

    /// The type that it decides.
    pub fn claim_type(self) -> ClaimType {
        match self {
            Self::MeasureTaken | Self::MeasureByLaw | Self::MeasureInForce => ClaimType::Sanction,
            Self::ThreatCue | Self::HarmToCome => ClaimType::Threat,
            Self::DenialCue | Self::CalledFalse | Self::SaidNotToBe => ClaimType::Denial,
            Self::RefusalCue | Self::WillNot => ClaimType::Refusal,
            Self::DemandCue | Self::Should => ClaimType::Demand,
            Self::PledgeCue | Self::Agreement | Self::WillDo | Self::Invitation => {
                ClaimType::Pledge
            }
            Self::AccusationCue | Self::WrongfulAct | Self::SuitOverWrong => ClaimType::Accusation,
            Self::CriticismCue | Self::BadJudgement | Self::Suit => ClaimType::Criticism,
            Self::DefenceCue | Self::OwnForce | Self::OwnGood => ClaimType::Defence,
            Self::SupportCue | Self::OthersGood => ClaimType::Support,
            Self::NothingElse => ClaimType::Fact,
        }
    }
}
