//! All that claims are resolved against: what the files of a corpus have, and whom and what its documents name.

use model::{About, DocumentIdx, Topic};

use crate::finding::Findings;
use crate::mentions::{self, Mentions};
use crate::seeds::about;
use crate::seeds::anchor::Anchors;
use crate::seeds::file::{File, SeedFiles, TextFile};
use crate::seeds::reading::{self, Reading};
use crate::seeds::register::Register;
use crate::seeds::topics;

/// The inputs of the analysis, built once from files and taken by everything that makes or compares claims.
pub(crate) struct Inputs<'f> {
    /// The documents, sorted by stem.
    pub(crate) documents: Vec<TextFile<'f>>,
    /// The reading of each document.
    pub(crate) readings: Vec<Option<Reading<'f>>>,
    /// What each document names.
    pub(crate) mentions: Vec<Mentions>,
    /// The file of the register.
    pub(crate) register_file: Option<TextFile<'f>>,
    /// The register.
    pub(crate) register: Register,
    /// The topics.
    pub(crate) topics: Vec<Topic>,
    /// What the editors say.
    pub(crate) about: About,
}

impl<'f> Inputs<'f> {
    /// Reads files; problems go to `findings`.
    pub(crate) fn read(files: &'f [File], findings: &'f Findings) -> Self {
        let SeedFiles { documents, readings, register: register_file, topics, about } =
            SeedFiles::classify(files, findings);
        let register = Register::read(register_file, &documents);
        Self {
            readings: reading::of_documents(&readings, &documents),
            mentions: mentions::find(&register, register_file, &documents),
            topics: topics::read(topics),
            about: about::read(about),
            documents,
            register_file,
            register,
        }
    }

    /// Every document's index.
    pub(crate) fn document_indices(&self) -> impl Iterator<Item = DocumentIdx> + use<> {
        (0..self.documents.len() as u32).map(DocumentIdx)
    }

    /// A document.
    pub(crate) fn document(&self, idx: DocumentIdx) -> TextFile<'f> {
        self.documents[idx.idx()]
    }

    /// The reading of a document.
    pub(crate) fn reading(&self, idx: DocumentIdx) -> Option<&Reading<'f>> {
        self.readings[idx.idx()].as_ref()
    }

    /// What a document names.
    pub(crate) fn mentions(&self, idx: DocumentIdx) -> &Mentions {
        &self.mentions[idx.idx()]
    }

    /// Looks up words in a document.
    pub(crate) fn anchors(&self, idx: DocumentIdx) -> Anchors<'f> {
        Anchors(self.document(idx))
    }
}
