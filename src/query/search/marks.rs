//! Marks: the spans of a document where the words that were searched for occur.

use model::{Corpus, DocumentIdx, Span};

use super::{entity_names, phrase_matches::PhraseMatches, text_query::TextQuery};

/// See [`Answer::marks`](crate::Answer::marks).
pub(crate) fn marks(
    corpus: &Corpus,
    query: &TextQuery,
    document: DocumentIdx,
    span: Span,
) -> Vec<Span> {
    let mut marks = Vec::new();
    for phrase in &query.phrases {
        for Span { start, end } in PhraseMatches::new(phrase, corpus.words(document, span)) {
            add(&mut marks, Span { start: span.start + start, end: span.start + end });
        }
    }
    for name in &query.names {
        for mention in entity_names::mentions(corpus, document, span) {
            if name.entities.contains(&mention.of) {
                let (start, end) =
                    (mention.span.start.max(span.start), mention.span.end.min(span.end));
                add(&mut marks, Span { start, end });
            }
        }
    }
    marks
}

/// Adds a mark to others in the order of the text, and joins it with those that it overlaps or touches.
fn add(marks: &mut Vec<Span>, mut mark: Span) {
    let first = marks.partition_point(|other| other.end < mark.start);
    let end = marks.partition_point(|other| other.start <= mark.end);
    if first < end {
        mark.start = mark.start.min(marks[first].start);
        mark.end = mark.end.max(marks[end - 1].end);
    }
    marks.splice(first..end, [mark]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ask::{engine::Engine, selection::Selection};
    use crate::testing::fixture;

    proptest! {
        #[test]
        fn marks_are_the_spans_that_are_covered(written in prop::collection::vec((0..30_usize, 1..6_usize), 0..12)) {
            let mut marks = Vec::new();
            let mut is_covered = [false; 40];
            for (start, len) in written {
                add(&mut marks, Span::new(start, start + len));
                is_covered[start..start + len].fill(true);
            }
            let edges = (1..40).filter(|&byte| is_covered[byte] != is_covered[byte - 1]);
            let edges: Vec<usize> = is_covered[0].then_some(0).into_iter().chain(edges).collect();
            let expected: Vec<Span> = edges.chunks(2).map(|edge| Span::new(edge[0], edge[1])).collect();
            prop_assert_eq!(marks, expected);
        }
    }

    /// Checks what is marked in the fixture's document.
    #[track_caller]
    fn check(q: &str, as_written: bool, expected: &[&str]) {
        let corpus = fixture::corpus();
        let engine = Engine::new(corpus.clone());
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
        let engine = Engine::new(corpus.clone());
        let selection = Selection { q: "chairman lies".into(), ..Selection::default() };
        let quote = corpus.claims[2].span();
        let marks = engine.marks(&selection, DocumentIdx(0), quote);
        assert_eq!(marks, [Span { start: quote.end - 4, end: quote.end }]);
    }
}
