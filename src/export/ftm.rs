//! FollowTheMoney entities, one a line of JSON, as OpenAleph and OpenSanctions take them.
//!
//! - People, organisations and governments are `Person`, `Organization` and `PublicBody`. FollowTheMoney has no schema for places,
//!   peoples and laws: they are left out.
//! - Documents are `Article`s.
//! - There is no schema for a claim. Each stands as a `Note` on those who make it and those it is about, with its quote.
//! - A `Sanction` stands only where a claim reports that somebody is designated, and its summary begins "As reported in":
//!   it is no statement of current law.
//! - A `Mention` is a place where a document names somebody. Mentions have a file of their own, since they swamp lists of entities.
//!
//! Dates without a year are no dates there and are left out, and so are addresses that are not whole.

use model::{
    Claim, ClaimIdx, ClaimType, Corpus, CountryIdx, DocumentIdx, EntityIdx, EntityKind, Measure,
    PartialDate, Role, Status,
};

use crate::json::{Fields, Json};
use crate::table::Scene;
use crate::{Provenance, words};

/// Claims, the documents they stand in, and those who make them, whom they are about or whom they name.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    let mut documents: Vec<DocumentIdx> = Vec::new();
    let mut entities: Vec<EntityIdx> = Vec::new();
    for claim in claims.iter().map(|idx| scene.claim(*idx)) {
        if !documents.contains(&claim.document) {
            documents.push(claim.document);
        }
        for entity in claim.entities.of(Role::Any) {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
    }
    lines(scene, &entities, &documents, claims)
}

/// The whole corpus, those whom no claim names among it.
pub(crate) fn write_all(scene: Scene<'_>) -> Vec<u8> {
    let corpus = scene.corpus;
    let entities: Vec<EntityIdx> = (0..corpus.entities.len() as u32).map(EntityIdx).collect();
    let documents: Vec<DocumentIdx> = (0..corpus.documents.len() as u32).map(DocumentIdx).collect();
    let claims: Vec<ClaimIdx> = (0..corpus.claims.len() as u32).map(ClaimIdx).collect();
    lines(scene, &entities, &documents, &claims)
}

fn lines(
    scene: Scene<'_>,
    entities: &[EntityIdx],
    documents: &[DocumentIdx],
    claims: &[ClaimIdx],
) -> Vec<u8> {
    let mut lines = String::new();
    for idx in entities {
        lines +=
            &entity(scene.corpus, scene.provenance, *idx).map_or_else(String::new, |it| it.line());
    }
    for idx in documents {
        lines += &article(scene, *idx).line();
    }
    for idx in claims {
        lines += &note(scene, *idx).line();
        for sanction in sanctions(scene, *idx) {
            lines += &sanction.line();
        }
    }
    lines.into_bytes()
}

/// Every place where a document names a person, an organisation or a government.
pub(crate) fn write_mentions(corpus: &Corpus) -> Vec<u8> {
    let mut lines = String::new();
    for document in &corpus.documents {
        for (n, mention) in document.mentions.iter().enumerate() {
            let Some(schema) = schema_of(corpus.entity(mention.of).kind) else { continue };
            let entity = corpus.entity(mention.of);
            let properties = vec![
                ("document", one(document_id(&document.stem))),
                ("resolved", one(entity_id(&entity.id))),
                ("name", one(mention.span.of(&document.text))),
                ("detectedSchema", one(schema)),
                ("contextCountry", countries(corpus, &entity.countries)),
            ];
            let id = id("mention", &format!("{}-{}", document.stem, n + 1));
            lines += &proxy(id, "Mention", properties).line();
        }
    }
    lines.into_bytes()
}

/// The schema of an entity; `None` where there is none.
fn schema_of(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organisation => Some("Organization"),
        EntityKind::Government => Some("PublicBody"),
        EntityKind::Place | EntityKind::People | EntityKind::Law => None,
    }
}

fn entity(corpus: &Corpus, provenance: &Provenance, idx: EntityIdx) -> Option<Json> {
    let entity = corpus.entity(idx);
    let schema = schema_of(entity.kind)?;
    let mut others: Vec<&str> = Vec::new();
    for spelling in &entity.spellings {
        if spelling.words != entity.name && !others.contains(&spelling.words.as_str()) {
            others.push(&spelling.words);
        }
    }
    let description = entity.description.map(|(document, span)| corpus.words(document, span));
    let properties = vec![
        ("name", one(entity.name.as_str())),
        // A bare surname or a garbled spelling is no alias that a name should be matched by.
        ("weakAlias", Json::texts(others)),
        ("country", countries(corpus, &entity.countries)),
        ("description", some(description)),
        ("sourceUrl", whole(provenance.entity(entity))),
    ];
    Some(proxy(entity_id(&entity.id), schema, properties))
}

fn article(scene: Scene<'_>, idx: DocumentIdx) -> Json {
    let document = scene.corpus.document(idx);
    let facts = &document.facts;
    let inferred = crate::claims::inferred(document);
    let notes = [
        Some(format!(
            "Taken from {}, commit {}.",
            scene.provenance.link(),
            scene.provenance.commit
        )),
        (!inferred.is_empty()).then(|| format!("Inferred: {}.", inferred.join(", "))),
    ];
    let properties = vec![
        ("fileName", one(format!("{}.txt", document.stem))),
        ("mimeType", one("text/plain")),
        ("title", some(facts.title.as_ref().map(|fact| fact.value.as_str()))),
        ("publisher", some(facts.outlet.as_ref().map(|fact| fact.value.as_str()))),
        ("publishedAt", date(facts.date.as_ref().and_then(|fact| fact.value))),
        ("language", some(facts.language.as_ref().and_then(|fact| iso_639_3(&fact.value)))),
        ("sourceUrl", some(document.url.as_deref())),
        ("notes", Json::texts(notes.into_iter().flatten())),
    ];
    proxy(document_id(&document.stem), "Article", properties)
}

