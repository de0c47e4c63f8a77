//! A rule claim: a claim that the rules found, before it is part of a corpus.

use model::{
    ClaimDate, ClaimType, CountryIdx, EntityIdx, Form, Measure, Roles, SourceKind, Span, Status,
};

use crate::extract::{AttributionRule, TypeRule};

/// A claim that rules found. Spans are bytes of the document.
#[derive(Clone, Debug)]
pub(crate) struct RuleClaim {
    /// The occurrences of its quote. Never empty.
    pub(crate) occurrences: Vec<Span>,
    /// The rule that found it.
    pub(crate) rule: AttributionRule,
    /// The rule that decided its type.
    pub(crate) typing: TypeRule,
    /// What kind of source it has.
    pub(crate) source_kind: SourceKind,
    /// The words that name the source.
    pub(crate) as_written: Option<Span>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub(crate) antecedent: Option<Span>,
    /// For countries of the source that follow from the text's own, the words that show that one.
    pub(crate) inferred_from: Option<Span>,
    /// The words that attribute it.
    pub(crate) cue: Option<Span>,
    /// Entities by role, without those merely mentioned; those that the document gives are numbered after those of the register.
    pub(crate) entities: Roles<EntityIdx>,
    /// Countries by role, without those merely mentioned.
    pub(crate) countries: Roles<CountryIdx>,
    /// Whose words the quote is made of.
    pub(crate) form: Form,
    /// How it relates to the event that the document reports.
    pub(crate) status: Status,
    /// Whether it states figures.
    pub(crate) has_statistic: bool,
    /// For a sanction, the measure.
    pub(crate) measures: Vec<Measure>,
    /// The date it states.
    pub(crate) date: Option<ClaimDate>,
}

impl RuleClaim {
    /// The first occurrence of its quote.
    pub(crate) fn quote(&self) -> Span {
        self.occurrences[0]
    }

    /// Its type.
    pub(crate) fn claim_type(&self) -> ClaimType {
        self.typing.claim_type()
    }
}
