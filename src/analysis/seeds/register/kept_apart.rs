//! Reading which entities of the register are kept apart.

use model::KeptApart;

use super::{DocumentSpan, Register, SearchedDocuments};
use crate::seeds::anchor::Words;
use crate::seeds::lookup::document;
use crate::seeds::toml::Fields;

pub(super) fn read(
    mut fields: Fields<'_, '_>,
    register: &Register,
    documents: &SearchedDocuments<'_, '_>,
) -> KeptApart {
    let file = fields.file;
    let names = fields.strings("names");
    let because = fields.required_string("because");
    let evidence = fields.tables("evidence").into_iter();
    let evidence = evidence.filter_map(|fields| read_evidence(fields, documents)).collect();
    fields.finish();
    KeptApart {
        entities: names.iter().filter_map(|name| register.by_name(&file, name)).collect(),
        because: because.map_or_else(String::new, |because| because.value),
        evidence,
    }
}

fn read_evidence(
    mut fields: Fields<'_, '_>,
    documents: &SearchedDocuments<'_, '_>,
) -> Option<DocumentSpan> {
    let file = fields.file;
    let stem = fields.required_string("document");
    let words = Words::read(&mut fields, "words");
    fields.finish();
    let document = stem.and_then(|stem| document(&file, &stem, documents.files))?;
    file.ok_or_report(documents.first_with(&[document], &words?)?)
}
