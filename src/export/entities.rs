//! The table of entities.

use model::{DocumentIdx, EntityIdx, EntityKind, Joined, KeptApart, Role, Span};

use crate::json::Json;
use crate::table::{Column, Kind, Scene, column};

/// The columns, in order.
pub(crate) const ENTITIES: &[Column<EntityIdx>] = &[
    column("id", Kind::Id, "The entity's id.", |scene, idx| {
        scene.corpus.entity(idx).id.as_str().into()
    }),
    column("name", Kind::Text, "Its canonical name.", |scene, idx| {
        scene.corpus.entity(idx).name.as_str().into()
    }),
    column(
        "kind",
        Kind::Term(|| EntityKind::ALL.iter().map(|it| it.word()).collect()),
        "What it is.",
        |scene, idx| scene.corpus.entity(idx).kind.word().into(),
    ),
    column(
        "country_codes",
        Kind::Texts,
        "The countries that it belongs to, as the documents show them: ISO 3166-1 alpha-2, or EU.",
        |scene, idx| scene.codes(&scene.corpus.entity(idx).countries),
    ),
    column(
        "countries",
        Kind::Texts,
        "Names of these countries, after the Unicode CLDR.",
        |scene, idx| scene.countries(&scene.corpus.entity(idx).countries),
    ),
    column(
        "place_code",
        Kind::Text,
        "For a place, its ISO 3166-2 code, where it has one.",
        |scene, idx| scene.corpus.entity(idx).code.as_deref().into(),
    ),
    column(
        "description",
        Kind::Text,
        "Words of a document that say who or what it is.",
        |scene, idx| {
            scene
                .corpus
                .entity(idx)
                .description
                .map(|(document, span)| scene.corpus.words(document, span))
                .into()
        },
    ),
    column("described_in", Kind::Text, "Id of that document.", |scene, idx| {
        scene
            .corpus
            .entity(idx)
            .description
            .map(|(document, _)| scene.corpus.document(document).stem.as_str())
            .into()
    }),
    column(
        "spellings",
        Kind::Objects,
        "How the documents write it: the words (words), the document's id (document), how often (count), why the words were joined to it (why: canonical, surname, registered), the register's reason (because), and the words that show it (evidence, evidence_in).",
        |scene, idx| Json::List(spellings(scene, idx)),
    ),
    column(
        "kept_apart",
        Kind::Objects,
        "Entities that it might be taken for and is not: their ids (from), why (because), and the words that show it (evidence).",
        |scene, idx| Json::List(kept_apart(scene, idx)),
    ),
    column("n_says", Kind::Number, "How many claims it makes.", |scene, idx| {
        n_claims(scene, idx, Role::Says)
    }),
    column("n_about", Kind::Number, "How many claims are about it.", |scene, idx| {
        n_claims(scene, idx, Role::About)
    }),
    column(
        "n_mentioned",
        Kind::Number,
        "How many claims name it within their words and in no other role.",
        |scene, idx| n_claims(scene, idx, Role::Mentioned),
    ),
    column("link", Kind::Text, "The address of the entity in the page.", |scene, idx| {
        scene.provenance.entity(scene.corpus.entity(idx)).into()
    }),
];

fn n_claims(scene: Scene<'_>, idx: EntityIdx, role: Role) -> Json {
    let claims = scene.corpus.claims.iter();
    Json::Number(claims.filter(|claim| claim.entities.of(role).contains(&idx)).count())
}

fn spellings(scene: Scene<'_>, idx: EntityIdx) -> Vec<Json> {
    let stem = |document: DocumentIdx| scene.corpus.document(document).stem.as_str();
    let spellings = scene.corpus.entity(idx).spellings.iter().map(|spelling| {
        let (why, because, shown) = match &spelling.why {
            Joined::Canonical => ("canonical", None, None),
            Joined::Surname => ("surname", None, None),
            Joined::Registered { because, evidence } => {
                ("registered", Some(because.as_str()), *evidence)
            }
        };
        let words = |(document, span): (DocumentIdx, Span)| scene.corpus.words(document, span);
        Json::Object(vec![
            ("words", spelling.words.as_str().into()),
            ("document", stem(spelling.document).into()),
            ("count", Json::Number(spelling.count as usize)),
            ("why", why.into()),
            ("because", because.into()),
            ("evidence", shown.map(words).into()),
            ("evidence_in", shown.map(|(document, _)| stem(document)).into()),
        ])
    });
    spellings.collect()
}

fn kept_apart(scene: Scene<'_>, idx: EntityIdx) -> Vec<Json> {
    let groups = scene.corpus.kept_apart.iter().filter(|group| group.entities.contains(&idx));
    let group = |group: &KeptApart| {
        let others: Vec<EntityIdx> =
            group.entities.iter().copied().filter(|other| *other != idx).collect();
        let evidence =
            group.evidence.iter().map(|(document, span)| scene.corpus.words(*document, *span));
        Json::Object(vec![
            ("from", scene.ids(&others)),
            ("because", group.because.as_str().into()),
            ("evidence", Json::texts(evidence)),
        ])
    };
    groups.map(group).collect()
}
