//! The table of documents.

use std::borrow::Cow;

use model::{CodePoints, Document, DocumentIdx, Fact, Span};

use crate::claims::inferred;
use crate::json::Json;
use crate::scene::Scene;
use crate::table::{self, Kind, Value, columns};
use crate::words;

/// A document of a scene.
pub(crate) struct Row<'a> {
    pub(crate) scene: Scene<'a>,
    pub(crate) idx: DocumentIdx,
    pub(crate) document: &'a Document,
}

columns!(
    DOCUMENTS,
    DOCUMENTS_MEANING,
    Row,
    [
        ("id", Kind::Id, "The document's id: the name of its file without the ending.", |row| row
            .document
            .stem
            .as_str()
            .into(),),
        ("title", Kind::Text, "Its title, as far as its text shows one.", |row| {
            words::known(&row.document.facts.title).into()
        }),
        ("outlet", Kind::Text, "Who published it, as far as its text shows it.", |row| {
            words::known(&row.document.facts.outlet).into()
        }),
        ("date", Kind::Date, "When it was published, as far as its text shows it.", |row| {
            row.document
                .facts
                .date
                .as_ref()
                .and_then(|fact| fact.value)
                .map(|date| date.to_string())
                .into()
        },),
        ("language", Kind::Text, "The language of its text, as a BCP 47 tag.", |row| {
            words::known(&row.document.facts.language).into()
        }),
        (
            "translated_from",
            Kind::Text,
            "The language that it was translated from, as a BCP 47 tag.",
            |row| words::known(&row.document.facts.translated_from).into(),
        ),
        ("inferred", Kind::Texts, "Which of these facts its text alone does not settle.", |row| {
            Value::Texts(inferred(row.document).into_iter().map(Cow::Borrowed).collect())
        },),
        (
            "evidence",
            Kind::Objects,
            "For each fact its name (fact), the words that show it (words) and why it is held (note).",
            |row| Value::Json(evidence(row.document)),
        ),
        (
            "url",
            Kind::Text,
            "The address of the original article, where it came with the document.",
            |row| row.document.url.as_deref().into(),
        ),
        (
            "read_by",
            Kind::Text,
            "How its reading was made, in the reading's words; nothing for a document that only rules have read.",
            |row| row.document.read_by.as_deref().into(),
        ),
        ("sha256", Kind::Text, "SHA-256 of its file as it was received, in hexadecimal.", |row| {
            row.document.sha256.as_str().into()
        },),
        (
            "is_whole",
            Kind::Flag,
            "Whether its text is here whole; otherwise here are its claims and the sentences around them, with […] for what is left out.",
            |row| Value::Flag(row.document.is_whole),
        ),
        ("text", Kind::Text, "The address of its text.", |row| {
            row.scene.provenance.text(row.document).into()
        }),
        ("n_characters", Kind::Number, "The length of that text, in code points.", |row| {
            Value::Number(row.document.text.chars().count())
        },),
        ("n_claims", Kind::Number, "How many claims it has.", |row| {
            Value::Number(row.scene.corpus.claims_of(row.idx).len())
        }),
        (
            "oddities",
            Kind::Objects,
            "What is odd in it: the kind (kind), the words (words), where they stand as start-end in code points (places), and what is odd (note).",
            |row| Value::Json(oddities(row.document)),
        ),
        ("link", Kind::Text, "The address of the document in the page.", |row| {
            row.scene.provenance.document(row.document).into()
        }),
    ]
);

/// All documents.
pub(crate) fn write(scene: Scene<'_>) -> String {
    let mut json = Json::spread();
    json.list("");
    for (idx, document) in (0..).map(DocumentIdx).zip(&scene.corpus.documents) {
        let row = Row { scene, idx, document };
        table::object(&mut json, DOCUMENTS.iter().map(|column| (column.name, (column.of)(&row))));
    }
    json.finish()
}

fn evidence(document: &Document) -> String {
    let facts = &document.facts;
    let mut json = Json::line();
    json.list("");
    let mut add = |name: &'static str, words: Span, note: &Option<String>| {
        json.object("");
        json.text("fact", name);
        json.known("words", Some(words.of(&document.text)).filter(|words| !words.is_empty()));
        json.known("note", note.as_deref());
        json.end();
    };
    let mut add_text = |name, fact: &Option<Fact<String>>| {
        if let Some(fact) = fact {
            add(name, fact.words, &fact.note);
        }
    };
    add_text("title", &facts.title);
    add_text("outlet", &facts.outlet);
    add_text("language", &facts.language);
    add_text("translated_from", &facts.translated_from);
    if let Some(fact) = &facts.date {
        add("date", fact.words, &fact.note);
    }
    json.inline()
}

fn oddities(document: &Document) -> String {
    let points = CodePoints::of(&document.text);
    let place = |span: &Span| {
        let (start, end) = points.span(*span);
        Cow::Owned(format!("{start}-{end}"))
    };
    let mut json = Json::line();
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
