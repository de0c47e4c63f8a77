//! Entities: who and what the documents name, under which spellings; and the countries and topics of a corpus.

use serde::{Deserialize, Serialize};

use crate::{CountryIdx, DocumentIdx, EntityIdx, EntityKind, Span};

/// A person, a body, a government, a place, a people or a law, of the register or found by rules.
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
    /// For countries that do not stand beside the name, the words elsewhere that show them: "TBILISI" for its health minister.
    pub inferred_from: Option<(DocumentIdx, Span)>,
    /// Whether rules found it, in documents without a reading, and no register has it: nobody has checked it.
    pub is_found: bool,
    /// For a place, its ISO 3166-2 code, where it has one.
    pub code: Option<String>,
    /// Words of a document that say who or what it is.
    pub description: Option<(DocumentIdx, Span)>,
    /// Entities that it may be the same as, and is not joined to, of which at least one was found by rules; sorted.
    pub alike: Vec<EntityIdx>,
    /// How many claims it has a role in. Not packed: the page counts what it finds.
    #[serde(skip)]
    pub n_claims: u32,
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
    /// It is a part of the name, and this document names nobody else with it: "Lee" for "Ann Lee", in a name that rules found.
    Part,
    /// It is the acronym that stands in brackets behind the name: both, where they stand so first.
    Acronym((DocumentIdx, Span)),
    /// It is the name of a country or of its capital, which speaks or acts there: "Norway said".
    State,
    /// The register says so.
    Registered {
        /// The register's reason.
        because: String,
        /// The words that show it.
        evidence: Option<(DocumentIdx, Span)>,
    },
}

impl JoinReason {
    /// Whether the words name the entity in every document: a bare surname or the name of a state means others elsewhere.
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Canonical | Self::Acronym(_) | Self::Registered { .. })
    }
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

/// Why two entities may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Their names are equal, and a document shows no full name, or not what it names.
    SameName,
    /// Their names differ by a letter or by accents, or are spelled differently for the same sounds.
    NearSpelling,
    /// One name is part of the other, in another document: "Lee" or "Ann Lee", "Ann B. Lee".
    Part,
}

impl Entity {
    /// Its name without the countries in brackets that tell it from others.
    pub fn bare_name(&self) -> &str {
        self.name.split(" (").next().unwrap_or(&self.name)
    }

    /// Why another entity may be the same, which is one of those that this one is [alike](Self::alike) to.
    pub fn likeness(&self, other: &Self) -> Likeness {
        let [own, others] = [self, other].map(Self::bare_name);
        if own == others {
            Likeness::SameName
        } else if own.split(' ').count() == others.split(' ').count() {
            Likeness::NearSpelling
        } else {
            Likeness::Part
        }
    }
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
