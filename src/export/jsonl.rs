//! JSON Lines, after jsonlines.org: one claim a line.

use model::ClaimIdx;

use crate::claims::CLAIMS;
use crate::context::ExportContext;
use crate::json::JsonWriter;
use crate::table;

/// Claims, one a line.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let mut lines = String::new();
    for idx in claims {
        let claim = context.row(*idx);
        let mut json = JsonWriter::line();
        table::object(&mut json, CLAIMS.iter().map(|column| (column.name, (column.of)(&claim))));
        lines += &json.finish();
    }
    lines
}
