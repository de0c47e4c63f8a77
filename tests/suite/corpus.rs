//! A corpus of a few tiny files, put together file by file and held against what the analysis says of it.

use analysis::{File, Finding};
use model::{DocumentIdx, Span};

/// What a claim has where a test does not say otherwise.
const DEFAULTS: &[(&str, &str)] = &[
    ("type", "\"fact\""),
    ("source_kind", "\"narrator\""),
    ("form", "\"narrator\""),
    ("status", "\"new\""),
];

/// The files of a folder `seeds/`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Corpus {
    files: Vec<File>,
}

impl Corpus {
    /// No files.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a file as it is.
    pub(crate) fn file(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.push(File { path: format!("seeds/{name}"), bytes: content.into() });
        self
    }

    /// Adds a document: `a.txt`.
    pub(crate) fn document(self, name: &str, text: impl Into<Vec<u8>>) -> Self {
        self.file(name, text)
    }

    /// Adds a reading as it is written: `a.toml`.
    pub(crate) fn reading(self, name: &str, toml: &str) -> Self {
        self.file(name, toml.trim_start_matches('\n'))
    }

    /// Adds a reading with these claims. The first one's first field stands on line 3, and the fields that a claim must have follow
    /// those given: it is a new fact of the narrator, and its key is its ordinal.
    pub(crate) fn claims(self, name: &str, claims: &[&str]) -> Self {
        let mut toml = String::from("read_by = \"a test\"\n");
        for (idx, fields) in claims.iter().enumerate() {
            let gives = |field: &str| {
                fields.lines().any(|line| line.split(" =").next().is_some_and(|key| key == field))
            };
            toml += &format!("[[claim]]\n{}\n", fields.trim_matches('\n'));
            if !gives("key") {
                toml += &format!("key = \"{}\"\n", idx + 1);
            }
            for (field, value) in DEFAULTS.iter().filter(|(field, _)| !gives(field)) {
                toml += &format!("{field} = {value}\n");
            }
        }
        self.reading(name, &toml)
    }

    /// Adds a reading without claims.
    pub(crate) fn read(self, name: &str) -> Self {
        self.claims(name, &[])
    }

    /// Adds the register.
    pub(crate) fn names(self, toml: &str) -> Self {
        self.file("names.toml", toml.trim_start_matches('\n'))
    }

    /// Adds the topics.
    pub(crate) fn topics(self, toml: &str) -> Self {
        self.file("topics.toml", toml.trim_start_matches('\n'))
    }

    /// The same files in the opposite order.
    pub(crate) fn reversed(mut self) -> Self {
        self.files.reverse();
        self
    }

    /// The files.
    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// Holds the complete list of findings against what is expected.
    #[track_caller]
    pub(crate) fn check(&self, expected: &[&str]) -> model::Corpus {
        let (corpus, findings) = analysis::analyse(&self.files);
        let found: Vec<String> = findings.iter().map(Finding::to_string).collect();
        assert!(
            found == expected,
            "found:\n{}\n\nexpected:\n{}\n",
            found.join("\n"),
            expected.join("\n")
        );
        corpus
    }

    /// The corpus of files without a fault.
    #[track_caller]
    pub(crate) fn corpus(&self) -> model::Corpus {
        let (corpus, findings) = analysis::analyse(&self.files);
        let faults: Vec<&Finding> = findings.iter().filter(|finding| finding.is_fault()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        corpus
    }
}

/// Every span of a corpus, with the document of which it is one.
pub(crate) fn spans(corpus: &model::Corpus) -> Vec<(DocumentIdx, Span)> {
    let mut spans = Vec::new();
    analysis::map_spans(&mut corpus.clone(), |document, span| {
        spans.push((document, span));
        Some(span)
    });
    spans
}
