//! References in CSL-JSON.

use model::PartialDate;

use super::Reference;
use crate::context::ExportContext;
use crate::json::JsonWriter;

/// CSL-JSON, as the schema of the Citation Style Language 1.0.2 has it.
pub(crate) fn csl(context: ExportContext<'_>, references: &[Reference]) -> String {
    let exported = context.provenance.exported_from();
    let mut json = JsonWriter::spread();
    json.list("");
    for reference in references {
        json.object("");
        json.text("id", &reference.id);
        json.text("type", if reference.kind.is_some() { "entry" } else { "article-newspaper" });
        csl_authors(&mut json, &reference.authors);
        json.known("title", reference.title.as_deref());
        json.known("genre", reference.kind.as_deref());
        if let Some(speaker) = &reference.speaker {
            // What the schema has for all that it has no variable for.
            json.object("custom");
            json.text("speaker", speaker);
            json.end();
        }
        json.known("container-title", reference.container());
        json.known("publisher", reference.outlet.as_deref());
        json.known("language", reference.language.as_deref());
        json.known("URL", reference.url.as_deref());
        json.known("note", Some(reference.note.as_str()).filter(|note| !note.is_empty()));
        json.text("source", &context.provenance.title);
        json.text("annote", &exported);
        csl_date(&mut json, reference.date);
        json.end();
    }
    json.finish()
}

fn csl_authors(json: &mut JsonWriter, authors: &[String]) {
    if authors.is_empty() {
        return;
    }
    json.list("author");
    for author in authors {
        json.object("");
        json.text("literal", author);
        json.end();
    }
    json.end();
}

fn csl_date(json: &mut JsonWriter, date: Option<PartialDate>) {
    let Some(PartialDate { year: Some(year), month, day }) = date else { return };
    json.object("issued");
    json.list("date-parts");
    json.list("");
    json.number("", year.into());
    for part in [month, day].into_iter().flatten() {
        json.number("", part.into());
    }
    json.end();
    json.end();
    json.end();
}
