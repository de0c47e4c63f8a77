//! The description of the data files: a Frictionless Data Package (version 1) and a `Dataset` of schema.org.

use model::{Corpus, DocumentIdx};

use crate::claims::CLAIMS;
use crate::documents::DOCUMENTS;
use crate::entities::ENTITIES;
use crate::files::{FILES, File, Holds};
use crate::json::{Fields, Json};
use crate::table::{Column, DATE_PATTERN, Kind, SEPARATOR, Scene};
use crate::{Format, Provenance, words};

/// What the data are, in a paragraph.
fn about(corpus: &Corpus) -> String {
    format!(
        "Who said what about whom, in their own words: {} claims in {} news documents, each a verbatim quote with its source, its target, its type, its place in the text and the claims that answer it.",
        corpus.claims.len(),
        corpus.documents.len()
    )
}

/// The file `datapackage.json`. It claims no licence: the texts belong to their publishers.
pub fn package(corpus: &Corpus, provenance: &Provenance) -> Vec<u8> {
    let scene = Scene { corpus, provenance };
    let sources = (0..corpus.documents.len() as u32).map(|idx| {
        let document = corpus.document(DocumentIdx(idx));
        Json::Object(vec![
            ("title", words::title(document).into()),
            ("path", scene.provenance.text(document).into()),
        ])
    });
    let mut resources: Vec<Json> = FILES.iter().map(resource).collect();
    resources.extend(corpus.documents.iter().map(|document| {
        Json::Object(vec![
            ("name", format!("text-{}", name(&document.stem)).into()),
            ("title", words::title(document).into()),
            ("path", format!("documents/{}.txt", document.stem).into()),
            ("format", "txt".into()),
            ("mediatype", "text/plain".into()),
            ("encoding", "utf-8".into()),
            ("description", "The text that offsets are counted in, in code points.".into()),
        ])
    }));
    let package = Json::Object(vec![
        ("profile", "data-package".into()),
        ("name", "counterpoint".into()),
        ("title", provenance.title.as_str().into()),
        ("description", about(corpus).into()),
        ("homepage", Some(provenance.page.as_str()).filter(|page| page.starts_with("http")).into()),
        ("version", provenance.commit.as_str().into()),
        ("sources", Json::List(sources.collect())),
        ("resources", Json::List(resources)),
    ]);
    without_nulls(package).file()
}

/// A name as a resource may have it: lower-case letters, digits, dots and dashes.
fn name(stem: &str) -> String {
    let lower = stem.to_lowercase();
    lower.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { '-' }).collect()
}

fn resource(file: &File) -> Json {
    let ending = file.name.rsplit('.').next().unwrap_or_default();
    let mut fields: Fields = vec![
        ("name", file.name.replace('.', "-").into()),
        ("path", file.name.into()),
        ("format", ending.into()),
        ("mediatype", file.media_type.into()),
        ("encoding", "utf-8".into()),
        ("description", file.about.into()),
    ];
    // Readers that guess the kind of a resource by its name guess wrong.
    let table = |schema| vec![("type", "table".into()), ("schema", schema)];
    fields.extend(match file.holds {
        Holds::Claims(Format::Csv) => csv(DATE_PATTERN),
        Holds::Claims(Format::ExcelCsv) => csv(GUARDED_DATE_PATTERN),
        Holds::Claims(Format::JsonLines) => table(schema(CLAIMS, false, DATE_PATTERN)),
        Holds::Entities => table(schema(ENTITIES, false, DATE_PATTERN)),
        Holds::Documents => table(schema(DOCUMENTS, false, DATE_PATTERN)),
        Holds::ClaimsSchema => vec![("type", "json".into())],
        _ => Vec::new(),
    });
    Json::Object(fields)
}

/// A date in the file for Excel: without a year it begins with a dash, and so, there, with an apostrophe.
const GUARDED_DATE_PATTERN: &str = r"^'?(\d{4}|-)(-\d{2}(-\d{2})?)?$";

