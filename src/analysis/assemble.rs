//! Puts the corpus together from its resolved parts.

use data_encoding::HEXLOWER;
use model::{
    Corpus, CountryIdx, Document, DocumentIdx, Entity, Fact, Facts, Link, Mention, Oddity, Origin,
    Roles, RuleIdx,
};
use sha2::{Digest, Sha256};

use crate::anchor::Anchors;
use crate::claims::{Context, Resolved, anchors, places};
use crate::countries::COUNTRIES;
use crate::extract::rules::RULES;
use crate::finding::Finding;
use crate::names::resolve_document;
use crate::reading::{self, Reading};

/// The corpus. Countries that nothing in it names are left out, and the others numbered anew.
pub(crate) fn corpus(
    readings: &[Option<&Reading<'_>>],
    resolved: Vec<Resolved>,
    links: Vec<Link>,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Corpus {
    let documents = readings.iter().enumerate();
    let mut corpus = Corpus {
        documents: documents
            .map(|(idx, reading)| document(DocumentIdx(idx as u32), *reading, context, findings))
            .collect(),
        claims: resolved.into_iter().map(|resolved| resolved.claim).collect(),
        links,
        entities: entities(context),
        kept_apart: context.register.kept_apart.clone(),
        countries: COUNTRIES.list.clone(),
        topics: context.topics.to_vec(),
        rules: RULES.clone(),
    };
    drop_unnamed_countries(&mut corpus);
    drop_unused_rules(&mut corpus);
    corpus
}

fn document(
    idx: DocumentIdx,
    reading: Option<&Reading<'_>>,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Document {
    let file = context.documents[idx.idx()];
    let mentions = &context.mentions[idx.idx()];
    let mut document = Document {
        stem: file.stem.into(),
        text: file.text.into(),
        sha256: HEXLOWER.encode(&Sha256::digest(file.text)),
        is_whole: reading.is_none_or(|reading| reading.full_text),
        read_by: reading.and_then(|reading| reading.read_by.clone()),
        url: reading.and_then(|reading| reading.url.clone()),
        facts: Facts::default(),
        oddities: Vec::new(),
        mentions: mentions.entities.clone(),
        unregistered: Vec::new(),
        country_mentions: mentions.countries.clone(),
    };
    if let Some(reading) = reading {
        let anchors = anchors(reading, idx, context);
        document.facts = facts(reading, &anchors, findings);
        document.oddities = reading
            .oddities
            .iter()
            .filter_map(|written| oddity(written, idx, &anchors, context, findings))
            .collect();
        document.oddities.sort_by_key(|oddity| oddity.occurrences[0]);
    }
    document
}

fn facts(reading: &Reading<'_>, anchors: &Anchors<'_>, findings: &mut Vec<Finding>) -> Facts {
    let written = &reading.facts;
    let date = written.date.as_ref().and_then(|fact| {
        let value = fact.value.and_then(|value| reading::date(&reading.file, value, findings));
        fact_of(fact, value, anchors, findings)
    });
    Facts {
        title: text_fact(written.title.as_ref(), anchors, findings),
        outlet: text_fact(written.outlet.as_ref(), anchors, findings),
        date,
        language: text_fact(written.language.as_ref(), anchors, findings),
        translated_from: text_fact(written.translated_from.as_ref(), anchors, findings),
    }
}

fn text_fact(
    written: Option<&reading::Fact<'_>>,
    anchors: &Anchors<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Fact<String>> {
    let written = written?;
    fact_of(written, written.value?.value.to_owned(), anchors, findings)
}

fn fact_of<T>(
    written: &reading::Fact<'_>,
    value: T,
    anchors: &Anchors<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Fact<T>> {
    let words = anchors.only(&written.words, findings)?;
    Some(Fact { value, words, inferred: written.inferred, note: written.note.clone() })
}

fn oddity(
    written: &reading::Oddity<'_>,
    idx: DocumentIdx,
    anchors: &Anchors<'_>,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Oddity> {
    let places = places(anchors, &written.quote, findings)?;
    let against = written.against.as_ref().and_then(|against| {
        let document = match against.document {
            Some(stem) => resolve_document(&anchors.file, stem, context.documents, findings)?,
            None => idx,
        };
        let anchors = Anchors { document: context.documents[document.idx()], ..*anchors };
        Some((document, anchors.only(&against.words, findings)?))
    });
    Some(Oddity { kind: written.kind, occurrences: places, against, note: written.note.clone() })
}

fn entities(context: Context<'_>) -> Vec<Entity> {
    let registered = context.register.entities.iter().enumerate();
    let entity = |(idx, entity): (usize, &crate::names::Registered)| Entity {
        id: entity.id.clone(),
        name: entity.name.value.clone(),
        kind: entity.kind,
        countries: entity.countries.clone(),
        code: entity.code.clone(),
        description: entity.description,
        spellings: context
            .mentions
            .iter()
            .flat_map(|mentions| &mentions.spellings)
            .filter(|(of, _)| of.idx() == idx)
            .map(|(_, spelling)| spelling.clone())
            .collect(),
    };
    registered.map(entity).collect()
}

/// Leaves out the countries of the table that the corpus does not name; the order stays that of the codes.
fn drop_unnamed_countries(corpus: &mut Corpus) {
    let mut is_named = vec![false; corpus.countries.len()];
    for_each_country(corpus, |country| is_named[country.idx()] = true);
    let numbers = keep(&mut corpus.countries, &is_named);
    for_each_country(corpus, |country| *country = CountryIdx(numbers[country.idx()]));
}

/// Leaves out the rules that found no claim of the corpus and typed none; the order stays that of the names.
fn drop_unused_rules(corpus: &mut Corpus) {
    let mut is_used = vec![false; corpus.rules.len()];
    for_each_rule(corpus, |rule| is_used[rule.idx()] = true);
    let numbers = keep(&mut corpus.rules, &is_used);
    for_each_rule(corpus, |rule| *rule = RuleIdx(numbers[rule.idx()]));
}

/// Keeps the items that are used. Gives the new number of each by its old one; that of an item left out means nothing.
fn keep<T>(items: &mut Vec<T>, is_used: &[bool]) -> Vec<u32> {
    let mut n_used = 0;
    let number = |is_used: &bool| {
        n_used += u32::from(*is_used);
        n_used.saturating_sub(1)
    };
    let numbers = is_used.iter().map(number).collect();
    let mut is_used = is_used.iter();
    items.retain(|_| is_used.next() == Some(&true));
    numbers
}

fn for_each_rule(corpus: &mut Corpus, mut visit: impl FnMut(&mut RuleIdx)) {
    for claim in &mut corpus.claims {
        if let Origin::Rule { finder, typing } = &mut claim.origin {
            visit(finder);
            visit(typing);
        }
    }
}

fn for_each_country(corpus: &mut Corpus, mut visit: impl FnMut(&mut CountryIdx)) {
    for claim in &mut corpus.claims {
        let Roles { says, target, conduct_of, mentioned } = &mut claim.countries;
        [says, target, conduct_of, mentioned].into_iter().flatten().for_each(&mut visit);
    }
    corpus.entities.iter_mut().flat_map(|entity| &mut entity.countries).for_each(&mut visit);
    for document in &mut corpus.documents {
        document.country_mentions.iter_mut().for_each(|Mention { of, .. }| visit(of));
    }
}
