//! From a reading as written to the claims of the corpus: words looked up, names, countries and topics resolved.

use data_encoding::BASE32_NOPAD;
use model::{
    Claim, ClaimDate, ClaimIdx, ClaimType, CountryIdx, DocumentIdx, EntityIdx, EntityKind,
    LinkVerb, Origin, Roles, Source, SourceKind, Span, Topic, TopicIdx,
};
use sha2::{Digest, Sha256};

use crate::anchor::{Anchors, Words};
use crate::countries::COUNTRIES;
use crate::file::TextFile;
use crate::finding::{Finding, Problem};
use crate::mentions::Mentions;
use crate::names::{Register, resolve_country};
use crate::reading::{self, Quote, Reading};
use crate::toml::At;

/// What claims are resolved against.
#[derive(Clone, Copy)]
pub(crate) struct Context<'c> {
    /// The documents, sorted by stem.
    pub(crate) documents: &'c [TextFile<'c>],
    /// The register.
    pub(crate) register: &'c Register,
    /// The topics.
    pub(crate) topics: &'c [Topic],
    /// What each document names.
    pub(crate) mentions: &'c [Mentions],
}

/// A claim with what is needed to say something of it, and its links as written.
pub(crate) struct Resolved {
    /// The claim; its id and parent are given by [`arrange`], its countries are rows of the table.
    pub(crate) claim: Claim,
    /// The byte of the reading at which it stands.
    pub(crate) at: usize,
    /// Its links.
    pub(crate) links: Vec<Answer>,
}

/// A link whose words are found and whose claim is not yet.
pub(crate) struct Answer {
    /// The claim that it names, and where.
    pub(crate) claim: At<String>,
    /// What it does to it.
    pub(crate) verb: LinkVerb,
    /// The words that show it.
    pub(crate) evidence: Span,
}

/// Resolves the claims of one reading, in the order of the file.
pub(crate) fn resolve(
    reading: &Reading<'_>,
    document: DocumentIdx,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Resolved> {
    let resolver =
        Resolver { reading, document, context, anchors: anchors(reading, document, context) };
    reading.claims.iter().filter_map(|claim| resolver.claim(claim, findings)).collect()
}

/// Looks up words of a reading in its document.
pub(crate) fn anchors<'a>(
    reading: &Reading<'a>,
    document: DocumentIdx,
    context: Context<'a>,
) -> Anchors<'a> {
    Anchors { file: reading.file, document: context.documents[document.idx()] }
}

