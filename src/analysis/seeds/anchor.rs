//! Finding the words of a reading in their document, letter for letter.
//!
//! An **anchor** is the place of such words. Words are found as whole words only: an occurrence that begins or ends inside a word
//! does not count. What is not found, or found at several places without saying which, is a fault: a quote never lands on a look-alike.

use model::Span;

use crate::finding::{FilePosition, Finding, Problem};
use crate::seeds::file::TextFile;
use crate::seeds::toml::{Fields, Spanned};

/// Words of a document, as a reading or the register gives them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'p> {
    /// The field that gives them, for messages.
    pub(crate) field: &'static str,
    /// The words.
    pub(crate) words: Spanned<&'p str>,
    /// Which of their occurrences in the document is meant, from 1.
    pub(crate) place: Option<Spanned<i64>>,
}

impl<'p> Words<'p> {
    /// Takes a field that is a string, or a table of `words` and `place`.
    pub(crate) fn take(
        fields: &mut Fields<'p>,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        match fields.string_or_table(field, findings)? {
            Ok(words) => Some(Self { field, words, place: None }),
            Err(mut table) => {
                let words = table.required_string("words", findings);
                let place = table.integer("place", findings);
                table.finish(findings);
                Some(Self { field, words: words?, place })
            }
        }
    }
}

/// Looks words up in one document on behalf of one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchors<'d> {
    /// The file whose words are looked up; findings name it.
    pub(crate) file: TextFile<'d>,
    /// The document.
    pub(crate) document: TextFile<'d>,
}

impl Anchors<'_> {
    /// The one place of words: the place asked for, or the only one.
    pub(crate) fn only(&self, words: &Words<'_>, findings: &mut Vec<Finding>) -> Option<Span> {
        let places = self.places(words, findings)?;
        match (words.place, places.as_slice()) {
            (Some(place), _) => self.place(words, place, &places, findings),
            (None, [only]) => Some(*only),
            (None, _) => self.ambiguous(words, &places, findings),
        }
    }

    /// The place of words that belong to a quote: the place asked for, or the nearest in the quote's paragraph,
    /// or, where the paragraph has none, the only one of the document.
    pub(crate) fn near(
        &self,
        words: &Words<'_>,
        quote: Span,
        findings: &mut Vec<Finding>,
    ) -> Option<Span> {
        if words.place.is_some() {
            return self.only(words, findings);
        }
        let places = self.places(words, findings)?;
        let paragraph = self.paragraph(quote);
        let nearest = |place: &&Span| place.distance(quote);
        let in_paragraph: Vec<Span> =
            places.iter().copied().filter(|place| paragraph.contains(*place)).collect();
        let Some(distance) =
            in_paragraph.iter().min_by_key(nearest).map(|place| place.distance(quote))
        else {
            return if places.len() == 1 {
                Some(places[0])
            } else {
                self.ambiguous(words, &places, findings)
            };
        };
        let at_that_distance: Vec<Span> =
            in_paragraph.into_iter().filter(|place| place.distance(quote) == distance).collect();
        match at_that_distance.as_slice() {
            [only] => Some(*only),
            several => self.ambiguous(words, several, findings),
        }
    }

    /// Every place of words.
    pub(crate) fn all(&self, words: &Words<'_>, findings: &mut Vec<Finding>) -> Option<Vec<Span>> {
        self.places(words, findings)
    }

    /// The line of the document that holds a span's start.
    pub(crate) fn paragraph(&self, span: Span) -> Span {
        let text = self.document.text;
        let start = text[..span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[span.start as usize..]
            .find('\n')
            .map_or(text.len(), |newline| span.start as usize + newline);
        Span::new(start, end)
    }

    fn places(&self, words: &Words<'_>, findings: &mut Vec<Finding>) -> Option<Vec<Span>> {
        let places = occurrences(self.document.text, words.words.value);
        if places.is_empty() {
            let nearly = nearly(self.document.text, words.words.value)
                .map(|span| (self.document.place(span), span.of(self.document.text).to_owned()));
            let problem = Problem::NotVerbatim {
                field: words.field,
                words: words.words.value.into(),
                document: self.document.path.into(),
                nearly,
            };
            findings.push(self.file.finding(words.words.at, problem));
            return None;
        }
        Some(places)
    }

    fn place(
        &self,
        words: &Words<'_>,
        place: Spanned<i64>,
        places: &[Span],
        findings: &mut Vec<Finding>,
    ) -> Option<Span> {
        let idx = place.value.checked_sub(1).and_then(|idx| usize::try_from(idx).ok());
        let found = idx.and_then(|idx| places.get(idx)).copied();
        if found.is_none() {
            let problem = Problem::NoSuchPlace {
                field: words.field,
                words: words.words.value.into(),
                place: place.value,
                n_places: places.len(),
            };
            findings.push(self.file.finding(place.at, problem));
        }
        found
    }

    fn ambiguous(
        &self,
        words: &Words<'_>,
        places: &[Span],
        findings: &mut Vec<Finding>,
    ) -> Option<Span> {
        let places: Vec<FilePosition> =
            places.iter().map(|place| self.document.place(*place)).collect();
        let problem =
            Problem::Ambiguous { field: words.field, words: words.words.value.into(), places };
        findings.push(self.file.finding(words.words.at, problem));
        None
    }
}

