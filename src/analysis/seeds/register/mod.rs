//! The **register**, `names.toml`: the entities of a corpus and how documents spell them.
//!
//! # Format
//!
//! ```toml
//! [[entity]]
//! name = "Chen Quanguo"        # canonical: the fullest correct spelling, without title; governments "Government of X"
//! id = "chen-quanguo"          # left out where it is the name in lower-case ASCII letters, digits and hyphens
//! kind = "person"              # person organisation government place people law
//! countries = ["CN"]           # ISO 3166-1 alpha-2, or EU; left out where the documents show none
//! code = "CN-XJ"               # places only: the ISO 3166-2 code, where there is one
//! surname = "Chen"             # persons only: found bare in documents that name one bearer in full, and joined to that one
//! description = "secretary …"  # words of a document that say who it is
//! description_in = "stem"      # that document
//!
//! [[entity.spelling]]          # every other spelling; case counts, words are whole, a possessive 's stays outside
//! words = "Chen Guanguo"
//! documents = ["stem"]         # where it means this entity; left out where it can mean nothing else anywhere
//! because = "same office …"    # why it is joined, in a clause
//! evidence = "secretary …"     # words that show it, in the first of those documents that has them
//!
//! [[kept_apart]]               # entities that might be taken for each other
//! names = ["Chen Quanguo", "Chen Mingguo"]
//! because = "different offices"
//! evidence = [{ document = "stem", words = "…" }]
//! ```

mod entity;
mod kept_apart;
mod searched_documents;

use std::collections::BTreeSet;

use model::{CountryIdx, DocumentIdx, EntityIdx, EntityKind, Span};

use self::searched_documents::SearchedDocuments;
use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::toml::{ParsedToml, Spanned};

/// A span and the document of which it is one.
pub(crate) type DocumentSpan = (DocumentIdx, Span);

/// The register, its words looked up in the documents.
#[derive(Debug, Default)]
pub(crate) struct Register {
    /// Sorted by canonical name.
    pub(crate) entities: Vec<RegisteredEntity>,
    /// The canonical names of entities that a fault of their own leaves out.
    left_out: Vec<String>,
    /// Entities that are kept apart, in the order of the file.
    pub(crate) kept_apart: Vec<model::KeptApart>,
}

/// An entity of the register. Countries are rows of the table of countries.
#[derive(Debug)]
pub(crate) struct RegisteredEntity {
    /// The canonical name and where the register has it.
    pub(crate) name: Spanned<String>,
    /// Its id.
    pub(crate) id: String,
    /// What it is.
    pub(crate) kind: EntityKind,
    /// Its countries, sorted.
    pub(crate) countries: Vec<CountryIdx>,
    /// The ISO 3166-2 code of a place.
    pub(crate) code: Option<String>,
    /// The surname of a person, as it is written without the rest of the name.
    pub(crate) surname: Option<String>,
    /// Words that say who or what it is.
    pub(crate) description: Option<DocumentSpan>,
    /// Every spelling but the canonical one.
    pub(crate) spellings: Vec<RegisteredSpelling>,
}

/// A spelling of the register.
#[derive(Debug)]
pub(crate) struct RegisteredSpelling {
    /// The words and where the register has them.
    pub(crate) words: Spanned<String>,
    /// The documents in which they mean the entity; empty for all.
    pub(crate) documents: Vec<DocumentIdx>,
    /// Why they are joined to it.
    pub(crate) because: String,
    /// The words that show it.
    pub(crate) evidence: Option<DocumentSpan>,
}

impl Register {
    /// Reads the register against the documents.
    pub(crate) fn read(file: Option<TextFile<'_>>, documents: &[TextFile<'_>]) -> Self {
        let Some(file) = file else { return Self::default() };
        let parsed = ParsedToml::new(file);
        let mut root = parsed.root();
        let mut register = Self::default();
        let documents = SearchedDocuments::new(documents);
        for fields in root.tables("entity") {
            match entity::read(fields, &documents) {
                Ok(entity) => register.entities.push(entity),
                Err(name) => register.left_out.extend(name),
            }
        }
        register.entities.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        register.report_duplicates(file);
        let kept_apart = root.tables("kept_apart").into_iter();
        register.kept_apart =
            kept_apart.map(|fields| kept_apart::read(fields, &register, &documents)).collect();
        root.finish();
        register
    }

    /// The entity with this canonical name. It is a fault where there is none, unless it is left out for a fault of its own.
    pub(crate) fn by_name(&self, file: &TextFile<'_>, name: &Spanned<String>) -> Option<EntityIdx> {
        let found = self.entities.binary_search_by(|entity| entity.name.value.cmp(&name.value));
        if found.is_err() && !self.left_out.contains(&name.value) {
            let nearest = self.nearest(&name.value);
            let problem = Problem::UnknownEntity { name: name.value.clone(), nearest };
            file.report(name.offset, problem);
        }
        Some(EntityIdx(found.ok()? as u32))
    }

    /// The entity with this canonical name or, in any document, this spelling: what another reader of the same text may have called it.
    pub(crate) fn by_any_spelling(&self, words: &str) -> Option<EntityIdx> {
        let is_spelled = |entity: &RegisteredEntity| {
            entity.name.value == words
                || entity.spellings.iter().any(|spelling| spelling.words.value == words)
        };
        self.entities.iter().position(is_spelled).map(|idx| EntityIdx(idx as u32))
    }

    /// The countries of an entity.
    pub(crate) fn countries_of(&self, entity: EntityIdx) -> &[CountryIdx] {
        &self.entities[entity.idx()].countries
    }

    /// The canonical name of an entity.
    pub(crate) fn name_of(&self, entity: EntityIdx) -> &str {
        &self.entities[entity.idx()].name.value
    }

    /// The registered name nearest to another, if any is near.
    fn nearest(&self, name: &str) -> Option<String> {
        let distance = |entity: &&RegisteredEntity| strsim::osa_distance(&entity.name.value, name);
        let nearest = self.entities.iter().min_by_key(distance)?;
        (distance(&nearest) <= name.chars().count() / 3).then(|| nearest.name.value.clone())
    }

    fn report_duplicates(&self, file: TextFile<'_>) {
        let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for entity in &self.entities {
            let has_new_name = names.insert(&entity.name.value);
            let has_new_id = ids.insert(&entity.id);
            if !has_new_name || !has_new_id {
                let problem = Problem::DuplicateEntity { name: entity.name.value.clone() };
                file.report(entity.name.offset, problem);
            }
        }
    }
}