/// Every place that a quote means.
pub(crate) fn places(
    anchors: &Anchors<'_>,
    quote: &Quote<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Vec<Span>> {
    if quote.all_places {
        return anchors.all(&quote.words, findings);
    }
    anchors.only(&quote.words, findings).map(|place| vec![place])
}

struct Resolver<'c, 'r> {
    reading: &'r Reading<'c>,
    document: DocumentIdx,
    context: Context<'c>,
    anchors: Anchors<'c>,
}

impl Resolver<'_, '_> {
    fn claim(&self, written: &reading::Claim<'_>, findings: &mut Vec<Finding>) -> Option<Resolved> {
        self.check_quote(&written.quote.words, findings);
        self.check_measure(written, findings);
        let places = places(&self.anchors, &written.quote, findings)?;
        let span = places[0];
        let entities = self.entity_roles(written, span, findings);
        let countries = self.country_roles(written, &entities, span, findings);
        let source = self.source(written, &entities, span, findings);
        let claim = Claim {
            id: String::new(),
            key: written.key.value.into(),
            document: self.document,
            occurrences: places,
            claim_type: written.claim_type,
            source,
            cue: self.near(written.cue.as_ref(), span, findings),
            entities,
            countries,
            topics: self.topics(&written.topics, findings),
            date: written.date.as_ref().and_then(|date| {
                let words = self.anchors.near(&date.words, span, findings)?;
                Some(ClaimDate { value: date.value, words })
            }),
            form: written.form,
            status: written.status,
            has_statistic: written.has_statistic,
            narrator_endorses: written.narrator_endorses,
            measure: written.measure,
            parent: None,
            origin: Origin::Reading,
        };
        let links = written.links.iter().filter_map(|link| {
            let evidence = self.anchors.near(&link.evidence, span, findings)?;
            Some(Answer {
                claim: link.claim.with(link.claim.value.into()),
                verb: link.verb,
                evidence,
            })
        });
        let links = links.collect();
        Some(Resolved { claim, at: written.at, links })
    }

    /// A quote begins and ends at a letter, a digit or a bracket, and stays within a paragraph.
    fn check_quote(&self, quote: &Words<'_>, findings: &mut Vec<Finding>) {
        let words = quote.words.value;
        let begins = |c: char| c.is_alphanumeric() || matches!(c, '(' | '[');
        let ends = |c: char| c.is_alphanumeric() || matches!(c, ')' | ']');
        let edges = [
            words.chars().next().filter(|c| !begins(*c)),
            words.chars().next_back().filter(|c| !ends(*c)),
        ];
        if let Some(edge) = edges.into_iter().flatten().next() {
            findings.push(self.reading.file.finding(quote.words.at, Problem::QuoteEdge { edge }));
        }
        if words.contains('\n') {
            findings
                .push(self.reading.file.finding(quote.words.at, Problem::QuoteCrossesParagraph));
        }
    }

    fn check_measure(&self, written: &reading::Claim<'_>, findings: &mut Vec<Finding>) {
        let problem = match (written.claim_type == ClaimType::Sanction, written.measure) {
            (true, None) => Problem::SanctionWithoutMeasure,
            (false, Some(_)) => Problem::MeasureWithoutSanction,
            _ => return,
        };
        findings.push(self.reading.file.finding(written.at, problem));
    }

    fn source(
        &self,
        written: &reading::Claim<'_>,
        entities: &Roles<EntityIdx>,
        span: Span,
        findings: &mut Vec<Finding>,
    ) -> Source {
        let file = self.reading.file;
        let is_narrator = written.source_kind == SourceKind::Narrator;
        match &written.as_written {
            Some(words) if is_narrator => {
                findings.push(file.finding(words.words.at, Problem::NarratorNamed))
            }
            None if !is_narrator => findings.push(file.finding(written.at, Problem::SourceUnnamed)),
            _ => {}
        }
        if written.source_kind == SourceKind::Person {
            let registered =
                entities.says.iter().map(|entity| &self.context.register.entities[entity.idx()]);
            for entity in registered.filter(|entity| entity.kind != EntityKind::Person) {
                findings.push(file.finding(
                    written.at,
                    Problem::SourceIsNoPerson { name: entity.name.value.clone() },
                ));
            }
        }
        let as_written = self.near(written.as_written.as_ref(), span, findings);
        let antecedent = self.near(written.antecedent.as_ref(), span, findings);
        self.check_seat(written, entities, findings);
        Source { kind: written.source_kind, as_written, antecedent }
    }

    /// A capital as source stands for its government, so an entity of that country must be given.
    fn check_seat(
        &self,
        written: &reading::Claim<'_>,
        entities: &Roles<EntityIdx>,
        findings: &mut Vec<Finding>,
    ) {
        let Some(words) = &written.as_written else { return };
        let Some(country) = COUNTRIES.by_seat(words.words.value) else { return };
        let given = entities.says.iter().any(|entity| {
            self.context.register.entities[entity.idx()].countries.contains(&country)
        });
        if !given {
            let code = COUNTRIES.list[country.idx()].code.clone();
            findings.push(self.reading.file.finding(
                words.words.at,
                Problem::SeatWithoutGovernment { seat: words.words.value.into(), code },
            ));
        }
    }

    fn near(
        &self,
        words: Option<&Words<'_>>,
        span: Span,
        findings: &mut Vec<Finding>,
    ) -> Option<Span> {
        self.anchors.near(words?, span, findings)
    }

    fn entity_roles(
        &self,
        written: &reading::Claim<'_>,
        span: Span,
        findings: &mut Vec<Finding>,
    ) -> Roles<EntityIdx> {
        let mut resolve = |names: &[At<&str>]| {
            sorted(
                names
                    .iter()
                    .filter_map(|name| {
                        self.context.register.resolve(&self.reading.file, *name, findings)
                    })
                    .collect(),
            )
        };
        let mut roles = Roles {
            says: resolve(&written.entities),
            target: resolve(&written.targets),
            conduct_of: resolve(&written.conduct_of),
            mentioned: Vec::new(),
        };
        let mentions = &self.context.mentions[self.document.idx()].entities;
        roles.mentioned =
            mentioned(mentions.iter().map(|mention| (mention.span, mention.of)), span, &roles);
        roles
    }

    fn country_roles(
        &self,
        written: &reading::Claim<'_>,
        entities: &Roles<EntityIdx>,
        span: Span,
        findings: &mut Vec<Finding>,
    ) -> Roles<CountryIdx> {
        let mut union = |entities: &[EntityIdx], codes: &[At<&str>]| {
            let of_entities = entities.iter().flat_map(|entity| {
                self.context.register.entities[entity.idx()].countries.iter().copied()
            });
            let added = codes
                .iter()
                .filter_map(|code| resolve_country(&self.reading.file, *code, findings));
            sorted(of_entities.chain(added).collect())
        };
        let mut roles = Roles {
            says: union(&entities.says, &written.source_countries),
            target: union(&entities.target, &written.target_countries),
            conduct_of: union(&entities.conduct_of, &written.conduct_of_countries),
            mentioned: Vec::new(),
        };
        let mentions = &self.context.mentions[self.document.idx()].countries;
        roles.mentioned =
            mentioned(mentions.iter().map(|mention| (mention.span, mention.of)), span, &roles);
        roles
    }

    fn topics(&self, ids: &[At<&str>], findings: &mut Vec<Finding>) -> Vec<TopicIdx> {
        let mut topics = Vec::new();
        for id in ids {
            match self.context.topics.iter().position(|topic| topic.id == id.value) {
                Some(idx) => topics.push(TopicIdx(idx as u32)),
                None => {
                    let known = self.context.topics.iter().map(|topic| topic.id.clone()).collect();
                    findings.push(
                        self.reading.file.finding(
                            id.at,
                            Problem::UnknownTopic { topic: id.value.into(), known },
                        ),
                    );
                }
            }
        }
        sorted(topics)
    }
}

/// What is named within a span and stands in no other role.
pub(crate) fn mentioned<T: Copy + Ord>(
    mentions: impl Iterator<Item = (Span, T)>,
    span: Span,
    roles: &Roles<T>,
) -> Vec<T> {
    let others = [&roles.says, &roles.target, &roles.conduct_of];
    let named = mentions.filter(|(mention, _)| span.contains(*mention)).map(|(_, of)| of);
    sorted(named.filter(|of| !others.iter().any(|list| list.contains(of))).collect())
}

/// Values in order, each once.
pub(crate) fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    values
}

