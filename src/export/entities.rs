//! The table of entities.

use model::{DocumentIdx, Entity, EntityIdx, EntityKind, JoinReason, Role, Span};

use crate::context::{ExportContext, TextList};
use crate::json::JsonWriter;
use crate::table::ColumnKind::{Id, Number, Objects, Term, Text, Texts};
use crate::table::{self, Cell, columns};

/// An entity, as a row of a table.
pub(crate) struct EntityRow<'a> {
    pub(crate) context: ExportContext<'a>,
    pub(crate) idx: EntityIdx,
    pub(crate) entity: &'a Entity,
    pub(crate) n_claims: NClaims,
}

/// How many claims an entity has a role in.
#[derive(Clone, Copy, Default)]
pub(crate) struct NClaims {
    says: usize,
    about: usize,
    mentioned: usize,
}

columns!(
    ENTITIES,
    ENTITIES_MEANING,
    EntityRow,
    [
        ("id", Id, "The entity's id.", |row| row.entity.id.as_str().into()),
        ("name", Text, "Its canonical name.", |row| row.entity.name.as_str().into()),
        ("kind", Term(kinds), "What it is.", |row| row.entity.kind.word().into(),),
        ("origin", Term(origins), ORIGIN, |row| origin(row.entity).into(),),
        (
            "country_codes",
            Texts,
            "The countries that it belongs to, as the documents show them: ISO 3166-1 alpha-2, or EU.",
            |row| Cell::Texts(row.context.codes(&row.entity.countries)),
        ),
        ("countries", Texts, "Names of these countries, after the Unicode CLDR.", |row| {
            Cell::Texts(row.context.countries(&row.entity.countries))
        },),
        (
            "countries_inferred_from",
            Text,
            "Where its countries do not stand beside the name, the words elsewhere that show them; nothing where they do.",
            |row| row
                .entity
                .inferred_from
                .map(|(document, span)| row.context.corpus.words(document, span))
                .into()
        ),
        ("place_code", Text, "For a place, its ISO 3166-2 code, where it has one.", |row| row
            .entity
            .code
            .as_deref()
            .into(),),
        ("description", Text, "Words of a document that say who or what it is.", |row| row
            .entity
            .description
            .map(|(document, span)| row.context.corpus.words(document, span))
            .into(),),
        ("described_in", Text, "Id of that document.", |row| row
            .entity
            .description
            .map(|(document, _)| row.context.corpus.document(document).stem.as_str())
            .into()),
        (
            "spellings",
            Objects,
            "How the documents write it: the words (words), the document's id (document), how often (count), why the words were joined to it (why: canonical, surname, part, acronym, state, registered), the register's reason (because), and the words that show it (evidence, evidence_in).",
            |row| Cell::Json(spellings(row)),
        ),
        (
            "kept_apart",
            Objects,
            "Entities that it might be taken for and is not: their ids (from), why (because), and the words that show it (evidence).",
            |row| Cell::Json(kept_apart(row)),
        ),
        (
            "maybe_same",
            Texts,
            "Ids of entities that it may be the same as, and is not joined to: of a near spelling, of the same name, or a surname of one.",
            |row| Cell::Texts(row.context.ids(&row.entity.alike)),
        ),
        (
            "n_says",
            Number,
            "How many claims it makes, those of unnamed members of a body among them.",
            |row| Cell::Number(row.n_claims.says)
        ),
        ("n_about", Number, "How many claims are about it.", |row| Cell::Number(
            row.n_claims.about
        )),
        (
            "n_mentioned",
            Number,
            "How many claims name it within their words and in no other role.",
            |row| Cell::Number(row.n_claims.mentioned),
        ),
        ("link", Text, "The address of the entity in the page.", |row| row
            .context
            .provenance
            .entity(row.entity)
            .into()),
    ]
);

/// What an entity can be.
pub(crate) fn kinds() -> Vec<&'static str> {
    EntityKind::ALL.iter().map(|kind| kind.word()).collect()
}

/// What the column for the origin of an entity means.
pub(crate) const ORIGIN: &str =
    "What made it an entity: the register (register), or rules, which nobody has checked (rule).";

/// The origins of entities.
pub(crate) fn origins() -> Vec<&'static str> {
    vec![REGISTER, RULE]
}

/// The origin of what the register has.
const REGISTER: &str = "register";

/// The origin of what rules found.
const RULE: &str = "rule";

/// What made an entity.
pub(crate) fn origin(entity: &Entity) -> &'static str {
    if entity.is_found { RULE } else { REGISTER }
}

/// All entities.
pub(crate) fn write(context: ExportContext<'_>) -> String {
    let mut json = JsonWriter::spread();
    json.list("");
    let all_claims = n_claims(context);
    for ((idx, entity), n_claims) in
        (0..).map(EntityIdx).zip(&context.corpus.entities).zip(all_claims)
    {
        let row = EntityRow { context, idx, entity, n_claims };
        table::object(&mut json, ENTITIES.iter().map(|column| (column.name, (column.of)(&row))));
    }
    json.finish()
}

/// How many claims each entity has a role in.
fn n_claims(context: ExportContext<'_>) -> Vec<NClaims> {
    let mut n_claims = vec![NClaims::default(); context.corpus.entities.len()];
    for entities in context.corpus.claims.iter().map(|claim| &claim.entities) {
        let mut count = |role, add: fn(&mut NClaims)| {
            entities.of(role).iter().for_each(|idx| add(&mut n_claims[idx.idx()]));
        };
        count(Role::Says, |n| n.says += 1);
        count(Role::About, |n| n.about += 1);
        count(Role::Mentioned, |n| n.mentioned += 1);
    }
    n_claims
}

fn spellings(row: &EntityRow<'_>) -> String {
    let corpus = row.context.corpus;
    let stem = |document: DocumentIdx| corpus.document(document).stem.as_str();
    let words = |(document, span): (DocumentIdx, Span)| corpus.words(document, span);
    let mut json = JsonWriter::line();
    json.list("");
    for spelling in &row.entity.spellings {
        let (why, because, shown) = reason(&spelling.why);
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

/// The word for a reason, the register's words for it, and the words that show it.
pub(crate) fn reason(
    why: &JoinReason,
) -> (&'static str, Option<&str>, Option<(DocumentIdx, Span)>) {
    match why {
        JoinReason::Canonical => ("canonical", None, None),
        JoinReason::Surname => ("surname", None, None),
        JoinReason::Part => ("part", None, None),
        JoinReason::Acronym(evidence) => ("acronym", None, Some(*evidence)),
        JoinReason::State => ("state", None, None),
        JoinReason::Registered { because, evidence } => ("registered", Some(because), *evidence),
    }
}

fn kept_apart(row: &EntityRow<'_>) -> String {
    let corpus = row.context.corpus;
    let mut json = JsonWriter::line();
    json.list("");
    for group in corpus.kept_apart.iter().filter(|group| group.entities.contains(&row.idx)) {
        let others: Vec<EntityIdx> =
            group.entities.iter().copied().filter(|other| *other != row.idx).collect();
        let evidence: TextList<'_> = group
            .evidence
            .iter()
            .map(|(document, span)| corpus.words(*document, *span).into())
            .collect();
        json.object("");
        json.texts("from", &row.context.ids(&others));
        json.text("because", &group.because);
        json.texts("evidence", &evidence);
        json.end();
    }
    json.inline()
}
