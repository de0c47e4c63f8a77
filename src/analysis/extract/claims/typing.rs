//! Decides the type of a claim: the first of a list of rules that fits.

use model::ClaimType;

use super::super::lexicon::{CueClass, Tag};
use super::super::tagged_text::{TaggedText, TokenRange};
use super::clause::Clause;
use super::markers::{Marker, MarkerMatches};

/// A rule that gives a claim its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeRule {
    /// "X imposed sanctions on Y".
    MeasureTaken,
    /// "X signed a law that sanctions Y".
    MeasureByLaw,
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

    /// The type it gives.
    pub fn claim_type(self) -> ClaimType {
        match self {
            Self::MeasureTaken | Self::MeasureByLaw => ClaimType::Sanction,
            Self::ThreatCue | Self::HarmToCome => ClaimType::Threat,
            Self::DenialCue | Self::CalledFalse | Self::SaidNotToBe => ClaimType::Denial,
            Self::RefusalCue | Self::WillNot => ClaimType::Refusal,
            Self::DemandCue | Self::Should => ClaimType::Demand,
            Self::PledgeCue | Self::WillDo | Self::Invitation => ClaimType::Pledge,
            Self::AccusationCue | Self::WrongfulAct | Self::SuitOverWrong => ClaimType::Accusation,
            Self::CriticismCue | Self::BadJudgement | Self::Suit => ClaimType::Criticism,
            Self::DefenceCue | Self::OwnForce | Self::OwnGood => ClaimType::Defence,
            Self::SupportCue | Self::OthersGood => ClaimType::Support,
            Self::NothingElse => ClaimType::Fact,
        }
    }
}

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
    let rules: [(TypeRule, bool); 25] = [
        (TypeRule::MeasureTaken, takes_measure(clause, context)),
        (TypeRule::MeasureByLaw, passes_measure(clause)),
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

/// "imposed sanctions on Y", "blacklisted Y", "sanctions were imposed".
fn takes_measure(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
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

/// "signed legislation … sanctions".
fn passes_measure(clause: &Clause<'_, '_>) -> bool {
    let Some(verb) = clause.verb else { return false };
    let head = TokenRange::new(verb, clause.range.end.min(verb + 5));
    clause.markers.has(TokenRange::new(verb, verb + 2), Marker::Pass)
        && clause.markers.has(head, Marker::Law)
        && clause.has(Marker::Measure)
        && !clause.is_negated()
}

/// "responded with threats of …".
fn has_threat_noun(clause: &Clause<'_, '_>) -> bool {
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
fn announces_harm(clause: &Clause<'_, '_>) -> bool {
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

/// "denied the charge", "denounced the allegations", "rejected the claim".
fn has_denial_cue(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
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
fn calls_false(clause: &Clause<'_, '_>) -> bool {
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
fn denies_existence(clause: &Clause<'_, '_>) -> bool {
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
            && clause.is_of_speaker()
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
fn has_refusal_cue(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let class = context.cue.map(|(class, _)| class);
    let rejects =
        class == Some(CueClass::Deny) && context.cue.is_some_and(|(_, cue)| rejects(clause, cue));
    class == Some(CueClass::Refuse) || rejects
}

/// "will not accept".
fn declines(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
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

/// "Y should …", but not "Y should be stopped", which has no addressee.
fn makes_demand(clause: &Clause<'_, '_>) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    markers.within(clause.predicate(), Marker::Demand).any(|matched| {
        if !doc.is_any_word(
            matched.range.start,
            &["should", "must", "ought", "need", "needs", "has", "have"],
        ) {
            // "The mayor calls upon the council", "she has been seeking a vote".
            let is_main = clause.verb.is_some_and(|verb| matched.range.start <= verb + 4);
            return is_main
                || doc.is_word(matched.range.start.saturating_sub(1), "to")
                    && clause.is_of_speaker()
                    && clause.is_future()
                    && doc.is_word(matched.range.start, "demand");
        }
        let is_there = doc.is_word(clause.range.start, "there")
            || doc.is_word(matched.range.start.saturating_sub(1), "there");
        let is_passive = !is_there
            && (matched.range.end..range.end.min(matched.range.end + 3))
                .any(|idx| doc.is_any_word(idx, &["be", "been"]));
        // "we must" addresses more people than the speaker.
        let is_mine = clause.subject.indices().any(|idx| doc.is_any_word(idx, &["i", "my"]))
            || clause.is_of_speaker()
                && !doc.is_any_word(matched.range.end, &["to"])
                && !doc.is_word(matched.range.start, "must")
                && !doc.is_word(matched.range.end - 1, "to");
        let is_past = doc.is_any_word(matched.range.end, &["been", "have"]);
        !is_passive && !is_mine && !is_past && !is_question(clause)
    })
}

/// Whether it is a question, which makes no claim.
fn is_question(clause: &Clause<'_, '_>) -> bool {
    (clause.range.end..clause.range.end + 2).any(|idx| clause.doc.is_mark(idx, '?'))
}

/// "welcomes X to visit".
fn invites(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let welcomes = |idx: usize| {
        clause
            .doc
            .is_any_word(idx, &["welcome", "welcomes", "welcomed", "invites", "invite", "invited"])
    };
    let verb = context.cue.map(|(_, cue)| cue.start).or(clause.verb).unwrap_or(clause.range.start);
    let welcome = (verb.min(clause.range.start + 1).max(clause.range.start)
        ..clause.range.end.min(verb + 4))
        .find(|idx| welcomes(*idx));
    let is_open = clause.verb.is_some_and(|verb| {
        clause.doc.tag(verb) == Tag::Be
            && (verb + 1..clause.range.end.min(verb + 4)).any(|idx| clause.doc.is_word(idx, "open"))
            && clause.has(Marker::Good)
    }) && clause
        .lead
        .indices()
        .any(|idx| clause.doc.is_any_word(idx, &["door", "doors", "we"]));
    is_open
        || welcome.is_some_and(|welcome| {
            clause.markers.has(TokenRange::new(welcome, clause.range.end), Marker::Invite)
        })
}

/// "we will …", "is ready to …".
fn commits(clause: &Clause<'_, '_>) -> bool {
    let verb = clause.verb.unwrap_or(clause.range.start);
    let head = TokenRange::new(verb, clause.range.end.min(verb + 6));
    clause.is_of_speaker() && clause.is_future()
        || clause.markers.has(head, Marker::Commit) && !clause.is_negated()
}

/// "Y tortures", "Y uses X as an excuse".
fn names_wrongful_act(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Clause { doc, markers, range, .. } = *clause;
    let is_about_own_side =
        clause.is_of_speaker() || context.lead_is_own_side || reports_own_force(clause, context);
    if is_about_own_side || clause.says_should_not_be() {
        return false;
    }
    // An act that is named before the verb is not asserted.
    let from = clause.verb.filter(|_| context.cue.is_none()).unwrap_or(range.start);
    let conditions = (from..range.end).find(|idx| doc.is_any_word(*idx, &["if", "unless"]));
    let unconditional = TokenRange::new(from.min(range.end), conditions.unwrap_or(range.end));
    markers.within(unconditional, Marker::Wrong).any(|matched| {
        let is_in_name = clause.is_in_name(matched.range);
        // "to fight terror", "never attacked".
        let before = TokenRange::new(
            matched.range.start.saturating_sub(4).max(range.start),
            matched.range.start,
        );
        let is_thwarted = markers.has(before, Marker::Thwart)
            || before
                .indices()
                .any(|idx| clause.is_negation(idx) || doc.is_any_word(idx, &["no", "never"]));
        // "is a fraud" is a judgement and names no act.
        let is_label = clause.verb.is_some_and(|verb| {
            doc.tag(verb) == Tag::Be
                && matched.range.start <= verb + 3
                && (verb + 1..matched.range.start)
                    .any(|idx| doc.is_any_word(idx, &["a", "an", "such"]))
        });
        !is_in_name && !is_thwarted && !is_label
    })
}

/// "X sued Y", "X filed a complaint": reported as an act, or said by those who filed it.
fn files_suit(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
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

/// "our men fired at them", "they arrested twelve people", said by those who did it.
fn reports_own_force(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    let Some(verb) = clause.verb else { return false };
    let is_about_own_side =
        clause.is_of_speaker() || context.subject_is_source || context.lead_is_own_side;
    let head = TokenRange::new(verb, clause.range.end.min(verb + 3));
    let is_passive = || head.indices().any(|idx| clause.doc.tag(idx) == Tag::Be);
    is_about_own_side
        && clause.markers.has(head, Marker::Force)
        && !is_passive()
        && !clause.is_negated()
        && !clause.is_future()
}

/// Speaks well of its own side, or is a statement of a government about its own side that no other rule takes.
fn praises_own_side(clause: &Clause<'_, '_>, context: TypingContext) -> bool {
    // Force without a reason is reported, and not defended.
    if reports_own_force(clause, context) {
        return false;
    }
    // To act against something bad is good.
    let thwarts = || clause.has(Marker::Thwart) && clause.has(Marker::Wrong);
    let is_good = thwarts()
        || clause.is_of_speaker() && clause.markers.has(clause.predicate(), Marker::Good)
        || clause.markers.within(clause.range, Marker::Good).any(|matched| {
            let before = matched.range.start.saturating_sub(4).max(clause.range.start);
            !(before..matched.range.start).any(|idx| clause.is_negation(idx))
        });
    let is_own_state = context.source_is_government && context.names_own_country;
    context.is_about_own_side
        && (is_own_state || is_good && (context.source_has_country || clause.is_of_speaker()))
        || context.source_has_country && !context.is_about_others && is_good
}

fn judges_badly(clause: &Clause<'_, '_>) -> bool {
    let conditions =
        clause.range.indices().find(|idx| clause.doc.is_any_word(*idx, &["if", "unless"]));
    let unconditional = TokenRange::new(
        clause.range.start,
        conditions.filter(|at| *at > clause.range.start).unwrap_or(clause.range.end),
    );
    clause.markers.within(unconditional, Marker::Bad).any(|matched| {
        let is_negated = (matched.range.start.saturating_sub(2)..matched.range.start)
            .any(|idx| clause.is_negation(idx));
        !is_negated && !clause.is_in_name(matched.range)
    }) || clause.has(Marker::Demand) && clause.says_should_not_be()
}

impl Clause<'_, '_> {
    /// "should not be used".
    fn says_should_not_be(&self) -> bool {
        self.range.indices().any(|idx| {
            self.doc.is_word(idx, "should")
                && self.is_negation(idx + 1)
                && self.doc.is_word(idx + 2, "be")
        })
    }
}
