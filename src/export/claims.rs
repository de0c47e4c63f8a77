//! The table of claims.

use std::borrow::Cow;

use model::{
    ClaimType, Document, Form, Link, LinkVerb, Measure, Origin, SourceKind, Span, Status, Topic,
};

use crate::scene::{Row, Texts, texts};
use crate::table::{Kind, Value, columns};
use crate::words;

columns!(
    CLAIMS,
    CLAIMS_MEANING,
    Row,
    [
        (
            "id",
            Kind::Id,
            "The claim's id: the same in every build as long as the claim is the same.",
            |row| row.claim.id.as_str().into(),
        ),
        (
            "type",
            Kind::Term(|| ClaimType::ALL.iter().map(|it| it.word()).collect()),
            "What the source does by it; the codebook stands on the page's Method page.",
            |row| row.claim.claim_type.word().into(),
        ),
        (
            "quote",
            Kind::Text,
            "The claim's words, letter for letter as its document has them.",
            |row| row.quote().into(),
        ),
        (
            "speaker_ids",
            Kind::Texts,
            "Ids of the entities that say or do it; where speaker_kind is 'unnamed', of the body whose unnamed member does.",
            |row| { Value::Texts(row.scene.ids(&row.claim.entities.says)) }
        ),
        ("speakers", Kind::Texts, "Canonical names of these entities.", |row| {
            Value::Texts(row.scene.names(&row.claim.entities.says))
        }),
        (
            "speaker_as_written",
            Kind::Text,
            "The document's words that name who says or does it; nothing where the document itself speaks.",
            |row| row.words(row.claim.source.as_written),
        ),
        (
            "speaker_meaning",
            Kind::Text,
            "For a pronoun or a description, the document's words that it stands for.",
            |row| row.words(row.claim.source.antecedent),
        ),
        (
            "speaker_kind",
            Kind::Term(|| SourceKind::ALL.iter().map(|it| it.word()).collect()),
            "Who stands behind the claim; 'unnamed' is somebody the text does not name, 'narrator' the document itself.",
            |row| row.claim.source.kind.word().into(),
        ),
        (
            "speaker_country_codes",
            Kind::Texts,
            "Countries of those who say or do it: ISO 3166-1 alpha-2, or EU.",
            |row| Value::Texts(row.scene.codes(&row.claim.countries.says)),
        ),
        (
            "speaker_countries",
            Kind::Texts,
            "Names of these countries, after the Unicode CLDR.",
            |row| Value::Texts(row.scene.countries(&row.claim.countries.says)),
        ),
        ("cue", Kind::Text, "The document's words that attribute the claim.", |row| {
            row.words(row.claim.cue)
        }),
        (
            "target_ids",
            Kind::Texts,
            "Ids of the entities that are accused, sanctioned, threatened, asked or praised; for a denial or a defence, whoever is answered.",
            |row| Value::Texts(row.scene.ids(&row.claim.entities.target)),
        ),
        ("targets", Kind::Texts, "Canonical names of these entities.", |row| {
            Value::Texts(row.scene.names(&row.claim.entities.target))
        }),
        (
            "target_country_codes",
            Kind::Texts,
            "Countries that are accused, sanctioned, threatened, asked, praised or answered, those of the targets among them.",
            |row| Value::Texts(row.scene.codes(&row.claim.countries.target)),
        ),
        ("target_countries", Kind::Texts, "Names of these countries.", |row| {
            Value::Texts(row.scene.countries(&row.claim.countries.target))
        }),
        ("conduct_of_ids", Kind::Texts, "Ids of the entities whose conduct is disputed.", |row| {
            Value::Texts(row.scene.ids(&row.claim.entities.conduct_of))
        },),
        ("conduct_of", Kind::Texts, "Canonical names of these entities.", |row| {
            Value::Texts(row.scene.names(&row.claim.entities.conduct_of))
        }),
        ("conduct_of_country_codes", Kind::Texts, "Countries whose conduct is disputed.", |row| {
            Value::Texts(row.scene.codes(&row.claim.countries.conduct_of))
        },),
        ("conduct_of_countries", Kind::Texts, "Names of these countries.", |row| {
            Value::Texts(row.scene.countries(&row.claim.countries.conduct_of))
        }),
        (
            "mentioned_ids",
            Kind::Texts,
            "Ids of the entities named within the quote and in no other role.",
            |row| Value::Texts(row.scene.ids(&row.claim.entities.mentioned)),
        ),
        ("mentioned", Kind::Texts, "Canonical names of these entities.", |row| {
            Value::Texts(row.scene.names(&row.claim.entities.mentioned))
        }),
        (
            "mentioned_country_codes",
            Kind::Texts,
            "Countries named within the quote and in no other role.",
            |row| Value::Texts(row.scene.codes(&row.claim.countries.mentioned)),
        ),
        ("mentioned_countries", Kind::Texts, "Names of these countries.", |row| {
            Value::Texts(row.scene.countries(&row.claim.countries.mentioned))
        }),
        ("topic_ids", Kind::Texts, "Ids of what it is about, from the corpus's own list.", |row| {
            topics(row, |topic| &topic.id)
        },),
        ("topics", Kind::Texts, "Names of these topics.", |row| {
            topics(row, |topic| &topic.label)
        }),
        (
            "date",
            Kind::Date,
            "The date that the text states for it, as far as the words settle one: of what is said, or of when it is said (see date_words); never the document's.",
            |row| {
                row.claim.date.and_then(|date| date.value).map(|date| date.to_string()).into()
            },
        ),
        ("date_words", Kind::Text, "The document's words that state a date.", |row| {
            row.words(row.claim.date.map(|date| date.words))
        }),
        (
            "form",
            Kind::Term(|| Form::ALL.iter().map(|it| it.word()).collect()),
            "How the document gives the words: direct, within quotation marks; mixed, partly so; indirect, without; act, an act that the document reports and nobody says; narrator, the document's own assertion.",
            |row| row.claim.form.word().into(),
        ),
        (
            "status",
            Kind::Term(|| Status::ALL.iter().map(|it| it.word()).collect()),
            "How it stands to the event that its document reports: new, part of it; background, told as earlier; negated, told as not done; conditional, told as depending on something.",
            |row| row.claim.status.word().into(),
        ),
        (
            "has_statistic",
            Kind::Flag,
            "Whether it gives a percentage, a rate, an estimate or a total.",
            |row| Value::Flag(row.claim.has_statistic),
        ),
        (
            "narrator_endorses",
            Kind::Flag,
            "Whether the document's own verb takes the source's part.",
            |row| Value::Flag(row.claim.narrator_endorses),
        ),
        (
            "measure",
            Kind::MaybeTerm(|| Measure::ALL.iter().map(|it| it.word()).collect()),
            "For sanctions, the kind of measure, the first where the words name several; as reported in the document, not a statement of current law.",
            |row| row.claim.measure.map(|measure| measure.word()).into(),
        ),
        ("parent_id", Kind::Text, "Id of the claim within which this one is reported.", |row| row
            .claim
            .parent
            .map(|parent| row.scene.corpus.claim(parent).id.as_str())
            .into(),),
        (
            "answers",
            Kind::Texts,
            "Ids of the claims that it replies to, in this file or not.",
            |row| { linked(row, true, None, to) }
        ),
        ("answers_how", Kind::Texts, "What it does to each of them, in their order.", |row| {
            linked(row, true, None, how)
        }),
        (
            "answers_shown_by",
            Kind::Texts,
            "The document's words that show each of these replies, in their order.",
            |row| { linked(row, true, None, |row, link| row.scene.evidence(link)) },
        ),
        (
            "answered_by",
            Kind::Texts,
            "Ids of the claims that reply to it, in this file or not. None is no judgement: it says that this corpus holds no reply.",
            |row| linked(row, false, None, from),
        ),
        ("answered_how", Kind::Texts, "What each of them does to it, in their order.", |row| {
            linked(row, false, None, how)
        }),
        ("repeats", Kind::Texts, "Ids of the claims that it tells again.", |row| {
            linked(row, true, Some(LinkVerb::Repeats), to)
        }),
        (
            "continues",
            Kind::Texts,
            "Ids of the claims that it goes on with: one quotation, interrupted.",
            |row| { linked(row, true, Some(LinkVerb::Continues), to) },
        ),
        (
            "origin",
            Kind::Term(|| vec![READING, RULE]),
            "What found it: the reading of its document, or rules of the analysis, which err.",
            |row| { (if row.claim.origin == Origin::Reading { READING } else { RULE }).into() },
        ),
        (
            "rules",
            Kind::Texts,
            "For claims found by rules, the rule that found it and the one that typed it.",
            |row| match row.claim.origin {
                Origin::Reading => Value::Texts(Vec::new()),
                Origin::Rule { finder, typing } => {
                    Value::Texts(vec![
                        Cow::Borrowed(row.scene.corpus.rule(finder).name.as_str()),
                        Cow::Borrowed(row.scene.corpus.rule(typing).name.as_str()),
                    ])
                }
            },
        ),
        ("document_id", Kind::Text, "Id of its document.", |row| {
            row.document.stem.as_str().into()
        }),
        (
            "document_title",
            Kind::Text,
            "Title of the document, as far as its text shows one.",
            |row| { words::known(&row.document.facts.title).into() },
        ),
        (
            "document_outlet",
            Kind::Text,
            "Who published the document, as far as its text shows it.",
            |row| { words::known(&row.document.facts.outlet).into() },
        ),
        (
            "document_date",
            Kind::Date,
            "When the document was published, as far as its text shows it.",
            |row| {
                row.document
                    .facts
                    .date
                    .as_ref()
                    .and_then(|fact| fact.value)
                    .map(|date| date.to_string())
                    .into()
            },
        ),
        (
            "document_inferred",
            Kind::Texts,
            "Which facts of the document its text alone does not settle: title, outlet, date, language, translated_from. documents.json holds the words behind each.",
            |row| Value::Texts(inferred(row.document).into_iter().map(Cow::Borrowed).collect()),
        ),
        (
            "document_language",
            Kind::Text,
            "The language of the document's text, as a BCP 47 tag.",
            |row| { words::known(&row.document.facts.language).into() },
        ),
        (
            "document_translated_from",
            Kind::Text,
            "The language that the document was translated from, as a BCP 47 tag.",
            |row| { words::known(&row.document.facts.translated_from).into() },
        ),
        (
            "document_url",
            Kind::Text,
            "The address of the original article, where it came with the document.",
            |row| row.document.url.as_deref().into(),
        ),
        (
            "document_sha256",
            Kind::Text,
            "SHA-256 of the document's file as it was received, in hexadecimal.",
            |row| row.document.sha256.as_str().into(),
        ),
        (
            "document_read_by",
            Kind::Text,
            "How the document's reading was made, in the reading's words.",
            |row| row.document.read_by.as_deref().into(),
        ),
        (
            "text",
            Kind::Text,
            "The address of the document's text, in which offsets are counted.",
            |row| row.scene.provenance.text(row.document).into(),
        ),
        (
            "start",
            Kind::Number,
            "The first character of the quote in that text, in code points from 0.",
            |row| Value::Number(row.points(row.claim.span()).0),
        ),
        ("end", Kind::Number, "One past the last character of the quote, in code points.", |row| {
            Value::Number(row.points(row.claim.span()).1)
        },),
        (
            "places",
            Kind::Texts,
            "All places where the document has these words, each as start-end in code points; the first is the one above.",
            |row| { Value::Texts(places(row)) },
        ),
        ("link", Kind::Text, "The address of the claim in the page.", |row| {
            row.address().into()
        }),
        (
            "selection",
            Kind::Text,
            "The address of the selection that this file was made of.",
            |row| row.scene.provenance.link().into(),
        ),
        ("commit", Kind::Text, "The commit of the build that this file was made by.", |row| row
            .scene
            .provenance
            .commit
            .as_str()
            .into(),),
    ]
);

