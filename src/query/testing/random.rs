//! Random corpora and random selections: small, so that much of what is selected meets, and what fails can be read.

use std::ops::Range;

use model::{
    Claim, ClaimDate, ClaimIdx, ClaimType, Corpus, CountryIdx, Document, DocumentIdx, Entity,
    EntityIdx, Facts, Form, Joined, Link, LinkVerb, Mention, Origin, PartialDate, Roles, RuleIdx,
    Source, SourceKind, Span, Status, TopicIdx,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::fixture;
use crate::ask::{
    facet::Key,
    picks::Picks,
    selection::{Reply, Selection, Sort},
    value::Value,
};

/// The words that texts are made of; some hold several words, or none.
pub(super) const VOCABULARY: &[&str] = &[
    "China",
    "china’s",
    "Doğu",
    "Perinçek",
    "Dogus",
    "Chen",
    "Quanguo",
    "Guanguo",
    "tit-for-tat",
    "tit",
    "lies",
    "lie",
    "新疆",
    "疆",
    "Łódź",
    "–",
    "1,000",
];
/// Canonical names of entities, in the order of a corpus.
const NAMES: &[&str] = &["Chen", "Chen Quanguo", "Doğu Perinçek", "China tit", "新疆"];
const N_COUNTRIES: u32 = 3;
const N_TOPICS: u32 = 3;

/// What a query is made of, so that the oracle need not read it.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) parts: Vec<Part>,
    /// Whether white space follows the last part.
    pub(crate) is_finished: bool,
}

/// A part of a query.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A word, as typed.
    Word(String),
    /// Words in quotation marks.
    Phrase(Vec<String>),
}

impl Query {
    /// What the reader types.
    pub(super) fn typed(&self) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Word(word) => word.clone(),
                Part::Phrase(words) => format!("\"{}\"", words.join(" ")),
            })
            .collect();
        parts.join(" ") + if self.is_finished { " " } else { "" }
    }
}

/// A corpus and a question to it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) corpus: Corpus,
    pub(crate) selection: Selection,
    pub(crate) query: Query,
}

/// A random corpus, and a random question in its words.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    corpus().prop_flat_map(|corpus| {
        let question = selection(texts(&corpus));
        (Just(corpus), question).prop_map(|(corpus, (selection, query))| Case {
            corpus,
            selection,
            query,
        })
    })
}

fn selection(texts: Vec<Vec<String>>) -> impl Strategy<Value = (Selection, Query)> {
    let picks = |max: usize| vec((key(), value()), 0..max).prop_map(Picks::from_iter);
    let reply = option::weighted(0.3, select(vec![Reply::Answered, Reply::Unanswered]));
    let sort = select(vec![Sort::Position, Sort::Date]);
    let time = (option::weighted(0.2, date()), option::weighted(0.2, date()));
    (picks(4), picks(3), query(texts), prop::bool::weighted(0.3), time, reply, sort).prop_map(
        |(include, exclude, query, as_written, (from, to), reply, sort)| {
            let q = query.typed();
            (Selection { include, exclude, q, as_written, from, to, reply, sort }, query)
        },
    )
}

fn key() -> impl Strategy<Value = Key> {
    select(Key::all().collect::<Vec<_>>())
}

/// Mostly values that claims have, some that no claim has, some that do not exist.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![8 => (0_u32..4).prop_map(Value), 1 => (4_u32..13).prop_map(Value), 2 => Just(Value::UNATTRIBUTED)]
}

/// What queries are cut from, each as words: the documents, the spellings of names, and words that may occur nowhere.
fn texts(corpus: &Corpus) -> Vec<Vec<String>> {
    let documents = corpus.documents.iter().map(|document| document.text.as_str());
    let spellings = corpus.entities.iter().flat_map(|entity| &entity.spellings);
    let words = |text: &str| {
        text.split_whitespace().map(|word| word.trim_end_matches(',').into()).collect()
    };
    documents
        .chain(spellings.map(|spelling| spelling.words.as_str()))
        .chain(NAMES.iter().copied())
        .map(words)
        .chain([VOCABULARY.iter().copied().map(String::from).collect()])
        .collect()
}

fn query(texts: Vec<Vec<String>>) -> impl Strategy<Value = Query> {
    let part = (excerpt(texts), 0..7_u8).prop_map(|(words, form)| match form {
        0..2 => vec![Part::Phrase(words)],
        2 => vec![Part::Word(words.join("-"))],
        _ => words.into_iter().map(Part::Word).collect(),
    });
    // Mostly one part: each further one must be met by the same claim.
    let parts = (vec(part, 0..4), prop::bool::weighted(0.7)).prop_map(|(mut parts, is_short)| {
        parts.truncate(if is_short { 1 } else { 3 });
        parts
    });
    (parts, any::<bool>())
        .prop_map(|(parts, is_finished)| Query { parts: parts.concat(), is_finished })
}

