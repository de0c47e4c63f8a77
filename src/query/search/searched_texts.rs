//! The texts of a claim that are searched: its quote, its attribution and its document's title.

use model::{Claim, Corpus, Span};

/// The searched texts of a claim.
pub(crate) fn texts<'a>(corpus: &'a Corpus, claim: &Claim) -> Vec<&'a str> {
    let spans = spans(corpus, claim).into_iter();
    spans.map(|span| corpus.words(claim.document, span)).chain(title(corpus, claim)).collect()
}

/// The spans of these texts in the document, except the title: the quote, then the attribution.
///
/// The attribution is the words that name the source, those that they stand for, and the cue; two of them that no other word
/// separates are one text.
pub(crate) fn spans(corpus: &Corpus, claim: &Claim) -> Vec<Span> {
    let text = &corpus.document(claim.document).text;
    let mut spans = vec![claim.span()];
    for span in attribution(claim) {
        match spans[1..].last_mut() {
            Some(last) if !has_word(text, last.end, span.start) => {
                last.end = last.end.max(span.end)
            }
            _ => spans.push(span),
        }
    }
    spans
}

/// The spans that attribute a claim, in the order of the text.
fn attribution(claim: &Claim) -> Vec<Span> {
    let mut sorted: Vec<Span> = Vec::new();
    for span in [claim.source.as_written, claim.source.antecedent, claim.cue].into_iter().flatten()
    {
        sorted.insert(sorted.partition_point(|&other| other < span), span);
    }
    sorted
}

/// Whether a letter or digit stands between two bytes of a text.
fn has_word(text: &str, start: u32, end: u32) -> bool {
    start < end && text[start as usize..end as usize].contains(char::is_alphanumeric)
}

/// The title of a claim's document, if it is known.
fn title<'a>(corpus: &'a Corpus, claim: &Claim) -> Option<&'a str> {
    corpus.document(claim.document).facts.title.as_ref().map(|title| title.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fixture;

    #[test]
    fn texts_are_the_quote_the_attribution_and_the_title() {
        let corpus = fixture::corpus();
        let texts = |idx: usize| texts(&corpus, &corpus.claims[idx]);
        assert_eq!(texts(0), ["China denies it", "China", "China denies tit-for-tat"]);
        assert_eq!(
            texts(2),
            ["they are lies", "Doğu Perinçek, said", "the chairman", "China denies tit-for-tat"]
        );
    }
}