/// Puts the claims of all documents in order and gives each its id and its parent.
pub(crate) fn arrange(resolved: &mut [Resolved], context: Context<'_>) {
    resolved.sort_by(|a, b| order(&a.claim).cmp(&order(&b.claim)));
    let mut told: Vec<String> = Vec::new();
    for idx in 0..resolved.len() {
        let base = id_base(&resolved[idx].claim, context);
        let ordinal = told.iter().filter(|other| **other == base).count() + 1;
        resolved[idx].claim.id = id(&base, ordinal);
        told.push(base);
        resolved[idx].claim.parent = parent(resolved, idx);
    }
}

/// Document, start, longest first; then type, so that claims of one span have an order of their own and not that of the file.
fn order(claim: &Claim) -> (DocumentIdx, u32, std::cmp::Reverse<u32>, ClaimType, &str) {
    (
        claim.document,
        claim.span().start,
        std::cmp::Reverse(claim.span().end),
        claim.claim_type,
        &claim.key,
    )
}

/// What an id stands for but for the ordinal: stem, quote, type and the sources' ids with commas between, joined by U+001F.
fn id_base(claim: &Claim, context: Context<'_>) -> String {
    let document = context.documents[claim.document.idx()];
    let sources: Vec<&str> = claim
        .entities
        .says
        .iter()
        .map(|entity| context.register.entities[entity.idx()].id.as_str())
        .collect();
    [document.stem, claim.span().of(document.text), claim.claim_type.word(), &sources.join(",")]
        .join("\u{1f}")
}

/// `c` and the first ten characters of the lower-case base32 (RFC 4648) of SHA-256 over the base, U+001F and the ordinal among equals, from 1.
fn id(base: &str, ordinal: usize) -> String {
    let hash = Sha256::digest(format!("{base}\u{1f}{ordinal}"));
    format!("c{}", &BASE32_NOPAD.encode(&hash).to_ascii_lowercase()[..10])
}

/// The smallest other claim of the document whose span contains this one's; of two claims with one span, the first is the parent.
fn parent(resolved: &[Resolved], idx: usize) -> Option<ClaimIdx> {
    let claim = &resolved[idx].claim;
    let contains = |(other_idx, other): &(usize, &Resolved)| {
        let (outer, inner) = (other.claim.span(), claim.span());
        *other_idx != idx
            && other.claim.document == claim.document
            && outer.contains(inner)
            && (outer != inner || *other_idx < idx)
    };
    let smallest = resolved
        .iter()
        .enumerate()
        .filter(contains)
        .min_by_key(|(idx, other)| (other.claim.span().len(), std::cmp::Reverse(*idx)));
    smallest.map(|(idx, _)| ClaimIdx(idx as u32))
}
