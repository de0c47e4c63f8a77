//! The table of claims.

use model::{ClaimIdx, ClaimType, Document, Form, Measure, Origin, SourceKind, Status};

use crate::json::Json;
use crate::table::{Column, Kind, column};

/// The columns, in order.
pub(crate) const CLAIMS: &[Column<ClaimIdx>] = &[
    column(
        "id",
        Kind::Id,
        "The claim's id: the same in every build as long as the claim is the same.",
        |scene, idx| scene.claim(idx).id.as_str().into(),
    ),
    column(
        "type",
        Kind::Term(|| ClaimType::ALL.iter().map(|it| it.word()).collect()),
        "What the source does by it; the codebook stands on the page's Method page.",
        |scene, idx| scene.claim(idx).claim_type.word().into(),
    ),
    column(
        "quote",
        Kind::Text,
        "The claim's words, letter for letter as its document has them.",
        |scene, idx| scene.corpus.quote(scene.claim(idx)).into(),
    ),
    column("speaker_ids", Kind::Texts, "Ids of the entities that say or do it.", |scene, idx| {
        scene.ids(&scene.claim(idx).entities.says)
    }),
    column("speakers", Kind::Texts, "Canonical names of these entities.", |scene, idx| {
        scene.names(&scene.claim(idx).entities.says)
    }),
    column(
        "speaker_as_written",
        Kind::Text,
        "The document's words that name who says or does it; nothing where the document itself speaks.",
        |scene, idx| scene.words(idx, scene.claim(idx).source.as_written),
    ),
    column(
        "speaker_meaning",
        Kind::Text,
        "For a pronoun or a description, the document's words that it stands for.",
        |scene, idx| scene.words(idx, scene.claim(idx).source.antecedent),
    ),
    column(
        "speaker_kind",
        Kind::Term(|| SourceKind::ALL.iter().map(|it| it.word()).collect()),
        "Who stands behind the claim; 'unnamed' is somebody the text does not name, 'narrator' the document itself.",
        |scene, idx| scene.claim(idx).source.kind.word().into(),
    ),
    column(
        "speaker_country_codes",
        Kind::Texts,
        "Countries of those who say or do it: ISO 3166-1 alpha-2, or EU.",
        |scene, idx| scene.codes(&scene.claim(idx).countries.says),
    ),
    column(
        "speaker_countries",
        Kind::Texts,
        "Names of these countries, after the Unicode CLDR.",
        |scene, idx| scene.countries(&scene.claim(idx).countries.says),
    ),
    column("cue", Kind::Text, "The document's words that attribute the claim.", |scene, idx| {
        scene.words(idx, scene.claim(idx).cue)
    }),
    column(
        "target_ids",
        Kind::Texts,
        "Ids of the entities that are accused, sanctioned, threatened, asked or praised.",
        |scene, idx| scene.ids(&scene.claim(idx).entities.target),
    ),
    column("targets", Kind::Texts, "Canonical names of these entities.", |scene, idx| {
        scene.names(&scene.claim(idx).entities.target)
    }),
    column(
        "target_country_codes",
        Kind::Texts,
        "Countries that are accused, sanctioned, threatened, asked or praised, those of the targets among them.",
        |scene, idx| scene.codes(&scene.claim(idx).countries.target),
    ),
    column("target_countries", Kind::Texts, "Names of these countries.", |scene, idx| {
        scene.countries(&scene.claim(idx).countries.target)
    }),
    column(
        "conduct_of_ids",
        Kind::Texts,
        "Ids of the entities whose conduct is disputed.",
        |scene, idx| scene.ids(&scene.claim(idx).entities.conduct_of),
    ),
    column("conduct_of", Kind::Texts, "Canonical names of these entities.", |scene, idx| {
        scene.names(&scene.claim(idx).entities.conduct_of)
    }),
    column(
        "conduct_of_country_codes",
        Kind::Texts,
        "Countries whose conduct is disputed.",
        |scene, idx| scene.codes(&scene.claim(idx).countries.conduct_of),
    ),
    column("conduct_of_countries", Kind::Texts, "Names of these countries.", |scene, idx| {
        scene.countries(&scene.claim(idx).countries.conduct_of)
    }),
    column(
        "mentioned_ids",
        Kind::Texts,
        "Ids of the entities named within the quote and in no other role.",
        |scene, idx| scene.ids(&scene.claim(idx).entities.mentioned),
    ),
    column("mentioned", Kind::Texts, "Canonical names of these entities.", |scene, idx| {
        scene.names(&scene.claim(idx).entities.mentioned)
    }),
    column(
        "mentioned_country_codes",
        Kind::Texts,
        "Countries named within the quote and in no other role.",
        |scene, idx| scene.codes(&scene.claim(idx).countries.mentioned),
    ),
    column("mentioned_countries", Kind::Texts, "Names of these countries.", |scene, idx| {
        scene.countries(&scene.claim(idx).countries.mentioned)
    }),
    column(
        "topic_ids",
        Kind::Texts,
        "Ids of what it is about, from the corpus's own list.",
        |scene, idx| {
            Json::texts(
                scene.claim(idx).topics.iter().map(|topic| scene.corpus.topic(*topic).id.as_str()),
            )
        },
    ),
    column("topics", Kind::Texts, "Names of these topics.", |scene, idx| {
        Json::texts(
            scene.claim(idx).topics.iter().map(|topic| scene.corpus.topic(*topic).label.as_str()),
        )
    }),
    column(
        "date",
        Kind::Date,
        "The date that the text states for it, as far as the words settle one; never the document's.",
        |scene, idx| {
            scene.claim(idx).date.and_then(|date| date.value).map(|date| date.to_string()).into()
        },
    ),
    column("date_words", Kind::Text, "The document's words that state a date.", |scene, idx| {
        scene.words(idx, scene.claim(idx).date.map(|date| date.words))
    }),
    column(
        "form",
        Kind::Term(|| Form::ALL.iter().map(|it| it.word()).collect()),
        "How the document gives the words.",
        |scene, idx| scene.claim(idx).form.word().into(),
    ),
    column(
        "status",
        Kind::Term(|| Status::ALL.iter().map(|it| it.word()).collect()),
        "How it stands to the event that its document reports.",
        |scene, idx| scene.claim(idx).status.word().into(),
    ),
    column(
        "has_statistic",
        Kind::Flag,
        "Whether it gives a percentage, a rate, an estimate or a total.",
        |scene, idx| Json::Flag(scene.claim(idx).has_statistic),
    ),
    column(
        "narrator_endorses",
        Kind::Flag,
        "Whether the document's own verb takes the source's part.",
        |scene, idx| Json::Flag(scene.claim(idx).narrator_endorses),
    ),
    column(
        "measure",
        Kind::MaybeTerm(|| Measure::ALL.iter().map(|it| it.word()).collect()),
        "For sanctions, the kind of measure, as reported in the document; not a statement of current law.",
        |scene, idx| scene.claim(idx).measure.map(|measure| measure.word()).into(),
    ),
    column(
        "parent_id",
        Kind::Text,
        "Id of the claim within which this one is reported.",
        |scene, idx| scene.claim(idx).parent.map(|parent| scene.claim(parent).id.as_str()).into(),
    ),
    column(
        "answers",
        Kind::Texts,
        "Ids of the claims that it answers, in this file or not.",
        |scene, idx| {
            Json::texts(scene.corpus.answers(idx).map(|link| scene.claim(link.to).id.as_str()))
        },
    ),
    column(
        "answers_how",
        Kind::Texts,
        "What it does to each of them, in their order.",
        |scene, idx| Json::texts(scene.corpus.answers(idx).map(|link| link.verb.word())),
    ),
    column(
        "answers_shown_by",
        Kind::Texts,
        "The document's words that show each of these answers, in their order.",
        |scene, idx| Json::texts(scene.corpus.answers(idx).map(|link| scene.evidence(link))),
    ),
    column(
        "answered_by",
        Kind::Texts,
        "Ids of the claims that answer it, in this file or not. None is no judgement: it says that this corpus holds no answer.",
        |scene, idx| {
            Json::texts(
                scene.corpus.answered_by(idx).map(|link| scene.claim(link.from).id.as_str()),
            )
        },
    ),
    column(
        "answered_how",
        Kind::Texts,
        "What each of them does to it, in their order.",
        |scene, idx| Json::texts(scene.corpus.answered_by(idx).map(|link| link.verb.word())),
    ),
    column(
        "origin",
        Kind::Term(|| vec![READING, RULE]),
        "What found it: the reading of its document, or rules of the analysis, which err.",
        |scene, idx| {
            (if scene.claim(idx).origin == Origin::Reading { READING } else { RULE }).into()
        },
    ),
    column(
        "rules",
        Kind::Texts,
        "For claims found by rules, the rule that found it and the one that typed it.",
        |scene, idx| match scene.claim(idx).origin {
            Origin::Reading => Json::List(Vec::new()),
            Origin::Rule { finder, typing } => {
                Json::texts([finder, typing].map(|rule| scene.corpus.rule(rule).name.as_str()))
            }
        },
    ),
    column("document_id", Kind::Text, "Id of its document.", |scene, idx| {
        scene.document(idx).stem.as_str().into()
    }),
    column(
        "document_title",
        Kind::Text,
        "Title of the document, as far as its text shows one.",
        |scene, idx| {
            scene.document(idx).facts.title.as_ref().map(|fact| fact.value.as_str()).into()
        },
    ),
    column(
        "document_outlet",
        Kind::Text,
        "Who published the document, as far as its text shows it.",
        |scene, idx| {
            scene.document(idx).facts.outlet.as_ref().map(|fact| fact.value.as_str()).into()
        },
    ),
    column(
        "document_date",
        Kind::Date,
        "When the document was published, as far as its text shows it.",
        |scene, idx| {
            scene
                .document(idx)
                .facts
                .date
                .as_ref()
                .and_then(|fact| fact.value)
                .map(|date| date.to_string())
                .into()
        },
    ),
    column(
        "document_inferred",
        Kind::Texts,
        "Which facts of the document its text alone does not settle: title, outlet, date, language, translated_from. documents.json holds the words behind each.",
        |scene, idx| Json::texts(inferred(scene.document(idx))),
    ),
    column(
        "document_language",
        Kind::Text,
        "The language of the document's text, as a BCP 47 tag.",
        |scene, idx| {
            scene.document(idx).facts.language.as_ref().map(|fact| fact.value.as_str()).into()
        },
    ),
    column(
        "document_translated_from",
        Kind::Text,
        "The language that the document was translated from, as a BCP 47 tag.",
        |scene, idx| {
            scene
                .document(idx)
                .facts
                .translated_from
                .as_ref()
                .map(|fact| fact.value.as_str())
                .into()
        },
    ),
    column(
        "document_url",
        Kind::Text,
        "The address of the original article, where it came with the document.",
        |scene, idx| scene.document(idx).url.as_deref().into(),
    ),
    column(
        "document_sha256",
        Kind::Text,
        "SHA-256 of the document's file as it was received, in hexadecimal.",
        |scene, idx| scene.document(idx).sha256.as_str().into(),
    ),
    column(
        "document_read_by",
        Kind::Text,
        "How the document's reading was made, in the reading's words.",
        |scene, idx| scene.document(idx).read_by.as_deref().into(),
    ),
    column(
        "text",
        Kind::Text,
        "The address of the document's text, in which offsets are counted.",
        |scene, idx| scene.provenance.text(scene.document(idx)).into(),
    ),
    column(
        "start",
        Kind::Number,
        "The first character of the quote in that text, in code points from 0.",
        |scene, idx| Json::Number(scene.points(idx, scene.claim(idx).span()).0),
    ),
    column(
        "end",
        Kind::Number,
        "One past the last character of the quote, in code points.",
        |scene, idx| Json::Number(scene.points(idx, scene.claim(idx).span()).1),
    ),
    column(
        "places",
        Kind::Texts,
        "All places where the document has these words, each as start-end in code points; the first is the one above.",
        |scene, idx| {
            Json::texts(scene.claim(idx).places.iter().map(|place| {
                let (start, end) = scene.points(idx, *place);
                format!("{start}-{end}")
            }))
        },
    ),
    column("link", Kind::Text, "The address of the claim in the page.", |scene, idx| {
        scene.provenance.claim(scene.claim(idx)).into()
    }),
    column(
        "selection",
        Kind::Text,
        "The address of the selection that this file was made of.",
        |scene, _| scene.provenance.link().into(),
    ),
    column(
        "commit",
        Kind::Text,
        "The commit of the build that this file was made by.",
        |scene, _| scene.provenance.commit.as_str().into(),
    ),
];

const READING: &str = "reading";
const RULE: &str = "rule";

/// The names of the facts of a document that its text alone does not settle.
pub(crate) fn inferred(document: &Document) -> Vec<&'static str> {
    let facts = &document.facts;
    let text = |fact: &Option<model::Fact<String>>| fact.as_ref().is_some_and(|fact| fact.inferred);
    let all = [
        ("title", text(&facts.title)),
        ("outlet", text(&facts.outlet)),
        ("date", facts.date.as_ref().is_some_and(|fact| fact.inferred)),
        ("language", text(&facts.language)),
        ("translated_from", text(&facts.translated_from)),
    ];
    all.into_iter().filter(|(_, inferred)| *inferred).map(|(name, _)| name).collect()
}
