//! Finds the attributes of a claim: form, status, statistics and measure.

use model::{ClaimType, Form, Measure, Status};

use super::claim_spans::ClaimSpan;
use super::clause::Clause;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::months::{MONTHS, N_FULL};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::{AttributionRule, TypeRule};

/// The attributes of a claim besides its type and its date.
pub(crate) struct Attributes {
    /// Whose words the quote is made of.
    pub(crate) form: Form,
    /// How it relates to the event that the document reports.
    pub(crate) status: Status,
    /// Whether it states figures.
    pub(crate) has_statistic: bool,
    /// For a sanction, the measures.
    pub(crate) measures: Vec<Measure>,
}

impl Attributes {
    pub(crate) fn of(
        clause: &Clause<'_, '_>,
        claim_span: &ClaimSpan,
        typing: TypeRule,
        rule: AttributionRule,
    ) -> Self {
        let claim_type = typing.claim_type();
        Self {
            form: form(clause.doc, claim_span, rule),
            // What is in force was imposed before.
            status: match typing {
                TypeRule::MeasureInForce => Status::Background,
                _ => status(clause, claim_span, claim_type),
            },
            has_statistic: has_statistic(clause.doc, claim_span.range),
            measures: match claim_type {
                ClaimType::Sanction => measures(clause),
                _ => Vec::new(),
            },
        }
    }
}

fn form(doc: &TaggedText<'_>, claim_span: &ClaimSpan, rule: AttributionRule) -> Form {
    match rule {
        AttributionRule::Narrated => return Form::Narrator,
        AttributionRule::ReportedAct => return Form::Act,
        AttributionRule::Statement | AttributionRule::Transcript => return Form::Direct,
        _ => {}
    }
    let is_quoted = |idx: usize| doc.quotation(idx).is_some_and(|quotation| quotation.len() > 3);
    let n_words = claim_span.range.indices().filter(|idx| doc.tag(*idx) != Tag::Mark).count();
    let n_quoted = claim_span
        .range
        .indices()
        .filter(|idx| doc.tag(*idx) != Tag::Mark && is_quoted(*idx))
        .count();
    match n_quoted {
        0 => Form::Indirect,
        _ if n_quoted == n_words => Form::Direct,
        _ => Form::Mixed,
    }
}

fn status(clause: &Clause<'_, '_>, claim_span: &ClaimSpan, claim_type: ClaimType) -> Status {
    const EARLIER: &[&str] = &["previously", "earlier", "formerly", "originally"];
    let doc = clause.doc;
    let has =
        |range: TokenRange, words: &[&str]| range.indices().any(|idx| doc.is_any_word(idx, words));
    let lead = TokenRange::new(doc.sentences[claim_span.sentence].0.start, claim_span.range.end);
    let at_first =
        lead.indices().any(|idx| doc.is_word(idx, "at") && doc.is_word(idx + 1, "first"));
    let last_time = lead.indices().any(|idx| {
        let is_time =
            doc.is_any_word(idx + 1, PERIODS) || doc.is_any_word(idx + 1, &MONTHS[..N_FULL]);
        doc.is_word(idx, "last") && is_time && idx < claim_span.range.start + 6
            || doc.is_word(idx, "in")
                && doc.is_any_word(idx + 1, MONTHS)
                && doc.tag(idx + 2) == Tag::Number
    });
    let is_negated =
        matches!(claim_type, ClaimType::Fact) && claim_span.cue.is_none() && clause.is_negated();
    let is_conditional = claim_span.range.indices().any(|idx| doc.is_word(idx, "if"))
        && matches!(claim_type, ClaimType::Threat | ClaimType::Pledge);
    let cue =
        claim_span.cue.unwrap_or(TokenRange::new(claim_span.range.start, claim_span.range.start));
    let is_now = has(cue, &["now", "currently", "today"]);
    let has_said = cue.indices().any(|idx| doc.tag(idx) == Tag::Have)
        || has(claim_span.range, &["recently"]) && claim_type == ClaimType::Sanction;
    if is_negated {
        Status::Negated
    } else if is_conditional {
        Status::Conditional
    } else if is_now {
        Status::New
    } else if has_said || at_first || last_time || has(lead, EARLIER) {
        Status::Background
    } else {
        Status::New
    }
}

/// Periods after "last", besides months.
const PERIODS: &[&str] = &["year", "month", "week", "summer", "winter", "spring", "autumn", "fall"];

/// Whether a range has a percentage or a total of ten or more; dates and ages do not count.
pub(crate) fn has_statistic(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    range.indices().any(|idx| {
        let is_rate = doc.is_any_word(idx, &["percent", "per"])
            && (doc.is_word(idx, "percent") || doc.is_word(idx + 1, "cent"))
            || doc.is_mark(idx, '%');
        let is_large = doc.is_any_word(
            idx,
            &[
                "million",
                "millions",
                "billion",
                "billions",
                "thousands",
                "hundreds",
                "dozen",
                "dozens",
                "tens",
            ],
        ) && !doc.is_mark(idx.saturating_sub(2), '$');
        let number = doc.token_text(idx);
        let is_total = doc.tag(idx) == Tag::Number
            && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
            && number
                .replace(',', "")
                .parse::<u32>()
                .is_ok_and(|n| n >= 10 && !(1000..2100).contains(&n) || number.contains(','))
            && matches!(doc.tag(idx + 1), Tag::Noun)
            && !doc.is_any_word(
                idx + 1,
                &["years", "year", "days", "months", "minutes", "hours", "weeks"],
            )
            && !doc.is_any_word(idx.saturating_sub(1), MONTHS);
        is_rate || is_large || is_total
    })
}

/// The measures that a clause names, in the order of [`Measure::ALL`]; that none is named, where it names none.
fn measures(clause: &Clause<'_, '_>) -> Vec<Measure> {
    let doc = clause.doc;
    let has = |words: &[&str]| clause.range.indices().any(|idx| doc.is_any_word(idx, words));
    let lists_entities = clause
        .range
        .indices()
        .any(|idx| doc.is_word(idx, "entity") && doc.is_word(idx + 1, "list"));
    let passes_law = has(&["legislation", "bill", "law"])
        && has(&["signed", "passed", "enacted", "approved", "signs", "passes"]);
    // A law that is passed is the measure, whatever it is about.
    if passes_law {
        return vec![Measure::Legislation];
    }
    let is_listed = lists_entities || has(&["blacklisted", "blacklist", "blacklists"]);
    let is_named = |measure: &Measure| match measure {
        Measure::VisaBan => has(&["visa", "visas", "travel", "entering", "entry"]),
        Measure::EntityList => is_listed,
        // Whom a list bars from goods is on the list.
        Measure::TradeBan => {
            !is_listed
                && has(&[
                    "imports", "exports", "import", "export", "embargo", "tariff", "tariffs",
                    "goods",
                ])
        }
        Measure::AssetFreeze => has(&["assets", "asset", "froze", "frozen", "freeze", "freezes"]),
        Measure::Legislation | Measure::Unspecified => false,
    };
    let named: Vec<Measure> = Measure::ALL.iter().copied().filter(is_named).collect();
    if named.is_empty() { vec![Measure::Unspecified] } else { named }
}