fn note(scene: Scene<'_>, idx: ClaimIdx) -> Json {
    let claim = scene.claim(idx);
    let document = scene.document(idx);
    let parties = [Role::Says, Role::About].map(|role| claim.entities.of(role)).concat();
    let mut on: Vec<String> = Vec::new();
    for entity in parties.iter().map(|idx| scene.corpus.entity(*idx)) {
        let id = entity_id(&entity.id);
        if schema_of(entity.kind).is_some() && !on.contains(&id) {
            on.push(id);
        }
    }
    let properties = vec![
        (
            "name",
            one(format!("{}: {}", words::credited(scene.corpus, claim), claim.claim_type.word())),
        ),
        ("description", one(scene.corpus.quote(claim))),
        ("summary", one(format!("As reported in {}", words::title(document)))),
        ("entity", Json::texts(on)),
        ("proof", one(document_id(&document.stem))),
        ("country", countries(scene.corpus, &claim.countries.of(Role::Any))),
        ("keywords", one(claim.claim_type.word())),
        ("sourceUrl", whole(scene.provenance.claim(claim))),
    ];
    proxy(id("claim", &claim.id), "Note", properties)
}

/// What a claim reports as somebody's designation; nothing where it reports none.
fn sanctions(scene: Scene<'_>, idx: ClaimIdx) -> Vec<Json> {
    let claim = scene.claim(idx);
    let Some(measure) = designation(claim) else { return Vec::new() };
    let document = scene.document(idx);
    let designated = claim.entities.target.iter().map(|idx| scene.corpus.entity(*idx));
    let designated = designated
        .filter(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Organisation));
    let quote = scene.corpus.quote(claim);
    let sanction = designated.map(|entity| {
        let properties = vec![
            ("entity", one(entity_id(&entity.id))),
            ("authority", one(words::source(scene.corpus, claim))),
            ("country", countries(scene.corpus, &claim.countries.says)),
            ("provisions", one(measure.word())),
            ("date", date(claim.date.and_then(|date| date.value))),
            ("summary", one(format!("As reported in {}: “{quote}”", words::title(document)))),
            ("proof", one(document_id(&document.stem))),
            ("sourceUrl", whole(scene.provenance.claim(claim))),
        ];
        proxy(id("sanction", &format!("{}-{}", claim.id, entity.id)), "Sanction", properties)
    });
    sanction.collect()
}

/// The measure by which a claim reports that somebody is designated. A law and a ban on goods designate nobody, and what is told as
/// not done, or as depending on something, is no report.
fn designation(claim: &Claim) -> Option<Measure> {
    let is_reported = matches!(claim.status, Status::New | Status::Background);
    let measure = claim.measure.filter(|measure| {
        matches!(
            measure,
            Measure::AssetFreeze | Measure::VisaBan | Measure::EntityList | Measure::Unspecified
        )
    });
    measure.filter(|_| claim.claim_type == ClaimType::Sanction && is_reported)
}

/// An entity as FollowTheMoney has it. Properties without a value are left out.
fn proxy(id: String, schema: &'static str, properties: Fields) -> Json {
    let known = properties.into_iter().filter(|(_, values)| *values != Json::List(Vec::new()));
    Json::Object(vec![
        ("id", id.into()),
        ("schema", schema.into()),
        ("properties", Json::Object(known.collect())),
    ])
}

fn one(value: impl Into<String>) -> Json {
    some(Some(value))
}

fn some(value: Option<impl Into<String>>) -> Json {
    Json::texts(value)
}

/// An address, where it is whole.
fn whole(address: String) -> Json {
    some(Some(address).filter(|address| address.starts_with("http")))
}

fn date(date: Option<PartialDate>) -> Json {
    some(date.filter(|date| date.year.is_some()).map(|date| date.to_string()))
}

/// ISO 3166-1 alpha-2 in lower case; `eu` is known there.
fn countries(corpus: &Corpus, countries: &[CountryIdx]) -> Json {
    Json::texts(countries.iter().map(|country| corpus.country(*country).code.to_ascii_lowercase()))
}

fn entity_id(own: &str) -> String {
    id("entity", own)
}

fn document_id(stem: &str) -> String {
    id("document", stem)
}

/// An id as FollowTheMoney takes it: letters and digits of ASCII and dashes, and between them dots. Any other character stands by its
/// number, six hexadecimal digits behind a dot, so that no two names share an id.
fn id(kind: &str, own: &str) -> String {
    let mut id = format!("counterpoint-{kind}-");
    for char in own.chars() {
        if char.is_ascii_alphanumeric() || char == '-' {
            id.push(char);
        } else {
            id += &format!(".{:06x}", u32::from(char));
        }
    }
    id
}

/// The code of a language in ISO 639-3, for the languages that the interface names; `None` for any other.
fn iso_639_3(tag: &str) -> Option<&'static str> {
    Some(match tag.split('-').next()? {
        "ar" => "ara",
        "de" => "deu",
        "en" => "eng",
        "es" => "spa",
        "fr" => "fra",
        "ru" => "rus",
        "tr" => "tur",
        "ug" => "uig",
        "zh" => "zho",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_share_an_id() {
        assert_eq!(document_id("a-1"), "counterpoint-document-a-1");
        assert_eq!(document_id("a_1.ğ"), "counterpoint-document-a.00005f1.00002e.00011f");
    }
}
