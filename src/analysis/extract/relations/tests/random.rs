//! What holds of the relations of any text.

use proptest::prelude::*;

use crate::extract::{Relation, relations};

/// Fragments of random texts: words of every class, marks of every kind, and characters that often break programs.
const FRAGMENTS: &[&str] = &[
    "said",
    "says",
    "accused",
    "denied",
    "urged",
    "according",
    "to",
    "that",
    "who",
    "the",
    "China",
    "Mr.",
    "U.S.",
    "she",
    "and",
    "while",
    "by",
    "was",
    "of",
    "told",
    "NAME",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "«",
    "»",
    ",",
    ".",
    ":",
    ";",
    "(",
    ")",
    "—",
    "-",
    "?",
    "\n",
    "\r\n",
    "\n\n",
    "\u{feff}",
    " ",
    " ",
    " ",
    "é",
    "e\u{301}",
    "中国说",
    "קול",
    "👩‍👩‍👧",
    "\u{202e}",
    "1,200",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..120)
            .prop_map(|fragments| fragments.join(" ")),
        proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..60)
            .prop_map(|fragments| fragments.concat()),
        any::<String>(),
    ]
}

/// Asserts what holds of the relations of any text.
fn check_sound(text: &str, found: &[Relation]) {
    for relation in found {
        assert!(!relation.content.is_empty());
        let spans = relation.content.iter().chain([&relation.cue]).chain(&relation.source);
        for span in spans {
            assert!(!span.is_empty() && span.end as usize <= text.len());
            assert!(
                text.is_char_boundary(span.start as usize)
                    && text.is_char_boundary(span.end as usize)
            );
        }
        assert!(relation.content.is_sorted_by(|a, b| a.end <= b.start), "{relation:?}");
        assert!(relation.content.iter().all(|span| !span.overlaps(relation.cue)), "{relation:?}");
    }
}

proptest! {
    #[test]
    fn relations_of_any_text_are_sound_and_deterministic(text in texts()) {
        let found = relations(&text);
        check_sound(&text, &found);
        prop_assert_eq!(found, relations(&text));
    }
}

#[test]
fn running_time_is_linear() {
    let long = |fragment: &str| fragment.repeat(1_000_000 / fragment.len());
    for fragment in [
        "word ",
        "said ",
        "he said that, ",
        "\"",
        "“",
        "‘a",
        "'a ",
        "(",
        "中",
        "A: b\n",
        "\n“x”",
        ", and who said to the ",
    ] {
        let text = long(fragment);
        check_sound(&text, &relations(&text));
    }
}
