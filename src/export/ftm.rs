//! FollowTheMoney entities, one a line of JSON, as OpenAleph and OpenSanctions take them.
//!
//! - People, organisations and governments are `Person`, `Organization` and `PublicBody`. FollowTheMoney has no schema for places,
//!   peoples and laws: they are left out.
//! - Documents are `Article`s.
//! - There is no schema for a claim. Each stands as a `Note` on those who make it and those it is about, with its quote.
//! - A `Sanction` stands only where a claim reports that somebody is designated, and its summary begins "As reported in":
//!   it is no statement of current law. Claims that repeat each other are one report.
//! - A `Mention` is a place where a document names somebody. Mentions have a file of their own, since they swamp lists of entities.
//!
//! Dates without a year are no dates there and are left out, and so are addresses that are not whole.

use std::borrow::Cow;

use model::{
    Claim, ClaimIdx, ClaimType, CountryIdx, DocumentIdx, EntityIdx, EntityKind, Form, LinkVerb,
    Measure, Origin, PartialDate, Role, Status,
};

use crate::json::Json;
use crate::provenance::whole;
use crate::scene::{Row, Scene, Texts};
use crate::words;

/// Claims, the documents they stand in, and those who make them, whom they are about or whom they name.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> String {
    let mut entities: Vec<EntityIdx> = Vec::new();
    for claim in claims.iter().map(|idx| scene.corpus.claim(*idx)) {
        for entity in claim.entities.of(Role::Any) {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
    }
    lines(scene, &entities, &scene.documents(claims), claims)
}

/// The whole corpus, those whom no claim names among it.
pub(crate) fn write_all(scene: Scene<'_>) -> String {
    let corpus = scene.corpus;
    let entities: Vec<EntityIdx> = (0..corpus.entities.len() as u32).map(EntityIdx).collect();
    let documents: Vec<DocumentIdx> = (0..corpus.documents.len() as u32).map(DocumentIdx).collect();
    let claims: Vec<ClaimIdx> = corpus.all_claims().collect();
    lines(scene, &entities, &documents, &claims)
}

fn lines(
    scene: Scene<'_>,
    entities: &[EntityIdx],
    documents: &[DocumentIdx],
    claims: &[ClaimIdx],
) -> String {
    let (mut lines, mut told) = (String::new(), Vec::new());
    entities.iter().for_each(|idx| entity(&mut lines, scene, *idx));
    documents.iter().for_each(|idx| article(&mut lines, scene, *idx));
    for idx in claims {
        let row = scene.row(*idx);
        note(&mut lines, &row);
        sanctions(&mut lines, &row, &mut told);
    }
    lines
}

/// Every place where a document names a person, an organisation or a government.
pub(crate) fn write_mentions(scene: Scene<'_>) -> String {
    let mut lines = String::new();
    for document in &scene.corpus.documents {
        for (n, mention) in document.mentions.iter().enumerate() {
            let entity = scene.corpus.entity(mention.of);
            let Some(schema) = schema_of(entity.kind) else { continue };
            let mut proxy =
                Proxy::new(&id("mention", &format!("{}-{}", document.stem, n + 1)), "Mention");
            proxy.one("document", &document_id(&document.stem));
            proxy.one("resolved", &entity_id(&entity.id));
            proxy.one("name", mention.span.of(&document.text));
            proxy.one("detectedSchema", schema);
            lines += &proxy.0.finish();
        }
    }
    lines
}

/// An entity as FollowTheMoney has it, in one line. Properties without a value are left out.
struct Proxy(Json);

impl Proxy {
    fn new(id: &str, schema: &str) -> Self {
        let mut json = Json::line();
        json.object("");
        json.text("id", id);
        json.text("schema", schema);
        json.object("properties");
        Self(json)
    }

    fn one(&mut self, name: &str, value: &str) {
        self.all(name, &[Cow::Borrowed(value)]);
    }

