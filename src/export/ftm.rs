//! FollowTheMoney entities, one a line of JSON, as OpenAleph and OpenSanctions take them.
//!
//! - People, organisations and governments are `Person`, `Organization` and `PublicBody`; whoever is named without it being known what
//!   they are is a `LegalEntity`, its word for whoever can act. FollowTheMoney has no schema for places,
//!   peoples and laws: they are left out.
//! - Documents are `Article`s.
//! - There is no schema for a claim. Each is a `Note` on those who make it and those it is about, with its quote.
//! - There is a `Sanction` only where a claim reports that somebody is designated, and its summary begins "As reported in":
//!   it is no statement of current law. Claims that repeat each other are one report.
//! - A `Mention` is one occurrence of a name in a document. Mentions have a file of their own, since they swamp lists of entities.
//!
//! Dates without a year are no dates there and are left out, and so are addresses that are not whole.

use std::borrow::Cow;
use std::mem;

use model::{
    Claim, ClaimIdx, ClaimType, DocumentIdx, Entity, EntityIdx, EntityKind, Form, LinkVerb,
    Measure, Origin, Role, Status,
};

use crate::context::{ClaimRow, ExportContext, TextList, owned_texts};
use crate::ftm_proxy::Proxy;
use crate::keys::key;
use crate::{caveats, facts, labels, languages};

/// Claims, their documents, and those who make them, whom they are about or whom they name.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let mut entities: Vec<EntityIdx> = Vec::new();
    let mut is_listed = vec![false; context.corpus.entities.len()];
    for claim in claims.iter().map(|idx| context.corpus.claim(*idx)) {
        for entity in claim.entities.of(Role::Any) {
            if !mem::replace(&mut is_listed[entity.idx()], true) {
                entities.push(entity);
            }
        }
    }
    lines(context, &entities, &context.documents(claims), claims)
}

/// The whole corpus, those whom no claim names among it.
pub(crate) fn write_all(context: ExportContext<'_>) -> String {
    let corpus = context.corpus;
    let entities: Vec<EntityIdx> = (0..corpus.entities.len() as u32).map(EntityIdx).collect();
    let documents: Vec<DocumentIdx> = (0..corpus.documents.len() as u32).map(DocumentIdx).collect();
    let claims: Vec<ClaimIdx> = corpus.all_claims().collect();
    lines(context, &entities, &documents, &claims)
}

fn lines(
    context: ExportContext<'_>,
    entities: &[EntityIdx],
    documents: &[DocumentIdx],
    claims: &[ClaimIdx],
) -> String {
    let (mut lines, mut written) = (String::new(), Vec::new());
    entities.iter().for_each(|idx| entity(&mut lines, context, *idx));
    documents.iter().for_each(|idx| article(&mut lines, context, *idx));
    for idx in claims {
        let row = context.row(*idx);
        note(&mut lines, &row);
        sanctions(&mut lines, &row, &mut written);
    }
    lines
}

/// Every occurrence of the name of a person, an organisation or a government.
pub(crate) fn write_mentions(context: ExportContext<'_>) -> String {
    let mut lines = String::new();
    for document in &context.corpus.documents {
        for (n, mention) in document.mentions.iter().enumerate() {
            let entity = context.corpus.entity(mention.of);
            let Some(schema) = schema_of(entity.kind) else { continue };
            let mut proxy =
                Proxy::new(&id("mention", &format!("{}-{}", document.stem, n + 1)), "Mention");
            proxy.one("document", &document_id(&document.stem));
            proxy.one("resolved", &entity_id(&entity.id));
            proxy.one("name", mention.span.of(&document.text));
            proxy.one("detectedSchema", schema);
            lines += &proxy.finish();
        }
    }
    lines
}

/// The schema of an entity; `None` where there is none.
fn schema_of(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organisation => Some("Organization"),
        EntityKind::Government => Some("PublicBody"),
        EntityKind::Unknown => Some("LegalEntity"),
        EntityKind::Place | EntityKind::People | EntityKind::Law => None,
    }
}

