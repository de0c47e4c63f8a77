//! Where the words that were searched for stand.

use model::{Corpus, DocumentIdx, Span};

use crate::{names, phrase::Finder, words::Words};

/// See [`Answer::marks`](crate::Answer::marks).
pub(crate) fn marks(
    corpus: &Corpus,
    words: &Words,
    document: DocumentIdx,
    span: Span,
) -> Vec<Span> {
    let mut marks = Vec::new();
    for unit in &words.units {
        let found = Finder::new(unit, corpus.words(document, span));
        marks
            .extend(found.map(|within| packed(span.start + within.start, span.start + within.end)));
    }
    for run in &words.runs {
        for mention in names::mentions(corpus, document, span)
            .filter(|mention| run.entities.contains(&mention.of))
        {
            marks.push(packed(mention.span.start.max(span.start), mention.span.end.min(span.end)));
        }
    }
    marks.sort_unstable();
    merged(&marks)
}

/// A span as one number: numbers are sorted with the least code.
fn packed(start: u32, end: u32) -> u64 {
    u64::from(start) << 32 | u64::from(end)
}

/// Joins spans that overlap or touch.
fn merged(sorted: &[u64]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for &packed in sorted {
        let span = Span { start: (packed >> 32) as u32, end: packed as u32 };
        match spans.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => spans.push(span),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use crate::{Engine, Selection, index, testing::fixture};
    use model::{DocumentIdx, Span};

    /// Holds what is marked in the fixture's document.
    #[track_caller]
    fn check(q: &str, as_written: bool, expected: &[&str]) {
        let corpus = fixture::corpus();
        let engine = Engine::new(corpus.clone(), index(&corpus));
        let text = &corpus.documents[0].text;
        let selection = Selection { q: q.into(), as_written, ..Selection::default() };
        let marks = engine.marks(&selection, DocumentIdx(0), Span::new(0, text.len()));
        assert_eq!(marks.iter().map(|mark| mark.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_word_is_marked_where_it_stands() {
        check("lies deni", false, &["denies", "denies", "lies"]);
        check("\"denies it\"", false, &["denies it"]);
        check("", false, &[]);
    }

    #[test]
    fn a_name_is_marked_in_each_of_its_spellings() {
        check("dogu perincek ", false, &["Doğu Perinçek", "the chairman"]);
        check("dogu perincek ", true, &["Doğu", "Perinçek"]);
    }

    #[test]
    fn only_what_lies_within_the_span_is_marked() {
        let corpus = fixture::corpus();
        let engine = Engine::new(corpus.clone(), index(&corpus));
        let selection = Selection { q: "chairman lies".into(), ..Selection::default() };
        let quote = corpus.claims[2].span();
        let marks = engine.marks(&selection, DocumentIdx(0), quote);
        assert_eq!(marks, [Span { start: quote.end - 4, end: quote.end }]);
    }
}