/// The topics of a claim.
fn topics<'a>(row: &Row<'a>, text: fn(&'a Topic) -> &'a String) -> Value<'a> {
    Value::Texts(texts(&row.claim.topics, &|idx| text(row.scene.corpus.topic(idx))))
}

/// Something of the links of a claim, those from it or those to it: of a verb, or without one, of all that reply.
fn linked<'a>(
    row: &Row<'a>,
    answers: bool,
    verb: Option<LinkVerb>,
    text: fn(&Row<'a>, &Link) -> &'a str,
) -> Value<'a> {
    let mut texts: Texts<'_> = Vec::new();
    for link in &row.scene.corpus.links {
        let end = if answers { link.from } else { link.to };
        let is_wanted = verb.map_or(link.verb.is_reply(), |verb| link.verb == verb);
        if end == row.idx && is_wanted {
            texts.push(text(row, link).into());
        }
    }
    Value::Texts(texts)
}

fn to<'a>(row: &Row<'a>, link: &Link) -> &'a str {
    &row.scene.corpus.claim(link.to).id
}

fn from<'a>(row: &Row<'a>, link: &Link) -> &'a str {
    &row.scene.corpus.claim(link.from).id
}

fn how<'a>(_: &Row<'a>, link: &Link) -> &'a str {
    link.verb.word()
}

/// All places of a claim, each as start-end.
fn places<'a>(row: &Row<'a>) -> Vec<Cow<'a, str>> {
    let place = |place: &Span| {
        let (start, end) = row.points(*place);
        Cow::Owned(format!("{start}-{end}"))
    };
    row.claim.occurrences.iter().map(place).collect()
}

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