fn entity(lines: &mut String, context: ExportContext<'_>, idx: EntityIdx) {
    let entity = context.corpus.entity(idx);
    let Some(schema) = schema_of(entity.kind) else { return };
    let mut others: TextList<'_> = Vec::new();
    for words in entity.spellings.iter().map(|spelling| spelling.words.as_str()) {
        if words != entity.name && !others.iter().any(|other| other == words) {
            others.push(words.into());
        }
    }
    let description =
        entity.description.map(|(document, span)| context.corpus.words(document, span));
    let mut proxy = Proxy::new(&entity_id(&entity.id), schema);
    proxy.one("name", &entity.name);
    // A bare surname or a garbled spelling is no alias that a name should be matched by.
    proxy.all("weakAlias", &others);
    proxy.countries("country", context, &entity.countries);
    proxy.known("description", description);
    proxy.known("notes", entity.is_found.then_some(labels::FOUND_NAME));
    proxy.address(&context.provenance.entity(entity));
    *lines += &proxy.finish();
}

fn article(lines: &mut String, context: ExportContext<'_>, idx: DocumentIdx) {
    let document = context.corpus.document(idx);
    let facts = &document.facts;
    let mut notes: TextList<'_> =
        vec![context.provenance.exported_from().into(), facts::read_by(document).into()];
    notes.extend(facts::inferred_note(document).map(Cow::Owned));
    notes.extend(owned_texts(caveats::of_text(document)));
    let mut proxy = Proxy::new(&document_id(&document.stem), "Article");
    proxy.one("fileName", &format!("{}.txt", document.stem));
    proxy.one("mimeType", "text/plain");
    proxy.known("title", facts::known(&facts.title));
    // What is inferred cannot be marked as that in a field: it is in the notes.
    proxy.known("publisher", facts::stated(&facts.outlet));
    proxy.date("publishedAt", facts::stated_date(document));
    proxy.known(
        "language",
        facts.language.as_ref().and_then(|fact| languages::iso_639_3(&fact.value)),
    );
    proxy.known("sourceUrl", document.url.as_deref());
    proxy.all("notes", &notes);
    *lines += &proxy.finish();
}

fn note(lines: &mut String, row: &ClaimRow<'_>) {
    let (context, claim) = (row.context, row.claim);
    let name = format!("{}: {}", labels::source(context.corpus, claim), labels::kind(claim));
    let mut proxy = Proxy::new(&id("claim", &claim.id), "Note");
    proxy.one("name", &name);
    proxy.one("description", row.quote());
    proxy.one("summary", &as_reported(row));
    proxy.all("notes", &owned_texts(caveats::caveats(row.document)));
    proxy.all("entity", &noted_entities(row));
    proxy.one("proof", &document_id(&row.document.stem));
    proxy.countries("country", context, &claim.countries.of(Role::Any));
    proxy.one("keywords", claim.claim_type.word());
    proxy.address(&row.address());
    *lines += &proxy.finish();
}

