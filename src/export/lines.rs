//! JSON Lines: one claim a line, and the JSON Schema that such a line meets.

use model::ClaimIdx;

use crate::claims::CLAIMS;
use crate::json::{Fields, Json};
use crate::table::{self, Column, DATE_PATTERN, Kind, Scene};

/// Claims, one a line, after jsonlines.org: UTF-8, each line one JSON object, `\n` behind each.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    let line = |idx: &ClaimIdx| table::object(CLAIMS, scene, *idx).line();
    claims.iter().map(line).collect::<String>().into_bytes()
}

/// The schema of a line, in JSON Schema, draft 2020-12.
pub(crate) fn schema() -> Vec<u8> {
    let property = |column: &Column<ClaimIdx>| {
        let mut fields: Fields = vec![("description", column.about.into())];
        fields.extend(types(column.kind));
        (column.name, Json::Object(fields))
    };
    let names = CLAIMS.iter().map(|column| column.name);
    let schema = Json::Object(vec![
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "A claim".into()),
        ("description", "One line of claims.jsonl: who said or did what about whom, in the words of one document.".into()),
        ("type", "object".into()),
        ("properties", Json::Object(CLAIMS.iter().map(property).collect())),
        ("required", Json::texts(names)),
        ("additionalProperties", Json::Flag(false)),
    ]);
    schema.file()
}

/// What JSON Schema says of a kind.
fn types(kind: Kind) -> Fields {
    let or_null = || ("type", Json::texts(["string", "null"]));
    match kind {
        Kind::Id => vec![("type", "string".into()), ("minLength", Json::Number(1))],
        Kind::Text => vec![or_null()],
        Kind::Date => vec![or_null(), ("pattern", DATE_PATTERN.into())],
        Kind::Term(words) => vec![("enum", Json::texts(words()))],
        Kind::MaybeTerm(words) => {
            let mut words: Vec<Json> = words().into_iter().map(Json::from).collect();
            words.push(Json::Null);
            vec![("enum", Json::List(words))]
        }
        Kind::Number => vec![("type", "integer".into()), ("minimum", Json::Number(0))],
        Kind::Flag => vec![("type", "boolean".into())],
        Kind::Texts => {
            vec![("type", "array".into()), ("items", Json::Object(vec![("type", "string".into())]))]
        }
        Kind::Objects => {
            vec![("type", "array".into()), ("items", Json::Object(vec![("type", "object".into())]))]
        }
    }
}