/// Where `words` stand in `text` as whole words, in order; none for empty words.
pub(crate) fn occurrences(text: &str, words: &str) -> Vec<Span> {
    if words.is_empty() {
        return Vec::new();
    }
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    let mut found = Vec::new();
    while let Some(start) = text[from..].find(words).map(|offset| from + offset) {
        let span = Span::new(start, start + words.len());
        if is_whole(text, span) {
            found.push(span);
        }
        from = start + step;
    }
    found
}

/// Whether neither end of a span lies inside a word.
pub(crate) fn is_whole(text: &str, span: Span) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let words = span.of(text);
    !joined(before.chars().next_back(), words.chars().next())
        && !joined(words.chars().next_back(), after.chars().next())
}

/// Whether two neighbours belong to one word.
fn joined(left: Option<char>, right: Option<char>) -> bool {
    left.is_some_and(is_spaced) && right.is_some_and(is_spaced)
}

/// Whether a character is a letter or a digit of a script that puts spaces between words.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_of_unspaced_script(c)
}

/// Whether a character is of a script that is written without spaces: Thai to Myanmar, Khmer, kana, Han.
fn is_of_unspaced_script(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Where the text has the words but for letter case, quotation marks, dashes and white space; where it has them as parts of
/// longer words, those.
fn nearly(text: &str, words: &str) -> Option<Span> {
    let (plain, bytes) = plain(text);
    let (needle, _) = self::plain(words.trim());
    if needle.is_empty() {
        return None;
    }
    let start = plain.windows(needle.len()).position(|window| window == needle)?;
    let end = start + needle.len();
    Some(widened(text, Span::new(bytes[start], bytes.get(end).copied().unwrap_or(text.len()))))
}

/// The span with the rest of the words that it begins or ends inside of.
fn widened(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    if words.starts_with(is_spaced) {
        start = text[..start].trim_end_matches(is_spaced).len();
    }
    if words.ends_with(is_spaced) {
        end = text.len() - text[end..].trim_start_matches(is_spaced).len();
    }
    Span::new(start, end)
}

/// The text's characters without letter case and with one kind of quotation mark, dash and space, runs of space as one;
/// and the byte at which each stands.
fn plain(text: &str) -> (Vec<char>, Vec<usize>) {
    let mut plain = Vec::new();
    let mut bytes = Vec::new();
    for (at, c) in text.char_indices() {
        let c = match c {
            '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '"' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            c if c.is_whitespace() => ' ',
            c => c.to_lowercase().next().unwrap_or(c),
        };
        if c != ' ' || plain.last() != Some(&' ') {
            plain.push(c);
            bytes.push(at);
        }
    }
    (plain, bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str, words: &str) -> Vec<(u32, u32)> {
        occurrences(text, words).into_iter().map(|span| (span.start, span.end)).collect()
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(found("the he he's ache", "he"), [(4, 6), (7, 9)]);
        assert_eq!(found("Doğu Doğ", "Doğ"), [(6, 10)]);
        assert_eq!(found("(US) US-led USA", "US"), [(1, 3), (5, 7)]);
    }

    #[test]
    fn scripts_without_spaces_have_no_word_ends() {
        assert_eq!(found("陈全国说", "全国"), [(3, 9)]);
    }

    #[test]
    fn what_is_not_there_letter_for_letter_is_found_nearly() {
        let text = "He said: “A  B’s – end”.";
        let span = nearly(text, "\"a b's - end").unwrap();
        assert_eq!(span.of(text), "“A  B’s – end");
        let text = "as residents do";
        assert_eq!(nearly(text, "resident").unwrap().of(text), "residents");
    }

    proptest! {
        #[test]
        fn every_occurrence_is_the_words(text in "[a-c ğ😀\n]{0,40}", words in "[a-c ğ]{0,3}") {
            for span in occurrences(&text, &words) {
                prop_assert_eq!(span.of(&text), words.as_str());
            }
            if let Some(span) = nearly(&text, &words) {
                prop_assert!(!span.of(&text).is_empty());
            }
        }
    }
}
