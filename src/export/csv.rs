//! Comma-separated values, after RFC 4180: a header, CRLF, quotes doubled, UTF-8.
//!
//! The variant for Excel begins with a byte order mark, without which Excel garbles what is not ASCII, and its cells are guarded:
//! a cell that a spreadsheet would take for a formula begins with an apostrophe there, so that no document can make a spreadsheet
//! compute. What is guarded follows OWASP on CSV injection.

use csv::{Terminator, WriterBuilder};
use model::ClaimIdx;

use crate::claims::CLAIMS;
use crate::table::{self, Scene};

/// Claims, one a row.
pub(crate) fn write(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    rows(scene, claims, Vec::new(), |cell| cell)
}

/// The same for Excel.
pub(crate) fn write_for_excel(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    rows(scene, claims, "\u{feff}".into(), guarded)
}

fn rows(
    scene: Scene<'_>,
    claims: &[ClaimIdx],
    start: Vec<u8>,
    finish: fn(String) -> String,
) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(start);
    // Writing to memory cannot fail, and all rows are as long as the header.
    writer.write_record(CLAIMS.iter().map(|column| column.name)).ok();
    for idx in claims {
        let cells = CLAIMS.iter().map(|column| finish(table::cell(&(column.of)(scene, *idx))));
        writer.write_record(cells).ok();
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: String) -> String {
    let is_risky = |first: char| {
        matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') || first.is_control()
    };
    if cell.starts_with(is_risky) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
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
        ] {
            assert_eq!(guarded(hostile.to_owned()), format!("'{hostile}"));
        }
        for harmless in ["", "a=1", "'=1", "1-1", " =1", "“=1”", "ğ"] {
            assert_eq!(guarded(harmless.to_owned()), harmless);
        }
    }
}
