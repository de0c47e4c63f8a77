//! The files that every build writes of the whole corpus, into the folder `data`.

use std::io;

use model::{ClaimIdx, Corpus};

use crate::claims::CLAIMS;
use crate::context::ExportContext;
use crate::{Format, Provenance, csv, documents, entities, ftm, jsonl, names, schema, write};

/// One of the files.
#[derive(Debug)]
pub struct File {
    /// Its name, within the folder.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds, in a sentence.
    pub about: &'static str,
    pub(crate) holds: Holds,
}

/// Above this number of claims a corpus is large.
const MAX_CLAIMS: usize = 10_000;

/// Whether a corpus is so large that only the files are written of it that hold what cannot be made of another, and the page exports the
/// others; and that the one file that holds everything is written only where it is asked for.
pub fn is_large(corpus: &Corpus) -> bool {
    MAX_CLAIMS < corpus.claims.len()
}

/// The files that are written whatever the number of claims.
const OF_ANY_NUMBER: [&str; 7] = [
    "claims.csv",
    "claims.jsonl",
    "claims.schema.json",
    "entities.json",
    "documents.json",
    "sanctions.csv",
    "names.csv",
];

/// The files that are written of a corpus.
pub fn files(corpus: &Corpus) -> impl Iterator<Item = &'static File> + use<> {
    let is_large = is_large(corpus);
    FILES.iter().filter(move |file| !is_large || OF_ANY_NUMBER.contains(&file.name))
}

/// How many claims are made into text at a time.
const N_AT_A_TIME: usize = 1_000;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Claims(Format),
    ClaimsSchema,
    Entities,
    Documents,
    FollowTheMoney,
    Mentions,
    Names,
}

/// All of them but the description of the package itself, `datapackage.json`; and beside them `documents/<stem>.txt`, the texts.
pub(crate) const FILES: &[File] = &[
    file("claims.csv", "text/csv", "Claims, one a row.", Holds::Claims(Format::Csv)),
    file(
        "claims.excel.csv",
        "text/csv",
        "The same for Excel: with a byte order mark, and an apostrophe before what a spreadsheet would take for a formula or for a day.",
        Holds::Claims(Format::ExcelCsv),
    ),
    file(
        "claims.jsonl",
        "application/jsonl",
        "Claims, one a line.",
        Holds::Claims(Format::JsonLines),
    ),
    file(
        "claims.schema.json",
        "application/schema+json",
        "JSON Schema of a line of claims.jsonl.",
        Holds::ClaimsSchema,
    ),
    file(
        "entities.json",
        "application/json",
        "Who and what the documents name, with every spelling as written.",
        Holds::Entities,
    ),
    file(
        "documents.json",
        "application/json",
        "The documents, what is known of each, and the words that show it.",
        Holds::Documents,
    ),
    file(
        "annotations.jsonld",
        "application/ld+json",
        "Claims and the links between them as W3C Web Annotations of the texts.",
        Holds::Claims(Format::Annotations),
    ),
    file(
        "claims.schema-org.jsonld",
        "application/ld+json",
        "Claims in the vocabulary of schema.org.",
        Holds::Claims(Format::SchemaOrg),
    ),
    file(
        "entities.ftm.json",
        "application/x-ndjson",
        "People, bodies, documents and claims as FollowTheMoney entities, one a line.",
        Holds::FollowTheMoney,
    ),
    file(
        "mentions.ftm.json",
        "application/x-ndjson",
        "Every place where a document names a person or a body, as FollowTheMoney entities, one a line.",
        Holds::Mentions,
    ),
    file(
        "references.bib",
        "application/x-bibtex",
        "Documents and claims as references in BibTeX.",
        Holds::Claims(Format::Bibtex),
    ),
    file(
        "references.ris",
        "application/x-research-info-systems",
        "The same in RIS.",
        Holds::Claims(Format::Ris),
    ),
    file(
        "references.csl.json",
        "application/vnd.citationstyles.csl+json",
        "The same in CSL-JSON.",
        Holds::Claims(Format::CslJson),
    ),
    file(
        "sanctions.csv",
        "text/csv",
        "The sanctions that the documents report, one measure against one target a row.",
        Holds::Claims(Format::SanctionsCsv),
    ),
    file(
        "names.csv",
        "text/csv",
        "Who and what the documents name, one spelling in one document a row.",
        Holds::Names,
    ),
];

const fn file(
    name: &'static str,
    media_type: &'static str,
    about: &'static str,
    holds: Holds,
) -> File {
    File { name, media_type, about, holds }
}

impl File {
    /// Writes its bytes, part by part where it has a row for each claim.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(
        &self,
        corpus: &Corpus,
        provenance: &Provenance,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let context = ExportContext { corpus, provenance };
        let all = || -> Vec<ClaimIdx> { corpus.all_claims().collect() };
        let text = match self.holds {
            Holds::Claims(format @ (Format::Csv | Format::ExcelCsv)) => {
                let dialect = match format {
                    Format::ExcelCsv => csv::Dialect::EXCEL,
                    _ => csv::Dialect::PLAIN,
                };
                out.write_all(csv::header(CLAIMS, dialect).as_bytes())?;
                return write_parts(&all(), out, |claims| csv::rows(context, claims, dialect));
            }
            Holds::Claims(Format::JsonLines) => {
                return write_parts(&all(), out, |claims| jsonl::write(context, claims));
            }
            Holds::Claims(format) => {
                return out.write_all(&write(format, corpus, &all(), provenance));
            }
            Holds::ClaimsSchema => schema::write(),
            Holds::Entities => entities::write(context),
            Holds::Documents => documents::write(context),
            Holds::FollowTheMoney => ftm::write_all(context),
            Holds::Mentions => ftm::write_mentions(context),
            Holds::Names => names::write(context),
        };
        out.write_all(text.as_bytes())
    }
}

/// Writes the rows of claims, some at a time, so that no file need be in memory whole.
fn write_parts(
    claims: &[ClaimIdx],
    out: &mut dyn io::Write,
    rows: impl Fn(&[ClaimIdx]) -> String,
) -> io::Result<()> {
    claims.chunks(N_AT_A_TIME).try_for_each(|claims| out.write_all(rows(claims).as_bytes()))
}
