//! Tables: what each column is called, holds and means, defined once.
//!
//! The same list of columns gives the header of a CSV file, the keys of a line of JSON Lines, the JSON Schema of such a line,
//! and the schema of the data package.

use std::borrow::Cow;

use model::PartialDate;

use crate::json::JsonWriter;

/// The separator of the values of a list within one cell of a CSV file. Within a value it is written `\|`, and `\` as `\\`.
pub(crate) const SEPARATOR: char = '|';

/// A cell of a table.
pub(crate) enum Cell<'a> {
    /// Nothing is known, or there is nothing.
    Nothing,
    Text(Cow<'a, str>),
    Number(usize),
    Flag(bool),
    Texts(Vec<Cow<'a, str>>),
    /// A date as far as it is known; in CSV nothing where its year is not.
    Date(PartialDate),
    /// What only JSON can hold, written as that.
    Json(String),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<PartialDate> for Cell<'_> {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Nothing, Into::into)
    }
}

/// A column of a table; `F` gives its value in a row.
pub(crate) struct Column<F> {
    pub(crate) name: &'static str,
    pub(crate) of: F,
}

/// What a column is said to hold, where a table is described. Apart from [`Column`], so that the page, which describes none, does
/// not carry it.
pub(crate) struct Meaning {
    pub(crate) name: &'static str,
    pub(crate) kind: ColumnKind,
    /// What it means, with its unit.
    pub(crate) about: &'static str,
}

/// Defines the columns of a table and their meanings: name, kind, meaning, value.
macro_rules! columns {
    ($columns:ident, $meanings:ident, $row:ident, [$(($name:expr, $kind:expr, $about:expr, $of:expr $(,)?)),+ $(,)?]) => {
        /// The columns, in order.
        pub(crate) const $columns: &[$crate::table::Column<
            for<'a> fn(&$row<'a>) -> $crate::table::Cell<'a>,
        >] = &[$($crate::table::Column { name: $name, of: $of }),+];
        /// What they mean.
        pub(crate) const $meanings: &[$crate::table::Meaning] =
            &[$($crate::table::Meaning { name: $name, kind: $kind, about: $about }),+];
    };
}
pub(crate) use columns;

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ColumnKind {
    /// Text that is always there and different in each row.
    Id,
    /// Text, or nothing.
    Text,
    /// A date as far as it is known: `2019-10-19`, `2019-10`, `2019`, or, in JSON only, `--10-19` without a year; or nothing.
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

/// The pattern of a [`ColumnKind::Date`].
pub(crate) const DATE_PATTERN: &str = r"^(\d{4}|-)(-\d{2}(-\d{2})?)?$";

/// Writes a row as an object, by the names of its columns.
pub(crate) fn object<'a>(
    json: &mut JsonWriter,
    row: impl Iterator<Item = (&'static str, Cell<'a>)>,
) {
    json.object("");
    for (name, value) in row {
        field(json, name, &value);
    }
    json.end();
}

/// Writes a cell as a field of an object.
fn field(json: &mut JsonWriter, name: &str, value: &Cell<'_>) {
    match value {
        Cell::Nothing => json.raw(name, "null"),
        Cell::Text(text) => json.text(name, text),
        Cell::Number(number) => json.number(name, *number),
        Cell::Flag(flag) => json.flag(name, *flag),
        Cell::Texts(texts) => json.texts(name, texts),
        Cell::Date(date) => json.text(name, &date.to_string()),
        Cell::Json(written) => json.raw(name, written),
    }
}

/// A cell as CSV has it.
pub(crate) fn cell(value: &Cell<'_>) -> String {
    match value {
        Cell::Text(text) => text.clone().into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Texts(texts) => list_cell(texts),
        // A spreadsheet takes a date without a year for a number.
        Cell::Date(date) if date.year.is_some() => date.to_string(),
        Cell::Date(_) => String::new(),
        Cell::Nothing | Cell::Json(_) => String::new(),
    }
}

fn list_cell(texts: &[Cow<'_, str>]) -> String {
    let mut cell = String::new();
    for (idx, text) in texts.iter().enumerate() {
        if idx != 0 {
            cell.push(SEPARATOR);
        }
        for char in text.chars() {
            if char == SEPARATOR || char == '\\' {
                cell.push('\\');
            }
            cell.push(char);
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_one_cell_whatever_its_values_hold() {
        assert_eq!(cell(&Cell::Texts(vec!["a|b\\".into(), "c".into()])), r"a\|b\\|c");
        assert_eq!(cell(&Cell::Texts(Vec::new())), "");
        assert_eq!(cell(&Cell::Nothing), "");
    }

    #[test]
    fn a_date_without_a_year_is_no_cell() {
        let cell = |date: &str| super::cell(&PartialDate::parse(date).into());
        assert_eq!([cell("2019-10"), cell("--10-19")], ["2019-10".to_owned(), String::new()]);
    }
}
