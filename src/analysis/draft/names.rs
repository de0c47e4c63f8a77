//! The draft of a register: the names that rules found, with the evidence for each spelling. What is doubtful is commented out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use model::{
    Corpus, DocumentIdx, Entity, EntityIdx, EntityKind, JoinReason, Likeness, Span, Spelling,
};

use super::{comment, string};
use crate::finding::Finding;
use crate::seeds::file::File;
use crate::seeds::id::id_of;

/// The head of every draft.
const HEAD: &str = "\
# A draft, made by rules: `counterpoint draft --names`. Nobody has checked it: hold each name and each spelling against the documents.
# The format: src/analysis/seeds/register/mod.rs. What is commented out is doubtful; take it in where the documents show it.
";

/// The register of the names that rules found in a folder's documents and its register does not have; how many they are; and the findings
/// about these files.
pub fn draft_names(files: &[File]) -> (String, usize, Vec<Finding>) {
    let (corpus, findings) = crate::analyse(files);
    let mut found: Vec<EntityIdx> = (0..corpus.entities.len() as u32).map(EntityIdx).collect();
    found.retain(|idx| corpus.entity(*idx).is_found);
    found.sort_by_key(|idx| corpus.entity(*idx).kind as u32);
    let mut bearers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for entity in &corpus.entities {
        let spellings =
            entity.spellings.iter().filter(|spelling| spelling.why != JoinReason::State);
        for words in spellings.map(|spelling| &spelling.words).chain([&entity.name]) {
            bearers.entry(words).or_default().insert(&entity.id);
        }
    }
    let all_names = corpus.entities.iter().map(|entity| entity.name.as_str()).collect();
    let registered = corpus.entities.iter().filter(|entity| !entity.is_found);
    let names = registered.map(|entity| entity.name.as_str()).collect();
    let mut register = Register { corpus: &corpus, bearers, all_names, names };
    let mut text = HEAD.to_owned();
    let mut kind = None;
    for entity in found.iter().map(|idx| corpus.entity(*idx)) {
        if kind != Some(entity.kind) {
            kind = Some(entity.kind);
            writeln!(
                text,
                "\n# ---------------------------------------------------------------- {}",
                entity.kind.word()
            )
            .ok();
        }
        text += &register.entity(entity);
    }
    (text, found.len(), findings)
}

/// Writes entities.
struct Register<'c> {
    corpus: &'c Corpus,
    /// The ids of those that are written so.
    bearers: BTreeMap<&'c str, BTreeSet<&'c str>>,
    /// The names of all entities.
    all_names: BTreeSet<&'c str>,
    /// Those that are taken: a register has each once.
    names: BTreeSet<&'c str>,
}

impl<'c> Register<'c> {
    /// An entity, after what is doubtful in it.
    fn entity(&mut self, entity: &'c Entity) -> String {
        let doubt = self.doubt(entity);
        let mut text = String::from("\n");
        for note in doubt.iter().cloned().chain(self.alike(entity)) {
            writeln!(text, "# {}", comment(&note)).ok();
        }
        let lines = self.fields(entity) + &self.spellings(entity);
        if doubt.is_some() {
            lines.lines().for_each(|line| text += &format!("# {line}\n"));
        } else {
            self.names.insert(&entity.name);
            text += &lines;
        }
        text
    }

    /// Why an entity should not be taken as it is.
    fn doubt(&self, entity: &Entity) -> Option<String> {
        let is_state = |spelling: &Spelling| spelling.why == JoinReason::State;
        // "Lee", or a "High Court" that no document gives a country.
        let of_document = |spelling: &Spelling| {
            entity.id.ends_with(&format!("-{}", id_of(self.stem(spelling.document))))
        };
        let is_narrow = !entity.name.contains(' ') || entity.spellings.iter().any(of_document);
        let doubt = if self.names.contains(entity.name.as_str()) {
            "Another name above is the same; a register has each name once."
        } else if entity.kind == EntityKind::Unknown {
            "No document shows what it is: kind must be another word."
        } else if entity.kind == EntityKind::Person && !entity.name.contains(' ') {
            "One word; the document does not give the full name."
        } else if is_narrow && 1 < self.bearers[entity.name.as_str()].len() {
            "Another name is written so in other documents."
        } else if id_of(&entity.name).is_empty() {
            "An id of letters from a to z has to be given."
        } else if entity.spellings.iter().all(is_state) {
            "Acts by the name of its country alone, which is no spelling of its government."
        } else {
            return None;
        };
        Some(doubt.to_owned())
    }

