//! The table of documents.

use std::borrow::Cow;

use model::{CodePoints, Document, DocumentIdx, Span};

use crate::claims::values;
use crate::context::ExportContext;
use crate::facts;
use crate::json::JsonWriter;
use crate::table::ColumnKind::{Date, Flag, Id, Number, Objects, Text, Texts};
use crate::table::{self, Cell, columns};

/// A document, as a row of a table.
pub(crate) struct DocumentRow<'a> {
    pub(crate) context: ExportContext<'a>,
    pub(crate) idx: DocumentIdx,
    pub(crate) document: &'a Document,
}

columns!(
    DOCUMENTS,
    DOCUMENTS_MEANING,
    DocumentRow,
    [
        ("id", Id, "The document's id: the name of its file without the ending.", |row| row
            .document
            .stem
            .as_str()
            .into(),),
        ("title", Text, "Its title, as far as its text shows one.", |row| facts::known(
            &row.document.facts.title
        )
        .into()),
        ("outlet", Text, "Who published it, as far as its text shows it.", |row| facts::known(
            &row.document.facts.outlet
        )
        .into()),
        ("date", Date, "When it was published, as far as its text shows it.", |row| {
            values::document_date(row.document)
        },),
        ("language", Text, "The language of its text, as a BCP 47 tag.", |row| facts::known(
            &row.document.facts.language
        )
        .into()),
        (
            "translated_from",
            Text,
            "The language that it was translated from, as a BCP 47 tag.",
            |row| facts::known(&row.document.facts.translated_from).into(),
        ),
        ("inferred", Texts, "Which of these facts its text alone does not settle.", |row| {
            values::inferred_names(row.document)
        },),
        (
            "evidence",
            Objects,
            "For each fact its name (fact), the words that show it (words) and why it is held (note).",
            |row| Cell::Json(evidence(row.document)),
        ),
        (
            "url",
            Text,
            "The address of the original article, where it came with the document.",
            |row| row.document.url.as_deref().into(),
        ),
        (
            "read_by",
            Text,
            "How its reading was made, in the reading's words; nothing for a document that only rules have read.",
            |row| row.document.read_by.as_deref().into(),
        ),
        (
            "caveats",
            Texts,
            "What to know before using it: whether it is a translation, whether its date is in doubt, how its claims were found.",
            |row| values::document_caveats(row.document),
        ),
        ("sha256", Text, "SHA-256 of its file as it was received, in hexadecimal.", |row| row
            .document
            .sha256
            .as_str()
            .into(),),
        (
            "is_whole",
            Flag,
            "Whether its text is here whole; otherwise here are its claims and the sentences around them, with […] for what is left out.",
            |row| Cell::Flag(row.document.is_whole),
        ),
        ("text", Text, "The address of its text.", |row| row
            .context
            .provenance
            .text(row.document)
            .into()),
        ("n_characters", Number, "The length of that text, in code points.", |row| Cell::Number(
            row.document.text.chars().count()
        ),),
        ("n_claims", Number, "How many claims it has.", |row| Cell::Number(
            row.context.corpus.claims_of(row.idx).len()
        )),
        (
            "oddities",
            Objects,
            "What is odd in it: the kind (kind), the words (words), where they stand as start-end in code points (places), and what is odd (note).",
            |row| Cell::Json(oddities(row.document)),
        ),
        ("link", Text, "The address of the document in the page.", |row| row
            .context
            .provenance
            .document(row.document)
            .into()),
    ]
);

/// All documents.
pub(crate) fn write(context: ExportContext<'_>) -> String {
    let mut json = JsonWriter::spread();
    json.list("");
    for (idx, document) in (0..).map(DocumentIdx).zip(&context.corpus.documents) {
        let row = DocumentRow { context, idx, document };
        table::object(&mut json, DOCUMENTS.iter().map(|column| (column.name, (column.of)(&row))));
    }
    json.finish()
}

fn evidence(document: &Document) -> String {
    let mut json = JsonWriter::line();
    json.list("");
    for fact in facts::all(document) {
        let words = fact.words.of(&document.text);
        json.object("");
        json.text("fact", fact.name);
        json.known("words", Some(words).filter(|words| !words.is_empty()));
        json.known("note", fact.note);
        json.end();
    }
    json.inline()
}

fn oddities(document: &Document) -> String {
    let points = CodePoints::of(&document.text);
    let place = |span: &Span| {
        let (start, end) = points.span(*span);
        Cow::Owned(format!("{start}-{end}"))
    };
    let mut json = JsonWriter::line();
    json.list("");
    for oddity in &document.oddities {
        json.object("");
        json.text("kind", oddity.kind.word());
        json.text("words", oddity.occurrences[0].of(&document.text));
        json.texts("places", &oddity.occurrences.iter().map(place).collect::<Vec<_>>());
        json.text("note", &oddity.note);
        json.end();
    }
    json.inline()
}
