//! Comma-separated values, after RFC 4180: a header, CRLF, cells quoted where they must be and quotes doubled; UTF-8.
//!
//! The variants for Excel begin with a byte order mark, without which Excel garbles what is not ASCII, and its cells are guarded:
//! a cell that a spreadsheet would take for a formula begins with an apostrophe there, so that no document can make a spreadsheet
//! compute. What is guarded follows OWASP on CSV injection; besides, two numbers with a dash between them, of which Excel makes a day.
//! Where decimals have a comma, Excel takes the semicolon for the separator: a variant has that.
//!
//! The rows are joined here and not by the crate `csv`, which brings a reader of numbers along: it takes twelve kilobytes of the page.
//! The tests hold ours against it.

use model::ClaimIdx;

use crate::claims::CLAIMS;
use crate::context::ExportContext;
use crate::table::{self, Cell, Column};

/// How a table is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    separator: char,
    is_for_excel: bool,
}

impl Dialect {
    /// As RFC 4180 has it.
    pub(crate) const PLAIN: Self = Self { separator: ',', is_for_excel: false };
    /// For Excel.
    pub(crate) const EXCEL: Self = Self { separator: ',', is_for_excel: true };
    /// For Excel where decimals have a comma.
    pub(crate) const EXCEL_SEMICOLON: Self = Self { separator: ';', is_for_excel: true };
}

/// Claims, one a row, below the names of the columns.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx], dialect: Dialect) -> String {
    header(CLAIMS, dialect) + &rows(context, claims, dialect)
}

/// Claims, one a row.
pub(crate) fn rows(context: ExportContext<'_>, claims: &[ClaimIdx], dialect: Dialect) -> String {
    let mut file = String::new();
    for idx in claims {
        let claim = context.row(*idx);
        line(&mut file, CLAIMS.iter().map(|column| (column.of)(&claim)), dialect);
    }
    file
}

/// A whole table, the cells of each row below the names of the columns.
pub(crate) fn table<'a, F>(
    columns: &[Column<F>],
    rows: impl Iterator<Item = Vec<Cell<'a>>>,
    dialect: Dialect,
) -> String {
    let mut file = header(columns, dialect);
    rows.for_each(|cells| line(&mut file, cells.into_iter(), dialect));
    file
}

/// The names of the columns.
pub(crate) fn header<F>(columns: &[Column<F>], dialect: Dialect) -> String {
    let mut file = String::from(if dialect.is_for_excel { "\u{feff}" } else { "" });
    let names: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
    row(&mut file, &names, dialect.separator);
    file
}

/// Writes the cells of a row.
fn line<'a>(file: &mut String, cells: impl Iterator<Item = Cell<'a>>, dialect: Dialect) {
    let text = |value: Cell<'a>| {
        let value = table::cell(&value);
        if dialect.is_for_excel { guarded(value) } else { value }
    };
    row(file, &cells.map(text).collect::<Vec<_>>(), dialect.separator);
}

/// Writes a row with the end of its line.
fn row(file: &mut String, cells: &[String], separator: char) {
    for (idx, cell) in cells.iter().enumerate() {
        if idx != 0 {
            file.push(separator);
        }
        let is_quoted = cell.contains([separator, '"', '\r', '\n']);
        if is_quoted {
            file.push('"');
        }
        for char in cell.chars() {
            if char == '"' {
                file.push('"');
            }
            file.push(char);
        }
        if is_quoted {
            file.push('"');
        }
    }
    file.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula, or for a day that nobody wrote.
fn guarded(cell: String) -> String {
    let is_risky = |first: char| {
        matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') || first.is_control()
    };
    // Excel makes a day of a month, and of the place of a quote. A whole date is longer.
    let is_day = cell.len() < 8
        && cell.contains('-')
        && cell.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
    if is_day || cell.starts_with(is_risky) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for hostile in [
            "=1+1",
            "=cmd|'/C calc'!A0",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            "\u{1b}=1",
            "＝1",
            "－2+3",
            "2019-10",
            "3-12",
        ] {
            assert_eq!(guarded(hostile.to_owned()), format!("'{hostile}"));
        }
        for harmless in ["", "a=1", "'=1", "2019-10-19", "a-1", "2019", " =1", "“=1”", "ğ"] {
            assert_eq!(guarded(harmless.to_owned()), harmless);
        }
    }

    proptest! {
        #[test]
        fn a_row_reads_back_as_its_cells(
            cells in proptest::collection::vec("[a,;\"\r\n ğ=']{0,6}", 2..5),
            separator in prop_oneof![Just(','), Just(';')],
        ) {
            let mut file = String::new();
            row(&mut file, &cells, separator);
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .delimiter(separator as u8)
                .from_reader(file.as_bytes());
            let read: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(read.len(), 1);
            prop_assert_eq!(read[0].iter().collect::<Vec<_>>(), cells);
        }
    }
}