    /// What it may be the same as.
    fn alike(&self, entity: &'c Entity) -> Vec<String> {
        let others = entity.alike.iter().map(|idx| self.corpus.entity(*idx));
        let notes = others.map(|other| {
            let why = match entity.likeness(other) {
                Likeness::SameName => "the same name",
                Likeness::NearSpelling => "a similar spelling",
                Likeness::Part => "a part of the name, in another document",
            };
            format!("May be the same as {} ({}): {why}.", string(&other.name), other.kind.word())
        });
        notes.collect()
    }

    fn fields(&self, entity: &Entity) -> String {
        let mut text = format!("[[entity]]\nname = {}\n", string(&entity.name));
        if entity.id != id_of(&entity.name) {
            writeln!(text, "id = {}", string(&entity.id)).ok();
        }
        writeln!(text, "kind = {}", string(entity.kind.word())).ok();
        let codes = entity.countries.iter().map(|of| string(&self.corpus.country(*of).code));
        let countries = format!("countries = [{}]", codes.collect::<Vec<_>>().join(", "));
        match entity.inferred_from {
            _ if entity.countries.is_empty() => {}
            None => text += &format!("{countries}\n"),
            Some((document, words)) => {
                let words = comment(&string(self.words((document, words))));
                writeln!(text, "# {countries} # inferred from {words}, the place of the report")
                    .ok();
            }
        }
        if let Some(surname) = surname(entity) {
            writeln!(text, "surname = {}", string(surname)).ok();
        }
        if let Some((document, words)) = entity.description {
            let words = string(self.words((document, words)));
            let stem = string(self.stem(document));
            writeln!(text, "description = {words}\ndescription_in = {stem}").ok();
        }
        text
    }

    /// Every spelling but the canonical one and the surname, each with the documents that have it and the words that show it.
    fn spellings(&self, entity: &Entity) -> String {
        let mut by_words: BTreeMap<&str, Vec<&Spelling>> = BTreeMap::new();
        let surname = surname(entity);
        for spelling in &entity.spellings {
            let is_state = spelling.why == JoinReason::State;
            let is_known = spelling.words == entity.name
                || surname == Some(spelling.words.as_str()) && spelling.why == JoinReason::Part;
            if !is_state && !is_known {
                by_words.entry(&spelling.words).or_default().push(spelling);
            }
        }
        by_words.iter().map(|(words, spellings)| self.spelling(entity, words, spellings)).collect()
    }

    fn spelling(&self, entity: &Entity, words: &str, spellings: &[&Spelling]) -> String {
        let stems = spellings.iter().map(|spelling| string(self.stem(spelling.document)));
        let stems = stems.collect::<Vec<_>>().join(", ");
        let first = spellings[0];
        let (because, evidence) = match &first.why {
            JoinReason::Part => (
                "a part of the name, which no other name of the document has",
                self.full_name(entity, first.document).unwrap_or(words),
            ),
            JoinReason::Acronym(at) => ("the acronym in brackets behind the name", self.words(*at)),
            _ => ("found in full, and written so", words),
        };
        // "Ann Lee" for "Ann B. Lee", where another document has no more than that.
        let hash = if self.all_names.contains(words) { "# " } else { "" };
        let (words, because, evidence) = (string(words), string(because), string(evidence));
        format!(
            "\n{hash}[[entity.spelling]]\n{hash}words = {words}\n{hash}documents = [{stems}]\n{hash}because = {because}\n{hash}evidence = {evidence}\n"
        )
    }

    /// How a document writes the whole name.
    fn full_name<'e>(&self, entity: &'e Entity, document: DocumentIdx) -> Option<&'e str> {
        let in_full = entity.spellings.iter().find(|spelling| {
            spelling.document == document && spelling.why == JoinReason::Canonical
        });
        in_full.map(|spelling| spelling.words.as_str())
    }

    fn words(&self, (document, span): (DocumentIdx, Span)) -> &'c str {
        self.corpus.words(document, span)
    }

    fn stem(&self, document: DocumentIdx) -> &'c str {
        &self.corpus.document(document).stem
    }
}

/// The last word of a person's name, where a document has it alone.
fn surname(entity: &Entity) -> Option<&str> {
    let last = entity.name.rsplit(' ').next().filter(|last| *last != entity.name)?;
    let is_alone = entity.spellings.iter().any(|spelling| spelling.words == last);
    (entity.kind == EntityKind::Person && is_alone).then_some(last)
}
