//! What is written of, and what it was taken from.

use std::borrow::Cow;

use model::{
    Claim, ClaimIdx, CodePoints, Corpus, CountryIdx, Document, DocumentIdx, EntityIdx, Link, Span,
};

use crate::Provenance;
use crate::table::Value;

/// A corpus and where its claims were taken from.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) provenance: &'a Provenance,
}

/// A claim of a scene.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) scene: Scene<'a>,
    pub(crate) idx: ClaimIdx,
    pub(crate) claim: &'a Claim,
    pub(crate) document: &'a Document,
}

/// Names or ids, in order.
pub(crate) type Texts<'a> = Vec<Cow<'a, str>>;

impl<'a> Scene<'a> {
    /// A claim.
    pub(crate) fn row(self, idx: ClaimIdx) -> Row<'a> {
        let claim = self.corpus.claim(idx);
        Row { scene: self, idx, claim, document: self.corpus.document(claim.document) }
    }

    pub(crate) fn ids(self, entities: &[EntityIdx]) -> Texts<'a> {
        texts(entities, &|idx| &self.corpus.entity(idx).id)
    }

    pub(crate) fn names(self, entities: &[EntityIdx]) -> Texts<'a> {
        texts(entities, &|idx| &self.corpus.entity(idx).name)
    }

    pub(crate) fn codes(self, countries: &[CountryIdx]) -> Texts<'a> {
        texts(countries, &|idx| &self.corpus.country(idx).code)
    }

    pub(crate) fn countries(self, countries: &[CountryIdx]) -> Texts<'a> {
        texts(countries, &|idx| &self.corpus.country(idx).name)
    }

    /// The words that show a link.
    pub(crate) fn evidence(self, link: &Link) -> &'a str {
        self.corpus.words(self.corpus.claim(link.from).document, link.evidence)
    }

    /// The documents of claims, each once, in their order.
    pub(crate) fn documents(self, claims: &[ClaimIdx]) -> Vec<DocumentIdx> {
        let mut documents = Vec::new();
        for idx in claims {
            let document = self.corpus.claim(*idx).document;
            if !documents.contains(&document) {
                documents.push(document);
            }
        }
        documents
    }
}

impl<'a> Row<'a> {
    /// The claim's words.
    pub(crate) fn quote(&self) -> &'a str {
        self.scene.corpus.quote(self.claim)
    }

    /// Words of the claim's document; nothing where this copy leaves them out.
    pub(crate) fn words(&self, span: Option<Span>) -> Value<'a> {
        let words = span.map(|span| self.scene.corpus.words(self.claim.document, span));
        words.filter(|words| !words.is_empty()).into()
    }

    /// A span of the claim's document, in code points.
    pub(crate) fn points(&self, span: Span) -> (usize, usize) {
        CodePoints::of(&self.document.text).span(span)
    }

    /// The address of the claim in the page.
    pub(crate) fn address(&self) -> String {
        self.scene.provenance.claim(self.claim)
    }
}

/// A text of each of several things.
pub(crate) fn texts<'a, T: Copy>(of: &[T], text: &dyn Fn(T) -> &'a String) -> Texts<'a> {
    let mut texts: Texts<'_> = Vec::new();
    for idx in of {
        texts.push(text(*idx).as_str().into());
    }
    texts
}
