//! Random corpora: a few documents with claims and links.

use std::ops::Range;

use model::{
    Claim, ClaimDate, ClaimIdx, ClaimType, Corpus, CountryIdx, Document, DocumentIdx, Entity,
    EntityIdx, Facts, Form, JoinReason, Link, LinkVerb, Mention, Origin, PartialDate, Roles,
    RuleIdx, Source, SourceKind, Span, Status, TopicIdx,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{N_COUNTRIES, N_TOPICS, NAMES, date, word};
use crate::testing::fixture;

/// A corpus as a build makes it: everything sorted as [`Corpus`] says, spans on words of their document.
pub(in crate::testing) fn corpus() -> impl Strategy<Value = Corpus> {
    (
        vec(random_document(), 1..4),
        vec(random_claim(), 0..24),
        vec((0..24_usize, 0..24_usize, select(LinkVerb::ALL)), 0..12),
    )
        .prop_map(|(documents, claims, links)| build(documents, claims, &links))
}

/// Consecutive words of a document: the first (modulo the number of its words), and how many.
type WordRange = (usize, usize);

#[derive(Clone, Debug)]
struct RandomDocument {
    words: Vec<&'static str>,
    title: Option<(WordRange, Option<&'static str>)>,
    mentions: Vec<(WordRange, u32, bool)>,
}

#[derive(Clone, Debug)]
struct RandomClaim {
    document: usize,
    quote: WordRange,
    /// The words that name the source, those that they stand for, and the cue.
    attribution: [Option<WordRange>; 3],
    terms: (ClaimType, SourceKind, Form, Status),
    entities: [Vec<u32>; 4],
    countries: [Vec<u32>; 4],
    topics: Vec<u32>,
    date: Option<Option<PartialDate>>,
    origin: Origin,
}

fn random_document() -> impl Strategy<Value = RandomDocument> {
    let title = option::of((words(5), option::of(select(&["Łódź lies", ""][..]))));
    let mentions = vec((words(3), 0..NAMES.len() as u32, any::<bool>()), 0..6);
    (vec(word(), 1..30), title, mentions).prop_map(|(words, title, mentions)| RandomDocument {
        words,
        title,
        mentions,
    })
}

fn random_claim() -> impl Strategy<Value = RandomClaim> {
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
    let words = (0..4_usize, words(6), attribution());
    let who = (roles(NAMES.len() as u32), roles(N_COUNTRIES));
    let date = option::of(option::weighted(0.9, date()));
    (words, terms, who, list(N_TOPICS), date, select(origins)).prop_map(
        |((document, quote, attribution), terms, (entities, countries), topics, date, origin)| {
            RandomClaim {
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

/// WordRange that stand near each other, so that they often touch or overlap.
fn attribution() -> impl Strategy<Value = [Option<WordRange>; 3]> {
    let near = || option::of((0..4_usize, 1..4_usize));
    (0..30_usize, [near(), near(), near()]).prop_map(|(start, near)| {
        near.map(|near| near.map(|(distance, len)| (start + distance, len)))
    })
}

fn words(max: usize) -> impl Strategy<Value = WordRange> {
    (0..30_usize, 1..=max)
}

fn list(n_values: u32) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::btree_set(0..n_values, 0..3).prop_map(Vec::from_iter)
}

fn roles(n_values: u32) -> impl Strategy<Value = [Vec<u32>; 4]> {
    [list(n_values), list(n_values), list(n_values), list(n_values)]
}

fn build(
    documents: Vec<RandomDocument>,
    claims: Vec<RandomClaim>,
    links: &[(usize, usize, LinkVerb)],
) -> Corpus {
    let mut corpus = Corpus {
        entities: NAMES.iter().map(|name| fixture::entity(name, name, Vec::new())).collect(),
        countries: ["AA", "BB", "CC"]
            .map(|code| fixture::country(code, if code == "AA" { "Ürümqi" } else { "łódź" }))
            .to_vec(),
        topics: ["c", "b", "a"].map(fixture::topic).to_vec(),
        rules: ["a", "b", "c"].map(fixture::rule).to_vec(),
        measurement: None,
        ..Corpus::default()
    };
    let mut spans = Vec::new();
    for (random, stem) in documents.into_iter().zip(["a", "b", "c"]) {
        let (document, words) = build_document(random, stem, &mut corpus.entities);
        corpus.documents.push(document);
        spans.push(words);
    }
    corpus.claims = claims.into_iter().map(|random| build_claim(random, &spans)).collect();
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
    corpus.links_by_to = (0..corpus.links.len() as u32).collect();
    corpus.links_by_to.sort_by_key(|number| corpus.links[*number as usize].to);
    corpus
}

/// A document, with the spans of its words.
fn build_document(
    random: RandomDocument,
    stem: &str,
    entities: &mut [Entity],
) -> (Document, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (word, separator) in random.words.iter().zip([" ", ", ", " ", "\n", " "].iter().cycle()) {
        spans.push(Span::new(text.len(), text.len() + word.len()));
        text += word;
        text += separator;
    }
    let mut mentions: Vec<Mention<EntityIdx>> = Vec::new();
    let mut sorted: Vec<(Span, u32, bool)> = random
        .mentions
        .into_iter()
        .map(|(words, of, is_surname)| (span_of(words, &spans), of, is_surname))
        .collect();
    sorted.sort();
    for (span, of, is_surname) in sorted {
        let words = span.of(&text);
        let is_apart = mentions.last().is_none_or(|last| last.span.end <= span.start);
        if is_apart && words.trim_matches('–') == words {
            let why = if is_surname { JoinReason::Surname } else { fixture::registered() };
            entities[of as usize].spellings.push(fixture::spelling(words, why));
            mentions.push(Mention { span, of: EntityIdx(of) });
        }
    }
    let title = random.title.map(|(words, other)| {
        let span = span_of(words, &spans);
        fixture::fact(other.unwrap_or(span.of(&text)).into(), span)
    });
    (
        Document {
            facts: Facts { title, ..Facts::default() },
            mentions,
            text,
            ..fixture::document(stem)
        },
        spans,
    )
}

fn build_claim(random: RandomClaim, spans: &[Vec<Span>]) -> Claim {
    let document = random.document % spans.len();
    let span = |words: WordRange| span_of(words, &spans[document]);
    let (claim_type, kind, form, status) = random.terms;
    let [as_written, antecedent, cue] = random.attribution.map(|words| words.map(span));
    Claim {
        document: DocumentIdx(document as u32),
        claim_type,
        source: Source { kind, as_written, antecedent, inferred_from: None },
        cue,
        entities: build_roles(random.entities, EntityIdx),
        countries: build_roles(random.countries, CountryIdx),
        topics: random.topics.into_iter().map(TopicIdx).collect(),
        date: random.date.map(|value| ClaimDate { value, words: span((0, 1)), is_reckoned: false }),
        form,
        status,
        origin: random.origin,
        ..fixture::claim(span(random.quote))
    }
}

fn build_roles<T>(lists: [Vec<u32>; 4], idx: fn(u32) -> T) -> Roles<T> {
    let [says, target, conduct_of, mentioned] =
        lists.map(|list| list.into_iter().map(idx).collect());
    Roles { says, target, conduct_of, mentioned }
}

/// The span of words.
fn span_of((first, n_words): WordRange, spans: &[Span]) -> Span {
    let range: Range<usize> = first % spans.len()..(first % spans.len() + n_words).min(spans.len());
    Span { start: spans[range.start].start, end: spans[range.end - 1].end }
}
