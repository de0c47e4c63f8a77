//! Entities: who and what the documents name, under which spellings; and the countries and topics of a corpus.

use serde::{Deserialize, Serialize};

use crate::{CountryIdx, DocumentIdx, EntityIdx, EntityKind, Span};

/// A person, a body, a government, a place, a people or a law of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Its name in links and downloads.
    pub id: String,
    /// Its canonical name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// The countries that it belongs to, as the documents show them.
    pub countries: Vec<CountryIdx>,
    /// For a place, its ISO 3166-2 code, where it has one.
    pub code: Option<String>,
    /// Words of a document that say who or what it is.
    pub description: Option<(DocumentIdx, Span)>,
    /// How the documents write it, by document and spelling; only spellings that occur.
    pub spellings: Vec<Spelling>,
}

/// One way in which one document writes an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spelling {
    /// The words as written.
    pub words: String,
    /// The document that writes so.
    pub document: DocumentIdx,
    /// How often it does.
    pub count: u32,
    /// The sentences in which it does, each once, in the order of the text.
    pub sentences: Vec<Span>,
    /// Why these words were joined to the entity.
    pub why: JoinReason,
}

/// Why a spelling was joined to an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JoinReason {
    /// It is the canonical name.
    Canonical,
    /// It is a bare surname, and this document names in full nobody else with it.
    Surname,
    /// The register says so.
    Registered {
        /// The register's reason.
        because: String,
        /// The words that show it.
        evidence: Option<(DocumentIdx, Span)>,
    },
}

/// Entities that might be confused and are not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptApart {
    /// Those kept apart; at least two.
    pub entities: Vec<EntityIdx>,
    /// Why.
    pub because: String,
    /// The words that show it.
    pub evidence: Vec<(DocumentIdx, Span)>,
}

/// A country or territory that the corpus names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// Its ISO 3166-1 alpha-2 code, or `EU`.
    pub code: String,
    /// Its English name, after the Unicode CLDR.
    pub name: String,
}

/// Something that claims are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name in links and downloads.
    pub id: String,
    /// Its name for readers.
    pub label: String,
    /// What falls under it, in a sentence.
    pub description: String,
}
