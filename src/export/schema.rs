//! The JSON Schema that a line of JSON Lines meets (draft 2020-12).

use crate::claims::CLAIMS_MEANING;
use crate::json::JsonWriter;
use crate::table::{ColumnKind, DATE_PATTERN};

/// The schema of a line.
pub(crate) fn write() -> String {
    let mut json = JsonWriter::spread();
    json.object("");
    json.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.text("title", "A claim");
    json.text(
        "description",
        "One line of claims.jsonl: who said or did what about whom, in the words of one document.",
    );
    json.text("type", "object");
    json.object("properties");
    for column in CLAIMS_MEANING {
        json.object(column.name);
        json.text("description", column.about);
        kind(&mut json, column.kind);
        json.end();
    }
    json.end();
    let names = CLAIMS_MEANING.iter().map(|column| column.name.into());
    json.texts("required", &names.collect::<Vec<_>>());
    json.flag("additionalProperties", false);
    json.finish()
}

/// What JSON Schema says of a kind.
fn kind(json: &mut JsonWriter, kind: ColumnKind) {
    match kind {
        ColumnKind::Id => {
            json.text("type", "string");
            json.number("minLength", 1);
        }
        ColumnKind::Text => text_or_null(json),
        ColumnKind::Date => {
            text_or_null(json);
            json.text("pattern", DATE_PATTERN);
        }
        ColumnKind::Term(words) => one_of(json, words, false),
        ColumnKind::MaybeTerm(words) => one_of(json, words, true),
        ColumnKind::Number => {
            json.text("type", "integer");
            json.number("minimum", 0);
        }
        ColumnKind::Flag => json.text("type", "boolean"),
        ColumnKind::Texts => list_of(json, "string"),
        ColumnKind::Objects => list_of(json, "object"),
    }
}

fn text_or_null(json: &mut JsonWriter) {
    json.texts("type", &["string".into(), "null".into()]);
}

fn list_of(json: &mut JsonWriter, item: &str) {
    json.text("type", "array");
    json.object("items");
    json.text("type", item);
    json.end();
}

fn one_of(json: &mut JsonWriter, words: fn() -> Vec<&'static str>, or_null: bool) {
    json.list("enum");
    words().into_iter().for_each(|word| json.text("", word));
    if or_null {
        json.raw("", "null");
    }
    json.end();
}
