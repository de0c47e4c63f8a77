//! Comma-separated values, after RFC 4180: a header, CRLF, cells quoted where they must be and quotes doubled; UTF-8.
//!
//! The variant for Excel begins with a byte order mark, without which Excel garbles what is not ASCII, and its cells are guarded:
//! a cell that a spreadsheet would take for a formula begins with an apostrophe there, so that no document can make a spreadsheet
//! compute. What is guarded follows OWASP on CSV injection; besides, two numbers with a dash between them, of which Excel makes a day.
//!
//! The rows are joined here and not by the crate `csv`, which brings a reader of numbers along: it takes twelve kilobytes of the page.
//! The tests hold ours against it.

use model::ClaimIdx;

use crate::claims::CLAIMS;
use crate::context::ExportContext;
use crate::table;

/// Claims, one a row, below the names of the columns.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx], is_for_excel: bool) -> String {
    header(is_for_excel) + &rows(context, claims, is_for_excel)
}

/// The names of the columns.
pub(crate) fn header(is_for_excel: bool) -> String {
    let mut file = String::from(if is_for_excel { "\u{feff}" } else { "" });
    row(&mut file, &CLAIMS.iter().map(|column| column.name.to_owned()).collect::<Vec<_>>());
    file
}

/// Claims, one a row.
pub(crate) fn rows(context: ExportContext<'_>, claims: &[ClaimIdx], is_for_excel: bool) -> String {
    let (mut file, mut cells) = (String::new(), vec![String::new(); CLAIMS.len()]);
    for idx in claims {
        let claim = context.row(*idx);
        for (cell, column) in cells.iter_mut().zip(CLAIMS) {
            let value = table::cell(&(column.of)(&claim));
            *cell = if is_for_excel { guarded(value) } else { value };
        }
        row(&mut file, &cells);
    }
    file
}

/// Writes a row with the end of its line.
fn row(file: &mut String, cells: &[String]) {
    for (idx, cell) in cells.iter().enumerate() {
        if idx != 0 {
            file.push(',');
        }
        let is_quoted = cell.contains([',', '"', '\r', '\n']);
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
        fn a_row_reads_back_as_its_cells(cells in proptest::collection::vec("[a,\"\r\n ğ=']{0,6}", 2..5)) {
            let mut file = String::new();
            row(&mut file, &cells);
            let mut reader =
                ::csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
            let read: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(read.len(), 1);
            prop_assert_eq!(read[0].iter().collect::<Vec<_>>(), cells);
        }
    }
}
