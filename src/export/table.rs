//! Tables: what each column is called, holds and means, told once.
//!
//! The same list of columns gives the header of a CSV file, the keys of a line of JSON Lines, the JSON Schema of such a line,
//! and the schema of the data package.

use model::{Claim, ClaimIdx, Corpus, CountryIdx, Document, EntityIdx, Link, Span};

use crate::Provenance;
use crate::json::{Fields, Json};
use crate::points::points;

/// What stands between the values of a list within one cell of a CSV file. Within a value it is written `\|`.
pub(crate) const SEPARATOR: &str = "|";

/// What cells are made of.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) provenance: &'a Provenance,
}

impl<'a> Scene<'a> {
    pub(crate) fn claim(self, idx: ClaimIdx) -> &'a Claim {
        self.corpus.claim(idx)
    }

    /// The document of a claim.
    pub(crate) fn document(self, idx: ClaimIdx) -> &'a Document {
        self.corpus.document(self.claim(idx).document)
    }

    /// Words of a claim's document; nothing where this copy leaves them out.
    pub(crate) fn words(self, idx: ClaimIdx, span: Option<Span>) -> Json {
        let words = span.map(|span| self.corpus.words(self.claim(idx).document, span));
        words.filter(|words| !words.is_empty()).into()
    }

    /// The words that show a link.
    pub(crate) fn evidence(self, link: &Link) -> &'a str {
        self.corpus.words(self.claim(link.from).document, link.evidence)
    }

    /// A span of a claim's document, in code points.
    pub(crate) fn points(self, idx: ClaimIdx, span: Span) -> (usize, usize) {
        points(&self.document(idx).text, span)
    }

    pub(crate) fn ids(self, entities: &[EntityIdx]) -> Json {
        Json::texts(entities.iter().map(|entity| self.corpus.entity(*entity).id.as_str()))
    }

    pub(crate) fn names(self, entities: &[EntityIdx]) -> Json {
        Json::texts(entities.iter().map(|entity| self.corpus.entity(*entity).name.as_str()))
    }

    pub(crate) fn codes(self, countries: &[CountryIdx]) -> Json {
        Json::texts(countries.iter().map(|country| self.corpus.country(*country).code.as_str()))
    }

    pub(crate) fn countries(self, countries: &[CountryIdx]) -> Json {
        Json::texts(countries.iter().map(|country| self.corpus.country(*country).name.as_str()))
    }
}

/// A column of a table whose rows are `T`.
pub(crate) struct Column<T> {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// What it means, with its unit.
    pub(crate) about: &'static str,
    /// Its value in a row; [`Json::Null`] where nothing is known.
    pub(crate) of: fn(Scene<'_>, T) -> Json,
}

/// A column.
pub(crate) const fn column<T>(
    name: &'static str,
    kind: Kind,
    about: &'static str,
    of: fn(Scene<'_>, T) -> Json,
) -> Column<T> {
    Column { name, kind, about, of }
}

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Text that is always there and tells the rows apart.
    Id,
    /// Text, or nothing.
    Text,
    /// A date as far as it is known: `2019-10-19`, `2019-10`, `2019`, or `--10-19` without a year; or nothing.
    Date,
    /// One of these words.
    Term(fn() -> Vec<&'static str>),
    /// One of these words, or nothing.
    MaybeTerm(fn() -> Vec<&'static str>),
    /// A whole number from 0.
    Number,
    /// Yes or no.
    Flag,
    /// Texts, or none.
    Texts,
    /// Objects that the meaning describes, or none; in no CSV file.
    Objects,
}

/// The pattern of a [`Kind::Date`].
pub(crate) const DATE_PATTERN: &str = r"^(\d{4}|-)(-\d{2}(-\d{2})?)?$";

/// A row as an object.
pub(crate) fn object<T: Copy>(columns: &[Column<T>], scene: Scene<'_>, row: T) -> Json {
    let fields: Fields =
        columns.iter().map(|column| (column.name, (column.of)(scene, row))).collect();
    Json::Object(fields)
}

/// A value as a cell of a CSV file.
pub(crate) fn cell(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        Json::Flag(flag) => flag.to_string(),
        Json::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| cell(item).replace(SEPARATOR, "\\|")).collect();
            items.join(SEPARATOR)
        }
        Json::Null | Json::Object(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_one_cell_whatever_its_values_hold() {
        assert_eq!(cell(&Json::texts(["a|b", "c"])), r"a\|b|c");
        assert_eq!(cell(&Json::texts([""; 0])), "");
        assert_eq!(cell(&Json::Null), "");
    }
}