/// Words that follow each other in a text, the last of them sometimes cut short.
fn excerpt(texts: Vec<Vec<String>>) -> impl Strategy<Value = Vec<String>> {
    let n_cut = prop_oneof![3 => Just(0), 1 => 1..4_usize];
    (select(texts), 0..30_usize, 1..4_usize, n_cut).prop_map(|(text, start, len, n_cut)| {
        let start = start % text.len();
        let mut words = text[start..(start + len).min(text.len())].to_vec();
        if let Some(last) = words.last_mut() {
            let n_kept = last.chars().count().saturating_sub(n_cut).max(1);
            *last = last.chars().take(n_kept).collect();
        }
        words
    })
}

fn word() -> impl Strategy<Value = &'static str> {
    select(VOCABULARY)
}

/// A corpus as a build makes it: everything sorted as [`Corpus`] says, spans on words of their document.
pub(super) fn corpus() -> impl Strategy<Value = Corpus> {
    (
        vec(draft_of_document(), 1..4),
        vec(draft_of_claim(), 0..24),
        vec((0..24_usize, 0..24_usize, select(LinkVerb::ALL)), 0..12),
    )
        .prop_map(|(documents, claims, links)| build(documents, claims, &links))
}

/// A run of words of a document: the first, counted around its end, and how many.
type Words = (usize, usize);

#[derive(Clone, Debug)]
struct DraftOfDocument {
    words: Vec<&'static str>,
    title: Option<(Words, Option<&'static str>)>,
    mentions: Vec<(Words, u32, bool)>,
}

#[derive(Clone, Debug)]
struct DraftOfClaim {
    document: usize,
    quote: Words,
    /// The words that name the source, those that they stand for, and the cue.
    attribution: [Option<Words>; 3],
    terms: (ClaimType, SourceKind, Form, Status),
    entities: [Vec<u32>; 4],
    countries: [Vec<u32>; 4],
    topics: Vec<u32>,
    date: Option<Option<PartialDate>>,
    origin: Origin,
}

fn draft_of_document() -> impl Strategy<Value = DraftOfDocument> {
    let title = option::of((words(5), option::of(select(&["Łódź lies", ""][..]))));
    let mentions = vec((words(3), 0..NAMES.len() as u32, any::<bool>()), 0..6);
    (vec(word(), 1..30), title, mentions).prop_map(|(words, title, mentions)| DraftOfDocument {
        words,
        title,
        mentions,
    })
}

fn draft_of_claim() -> impl Strategy<Value = DraftOfClaim> {
    let terms = (
        select(&ClaimType::ALL[..3]),
        select(SourceKind::ALL),
        select(&Form::ALL[..3]),
        select(Status::ALL),
    );
    let origins = vec![
        Origin::Reading,
        Origin::Rule { finder: RuleIdx(1), typing: RuleIdx(2) },
        Origin::Rule { finder: RuleIdx(0), typing: RuleIdx(0) },
    ];
    let place = (0..4_usize, words(6), attribution());
    let who = (roles(NAMES.len() as u32), roles(N_COUNTRIES));
    let date = option::of(option::weighted(0.9, date()));
    (place, terms, who, list(N_TOPICS), date, select(origins)).prop_map(
        |((document, quote, attribution), terms, (entities, countries), topics, date, origin)| {
            DraftOfClaim {
                document,
                quote,
                attribution,
                terms,
                entities,
                countries,
                topics,
                date,
                origin,
            }
        },
    )
}

/// Words that stand near each other, so that they often touch or overlap.
fn attribution() -> impl Strategy<Value = [Option<Words>; 3]> {
    let near = || option::of((0..4_usize, 1..4_usize));
    (0..30_usize, [near(), near(), near()]).prop_map(|(start, near)| {
        near.map(|near| near.map(|(distance, len)| (start + distance, len)))
    })
}

fn words(max: usize) -> impl Strategy<Value = Words> {
    (0..30_usize, 1..=max)
}

fn list(n_values: u32) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::btree_set(0..n_values, 0..3).prop_map(Vec::from_iter)
}

fn roles(n_values: u32) -> impl Strategy<Value = [Vec<u32>; 4]> {
    [list(n_values), list(n_values), list(n_values), list(n_values)]
}

fn date() -> impl Strategy<Value = PartialDate> {
    let written = [
        "2019",
        "2019-01",
        "2019-01-01",
        "2019-05",
        "2019-05-31",
        "2020-01-01",
        "2020",
        "2021-12",
        "--02-01",
    ];
    select(written.map(|written| PartialDate::parse(written).unwrap()).to_vec())
}

