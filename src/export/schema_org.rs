//! schema.org in JSON-LD: `Claim`, the `Quotation` it appears in, and the `NewsArticle` that holds it.
//!
//! There is no `ClaimReview`: it asserts a verdict, and nobody here gives one. schema.org has no relation between claims either;
//! links between claims have terms of our own (`urn:x-counterpoint:denies` and its like), the verbs of the codebook,
//! and so have those who act, and those whom the document describes in its own words: neither is an author of words.
//! The context is written out, so that nothing has to be fetched to read the file.

use model::{Claim, ClaimIdx, Document, EntityIdx, EntityKind, Form, LinkVerb, Role};

use crate::context::{ClaimRow, ExportContext};
use crate::json::JsonWriter;
use crate::{attribution, caveats, facts, labels};

/// What the terms of our own begin with.
const OWN: &str = "urn:x-counterpoint:";
/// Who does what a claim reports.
const ACTS: &str = "acts";
/// Whom a document reports on in its own words.
const REPORTED: &str = "reported";

/// Claims, and their documents.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let mut json = JsonWriter::spread();
    json.object("");
    terms(&mut json);
    json.text("@id", &context.provenance.link());
    json.text("@type", "Dataset");
    json.text("name", &context.provenance.title);
    json.text("version", &context.provenance.commit);
    json.list("hasPart");
    claims.iter().for_each(|idx| claim(&mut json, &context.row(*idx)));
    for document in context.documents(claims) {
        article(&mut json, context, context.corpus.document(document));
    }
    json.finish()
}

/// The context of JSON-LD: what the terms stand for.
fn terms(json: &mut JsonWriter) {
    json.object("@context");
    json.text("@vocab", "https://schema.org/");
    json.text(ACTS, &own(ACTS));
    json.text(REPORTED, &own(REPORTED));
    for verb in LinkVerb::ALL.iter().map(|verb| verb.word()) {
        json.object(verb);
        json.text("@id", &own(verb));
        json.text("@type", "@id");
        json.end();
    }
    json.end();
}

/// A term of our own.
fn own(term: &str) -> String {
    format!("{OWN}{term}")
}

fn claim(json: &mut JsonWriter, row: &ClaimRow<'_>) {
    let (context, claim) = (row.context, row.claim);
    let language = facts::known(&row.document.facts.language);
    json.object("");
    json.text("@type", "Claim");
    json.text("@id", &row.address());
    json.text("identifier", &claim.id);
    json.text("additionalType", &own(claim.claim_type.word()));
    json.text("text", row.quote());
    let caveats = caveats::sentences(&caveats::caveats(row.document));
    let description = [&labels::kind(claim), ". ", &caveats].concat();
    json.text("disambiguatingDescription", &description);
    // Who is credited with the words; who says or does it, as far as it is known, in the next field.
    json.text("creditText", &labels::credit(context.corpus, claim));
    if claim.source.kind.is_known() {
        named(json, role_of_source(claim), context, &claim.entities.says);
    }
    named(json, "about", context, &claim.entities.of(Role::About));
    if !claim.topics.is_empty() {
        json.list("keywords");
        claim.topics.iter().for_each(|topic| json.text("", &context.corpus.topic(*topic).label));
        json.end();
    }
    json.known("inLanguage", language);
    appearance(json, row, language);
    links(json, row);
    json.end();
}

/// The field for the source of a claim. Who acts is not the author of the words that report the act, nor is whoever a document describes in
/// its own words, nor a body of which somebody unnamed speaks.
fn role_of_source(claim: &Claim) -> &'static str {
    match claim.form {
        Form::Act => ACTS,
        Form::Direct | Form::Narrator => "author",
        Form::Mixed | Form::Indirect => REPORTED,
    }
}

/// The quotation in the document that has the claim.
fn appearance(json: &mut JsonWriter, row: &ClaimRow<'_>, language: Option<&str>) {
    json.object("appearance");
    json.text("@type", "Quotation");
    json.text("text", row.quote());
    json.known("inLanguage", language);
    // What a document reports in its own words, in part even, nobody has spoken so.
    if attribution::has_author(row.claim) {
        named(json, "spokenByCharacter", row.context, &row.claim.entities.says);
    }
    json.object("isPartOf");
    json.text("@id", &row.context.provenance.document(row.document));
    json.end();
    json.end();
}

/// The claims to which a claim has links, by verb.
fn links(json: &mut JsonWriter, row: &ClaimRow<'_>) {
    let context = row.context;
    for verb in LinkVerb::ALL {
        let links = context.corpus.links_from(row.idx).filter(|link| link.verb == *verb);
        let targets: Vec<_> = links.map(|link| context.row(link.to).address().into()).collect();
        if !targets.is_empty() {
            json.texts(verb.word(), &targets);
        }
    }
}

/// Entities by their canonical names; nothing where there is none.
fn named(json: &mut JsonWriter, name: &str, context: ExportContext<'_>, entities: &[EntityIdx]) {
    if entities.is_empty() {
        return;
    }
    json.list(name);
    for entity in entities.iter().map(|idx| context.corpus.entity(*idx)) {
        json.object("");
        json.text("@type", schema_of(entity.kind));
        json.text("@id", &context.provenance.entity(entity));
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
        EntityKind::People | EntityKind::Unknown => "Thing",
    }
}

fn article(json: &mut JsonWriter, context: ExportContext<'_>, document: &Document) {
    let facts = &document.facts;
    json.object("");
    json.text("@type", "NewsArticle");
    json.text("@id", &context.provenance.document(document));
    json.text("identifier", &document.stem);
    json.known("headline", facts::known(&facts.title));
    json.known("url", document.url.as_deref());
    // A date whose year nobody knows is none of ISO 8601. What is inferred cannot be marked as that in a field: it is in the description below.
    json.known(
        "datePublished",
        facts::stated_date(document).map(|date| date.to_string()).as_deref(),
    );
    if let Some(outlet) = facts::stated(&facts.outlet) {
        json.object("publisher");
        json.text("@type", "Organization");
        json.text("name", outlet);
        json.end();
    }
    json.known("inLanguage", facts::known(&facts.language));
    if let Some(original) = facts::stated(&facts.translated_from) {
        json.object("translationOfWork");
        json.text("@type", "CreativeWork");
        json.text("inLanguage", original);
        json.end();
    }
    let mut description: Vec<String> = facts::inferred_note(document).into_iter().collect();
    description.extend(caveats::of_text(document));
    json.known(
        "disambiguatingDescription",
        Some(description.join(". ").as_str()).filter(|it| !it.is_empty()),
    );
    json.text("creditText", &facts::read_by(document));
    json.end();
}
