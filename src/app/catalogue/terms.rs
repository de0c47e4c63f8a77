//! Labels of the terms of the model and of the filters: facets, roles, types, statuses, forms, kinds, verbs of links.

use model::{ClaimType, EntityKind, Form, LinkVerb, Measure, OddityKind, Role, SourceKind, Status};
use query::{Engine, Facet, Key, Reply, Sort, Value};
// Exported files have these texts as well.
pub use export::labels::{
    BY_RULE, ENDORSES, INFERRED, NO_DATE, UNNAMED, date, document_date, title,
};
pub use export::language_name as language;

/// The name of a facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Type => "Claim type",
        Facet::Country => "Country",
        Facet::Entity => "Name",
        Facet::Topic => "Topic",
        Facet::Document => "Document",
        Facet::Status => "Status",
        Facet::Form => "Whose words",
        Facet::Kind => "Kind of source",
        Facet::Origin => "Origin",
        Facet::Rule => "Rule",
    }
}
/// A role in the choice over a facet.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Any => "any role",
        Role::Says => "speaker",
        Role::About => "subject",
        Role::Mentioned => "mentioned",
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
        ClaimType::Fact => "Statement",
    }
}
/// A status in the filters.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::New => "New in this report",
        Status::Background => "Earlier event",
        Status::Negated => "Reported as not done",
        Status::Conditional => "Conditional",
    }
}
/// The note of a status on a card; none for what is new.
pub fn status_note(status: Status) -> Option<&'static str> {
    match status {
        Status::New => None,
        Status::Background => Some("earlier event"),
        Status::Negated => Some("reported as not done"),
        Status::Conditional => Some("conditional"),
    }
}
/// A form in the filters.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "Quoted",
        Form::Mixed => "Partly quoted",
        Form::Indirect => "Reported",
        Form::Act => "Action",
        Form::Narrator => "The report's own words",
    }
}
/// Before the words that a country is inferred from.
pub const INFERRED_FROM: &str = "inferred from";
/// A kind of source in the filters.
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "Person",
        SourceKind::Organisation => "Organisation",
        SourceKind::Government => "Government",
        SourceKind::Unknown => "Name of unknown kind",
        SourceKind::Unresolved => "Not resolved",
        SourceKind::Unnamed => "Unnamed",
        SourceKind::Narrator => "The report itself",
    }
}
/// The measure of a sanction, on its card.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::AssetFreeze => "asset freeze",
        Measure::VisaBan => "visa restrictions",
        Measure::TradeBan => "trade ban",
        Measure::EntityList => "export blacklist (Entity List)",
        Measure::Legislation => "legislation",
        Measure::Unspecified => "measure not stated",
    }
}
/// The kind of a name.
pub fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organisation",
        EntityKind::Government => "Government",
        EntityKind::Place => "Place",
        EntityKind::People => "Community",
        EntityKind::Law => "Law",
        EntityKind::Unknown => "Unknown kind",
    }
}
/// A kind of problem in a text.
pub fn oddity(kind: OddityKind) -> &'static str {
    match kind {
        OddityKind::GarbledName => "Garbled name",
        OddityKind::DateContradiction => "Conflicting date",
        OddityKind::RepeatedText => "Repeated text",
        OddityKind::Boilerplate => "Web-page leftovers",
        OddityKind::PhotoCaption => "Caption without photo",
        OddityKind::UnclosedQuotation => "Unmatched quotation mark",
        OddityKind::CountMismatch => "Number does not match the list",
        OddityKind::GarbledTranslation => "Garbled translation",
        OddityKind::DanglingReference => "Refers to something missing",
    }
}
/// What a claim does to one that it is linked to, before that claim.
pub fn answers(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denies",
        LinkVerb::Rebuts => "Rebuts",
        LinkVerb::CounterAccuses => "Counter-accuses",
        LinkVerb::Retaliates => "Retaliates against",
        LinkVerb::Concedes => "Concedes",
        LinkVerb::Questions => "Questions",
        LinkVerb::Answers => "Answers",
        LinkVerb::Repeats => "Repeats",
        LinkVerb::Continues => "Continues",
    }
}
/// The same from the other side, before the claim that is linked to this one.
pub fn answered_by(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denied by",
        LinkVerb::Rebuts => "Rebutted by",
        LinkVerb::CounterAccuses => "Counter-accused by",
        LinkVerb::Retaliates => "Met with retaliation by",
        LinkVerb::Concedes => "Conceded by",
        LinkVerb::Questions => "Questioned by",
        LinkVerb::Answers => "Answered by",
        LinkVerb::Repeats => "Repeated by",
        LinkVerb::Continues => "Continues in",
    }
}
/// A sort order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Position => "document",
        Sort::Date => "date in the text",
    }
}
/// An option of the filter by replies.
pub fn reply(reply: Option<Reply>) -> &'static str {
    match reply {
        None => "any",
        Some(Reply::Answered) => "yes",
        Some(Reply::Unanswered) => "no",
    }
}
/// The option for claims without a country.
const NO_COUNTRY: &str = "Country not given";
/// The origin of claims from a reading, in the filters.
pub const ORIGIN_READING: &str = "From a reading";
/// The origin of claims found by rules, in the filters.
pub const ORIGIN_RULE: &str = "Found by a rule";
/// The label of a value, in options and chips.
pub fn value(engine: &Engine, key: Key, value: Value) -> String {
    if value.is_open() {
        let label = match key.facet() {
            Facet::Country => NO_COUNTRY,
            _ if value == Value::UNRESOLVED => source_kind(SourceKind::Unresolved),
            _ => UNNAMED,
        };
        return label.to_owned();
    }
    let idx = value.0 as usize;
    match key.facet() {
        Facet::Type => ClaimType::ALL.get(idx).map(|value| claim_type(*value).to_owned()),
        Facet::Status => Status::ALL.get(idx).map(|value| status(*value).to_owned()),
        Facet::Form => Form::ALL.get(idx).map(|value| form(*value).to_owned()),
        Facet::Kind => SourceKind::ALL.get(idx).map(|value| source_kind(*value).to_owned()),
        Facet::Document => engine.corpus().documents.get(idx).map(title),
        Facet::Origin if value == Value::READING => Some(ORIGIN_READING.to_owned()),
        Facet::Origin => Some(ORIGIN_RULE.to_owned()),
        _ => engine.label(key, value).map(str::to_owned),
    }
    .unwrap_or_default()
}