fn build(
    documents: Vec<DraftOfDocument>,
    claims: Vec<DraftOfClaim>,
    links: &[(usize, usize, LinkVerb)],
) -> Corpus {
    let mut corpus = Corpus {
        entities: NAMES.iter().map(|name| fixture::entity(name, name, Vec::new())).collect(),
        countries: ["AA", "BB", "CC"]
            .map(|code| fixture::country(code, if code == "AA" { "Ürümqi" } else { "łódź" }))
            .to_vec(),
        topics: ["c", "b", "a"].map(fixture::topic).to_vec(),
        rules: ["a", "b", "c"].map(fixture::rule).to_vec(),
        ..Corpus::default()
    };
    let mut places = Vec::new();
    for (draft, stem) in documents.into_iter().zip(["a", "b", "c"]) {
        let (document, words) = build_document(draft, stem, &mut corpus.entities);
        corpus.documents.push(document);
        places.push(words);
    }
    corpus.claims = claims.into_iter().map(|draft| build_claim(draft, &places)).collect();
    corpus.claims.sort_by_key(|claim| {
        (claim.document, claim.span().start, std::cmp::Reverse(claim.span().end))
    });
    let n_claims = corpus.claims.len();
    let exist = |&&(from, to, _): &&(usize, usize, LinkVerb)| {
        from < n_claims && to < n_claims && from != to
    };
    let link = |&(from, to, verb): &(usize, usize, LinkVerb)| Link {
        from: ClaimIdx(from as u32),
        to: ClaimIdx(to as u32),
        verb,
        evidence: Span::new(0, 0),
    };
    corpus.links = links.iter().filter(exist).map(link).collect();
    corpus.links.sort();
    corpus
}

/// A document, with the places of its words.
fn build_document(
    draft: DraftOfDocument,
    stem: &str,
    entities: &mut [Entity],
) -> (Document, Vec<Span>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for (word, separator) in draft.words.iter().zip([" ", ", ", " ", "\n", " "].iter().cycle()) {
        places.push(Span::new(text.len(), text.len() + word.len()));
        text += word;
        text += separator;
    }
    let mut mentions: Vec<Mention<EntityIdx>> = Vec::new();
    let mut sorted: Vec<(Span, u32, bool)> = draft
        .mentions
        .into_iter()
        .map(|(words, of, is_surname)| (around(words, &places), of, is_surname))
        .collect();
    sorted.sort();
    for (span, of, is_surname) in sorted {
        let words = span.of(&text);
        let is_apart = mentions.last().is_none_or(|last| last.span.end <= span.start);
        if is_apart && words.trim_matches('–') == words {
            let why = if is_surname { Joined::Surname } else { fixture::registered() };
            entities[of as usize].spellings.push(fixture::spelling(words, why));
            mentions.push(Mention { span, of: EntityIdx(of) });
        }
    }
    let title = draft.title.map(|(words, other)| {
        let span = around(words, &places);
        fixture::fact(other.unwrap_or(span.of(&text)).into(), span)
    });
    (
        Document {
            facts: Facts { title, ..Facts::default() },
            mentions,
            text,
            ..fixture::document(stem)
        },
        places,
    )
}

fn build_claim(draft: DraftOfClaim, places: &[Vec<Span>]) -> Claim {
    let document = draft.document % places.len();
    let span = |words: Words| around(words, &places[document]);
    let (claim_type, kind, form, status) = draft.terms;
    let [as_written, antecedent, cue] = draft.attribution.map(|words| words.map(span));
    Claim {
        document: DocumentIdx(document as u32),
        claim_type,
        source: Source { kind, as_written, antecedent },
        cue,
        entities: build_roles(draft.entities, EntityIdx),
        countries: build_roles(draft.countries, CountryIdx),
        topics: draft.topics.into_iter().map(TopicIdx).collect(),
        date: draft.date.map(|value| ClaimDate { value, words: span((0, 1)) }),
        form,
        status,
        origin: draft.origin,
        ..fixture::claim(span(draft.quote))
    }
}

fn build_roles<T>(lists: [Vec<u32>; 4], idx: fn(u32) -> T) -> Roles<T> {
    let [says, target, conduct_of, mentioned] =
        lists.map(|list| list.into_iter().map(idx).collect());
    Roles { says, target, conduct_of, mentioned }
}

/// The span of a run of words.
fn around((first, n_words): Words, places: &[Span]) -> Span {
    let range: Range<usize> =
        first % places.len()..(first % places.len() + n_words).min(places.len());
    Span { start: places[range.start].start, end: places[range.end - 1].end }
}
