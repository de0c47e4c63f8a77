//! The description of the data files: a Frictionless Data Package (version 1) and a `Dataset` of schema.org.

use model::Corpus;

use crate::claims::CLAIMS_MEANING;
use crate::documents::DOCUMENTS_MEANING;
use crate::entities::ENTITIES_MEANING;
use crate::files::{FILES, File, Holds};
use crate::json::Json;
use crate::provenance::whole;
use crate::table::{DATE_PATTERN, Kind, Meaning, SEPARATOR};
use crate::{Format, Provenance, words};

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
    let mut json = Json::spread();
    json.object("");
    json.text("profile", "data-package");
    json.text("name", "counterpoint");
    json.text("title", &provenance.title);
    json.text("description", &format!("{} {}", about(corpus), read_by(corpus)));
    json.known("homepage", whole(&provenance.page));
    json.text("version", &version(provenance));
    json.list("sources");
    for document in &corpus.documents {
        json.object("");
        json.text("title", &words::title(document));
        json.text("path", &provenance.text(document));
        json.end();
    }
    json.end();
    json.list("resources");
    FILES.iter().for_each(|file| resource(&mut json, file));
    for document in &corpus.documents {
        json.object("");
        json.text("name", &format!("text-{}", name(&document.stem)));
        json.text("title", &words::title(document));
        json.text("path", &format!("documents/{}.txt", document.stem));
        json.text("format", "txt");
        json.text("mediatype", "text/plain");
        json.text("encoding", "utf-8");
        json.text("description", "The text that offsets are counted in, in code points.");
        json.end();
    }
    json.finish().into_bytes()
}

/// How the readings were made, in their words.
fn read_by(corpus: &Corpus) -> String {
    let mut ways: Vec<String> = Vec::new();
    for way in corpus.documents.iter().map(words::read_by) {
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
    words::key(stem, |char| {
        char.is_ascii_lowercase() || char.is_ascii_digit() || matches!(char, '-' | '_')
    })
}

fn resource(json: &mut Json, file: &File) {
    json.object("");
    json.text("name", &file.name.replace('.', "-"));
    json.text("path", file.name);
    json.text("format", file.name.rsplit('.').next().unwrap_or_default());
    json.text("mediatype", file.media_type);
    json.text("encoding", "utf-8");
    json.text("description", file.about);
    match file.holds {
        Holds::Claims(Format::Csv) => csv(json, DATE_PATTERN),
        Holds::Claims(Format::ExcelCsv) => csv(json, GUARDED_DATE_PATTERN),
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
fn csv(json: &mut Json, date: &str) {
    json.text("profile", "tabular-data-resource");
    json.text("type", "table");
    json.object("dialect");
    json.text("delimiter", ",");
    json.text("lineTerminator", "\r\n");
    json.text("quoteChar", "\"");
    json.flag("doubleQuote", true);
    json.flag("header", true);
    json.end();
    schema(json, CLAIMS_MEANING, true, date);
}

/// What is said of a table in JSON.
fn table(json: &mut Json, columns: &[Meaning]) {
    json.text("type", "table");
    schema(json, columns, false, DATE_PATTERN);
}

/// The schema of a table: every column with its type, unit and meaning.
fn schema(json: &mut Json, columns: &[Meaning], is_csv: bool, date: &str) {
    json.object("schema");
    json.list("fields");
    for column in columns {
        json.object("");
        json.text("name", column.name);
        json.text("type", kind(column.kind, is_csv));
        if is_csv && matches!(column.kind, Kind::Texts) {
            json.text(
                "description",
                &format!(
                    "{} Several are joined by {SEPARATOR}; within one it is written \\{SEPARATOR}, and \\ as \\\\.",
                    column.about
                ),
            );
        } else {
            json.text("description", column.about);
        }
        constraints(json, column.kind, date);
        json.end();
    }
    json.end();
    json.texts("missingValues", &["".into()]);
    json.text("primaryKey", "id");
    json.end();
}

/// The type of a column, as Table Schema has them.
fn kind(kind: Kind, is_csv: bool) -> &'static str {
    match kind {
        Kind::Id | Kind::Text | Kind::Date | Kind::Term(_) | Kind::MaybeTerm(_) => "string",
        Kind::Number => "integer",
        Kind::Flag => "boolean",
        Kind::Texts if is_csv => "string",
        Kind::Texts | Kind::Objects => "array",
    }
}

fn constraints(json: &mut Json, kind: Kind, date: &str) {
    if matches!(kind, Kind::Text | Kind::Texts | Kind::Objects) {
        return;
    }
    json.object("constraints");
    if matches!(kind, Kind::Id | Kind::Term(_) | Kind::Number | Kind::Flag) {
        json.flag("required", true);
    }
    match kind {
        Kind::Id => json.flag("unique", true),
        Kind::Date => json.text("pattern", date),
        Kind::Number => json.number("minimum", 0),
        Kind::Term(words) | Kind::MaybeTerm(words) => {
            json.texts("enum", &words().into_iter().map(Into::into).collect::<Vec<_>>());
        }
        Kind::Flag | Kind::Text | Kind::Texts | Kind::Objects => {}
    }
    json.end();
}

/// The data as a `Dataset` of schema.org, for the head of the page, which every reader downloads: the files that hold all claims.
pub fn dataset(corpus: &Corpus, provenance: &Provenance) -> String {
    let mut languages: Vec<&str> = Vec::new();
    for language in corpus.documents.iter().filter_map(|it| it.facts.language.as_ref()) {
        if !languages.contains(&language.value.as_str()) {
            languages.push(&language.value);
        }
    }
    let mut json = Json::line();
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
    json.texts("inLanguage", &languages.into_iter().map(Into::into).collect::<Vec<_>>());
    json.list("distribution");
    for file in FILES.iter().filter(|file| matches!(file.holds, Holds::Claims(_))) {
        json.object("");
        json.text("@type", "DataDownload");
        json.text("contentUrl", &format!("{}{}", provenance.data, file.name));
        json.text("encodingFormat", file.media_type);
        json.end();
    }
    json.finish()
}
