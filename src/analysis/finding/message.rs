//! The message of each problem: what is wrong, and the remedy behind a semicolon.

use std::fmt;

use super::{FilePosition, Problem};

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => write!(f, "not UTF-8; save the file as UTF-8"),
            Self::TooLarge { limit } => write!(f, "larger than {limit} bytes; split the file"),
            Self::UnknownExtension => {
                write!(f, "neither a document (.txt, .md) nor a reading (.toml); not read")
            }
            Self::ReservedName { stem } => write!(
                f,
                "a document named '{stem}'; that name is kept for {stem}.toml, rename the document"
            ),
            Self::DuplicateStem { stem, other } => {
                write!(f, "two documents named '{stem}', this and {other}; rename one")
            }
            Self::ReadingWithoutDocument { stem } => {
                write!(f, "a reading without its document; add {stem}.txt or {stem}.md beside it")
            }
            Self::DocumentWithoutReading { stem } => {
                write!(
                    f,
                    "no reading; its claims are found by rules alone, write {stem}.toml beside it, or begin with `counterpoint draft`"
                )
            }
            Self::Syntax { message } => {
                write!(f, "not TOML: {}; mend the line", message.replace('\n', ", "))
            }
            Self::UnknownField { field, table, known } => {
                write!(f, "unknown field '{field}' in {table}; known are {}", known.join(", "))
            }
            Self::MissingField { field, table } => write!(f, "{table} without '{field}'; add it"),
            Self::WrongType { field, expected, found } => {
                write!(f, "'{field}' is {found}; write {expected}")
            }
            Self::UnknownTerm { list, word, known } => {
                write!(f, "unknown {list} '{word}'; known are {}", known.join(", "))
            }
            Self::UnknownEntity { name, nearest: Some(nearest) } => {
                write!(
                    f,
                    "unknown entity '{name}'; register it in names.toml, or is it '{nearest}'?"
                )
            }
            Self::UnknownEntity { name, nearest: None } => {
                write!(f, "unknown entity '{name}'; register it in names.toml")
            }
            Self::UnknownCountry { code } => {
                write!(
                    f,
                    "unknown country '{code}'; give an ISO 3166-1 alpha-2 code in capitals, or EU"
                )
            }
            Self::UnknownTopic { topic, known } if known.is_empty() => {
                write!(f, "unknown topic '{topic}'; add it to topics.toml")
            }
            Self::UnknownTopic { topic, known } => write!(
                f,
                "unknown topic '{topic}'; add it to topics.toml, known are {}",
                known.join(", ")
            ),
            Self::InvalidDate { written } => {
                write!(f, "no date: '{written}'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD")
            }
            Self::InvalidAddress { written, example } => {
                write!(f, "no address: '{written}'; write it as in {example}, or leave it out")
            }
            Self::TooManyQuestions { limit } => {
                write!(f, "more than {limit} questions; leave one out")
            }
            Self::RepeatDiffers { claim } => write!(
                f,
                "repeats '{claim}', which is of another type or about others; leave the link out, or correct the claim"
            ),
            Self::NotVerbatim { field, words, document, similar: Some((position, similar)) } => {
                write!(
                    f,
                    "{field} “{words}” is not in {document} letter for letter; {position} has “{similar}”"
                )
            }
            Self::NotVerbatim { field, words, document, similar: None } => {
                write!(
                    f,
                    "{field} “{words}” is not in {document}; copy the words from there letter for letter"
                )
            }
            Self::Ambiguous { field, words, positions } => write!(
                f,
                "{field} “{words}” stands at {} places ({}); say which with place = k",
                positions.len(),
                lines_and_columns(positions)
            ),
            Self::NoSuchOccurrence { field, words, number, n_occurrences } => {
                write!(f, "{field} “{words}” has no place {number}; it stands at {n_occurrences}")
            }
            Self::QuoteEdge { edge } => {
                write!(
                    f,
                    "a quote that begins or ends with '{edge}'; begin and end it at a letter, a digit or a bracket of its own"
                )
            }
            Self::QuoteCrossesParagraph => write!(
                f,
                "a quote that crosses a paragraph; make a claim of each part, linked by continues"
            ),
            Self::DuplicateKey { key, other_line } => write!(
                f,
                "two claims with the key '{key}', the other on line {other_line}; rename one"
            ),
            Self::LinkToUnknownClaim { claim } => write!(
                f,
                "responds_to '{claim}', which is no claim; name a key of this file, or stem#key"
            ),
            Self::LinkToItself { claim } => {
                write!(f, "'{claim}' responds to itself; name the claim that it answers")
            }
            Self::MeasureWithoutSanction => {
                write!(f, "a measure or a legal basis on a claim that is no sanction; leave it out")
            }
            Self::SanctionWithoutMeasure => write!(
                f,
                "a sanction without 'measures'; add them, 'unspecified' where the text does not say"
            ),
            Self::SourceNotPerson { name } => {
                write!(f, "source_kind is person and '{name}' is none; correct one of them")
            }
            Self::NarratorWithWords => {
                write!(f, "a narrator with 'as_written'; leave it out, or give another source_kind")
            }
            Self::SourceWithoutWords => {
                write!(
                    f,
                    "a source without 'as_written'; give the words that name it, or source_kind unnamed"
                )
            }
            Self::CapitalWithoutGovernment { capital, code } => {
                write!(
                    f,
                    "“{capital}” as source stands for the government of {code}, and 'entities' gives none of that country; add it"
                )
            }
            Self::DuplicateEntity { name } => write!(
                f,
                "two entities called '{name}'; join them, or give one another name and id"
            ),
            Self::InvalidId { name } => write!(
                f,
                "no id can be made of '{name}'; give one in lower-case ASCII letters, digits and hyphens"
            ),
            Self::SharedSpelling { words, document, other } => {
                write!(
                    f,
                    "spelling “{words}” belongs to '{other}' too in {document}; say with documents = [...] whose it is"
                )
            }
            Self::UnknownDocument { stem } => {
                write!(f, "no document '{stem}'; give the name of a file without its ending")
            }
            Self::DuplicateTopic { id } => write!(f, "two topics with the id '{id}'; rename one"),
            Self::UnusedEntity { name } => {
                write!(
                    f,
                    "no document writes '{name}' and no claim names it; add a spelling, or take the entity out"
                )
            }
            Self::SpellingNotFound { words, document } => {
                write!(f, "“{words}” is not in {document}; take the document or the spelling out")
            }
            Self::AmbiguousSurname { surname, names } => {
                write!(
                    f,
                    "“{surname}” could be {}; register it as a spelling of one of them for this document",
                    names.join(" or ")
                )
            }
            Self::SimilarName { words, name } => {
                write!(
                    f,
                    "“{words}” is near '{name}' and not registered; register it as a spelling, or as an entity kept apart"
                )
            }
            Self::UnpairedQuotationMark { mark } => write!(
                f,
                "quotation mark {mark} without its partner in this paragraph; note it as an oddity"
            ),
            Self::Overlap { other } => write!(
                f,
                "overlaps the claim '{other}' and neither contains the other; look again where each ends"
            ),
        }
    }
}

/// Positions within one file: `2:5, 3:1`.
fn lines_and_columns(positions: &[FilePosition]) -> String {
    let positions = positions.iter().map(|at| format!("{}:{}", at.line, at.column));
    positions.collect::<Vec<_>>().join(", ")
}
