//! The table of names: a row for each spelling of an entity in a document, with why it is the same name.

use model::{Entity, Spelling};

use crate::context::ExportContext;
use crate::csv::{self, Dialect};
use crate::entities::{ORIGIN, kinds, origin, origins, reason};
use crate::table::ColumnKind::{MaybeTerm, Number, Term, Text, Texts};
use crate::table::{Cell, columns};

/// A spelling of an entity, as a row of a table; `None` where it is never written on its own.
pub(crate) struct NameRow<'a> {
    context: ExportContext<'a>,
    entity: &'a Entity,
    spelling: Option<&'a Spelling>,
}

impl<'a> NameRow<'a> {
    /// Why the spelling belongs to the entity: the word for it, the register's reason, the words that show it.
    fn reason(&self) -> Option<(&'static str, Option<&'a str>, Option<&'a str>)> {
        let (why, because, evidence) = reason(&self.spelling?.why);
        let words = evidence.map(|(document, span)| self.context.corpus.words(document, span));
        Some((why, because, words))
    }
}

columns!(
    NAMES,
    NAMES_MEANING,
    NameRow,
    [
        ("entity_id", Text, "Id of the entity.", |row| row.entity.id.as_str().into()),
        ("name", Text, "Its canonical name.", |row| row.entity.name.as_str().into()),
        ("kind", Term(kinds), "What it is.", |row| row.entity.kind.word().into(),),
        ("origin", Term(origins), ORIGIN, |row| origin(row.entity).into(),),
        (
            "country_codes",
            Texts,
            "The countries that it belongs to: ISO 3166-1 alpha-2, or EU.",
            |row| Cell::Texts(row.context.codes(&row.entity.countries)),
        ),
        (
            "spelling",
            Text,
            "How a document writes it; nothing where it is never written on its own.",
            |row| row.spelling.map(|spelling| spelling.words.as_str()).into(),
        ),
        ("document_id", Text, "Id of that document.", |row| row
            .spelling
            .map(|spelling| row.context.corpus.document(spelling.document).stem.as_str())
            .into()),
        ("count", Number, "How often the document writes it so.", |row| Cell::Number(
            row.spelling.map_or(0, |spelling| spelling.count as usize)
        )),
        (
            "why",
            MaybeTerm(|| vec!["canonical", "surname", "part", "acronym", "state", "registered"]),
            "Why it is the same name: the standard spelling; a surname, or another part of the name, that the document gives to nobody else; its acronym in brackets behind it; a state that speaks, for its government; or by the register.",
            |row| row.reason().map(|(why, ..)| why).into(),
        ),
        ("because", Text, "The register's reason.", |row| row
            .reason()
            .and_then(|(_, because, _)| because)
            .into()),
        ("evidence", Text, "The words of a document that show it.", |row| row
            .reason()
            .and_then(|(.., words)| words)
            .into()),
        ("link", Text, "The address of the entity in the page.", |row| row
            .context
            .provenance
            .entity(row.entity)
            .into()),
    ]
);

/// All spellings of all entities.
pub(crate) fn write(context: ExportContext<'_>) -> String {
    let mut rows = Vec::new();
    for entity in &context.corpus.entities {
        if entity.spellings.is_empty() {
            rows.push(NameRow { context, entity, spelling: None });
        }
        let spellings = entity.spellings.iter().map(Some);
        rows.extend(spellings.map(|spelling| NameRow { context, entity, spelling }));
    }
    let cells = rows.iter().map(|row| NAMES.iter().map(|column| (column.of)(row)).collect());
    csv::table(NAMES, cells, Dialect::PLAIN)
}
