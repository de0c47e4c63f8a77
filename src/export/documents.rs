//! The table of documents.

use model::{Document, DocumentIdx, Fact, Span};

use crate::claims::inferred;
use crate::json::Json;
use crate::points::points;
use crate::table::{Column, Kind, Scene, column};

/// The columns, in order.
pub(crate) const DOCUMENTS: &[Column<DocumentIdx>] = &[
    column(
        "id",
        Kind::Id,
        "The document's id: the name of its file without the ending.",
        |scene, idx| scene.corpus.document(idx).stem.as_str().into(),
    ),
    column("title", Kind::Text, "Its title, as far as its text shows one.", |scene, idx| {
        value(&scene.corpus.document(idx).facts.title)
    }),
    column("outlet", Kind::Text, "Who published it, as far as its text shows it.", |scene, idx| {
        value(&scene.corpus.document(idx).facts.outlet)
    }),
    column(
        "date",
        Kind::Date,
        "When it was published, as far as its text shows it.",
        |scene, idx| {
            scene
                .corpus
                .document(idx)
                .facts
                .date
                .as_ref()
                .and_then(|fact| fact.value)
                .map(|date| date.to_string())
                .into()
        },
    ),
    column("language", Kind::Text, "The language of its text, as a BCP 47 tag.", |scene, idx| {
        value(&scene.corpus.document(idx).facts.language)
    }),
    column(
        "translated_from",
        Kind::Text,
        "The language that it was translated from, as a BCP 47 tag.",
        |scene, idx| value(&scene.corpus.document(idx).facts.translated_from),
    ),
    column(
        "inferred",
        Kind::Texts,
        "Which of these facts its text alone does not settle.",
        |scene, idx| Json::texts(inferred(scene.corpus.document(idx))),
    ),
    column(
        "evidence",
        Kind::Objects,
        "For each fact its name (fact), the words that show it (words) and why it is held (note).",
        |scene, idx| Json::List(evidence(scene.corpus.document(idx))),
    ),
    column(
        "url",
        Kind::Text,
        "The address of the original article, where it came with the document.",
        |scene, idx| scene.corpus.document(idx).url.as_deref().into(),
    ),
    column(
        "read_by",
        Kind::Text,
        "How its reading was made, in the reading's words; nothing for a document that only rules have read.",
        |scene, idx| scene.corpus.document(idx).read_by.as_deref().into(),
    ),
    column(
        "sha256",
        Kind::Text,
        "SHA-256 of its file as it was received, in hexadecimal.",
        |scene, idx| scene.corpus.document(idx).sha256.as_str().into(),
    ),
    column(
        "is_whole",
        Kind::Flag,
        "Whether its text is here whole; otherwise here are its claims and the sentences around them, with […] for what is left out.",
        |scene, idx| Json::Flag(scene.corpus.document(idx).is_whole),
    ),
    column("text", Kind::Text, "The address of its text.", |scene, idx| {
        scene.provenance.text(scene.corpus.document(idx)).into()
    }),
    column(
        "n_characters",
        Kind::Number,
        "The length of that text, in code points.",
        |scene, idx| Json::Number(scene.corpus.document(idx).text.chars().count()),
    ),
    column("n_claims", Kind::Number, "How many claims it has.", |scene, idx| {
        Json::Number(scene.corpus.claims_of(idx).len())
    }),
    column(
        "oddities",
        Kind::Objects,
        "What is odd in it: the kind (kind), the words (words), where they stand as start-end in code points (places), and what is odd (note).",
        |scene, idx| Json::List(oddities(scene, idx)),
    ),
    column("link", Kind::Text, "The address of the document in the page.", |scene, idx| {
        scene.provenance.document(scene.corpus.document(idx)).into()
    }),
];

fn value(fact: &Option<Fact<String>>) -> Json {
    fact.as_ref().map(|fact| fact.value.as_str()).into()
}

fn evidence(document: &Document) -> Vec<Json> {
    let facts = &document.facts;
    let mut all = Vec::new();
    let mut add = |name: &'static str, words: Span, note: &Option<String>| {
        all.push(Json::Object(vec![
            ("fact", name.into()),
            ("words", Some(words.of(&document.text)).filter(|words| !words.is_empty()).into()),
            ("note", note.as_deref().into()),
        ]));
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
    all
}

fn oddities(scene: Scene<'_>, idx: DocumentIdx) -> Vec<Json> {
    let document = scene.corpus.document(idx);
    let place = |span: &Span| {
        let (start, end) = points(&document.text, *span);
        format!("{start}-{end}")
    };
    let oddities = document.oddities.iter().map(|oddity| {
        Json::Object(vec![
            ("kind", oddity.kind.word().into()),
            ("words", oddity.places[0].of(&document.text).into()),
            ("places", Json::texts(oddity.places.iter().map(place))),
            ("note", oddity.note.as_str().into()),
        ])
    });
    oddities.collect()
}
