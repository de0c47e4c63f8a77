//! The findings about files: every message to the letter, and always the complete list.

mod about;
mod claims;
mod fields;
mod files;
mod lookups;
mod partial;
mod positions;
mod register;
mod warnings;
mod words;

use analysis::Problem;

use crate::corpus::Corpus;

/// Which test checks the message of each problem: a new problem does not compile until it has one.
const _: fn(&Problem) -> fn() = |problem| match problem {
    Problem::NotUtf8 => files::not_utf8,
    Problem::TooLarge { .. } => files::too_large,
    Problem::UnknownExtension => files::unknown_extension,
    Problem::ReservedName { .. } => files::reserved_name,
    Problem::DuplicateStem { .. } => files::two_documents_of_one_stem,
    Problem::ReadingWithoutDocument { .. } => files::reading_without_document,
    Problem::DocumentWithoutReading { .. } => files::document_without_reading,
    Problem::Syntax { .. } => fields::syntax,
    Problem::UnknownField { .. } => fields::unknown_field,
    Problem::MissingField { .. } => fields::missing_field,
    Problem::WrongType { .. } => fields::wrong_type,
    Problem::UnknownTerm { .. } => lookups::unknown_term,
    Problem::UnknownEntity { .. } => lookups::unknown_entity,
    Problem::UnknownCountry { .. } => lookups::unknown_country,
    Problem::UnknownTopic { .. } => lookups::unknown_topic,
    Problem::InvalidDate { .. } => lookups::invalid_date,
    Problem::InvalidAddress { .. } => lookups::invalid_address,
    Problem::TooManyQuestions { .. } => about::too_many_questions,
    Problem::RepeatDiffers { .. } => warnings::repeat_that_differs,
    Problem::NotVerbatim { .. } => words::words_that_are_not_there,
    Problem::Ambiguous { .. } => words::several_occurrences,
    Problem::NoSuchOccurrence { .. } => words::no_such_occurrence,
    Problem::QuoteEdge { .. } => words::quote_edge,
    Problem::QuoteCrossesParagraph => words::quote_across_paragraphs,
    Problem::DuplicateKey { .. } => claims::duplicate_key,
    Problem::LinkToUnknownClaim { .. } => claims::link_to_unknown_claim,
    Problem::LinkToItself { .. } => claims::link_to_itself,
    Problem::MeasureWithoutSanction => claims::measure_without_sanction,
    Problem::SanctionWithoutMeasure => claims::sanction_without_measure,
    Problem::SourceNotPerson { .. } => claims::source_that_is_no_person,
    Problem::NarratorWithWords => claims::narrator_with_words,
    Problem::SourceWithoutWords => claims::source_without_words,
    Problem::CapitalWithoutGovernment { .. } => claims::capital_without_government,
    Problem::DuplicateEntity { .. } => register::duplicate_entity,
    Problem::InvalidId { .. } => register::invalid_id,
    Problem::SharedSpelling { .. } => register::shared_spelling,
    Problem::UnknownDocument { .. } => lookups::unknown_document,
    Problem::DuplicateTopic { .. } => register::duplicate_topic,
    Problem::UnusedEntity { .. } => warnings::unused_entity,
    Problem::SpellingNotFound { .. } => warnings::spelling_that_is_not_there,
    Problem::AmbiguousSurname { .. } => warnings::ambiguous_surname,
    Problem::SimilarName { .. } => warnings::similar_name,
    Problem::UnpairedQuotationMark { .. } => warnings::unpaired_quotation_mark,
    Problem::Overlap { .. } => warnings::overlap,
};

/// One document and a reading with one claim, whose first field stands on line 3; of them this is said.
#[track_caller]
fn check_claim(text: &str, fields: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).claims("a.toml", &[fields]).check(expected);
}

/// One document and its reading; of them this is said.
#[track_caller]
fn check_reading(text: &str, toml: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).reading("a.toml", toml).check(expected);
}

/// One document that is read, and a register; of them this is said.
#[track_caller]
fn check_names(text: &str, names: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).read("a.toml").names(names).check(expected);
}

/// A reading without claims.
const READ: &str = "read_by = \"me\"\n";

/// Two persons who are both written "Bee", the one in document b alone.
const TWO_BEES: &str = r#"
[[entity]]
name = "Ann Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
documents = ["b"]
because = "short"
evidence = "Bee"
[[entity]]
name = "Bea Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
because = "short"
evidence = "Bee"
"#;