/// What is said of a CSV file.
fn csv(date: &'static str) -> Fields {
    let dialect = vec![
        ("delimiter", ",".into()),
        ("lineTerminator", "\r\n".into()),
        ("quoteChar", "\"".into()),
        ("doubleQuote", Json::Flag(true)),
        ("header", Json::Flag(true)),
    ];
    vec![
        ("profile", "tabular-data-resource".into()),
        ("type", "table".into()),
        ("dialect", Json::Object(dialect)),
        ("schema", schema(CLAIMS, true, date)),
    ]
}

/// The schema of a table: every column with its type, unit and meaning.
fn schema<T>(columns: &[Column<T>], is_csv: bool, date: &'static str) -> Json {
    let fields = columns.iter().map(|column| {
        let mut about = column.about.to_owned();
        if is_csv && matches!(column.kind, Kind::Texts) {
            about += &format!(
                " Several are joined by {SEPARATOR}; within one it is written \\{SEPARATOR}."
            );
        }
        let mut fields: Fields = vec![
            ("name", column.name.into()),
            ("type", kind(column.kind, is_csv).into()),
            ("description", about.into()),
        ];
        fields.extend(
            constraints(column.kind, date)
                .map(|constraints| ("constraints", Json::Object(constraints))),
        );
        Json::Object(fields)
    });
    Json::Object(vec![
        ("fields", Json::List(fields.collect())),
        ("missingValues", Json::texts([""])),
        ("primaryKey", "id".into()),
    ])
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

fn constraints(kind: Kind, date: &'static str) -> Option<Fields> {
    Some(match kind {
        Kind::Id => vec![("required", Json::Flag(true)), ("unique", Json::Flag(true))],
        Kind::Date => vec![("pattern", date.into())],
        Kind::Term(words) => vec![("required", Json::Flag(true)), ("enum", Json::texts(words()))],
        Kind::MaybeTerm(words) => vec![("enum", Json::texts(words()))],
        Kind::Number => vec![("required", Json::Flag(true)), ("minimum", Json::Number(0))],
        Kind::Flag => vec![("required", Json::Flag(true))],
        Kind::Text | Kind::Texts | Kind::Objects => return None,
    })
}

/// The data as a `Dataset` of schema.org, for the head of the page; `data` is the address of their folder.
pub fn dataset(corpus: &Corpus, provenance: &Provenance) -> String {
    let download = |file: &File| {
        Json::Object(vec![
            ("@type", "DataDownload".into()),
            ("name", file.name.into()),
            ("description", file.about.into()),
            ("contentUrl", format!("{}{}", provenance.data, file.name).into()),
            ("encodingFormat", file.media_type.into()),
        ])
    };
    let languages = corpus.documents.iter().filter_map(|document| document.facts.language.as_ref());
    let mut named: Vec<&str> = Vec::new();
    for language in languages {
        if !named.contains(&language.value.as_str()) {
            named.push(&language.value);
        }
    }
    let creator =
        vec![("@type", "Organization".into()), ("name", "The Counterpoint contributors".into())];
    let dataset = Json::Object(vec![
        ("@context", "https://schema.org/".into()),
        ("@type", "Dataset".into()),
        ("name", provenance.title.as_str().into()),
        ("description", about(corpus).into()),
        ("url", Some(provenance.page.as_str()).filter(|page| page.starts_with("http")).into()),
        ("version", provenance.commit.as_str().into()),
        ("creator", Json::Object(creator)),
        ("inLanguage", Json::texts(named)),
        ("isAccessibleForFree", Json::Flag(true)),
        ("distribution", Json::List(FILES.iter().map(download).collect())),
    ]);
    without_nulls(dataset).line()
}

/// An object without the fields of which nothing is known.
fn without_nulls(json: Json) -> Json {
    match json {
        Json::Object(fields) => {
            Json::Object(fields.into_iter().filter(|(_, value)| *value != Json::Null).collect())
        }
        other => other,
    }
}
