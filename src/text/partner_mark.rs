//! Quotation marks beside some words whose partners stand among these words.

use model::Span;

use crate::quotation_marks::characters;

/// The kinds of marks, each with its opening and its closing mark. Single marks are left aside: most of them are apostrophes.
const KINDS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

/// A span with the quotation marks before and behind it whose partners stand in it: `dumping the “West` becomes `dumping the “West”`.
/// A comma, a stop or the like between the words and their closing mark comes with it.
pub fn with_partner_marks(text: &str, span: Span) -> Span {
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    for (opening, closing) in KINDS {
        let (lacks_opening, lacks_closing) = lacks(span.of(text), opening, closing);
        if lacks_opening && text[..start].ends_with(opening) {
            start -= opening.len_utf8();
        }
        if lacks_closing {
            let behind = &text[end..];
            let punctuation = behind.chars().next().filter(|c| matches!(c, ',' | '.' | '!' | '?'));
            let n_bytes = punctuation.map_or(0, char::len_utf8);
            if behind[n_bytes..].starts_with(closing) {
                end += n_bytes + closing.len_utf8();
            }
        }
    }
    Span::new(start, end)
}

/// Whether some words have a closing mark of a kind without its opening one before it, and an opening mark without its closing one behind it.
fn lacks(words: &str, opening: char, closing: char) -> (bool, bool) {
    let (mut is_open, mut lacks_opening) = (false, false);
    for character in characters(words).filter(|it| it.mark == opening || it.mark == closing) {
        // Straight marks are told apart by what is before them.
        let opens =
            if opening == closing { character.is_outside() } else { character.mark == opening };
        if opens {
            is_open = true;
        } else {
            lacks_opening |= !is_open;
            is_open = false;
        }
    }
    (lacks_opening, is_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str, expected: &str) {
        let start = text.find(words).expect("the text has these words");
        let span = with_partner_marks(text, Span::new(start, start + words.len()));
        assert_eq!(span.of(text), expected);
    }

    #[test]
    fn a_mark_is_taken_in_with_its_partner_alone() {
        check("dumping the “West”\n", "dumping the “West", "dumping the “West”");
        check("as its “rival.” He", "as its “rival", "as its “rival.”");
        check("that “some forces” are", "some forces” are", "“some forces” are");
        check(
            "of “genocide” and a “crime” as",
            "genocide” and a “crime",
            "“genocide” and a “crime”",
        );
        check(
            "of \"genocide\" and a \"crime\" as",
            "genocide\" and a \"crime",
            "\"genocide\" and a \"crime\"",
        );
        check(
            "of \"genocide\" and a (\"crime\") as",
            "\"genocide\" and a (\"crime",
            "\"genocide\" and a (\"crime\"",
        );
        check("he said \"they lie\" twice", "they lie\" twice", "\"they lie\" twice");
        check("“It is so,” he said", "It is so", "It is so");
        check("the “West and all", "the “West", "the “West");
        check("the “West, he said, ”", "the “West", "the “West");
        check("Ğ «ş» ü", "ş» ü", "«ş» ü");
    }
}
