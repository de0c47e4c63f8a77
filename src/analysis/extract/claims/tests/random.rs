//! What holds of the claims of any text.

use proptest::prelude::*;

use crate::extract::extract;

proptest! {
    #[test]
    fn claims_of_any_text_are_sound(text in text()) {
        check_sound(&text)?;
    }
}

#[test]
fn claims_of_texts_that_once_failed_are_sound() {
    for text in [
        "The who The minister will",
        "لا denied : “",
        "by minister imposed sanctions",
        "sanctions minister imposed by",
        "China denied",
        "said told to",
    ] {
        check_sound(text).unwrap();
    }
}

fn check_sound(text: &str) -> Result<(), TestCaseError> {
    let extracted = extract(text, None);
    let mut last = 0;
    for claim in &extracted.claims {
        let quote = claim.occurrences[0];
        prop_assert!(quote.start >= last, "in the order of the text");
        last = quote.start;
        for span in claim
            .occurrences
            .iter()
            .chain(&claim.as_written)
            .chain(&claim.cue)
            .chain(&claim.antecedent)
        {
            prop_assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()));
        }
        let words = quote.of(text);
        prop_assert!(!words.contains('\n'));
        let edges = [words.chars().next(), words.chars().next_back()];
        prop_assert!(
            edges.into_iter().flatten().all(|c| c.is_alphanumeric() || "()[]".contains(c)),
            "{words:?}"
        );
        if let Some(cue) = claim.cue {
            let is_within = quote.contains(cue);
            prop_assert!(
                is_within || !quote.overlaps(cue),
                "a content does not overlap its own cue"
            );
        }
    }
    prop_assert_eq!(extract(text, None), extracted);
    Ok(())
}

/// Words and marks of random texts.
const WORDS: &[&str] = &[
    "The",
    "minister",
    "Ms.",
    "Ann",
    "Lee",
    "China",
    "US",
    "said",
    "that",
    "denied",
    "accused",
    "urged",
    "stop",
    "torture",
    "or",
    "face",
    "filed",
    "lawsuit",
    "of",
    "sanctions",
    "imposed",
    "will",
    "not",
    "accept",
    "by",
    "on",
    "Monday",
    "April",
    "2",
    "2019",
    "he",
    "they",
    "allegations",
    "are",
    "lies",
    "should",
    "“",
    "”",
    "\"",
    ",",
    ".",
    ":",
    ";",
    "…",
    "--",
    "(",
    ")",
    "\n",
    "\r\n",
    "🙂",
    "لا",
    "新疆",
    "44",
    "percent",
    "and",
    "but",
    "who",
    "in",
    "a",
];

/// Random texts: words that the rules look for in any order, or any characters.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(WORDS);
    let spoken = prop::collection::vec(words, 0..60).prop_map(|words| words.join(" "));
    prop_oneof![3 => spoken, 1 => any::<String>()]
}

#[test]
fn running_time_is_linear() {
    for fragment in [
        "word ",
        "“",
        "said ",
        "China ",
        "sanctions ",
        "Ann Lee said that ",
        "新",
        "Mr. ",
        "on Monday ",
    ] {
        let text = fragment.repeat(1_000_000 / fragment.len());
        let extracted = extract(&text, None);
        // A quadratic running time would not end.
        let n_words = text.len() / fragment.len() * fragment.split(' ').count();
        assert!(extracted.claims.len() <= n_words);
    }
}
