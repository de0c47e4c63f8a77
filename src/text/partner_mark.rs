//! Quotation marks beside some words whose partners stand among these words.

use model::Span;

use crate::unpaired::unpaired;

/// A span with the quotation mark before or behind it whose partner stands in it: `dumping the “West` becomes `dumping the “West”`.
/// A comma, a stop or the like between the words and their closing mark comes with it.
pub fn with_partner_mark(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let Some((at, mark)) = unpaired(words) else { return span };
    let (before, behind) = (&text[..span.start as usize], &text[span.end as usize..]);
    let opens = match mark {
        '"' => words[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '('),
        mark => matches!(mark, '“' | '«'),
    };
    if opens {
        let closing = partner(mark);
        let punctuation = behind.chars().next().filter(|c| matches!(c, ',' | '.' | '!' | '?'));
        let n_bytes = punctuation.map_or(0, char::len_utf8);
        if behind[n_bytes..].starts_with(closing) {
            return Span { end: span.end + (n_bytes + closing.len_utf8()) as u32, ..span };
        }
    } else {
        let opening = partner(mark);
        if before.ends_with(opening) {
            return Span { start: span.start - opening.len_utf8() as u32, ..span };
        }
    }
    span
}

fn partner(mark: char) -> char {
    match mark {
        '“' => '”',
        '”' => '“',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str, expected: &str) {
        let start = text.find(words).expect("the text has these words");
        let span = with_partner_mark(text, Span::new(start, start + words.len()));
        assert_eq!(span.of(text), expected);
    }

    #[test]
    fn a_mark_is_taken_in_with_its_partner_alone() {
        check("dumping the “West”\n", "dumping the “West", "dumping the “West”");
        check("as its “rival.” He", "as its “rival", "as its “rival.”");
        check("that “some forces” are", "some forces” are", "“some forces” are");
        check(
            "of \"genocide\" and a \"crime\" as",
            "\"genocide\" and a \"crime",
            "\"genocide\" and a \"crime\"",
        );
        check("he said \"they lie\" twice", "they lie\" twice", "\"they lie\" twice");
        check("“It is so,” he said", "It is so", "It is so");
        check("the “West and all", "the “West", "the “West");
        check("the “West, he said, ”", "the “West", "the “West");
    }
}
