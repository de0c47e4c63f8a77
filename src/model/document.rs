//! Documents: their text, what is known of them, and what is odd in them.

use serde::{Deserialize, Serialize};

use crate::{CountryIdx, DocumentIdx, EntityIdx, OddityKind, PartialDate, Span};

/// What stands in an excerpt of a document for words that are left out.
pub const GAP: &str = "[…]";

/// One seed: a text kept as it was received.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id: the name of its file without the ending.
    pub stem: String,
    /// Its text, letter for letter; every span of the document is bytes of this.
    pub text: String,
    /// Whether that is the whole text. Otherwise it may not be published, and is, or will be, cut down to an excerpt:
    /// the claims and the sentences around them, with `[…]` for what is left out.
    pub is_whole: bool,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// How its reading was made, in the reading's words; `None` for a document without one.
    pub read_by: Option<String>,
    /// The address of the original article, where the reading says that it came with the document.
    pub url: Option<String>,
    /// What is known of it.
    pub facts: Facts,
    /// What is odd in it, in the order of the text.
    pub oddities: Vec<Oddity>,
    /// Where it names an entity, in the order of the text; none overlaps another.
    pub mentions: Vec<Mention<EntityIdx>>,
    /// Where it names a country, in the order of the text; none overlaps another. Not packed: claims hold what comes of it.
    #[serde(skip)]
    pub country_mentions: Vec<Mention<CountryIdx>>,
}

impl Document {
    /// Its paragraphs.
    pub fn paragraphs(&self) -> Vec<Span> {
        paragraphs(&self.text)
    }

    /// The oddities by which its text contradicts its date: those of the words that show the date.
    pub fn date_contradictions(&self) -> impl Iterator<Item = &Oddity> {
        date_contradictions(&self.facts, &self.oddities)
    }
}

/// Those of a document's oddities by which its text contradicts its date.
pub fn date_contradictions<'a>(
    facts: &'a Facts,
    oddities: &'a [Oddity],
) -> impl Iterator<Item = &'a Oddity> {
    let date = facts.date.as_ref();
    oddities.iter().filter(move |oddity| {
        let mut places = oddity.occurrences.iter();
        oddity.kind == OddityKind::DateContradiction
            && date.is_some_and(|date| places.any(|place| place.overlaps(date.words)))
    })
}

/// The byte ranges of a text's paragraphs: its lines that hold more than white space, without white space around them.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let indent = line.len() - line.trim_start().len();
            paragraphs.push(Span::new(start + indent, start + indent + words.len()));
        }
        start += line.len();
    }
    paragraphs
}

/// What a reading says about a document, as far as its text shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Its title.
    pub title: Option<Fact<String>>,
    /// Who published it.
    pub outlet: Option<Fact<String>>,
    /// When it was published.
    pub date: Option<Fact<Option<PartialDate>>>,
    /// The language of its text, as a BCP 47 tag.
    pub language: Option<Fact<String>>,
    /// The language that it was translated from, as a BCP 47 tag.
    pub translated_from: Option<Fact<String>>,
    /// Whether a machine translated it; as sure as `translated_from` is.
    pub machine_translated: bool,
}

/// Something known of a document, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// What is known; for a date, `None` where the words do not settle one.
    pub value: T,
    /// The words that show it.
    pub words: Span,
    /// Whether the text alone does not settle it.
    pub inferred: bool,
    /// Why it is held, in a sentence.
    pub note: Option<String>,
}

/// Something odd in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oddity {
    /// What kind of oddity.
    pub kind: OddityKind,
    /// All occurrences of the words that are odd. Never empty.
    pub occurrences: Vec<Span>,
    /// The words that show that they are odd, in this document or another.
    pub against: Option<(DocumentIdx, Span)>,
    /// What is odd, in a sentence.
    pub note: String,
}

/// One occurrence of something that a document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention<T> {
    /// The words, without a possessive ending.
    pub span: Span,
    /// What they name.
    pub of: T,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_lines_without_their_white_space() {
        let document = Document {
            text: "One\r\n\r\n  Two ğ \n\u{a0}\nThree".into(),
            ..crate::tests::document()
        };
        let words: Vec<&str> =
            document.paragraphs().into_iter().map(|span| span.of(&document.text)).collect();
        assert_eq!(words, ["One", "Two ğ", "Three"]);
    }
}
