//! Links to the very words of a page of the web: URL Fragment Text Directives (W3C Community Group draft).
//!
//! `address#:~:text=[prefix-,]start[,end][,-suffix]`. If the words are not found, the page still opens.

use model::Span;

use crate::provenance::encoded;

/// How many words of a long quote, at its start and at its end, are in the link.
const ENDS: usize = 5;
/// How many words before and behind a quote are in the link if the text has its own several times.
const AROUND: usize = 3;

/// The address of an article at a span of its text.
///
/// White space stands as a browser shows it, in which runs of it are one space.
pub(crate) fn link(url: &str, text: &str, span: Span) -> String {
    let (start, mut directive) = start_and_end(span.of(text));
    if n_times(&collapsed(text), &start) != 1 {
        let (before, behind) = words_around(text, span);
        if !before.is_empty() {
            directive = format!("{}-,{directive}", encode(&before));
        }
        if !behind.is_empty() {
            directive = format!("{directive},-{}", encode(&behind));
        }
    }
    // Behind a fragment of the article's own, the directive follows without another `#`.
    let hash = if url.contains('#') { "" } else { "#" };
    format!("{url}{hash}:~:text={directive}")
}

/// The words that the browser looks for first, and the directive: the whole quote, or the two ends of a long one or of one of several
/// paragraphs, since a browser looks for words within a paragraph only.
fn start_and_end(quote: &str) -> (String, String) {
    let paragraphs: Vec<&str> = quote.lines().filter(|line| !line.trim().is_empty()).collect();
    let (start, end) = match paragraphs[..] {
        [] => return (String::new(), String::new()),
        [first, .., last] => (words(first), words(last)),
        [only] => (words(only), words(only)),
    };
    let first = start[..ENDS.min(start.len())].join(" ");
    let last = end[end.len().saturating_sub(ENDS)..].join(" ");
    let whole = collapsed(quote);
    // The browser marks from where it first finds the start to where it next finds the end.
    let is_short = start.len() <= 2 * ENDS || 1 < n_times(&whole, &last);
    if paragraphs.len() <= 1 && is_short {
        return (whole.clone(), encode(&whole));
    }
    let directive = format!("{},{}", encode(&first), encode(&last));
    (first, directive)
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// A text with one space for each run of white space.
fn collapsed(text: &str) -> String {
    words(text).join(" ")
}

/// The words before and behind a span, of the same paragraph only: the browser does not look beyond.
fn words_around(text: &str, span: Span) -> (String, String) {
    let (before, behind) = (&text[..span.start as usize], &text[span.end as usize..]);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let behind = behind.split('\n').next().unwrap_or_default();
    let (before, behind) = (words(before), words(behind));
    let behind = &behind[..AROUND.min(behind.len())];
    (before[before.len().saturating_sub(AROUND)..].join(" "), behind.join(" "))
}

/// How many times a text has these words, those that overlap themselves too, as a browser looks for them: whatever the case. Of ASCII
/// only, as no table of cases is worth its size in the page.
pub(crate) fn n_times(text: &str, words: &str) -> usize {
    let windows = text.as_bytes().windows(words.len().max(1));
    windows.filter(|window| window.eq_ignore_ascii_case(words.as_bytes())).count()
}

/// Also what separates the parts of a directive is encoded.
fn encode(text: &str) -> String {
    encoded(text).replace('-', "%2D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, nth: usize, quote: &str, expected: &str) {
        let (start, _) = text.match_indices(quote).nth(nth).unwrap();
        let link = link("https://example.org/a", text, Span::new(start, start + quote.len()));
        assert_eq!(link, format!("https://example.org/a#:~:text={expected}"));
    }

    #[test]
    fn a_short_quote_stands_whole_with_its_signs_encoded() {
        check(
            "He said: tit-for-tat, “no & never”.",
            0,
            "tit-for-tat, “no & never",
            "tit%2Dfor%2Dtat%2C%20%E2%80%9Cno%20%26%20never",
        );
    }

    #[test]
    fn a_long_quote_stands_by_its_ends() {
        check(
            "a b c d e f g h i j k l m",
            0,
            "a b c d e f g h i j k",
            "a%20b%20c%20d%20e,g%20h%20i%20j%20k",
        );
        // The end is within the quote twice.
        check(
            "a b c d e a b c d e a b c d e",
            0,
            "a b c d e a b c d e a b c d e",
            "a%20b%20c%20d%20e%20a%20b%20c%20d%20e%20a%20b%20c%20d%20e",
        );
    }

    #[test]
    fn a_long_quote_whose_start_is_there_twice_has_the_words_around_it() {
        check(
            "A b c d e. He said a b c d e f g h i j k l, and left.",
            0,
            "a b c d e f g h i j k l",
            "e.%20He%20said-,a%20b%20c%20d%20e,h%20i%20j%20k%20l,-%2C%20and%20left.",
        );
    }

    #[test]
    fn a_quote_that_is_there_twice_has_the_words_around_it() {
        check(
            "It is so. He said it is so, and left.\nit is so",
            0,
            "it is so",
            "so.%20He%20said-,it%20is%20so,-%2C%20and%20left.",
        );
        check("It is so. He said it is so, and left.\nit is so", 1, "it is so", "it%20is%20so");
    }

    #[test]
    fn white_space_stands_as_a_browser_shows_it() {
        check("So  it\t is \u{a0}said.", 0, "it\t is \u{a0}said", "it%20is%20said");
        // The same words, however they are spaced, are there twice.
        check("it  is so. He said it is so", 0, "it  is so", "it%20is%20so,-.%20He%20said");
    }

    #[test]
    fn a_quote_of_several_paragraphs_stands_by_its_ends() {
        check("a b\n\nc d e f g h i", 0, "a b\n\nc d e f g h", "a%20b,d%20e%20f%20g%20h");
    }

    #[test]
    fn a_fragment_of_the_article_stays() {
        assert_eq!(
            link("https://example.org/#top", "a", Span::new(0, 1)),
            "https://example.org/#top:~:text=a"
        );
    }
}
