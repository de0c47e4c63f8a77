//! The files of a folder of seeds, classified by name: documents, readings, the register, the topics, and what the editors say.

use std::collections::BTreeSet;

use crate::finding::{FilePosition, Finding, Findings, Problem};
use crate::seeds::toml::Spanned;

/// One file of a corpus's folder.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as messages shall name it; the last component is its name.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The most bytes that a file may have: more than any article or reading, and far from where a span's 32 bits end.
pub const MAX_BYTES: usize = 64 << 20;

impl File {
    /// Its name without the extension, and the extension.
    fn stem_and_extension(&self) -> (&str, &str) {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').unwrap_or((name, ""))
    }

    /// Its text, or what is wrong with its bytes.
    fn text(&self) -> Result<&str, Box<Finding>> {
        if self.bytes.len() > MAX_BYTES {
            return Err(Box::new(self.finding(0, Problem::TooLarge { limit: MAX_BYTES })));
        }
        str::from_utf8(&self.bytes)
            .map_err(|error| Box::new(self.finding(error.valid_up_to(), Problem::NotUtf8)))
    }

    fn finding(&self, offset: usize, problem: Problem) -> Finding {
        Finding { position: FilePosition::at(&self.path, &self.bytes, offset), problem }
    }
}

/// A file that is known to be UTF-8, and where findings about it are reported.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextFile<'f> {
    /// Its path.
    pub(crate) path: &'f str,
    /// Its name without the extension.
    pub(crate) stem: &'f str,
    /// Its text.
    pub(crate) text: &'f str,
    findings: &'f Findings,
}

impl TextFile<'_> {
    /// The position of a byte of this file, as messages name it.
    pub(crate) fn position(&self, offset: usize) -> FilePosition {
        FilePosition::at(self.path, self.text.as_bytes(), offset)
    }

    /// A finding at a byte of this file.
    pub(crate) fn finding(&self, offset: usize, problem: Problem) -> Finding {
        Finding { position: self.position(offset), problem }
    }

    /// Reports a problem at a byte of this file.
    pub(crate) fn report(&self, offset: usize, problem: Problem) {
        self.findings.push(self.finding(offset, problem));
    }

    /// The value of a result; its problem is reported.
    pub(crate) fn ok_or_report<T>(&self, result: Result<T, Box<Spanned<Problem>>>) -> Option<T> {
        result.map_err(|problem| self.report(problem.offset, problem.value)).ok()
    }
}

/// The files of a corpus by what they are. Each list is sorted by path, but the documents.
#[derive(Debug, Default)]
pub(crate) struct SeedFiles<'f> {
    /// The documents, sorted by stem.
    pub(crate) documents: Vec<TextFile<'f>>,
    /// The readings.
    pub(crate) readings: Vec<TextFile<'f>>,
    /// names.toml.
    pub(crate) register: Option<TextFile<'f>>,
    /// topics.toml.
    pub(crate) topics: Option<TextFile<'f>>,
    /// corpus.toml.
    pub(crate) about: Option<TextFile<'f>>,
}

impl<'f> SeedFiles<'f> {
    /// Classifies files by their names; reports those that are none of these, or cannot be read.
    pub(crate) fn classify(files: &'f [File], findings: &'f Findings) -> Self {
        let mut in_order: Vec<&File> = files.iter().collect();
        in_order.sort_by(|a, b| a.path.cmp(&b.path));
        let mut classified = Self::default();
        for file in in_order {
            classified.add(file, findings);
        }
        classified.documents.sort_by_key(|file| file.stem);
        classified.leave_out_duplicate_stems();
        classified.report_unpaired(files);
        classified
    }

    fn add(&mut self, file: &'f File, findings: &'f Findings) {
        let (stem, extension) = file.stem_and_extension();
        if (stem, extension) == ("README", "md") {
            return;
        }
        if !matches!(extension, "txt" | "md" | "toml") {
            return findings.push(file.finding(0, Problem::UnknownExtension));
        }
        let text = match file.text() {
            Ok(text) => text,
            Err(finding) => return findings.push(*finding),
        };
        let file = TextFile { path: &file.path, stem, text, findings };
        match (stem, extension) {
            ("names", "toml") => self.register = Some(file),
            ("topics", "toml") => self.topics = Some(file),
            ("corpus", "toml") => self.about = Some(file),
            (_, "toml") => self.readings.push(file),
            ("names" | "topics" | "corpus", _) => {
                file.report(0, Problem::ReservedName { stem: stem.into() })
            }
            _ => self.documents.push(file),
        }
    }

    /// Reports documents that have the stem of another; only the first is retained.
    fn leave_out_duplicate_stems(&mut self) {
        self.documents.dedup_by(|file, first| {
            let is_duplicate = file.stem == first.stem;
            if is_duplicate {
                let (stem, other) = (file.stem.into(), first.path.into());
                file.report(0, Problem::DuplicateStem { stem, other });
            }
            is_duplicate
        });
    }

    /// Reports readings without a document and documents without a reading. A file that cannot be read is there all the same.
    fn report_unpaired(&self, files: &[File]) {
        let names: BTreeSet<(&str, &str)> = files.iter().map(File::stem_and_extension).collect();
        let is_there = |stem, extension| names.contains(&(stem, extension));
        let has_document = |stem| is_there(stem, "txt") || is_there(stem, "md");
        for file in self.readings.iter().filter(|file| !has_document(file.stem)) {
            file.report(0, Problem::ReadingWithoutDocument { stem: file.stem.into() });
        }
        for file in self.documents.iter().filter(|file| !is_there(file.stem, "toml")) {
            file.report(0, Problem::DocumentWithoutReading { stem: file.stem.into() });
        }
    }
}
