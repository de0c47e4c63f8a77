//! The country that a text is written in or about: the one whose offices it need not say the country of. "The health minister" of a text
//! from Tbilisi is Georgia's, as far as nothing else is said. Whatever follows from it is inferred, and is shown with these words.

use model::{CountryIdx, Span};

use super::registered::Registered;
use crate::countries::COUNTRIES;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// How many paragraphs are looked at for a dateline.
const N_PARAGRAPHS: usize = 4;

/// The longest dateline without a dash, in tokens.
const MAX_DATELINE: usize = 8;

/// The text's own country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// The country, as a row of the table of countries.
    pub(crate) country: CountryIdx,
    /// The words of title or dateline that show it.
    pub(crate) words: Span,
}

/// The country of a text: that of its dateline, or the one that its title begins with or names alone. `None` where neither shows one, and
/// where the title names others than the dateline.
pub(super) fn home(doc: &TaggedText<'_>, registered: Registered<'_>) -> Option<Home> {
    let first = *doc.paragraphs.first()?;
    let title = Some(first).filter(|title| !doc.is_mark(title.end - 1, '.'));
    let of_title: Vec<Home> =
        title.map_or_else(Vec::new, |title| countries(doc, registered, title));
    let dateline = doc.paragraphs.iter().take(N_PARAGRAPHS).find_map(|paragraph| {
        dateline(doc, *paragraph).map(|range| countries(doc, registered, range))
    });
    let is_of = |country: CountryIdx| of_title.iter().any(|other| other.country == country);
    let of_dateline = dateline.unwrap_or_default();
    // "PHNOM PENH/BANGKOK": of neither.
    if of_dateline.iter().any(|other| other.country != of_dateline[0].country) {
        return None;
    }
    match of_dateline.first() {
        Some(home) if of_title.is_empty() || is_of(home.country) => Some(*home),
        Some(_) => None,
        None => {
            let first = of_title.first()?;
            let begins = title.is_some_and(|title| doc.span_of(title).start == first.words.start);
            let is_only = of_title.iter().all(|other| other.country == first.country);
            (begins || is_only).then_some(*first)
        }
    }
}

/// The countries that a range names, by themselves or by their capitals, in order.
fn countries(doc: &TaggedText<'_>, registered: Registered<'_>, range: TokenRange) -> Vec<Home> {
    let named = registered.countries_in(doc.span_of(range));
    let mut found: Vec<Home> = named.map(|(words, country)| Home { country, words }).collect();
    let capitals =
        range.indices().flat_map(|idx| (1..=3).map(move |n| TokenRange::new(idx, idx + n)));
    for words in capitals.filter(|words| words.end <= range.end) {
        let span = doc.span_of(words);
        if let Some(country) = COUNTRIES.by_capital_in_any_case(span.of(doc.text())) {
            found.push(Home { country, words: span });
        }
    }
    found.sort_by_key(|home| home.words);
    found
}

/// The dateline of a paragraph: "TBILISI, Georgia —", "Asunción, 22 August" in a paragraph of its own.
fn dateline(doc: &TaggedText<'_>, paragraph: TokenRange) -> Option<TokenRange> {
    let from = doc.sentences.partition_point(|(sentence, _)| sentence.start < paragraph.start);
    let (sentence, _) = *doc.sentences.get(from)?;
    if sentence.start > paragraph.start {
        return Some(TokenRange::new(paragraph.start, sentence.start));
    }
    let limit = paragraph.end.min(paragraph.start + MAX_DATELINE);
    let is_dash = |idx: &usize| doc.is_any_mark(*idx, &['–', '—']) || doc.is_mark(*idx, '-');
    let end = (paragraph.start..limit).find(is_dash);
    // "BISHKEK, June 3." is a sentence of its own.
    let is_dated = |range: TokenRange| {
        let last = if doc.is_mark(range.end - 1, '.') { range.end - 1 } else { range.end };
        range.len() <= MAX_DATELINE
            && doc.is_mark(range.start + 1, ',')
            && (range.start..last)
                .any(|idx| doc.token_text(idx).starts_with(|c: char| c.is_ascii_digit()))
    };
    let range = match end {
        Some(end) if end > paragraph.start => TokenRange::new(paragraph.start, end),
        _ if is_dated(sentence) => sentence,
        _ => return None,
    };
    let is_clause =
        range.indices().any(|idx| doc.is_finite_form(idx) && !doc.token(idx).is_capital);
    (!is_clause && doc.token(range.start).is_capital).then_some(range)
}
