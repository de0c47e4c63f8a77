//! Anchoring: looking up the words of a reading or of the register in a document, letter for letter.
//!
//! An **anchor** is the occurrence that is meant. Words that are not found, or found several times without saying which, are a
//! fault: a quote is never anchored to similar words.

use model::Span;

use crate::finding::Problem;
use crate::occurrences::{occurrences, similar_words};
use crate::seeds::file::TextFile;
use crate::seeds::toml::{Fields, Spanned, StringOrTable};

/// Words of a document, as a reading or the register has them.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    /// The field that has them, for messages.
    pub(crate) field: &'static str,
    /// The words.
    pub(crate) words: Spanned<String>,
    /// Which of their occurrences in the document is meant, from 1.
    pub(crate) place: Option<Spanned<i64>>,
}

impl Words {
    /// Reads a field that is a string, or a table of `words` and `place`.
    pub(crate) fn read(fields: &mut Fields<'_, '_>, field: &'static str) -> Option<Self> {
        match fields.string_or_table(field)? {
            StringOrTable::String(words) => Some(Self { field, words, place: None }),
            StringOrTable::Table(table) => Self::read_table(table, field),
        }
    }

    /// Reads a field that must be there.
    pub(crate) fn read_required(fields: &mut Fields<'_, '_>, field: &'static str) -> Option<Self> {
        fields.require(field);
        Self::read(fields, field)
    }

    /// Reads the rest of a table that has `words` and `place`.
    pub(crate) fn read_table(mut table: Fields<'_, '_>, field: &'static str) -> Option<Self> {
        let words = table.required_string("words");
        let place = table.integer("place");
        table.finish();
        Some(Self { field, words: words?, place })
    }
}

/// The spans of words that are looked up, or why there are none and where the words are written.
pub(crate) type Anchored<T> = Result<T, Box<Spanned<Problem>>>;

/// Looks up words in a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchors<'d>(
    /// The document.
    pub(crate) TextFile<'d>,
);

impl Anchors<'_> {
    /// The occurrence asked for, or the only one.
    pub(crate) fn unique(&self, words: &Words) -> Anchored<Span> {
        let all = self.all(words)?;
        match &words.place {
            Some(place) => nth(words, place, &all),
            None => self.only(words, &all),
        }
    }

    /// The occurrence of words that belong to a quote: the one asked for, or the nearest in the quote's paragraph,
    /// or, where the paragraph has none, the only one of the document.
    pub(crate) fn nearest(&self, words: &Words, quote: Span) -> Anchored<Span> {
        if words.place.is_some() {
            return self.unique(words);
        }
        let all = self.all(words)?;
        let paragraph = self.paragraph(quote);
        let in_paragraph = || all.iter().copied().filter(|span| paragraph.contains(*span));
        match in_paragraph().map(|span| span.distance(quote)).min() {
            None => self.only(words, &all),
            Some(distance) => {
                let nearest: Vec<Span> =
                    in_paragraph().filter(|span| span.distance(quote) == distance).collect();
                self.only(words, &nearest)
            }
        }
    }

    /// Every occurrence; at least one.
    pub(crate) fn all(&self, words: &Words) -> Anchored<Vec<Span>> {
        let text = self.0.text;
        let all = occurrences(text, &words.words.value);
        if !all.is_empty() {
            return Ok(all);
        }
        let similar = similar_words(text, &words.words.value);
        Err(Box::new(
            words.words.with(Problem::NotVerbatim {
                field: words.field,
                words: words.words.value.clone(),
                document: self.0.path.into(),
                similar: similar
                    .map(|span| (self.0.position(span.start as usize), span.of(text).to_owned())),
            }),
        ))
    }

    /// The line of the document in which a span starts.
    fn paragraph(&self, span: Span) -> Span {
        let text = self.0.text;
        let start = span.start as usize;
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        Span::new(line_start, line_end)
    }

    fn only(&self, words: &Words, spans: &[Span]) -> Anchored<Span> {
        let Words { field, words, .. } = words;
        if let [only] = spans {
            return Ok(*only);
        }
        let positions = spans.iter().map(|span| self.0.position(span.start as usize)).collect();
        let problem = Problem::Ambiguous { field, words: words.value.clone(), positions };
        Err(Box::new(words.with(problem)))
    }
}

/// The occurrence of a number.
fn nth(words: &Words, number: &Spanned<i64>, all: &[Span]) -> Anchored<Span> {
    let idx = number.value.checked_sub(1).and_then(|idx| usize::try_from(idx).ok());
    idx.and_then(|idx| all.get(idx)).copied().ok_or_else(|| {
        Box::new(number.with(Problem::NoSuchOccurrence {
            field: words.field,
            words: words.words.value.clone(),
            number: number.value,
            n_occurrences: all.len(),
        }))
    })
}
