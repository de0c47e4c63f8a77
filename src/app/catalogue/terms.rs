//! The labels of the terms of the model and of the filters: types, roles, kinds, forms.

use model::{ClaimType, EntityKind, Form, LinkVerb, Measure, OddityKind, Role, SourceKind, Status};
use query::{Engine, Facet, Key, Reply, Sort, Value};
// What files say too is said in the same words.
pub use export::labels::{BY_RULE, ENDORSES, INFERRED, NO_DATE, date, document_date, title, verb};
pub use export::language_name as language;

/// A facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Type => "Claim type",
        Facet::Country => "Country",
        Facet::Entity => "Entity",
        Facet::Topic => "Topic",
        Facet::Document => "Document",
        Facet::Status => "Status",
        Facet::Form => "Form",
        Facet::Kind => "Kind of source",
        Facet::Origin => "Origin",
        Facet::Rule => "Rule",
    }
}
/// A role, as the switch over a facet puts it.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Any => "any role",
        Role::Says => "says",
        Role::About => "is spoken about",
        Role::Mentioned => "is mentioned",
    }
}
/// A type of claim.
pub fn claim_type(claim_type: ClaimType) -> &'static str {
    match claim_type {
        ClaimType::Accusation => "Accusation",
        ClaimType::Criticism => "Criticism",
        ClaimType::Denial => "Denial",
        ClaimType::Defence => "Defence",
        ClaimType::Support => "Support",
        ClaimType::Sanction => "Sanction",
        ClaimType::Threat => "Threat",
        ClaimType::Demand => "Demand",
        ClaimType::Refusal => "Refusal",
        ClaimType::Pledge => "Pledge",
        ClaimType::Fact => "Fact",
    }
}
/// A status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::New => "New",
        Status::Background => "Background",
        Status::Negated => "Negated",
        Status::Conditional => "Conditional",
    }
}
/// What a card says of a status that is not new.
pub fn status_note(status: Status) -> Option<&'static str> {
    match status {
        Status::New => None,
        Status::Background => Some("told as earlier"),
        Status::Negated => Some("told as not done"),
        Status::Conditional => Some("told as depending on something"),
    }
}
/// A form.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "Quoted",
        Form::Mixed => "Partly quoted",
        Form::Indirect => "Reported",
        Form::Act => "Act",
        Form::Narrator => "In the document's own voice",
    }
}
/// A kind of source.
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "Person",
        SourceKind::Organisation => "Organisation",
        SourceKind::Government => "Government",
        SourceKind::Unnamed => "Unnamed",
        SourceKind::Narrator => "The document itself",
    }
}
/// A kind of measure.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::AssetFreeze => "asset freeze",
        Measure::VisaBan => "visa ban",
        Measure::TradeBan => "trade ban",
        Measure::EntityList => "entity list",
        Measure::Legislation => "legislation",
        Measure::Unspecified => "measure not specified",
    }
}
/// A kind of entity, one of them.
pub fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organisation",
        EntityKind::Government => "Government",
        EntityKind::Place => "Place",
        EntityKind::People => "People",
        EntityKind::Law => "Law",
    }
}
/// A kind of oddity.
pub fn oddity(kind: OddityKind) -> &'static str {
    match kind {
        OddityKind::GarbledName => "Garbled name",
        OddityKind::DateContradiction => "Contradicted date",
        OddityKind::RepeatedText => "Repeated text",
        OddityKind::Boilerplate => "Words of the page, not of the report",
        OddityKind::PhotoCaption => "Caption without its picture",
        OddityKind::UnclosedQuotation => "Quotation mark without its partner",
        OddityKind::CountMismatch => "Count that contradicts a list",
        OddityKind::GarbledTranslation => "Garbled translation",
        OddityKind::DanglingReference => "Refers to something that is not there",
    }
}
/// What a claim does to the one it answers.
pub fn answers(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denies",
        LinkVerb::Rebuts => "Rebuts",
        LinkVerb::CounterAccuses => "Accuses in return",
        LinkVerb::Retaliates => "Retaliates for",
        LinkVerb::Concedes => "Concedes",
        LinkVerb::Questions => "Questions",
        LinkVerb::Answers => "Answers",
        LinkVerb::Repeats => "Repeats",
        LinkVerb::Continues => "Continues",
    }
}
/// What is done to a claim by the one that answers it.
pub fn answered_by(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denied by",
        LinkVerb::Rebuts => "Rebutted by",
        LinkVerb::CounterAccuses => "Met by an accusation in return",
        LinkVerb::Retaliates => "Retaliated for by",
        LinkVerb::Concedes => "Conceded by",
        LinkVerb::Questions => "Questioned by",
        LinkVerb::Answers => "Answered by",
        LinkVerb::Repeats => "Repeated by",
        LinkVerb::Continues => "Continued by",
    }
}
/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Position => "by document",
        Sort::Date => "by stated date",
    }
}
/// A value of the filter of replies.
pub fn reply(reply: Option<Reply>) -> &'static str {
    match reply {
        None => "any",
        Some(Reply::Answered) => "answered",
        Some(Reply::Unanswered) => "no reply",
    }
}
/// The value that stands for no named source, or no source country.
pub fn unattributed(facet: Facet) -> &'static str {
    if facet == Facet::Country { "No country named" } else { "Nobody named" }
}
/// The origins.
pub const ORIGIN_READING: &str = "From a reading";
/// The origins.
pub const ORIGIN_RULE: &str = "Found by a rule";
/// The label of an option or a chip.
pub fn value(engine: &Engine, key: Key, value: Value) -> String {
    if value == Value::UNATTRIBUTED {
        return unattributed(key.facet()).into();
    }
    let idx = value.0 as usize;
    match key.facet() {
        Facet::Type => ClaimType::ALL.get(idx).map(|value| claim_type(*value).to_owned()),
        Facet::Status => Status::ALL.get(idx).map(|value| status(*value).to_owned()),
        Facet::Form => Form::ALL.get(idx).map(|value| form(*value).to_owned()),
        Facet::Kind => SourceKind::ALL.get(idx).map(|value| source_kind(*value).to_owned()),
        Facet::Origin if value == Value::READING => Some(ORIGIN_READING.to_owned()),
        Facet::Origin => Some(ORIGIN_RULE.to_owned()),
        _ => engine.label(key, value).map(str::to_owned),
    }
    .unwrap_or_default()
}