/// The ids of those who make a claim and whom it is about, as far as there is a schema for them.
fn noted_entities<'a>(row: &ClaimRow<'a>) -> TextList<'a> {
    let mut ids: TextList<'_> = Vec::new();
    for idx in [Role::Says, Role::About].into_iter().flat_map(|role| row.claim.entities.of(role)) {
        let entity = row.context.corpus.entity(idx);
        let id = Cow::Owned(entity_id(&entity.id));
        if schema_of(entity.kind).is_some() && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// That a claim is a report, and whose.
fn as_reported(row: &ClaimRow<'_>) -> String {
    format!("As reported in {}", labels::title(row.document))
}

/// What a claim reports as somebody's designation; nothing if it reports none, or `written` has it: who repeats it designates nobody
/// again.
fn sanctions(lines: &mut String, row: &ClaimRow<'_>, written: &mut Vec<(ClaimIdx, EntityIdx)>) {
    let measures = designations(row.claim);
    if measures.is_empty() {
        return;
    }
    let first = first_repeated(row.context, row.idx);
    for idx in &row.claim.entities.target {
        let entity = row.context.corpus.entity(*idx);
        let can_be_listed = matches!(entity.kind, EntityKind::Person | EntityKind::Organisation);
        if can_be_listed && !written.contains(&(first, *idx)) {
            written.push((first, *idx));
            *lines += &sanction(row, &measures, entity);
        }
    }
}

/// The designation of an entity.
fn sanction(row: &ClaimRow<'_>, measures: &[Measure], entity: &Entity) -> String {
    let (context, claim) = (row.context, row.claim);
    let id = id("sanction", &format!("{}-{}", claim.id, entity.id));
    let mut proxy = Proxy::new(&id, "Sanction");
    proxy.one("entity", &entity_id(&entity.id));
    // A report of the act says who imposes it. Who says that it is imposed may be somebody else.
    if claim.form == Form::Act {
        proxy.all("authority", &context.names(&claim.entities.says));
        proxy.countries("country", context, &claim.countries.says);
    }
    let stated = measures.iter().filter(|measure| **measure != Measure::Unspecified);
    proxy.all("provisions", &stated.map(|measure| measure.word().into()).collect::<Vec<_>>());
    let legal_basis = claim.legal_basis.map(|words| context.corpus.words(claim.document, words));
    proxy.known("program", legal_basis.filter(|words| !words.is_empty()));
    // It has nowhere to say that a date is reckoned.
    let stated = claim.date.filter(|date| !date.is_reckoned);
    proxy.date("date", stated.and_then(|date| date.value));
    proxy.one("summary", &format!("{}: “{}”", as_reported(row), row.quote()));
    // A sanction has no notes.
    let mut description = vec![facts::read_by(row.document)];
    description.extend(caveats::of_text(row.document));
    proxy.all("description", &owned_texts(description));
    proxy.one("proof", &document_id(&row.document.stem));
    proxy.address(&row.address());
    proxy.finish()
}

/// The first of the claims that repeat each other.
fn first_repeated(context: ExportContext<'_>, idx: ClaimIdx) -> ClaimIdx {
    let (mut same, mut at, mut first) = (vec![idx], 0, idx);
    while let Some(claim) = same.get(at).copied() {
        first = first.min(claim);
        at += 1;
        for link in context.corpus.links_from(claim).chain(context.corpus.links_to(claim)) {
            let other = if link.from == claim { link.to } else { link.from };
            if link.verb == LinkVerb::Repeats && !same.contains(&other) {
                same.push(other);
            }
        }
    }
    first
}

/// The measures by which a claim reports that somebody is designated. A law and a ban on goods designate nobody, and what is reported as
/// not done, or as depending on something, is no designation.
fn designations(claim: &Claim) -> Vec<Measure> {
    let is_reported = matches!(claim.status, Status::New | Status::Background);
    // Rules err, and nobody is designated by an error.
    let is_read = claim.origin == Origin::Reading;
    if claim.claim_type != ClaimType::Sanction || !is_reported || !is_read {
        return Vec::new();
    }
    let designates = |measure: &Measure| {
        matches!(
            measure,
            Measure::AssetFreeze | Measure::VisaBan | Measure::EntityList | Measure::Unspecified
        )
    };
    claim.measures.iter().copied().filter(designates).collect()
}

fn entity_id(own: &str) -> String {
    id("entity", own)
}

fn document_id(stem: &str) -> String {
    id("document", stem)
}

/// An id as FollowTheMoney takes it: letters and digits of ASCII and dashes, and between them dots.
fn id(kind: &str, own: &str) -> String {
    let key = key(own, |char| char.is_ascii_alphanumeric() || char == '-');
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
