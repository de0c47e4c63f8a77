//! The table of entities.

use model::{DocumentIdx, Entity, EntityIdx, EntityKind, JoinReason, Role, Span};

use crate::json::Json;
use crate::scene::{Scene, Texts};
use crate::table::{self, Kind, Value, columns};

/// An entity of a scene.
pub(crate) struct Row<'a> {
    pub(crate) scene: Scene<'a>,
    pub(crate) idx: EntityIdx,
    pub(crate) entity: &'a Entity,
}

columns!(
    ENTITIES,
    ENTITIES_MEANING,
    Row,
    [
        ("id", Kind::Id, "The entity's id.", |row| { row.entity.id.as_str().into() }),
        ("name", Kind::Text, "Its canonical name.", |row| { row.entity.name.as_str().into() }),
        (
            "kind",
            Kind::Term(|| EntityKind::ALL.iter().map(|it| it.word()).collect()),
            "What it is.",
            |row| row.entity.kind.word().into(),
        ),
        (
            "country_codes",
            Kind::Texts,
            "The countries that it belongs to, as the documents show them: ISO 3166-1 alpha-2, or EU.",
            |row| Value::Texts(row.scene.codes(&row.entity.countries)),
        ),
        ("countries", Kind::Texts, "Names of these countries, after the Unicode CLDR.", |row| {
            Value::Texts(row.scene.countries(&row.entity.countries))
        },),
        ("place_code", Kind::Text, "For a place, its ISO 3166-2 code, where it has one.", |row| {
            row.entity.code.as_deref().into()
        },),
        ("description", Kind::Text, "Words of a document that say who or what it is.", |row| {
            row.entity
                .description
                .map(|(document, span)| row.scene.corpus.words(document, span))
                .into()
        },),
        ("described_in", Kind::Text, "Id of that document.", |row| {
            row.entity
                .description
                .map(|(document, _)| row.scene.corpus.document(document).stem.as_str())
                .into()
        }),
        (
            "spellings",
            Kind::Objects,
            "How the documents write it: the words (words), the document's id (document), how often (count), why the words were joined to it (why: canonical, surname, registered), the register's reason (because), and the words that show it (evidence, evidence_in).",
            |row| Value::Json(spellings(row)),
        ),
        (
            "kept_apart",
            Kind::Objects,
            "Entities that it might be taken for and is not: their ids (from), why (because), and the words that show it (evidence).",
            |row| Value::Json(kept_apart(row)),
        ),
        (
            "n_says",
            Kind::Number,
            "How many claims it makes, those of unnamed members of a body among them.",
            |row| { n_claims(row, Role::Says) }
        ),
        ("n_about", Kind::Number, "How many claims are about it.", |row| {
            n_claims(row, Role::About)
        }),
        (
            "n_mentioned",
            Kind::Number,
            "How many claims name it within their words and in no other role.",
            |row| n_claims(row, Role::Mentioned),
        ),
        ("link", Kind::Text, "The address of the entity in the page.", |row| {
            row.scene.provenance.entity(row.entity).into()
        }),
    ]
);

/// All entities.
pub(crate) fn write(scene: Scene<'_>) -> String {
    let mut json = Json::spread();
    json.list("");
    for (idx, entity) in (0..).map(EntityIdx).zip(&scene.corpus.entities) {
        let row = Row { scene, idx, entity };
        table::object(&mut json, ENTITIES.iter().map(|column| (column.name, (column.of)(&row))));
    }
    json.finish()
}

fn n_claims<'a>(row: &Row<'a>, role: Role) -> Value<'a> {
    let claims = row.scene.corpus.claims.iter();
    Value::Number(claims.filter(|claim| claim.entities.of(role).contains(&row.idx)).count())
}

fn spellings(row: &Row<'_>) -> String {
    let corpus = row.scene.corpus;
    let stem = |document: DocumentIdx| corpus.document(document).stem.as_str();
    let words = |(document, span): (DocumentIdx, Span)| corpus.words(document, span);
    let mut json = Json::line();
    json.list("");
    for spelling in &row.entity.spellings {
        let (why, because, shown) = match &spelling.why {
            JoinReason::Canonical => ("canonical", None, None),
            JoinReason::Surname => ("surname", None, None),
            JoinReason::Registered { because, evidence } => {
                ("registered", Some(because.as_str()), *evidence)
            }
        };
        json.object("");
        json.text("words", &spelling.words);
        json.text("document", stem(spelling.document));
        json.number("count", spelling.count as usize);
        json.text("why", why);
        json.known("because", because);
        json.known("evidence", shown.map(words));
        json.known("evidence_in", shown.map(|(document, _)| stem(document)));
        json.end();
    }
    json.inline()
}

fn kept_apart(row: &Row<'_>) -> String {
    let corpus = row.scene.corpus;
    let mut json = Json::line();
    json.list("");
    for group in corpus.kept_apart.iter().filter(|group| group.entities.contains(&row.idx)) {
        let others: Vec<EntityIdx> =
            group.entities.iter().copied().filter(|other| *other != row.idx).collect();
        let evidence: Texts<'_> = group
            .evidence
            .iter()
            .map(|(document, span)| corpus.words(*document, *span).into())
            .collect();
        json.object("");
        json.texts("from", &row.scene.ids(&others));
        json.text("because", &group.because);
        json.texts("evidence", &evidence);
        json.end();
    }
    json.inline()
}
