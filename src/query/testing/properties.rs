//! The engine held against the oracle, on random corpora and selections.

use model::{DocumentIdx, Link, Span};
use proptest::prelude::*;

use super::{
    oracle::Oracle,
    random::{self, Case},
};
use crate::aggregate::summary::summary;
use crate::ask::{engine::Engine, facet::Key, picks::Picks, selection::Selection};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(320))]

    #[test]
    fn results_and_counts_are_those_of_the_oracle(Case { corpus, selection, query } in random::case()) {
        let engine = Engine::new(corpus.clone());
        let oracle = Oracle { corpus: &corpus, selection: &selection, query: &query };
        let answer = engine.ask(selection.clone());
        let results = answer.results();
        prop_assert_eq!(results.claims.len(), answer.n_results());
        prop_assert_eq!(results.claims, oracle.claims());
        prop_assert_eq!(results.n_undated_left_out as usize, oracle.n_undated_left_out());
        for key in Key::all() {
            prop_assert_eq!(answer.counts(key), oracle.counts(key), "{:?}", key);
        }
    }

    #[test]
    fn a_count_is_what_asking_for_the_value_gives(Case { corpus, selection, .. } in random::case()) {
        let engine = Engine::new(corpus.clone());
        let answer = engine.ask(selection.clone());
        for key in Key::all() {
            for (value, count) in answer.counts(key) {
                let mut asked = selection.clone();
                asked.include = selection.include.iter().filter(|&(under, _)| under != key).chain([(key, value)]).collect();
                asked.exclude.remove(key, value);
                prop_assert_eq!(engine.ask(asked.clone()).n_results(), count as usize, "{:?} {:?}", key, value);
            }
        }
    }

    #[test]
    fn links_are_found_from_both_ends(Case { corpus, .. } in random::case()) {
        for claim in corpus.all_claims() {
            let from: Vec<&Link> = corpus.links.iter().filter(|link| link.from == claim).collect();
            let to: Vec<&Link> = corpus.links.iter().filter(|link| link.to == claim).collect();
            prop_assert_eq!(corpus.links_from(claim).collect::<Vec<_>>(), from);
            prop_assert_eq!(corpus.links_to(claim).collect::<Vec<_>>(), to);
        }
    }

    #[test]
    fn relaxations_are_what_the_rest_gives(Case { corpus, selection, .. } in random::case()) {
        let engine = Engine::new(corpus.clone());
        let relaxations = engine.relaxations(&selection);
        prop_assert!(relaxations.is_sorted_by(|(_, a), (_, b)| a >= b));
        prop_assert_eq!(relaxations.len(), selection.constraints().len());
        for (constraint, count) in relaxations {
            prop_assert_eq!(engine.results(&selection.without(&constraint)).claims.len(), count as usize);
        }
    }

    #[test]
    fn marks_are_spans_of_the_text_in_order(Case { corpus, selection, .. } in random::case()) {
        let engine = Engine::new(corpus.clone());
        let words_only = Selection { include: Picks::default(), exclude: Picks::default(), from: None, to: None, reply: None, ..selection };
        for claim in engine.results(&words_only).claims.into_iter().map(|idx| corpus.claim(idx)) {
            let marks = engine.marks(&words_only, claim.document, claim.span());
            prop_assert!(marks.iter().all(|mark| claim.span().contains(*mark) && !mark.is_empty()));
            prop_assert!(marks.windows(2).all(|pair| pair[0].end < pair[1].start));
            let text = &corpus.document(claim.document).text;
            prop_assert!(marks.iter().all(|mark| text.get(mark.range()).is_some()));
        }
    }

    #[test]
    fn what_is_found_is_marked_somewhere(Case { corpus, selection, .. } in random::case()) {
        let words_only = Selection { q: selection.q, as_written: selection.as_written, ..Selection::default() };
        prop_assume!(!words_only.is_empty());
        let engine = Engine::new(corpus.clone());
        for claim in engine.results(&words_only).claims.into_iter().map(|idx| corpus.claim(idx)) {
            let document = corpus.document(claim.document);
            let is_in_other_title = document.facts.title.as_ref().is_some_and(|title| title.value != title.words.of(&document.text));
            let marks = engine.marks(&words_only, claim.document, Span::new(0, document.text.len()));
            prop_assert!(!marks.is_empty() || is_in_other_title);
        }
    }

    #[test]
    fn the_summary_counts_every_claim_once_and_no_word_twice(corpus in random::corpus()) {
        let rows = summary(&corpus).rows;
        let n_words: usize = corpus.documents.iter().map(|document| text::words(&document.text).len()).sum();
        prop_assert_eq!(rows.iter().map(|row| row.n_claims as usize).sum::<usize>(), corpus.claims.len());
        prop_assert!(rows.iter().map(|row| row.n_words as usize).sum::<usize>() <= n_words);
        prop_assert!(rows.iter().all(|row| row.n_documents <= row.n_claims));
    }
}

proptest! {
    // Phrases, beginnings and names meet seldom: more cases, of words alone.
    #![proptest_config(ProptestConfig::with_cases(1600))]

    #[test]
    fn words_find_what_the_oracle_finds(Case { corpus, selection, query } in random::case()) {
        let selection = Selection { q: selection.q, as_written: selection.as_written, ..Selection::default() };
        let engine = Engine::new(corpus.clone());
        let oracle = Oracle { corpus: &corpus, selection: &selection, query: &query };
        prop_assert_eq!(engine.results(&selection).claims, oracle.claims());
    }
}

#[test]
fn marks_can_be_asked_for_any_span() {
    let corpus = super::fixture::corpus();
    let engine = Engine::new(corpus.clone());
    let selection = Selection { q: "a".into(), ..Selection::default() };
    assert_eq!(engine.marks(&selection, DocumentIdx(0), Span::new(3, 3)), []);
}