    fn known(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.one(name, value);
        }
    }

    fn all(&mut self, name: &str, values: &[Cow<'_, str>]) {
        if !values.is_empty() {
            self.0.texts(name, values);
        }
    }

    /// An address, where it is whole.
    fn address(&mut self, address: &str) {
        self.known("sourceUrl", whole(address));
    }

    fn date(&mut self, name: &str, date: Option<PartialDate>) {
        if let Some(date) = date.filter(|date| date.year.is_some()) {
            self.one(name, &date.to_string());
        }
    }

    /// ISO 3166-1 alpha-2 in lower case; `eu` is known there.
    fn countries(&mut self, name: &str, scene: Scene<'_>, countries: &[CountryIdx]) {
        let mut codes = scene.codes(countries);
        codes.iter_mut().for_each(|code| code.to_mut().make_ascii_lowercase());
        self.all(name, &codes);
    }
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

fn entity(lines: &mut String, scene: Scene<'_>, idx: EntityIdx) {
    let entity = scene.corpus.entity(idx);
    let Some(schema) = schema_of(entity.kind) else { return };
    let mut others: Texts<'_> = Vec::new();
    for words in entity.spellings.iter().map(|spelling| spelling.words.as_str()) {
        if words != entity.name && !others.iter().any(|other| other == words) {
            others.push(words.into());
        }
    }
    let description = entity.description.map(|(document, span)| scene.corpus.words(document, span));
    let mut proxy = Proxy::new(&entity_id(&entity.id), schema);
    proxy.one("name", &entity.name);
    // A bare surname or a garbled spelling is no alias that a name should be matched by.
    proxy.all("weakAlias", &others);
    proxy.countries("country", scene, &entity.countries);
    proxy.known("description", description);
    proxy.address(&scene.provenance.entity(entity));
    *lines += &proxy.0.finish();
}

fn article(lines: &mut String, scene: Scene<'_>, idx: DocumentIdx) {
    let document = scene.corpus.document(idx);
    let facts = &document.facts;
    let mut notes: Texts<'_> =
        vec![scene.provenance.taken_from().into(), words::read_by(document).into()];
    notes.extend(words::inferred(document).map(Cow::Owned));
    let mut proxy = Proxy::new(&document_id(&document.stem), "Article");
    proxy.one("fileName", &format!("{}.txt", document.stem));
    proxy.one("mimeType", "text/plain");
    proxy.known("title", words::known(&facts.title));
    // What is inferred cannot be marked as that in a field: it stands in the notes.
    proxy.known("publisher", words::stated(&facts.outlet));
    proxy.date("publishedAt", words::stated_date(document));
    proxy.known("language", facts.language.as_ref().and_then(|fact| words::iso_639_3(&fact.value)));
    proxy.known("sourceUrl", document.url.as_deref());
    proxy.all("notes", &notes);
    *lines += &proxy.0.finish();
}

fn note(lines: &mut String, row: &Row<'_>) {
    let (scene, claim) = (row.scene, row.claim);
    let mut on: Texts<'_> = Vec::new();
    for role in [Role::Says, Role::About] {
        for entity in claim.entities.of(role).into_iter().map(|idx| scene.corpus.entity(idx)) {
            let id = entity_id(&entity.id);
            if schema_of(entity.kind).is_some() && !on.contains(&Cow::Borrowed(&id)) {
                on.push(id.into());
            }
        }
    }
    let name = format!("{}: {}", words::source(scene.corpus, claim), words::kind(claim));
    let mut proxy = Proxy::new(&id("claim", &claim.id), "Note");
    proxy.one("name", &name);
    proxy.one("description", row.quote());
    proxy.one("summary", &as_reported(row));
    proxy.all("entity", &on);
    proxy.one("proof", &document_id(&row.document.stem));
    proxy.countries("country", scene, &claim.countries.of(Role::Any));
    proxy.one("keywords", claim.claim_type.word());
    proxy.address(&row.address());
    *lines += &proxy.0.finish();
}

/// That a claim is a report, and whose.
fn as_reported(row: &Row<'_>) -> String {
    format!("As reported in {}", words::title(row.document))
}

/// What a claim reports as somebody's designation; nothing where it reports none, or `told` has it: who tells it again designates nobody
/// again.
fn sanctions(lines: &mut String, row: &Row<'_>, told: &mut Vec<(ClaimIdx, EntityIdx)>) {
    let (scene, claim) = (row.scene, row.claim);
    let Some(measure) = designation(claim) else { return };
    let first = first_told(scene, row.idx);
    for idx in &claim.entities.target {
        let entity = scene.corpus.entity(*idx);
        let is_told = told.contains(&(first, *idx));
        if is_told || !matches!(entity.kind, EntityKind::Person | EntityKind::Organisation) {
            continue;
        }
        told.push((first, *idx));
        let id = id("sanction", &format!("{}-{}", claim.id, entity.id));
        let mut proxy = Proxy::new(&id, "Sanction");
        proxy.one("entity", &entity_id(&entity.id));
        // Who imposes it is told by a report of the act. Who says that it is imposed may be somebody else.
        if claim.form == Form::Act {
            proxy.all("authority", &scene.names(&claim.entities.says));
            proxy.countries("country", scene, &claim.countries.says);
        }
        proxy.known("provisions", Some(measure.word()).filter(|_| measure != Measure::Unspecified));
        proxy.date("date", claim.date.and_then(|date| date.value));
        proxy.one("summary", &format!("{}: “{}”", as_reported(row), row.quote()));
        proxy.one("description", &words::read_by(row.document));
        proxy.one("proof", &document_id(&row.document.stem));
        proxy.address(&row.address());
        *lines += &proxy.0.finish();
    }
}

/// The first of the claims that tell the same again.
fn first_told(scene: Scene<'_>, idx: ClaimIdx) -> ClaimIdx {
    let (mut same, mut at, mut first) = (vec![idx], 0, idx);
    while let Some(claim) = same.get(at).copied() {
        first = first.min(claim);
        at += 1;
        for link in &scene.corpus.links {
            let is_end = link.from == claim || link.to == claim;
            let other = if link.from == claim { link.to } else { link.from };
            if link.verb == LinkVerb::Repeats && is_end && !same.contains(&other) {
                same.push(other);
            }
        }
    }
    first
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
    // Rules err, and nobody is designated by an error.
    let is_read = claim.origin == Origin::Reading;
    measure.filter(|_| claim.claim_type == ClaimType::Sanction && is_reported && is_read)
}

fn entity_id(own: &str) -> String {
    id("entity", own)
}

fn document_id(stem: &str) -> String {
    id("document", stem)
}

/// An id as FollowTheMoney takes it: letters and digits of ASCII and dashes, and between them dots.
fn id(kind: &str, own: &str) -> String {
    let key = words::key(own, |char| char.is_ascii_alphanumeric() || char == '-');
    format!("counterpoint-{kind}-{key}")
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
