//! The words in which two texts differ: the difference of their sets of folded words.

use model::Span;

/// The words of a text that the other does not have, each compared folded, as spans of bytes of `text`; words that stand next to
/// each other are one span.
pub fn differing_words(text: &str, other: &str) -> Vec<Span> {
    let others: Vec<String> = words(other).map(|(_, word)| word).collect();
    let mut spans: Vec<Span> = Vec::new();
    let mut last_differs = false;
    for (span, word) in words(text) {
        let differs = !others.contains(&word);
        match spans.last_mut() {
            Some(last) if differs && last_differs => last.end = span.end,
            _ if differs => spans.push(span),
            _ => {}
        }
        last_differs = differs;
    }
    spans
}

/// The words of a text, folded, with their spans.
fn words(text: &str) -> impl Iterator<Item = (Span, String)> {
    text::word_spans(text).map(move |span| (span, text::fold(span.of(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, expected: &[&str]) {
        let words: Vec<&str> = differing_words(a, b).into_iter().map(|span| span.of(a)).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn neighbours_that_the_other_text_lacks_are_one_span() {
        check("closed by October 2019", "closed last December", &["by October 2019"]);
        check("closed last December", "closed by October 2019", &["last December"]);
        check("Three officials, four names", "FOUR officials", &["Three", "names"]);
        check("the same", "The Same", &[]);
        check("", "a", &[]);
        check("Doğu 新疆", "dogu", &["新疆"]);
    }
}
