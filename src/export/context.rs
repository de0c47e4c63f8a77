//! The context of an export: the corpus, and the provenance of the claims that are exported.

use std::borrow::Cow;
use std::mem;

use model::{
    Claim, ClaimIdx, Corpus, CountryIdx, Document, DocumentIdx, EntityIdx, Link, Span,
    span_in_code_points,
};

use crate::Provenance;
use crate::table::Cell;

/// A corpus and the provenance of what is exported from it.
#[derive(Clone, Copy)]
pub(crate) struct ExportContext<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) provenance: &'a Provenance,
}

/// A claim with its document, as a row of a table.
#[derive(Clone, Copy)]
pub(crate) struct ClaimRow<'a> {
    pub(crate) context: ExportContext<'a>,
    pub(crate) idx: ClaimIdx,
    pub(crate) claim: &'a Claim,
    pub(crate) document: &'a Document,
}

/// Names or ids, in order.
pub(crate) type TextList<'a> = Vec<Cow<'a, str>>;

impl<'a> ExportContext<'a> {
    /// The row of a claim.
    pub(crate) fn row(self, idx: ClaimIdx) -> ClaimRow<'a> {
        let claim = self.corpus.claim(idx);
        ClaimRow { context: self, idx, claim, document: self.corpus.document(claim.document) }
    }

    pub(crate) fn ids(self, entities: &[EntityIdx]) -> TextList<'a> {
        texts(entities, &|idx| &self.corpus.entity(idx).id)
    }

    pub(crate) fn names(self, entities: &[EntityIdx]) -> TextList<'a> {
        texts(entities, &|idx| &self.corpus.entity(idx).name)
    }

    pub(crate) fn codes(self, countries: &[CountryIdx]) -> TextList<'a> {
        texts(countries, &|idx| &self.corpus.country(idx).code)
    }

    pub(crate) fn countries(self, countries: &[CountryIdx]) -> TextList<'a> {
        texts(countries, &|idx| &self.corpus.country(idx).name)
    }

    /// The words that show a link.
    pub(crate) fn evidence(self, link: &Link) -> &'a str {
        self.corpus.words(self.corpus.claim(link.from).document, link.evidence)
    }

    /// The documents of claims, each once, in their order.
    pub(crate) fn documents(self, claims: &[ClaimIdx]) -> Vec<DocumentIdx> {
        let mut documents = Vec::new();
        let mut is_listed = vec![false; self.corpus.documents.len()];
        for idx in claims {
            let document = self.corpus.claim(*idx).document;
            if !mem::replace(&mut is_listed[document.idx()], true) {
                documents.push(document);
            }
        }
        documents
    }
}

impl<'a> ClaimRow<'a> {
    /// The claim's words.
    pub(crate) fn quote(&self) -> &'a str {
        self.context.corpus.quote(self.claim)
    }

    /// Words of the claim's document; nothing if an excerpt leaves them out.
    pub(crate) fn words(&self, span: Option<Span>) -> Cell<'a> {
        let words = span.map(|span| self.context.corpus.words(self.claim.document, span));
        words.filter(|words| !words.is_empty()).into()
    }

    /// A span of the claim's document, in code points.
    pub(crate) fn points(&self, span: Span) -> (usize, usize) {
        span_in_code_points(&self.document.text, span)
    }

    /// The address of the claim in the page.
    pub(crate) fn address(&self) -> String {
        self.context.provenance.claim(self.claim)
    }
}

/// A text of each of several things.
pub(crate) fn texts<'a, T: Copy>(of: &[T], text: &dyn Fn(T) -> &'a String) -> TextList<'a> {
    let mut texts: TextList<'_> = Vec::new();
    for idx in of {
        texts.push(text(*idx).as_str().into());
    }
    texts
}

/// Texts that were made for the export.
pub(crate) fn owned_texts(texts: Vec<String>) -> TextList<'static> {
    texts.into_iter().map(Cow::Owned).collect()
}
