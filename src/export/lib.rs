//! Exports: a set of claims as files, in the formats of readers' tools.
//!
//! Each format has a file of this crate, which names the standard it follows, and a function from claims and their
//! [`Provenance`] to bytes: no clock, no chance, so that the same claims of the same build give the same file.
//! [`FORMATS`] lists what a selection can be written as, [`files()`] what every build writes of the whole corpus.
//!
//! Offsets are code points here, never bytes. Whatever is unknown is left out, and what is inferred says so.

mod annotation;
mod attribution;
mod caveats;
mod citation;
mod claims;
mod context;
mod csv;
mod documents;
mod entities;
mod facts;
mod files;
mod fragment;
mod ftm;
mod ftm_proxy;
mod json;
mod jsonl;
mod keys;
pub mod labels;
mod languages;
mod names;
mod package;
mod provenance;
mod references;
mod sanctions;
mod schema;
mod schema_org;
mod table;
#[cfg(test)]
mod tests;

use model::{ClaimIdx, Corpus, DocumentIdx, Span};

pub use caveats::{caveats, sentences as caveat_sentences};
pub use files::{File, files, is_large};
pub use json::JsonWriter;
pub use languages::name as language_name;
pub use package::{dataset, package};
pub use provenance::Provenance;
pub use sanctions::{SanctionTarget, sanction_targets};

use context::ExportContext;
use csv::Dialect;

/// What claims can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table, one claim a row.
    Csv,
    /// The same table for Excel.
    ExcelCsv,
    /// The same for Excel where decimals have a comma.
    ExcelSemicolonCsv,
    /// A table of the sanctions among them, one measure against one target a row.
    SanctionsCsv,
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
    /// Quotes with citations, in HTML.
    Html,
}

/// Every format, in the order in which readers see them.
pub const FORMATS: &[Format] = &[
    Format::Csv,
    Format::ExcelCsv,
    Format::ExcelSemicolonCsv,
    Format::SanctionsCsv,
    Format::JsonLines,
    Format::Text,
    Format::Markdown,
    Format::Html,
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
            Self::ExcelSemicolonCsv => "excel.semicolons.csv",
            Self::SanctionsCsv => "sanctions.csv",
            Self::JsonLines => "jsonl",
            Self::Annotations => "annotations.jsonld",
            Self::SchemaOrg => "schema-org.jsonld",
            Self::FollowTheMoney => "ftm.json",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
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
    let context = ExportContext { corpus, provenance };
    let references = || references::of(context, claims);
    let text = match format {
        Format::Csv => csv::write(context, claims, Dialect::PLAIN),
        Format::ExcelCsv => csv::write(context, claims, Dialect::EXCEL),
        Format::ExcelSemicolonCsv => csv::write(context, claims, Dialect::EXCEL_SEMICOLON),
        Format::SanctionsCsv => sanctions::write(context, claims),
        Format::JsonLines => jsonl::write(context, claims),
        Format::Annotations => annotation::write(context, claims),
        Format::SchemaOrg => schema_org::write(context, claims),
        Format::FollowTheMoney => ftm::write(context, claims),
        Format::Bibtex => references::bibtex(context, &references()),
        Format::Ris => references::ris(context, &references()),
        Format::CslJson => references::csl(context, &references()),
        Format::Text => citation::write(context, claims, citation::plain),
        Format::Markdown => citation::write(context, claims, citation::markdown),
        Format::Html => citation::write_html(context, claims),
    };
    text.into_bytes()
}

/// In which style a quote is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationStyle {
    /// As text.
    Plain,
    /// As a block quotation in HTML.
    Html,
    /// As a block quotation in Markdown.
    Markdown,
    /// In the style of the APA.
    Apa,
    /// As a note in the style of Chicago.
    Chicago,
    /// As an entry of BibTeX.
    Bibtex,
}

/// The citation of a claim in one line, without its quote.
pub fn citation(corpus: &Corpus, claim: ClaimIdx, provenance: &Provenance) -> String {
    citation::line(&ExportContext { corpus, provenance }.row(claim))
}

/// The quote of a claim with its citation.
pub fn cite(
    style: CitationStyle,
    corpus: &Corpus,
    claim: ClaimIdx,
    provenance: &Provenance,
) -> String {
    let row = ExportContext { corpus, provenance }.row(claim);
    match style {
        CitationStyle::Plain => citation::plain(&row),
        CitationStyle::Html => citation::html(&row),
        CitationStyle::Markdown => citation::markdown(&row),
        CitationStyle::Apa => references::apa(&row),
        CitationStyle::Chicago => references::chicago(&row),
        CitationStyle::Bibtex => citation::bibtex(&row),
    }
}

/// HTML for a frame in which a page of others shows a claim, which stands at an address.
pub fn embed_code(corpus: &Corpus, claim: ClaimIdx, address: &str) -> String {
    citation::embed_code(corpus, corpus.claim(claim), address)
}

/// A report that a claim is credited to the wrong person.
pub fn report(corpus: &Corpus, claim: ClaimIdx, provenance: &Provenance) -> String {
    citation::report(&ExportContext { corpus, provenance }.row(claim))
}

/// The address of a document's original article at a place of its text; `None` where no address came with the document.
pub fn original(corpus: &Corpus, document: DocumentIdx, place: Span) -> Option<String> {
    let document = corpus.document(document);
    Some(fragment::link(document.url.as_deref()?, &document.text, place))
}
