//! What the analysis has to say about the files it read.
//!
//! A **finding** is a fault, which fails the build, or a warning, which does not. It always says where, what, and what to do:
//! `path:line:col: problem; remedy`, with lines and columns counted from 1 and columns in code points.

use std::fmt;

/// Something to be said about one place of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The path of the file, as it was given.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
    /// What was found there.
    pub problem: Problem,
}

impl Finding {
    /// Whether it fails the build.
    pub fn is_fault(&self) -> bool {
        !self.problem.is_warning()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, problem } = self;
        // One line, whatever words it shows: build scripts and editors read it line by line.
        let problem = problem.to_string().replace('\r', "\\r").replace('\n', "\\n");
        write!(f, "{path}:{line}:{column}: {problem}")
    }
}

/// A place of a document, as messages name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilePosition {
    /// The path of the document.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
}

impl fmt::Display for FilePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The file is not UTF-8.
    NotUtf8,
    /// The file is too large to be a document.
    TooLarge {
        /// The most bytes that a file may have.
        limit: usize,
    },
    /// The file's ending is none that is read.
    UnknownEnding,
    /// A document takes a name that the register or the topics own.
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
    /// A reading stands beside no document.
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
        /// The table that it stands in.
        table: &'static str,
        /// Those that may stand there.
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
    WrongKind {
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
    /// A date is none.
    NoDate {
        /// What was written.
        written: String,
    },
    /// An address is none.
    NoAddress {
        /// What was written.
        written: String,
    },
    /// Words are not in the document.
    NotVerbatim {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// The document.
        document: String,
        /// Where the document has nearly these words, and what it has there.
        nearly: Option<(FilePosition, String)>,
    },
    /// Words stand in the document more than once, and it is not said which are meant.
    Ambiguous {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// Where they stand.
        places: Vec<FilePosition>,
    },
    /// A place is asked for that the words do not have.
    NoSuchPlace {
        /// The field.
        field: &'static str,
        /// The words.
        words: String,
        /// The place asked for.
        place: i64,
        /// How many they have.
        n_places: usize,
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
    /// A link leads nowhere.
    LinkToNowhere {
        /// The claim it names.
        claim: String,
    },
    /// A link leads to the claim it stands in.
    LinkToItself {
        /// The claim.
        claim: String,
    },
    /// A measure on a claim that is no sanction, or none on one that is.
    MeasureWithoutSanction,
    /// A sanction without its measure.
    SanctionWithoutMeasure,
    /// The source is a person, and an entity given for it is none.
    SourceIsNoPerson {
        /// The entity.
        name: String,
    },
    /// A narrator with words that name it, or another source without.
    NarratorNamed,
    /// A source without words.
    SourceUnnamed,
    /// Two entities have one name or one id.
    DuplicateEntity {
        /// The name or id.
        name: String,
    },
    /// A name from which no id can be made.
    NoId {
        /// The name.
        name: String,
    },
    /// Two entities claim one spelling in one document.
    SpellingClaimedTwice {
        /// The spelling.
        words: String,
        /// The document.
        document: String,
        /// The entity that claims it too.
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
    SeatWithoutGovernment {
        /// The capital.
        seat: String,
        /// The country's code.
        code: String,
    },
    /// Warning: an entity that no document writes and no claim names.
    NeverNamed {
        /// Its name.
        name: String,
    },
    /// Warning: a spelling that does not stand in the document it is registered for.
    SpellingNotFound {
        /// The spelling.
        words: String,
        /// The document.
        document: String,
    },
    /// Warning: a surname that two persons named in the document bear.
    SurnameOfSeveral {
        /// The surname.
        surname: String,
        /// Their names.
        names: Vec<String>,
    },
    /// Warning: a name near a registered one.
    NearName {
        /// What the document has.
        words: String,
        /// The registered name.
        name: String,
    },
    /// Warning: a paragraph's quotation marks do not pair.
    UnbalancedQuotation {
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
    /// Whether it is told without failing the build.
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::UnknownEnding
                | Self::DocumentWithoutReading { .. }
                | Self::NeverNamed { .. }
                | Self::SpellingNotFound { .. }
                | Self::SurnameOfSeveral { .. }
                | Self::NearName { .. }
                | Self::UnbalancedQuotation { .. }
                | Self::Overlap { .. }
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => write!(f, "not UTF-8; save the file as UTF-8"),
            Self::TooLarge { limit } => write!(f, "larger than {limit} bytes; split the file"),
            Self::UnknownEnding => {
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
                    "no reading; its claims are found by rules alone, write {stem}.toml beside it, or begin with `cargo xtask draft`"
                )
            }
            Self::Syntax { message } => {
                write!(f, "not TOML: {}; mend the line", message.replace('\n', ", "))
            }
            Self::UnknownField { field, table, known } => {
                write!(f, "unknown field '{field}' in {table}; known are {}", known.join(", "))
            }
            Self::MissingField { field, table } => write!(f, "{table} without '{field}'; add it"),
            Self::WrongKind { field, expected, found } => {
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
            Self::NoDate { written } => {
                write!(f, "no date: '{written}'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD")
            }
            Self::NoAddress { written } => write!(
                f,
                "no address: '{written}'; write it whole, as in https://example.org/article, or leave it out"
            ),
            Self::NotVerbatim { field, words, document, nearly: Some((place, there)) } => {
                write!(
                    f,
                    "{field} “{words}” is not in {document} letter for letter; {place} has “{there}”"
                )
            }
            Self::NotVerbatim { field, words, document, nearly: None } => {
                write!(
                    f,
                    "{field} “{words}” is not in {document}; copy the words from there letter for letter"
                )
            }
            Self::Ambiguous { field, words, places } => {
                let places: Vec<String> =
                    places.iter().map(|place| format!("{}:{}", place.line, place.column)).collect();
                write!(
                    f,
                    "{field} “{words}” stands at {} places ({}); say which with place = k",
                    places.len(),
                    places.join(", ")
                )
            }
            Self::NoSuchPlace { field, words, place, n_places } => {
                write!(f, "{field} “{words}” has no place {place}; it stands at {n_places}")
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
            Self::LinkToNowhere { claim } => write!(
                f,
                "responds_to '{claim}', which is no claim; name a key of this file, or stem#key"
            ),
            Self::LinkToItself { claim } => {
                write!(f, "'{claim}' responds to itself; name the claim that it answers")
            }
            Self::MeasureWithoutSanction => {
                write!(f, "a measure on a claim that is no sanction; leave it out")
            }
            Self::SanctionWithoutMeasure => write!(
                f,
                "a sanction without 'measure'; add it, 'unspecified' where the text does not say"
            ),
            Self::SourceIsNoPerson { name } => {
                write!(f, "source_kind is person and '{name}' is none; correct one of them")
            }
            Self::NarratorNamed => {
                write!(f, "a narrator with 'as_written'; leave it out, or give another source_kind")
            }
            Self::SourceUnnamed => {
                write!(f, "a source without 'as_written'; give the words that name it")
            }
            Self::SeatWithoutGovernment { seat, code } => {
                write!(
                    f,
                    "“{seat}” as source stands for the government of {code}, and 'entities' gives none of that country; add it"
                )
            }
            Self::DuplicateEntity { name } => write!(
                f,
                "two entities called '{name}'; join them, or give one another name and id"
            ),
            Self::NoId { name } => write!(
                f,
                "no id can be made of '{name}'; give one in lower-case ASCII letters, digits and hyphens"
            ),
            Self::SpellingClaimedTwice { words, document, other } => {
                write!(
                    f,
                    "spelling “{words}” belongs to '{other}' too in {document}; say with documents = [...] whose it is"
                )
            }
            Self::UnknownDocument { stem } => {
                write!(f, "no document '{stem}'; give the name of a file without its ending")
            }
            Self::DuplicateTopic { id } => write!(f, "two topics with the id '{id}'; rename one"),
            Self::NeverNamed { name } => {
                write!(
                    f,
                    "no document writes '{name}' and no claim names it; add a spelling, or take the entity out"
                )
            }
            Self::SpellingNotFound { words, document } => {
                write!(f, "“{words}” is not in {document}; take the document or the spelling out")
            }
            Self::SurnameOfSeveral { surname, names } => {
                write!(
                    f,
                    "“{surname}” could be {}; register it as a spelling of one of them for this document",
                    names.join(" or ")
                )
            }
            Self::NearName { words, name } => {
                write!(
                    f,
                    "“{words}” is near '{name}' and not registered; register it as a spelling, or as an entity kept apart"
                )
            }
            Self::UnbalancedQuotation { mark } => write!(
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
