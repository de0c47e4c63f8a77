//! What can be wrong with seeds.

use super::FilePosition;

/// A problem, with what its message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The file is not UTF-8.
    NotUtf8,
    /// The file is too large to be a document.
    TooLarge {
        /// The most bytes that a file may have.
        limit: usize,
    },
    /// The file's extension is not one that is read.
    UnknownExtension,
    /// A document has a name that is reserved for the register or the topics.
    ReservedName {
        /// The stem.
        stem: String,
    },
    /// Two documents have one stem.
    DuplicateStem {
        /// The stem.
        stem: String,
        /// The path of the other.
        other: String,
    },
    /// A reading has no document beside it.
    ReadingWithoutDocument {
        /// The stem.
        stem: String,
    },
    /// A document has no reading.
    DocumentWithoutReading {
        /// The stem.
        stem: String,
    },
    /// The TOML cannot be read.
    Syntax {
        /// What the TOML parser says.
        message: String,
    },
    /// A field is not one of the format.
    UnknownField {
        /// The field.
        field: String,
        /// The table that has it.
        table: &'static str,
        /// The fields that it may have.
        known: Vec<&'static str>,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: &'static str,
        /// The table that needs it.
        table: &'static str,
    },
    /// A field has a value of another kind.
    WrongType {
        /// The field.
        field: &'static str,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A word is none of a closed list.
    UnknownTerm {
        /// Which list: "type", "form".
        list: &'static str,
        /// The word.
        word: String,
        /// The list.
        known: Vec<&'static str>,
    },
    /// A name is not in the register.
    UnknownEntity {
        /// The name.
        name: String,
        /// The registered name nearest to it.
        nearest: Option<String>,
    },
    /// A code is no country's.
    UnknownCountry {
        /// The code.
        code: String,
    },
    /// A topic is not on the list.
    UnknownTopic {
        /// The topic.
        topic: String,
        /// The list.
        known: Vec<String>,
    },
    /// What should be a date is not one.
    InvalidDate {
        /// What was written.
        written: String,
    },
    /// What should be an address is not one.
    InvalidAddress {
        /// What was written.
        written: String,
        /// An address as it should be.
        example: &'static str,
    },
    /// More questions than the first screen offers.
    TooManyQuestions {
        /// The most that it offers.
        limit: usize,
    },
    /// Warning: a claim that repeats another is of another type, or is about others.
    RepeatDiffers {
        /// The claim that it should repeat, as the link names it.
        claim: String,
    },
    /// Words are not in the document.
    NotVerbatim {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// The document.
        document: String,
        /// Where the document has similar words, and these.
        similar: Option<(FilePosition, String)>,
    },
    /// Words occur in the document several times, without saying which occurrence is meant.
    Ambiguous {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// Where they occur.
        positions: Vec<FilePosition>,
    },
    /// An occurrence is asked for that the words do not have.
    NoSuchOccurrence {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// The number asked for.
        number: i64,
        /// How many there are.
        n_occurrences: usize,
    },
    /// A quote does not begin or end as quotes must.
    QuoteEdge {
        /// The character.
        edge: char,
    },
    /// A quote crosses a paragraph.
    QuoteCrossesParagraph,
    /// Two claims of a document have one key.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the other.
        other_line: u32,
    },
    /// A link names no claim.
    LinkToUnknownClaim {
        /// What it names.
        claim: String,
    },
    /// A link names its own claim.
    LinkToItself {
        /// The claim.
        claim: String,
    },
    /// A measure on a claim that is not a sanction.
    MeasureWithoutSanction,
    /// A sanction without its measure.
    SanctionWithoutMeasure,
    /// The source is a person, and one of its entities is not.
    SourceNotPerson {
        /// The entity.
        name: String,
    },
    /// A narrator with words that name it.
    NarratorWithWords,
    /// A source other than the narrator without words that name it.
    SourceWithoutWords,
    /// Two entities have one name or one id.
    DuplicateEntity {
        /// The name or id.
        name: String,
    },
    /// A name or id that is not a valid id, nor can be made one.
    InvalidId {
        /// The name.
        name: String,
    },
    /// Two entities have one spelling in one document.
    SharedSpelling {
        /// The spelling.
        words: String,
        /// The document.
        document: String,
        /// The entity that has it too.
        other: String,
    },
    /// A register or list names a document that is not there.
    UnknownDocument {
        /// The stem.
        stem: String,
    },
    /// Two topics have one id.
    DuplicateTopic {
        /// The id.
        id: String,
    },
    /// A capital as source, and no entity of its country.
    CapitalWithoutGovernment {
        /// The capital.
        capital: String,
        /// The country's code.
        code: String,
    },
    /// Warning: an entity that no document writes and no claim names.
    UnusedEntity {
        /// Its name.
        name: String,
    },
    /// Warning: a spelling that does not occur in a document for which it is registered.
    SpellingNotFound {
        /// The spelling.
        words: String,
        /// The document.
        document: String,
    },
    /// Warning: a bare surname, and several persons of that surname named in the document.
    AmbiguousSurname {
        /// The surname.
        surname: String,
        /// Their names.
        names: Vec<String>,
    },
    /// Warning: an unregistered name that is similar to a registered one.
    SimilarName {
        /// What the document has.
        words: String,
        /// The registered name.
        name: String,
    },
    /// Warning: a paragraph's quotation marks do not pair.
    UnpairedQuotationMark {
        /// The mark without its partner.
        mark: char,
    },
    /// Warning: two claims overlap and neither contains the other.
    Overlap {
        /// The key of the other.
        other: String,
    },
}

impl Problem {
    /// Whether it does not fail the build.
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::UnknownExtension
                | Self::DocumentWithoutReading { .. }
                | Self::UnusedEntity { .. }
                | Self::SpellingNotFound { .. }
                | Self::AmbiguousSurname { .. }
                | Self::SimilarName { .. }
                | Self::UnpairedQuotationMark { .. }
                | Self::Overlap { .. }
                | Self::RepeatDiffers { .. }
        )
    }
}
