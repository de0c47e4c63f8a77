//! The corpus: everything that one build embeds.

use serde::{Deserialize, Serialize};

use crate::{
    About, Claim, ClaimIdx, Country, CountryIdx, Document, DocumentIdx, Entity, EntityIdx,
    KeptApart, Link, Measurement, Rule, RuleIdx, Span, Topic, TopicIdx,
};

/// The documents of a build with all that was read in them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    /// Sorted by stem.
    pub documents: Vec<Document>,
    /// Sorted by document, start of the primary span, then longest first, so that an outer claim precedes its nested ones.
    pub claims: Vec<Claim>,
    /// Sorted by `from`, then `to`.
    pub links: Vec<Link>,
    /// The same in the order of `to`, then `from`, as numbers of [`Corpus::links`].
    pub links_by_to: Vec<u32>,
    /// Sorted by canonical name.
    pub entities: Vec<Entity>,
    /// In the order of the register.
    pub kept_apart: Vec<KeptApart>,
    /// Sorted by code.
    pub countries: Vec<Country>,
    /// In the order of their list.
    pub topics: Vec<Topic>,
    /// What its editors say about it.
    pub about: About,
    /// The rules that found or typed claims of the corpus, sorted by name.
    pub rules: Vec<Rule>,
    /// How far the rules were right on articles that they were not written on; none where no claim is a rule's.
    pub measurement: Option<Measurement>,
}

impl Corpus {
    /// The document `idx`.
    pub fn document(&self, idx: DocumentIdx) -> &Document {
        &self.documents[idx.idx()]
    }

    /// The claim `idx`.
    pub fn claim(&self, idx: ClaimIdx) -> &Claim {
        &self.claims[idx.idx()]
    }

    /// The entity `idx`.
    pub fn entity(&self, idx: EntityIdx) -> &Entity {
        &self.entities[idx.idx()]
    }

    /// The country `idx`.
    pub fn country(&self, idx: CountryIdx) -> &Country {
        &self.countries[idx.idx()]
    }

    /// The topic `idx`.
    pub fn topic(&self, idx: TopicIdx) -> &Topic {
        &self.topics[idx.idx()]
    }

    /// The rule `idx`.
    pub fn rule(&self, idx: RuleIdx) -> &Rule {
        &self.rules[idx.idx()]
    }

    /// The document with this stem.
    pub fn document_by_stem(&self, stem: &str) -> Option<DocumentIdx> {
        let idx =
            self.documents.binary_search_by(|document| document.stem.as_str().cmp(stem)).ok()?;
        Some(DocumentIdx(idx as u32))
    }

    /// The claim with this id.
    pub fn claim_by_id(&self, id: &str) -> Option<ClaimIdx> {
        self.claims.iter().position(|claim| claim.id == id).map(|idx| ClaimIdx(idx as u32))
    }

    /// The entity with this id.
    pub fn entity_by_id(&self, id: &str) -> Option<EntityIdx> {
        self.entities.iter().position(|entity| entity.id == id).map(|idx| EntityIdx(idx as u32))
    }

    /// The country with this code.
    pub fn country_by_code(&self, code: &str) -> Option<CountryIdx> {
        let idx =
            self.countries.binary_search_by(|country| country.code.as_str().cmp(code)).ok()?;
        Some(CountryIdx(idx as u32))
    }

    /// The topic with this id.
    pub fn topic_by_id(&self, id: &str) -> Option<TopicIdx> {
        self.topics.iter().position(|topic| topic.id == id).map(|idx| TopicIdx(idx as u32))
    }

    /// All claims, in their order: by document, then by the order of the text.
    pub fn all_claims(&self) -> impl Iterator<Item = ClaimIdx> + use<> {
        (0..self.claims.len() as u32).map(ClaimIdx)
    }

    /// The claims of a document, in the order of the text: a range of [`Corpus::claims`].
    pub fn claims_of(&self, document: DocumentIdx) -> std::ops::Range<u32> {
        let start = self.claims.partition_point(|claim| claim.document < document);
        let end = self.claims.partition_point(|claim| claim.document <= document);
        start as u32..end as u32
    }

    /// The words of a claim, letter for letter as in its document.
    pub fn quote(&self, claim: &Claim) -> &str {
        self.words(claim.document, claim.span())
    }

    /// The words of a span of a document.
    pub fn words(&self, document: DocumentIdx, span: Span) -> &str {
        span.of(&self.document(document).text)
    }

    /// The links from a claim to others: what it replies to, repeats or continues.
    pub fn links_from(&self, claim: ClaimIdx) -> impl Iterator<Item = &Link> {
        let start = self.links.partition_point(|link| link.from < claim);
        self.links[start..].iter().take_while(move |link| link.from == claim)
    }

    /// The links from others to a claim.
    pub fn links_to(&self, claim: ClaimIdx) -> impl Iterator<Item = &Link> {
        let link = |number: &u32| &self.links[*number as usize];
        let start = self.links_by_to.partition_point(|number| link(number).to < claim);
        self.links_by_to[start..].iter().map(link).take_while(move |link| link.to == claim)
    }
}
