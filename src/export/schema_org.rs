//! schema.org in JSON-LD: `Claim`, the `Quotation` it appears in, and the `NewsArticle` that holds it.
//!
//! There is no `ClaimReview`: it asserts a verdict, and nobody here gives one. schema.org has no relation between claims either;
//! which claim answers which stands under terms of our own (`urn:x-counterpoint:denies` and its like), the verbs of the codebook,
//! and so do who acts and who is told of, who are no authors of words.
//! The context is written out, so that nothing has to be fetched to read the file.

use model::{ClaimIdx, Document, EntityIdx, EntityKind, Form, LinkVerb, Role, SourceKind};

use crate::json::Json;
use crate::scene::{Row, Scene};
use crate::words;

/// What the terms of our own begin with.
const OWN: &str = "urn:x-counterpoint:";
/// Who does what a claim reports.
const ACTS: &str = "acts";
/// Who is told of in a document's own words.
const TOLD: &str = "told";

/// Claims, and the documents that they stand in.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> String {
    let mut json = Json::spread();
    json.object("");
    json.object("@context");
    json.text("@vocab", "https://schema.org/");
    json.text(ACTS, &own(ACTS));
    json.text(TOLD, &own(TOLD));
    for verb in LinkVerb::ALL.iter().map(|verb| verb.word()) {
        json.object(verb);
        json.text("@id", &own(verb));
        json.text("@type", "@id");
        json.end();
    }
    json.end();
    json.text("@id", &scene.provenance.link());
    json.text("@type", "Dataset");
    json.text("name", &scene.provenance.title);
    json.text("version", &scene.provenance.commit);
    json.list("hasPart");
    claims.iter().for_each(|idx| claim(&mut json, &scene.row(*idx)));
    for document in scene.documents(claims) {
        article(&mut json, scene, scene.corpus.document(document));
    }
    json.finish()
}

/// A term of our own.
fn own(term: &str) -> String {
    format!("{OWN}{term}")
}

fn claim(json: &mut Json, row: &Row<'_>) {
    let (scene, claim) = (row.scene, row.claim);
    let language = words::known(&row.document.facts.language);
    json.object("");
    json.text("@type", "Claim");
    json.text("@id", &row.address());
    json.text("identifier", &claim.id);
    json.text("additionalType", &own(claim.claim_type.word()));
    json.text("text", row.quote());
    json.text("disambiguatingDescription", &words::kind(claim));
    // Whom the text credits, in its words; who that is, as far as it is known, in the next field.
    json.text("creditText", &words::source(scene.corpus, claim));
    // Who acts is not the author of the words that report the act, nor who is told of of the telling, and a body not that of what
    // somebody unnamed of it says.
    let role = match claim.form {
        Form::Act => ACTS,
        _ if words::is_told(claim) => TOLD,
        _ => "author",
    };
    if claim.source.kind != SourceKind::Unnamed {
        named(json, role, scene, &claim.entities.says);
    }
    named(json, "about", scene, &claim.entities.of(Role::About));
    if !claim.topics.is_empty() {
        json.list("keywords");
        claim.topics.iter().for_each(|topic| json.text("", &scene.corpus.topic(*topic).label));
        json.end();
    }
    json.known("inLanguage", language);
    json.object("appearance");
    json.text("@type", "Quotation");
    json.text("text", row.quote());
    json.known("inLanguage", language);
    // What a document reports in its own words nobody has spoken so.
    if words::is_spoken(claim) {
        named(json, "spokenByCharacter", scene, &claim.entities.says);
    }
    json.object("isPartOf");
    json.text("@id", &scene.provenance.document(row.document));
    json.end();
    json.end();
    for verb in LinkVerb::ALL {
        let links = scene.corpus.links_from(row.idx).filter(|link| link.verb == *verb);
        let targets: Vec<_> = links.map(|link| scene.row(link.to).address().into()).collect();
        if !targets.is_empty() {
            json.texts(verb.word(), &targets);
        }
    }
    json.end();
}

/// Entities by their canonical names; nothing where there is none.
fn named(json: &mut Json, name: &str, scene: Scene<'_>, entities: &[EntityIdx]) {
    if entities.is_empty() {
        return;
    }
    json.list(name);
    for entity in entities.iter().map(|idx| scene.corpus.entity(*idx)) {
        json.object("");
        json.text("@type", schema_of(entity.kind));
        json.text("@id", &scene.provenance.entity(entity));
        json.text("name", &entity.name);
        json.end();
    }
    json.end();
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

fn article(json: &mut Json, scene: Scene<'_>, document: &Document) {
    let facts = &document.facts;
    json.object("");
    json.text("@type", "NewsArticle");
    json.text("@id", &scene.provenance.document(document));
    json.text("identifier", &document.stem);
    json.known("headline", words::known(&facts.title));
    json.known("url", document.url.as_deref());
    // A date whose year nobody knows is none of ISO 8601. What is inferred cannot be marked as that in a field: it stands below.
    json.known(
        "datePublished",
        words::stated_date(document).map(|date| date.to_string()).as_deref(),
    );
    if let Some(outlet) = words::stated(&facts.outlet) {
        json.object("publisher");
        json.text("@type", "Organization");
        json.text("name", outlet);
        json.end();
    }
    json.known("inLanguage", words::known(&facts.language));
    if let Some(original) = words::stated(&facts.translated_from) {
        json.object("translationOfWork");
        json.text("@type", "CreativeWork");
        json.text("inLanguage", original);
        json.end();
    }
    json.known("disambiguatingDescription", words::inferred(document).as_deref());
    json.text("creditText", &words::read_by(document));
    json.end();
}
