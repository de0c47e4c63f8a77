//! The description of the data files: a Frictionless Data Package (version 1) and a `Dataset` of schema.org.

use model::{Corpus, Document};

use crate::claims::CLAIMS_MEANING;
use crate::context::TextList;
use crate::documents::DOCUMENTS_MEANING;
use crate::entities::ENTITIES_MEANING;
use crate::files::{File, Holds, files};
use crate::json::JsonWriter;
use crate::keys::key;
use crate::names::NAMES_MEANING;
use crate::provenance::whole;
use crate::sanctions::SANCTIONS_MEANING;
use crate::table::{ColumnKind, DATE_PATTERN, Meaning, SEPARATOR};
use crate::{Format, Provenance};
use crate::{facts, labels};

/// What the data are, in a paragraph.
fn about(corpus: &Corpus) -> String {
    format!(
        "Who said what about whom, quoted from the reports: {} claims in {} news documents, each a verbatim quote with its source, its target, its type, its place in the text and the claims that answer it.",
        corpus.claims.len(),
        corpus.documents.len()
    )
}

/// The file `datapackage.json`. It claims no licence: the texts belong to their publishers.
pub fn package(corpus: &Corpus, provenance: &Provenance) -> Vec<u8> {
    let mut json = JsonWriter::spread();
    json.object("");
    json.text("profile", "data-package");
    json.text("name", "counterpoint");
    json.text("title", &provenance.title);
    json.text("description", &format!("{} {}", about(corpus), read_by(corpus)));
    json.known("homepage", whole(&provenance.page));
    json.text("version", &version(provenance));
    json.list("sources");
    corpus.documents.iter().for_each(|document| source(&mut json, document, provenance));
    json.end();
    json.list("resources");
    files(corpus).for_each(|file| resource(&mut json, file));
    corpus.documents.iter().for_each(|document| text_resource(&mut json, document));
    json.finish().into_bytes()
}

fn source(json: &mut JsonWriter, document: &Document, provenance: &Provenance) {
    json.object("");
    json.text("title", &labels::title(document));
    json.text("path", &provenance.text(document));
    json.end();
}

/// The text of a document.
fn text_resource(json: &mut JsonWriter, document: &Document) {
    json.object("");
    json.text("name", &format!("text-{}", name(&document.stem)));
    json.text("title", &labels::title(document));
    json.text("path", &format!("documents/{}.txt", document.stem));
    json.text("format", "txt");
    json.text("mediatype", "text/plain");
    json.text("encoding", "utf-8");
    json.text("description", "The text that offsets are counted in, in code points.");
    json.end();
}

/// How the readings were made, in their words.
fn read_by(corpus: &Corpus) -> String {
    let mut ways: Vec<String> = Vec::new();
    for way in corpus.documents.iter().map(facts::read_by) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    format!("{}.", ways.join(". "))
}

/// The version of the program and the commit of the build, as SemVer 2.0.0 joins them.
fn version(provenance: &Provenance) -> String {
    let commit = provenance.commit.replace(|char: char| !char.is_ascii_alphanumeric(), "-");
    format!("{}+{commit}", env!("CARGO_PKG_VERSION"))
}

/// A name as a resource may have it: lower-case letters and digits of ASCII, dots, dashes and underscores.
fn name(stem: &str) -> String {
    key(stem, |char| {
        char.is_ascii_lowercase() || char.is_ascii_digit() || matches!(char, '-' | '_')
    })
}

fn resource(json: &mut JsonWriter, file: &File) {
    json.object("");
    json.text("name", &file.name.replace('.', "-"));
    json.text("path", file.name);
    json.text("format", file.name.rsplit('.').next().unwrap_or_default());
    json.text("mediatype", file.media_type);
    json.text("encoding", "utf-8");
    json.text("description", file.about);
    match file.holds {
        Holds::Claims(Format::Csv) => csv(json, CLAIMS_MEANING, DATE_PATTERN, &["id"]),
        Holds::Claims(Format::ExcelCsv) => {
            csv(json, CLAIMS_MEANING, GUARDED_DATE_PATTERN, &["id"]);
        }
        Holds::Claims(Format::SanctionsCsv) => {
            csv(json, SANCTIONS_MEANING, DATE_PATTERN, &["claim_id", "target", "measure"]);
        }
        Holds::Names => {
            csv(json, NAMES_MEANING, DATE_PATTERN, &["entity_id", "document_id", "spelling"]);
        }
        Holds::Claims(Format::JsonLines) => table(json, CLAIMS_MEANING),
        Holds::Entities => table(json, ENTITIES_MEANING),
        Holds::Documents => table(json, DOCUMENTS_MEANING),
        // Readers that guess the kind of a resource by its name guess wrong.
        Holds::ClaimsSchema => json.text("type", "json"),
        _ => {}
    }
    json.end();
}

