//! Reading an entity of the register and its spellings.

use model::{DocumentIdx, EntityKind};

use super::{DocumentSpan, RegisteredEntity, RegisteredSpelling, SearchedDocuments};
use crate::finding::Problem;
use crate::occurrences::occurrences;
use crate::seeds::anchor::Words;
use crate::seeds::file::TextFile;
use crate::seeds::id::id_of;
use crate::seeds::lookup::{country, document, term};
use crate::seeds::toml::{Fields, Spanned};
use crate::sorted::sorted;

/// Reads an entity; where a fault leaves it out, its name if it has one.
pub(super) fn read(
    mut fields: Fields<'_, '_>,
    documents: &SearchedDocuments<'_, '_>,
) -> Result<RegisteredEntity, Option<String>> {
    let file = fields.file;
    let name = fields.required_string("name");
    let id = fields.string("id");
    let kind = fields.required_string("kind");
    let kind = kind.and_then(|word| term(&file, "kind", &word, EntityKind::ALL, EntityKind::word));
    let countries = fields.strings("countries");
    let code = fields.string("code").map(|code| code.value);
    let surname = fields.string("surname").map(|surname| surname.value);
    let description = description(&mut fields, documents);
    let spellings = fields.tables("spelling").into_iter();
    let spellings = spellings.filter_map(|fields| spelling(fields, documents)).collect();
    fields.finish();

    let countries = countries.iter().filter_map(|code| country(&file, code));
    let countries = sorted(countries.collect());
    let name = name.ok_or(None)?;
    let kind = kind.ok_or_else(|| Some(name.value.clone()))?;
    let id = checked_id(&file, &name, id);
    Ok(RegisteredEntity { name, id, kind, countries, code, surname, description, spellings })
}

/// The id given, or the one made of the name; reported where it is not valid.
fn checked_id(file: &TextFile<'_>, name: &Spanned<String>, id: Option<Spanned<String>>) -> String {
    let given = id.as_ref().unwrap_or(name);
    let valid = id_of(&given.value);
    if valid.is_empty() || (id.is_some() && valid != given.value) {
        file.report(given.offset, Problem::InvalidId { name: given.value.clone() });
    }
    valid
}

fn description(
    fields: &mut Fields<'_, '_>,
    documents: &SearchedDocuments<'_, '_>,
) -> Option<DocumentSpan> {
    let file = fields.file;
    let words = Words::read(fields, "description");
    let stem = fields.string("description_in");
    let among = stem.and_then(|stem| document(&file, &stem, documents.files));
    file.ok_or_report(documents.first_with(among.as_slice(), &words?)?)
}

fn spelling(
    mut fields: Fields<'_, '_>,
    documents: &SearchedDocuments<'_, '_>,
) -> Option<RegisteredSpelling> {
    let file = fields.file;
    let words = fields.required_string("words");
    let stems = fields.strings("documents");
    let because = fields.required_string("because");
    let evidence = Words::read_required(&mut fields, "evidence");
    fields.finish();
    let among: Vec<DocumentIdx> =
        stems.iter().filter_map(|stem| document(&file, stem, documents.files)).collect();
    // No document of those it is given for is there: without any it would be meant for all.
    if among.is_empty() && !stems.is_empty() {
        return None;
    }
    let evidence = evidence.and_then(|words| documents.first_with(&among, &words));
    let evidence = evidence.and_then(|found| file.ok_or_report(found));
    let words = words?;
    report_missing(&file, &words, &among, documents);
    Some(RegisteredSpelling { words, documents: among, because: because?.value, evidence })
}

/// Warns of documents for which a spelling is registered and which do not have it.
fn report_missing(
    file: &TextFile<'_>,
    words: &Spanned<String>,
    among: &[DocumentIdx],
    documents: &SearchedDocuments<'_, '_>,
) {
    let documents = among.iter().map(|document| documents.files[document.idx()]);
    for document in documents.filter(|file| occurrences(file.text, &words.value).is_empty()) {
        let (words, document, offset) = (words.value.clone(), document.path.into(), words.offset);
        file.report(offset, Problem::SpellingNotFound { words, document });
    }
}
