//! References in RIS.

use model::PartialDate;

use super::Reference;
use crate::context::ExportContext;

/// RIS (Research Information Systems, 2011): a tag, two spaces, a dash and a space before each value, CRLF behind it.
pub(crate) fn ris(context: ExportContext<'_>, references: &[Reference]) -> String {
    let exported = context.provenance.exported_from();
    let mut file = String::new();
    for reference in references {
        ris_fields(&mut file, reference);
        ris_field(&mut file, "DB", Some(&context.provenance.title));
        ris_field(&mut file, "N1", Some(&exported));
        file += "ER  - \r\n\r\n";
    }
    file
}

fn ris_fields(file: &mut String, reference: &Reference) {
    let mut add = |tag: &str, value: Option<&str>| ris_field(file, tag, value);
    add("TY", Some(if reference.kind.is_some() { "GEN" } else { "NEWS" }));
    add("ID", Some(&reference.id));
    // A comma ends the family's name: without one, programs take the last word for it.
    reference.authors.iter().for_each(|author| add("AU", Some(&format!("{author},"))));
    add("TI", reference.title.as_deref());
    add("M3", reference.kind.as_deref());
    let speaker = reference.speaker.as_ref().map(|speaker| format!("Speaker: {speaker}"));
    add("C1", speaker.as_deref());
    add("T2", reference.container());
    add("PB", reference.outlet.as_deref());
    if let Some(PartialDate { year: Some(year), month, day }) = reference.date {
        let two = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
        add("PY", Some(&year.to_string()));
        add("DA", Some(&format!("{year}/{}/{}/", two(month), two(day))));
    }
    add("LA", reference.language.as_deref());
    add("UR", reference.url.as_deref());
    add("N1", Some(&reference.note));
}

/// A field, unless it is empty.
fn ris_field(file: &mut String, tag: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        // A line is a field: what would end it becomes a space.
        let value = value.replace(['\r', '\n'], " ");
        *file += &format!("{tag}  - {value}\r\n");
    }
}