/// A date in the file for Excel: without a year it begins with a dash, and so, there, with an apostrophe.
const GUARDED_DATE_PATTERN: &str = r"^'?(\d{4}|-)(-\d{2}(-\d{2})?)?$";

/// What is said of a CSV file.
fn csv(json: &mut JsonWriter, columns: &[Meaning], date: &str, key: &[&str]) {
    json.text("profile", "tabular-data-resource");
    json.text("type", "table");
    json.object("dialect");
    json.text("delimiter", ",");
    json.text("lineTerminator", "\r\n");
    json.text("quoteChar", "\"");
    json.flag("doubleQuote", true);
    json.flag("header", true);
    json.end();
    schema(json, columns, true, date, key);
}

/// What is said of a table in JSON.
fn table(json: &mut JsonWriter, columns: &[Meaning]) {
    json.text("type", "table");
    schema(json, columns, false, DATE_PATTERN, &["id"]);
}

/// The schema of a table: every column with its type, unit and meaning.
fn schema(json: &mut JsonWriter, columns: &[Meaning], is_csv: bool, date: &str, key: &[&str]) {
    json.object("schema");
    json.list("fields");
    columns.iter().for_each(|column| field(json, column, is_csv, date));
    json.end();
    json.texts("missingValues", &["".into()]);
    match key {
        [only] => json.text("primaryKey", only),
        several => {
            json.texts(
                "primaryKey",
                &several.iter().map(|name| (*name).into()).collect::<Vec<_>>(),
            );
        }
    }
    json.end();
}

fn field(json: &mut JsonWriter, column: &Meaning, is_csv: bool, date: &str) {
    let mut description = column.about.to_owned();
    if is_csv && matches!(column.kind, ColumnKind::Texts) {
        description += &format!(
            " Several are joined by {SEPARATOR}; within one it is written \\{SEPARATOR}, and \\ as \\\\."
        );
    }
    json.object("");
    json.text("name", column.name);
    json.text("type", kind(column.kind, is_csv));
    json.text("description", &description);
    constraints(json, column.kind, date);
    json.end();
}

/// The type of a column, as Table Schema has them.
fn kind(kind: ColumnKind, is_csv: bool) -> &'static str {
    match kind {
        ColumnKind::Id
        | ColumnKind::Text
        | ColumnKind::Date
        | ColumnKind::Term(_)
        | ColumnKind::MaybeTerm(_) => "string",
        ColumnKind::Number => "integer",
        ColumnKind::Flag => "boolean",
        ColumnKind::Texts if is_csv => "string",
        ColumnKind::Texts | ColumnKind::Objects => "array",
    }
}

fn constraints(json: &mut JsonWriter, kind: ColumnKind, date: &str) {
    if matches!(kind, ColumnKind::Text | ColumnKind::Texts | ColumnKind::Objects) {
        return;
    }
    json.object("constraints");
    if matches!(kind, ColumnKind::Id | ColumnKind::Term(_) | ColumnKind::Number | ColumnKind::Flag)
    {
        json.flag("required", true);
    }
    match kind {
        ColumnKind::Id => json.flag("unique", true),
        ColumnKind::Date => json.text("pattern", date),
        ColumnKind::Number => json.number("minimum", 0),
        ColumnKind::Term(words) | ColumnKind::MaybeTerm(words) => {
            json.texts("enum", &words().into_iter().map(Into::into).collect::<Vec<_>>());
        }
        ColumnKind::Flag | ColumnKind::Text | ColumnKind::Texts | ColumnKind::Objects => {}
    }
    json.end();
}

/// The data as a `Dataset` of schema.org, for the head of the page, which every reader downloads: the files that hold all claims.
pub fn dataset(corpus: &Corpus, provenance: &Provenance) -> String {
    let mut json = JsonWriter::line();
    json.object("");
    json.text("@context", "https://schema.org/");
    json.text("@type", "Dataset");
    json.text("name", &provenance.title);
    json.text("description", &about(corpus));
    json.known("url", whole(&provenance.page));
    json.text("version", &provenance.commit);
    json.object("creator");
    json.text("@type", "Organization");
    json.text("name", "The Counterpoint contributors");
    json.end();
    json.texts("inLanguage", &languages(corpus));
    json.list("distribution");
    for file in files(corpus).filter(|file| matches!(file.holds, Holds::Claims(_))) {
        json.object("");
        json.text("@type", "DataDownload");
        json.text("contentUrl", &format!("{}{}", provenance.data, file.name));
        json.text("encodingFormat", file.media_type);
        json.end();
    }
    json.finish()
}

/// The languages of the documents, each once.
fn languages(corpus: &Corpus) -> TextList<'_> {
    let mut languages: TextList<'_> = Vec::new();
    for language in corpus.documents.iter().filter_map(|it| it.facts.language.as_ref()) {
        if !languages.contains(&language.value.as_str().into()) {
            languages.push(language.value.as_str().into());
        }
    }
    languages
}
