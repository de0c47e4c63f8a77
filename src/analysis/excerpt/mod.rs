//! Excerpts: what remains of a document whose text may not be published whole.
//!
//! An **excerpt** keeps the claims; the sentence of each, the one before and the one after; and, wherever they are, the words
//! that name a claim's source, attribute it, date it, or show what it responds to. [`GAP`](model::GAP) is in place of everything else.
//!
//! Sentences are those of [`text::sentences`]. An abbreviation that it does not know may end one too early; an excerpt then has less.

mod cut;

use model::{Claim, ClaimIdx, Corpus, DocumentIdx, Span};

use self::cut::Excerpt;
use crate::spans::map_spans;

/// The corpus with excerpts in place of those documents whose reading says that their text may not be published,
/// or, where `all` is set, in place of every document.
///
/// Every span then is one of the excerpt. Words that would show something, but are left out, are not shown; what they show stays.
pub fn excerpts(mut corpus: Corpus, all: bool) -> Corpus {
    let excerpt = |idx: u32| {
        let document = &corpus.documents[idx as usize];
        let is_needed = all || !document.is_whole;
        is_needed.then(|| Excerpt::of(&document.text, wanted(&corpus, DocumentIdx(idx))))
    };
    let excerpts: Vec<Option<Excerpt>> = (0..corpus.documents.len() as u32).map(excerpt).collect();
    map_spans(&mut corpus, |document, span| match &excerpts[document.idx()] {
        None => Some(span),
        Some(excerpt) => excerpt.moved(span),
    });
    for (document, excerpt) in corpus.documents.iter_mut().zip(excerpts) {
        if let Some(excerpt) = excerpt {
            document.is_whole = false;
            document.text = excerpt.text;
        }
    }
    corpus
}

/// The spans of a document that its excerpt keeps.
fn wanted(corpus: &Corpus, idx: DocumentIdx) -> Vec<Span> {
    let sentences = text::sentences(&corpus.document(idx).text);
    let mut wanted: Vec<Span> = Vec::new();
    let of_document = corpus.claims_of(idx);
    for claim in &corpus.claims[of_document.start as usize..of_document.end as usize] {
        for span in &claim.occurrences {
            wanted.extend(around(&sentences, *span));
            wanted.push(*span);
        }
        wanted.extend(words(claim));
    }
    let links = of_document.flat_map(|claim| corpus.links_from(ClaimIdx(claim)));
    wanted.extend(links.map(|link| link.evidence));
    wanted
}

/// The sentences of a span, the one before and the one after.
fn around(sentences: &[Span], span: Span) -> &[Span] {
    let first = sentences.partition_point(|sentence| sentence.end <= span.start);
    let end = sentences.partition_point(|sentence| sentence.start < span.end);
    &sentences[first.saturating_sub(1)..(end + 1).min(sentences.len())]
}

/// The words that name a claim's source, attribute it or date it.
fn words(claim: &Claim) -> impl Iterator<Item = Span> {
    let date = claim.date.map(|date| date.words);
    [claim.source.as_written, claim.source.antecedent, claim.cue, date].into_iter().flatten()
}
