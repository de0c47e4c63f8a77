//! The nouns of Counterpoint: documents, the claims in them, and who and what they name.
//!
//! A **corpus** is what one build embeds. Everything in it refers to everything else by dense indices ([`ClaimIdx`] and its like) and to text by
//! byte [`Span`]s, so that no word of a document is stored twice and no quote can differ from its document.
//! How a corpus is made is described in `analysis`; how it is searched, in `query`.

mod about;
mod claim;
mod code_points;
mod corpus;
mod date;
mod document;
mod entity;
mod ids;
mod measurement;
pub mod pack;
mod rule;
mod span;
mod term;

pub use about::{About, MAX_QUESTIONS, Question};
pub use claim::{Claim, ClaimDate, Link, Origin, Role, Roles, Source};
pub use code_points::{CodePoints, span_in_code_points};
pub use corpus::Corpus;
pub use date::{PartialDate, Precision};
pub use document::{Document, Fact, Facts, GAP, Mention, Oddity, date_contradictions, paragraphs};
pub use entity::{Country, Entity, JoinReason, KeptApart, Likeness, Spelling, Topic};
pub use ids::{ClaimIdx, CountryIdx, DocumentIdx, EntityIdx, RuleIdx, TopicIdx};
pub use measurement::{Measurement, MeasurementRow};
pub use rule::Rule;
pub use span::Span;
pub use term::{ClaimType, EntityKind, Form, LinkVerb, Measure, OddityKind, SourceKind, Status};

#[cfg(test)]
mod tests {
    use crate::{Document, Facts};

    /// A document with nothing in it.
    pub(crate) fn document() -> Document {
        Document {
            stem: "a".into(),
            text: String::new(),
            sha256: String::new(),
            is_whole: true,
            read_by: None,
            url: None,
            facts: Facts::default(),
            oddities: Vec::new(),
            mentions: Vec::new(),
            country_mentions: Vec::new(),
        }
    }
}
