//! schema.org in JSON-LD: `Claim`, the `Quotation` it appears in, and the `NewsArticle` that holds it.
//!
//! There is no `ClaimReview`: it asserts a verdict, and nobody here gives one. schema.org has no relation between claims either;
//! which claim answers which stands under terms of our own (`urn:x-counterpoint:denies` and its like), the verbs of the codebook,
//! and so does who acts, who is no author of words.
//! The context is written out, so that nothing has to be fetched to read the file.

use model::{ClaimIdx, DocumentIdx, EntityIdx, EntityKind, Form, LinkVerb};

use crate::json::{Fields, Json};
use crate::table::Scene;
use crate::words;

/// What the terms of our own begin with.
const OWN: &str = "urn:x-counterpoint:";

/// Who does what a claim reports.
const ACTS: &str = "acts";

/// Claims, and the documents that they stand in.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    let mut documents: Vec<DocumentIdx> = Vec::new();
    for idx in claims {
        let document = scene.claim(*idx).document;
        if !documents.contains(&document) {
            documents.push(document);
        }
    }
    let nodes = claims
        .iter()
        .map(|idx| claim(scene, *idx))
        .chain(documents.into_iter().map(|idx| article(scene, idx)));
    let mut context: Fields =
        vec![("@vocab", "https://schema.org/".into()), (ACTS, format!("{OWN}{ACTS}").into())];
    for verb in LinkVerb::ALL {
        let term = vec![("@id", format!("{OWN}{}", verb.word()).into()), ("@type", "@id".into())];
        context.push((verb.word(), Json::Object(term)));
    }
    let graph = Json::Object(vec![
        ("@context", Json::Object(context)),
        ("@id", scene.provenance.link().into()),
        ("@type", "Dataset".into()),
        ("name", scene.provenance.title.as_str().into()),
        ("version", scene.provenance.commit.as_str().into()),
        ("hasPart", Json::List(nodes.collect())),
    ]);
    graph.file()
}

fn claim(scene: Scene<'_>, idx: ClaimIdx) -> Json {
    let (corpus, claim) = (scene.corpus, scene.claim(idx));
    let language = scene.document(idx).facts.language.as_ref().map(|fact| fact.value.as_str());
    let mut quotation: Fields =
        vec![("@type", "Quotation".into()), ("text", corpus.quote(claim).into())];
    quotation.extend(language.map(|language| ("inLanguage", language.into())));
    // What a document reports in its own words nobody has spoken so.
    if matches!(claim.form, Form::Direct | Form::Mixed) && !claim.entities.says.is_empty() {
        quotation.push(("spokenByCharacter", named(scene, &claim.entities.says)));
    }
    quotation.push(("isPartOf", reference(scene.provenance.document(scene.document(idx)))));
    let mut fields: Fields = vec![
        ("@type", "Claim".into()),
        ("@id", scene.provenance.claim(claim).into()),
        ("identifier", claim.id.as_str().into()),
        ("additionalType", format!("{OWN}{}", claim.claim_type.word()).into()),
        ("text", corpus.quote(claim).into()),
        // Whom the text credits, in its words; who that is, as far as it is known, in the next field.
        ("creditText", words::credited(corpus, claim).into()),
    ];
    if !claim.entities.says.is_empty() {
        // Who acts is not the author of the words that report the act.
        let role = if claim.form == Form::Act { ACTS } else { "author" };
        fields.push((role, named(scene, &claim.entities.says)));
    }
    let about: Vec<EntityIdx> = claim.entities.of(model::Role::About);
    if !about.is_empty() {
        fields.push(("about", named(scene, &about)));
    }
    if !claim.topics.is_empty() {
        let topics = claim.topics.iter().map(|topic| corpus.topic(*topic).label.as_str());
        fields.push(("keywords", Json::texts(topics)));
    }
    fields.extend(language.map(|language| ("inLanguage", language.into())));
    fields.push(("appearance", Json::Object(quotation)));
    for verb in LinkVerb::ALL {
        let answered = corpus.answers(idx).filter(|link| link.verb == *verb);
        let answered: Vec<Json> =
            answered.map(|link| scene.provenance.claim(corpus.claim(link.to)).into()).collect();
        if !answered.is_empty() {
            fields.push((verb.word(), Json::List(answered)));
        }
    }
    Json::Object(fields)
}

/// Entities by their canonical names.
fn named(scene: Scene<'_>, entities: &[EntityIdx]) -> Json {
    let named = entities.iter().map(|idx| {
        let entity = scene.corpus.entity(*idx);
        Json::Object(vec![
            ("@type", schema_of(entity.kind).into()),
            ("@id", scene.provenance.entity(entity).into()),
            ("name", entity.name.as_str().into()),
        ])
    });
    Json::List(named.collect())
}

/// The type of an entity; the most general one where schema.org has none of its own.
fn schema_of(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Government => "GovernmentOrganization",
        EntityKind::Place => "Place",
        EntityKind::Law => "Legislation",
        EntityKind::People => "Thing",
    }
}

fn article(scene: Scene<'_>, idx: DocumentIdx) -> Json {
    let document = scene.corpus.document(idx);
    let facts = &document.facts;
    let mut fields: Fields = vec![
        ("@type", "NewsArticle".into()),
        ("@id", scene.provenance.document(document).into()),
        ("identifier", document.stem.as_str().into()),
    ];
    fields.extend(facts.title.as_ref().map(|title| ("headline", title.value.as_str().into())));
    fields.extend(document.url.as_deref().map(|url| ("url", url.into())));
    // A date whose year nobody knows is none of ISO 8601.
    let date = facts.date.as_ref().and_then(|date| date.value).filter(|date| date.year.is_some());
    fields.extend(date.map(|date| ("datePublished", date.to_string().into())));
    fields.extend(facts.outlet.as_ref().map(|outlet| {
        let outlet = vec![("@type", "Organization".into()), ("name", outlet.value.as_str().into())];
        ("publisher", Json::Object(outlet))
    }));
    fields.extend(facts.language.as_ref().map(|it| ("inLanguage", it.value.as_str().into())));
    fields.extend(facts.translated_from.as_ref().map(|it| {
        let original =
            vec![("@type", "CreativeWork".into()), ("inLanguage", it.value.as_str().into())];
        ("translationOfWork", Json::Object(original))
    }));
    let inferred = crate::claims::inferred(document);
    fields.extend((!inferred.is_empty()).then(|| {
        ("disambiguatingDescription", format!("Inferred: {}.", inferred.join(", ")).into())
    }));
    Json::Object(fields)
}

fn reference(id: String) -> Json {
    Json::Object(vec![("@id", id.into())])
}
