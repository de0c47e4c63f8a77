//! A set of claims as files, in the forms that the tools of readers take.
//!
//! Each format has a file of this crate, which names the standard it follows, and a function from claims and their
//! [`Provenance`] to bytes: no clock, no chance, so that the same claims of the same build give the same file.
//! [`FORMATS`] lists what a selection can be written as, [`FILES`] what every build writes of the whole corpus.
//!
//! Offsets are code points here, never bytes. Whatever is unknown is left out, and what is inferred says so.

mod annotation;
mod claims;
mod csv;
mod documents;
mod entities;
mod files;
mod fragment;
mod ftm;
mod json;
mod lines;
mod package;
mod provenance;
mod quote;
mod references;
mod scene;
mod schema;
mod schema_org;
mod table;
#[cfg(test)]
mod tests;
pub mod words;

use model::{ClaimIdx, Corpus, DocumentIdx, Span};

pub use files::{FILES, File};
pub use json::Json;
pub use package::{dataset, package};
pub use provenance::Provenance;

use scene::Scene;

/// What claims can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table, one claim a row.
    Csv,
    /// The same table for Excel.
    ExcelCsv,
    /// One claim a line.
    JsonLines,
    /// W3C Web Annotations.
    Annotations,
    /// schema.org.
    SchemaOrg,
    /// FollowTheMoney entities.
    FollowTheMoney,
    /// References for LaTeX.
    Bibtex,
    /// References for programs that manage literature.
    Ris,
    /// References for the Citation Style Language.
    CslJson,
    /// Quotes with citations, as plain text.
    Text,
    /// Quotes with citations, in Markdown.
    Markdown,
}

/// Every format, in the order in which readers see them.
pub const FORMATS: &[Format] = &[
    Format::Csv,
    Format::ExcelCsv,
    Format::JsonLines,
    Format::Text,
    Format::Markdown,
    Format::Bibtex,
    Format::Ris,
    Format::CslJson,
    Format::Annotations,
    Format::SchemaOrg,
    Format::FollowTheMoney,
];

impl Format {
    /// How the name of its files ends, without the leading dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::ExcelCsv => "excel.csv",
            Self::JsonLines => "jsonl",
            Self::Annotations => "annotations.jsonld",
            Self::SchemaOrg => "schema-org.jsonld",
            Self::FollowTheMoney => "ftm.json",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }
}

/// Writes claims, in their order. What is written is text, in UTF-8.
pub fn write(
    format: Format,
    corpus: &Corpus,
    claims: &[ClaimIdx],
    provenance: &Provenance,
) -> Vec<u8> {
    let scene = Scene { corpus, provenance };
    let references = || references::of(scene, claims);
    let text = match format {
        Format::Csv => csv::write(scene, claims, false),
        Format::ExcelCsv => csv::write(scene, claims, true),
        Format::JsonLines => lines::write(scene, claims),
        Format::Annotations => annotation::write(scene, claims),
        Format::SchemaOrg => schema_org::write(scene, claims),
        Format::FollowTheMoney => ftm::write(scene, claims),
        Format::Bibtex => references::bibtex(scene, &references()),
        Format::Ris => references::ris(scene, &references()),
        Format::CslJson => references::csl(scene, &references()),
        Format::Text => quote::write(scene, claims, quote::plain),
        Format::Markdown => quote::write(scene, claims, quote::markdown),
    };
    text.into_bytes()
}

/// In which style a quote is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As text.
    Plain,
    /// As a block quotation in Markdown.
    Markdown,
    /// As an entry of BibTeX.
    Bibtex,
}

/// The quote of a claim with its citation.
pub fn cite(style: Style, corpus: &Corpus, claim: ClaimIdx, provenance: &Provenance) -> String {
    let row = Scene { corpus, provenance }.row(claim);
    match style {
        Style::Plain => quote::plain(&row),
        Style::Markdown => quote::markdown(&row),
        Style::Bibtex => quote::bibtex(&row),
    }
}

/// A report that a claim is credited to the wrong person.
pub fn report(corpus: &Corpus, claim: ClaimIdx, provenance: &Provenance) -> String {
    quote::report(&Scene { corpus, provenance }.row(claim))
}

/// The address of a document's original article at a place of its text; `None` where no address came with the document.
pub fn original(corpus: &Corpus, document: DocumentIdx, place: Span) -> Option<String> {
    let document = corpus.document(document);
    Some(fragment::link(document.url.as_deref()?, &document.text, place))
}
